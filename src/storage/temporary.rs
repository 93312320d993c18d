//! A folder for a while, which goes away with what is in it.

use std::env;
use std::fs;
use std::path::{self, Path, PathBuf};

use super::atomic_write::{random, write_new};
use super::platform::Rights;
use super::{Action, StorageError};

/// A new folder among the temporary files, for its owner alone. It is removed when this is dropped.
#[derive(Debug)]
pub struct TemporaryFolder {
    path: PathBuf,
}

impl TemporaryFolder {
    /// Make one.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when that is not possible.
    pub fn new() -> Result<Self, StorageError> {
        let temporary = env::temp_dir();
        // Whoever is given this path need not be in the same folder as we are.
        let temporary = path::absolute(&temporary).unwrap_or(temporary);
        let path = temporary.join(format!("quickscan-{}", random()));
        // A folder that is there already is somebody else's, and is an error.
        Rights::private()
            .create_folder(&path)
            .map_err(StorageError::io(Action::Save, &path))?;
        Ok(Self { path })
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Put a new file in it, and give its path.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when it cannot be written.
    pub fn write(&self, name: &str, content: &[u8]) -> Result<PathBuf, StorageError> {
        let path = self.path.join(name);
        write_new(&path, content, Rights::private())
            .map_err(StorageError::io(Action::Save, &path))?;
        Ok(path)
    }

    /// What a file in it holds; nothing when it is not there or cannot be read.
    pub fn read(&self, name: &str) -> Option<Vec<u8>> {
        fs::read(self.path.join(name)).ok()
    }
}

impl Drop for TemporaryFolder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_in_it_is_found_there_and_goes_with_it() {
        let folder = TemporaryFolder::new().unwrap();
        let path = folder.write("a.txt", b"abc").unwrap();
        assert!(path.is_absolute() && path.starts_with(folder.path()));
        assert_eq!(folder.read("a.txt").as_deref(), Some(&b"abc"[..]));
        assert_eq!(folder.read("b.txt"), None);
        // What is there is not replaced.
        assert!(folder.write("a.txt", b"def").is_err());
        drop(folder);
        assert!(!path.exists());
        assert!(!path.parent().unwrap().exists());
    }
}
