//! Emergency copies that a program which ended left behind.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::Zoned;

use super::{ENDING, OF, Place, Refuge};
use crate::model::id_of;
use crate::storage::atomic_write::{parent_dir, remove_leftovers};
use crate::storage::{Action, Loaded, Owner, SessionLock, StorageError, platform, read_text};

/// An emergency copy that no program is busy with. It is nobody else's while this lives.
#[derive(Debug)]
pub struct Stranded {
    /// Its file.
    pub path: PathBuf,
    /// The file of the session that it is of; none when it never had one, or when that is gone.
    pub of: Option<PathBuf>,
    /// What it holds.
    pub loaded: Loaded,
    lock: SessionLock,
}

impl Stranded {
    /// When it was written last.
    pub fn at(&self) -> Option<&Zoned> {
        self.loaded.session.changed.as_ref()
    }

    /// Keep only the lock on it.
    pub fn into_lock(self) -> SessionLock {
        self.lock
    }

    /// Remove it, once its words are safe elsewhere.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when it cannot be removed.
    pub fn remove(self) -> Result<(), StorageError> {
        fs::remove_file(&self.path).map_err(StorageError::io(Action::Move, &self.path))
    }
}

impl Refuge {
    /// The newest copy of the session at `of`.
    pub fn find(&self, of: &Path, now: &Zoned) -> Option<Stranded> {
        let of = absolute(of);
        let places = self.places().iter();
        let folders = places.filter_map(|place| self.folder_at(*place, Some(&of)));
        let copies = folders.flat_map(|folder| copies_in(&folder));
        let stranded = copies.filter(|copy| is_copy_of(copy, &of));
        let stranded = stranded.filter_map(|copy| self.take(&copy, now));
        stranded.max_by(|one, other| one.at().cmp(&other.at()))
    }

    /// Every copy that was left behind. Those that a crash left half written go.
    pub fn find_all(&self, now: &Zoned) -> Vec<Stranded> {
        let places = self.places().iter();
        let mut folders: Vec<_> = places
            .filter_map(|place| self.folder_at(*place, None))
            .collect();
        folders.sort();
        folders.dedup();
        for folder in folders
            .iter()
            .filter(|folder| **folder != std::env::temp_dir())
        {
            remove_leftovers(folder);
        }
        let copies = folders.iter().flat_map(|folder| copies_in(folder));
        copies.filter_map(|copy| self.take(&copy, now)).collect()
    }

    /// The copy at `path`, unless a program is busy with it or it cannot be read.
    pub fn take(&self, path: &Path, now: &Zoned) -> Option<Stranded> {
        let lock = SessionLock::acquire(path, &Owner::here(now.clone())).ok()?;
        let loaded = self.folder.load(path).ok()?;
        let of = named_in(path).filter(|of| of.is_file());
        Some(Stranded {
            path: path.to_owned(),
            of: of.map(|of| self.as_listed(of)),
            loaded,
            lock,
        })
    }

    /// The path of a session as the list of sessions says it.
    fn as_listed(&self, of: PathBuf) -> PathBuf {
        let sessions = self.folder.sessions_folder();
        let name = of
            .file_name()
            .filter(|_| parent_dir(&of) == absolute(&sessions));
        name.map(|name| sessions.join(name)).unwrap_or(of)
    }
}

impl Place {
    /// Whether this is the path of an emergency copy, by its name.
    pub fn is_copy(path: &Path) -> bool {
        path.extension().is_some_and(|ending| ending == ENDING)
    }
}

fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// The copies in `folder` that this user made: no links, and nothing of somebody else.
fn copies_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let paths = entries.map(|entry| entry.path());
    let is_ours = |path: &PathBuf| {
        fs::symlink_metadata(path)
            .is_ok_and(|metadata| metadata.is_file() && platform::is_mine(&metadata))
    };
    let copies = paths.filter(|path| Place::is_copy(path));
    copies.filter(is_ours).collect()
}

/// Whether `copy` is of the session at `of`: it says so, or it is beside it under its name, since
/// a folder may have another name on another day.
fn is_copy_of(copy: &Path, of: &Path) -> bool {
    let name = id_of(copy);
    let is_beside = || {
        let named = name.rsplit_once('-').map(|(id, _)| id);
        parent_dir(copy) == parent_dir(of) && named == Some(id_of(of).as_str())
    };
    named_in(copy).is_some_and(|named| named == of) || is_beside()
}

/// The file of the session that the copy at `path` names.
fn named_in(path: &Path) -> Option<PathBuf> {
    let text = read_text(path).ok()?;
    let mut lines = text.lines().take_while(|line| line.starts_with('#'));
    let named = lines.find_map(|line| line.strip_prefix(OF))?;
    (!named.is_empty()).then(|| PathBuf::from(named))
}
