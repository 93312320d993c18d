//! Windows.

use std::os::windows::fs::OpenOptionsExt;

use super::{ErrorKind, File, Links, Metadata, OpenOptions, Path, PathBuf, io};

/// A link itself, not what it leads to.
const FILE_FLAG_OPEN_REPARSE_POINT: u32 = 0x0020_0000;

/// Who may read and write. A new file or folder has them from the folder in which it is.
#[derive(Debug, Clone, Copy)]
pub(in crate::storage) struct Rights;

impl Rights {
    pub(in crate::storage) fn private() -> Self {
        Self
    }

    pub(in crate::storage) fn new_in(_: &Path) -> Self {
        Self
    }

    pub(in crate::storage) fn of(_: &Path) -> Option<Self> {
        Some(Self)
    }

    pub(in crate::storage) fn give(self, _: &File) {}

    pub(in crate::storage) fn create_folder(self, path: &Path) -> io::Result<()> {
        std::fs::create_dir(path)
    }
}

/// Access denied, sharing violation, lock violation: all three mean that another program
/// holds the file, and the first may also mean that the user may not write there.
pub(in crate::storage) fn is_in_use(error: &io::Error) -> bool {
    matches!(error.raw_os_error(), Some(5 | 32 | 33))
}

/// Invalid function and not supported.
pub(in crate::storage) fn cannot_flush(error: &io::Error) -> bool {
    error.kind() == ErrorKind::Unsupported || matches!(error.raw_os_error(), Some(1 | 50))
}

pub(super) fn private_options() -> OpenOptions {
    OpenOptions::new()
}

/// Not with [`FILE_FLAG_OPEN_REPARSE_POINT`]: a file that OneDrive has yet to fetch would not
/// be fetched. Only an administrator can make a link between the look at it and the opening.
pub(in crate::storage) fn open_to_read(path: &Path, links: Links) -> io::Result<File> {
    if links == Links::Refuse && path.symlink_metadata()?.is_symlink() {
        return Err(ErrorKind::InvalidInput.into());
    }
    File::open(path)
}

/// Without the right to delete, so that nobody can remove a lock that somebody has open.
pub(super) fn lock_options() -> OpenOptions {
    const READ_AND_WRITE: u32 = 1 | 2;
    let mut options = OpenOptions::new();
    options.share_mode(READ_AND_WRITE);
    options.custom_flags(FILE_FLAG_OPEN_REPARSE_POINT);
    options
}

/// See [`lock_options`]: nobody could remove it.
pub(in crate::storage) fn is_at(_: &File, _: &Path) -> bool {
    true
}

/// Rust cannot tell here, and nobody's rights are changed here.
pub(in crate::storage) fn has_other_names(_: &File) -> bool {
    false
}

/// Fails when another has opened it meanwhile, and that is right.
pub(in crate::storage) fn remove_lock(lock: File, path: &Path) {
    drop(lock);
    let _ = std::fs::remove_file(path);
}

/// The rights come from the folder, and the one for temporary files is the user's own.
pub(in crate::storage) fn is_mine(_: &Metadata) -> bool {
    true
}

/// Windows cannot flush a folder: opening one is an error.
pub(in crate::storage) fn sync_folder(_: &Path) {}

/// Whether both lead to the same file or folder. Windows gives a name as it is on the disk,
/// but not the names that a file has besides.
pub(in crate::storage) fn is_same(one: &Path, other: &Path) -> bool {
    let place = |path: &Path| {
        path.canonicalize()
            .map(|path| path.to_string_lossy().to_lowercase())
    };
    place(one)
        .ok()
        .zip(place(other).ok())
        .is_some_and(|(one, other)| one == other)
}

/// The folder in which an organisation settles things for all users of a computer.
pub(in crate::storage) fn shared_settings() -> PathBuf {
    std::env::var_os("ProgramData").map_or_else(|| PathBuf::from(r"C:\ProgramData"), PathBuf::from)
}
