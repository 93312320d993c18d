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

use std::fmt;
use std::fs::{self, File, Metadata, TryLockError};
use std::path::{Path, PathBuf};

pub use self::owner::Owner;
use super::atomic_write::{behind_link, folder_of, remove_unfinished, replace};
use super::platform::{self, Access};
use crate::model::id_of;

/// A session that is open here. Dropping it gives the session free.
#[derive(Debug)]
pub struct SessionLock {
    held: Option<Held>,
    left_by: Option<Owner>,
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
        format!("Deze sessie is al open bij {owner}; sluit haar daar en probeer het opnieuw.")
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
    note: PathBuf,
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
        let path = behind_link(path).unwrap_or_else(|_| path.to_owned());
        let slot = folder_of(&path).join(format!(".{}.slot", id_of(&path)));
        let note = slot.with_extension("slot.toml");
        for _ in 0..ATTEMPTS {
            let there = fs::symlink_metadata(&slot).ok();
            // A planted link is not followed.
            if there.as_ref().is_some_and(Metadata::is_symlink) {
                break;
            }
            let Ok(file) = platform::open_lock(&slot) else {
                break;
            };
            match file.try_lock() {
                Ok(()) if platform::is_at(&file, &slot) => {
                    return Ok(Self::hold(file, &path, slot, note, owner));
                }
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    let owner = Owner::read(&note).unwrap_or_default();
                    return Err(HeldBy { owner });
                }
                Err(TryLockError::Error(_)) => {
                    // Leave nothing behind where locks do not work.
                    if there.is_none() {
                        platform::remove_lock(file, &slot);
                    }
                    break;
                }
            }
        }
        Ok(Self {
            held: None,
            left_by: None,
        })
    }

    fn hold(file: File, session: &Path, slot: PathBuf, note: PathBuf, owner: &Owner) -> Self {
        // Whoever may read the session may see who has it open.
        if let Ok(session) = fs::metadata(session) {
            platform::copy_mode(&session, &file);
        }
        // One who died may have been writing, and from here on nobody else is.
        remove_unfinished(session);
        remove_unfinished(&note);
        let left_by = Owner::read(&note);
        // Without a note the lock works, and nobody sees whose it is.
        let _ = replace(&note, owner.to_toml().as_bytes(), Access::Private);
        let file = Some(file);
        Self {
            held: Some(Held { file, slot, note }),
            left_by,
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

    /// What to tell of the one who never closed it.
    pub fn notice(&self) -> Option<String> {
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
            // What cannot be removed is taken over the next time.
            let _ = fs::remove_file(&self.note);
        }
        if let Some(file) = self.file.take() {
            platform::remove_lock(file, &self.slot);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn owner(user: &str) -> Owner {
        Owner {
            user: user.to_owned(),
            host: "LAPTOP-3".to_owned(),
            since: Some("2026-11-22T14:02:11+01:00[+01:00]".parse().unwrap()),
            program: "0.1.0".to_owned(),
        }
    }

    fn session() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("voorbeeldstad.toml");
        fs::write(&path, "").unwrap();
        (folder, path)
    }

    fn count(folder: &Path) -> usize {
        fs::read_dir(folder).unwrap().count()
    }

    #[test]
    fn a_session_is_open_once_and_free_after_that() {
        let (folder, path) = session();
        let first = SessionLock::acquire(&path, &owner("anna")).unwrap();
        assert!(first.held.is_some() && first.notice().is_none());
        let held = SessionLock::acquire(&path, &owner("bram")).unwrap_err();
        assert_eq!(held.owner, owner("anna"));
        assert_eq!(
            held.to_string(),
            "Deze sessie is al open bij anna op LAPTOP-3 sinds 22-11-2026 14:02; \
             sluit haar daar en probeer het opnieuw."
        );
        drop(first);
        assert_eq!(count(folder.path()), 1);
        assert!(
            SessionLock::acquire(&path, &owner("bram"))
                .unwrap()
                .held
                .is_some()
        );
    }

    #[test]
    fn what_a_crash_left_behind_is_taken_over_and_told() {
        let (folder, path) = session();
        fs::write(folder.path().join(".voorbeeldstad.slot"), "").unwrap();
        let note = folder.path().join(".voorbeeldstad.slot.toml");
        fs::write(&note, owner("anna").to_toml()).unwrap();
        for begun in [".voorbeeldstad", "..voorbeeldstad.slot"] {
            let name = format!("{begun}.0123456789abcdef.tmp");
            fs::write(folder.path().join(name), "half").unwrap();
        }
        let lock = SessionLock::acquire(&path, &owner("bram")).unwrap();
        assert_eq!(lock.left_by(), Some(&owner("anna")));
        let notice = lock.notice().unwrap();
        assert!(
            notice.contains("door anna op LAPTOP-3 sinds 22-11-2026 14:02."),
            "{notice}"
        );
        assert_eq!(Owner::read(&note), Some(owner("bram")));
        drop(lock);
        assert_eq!(count(folder.path()), 1, "what it was writing is gone too");
    }

    // Windows does not remove a file that is open.
    #[cfg(unix)]
    #[test]
    fn a_lock_that_was_removed_is_missed_and_leaves_the_next_one_alone() {
        let (folder, path) = session();
        let first = SessionLock::acquire(&path, &owner("anna")).unwrap();
        assert!(first.is_in_place());
        let note = folder.path().join(".voorbeeldstad.slot.toml");
        for file in [&note, &folder.path().join(".voorbeeldstad.slot")] {
            fs::remove_file(file).unwrap();
        }
        assert!(!first.is_in_place());
        let second = SessionLock::acquire(&path, &owner("bram")).unwrap();
        drop(first);
        assert!(second.is_in_place());
        assert_eq!(Owner::read(&note), Some(owner("bram")));
    }

    #[test]
    fn many_who_open_and_close_never_hold_it_together() {
        use std::sync::atomic::{AtomicUsize, Ordering};
        let (_folder, path) = session();
        let inside = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    for _ in 0..200 {
                        let Ok(lock) = SessionLock::acquire(&path, &owner("x")) else {
                            continue;
                        };
                        if lock.held.is_some() {
                            assert_eq!(inside.fetch_add(1, Ordering::SeqCst), 0);
                            inside.fetch_sub(1, Ordering::SeqCst);
                        }
                    }
                });
            }
        });
    }

    #[test]
    fn a_folder_without_room_for_a_lock_bars_nobody() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("weg/x.toml");
        let lock = SessionLock::acquire(&path, &owner("anna")).unwrap();
        assert!(lock.held.is_none());
        assert!(lock.left_by().is_none());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_and_its_file_are_one_session_and_a_planted_link_is_left_alone() {
        let (folder, path) = session();
        let link = folder.path().join("link.toml");
        std::os::unix::fs::symlink(&path, &link).unwrap();
        let lock = SessionLock::acquire(&link, &owner("anna")).unwrap();
        assert!(SessionLock::acquire(&path, &owner("bram")).is_err());
        drop(lock);
        let other = folder.path().join("van-een-ander");
        fs::write(&other, "").unwrap();
        std::os::unix::fs::symlink(&other, folder.path().join(".voorbeeldstad.slot")).unwrap();
        assert!(
            SessionLock::acquire(&path, &owner("anna"))
                .unwrap()
                .held
                .is_none()
        );
    }
}
