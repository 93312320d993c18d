//! What differs between Windows and Unix when files are written. Nothing else in storage does.

use std::fs::{File, Metadata, OpenOptions};
use std::io;
use std::path::Path;
use std::time::Duration;

/// Who may read a new file or folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    /// Its owner alone. Windows has this from the folder in which it stands.
    Private,
    /// Whoever may read other new files of this user.
    Usual,
}

/// The pauses between attempts on Windows: two seconds in all, the time that a virus scanner or a
/// sync program holds a file.
#[cfg(windows)]
const PAUSES: [u64; 8] = [10, 20, 40, 80, 160, 320, 640, 730];
/// Unix replaces a file that others hold open, so an attempt that fails will fail again.
#[cfg(unix)]
const PAUSES: [u64; 0] = [];

/// Repeat `attempt` while another program holds the file, with growing pauses.
pub(super) fn patiently<T>(mut attempt: impl FnMut() -> io::Result<T>) -> io::Result<T> {
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

/// Reading and writing both, which some network file systems ask of a lock.
fn lock_options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    options
}

#[cfg(windows)]
mod system {
    use super::{Access, File, Metadata, OpenOptions, Path, io};

    /// Access denied, sharing violation, lock violation: all three mean that another program
    /// holds the file, and the first may also mean that the user may not write there.
    pub(in super::super) fn is_in_use(error: &io::Error) -> bool {
        matches!(error.raw_os_error(), Some(5 | 32 | 33))
    }

    pub(in super::super) fn create_new(path: &Path, _: Access) -> io::Result<File> {
        OpenOptions::new().write(true).create_new(true).open(path)
    }

    pub(in super::super) fn create_folder(path: &Path) -> io::Result<()> {
        std::fs::create_dir_all(path)
    }

    /// The rights come from the folder; the read-only mark alone would be copied, and would make
    /// the next save fail.
    pub(in super::super) fn copy_mode(_: &Metadata, _: &File) {}

    /// Without the right to delete, so that nobody can remove a lock that somebody has open.
    pub(in super::super) fn open_lock(path: &Path) -> io::Result<File> {
        use std::os::windows::fs::OpenOptionsExt;
        const READ_AND_WRITE: u32 = 1 | 2;
        super::lock_options().share_mode(READ_AND_WRITE).open(path)
    }

    /// See [`open_lock`]: nobody could remove it.
    pub(in super::super) fn is_at(_: &File, _: &Path) -> bool {
        true
    }

    /// Fails when another has opened it meanwhile, and that is right.
    pub(in super::super) fn remove_lock(lock: File, path: &Path) {
        drop(lock);
        let _ = std::fs::remove_file(path);
    }

    /// The rights come from the folder, and the one for temporary files is the user's own.
    pub(in super::super) fn is_mine(_: &Metadata) -> bool {
        true
    }

    /// Windows cannot flush a folder: opening one is an error.
    pub(in super::super) fn sync_folder(_: &Path) {}
}

#[cfg(unix)]
mod system {
    use std::fs::DirBuilder;
    use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt};

    use super::{Access, File, Metadata, OpenOptions, Path, io};

    pub(in super::super) fn is_in_use(error: &io::Error) -> bool {
        matches!(
            error.kind(),
            io::ErrorKind::ResourceBusy | io::ErrorKind::ExecutableFileBusy
        )
    }

    pub(in super::super) fn create_new(path: &Path, access: Access) -> io::Result<File> {
        let mut options = OpenOptions::new();
        if access == Access::Private {
            options.mode(0o600);
        }
        options.write(true).create_new(true).open(path)
    }

    pub(in super::super) fn create_folder(path: &Path) -> io::Result<()> {
        DirBuilder::new().recursive(true).mode(0o700).create(path)
    }

    /// Some network shares refuse this, which is no reason to refuse a save.
    pub(in super::super) fn copy_mode(old: &Metadata, new: &File) {
        let _ = new.set_permissions(old.permissions());
    }

    pub(in super::super) fn open_lock(path: &Path) -> io::Result<File> {
        super::lock_options().mode(0o600).open(path)
    }

    /// Whether the file that we hold is still the one at `path`. Another who had the lock may have
    /// removed it between our opening and our locking, and a third may have made it again.
    pub(in super::super) fn is_at(lock: &File, path: &Path) -> bool {
        let place = |metadata: Metadata| (metadata.dev(), metadata.ino());
        let held = lock.metadata().map(place);
        let there = std::fs::metadata(path).map(place);
        held.ok()
            .zip(there.ok())
            .is_some_and(|(held, there)| held == there)
    }

    /// Before the lock is given free, so that nobody gets a lock on a file without a name.
    pub(in super::super) fn remove_lock(lock: File, path: &Path) {
        if is_at(&lock, path) {
            let _ = std::fs::remove_file(path);
        }
        drop(lock);
    }

    /// Whether this user made the file: in a folder that others share, anybody may put one.
    pub(in super::super) fn is_mine(metadata: &Metadata) -> bool {
        metadata.uid() == rustix::process::geteuid().as_raw()
    }

    /// Makes the renaming itself last through a power cut. When it fails, the file has been
    /// replaced all the same, so to report a failed save would be untrue.
    pub(in super::super) fn sync_folder(path: &Path) {
        if let Ok(folder) = File::open(path) {
            let _ = folder.sync_all();
        }
    }
}

pub(super) use system::{
    copy_mode, create_folder, create_new, is_at, is_in_use, is_mine, open_lock, remove_lock,
    sync_folder,
};
