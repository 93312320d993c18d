//! Loading and saving one session: never over what somebody else wrote.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use jiff::Zoned;
use jiff::civil::Date;

use super::{DataFolder, free_paths, make};
use crate::model::{Progress, Session, id_of};
use crate::storage::atomic_write::{parent_dir, replace, write_new};
use crate::storage::names::base_name;
use crate::storage::platform::Rights;
use crate::storage::read::{read_bytes, text_of};
use crate::storage::session_file::{Head, VERSION, has_comments, head, parse, render_faithfully};
use crate::storage::stamp::{Conflict, Notice, SaveError, Saved, Stamp, Theirs};
use crate::storage::together::TogetherFolder;
use crate::storage::{Action, StorageError};

/// A session from a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// The session.
    pub session: Session,
    /// Whether a later version wrote it, so that it may only be looked at.
    pub newer: bool,
    /// Whether somebody put comments in the file, which a save leaves out.
    pub has_comments: bool,
    /// What the file held: expect this when it is saved.
    pub stamp: Stamp,
}

/// What is in a file now.
pub(in super::super) struct Present {
    pub(in super::super) bytes: Vec<u8>,
    pub(in super::super) head: Option<Head>,
}

impl Present {
    /// None when the file is not there.
    pub(in super::super) fn read(path: &Path) -> Result<Option<Self>, StorageError> {
        let bytes = match read_bytes(path) {
            Err(StorageError::Io { source, .. }) if source.kind() == ErrorKind::NotFound => {
                return Ok(None);
            }
            bytes => bytes?,
        };
        Ok(Some(Self::of(bytes)))
    }

    pub(in super::super) fn of(bytes: Vec<u8>) -> Self {
        let text = std::str::from_utf8(&bytes).ok();
        let head = text.and_then(|text| head(text).ok());
        Self { bytes, head }
    }

    /// A file of a later version is never written over.
    pub(in super::super) fn refuse_newer(&self, path: &Path) -> Result<(), StorageError> {
        match &self.head {
            Some(head) if head.version > VERSION => Err(StorageError::Newer {
                path: path.to_owned(),
            }),
            _ => Ok(()),
        }
    }

    /// When what is there was saved, if it says so.
    pub(in super::super) fn changed(&self) -> Option<&Zoned> {
        self.head.as_ref()?.changed.as_ref()
    }

    /// Whether it holds more than a save would write: comments of the user.
    fn has_comments(&self) -> bool {
        std::str::from_utf8(&self.bytes).is_ok_and(has_comments)
    }

    fn is_of_older_version(&self) -> bool {
        let version = self.head.as_ref().map(|head| head.version);
        version.is_some_and(|version| version < VERSION)
    }
}

impl DataFolder {
    /// The session in the file at `path`.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when it cannot be read or is no session.
    pub fn load(&self, path: &Path) -> Result<Loaded, StorageError> {
        loaded(path, read_bytes(path)?)
    }

    /// Whether a session that was saved at `path` is still there. Where that cannot be seen, it is.
    pub fn is_on_disk(&self, path: &Path) -> bool {
        match self.load(path) {
            Err(StorageError::Io { source, .. }) => source.kind() != ErrorKind::NotFound,
            Err(_) => false,
            Ok(_) => true,
        }
    }

    /// Make a file for a new session, named after its gemeente and `today`.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when the folder or the file cannot be made.
    pub fn create(
        &self,
        session: &Session,
        progress: Progress,
        today: Date,
    ) -> Result<Saved, StorageError> {
        let folder = make(self.sessions_folder(), None)?;
        let base = base_name(&session.details.gemeente, today);
        write_beside(&folder, &base, session, progress)
    }

    /// Save `mine` as a second session beside the file at `path`, which somebody else changed:
    /// `voorbeeldstad-2026-11-22-2`.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when that file cannot be made.
    pub fn keep_both(
        &self,
        path: &Path,
        mine: &Session,
        progress: Progress,
    ) -> Result<Saved, StorageError> {
        self.make_folder_of(path)?;
        let saved = write_beside(parent_dir(path), &id_of(path), mine, progress)?;
        let [from, to] = [path, &saved.path].map(TogetherFolder::of);
        // What cannot be copied is still beside the original.
        let _ = from.copy_to(&to);
        Ok(saved)
    }

    /// Save `session` in a new file at `path`, wherever that is.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when something is there already, or when it could not be saved.
    pub fn save_new(
        &self,
        path: &Path,
        session: &Session,
        progress: Progress,
    ) -> Result<Saved, StorageError> {
        let text = render_faithfully(session, progress).map_err(StorageError::unfaithful(path))?;
        self.refuse_kept(path)?;
        write_new(path, text.as_bytes(), Rights::new_in(parent_dir(path)))
            .map_err(StorageError::io(Action::Save, path))?;
        Ok(Saved {
            path: path.to_owned(),
            stamp: Stamp::of(text.as_bytes()),
            notice: None,
        })
    }

