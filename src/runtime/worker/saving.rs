//! Saving the open session, and what comes of it.

use std::path::{Path, PathBuf};

use jiff::Zoned;

use super::Worker;
use crate::app::Outcome;
use crate::model::{Session, progress};
use crate::storage::{Conflict, Owner, SaveError, Saved, SessionLock, Theirs};

impl Worker {
    pub(super) fn save(
        &mut self,
        path: Option<PathBuf>,
        mut session: Session,
        revision: u64,
        at: Zoned,
    ) -> Outcome {
        session.changed = Some(at.clone());
        let progress = progress(&self.questions, &session);
        let saved = match path {
            None => self
                .folder
                .create(&session, progress, at.date())
                .map_err(SaveError::from),
            Some(path) => {
                let known = self.known.as_ref().filter(|known| known.path == path);
                self.folder
                    .save(&path, &session, progress, known.map(|known| &known.stamp))
            }
        };
        self.saved(saved, revision, at)
    }

    /// Write a session to a new file, and go on there.
    pub(super) fn save_elsewhere(
        &mut self,
        path: &Path,
        session: &Session,
        revision: u64,
        at: Zoned,
    ) -> Outcome {
        let progress = progress(&self.questions, session);
        let saved = self.folder.save_new(path, session, progress);
        self.saved(saved.map_err(SaveError::from), revision, at)
    }

    /// Write a session to a new file beside the one at `path`, and go on there.
    pub(super) fn keep_both(
        &mut self,
        path: &Path,
        session: &Session,
        revision: u64,
        at: Zoned,
    ) -> Outcome {
        let progress = progress(&self.questions, session);
        let saved = self.folder.keep_both(path, session, progress);
        self.saved(saved.map_err(SaveError::from), revision, at)
    }

    /// What comes of a save. After a conflict, the next save in this file is what the user decided.
    fn saved(&mut self, saved: Result<Saved, SaveError>, revision: u64, at: Zoned) -> Outcome {
        match saved {
            Ok(Saved {
                path,
                stamp,
                notice,
            }) => {
                self.keep_lock(&path, &at);
                self.know(&path, stamp);
                let notice = notice.map(|notice| notice.to_string());
                Outcome::Saved {
                    path,
                    revision,
                    at,
                    notice,
                }
            }
            Err(SaveError::Conflict(conflict)) => {
                let Conflict { path, theirs } = *conflict;
                self.know(&path, theirs.stamp().clone());
                match theirs {
                    Theirs::Session(loaded) => Outcome::Conflict(Ok(Box::new(loaded.session))),
                    Theirs::Unreadable { error, .. } => Outcome::Conflict(Err(error.to_string())),
                }
            }
            Err(error @ SaveError::Failed(_)) => Outcome::SaveFailed(error.to_string()),
        }
    }

    /// Have the lock on the file at `path`, which was just written.
    fn keep_lock(&mut self, path: &Path, at: &Zoned) {
        // A file of our own making is nobody else's yet.
        let is_new = self.known.as_ref().is_none_or(|known| known.path != path);
        // Where a file or its folder was removed, the lock went with it.
        let is_gone = self.lock.as_ref().is_some_and(|lock| !lock.is_in_place());
        if is_new || is_gone {
            self.lock = None;
            self.lock = SessionLock::acquire(path, &Owner::here(at.clone())).ok();
        }
    }
}
