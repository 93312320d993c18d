//! Where a session goes, what others sent for it goes too.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use super::{CONTRIBUTIONS, RECEIVED, SENT, TogetherFolder};
use crate::storage::atomic_write::{parent_dir, write_new};
use crate::storage::folder::make;
use crate::storage::platform::{self, Links, Rights};
use crate::storage::read::read_at_most;
use crate::storage::{Action, StorageError};

/// The parts of such a folder.
const PARTS: [&str; 3] = [CONTRIBUTIONS, RECEIVED, SENT];

impl TogetherFolder {
    /// Whether anything was ever kept in it.
    pub(in crate::storage) fn exists(&self) -> bool {
        self.root.symlink_metadata().is_ok()
    }

    /// Move it to where `to` is, whole.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when it cannot be moved; it then is where it was.
    pub(in crate::storage) fn move_to(&self, to: &Self) -> Result<(), StorageError> {
        if !self.exists() {
            return Ok(());
        }
        if to.exists() {
            return Err(StorageError::AlreadyExists {
                path: to.root.clone(),
            });
        }
        match platform::retry_while_locked(|| fs::rename(&self.root, &to.root)) {
            // On another disk it is copied, and gone here only when all of it is there.
            Err(error) if error.kind() == ErrorKind::CrossesDevices => {
                self.copy_to(to)?;
                let removed = fs::remove_dir_all(&self.root);
                return removed.map_err(StorageError::io(Action::Move, &self.root));
            }
            moved => moved.map_err(StorageError::io(Action::Move, &self.root))?,
        }
        platform::sync_folder(parent_dir(&to.root));
        Ok(())
    }

    /// Copy it to where `to` is, for a copy of its session: whole, or not at all.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when something is there already, or when something cannot be copied; nothing is there then.
    pub(in crate::storage) fn copy_whole(&self, to: &Self) -> Result<(), StorageError> {
        if !self.exists() {
            return Ok(());
        }
        if to.exists() {
            return Err(StorageError::AlreadyExists {
                path: to.root.clone(),
            });
        }
        let name = to.root.file_name().unwrap_or_default().to_string_lossy();
        let half = Self {
            root: parent_dir(&to.root).join(format!(".{name}.half")),
        };
        // What is left of a copy that was broken off.
        let _ = fs::remove_dir_all(&half.root);
        let copied = self.copy_to(&half).and_then(|()| half.move_to(to));
        if copied.is_err() {
            let _ = fs::remove_dir_all(&half.root);
        }
        copied
    }

    /// Take away a copy that was just made, of which the session could not be written.
    pub(in crate::storage) fn take_back(&self) {
        let _ = fs::remove_dir_all(&self.root);
    }

    /// Copy it to where `to` is, for a copy of its session. What is there already stays.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when something cannot be copied.
    pub(in crate::storage) fn copy_to(&self, to: &Self) -> Result<(), StorageError> {
        for part in PARTS {
            let files = self.files(part)?;
            if files.is_empty() {
                continue;
            }
            let folder = make(to.part(part)?, None)?;
            for file in files {
                copy(&file, &folder)?;
            }
        }
        Ok(())
    }
}

/// Copy `file` into `folder`, unless a file of that name is there.
fn copy(file: &Path, folder: &Path) -> Result<(), StorageError> {
    let bytes = read_at_most(file, Links::Refuse, u64::MAX - 1)?.unwrap_or_default();
    let target = folder.join(file.file_name().unwrap_or_default());
    let rights = Rights::of(file).unwrap_or_else(|| Rights::new_in(folder));
    match write_new(&target, &bytes, rights) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        written => {
            written.map_err(|error: io::Error| StorageError::io(Action::Save, &target)(error))
        }
    }
}
