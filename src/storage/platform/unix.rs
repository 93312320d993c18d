//! Unix.

use std::fs::{DirBuilder, Permissions};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt, fchown};

use rustix::fs::OFlags;

use super::{ErrorKind, File, Links, Metadata, OpenOptions, Path, PathBuf, io};

/// Only its owner.
const PRIVATE: u32 = 0o600;
const PRIVATE_FOLDER: u32 = 0o700;
/// What is new in such a folder belongs to its group.
const SET_GROUP: u32 = 0o2000;

/// Who may read and write.
#[derive(Debug, Clone, Copy)]
pub(in crate::storage) struct Rights {
    mode: u32,
    /// The group; none for the one that a new file has by itself.
    group: Option<u32>,
}

impl Rights {
    /// Its owner alone, wherever it is.
    pub(in crate::storage) const fn private() -> Self {
        Self {
            mode: PRIVATE_FOLDER,
            group: None,
        }
    }

    /// Of a new file or folder in `folder`: its owner alone, and where the folder hands its
    /// group on, that group as far as it may use the folder.
    pub(in crate::storage) fn new_in(folder: &Path) -> Self {
        let mode = std::fs::metadata(folder).map_or(0, |folder| folder.mode());
        let shared = if mode & SET_GROUP == 0 {
            0
        } else {
            mode & (SET_GROUP | 0o070)
        };
        Self {
            mode: PRIVATE_FOLDER | shared,
            group: None,
        }
    }

    /// Those of the file or folder at `path`, if it is there.
    pub(in crate::storage) fn of(path: &Path) -> Option<Self> {
        let there = std::fs::metadata(path).ok()?;
        Some(Self {
            mode: there.mode(),
            group: Some(there.gid()),
        })
    }

    /// Give them to a new file of our own. Some network shares refuse this, which is no reason
    /// to refuse a save.
    pub(in crate::storage) fn give(self, file: &File) {
        let Ok(there) = file.metadata() else {
            return;
        };
        let (bits, least) = if there.is_dir() {
            (SET_GROUP | 0o777, PRIVATE_FOLDER)
        } else {
            (0o666, PRIVATE)
        };
        let is_in_group = self
            .group
            .is_none_or(|group| group == there.gid() || fchown(file, None, Some(group)).is_ok());
        // What one group may is not for another.
        let bits = if is_in_group {
            bits
        } else {
            bits & !(SET_GROUP | 0o070)
        };
        let _ = file.set_permissions(Permissions::from_mode(self.mode & bits | least));
    }

    /// Make the folder at `path` with these rights, if they can be given.
    pub(in crate::storage) fn create_folder(self, path: &Path) -> io::Result<()> {
        DirBuilder::new().mode(PRIVATE_FOLDER).create(path)?;
        let flags = OFlags::DIRECTORY | OFlags::NOFOLLOW;
        let mut options = OpenOptions::new();
        if let Ok(folder) = options.read(true).custom_flags(raw(flags)).open(path) {
            self.give(&folder);
        }
        Ok(())
    }
}

/// As the standard library takes flags.
const fn raw(flags: OFlags) -> i32 {
    flags.bits().cast_signed()
}

pub(in crate::storage) fn is_in_use(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::ResourceBusy | io::ErrorKind::ExecutableFileBusy
    )
}

/// EINVAL, ENOSYS and ENOTSUP. On a file that was just written they mean nothing else.
pub(in crate::storage) fn cannot_flush(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::InvalidInput | ErrorKind::Unsupported
    )
}

pub(super) fn private_options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.mode(PRIVATE);
    options
}

/// A pipe or a device does not keep whoever opens it waiting, and nor does reading it.
pub(in crate::storage) fn open_to_read(path: &Path, links: Links) -> io::Result<File> {
    let link = match links {
        Links::Follow => OFlags::empty(),
        Links::Refuse => OFlags::NOFOLLOW,
    };
    let open = |flags| {
        let mut options = OpenOptions::new();
        options.read(true).custom_flags(raw(flags)).open(path)
    };
    match open(OFlags::NONBLOCK | OFlags::NOCTTY | link) {
        // A file server has it, and gives it in a moment to whoever waits.
        Err(error) if error.kind() == ErrorKind::WouldBlock => open(OFlags::NOCTTY | link),
        opened => opened,
    }
}

pub(super) fn lock_options() -> OpenOptions {
    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::NOCTTY;
    let mut options = private_options();
    options.custom_flags(raw(flags));
    options
}

/// Whether the file that we hold is still the one at `path`. Another who had the lock may have
/// removed it between our opening and our locking, and a third may have made it again.
pub(in crate::storage) fn is_at(lock: &File, path: &Path) -> bool {
    let (held, there) = (lock.metadata(), std::fs::symlink_metadata(path));
    is_one(held.ok(), there.ok())
}

/// Whether the file is known by another name too, so that it may be of somebody else.
pub(in crate::storage) fn has_other_names(file: &File) -> bool {
    file.metadata().is_ok_and(|there| there.nlink() > 1)
}

/// Before the lock is given free, so that nobody gets a lock on a file without a name.
pub(in crate::storage) fn remove_lock(lock: File, path: &Path) {
    if is_at(&lock, path) {
        let _ = std::fs::remove_file(path);
    }
    drop(lock);
}

/// Whether this user made the file: in a folder that others share, anybody may put one.
pub(in crate::storage) fn is_mine(metadata: &Metadata) -> bool {
    metadata.uid() == rustix::process::geteuid().as_raw()
}

/// Makes the renaming itself last through a power cut. When it fails, the file has been
/// replaced all the same, so to report a failed save would be untrue.
pub(in crate::storage) fn sync_folder(path: &Path) {
    if let Ok(folder) = File::open(path) {
        let _ = folder.sync_all();
    }
}

/// Whether both lead to the same file or folder, by whatever name.
pub(in crate::storage) fn is_same(one: &Path, other: &Path) -> bool {
    is_one(std::fs::metadata(one).ok(), std::fs::metadata(other).ok())
}

fn is_one(one: Option<Metadata>, other: Option<Metadata>) -> bool {
    let place = |metadata: Metadata| (metadata.dev(), metadata.ino());
    one.zip(other)
        .is_some_and(|(one, other)| place(one) == place(other))
}

/// The folder in which an organisation settles things for all users of a computer.
pub(in crate::storage) fn shared_settings() -> PathBuf {
    PathBuf::from("/etc")
}
