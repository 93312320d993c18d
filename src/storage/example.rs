//! The example session, in a folder that goes away with it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use super::atomic_write::{random, replace};
use super::platform::{self, Access};
use super::{Action, DataFolder, StorageError};

/// The example, which is part of the program.
const EXAMPLE: &str = include_str!("../../quickscan/voorbeeld.toml");

/// A data folder with only the example session. It is removed when this is dropped.
#[derive(Debug)]
pub struct Example {
    folder: DataFolder,
    session: PathBuf,
}

impl Example {
    /// Put the example in a new temporary folder.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when that folder cannot be made or written.
    pub fn new() -> Result<Self, StorageError> {
        let root = env::temp_dir().join(format!("quickscan-{}", random()));
        let folder = DataFolder::new(root);
        let session = folder.sessions_folder().join("voorbeeldstad.toml");
        let example = Self { folder, session };
        platform::create_folder(&example.folder.sessions_folder())
            .and_then(|()| replace(&example.session, EXAMPLE.as_bytes(), Access::Private))
            .map_err(StorageError::io(Action::Save, &example.session))?;
        Ok(example)
    }

    /// The folder.
    pub fn folder(&self) -> &DataFolder {
        &self.folder
    }

    /// The session in it.
    pub fn session(&self) -> &Path {
        &self.session
    }
}

impl Drop for Example {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(self.folder.root());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::progress;
    use crate::storage::embedded_question_set;

    #[test]
    fn the_example_fits_the_quickscan_and_leaves_nothing_behind() {
        let example = Example::new().unwrap();
        let session = example.folder().load(example.session()).unwrap().session;
        let questions = embedded_question_set().unwrap();
        assert_eq!(session.orphans(&questions), []);
        assert_eq!(session.question_set.mismatch(&questions), None);
        let summaries = example.folder().sessions().unwrap();
        assert_eq!(summaries.len(), 1);
        assert_eq!(summaries[0].progress, progress(&questions, &session));
        assert_eq!(summaries[0].progress.answered, 18);
        let root = example.folder().root().to_owned();
        drop(example);
        assert!(!root.exists());
    }
}
