//! A session that a command changes: through the gate of the screen, and saved as a whole.

use std::path::{Path, PathBuf};

use super::Failure;
use super::context::{Context, lock};
use super::output::tell;
use crate::app::{ReadOnly, ReadOnlyReason, Work, WorkId};
use crate::clock;
use crate::model::{Change, Identities, PersonalText, Session};
use crate::storage::{SessionLock, Stamp, StorageError, counted};

/// A session that is being changed. Nobody else may do so meanwhile.
pub(super) struct Changing {
    work: Work,
    path: PathBuf,
    /// What the file held when it was read.
    stamp: Stamp,
    /// The texts that were written in which personal data seem to be.
    personal: Vec<PersonalText>,
    /// That an answer no longer is what was decided, as Dutch sentences.
    apart: Vec<String>,
    _lock: SessionLock,
}

impl Changing {
    /// How it is now.
    pub(super) fn session(&self) -> &Session {
        self.work.session()
    }

    /// Its file.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Make a change; that there is nothing to change is none that failed.
    pub(super) fn apply(&mut self, change: Change) -> Result<(), Failure> {
        let applied = self
            .work
            .apply(change)
            .map_err(|ReadOnly(read_only)| match read_only {
                // On the command line a session is known by its file.
                ReadOnlyReason::Newer => StorageError::Newer {
                    path: self.path.clone(),
                }
                .into(),
                other => Failure::WentWrong(other.to_string()),
            })?;
        self.personal.extend(applied.personal);
        self.apart.extend(applied.apart);
        Ok(())
    }
}

impl Context {
    /// The session that `wanted` means, to change it. One of another version of the question set goes over
    /// to this one, which is told.
    pub(super) fn find_to_change(&self, wanted: &str) -> Result<Changing, Failure> {
        let lock = lock(&self.folder.find(wanted)?)?;
        let mut found = self.find(wanted)?;
        self.refuse_other_set(&found)?;
        let set = self.set_of(&found.session);
        if let Some(told) = found.session.question_set.go_over_to(&set) {
            tell(&told);
            found.stamp = found.stamp.kept_first();
        }
        let read_only = found.newer.then_some(ReadOnlyReason::Newer);
        let work = Work::opened(found.session, found.path.clone(), read_only);
        Ok(Changing {
            work: work.named(WorkId::default(), Identities::Random),
            path: found.path,
            stamp: found.stamp,
            personal: Vec::new(),
            apart: Vec::new(),
            _lock: lock,
        })
    }

    /// Save a session that was changed, and tell of the personal data that were written in it.
    pub(super) fn save(&self, changing: Changing) -> Result<(), Failure> {
        let mut session = changing.work.into_session();
        session.changed = Some(clock::now());
        let progress = counted(&self.set_of(&session), &session)?;
        let saved = self
            .folder
            .save(&changing.path, &session, progress, Some(&changing.stamp))
            .map_err(|error| {
                Failure::WentWrong(format!("Uw wijziging is NIET bewaard. {error}"))
            })?;
        if let Some(notice) = saved.notice {
            tell(&notice.to_string());
        }
        for words in &changing.apart {
            tell(words);
        }
        self.tell_of_personal_data(&changing.personal);
        Ok(())
    }
}
