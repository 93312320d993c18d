//! Beginning a new measurement on the basis of an earlier session.

use std::path::Path;

use jiff::Zoned;
use jiff::civil::Date;

use super::DataFolder;
use crate::model::{Identities, follow_up, id_of};
use crate::storage::stamp::Saved;
use crate::storage::{QuestionSets, StorageError, counted};

impl DataFolder {
    /// Make a session that follows up on the one at `path`, which stays as it is.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when that one cannot be read, when a later version wrote it, since it may
    /// hold more than would come along, when its question set is not one of `sets`, or when the new one cannot be saved.
    pub fn follow_up(
        &self,
        path: &Path,
        sets: &QuestionSets,
        peildatum: Date,
        now: &Zoned,
    ) -> Result<Saved, StorageError> {
        let loaded = self.load(path)?;
        if loaded.newer {
            let path = path.to_owned();
            return Err(StorageError::Newer { path });
        }
        let set = &sets.of(&loaded.session.question_set);
        counted(set, &loaded.session)?;
        let id = id_of(path);
        let identities = &mut Identities::Random;
        let mut session = follow_up(&loaded.session, &id, set, peildatum, identities);
        session.changed = Some(now.clone());
        self.create(&session, counted(set, &session)?, now.date())
    }
}
