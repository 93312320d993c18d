//! Who has a session open: a lock that goes away with the process, and a note of whose it is.
//!
//! Beside `naam.toml` stand `.naam.slot`, which is locked while the session is open, and
//! `.naam.slot.toml`, which says by whom and since when. Two files, because nobody else can read a
//! locked file on Windows; and never the session itself, because there it could then not be
//! replaced. The system drops the lock of a process that dies, so the note that such a process
//! leaves behind bars nobody: whoever gets the lock takes it over and says so.
//!
//! On some network folders locks do not exist, or mean nothing between two computers. Then both may
//! open the session, and the look at the file before every save carries it (see
//! [`Stamp`](super::Stamp)). A note with a heartbeat would add little: it cannot be told from that
//! of a laptop that sleeps, and taking over by the clock of another computer goes wrong.

mod owner;
#[cfg(test)]
mod tests;

use std::fmt;
use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

pub use self::owner::Owner;
use super::atomic_write::{parent_dir, remove_unfinished, replace_itself, resolve_symlink};
use super::platform::{self, Links, Rights};
use super::read::read_at_most;
use super::{StorageError, shown};
use crate::model::id_of;

/// A session that is open here. Dropping it gives the session free.
#[derive(Debug)]
pub struct SessionLock {
    held: Option<Held>,
    left_by: Option<Owner>,
    /// The folder in which the session is, when nothing can be saved there.
    refused: Option<PathBuf>,
}

/// Somebody else has the session open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldBy {
    /// Who, as far as the note tells.
    pub owner: Owner,
}

impl HeldBy {
    /// What to tell whoever wanted to open the session that `owner` has open.
    pub fn sentence(owner: &impl fmt::Display) -> String {
        format!("Deze sessie is al open bij {owner}; sluit die daar en probeer het opnieuw.")
    }
}

impl fmt::Display for HeldBy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Self::sentence(&self.owner))
    }
}

impl std::error::Error for HeldBy {}

/// The lock and its note on disk.
#[derive(Debug)]
struct Held {
    /// Open and locked for as long as this lives; none once it is given free.
    file: Option<File>,
    slot: PathBuf,
    /// What the note says.
    text: String,
}

/// The one who had the lock removed its file just when we opened it; then it is made again.
const ATTEMPTS: usize = 20;

impl SessionLock {
    /// Lock the session in the file at `path` for `owner`. In the same process too, a session is
    /// open only once.
    ///
    /// Where locks do not work, the lock that is returned holds nothing.
    ///
    /// # Errors
    ///
    /// [`HeldBy`] when somebody else has it open.
    pub fn acquire(path: &Path, owner: &Owner) -> Result<Self, HeldBy> {
        let path = resolve_symlink(path).unwrap_or_else(|_| path.to_owned());
        let slot = parent_dir(&path).join(format!(".{}.slot", id_of(&path)));
        // Whoever may read the session may see who has it open.
        let rights = Rights::of(&path).unwrap_or_else(|| Rights::new_in(parent_dir(&path)));
        let mut refused = None;
        for _ in 0..ATTEMPTS {
            let is_new = fs::symlink_metadata(&slot).is_err();
            let file = match platform::open_lock(&slot, rights) {
                Ok(file) => file,
                // It was removed just now.
                Err(error) if error.kind() == ErrorKind::NotFound && !is_new => continue,
                Err(error) => {
                    refused = is_new.then(|| cannot_write(&slot, &error)).flatten();
                    break;
                }
            };
            match file.try_lock() {
                Ok(()) if !platform::is_at(&file, &slot) => {}
                // It may be a file of somebody else too: take this name from it, and begin again.
                Ok(()) if platform::has_other_names(&file) => platform::remove_lock(file, &slot),
                Ok(()) => return Ok(Self::hold(file, &path, slot, rights, owner)),
                Err(TryLockError::WouldBlock) => {
                    let owner = Owner::read(&note_of(&slot)).unwrap_or_default();
                    return Err(HeldBy { owner });
                }
                Err(TryLockError::Error(_)) => {
                    // Leave nothing behind where locks do not work.
                    if is_new {
                        platform::remove_lock(file, &slot);
                    }
                    break;
                }
            }
        }
        Ok(Self {
            held: None,
            left_by: None,
            refused,
        })
    }

    fn hold(file: File, session: &Path, slot: PathBuf, rights: Rights, owner: &Owner) -> Self {
        let note = note_of(&slot);
        // One who died may have been writing, and from here on nobody else is.
        remove_unfinished(session);
        remove_unfinished(&note);
        let left_by = Owner::read(&note);
        let text = owner.to_toml();
        // Without a note the lock works, and nobody sees whose it is.
        let written = replace_itself(&note, text.as_bytes(), rights);
        if written.is_err() && left_by.is_some() {
            let _ = fs::remove_file(&note);
        }
        let refused = written.err().and_then(|error| cannot_write(&slot, &error));
        let file = Some(file);
        Self {
            held: Some(Held { file, slot, text }),
            left_by,
            refused,
        }
    }

    /// Whether the lock is still where others look for it. It is not when its folder was removed.
    pub fn is_in_place(&self) -> bool {
        self.held.as_ref().is_none_or(Held::is_in_place)
    }

    /// Who had it open before and never closed it: a crash, or a power cut.
    pub fn left_by(&self) -> Option<&Owner> {
        self.left_by.as_ref()
    }

    /// What to tell whoever opens the session: that nothing can be saved where it is, or who
    /// never closed it.
    pub fn notice(&self) -> Option<String> {
        if let Some(folder) = &self.refused {
            return Some(format!(
                "Let op: in «{}» kunt u alleen lezen. Bewaar de sessie ergens anders voordat u iets \
                 invult.",
                shown(folder)
            ));
        }
        let owner = self.left_by.as_ref()?;
        Some(format!(
            "Deze sessie is de vorige keer niet gewoon gesloten, door {owner}. \
             Wat toen is bewaard, staat er."
        ))
    }
}

impl Held {
    fn is_in_place(&self) -> bool {
        let file = self.file.as_ref();
        file.is_some_and(|file| platform::is_at(file, &self.slot))
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        // Otherwise another has it by now, and the note is that one's.
        if self.is_in_place() {
            let note = note_of(&self.slot);
            let is_own = match read_at_most(&note, Links::Refuse, self.text.len() as u64) {
                Ok(found) => found.is_some_and(|found| found == self.text.as_bytes()),
                // A disk that fails is no neighbour.
                Err(error) => matches!(error, StorageError::Io { .. }),
            };
            if is_own {
                // What cannot be removed is taken over the next time.
                let _ = fs::remove_file(&note);
            }
        }
        if let Some(file) = self.file.take() {
            platform::remove_lock(file, &self.slot);
        }
    }
}

/// The note beside a lock.
fn note_of(slot: &Path) -> PathBuf {
    slot.with_extension("slot.toml")
}

/// The folder of `slot`, when `error` says that nothing can be saved there.
fn cannot_write(slot: &Path, error: &io::Error) -> Option<PathBuf> {
    let kinds = [ErrorKind::PermissionDenied, ErrorKind::ReadOnlyFilesystem];
    let is_refused = kinds.contains(&error.kind());
    is_refused.then(|| parent_dir(slot).to_owned())
}
