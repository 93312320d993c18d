//! What differs between Windows and Unix when files are read and written. Nothing else in storage
//! does.

use std::fs::{File, Metadata, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::Path;
use std::time::Duration;

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

#[cfg(windows)]
mod system {
    use std::os::windows::fs::OpenOptionsExt;

    use super::{ErrorKind, File, Links, OpenOptions, Path, io};

    /// A link itself, not what it leads to.
    const FILE_FLAG_OPEN_REPARSE_POINT: u32 = 0x0020_0000;

    /// Who may read and write. A new file or folder has them from the folder in which it stands.
    #[derive(Debug, Clone, Copy)]
    pub(in super::super) struct Rights;

    impl Rights {
        pub(in super::super) fn new_in(_: &Path) -> Self {
            Self
        }

        pub(in super::super) fn of(_: &Path) -> Option<Self> {
            Some(Self)
        }

        pub(in super::super) fn give(self, _: &File) {}

        pub(in super::super) fn create_folder(self, path: &Path) -> io::Result<()> {
            std::fs::create_dir(path)
        }
    }

    /// Access denied, sharing violation, lock violation: all three mean that another program
    /// holds the file, and the first may also mean that the user may not write there.
    pub(in super::super) fn is_in_use(error: &io::Error) -> bool {
        matches!(error.raw_os_error(), Some(5 | 32 | 33))
    }

    /// Invalid function and not supported.
    pub(in super::super) fn cannot_flush(error: &io::Error) -> bool {
        error.kind() == ErrorKind::Unsupported || matches!(error.raw_os_error(), Some(1 | 50))
    }

    pub(super) fn private_options() -> OpenOptions {
        OpenOptions::new()
    }

    /// Not with [`FILE_FLAG_OPEN_REPARSE_POINT`]: a file that OneDrive has yet to fetch would not
    /// be fetched. Only an administrator can make a link between the look at it and the opening.
    pub(in super::super) fn open_to_read(path: &Path, links: Links) -> io::Result<File> {
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
    pub(in super::super) fn is_at(_: &File, _: &Path) -> bool {
        true
    }

    /// Rust cannot tell here, and nobody's rights are changed here.
    pub(in super::super) fn has_other_names(_: &File) -> bool {
        false
    }

    /// Fails when another has opened it meanwhile, and that is right.
    pub(in super::super) fn remove_lock(lock: File, path: &Path) {
        drop(lock);
        let _ = std::fs::remove_file(path);
    }

    /// Windows cannot flush a folder: opening one is an error.
    pub(in super::super) fn sync_folder(_: &Path) {}

    /// Whether both lead to the same file or folder. Windows gives a name as it stands on the disk,
    /// but not the names that a file has besides.
    pub(in super::super) fn is_same(one: &Path, other: &Path) -> bool {
        let place = |path: &Path| {
            path.canonicalize()
                .map(|path| path.to_string_lossy().to_lowercase())
        };
        place(one)
            .ok()
            .zip(place(other).ok())
            .is_some_and(|(one, other)| one == other)
    }
}

#[cfg(unix)]
mod system {
    use std::fs::{DirBuilder, Permissions};
    use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt, fchown};

    use rustix::fs::OFlags;

    use super::{ErrorKind, File, Links, Metadata, OpenOptions, Path, io};

    /// Only its owner.
    const PRIVATE: u32 = 0o600;
    const PRIVATE_FOLDER: u32 = 0o700;
    /// What is new in such a folder belongs to its group.
    const SET_GROUP: u32 = 0o2000;

    /// Who may read and write.
    #[derive(Debug, Clone, Copy)]
    pub(in super::super) struct Rights {
        mode: u32,
        /// The group; none for the one that a new file has by itself.
        group: Option<u32>,
    }

    impl Rights {
        /// Of a new file or folder in `folder`: its owner alone, and where the folder hands its
        /// group on, that group as far as it may use the folder.
        pub(in super::super) fn new_in(folder: &Path) -> Self {
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
        pub(in super::super) fn of(path: &Path) -> Option<Self> {
            let there = std::fs::metadata(path).ok()?;
            Some(Self {
                mode: there.mode(),
                group: Some(there.gid()),
            })
        }

        /// Give them to a new file of our own. Some network shares refuse this, which is no reason
        /// to refuse a save.
        pub(in super::super) fn give(self, file: &File) {
            let Ok(there) = file.metadata() else {
                return;
            };
            let (bits, least) = if there.is_dir() {
                (SET_GROUP | 0o777, PRIVATE_FOLDER)
            } else {
                (0o666, PRIVATE)
            };
            let is_in_group = self.group.is_none_or(|group| {
                group == there.gid() || fchown(file, None, Some(group)).is_ok()
            });
            // What one group may is not for another.
            let bits = if is_in_group {
                bits
            } else {
                bits & !(SET_GROUP | 0o070)
            };
            let _ = file.set_permissions(Permissions::from_mode(self.mode & bits | least));
        }

        /// Make the folder at `path` with these rights, if they can be given.
        pub(in super::super) fn create_folder(self, path: &Path) -> io::Result<()> {
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

    pub(in super::super) fn is_in_use(error: &io::Error) -> bool {
        matches!(
            error.kind(),
            io::ErrorKind::ResourceBusy | io::ErrorKind::ExecutableFileBusy
        )
    }

    /// EINVAL, ENOSYS and ENOTSUP. On a file that was just written they mean nothing else.
    pub(in super::super) fn cannot_flush(error: &io::Error) -> bool {
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
    pub(in super::super) fn open_to_read(path: &Path, links: Links) -> io::Result<File> {
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
    pub(in super::super) fn is_at(lock: &File, path: &Path) -> bool {
        let (held, there) = (lock.metadata(), std::fs::symlink_metadata(path));
        is_one(held.ok(), there.ok())
    }

    /// Whether the file is known by another name too, so that it may be of somebody else.
    pub(in super::super) fn has_other_names(file: &File) -> bool {
        file.metadata().is_ok_and(|there| there.nlink() > 1)
    }

    /// Before the lock is given free, so that nobody gets a lock on a file without a name.
    pub(in super::super) fn remove_lock(lock: File, path: &Path) {
        if is_at(&lock, path) {
            let _ = std::fs::remove_file(path);
        }
        drop(lock);
    }

    /// Makes the renaming itself last through a power cut. When it fails, the file has been
    /// replaced all the same, so to report a failed save would be untrue.
    pub(in super::super) fn sync_folder(path: &Path) {
        if let Ok(folder) = File::open(path) {
            let _ = folder.sync_all();
        }
    }

    /// Whether both lead to the same file or folder, by whatever name.
    pub(in super::super) fn is_same(one: &Path, other: &Path) -> bool {
        is_one(std::fs::metadata(one).ok(), std::fs::metadata(other).ok())
    }

    fn is_one(one: Option<Metadata>, other: Option<Metadata>) -> bool {
        let place = |metadata: Metadata| (metadata.dev(), metadata.ino());
        one.zip(other)
            .is_some_and(|(one, other)| place(one) == place(other))
    }
}

pub(super) use system::{
    Rights, cannot_flush, has_other_names, is_at, is_in_use, is_same, open_to_read, remove_lock,
    sync_folder,
};
use system::{lock_options, private_options};
