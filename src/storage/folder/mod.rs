//! The data folder: sessions in `sessies`, deleted ones in `prullenbak`.

mod follow_up;
mod save;
#[cfg(test)]
mod tests;

use std::collections::HashSet;
use std::fs::{self, DirEntry};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::atomic_write::{parent_dir, remove_leftovers, write_new};
use super::names::numbered;
use super::platform::{self, Rights};
use super::read::read_bytes;
use super::summary::{problem, summarize};
use super::together::TogetherFolder;
use super::typed_path::typed_path;
use super::{Action, StorageError};
use crate::model::{SessionSummary, id_of};
use crate::text::fold;

pub use save::Loaded;
pub(super) use save::{ATTEMPTS, Present};

/// Where the sessions of a user are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataFolder {
    root: PathBuf,
}

impl DataFolder {
    /// The data folder at `root`, which is made when the first session is.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// The folder itself.
    pub fn root(&self) -> &Path {
        &self.root
    }

    pub(super) fn sessions_folder(&self) -> PathBuf {
        self.root.join("sessies")
    }

    pub(super) fn bin_folder(&self) -> PathBuf {
        self.root.join("prullenbak")
    }

    /// Every session, last changed first; those that cannot be read come last and say why.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when the folder cannot be read. One that does not exist yet is empty.
    pub fn sessions(&self) -> Result<Vec<SessionSummary>, StorageError> {
        summaries(&self.sessions_folder())
    }

    /// [`sessions`](Self::sessions), each read whole: one that cannot be opened says why. With
    /// thousands of them this takes seconds.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when the folder cannot be read.
    pub fn sessions_read_whole(&self) -> Result<Vec<SessionSummary>, StorageError> {
        let mut sessions = self.sessions()?;
        for session in &mut sessions {
            let whole = self.load(&session.path);
            session.problem = whole.err().map(|error| problem(&error));
        }
        // What turns out to be damaged is last, as ever.
        sessions.sort_by_key(|session| session.problem.is_some());
        Ok(sessions)
    }

    /// Every deleted session, last changed first.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when the bin cannot be read.
    pub fn bin(&self) -> Result<Vec<SessionSummary>, StorageError> {
        summaries(&real(self.bin_folder())?)
    }

    /// How many sessions were deleted. Where that cannot be seen, none.
    pub fn count_bin(&self) -> usize {
        let folder = real(self.bin_folder());
        let paths = folder.and_then(|folder| session_paths(&folder));
        paths.map_or(0, |paths| paths.len())
    }

    /// The file of the session that `wanted` means: an id, the beginning of one, or a path.
    ///
    /// # Errors
    ///
    /// [`StorageError::UnknownSession`] or [`StorageError::AmbiguousSession`], or when the folder
    /// cannot be read. A path is not checked: loading it tells what is wrong with it.
    pub fn find(&self, wanted: &str) -> Result<PathBuf, StorageError> {
        let paths = session_paths(&self.sessions_folder())?.into_iter();
        let mut sessions: Vec<_> = paths.map(|path| (id_of(&path), path)).collect();
        sessions.sort();
        if let Some((_, path)) = sessions.iter().find(|(id, _)| id == wanted) {
            return Ok(path.clone());
        }
        if is_path(wanted) {
            return typed_path(wanted);
        }
        let beginning = fold(wanted);
        // Nothing is no beginning: it would mean the only session there is.
        let is_beginning = |id: &str| !beginning.is_empty() && id.starts_with(&beginning);
        let found: Vec<_> = sessions
            .iter()
            .filter(|(id, _)| is_beginning(&fold(id)))
            .cloned()
            .collect();
        let ids =
            |sessions: &[(String, PathBuf)]| sessions.iter().map(|(id, _)| id.clone()).collect();
        let wanted = wanted.to_owned();
        match found.as_slice() {
            [(_, path)] => Ok(path.clone()),
            [] => Err(StorageError::UnknownSession {
                wanted,
                candidates: ids(&sessions),
            }),
            several => Err(StorageError::AmbiguousSession {
                wanted,
                candidates: ids(several),
            }),
        }
    }

    /// Move the session at `path` to the bin; gives its path there.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when it cannot be moved; it then stays where it is.
    pub fn delete(&self, path: &Path) -> Result<PathBuf, StorageError> {
        self.move_into(path, &self.make_own(real(self.bin_folder())?)?)
    }

    /// Move the session at `path` from the bin back to the others; gives its path there.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when it cannot be moved; it then stays in the bin.
    pub fn put_back(&self, path: &Path) -> Result<PathBuf, StorageError> {
        self.move_into(path, &make(self.sessions_folder(), None)?)
    }

    fn move_into(&self, path: &Path, folder: &Path) -> Result<PathBuf, StorageError> {
        let target = move_into(path, folder)?;
        let [from, to] = [path, &target].map(TogetherFolder::of);
        if let Err(error) = from.move_to(&to) {
            // A session is nowhere without what was sent for it.
            if !path.exists() {
                let _ = fs::rename(&target, path);
            }
            return Err(error);
        }
        self.move_versions(path, &target);
        Ok(target)
    }

