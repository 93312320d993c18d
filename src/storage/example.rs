//! The example session, in a folder that goes away with it.

use std::path::{Path, PathBuf};

use super::atomic_write::write_new;
use super::folder::make;
use super::platform::Rights;
use super::{Action, DataFolder, StorageError, TemporaryFolder};

/// The example, which is part of the program.
const EXAMPLE: &str = include_str!("../../quickscan/voorbeeld.toml");

/// A data folder with only the example session. It is removed when this is dropped.
#[derive(Debug)]
pub struct Example {
    folder: DataFolder,
    session: PathBuf,
    _temporary: TemporaryFolder,
}

impl Example {
    /// Put the example in a new temporary folder.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when that folder cannot be made or written.
    pub fn new() -> Result<Self, StorageError> {
        let temporary = TemporaryFolder::new()?;
        let folder = DataFolder::new(temporary.path().to_owned());
        let session = folder.sessions_folder().join("voorbeeldstad.toml");
        let example = Self {
            folder,
            session,
            _temporary: temporary,
        };
        let sessions = make(example.folder.sessions_folder(), None)?;
        let rights = Rights::new_in(&sessions);
        write_new(&example.session, session_in(EXAMPLE).as_bytes(), rights)
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

/// The session in `text`, without the comment at its head: that is for who reads the source, and the
/// program would tell that it does not keep it.
fn session_in(text: &str) -> &str {
    let comment = text
        .split_inclusive('\n')
        .take_while(|line| line.starts_with('#'));
    let length = comment.map(str::len).sum();
    text.get(length..).unwrap_or(text)
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
        let written = std::fs::read_to_string(example.session()).unwrap();
        assert!(!written.contains("\n#") && !written.starts_with('#'));
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