    /// The same for a session that is in the file `of` too: what others sent for it goes along.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when something is there already, or when not all of it could be saved; nothing new is there then.
    pub fn save_copy(
        &self,
        path: &Path,
        session: &Session,
        progress: Progress,
        of: Option<&Path>,
    ) -> Result<Saved, StorageError> {
        let Some(of) = of else {
            return self.save_new(path, session, progress);
        };
        if path.symlink_metadata().is_ok() {
            let path = path.to_owned();
            return Err(StorageError::AlreadyExists { path });
        }
        let [from, to] = [of, path].map(TogetherFolder::of);
        from.copy_whole(&to)?;
        let saved = self.save_new(path, session, progress);
        if saved.is_err() && from.exists() {
            to.take_back();
        }
        saved
    }

    /// Save `session` in the file at `path`. When this returns, it is on disk.
    ///
    /// `expected` is what was last read or written there; without it, whatever is there is
    /// written over. Now and then the state before is kept as an earlier version.
    ///
    /// # Errors
    ///
    /// [`SaveError`] when it could not be saved; the file then holds what it held before. Neither
    /// a file that is not the `expected` one nor a file of a later version is written over.
    pub fn save(
        &self,
        path: &Path,
        session: &Session,
        progress: Progress,
        expected: Option<&Stamp>,
    ) -> Result<Saved, SaveError> {
        let text = render_faithfully(session, progress).map_err(StorageError::unfaithful(path))?;
        let notice = match Present::read(path)? {
            None => expected.map(|_| Notice::WasGone),
            Some(present) => {
                present.refuse_newer(path)?;
                if let Some(expected) = expected {
                    refuse_conflict(path, &present, expected)?;
                }
                let decided = expected.is_some_and(|stamp| stamp.decided);
                let now = session.changed.as_ref();
                let has_comments = present.has_comments();
                if decided || has_comments || present.is_of_older_version() {
                    self.keep_version(path, &present, now)?;
                    has_comments.then_some(Notice::HadComments)
                } else {
                    // An earlier version is worth less than what is saved now.
                    let kept = self.keep_version_if_due(path, &present, now);
                    kept.err().map(|error| Notice::NoVersion(error.to_string()))
                }
            }
        };
        Ok(self.put(path, &text, notice)?)
    }

    /// Write `text` at `path`. A data folder that went away meanwhile is made again.
    pub(in super::super) fn put(
        &self,
        path: &Path,
        text: &str,
        notice: Option<Notice>,
    ) -> Result<Saved, StorageError> {
        self.make_folder_of(path)?;
        replace(path, text.as_bytes()).map_err(StorageError::io(Action::Save, path))?;
        Ok(Saved {
            path: path.to_owned(),
            stamp: Stamp::of(text.as_bytes()),
            notice,
        })
    }

    /// Only inside the data folder: elsewhere a folder that is gone may be a disk that was taken
    /// out, and a folder made in its place would hide that.
    fn make_folder_of(&self, path: &Path) -> Result<(), StorageError> {
        let folder = parent_dir(path);
        if path.starts_with(self.root()) && !folder.exists() {
            make(folder.to_owned(), None)?;
        }
        Ok(())
    }
}

fn loaded(path: &Path, bytes: Vec<u8>) -> Result<Loaded, StorageError> {
    let stamp = Stamp::of(&bytes);
    let text = text_of(path, bytes)?;
    let parsed = parse(&text).map_err(StorageError::file(path))?;
    Ok(Loaded {
        has_comments: has_comments(&text),
        session: parsed.session,
        newer: parsed.newer,
        stamp,
    })
}

/// Between this look and the renaming lies a moment in which another program could write. The lock
/// covers that moment; where locks do not work, the version that the other program keeps does.
fn refuse_conflict(path: &Path, present: &Present, expected: &Stamp) -> Result<(), SaveError> {
    let stamp = Stamp::of(&present.bytes);
    if stamp.is_same(expected) {
        return Ok(());
    }
    let stamp = stamp.kept_first();
    let theirs = match loaded(path, present.bytes.clone()) {
        Ok(loaded) => Theirs::Session(Box::new(Loaded { stamp, ..loaded })),
        Err(error) => Theirs::Unreadable { error, stamp },
    };
    let path = path.to_owned();
    Err(SaveError::Conflict(Box::new(Conflict { path, theirs })))
}

/// Others may take a free name just before us, but not this often.
pub(in super::super) const ATTEMPTS: usize = 100;

fn write_beside(
    folder: &Path,
    base: &str,
    session: &Session,
    progress: Progress,
) -> Result<Saved, StorageError> {
    let target = || -> PathBuf { folder.join(base) };
    let text =
        render_faithfully(session, progress).map_err(|e| StorageError::unfaithful(&target())(e))?;
    let rights = Rights::new_in(folder);
    // A folder of contributions that was left without its session is not taken for that of another.
    let is_free = |path: &PathBuf| !TogetherFolder::of(path).exists();
    for path in free_paths(folder, base)?.filter(is_free).take(ATTEMPTS) {
        match write_new(&path, text.as_bytes(), rights) {
            // Another program was just before us.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(StorageError::io(Action::Save, &path)(error)),
            Ok(()) => {
                let stamp = Stamp::of(text.as_bytes());
                let notice = None;
                return Ok(Saved {
                    path,
                    stamp,
                    notice,
                });
            }
        }
    }
    Err(StorageError::AlreadyExists { path: target() })
}
