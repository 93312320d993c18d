//! Saving the open session, and what comes of it.

use std::path::Path;

use jiff::Zoned;

use super::Worker;
use crate::app::{Outcome, Save, SaveEnd, SaveTo};
use crate::model::{QuestionSetRef, Session};
use crate::storage::{
    Conflict, Owner, SaveError, Saved, SessionLock, Stamp, Theirs, counted, typed_path,
};

/// Where the user means: what they typed themselves may begin with their home folder. They are shown the whole path
/// of it, since nobody remembers in which folder a program was started.
fn meant(to: SaveTo) -> Result<SaveTo, SaveError> {
    Ok(match to {
        SaveTo::Chosen(path) => {
            let path = typed_path(path)?;
            SaveTo::Chosen(std::path::absolute(&path).unwrap_or(path))
        }
        to => to,
    })
}

impl Worker {
    /// Save the open session where it is to be, as it is `at` this moment.
    pub(super) fn save(&mut self, save: Save, at: Zoned) -> Outcome {
        let mut session = *save.session;
        session.changed = Some(at.clone());
        let saved = meant(save.to).and_then(|to| {
            self.keep_given_up(&to, save.given_up, &at)?;
            self.write(&to, &session, &at)
        });
        Outcome::SaveEnded(save.work, self.saved(saved, &session.question_set, at))
    }

    /// Make a version of what the user gave up, once: a save that fails is tried again and again.
    fn keep_given_up(
        &mut self,
        to: &SaveTo,
        given_up: Option<Box<Session>>,
        at: &Zoned,
    ) -> Result<(), SaveError> {
        let (Some(mut given_up), Some(path)) = (given_up, to.path()) else {
            return Ok(());
        };
        if self.kept.as_ref() == Some(&given_up) {
            return Ok(());
        }
        let kept = given_up.clone();
        given_up.changed = Some(at.clone());
        let progress = counted(&self.sets.of(&given_up.question_set), &given_up)?;
        self.folder.keep_as_version(path, &given_up, progress, at)?;
        self.kept = Some(kept);
        Ok(())
    }

    fn write(&self, to: &SaveTo, session: &Session, at: &Zoned) -> Result<Saved, SaveError> {
        let progress = counted(&self.sets.of(&session.question_set), session)?;
        let folder = &self.folder;
        let saved = match to {
            SaveTo::New => folder.create(session, progress, at.date()),
            SaveTo::Chosen(path) => {
                let open = self.known.as_ref().map(|known| known.path.as_path());
                folder.save_copy(path, session, progress, open)
            }
            SaveTo::Sibling(path) => folder.keep_both(path, session, progress),
            SaveTo::Same(path) => {
                let known = self.known.as_ref().filter(|known| known.path == *path);
                // What was never read here is somebody else's.
                let stamp = known.map_or_else(Stamp::unknown, |known| known.stamp.clone());
                return folder.save(path, session, progress, Some(&stamp));
            }
        };
        saved.map_err(SaveError::from)
    }

    /// What comes of a save. After a conflict, the next save in this file is what the user decided.
    fn saved(
        &mut self,
        saved: Result<Saved, SaveError>,
        own: &QuestionSetRef,
        at: Zoned,
    ) -> SaveEnd {
        match saved {
            Ok(Saved {
                path,
                stamp,
                notice,
            }) => {
                self.keep_lock(&path, &at);
                if let Some(copy) = self.emergency.take() {
                    copy.remove();
                }
                self.know(&path, stamp);
                let notice = notice.map(|notice| notice.to_string());
                SaveEnd::Saved { path, at, notice }
            }
            Err(SaveError::Conflict(conflict)) => {
                let Conflict { path, theirs } = *conflict;
                self.know(&path, theirs.stamp().clone());
                SaveEnd::Conflict(match theirs {
                    // What belongs to another question set cannot be chosen from.
                    Theirs::Session(loaded) => {
                        let set = &loaded.session.question_set;
                        if !own.id.is_empty() && !set.id.is_empty() && own.id != set.id {
                            let id = &set.id;
                            Err(format!(
                                "Er staat nu een sessie van een andere vragenlijst in, «{id}»."
                            ))
                        } else {
                            Ok(Box::new(loaded.session))
                        }
                    }
                    Theirs::Unreadable { error, .. } => Err(error.to_string()),
                })
            }
            Err(error @ SaveError::Failed(_)) => SaveEnd::Failed(error.to_string()),
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
