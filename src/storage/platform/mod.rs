//! What differs between Windows and Unix when files are read and written. Nothing else in storage
//! does.

use std::fs::{File, Metadata, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The pauses between attempts on Windows: two seconds in all, the time that a virus scanner or a
/// sync program holds a file.
#[cfg(windows)]
const PAUSES: [u64; 8] = [10, 20, 40, 80, 160, 320, 640, 730];
/// Unix replaces a file that others hold open, so an attempt that fails will fail again.
#[cfg(unix)]
const PAUSES: [u64; 0] = [];

/// Repeat `attempt` while another program holds the file, with growing pauses.
pub(super) fn retry_while_locked<T>(mut attempt: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    for pause in PAUSES {
        match attempt() {
            Err(error) if is_in_use(&error) => {
                std::thread::sleep(Duration::from_millis(pause));
            }
            outcome => return outcome,
        }
    }
    attempt()
}

/// What becomes of a link at the end of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Links {
    /// It is followed: the user may have put it there.
    Follow,
    /// It is an error: this is a file of the program itself, so somebody else put it there.
    Refuse,
}

/// Open the lock at `path`, or make it with these rights.
///
/// Anybody who may write in the folder can put something there, so what exists is no lock unless it
/// is an empty file, and it is never given other rights.
pub(super) fn open_lock(path: &Path, rights: Rights) -> io::Result<File> {
    // Reading and writing both, which some network file systems ask of a lock.
    let mut options = lock_options();
    options.read(true).write(true);
    match options.clone().create_new(true).open(path) {
        Ok(file) => {
            rights.give(&file);
            return Ok(file);
        }
        Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(error),
        Err(_) => {}
    }
    let is_lock = |found: &Metadata| found.is_file() && found.len() == 0;
    if is_lock(&path.symlink_metadata()?) {
        let file = options.open(path)?;
        // It may have become another thing meanwhile.
        if is_lock(&file.metadata()?) {
            return Ok(file);
        }
    }
    Err(ErrorKind::InvalidInput.into())
}

/// Make a new file, for writing: for its owner alone until it is given other rights.
pub(super) fn create_new(path: &Path) -> io::Result<File> {
    private_options().write(true).create_new(true).open(path)
}

#[cfg(unix)]
mod unix;
#[cfg(windows)]
mod windows;

#[cfg(unix)]
use self::unix as system;
#[cfg(windows)]
use self::windows as system;

pub(super) use system::{
    Rights, cannot_flush, has_other_names, is_at, is_in_use, is_mine, is_same, open_to_read,
    remove_lock, shared_settings, sync_folder,
};
use system::{lock_options, private_options};
