//! What a region reads and writes: the files that came in, and the folder of its data package.

use std::ffi::OsStr;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::atomic_write::write_new;
use super::folder::make;
use super::platform::{self, Links, Rights};
use super::read::read_at_most;
use super::{Action, DataFolder, StorageError};

/// The largest submission that is read: one of thirty questions has a few thousand bytes.
const MOST: u64 = 256 * 1024;

/// A file that came in: its name, and what is in it or why that was not read.
pub type Arrived = (String, Result<Vec<u8>, String>);

/// Every file in `folder`, by name. What lies in a folder in it is not read, which is said; of `except`, where the
/// package goes, it is not.
///
/// # Errors
///
/// [`StorageError`] when the folder cannot be listed.
pub fn arrived(folder: &Path, except: &Path) -> Result<Vec<Arrived>, StorageError> {
    let failed = || StorageError::io(Action::Read, folder);
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed())? {
        let entry = entry.map_err(failed())?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = entry.path();
        // What is hidden is of the system, such as .DS_Store.
        if name.starts_with('.') || platform::is_same(&path, except) {
            continue;
        }
        files.push((name, content(&path)));
    }
    files.sort();
    Ok(files)
}

fn content(path: &Path) -> Result<Vec<u8>, String> {
    if path.is_dir() {
        return Err("dit is een map; alleen de bestanden in de map zelf worden gelezen".to_owned());
    }
    let read = read_at_most(path, Links::Follow, MOST).map_err(|error| error.to_string());
    let read = read.map_err(|sentence| sentence.trim_end_matches('.').to_owned())?;
    read.ok_or_else(|| "dit bestand is te groot voor een inzending".to_owned())
}

impl DataFolder {
    /// Puts `files` in `folder`, in that order. Tells whether there was something to write: a folder that holds these
    /// already stays as it is, and one that holds some of them, as after a power cut, is completed.
    ///
    /// # Errors
    ///
    /// [`StorageError::AlreadyExists`] when something else is there, which is never overwritten; or when it cannot be
    /// written.
    pub fn write_bundle(
        &self,
        folder: &Path,
        files: &[(String, String)],
    ) -> Result<bool, StorageError> {
        self.refuse_own_folder(folder)?;
        let missing = missing(folder, files)?;
        if missing.is_empty() {
            return Ok(false);
        }
        let folder = make(folder.to_owned(), None)?;
        let rights = Rights::new_in(&folder);
        for (name, text) in missing {
            let path = folder.join(name);
            write_new(&path, text.as_bytes(), rights)
                .map_err(StorageError::io(Action::Save, &path))?;
        }
        Ok(true)
    }
}

/// Those of `files` that `folder` does not hold yet.
fn missing<'a>(
    folder: &Path,
    files: &'a [(String, String)],
) -> Result<Vec<&'a (String, String)>, StorageError> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(files.iter().collect()),
        Err(error) if error.kind() == ErrorKind::NotADirectory => {
            return Err(StorageError::AlreadyExists {
                path: folder.to_owned(),
            });
        }
        entries => entries.map_err(StorageError::io(Action::Read, folder))?,
    };
    let mut there: Vec<PathBuf> = Vec::new();
    for entry in entries {
        there.push(
            entry
                .map_err(StorageError::io(Action::Read, folder))?
                .path(),
        );
    }
    let is_ours = |path: &PathBuf| {
        let named = files
            .iter()
            .find(|(name, _)| path.file_name() == Some(OsStr::new(name)));
        let (Some((_, text)), Ok(Some(bytes))) =
            (named, read_at_most(path, Links::Refuse, u64::MAX - 1))
        else {
            return false;
        };
        text.as_bytes() == bytes
    };
    if !there.iter().all(is_ours) {
        return Err(StorageError::AlreadyExists {
            path: folder.to_owned(),
        });
    }
    let is_there = |name: &str| {
        there
            .iter()
            .any(|path| path.file_name() == Some(OsStr::new(name)))
    };
    Ok(files.iter().filter(|(name, _)| !is_there(name)).collect())
}