    /// Remove temporary files that a crash left behind more than an hour ago.
    pub fn remove_leftovers(&self) {
        remove_leftovers(&self.sessions_folder());
        if let Ok(bin) = real(self.bin_folder()) {
            remove_leftovers(&bin);
        }
    }

    /// Make a folder of versions or of deleted sessions, for whom the sessions are.
    pub(super) fn make_own(&self, folder: PathBuf) -> Result<PathBuf, StorageError> {
        make(folder, Rights::of(&self.sessions_folder()))
    }
}

/// Make a folder and those above it with these rights, so that they last through a power cut. Without
/// rights each has those of what is new in the folder above it.
pub(super) fn make(folder: PathBuf, rights: Option<Rights>) -> Result<PathBuf, StorageError> {
    let is_missing = |folder: &&Path| !folder.as_os_str().is_empty() && !folder.exists();
    let missing: Vec<&Path> = folder.ancestors().take_while(is_missing).collect();
    for missing in missing.into_iter().rev() {
        let above = parent_dir(missing);
        match rights
            .unwrap_or_else(|| Rights::new_in(above))
            .create_folder(missing)
        {
            // Another made it at the same time.
            Err(error) if error.kind() == ErrorKind::AlreadyExists && missing.is_dir() => {}
            made => made.map_err(StorageError::io(Action::Save, missing))?,
        }
        platform::sync_folder(above);
    }
    Ok(folder)
}

/// `folder`, which the program makes for itself and which therefore is no link: who may write above it
/// could have what is written, read or removed there happen anywhere.
pub(super) fn real(folder: PathBuf) -> Result<PathBuf, StorageError> {
    match folder.symlink_metadata() {
        Ok(there) if there.is_symlink() => Err(StorageError::Link { path: folder }),
        _ => Ok(folder),
    }
}

fn summaries(folder: &Path) -> Result<Vec<SessionSummary>, StorageError> {
    let mut summaries = summarize(session_paths(folder)?);
    summaries.sort_by(|a, b| {
        let is_damaged = |of: &SessionSummary| of.problem.is_some();
        let by_damage = is_damaged(a).cmp(&is_damaged(b));
        let last_changed_first = || b.changed.cmp(&a.changed);
        by_damage
            .then_with(last_changed_first)
            .then_with(|| a.id.cmp(&b.id))
    });
    Ok(summaries)
}

/// The files in `folder` that are sessions by their name.
fn session_paths(folder: &Path) -> Result<Vec<PathBuf>, StorageError> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries,
    };
    entries
        .and_then(|entries| {
            entries
                .filter(|entry| entry.as_ref().map_or(true, is_session))
                .map(|entry| Ok(entry?.path()))
                .collect::<io::Result<_>>()
        })
        .map_err(StorageError::io(Action::Read, folder))
}

/// A regular file, or a link to one or to nothing, that ends in `.toml` and is not hidden. A link to
/// nothing is named, so that nobody looks for a session in vain.
fn is_session(entry: &DirEntry) -> bool {
    let path = entry.path();
    let hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
    let is_toml = path.extension().is_some_and(|ending| ending == "toml");
    is_toml
        && !hidden
        && entry.file_type().is_ok_and(|kind| {
            kind.is_file() || (kind.is_symlink() && (path.is_file() || !path.exists()))
        })
}

/// Whether a user means a file and not an id: an id has no folder and no ending.
fn is_path(wanted: &str) -> bool {
    let path = Path::new(wanted);
    path.components().count() > 1
        || path.is_absolute()
        || path.extension().is_some_and(|ending| ending == "toml")
}

/// The paths in `folder` for `base` that are not taken, ignoring case, in order of preference.
fn free_paths(folder: &Path, base: &str) -> Result<impl Iterator<Item = PathBuf>, StorageError> {
    let taken: HashSet<String> = fs::read_dir(folder)
        .map_err(StorageError::io(Action::Read, folder))?
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().to_lowercase())
        .collect();
    Ok(numbered(base)
        .map(|name| format!("{name}.toml"))
        .filter(move |name| !taken.contains(&name.to_lowercase()))
        .map(move |name| folder.join(name)))
}

fn move_into(path: &Path, folder: &Path) -> Result<PathBuf, StorageError> {
    let failed = || StorageError::io(Action::Move, path);
    let base = id_of(path);
    let Some(target) = free_paths(folder, &base)?.next() else {
        return Err(failed()(ErrorKind::AlreadyExists.into()));
    };
    match platform::retry_while_locked(|| fs::rename(path, &target)) {
        // A session that was opened by its path may be on another disk.
        Err(error) if error.kind() == ErrorKind::CrossesDevices => {
            let bytes = read_bytes(path)?;
            write_new(&target, &bytes, Rights::new_in(folder)).and_then(|()| fs::remove_file(path))
        }
        outcome => outcome,
    }
    .map_err(failed())?;
    platform::sync_folder(folder);
    Ok(target)
}
