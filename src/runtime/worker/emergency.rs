//! Emergency copies: keeping the words of the open session while it cannot be saved, and offering
//! those that an earlier program left behind.

use std::path::Path;

use jiff::Zoned;

use super::{Copied, Known, Worker};
use crate::app::{EmergencyKept, LeftBehind, Outcome, SessionCopy, WorkId};
use crate::model::{Progress, Session, holds_nothing_new, progress};
use crate::storage::{Draft, EmergencyCopy, StorageError, Stranded};

impl Worker {
    /// How far `session` was filled in, by the set it was made with, or else by the one in use.
    fn progress_of(&self, session: &Session) -> Progress {
        progress(&self.sets.of(&session.question_set), session)
    }

    /// Keep `session`, which could not be saved in the file `of`, in an emergency copy.
    pub(super) fn keep_emergency(
        &mut self,
        work: WorkId,
        of: Option<&Path>,
        session: &Session,
        at: Zoned,
    ) -> Outcome {
        let progress = self.progress_of(session);
        let draft = Draft::new(session, progress, of, &at);
        let kept = self.refuge.keep(&draft, &mut self.emergency, &at);
        let kept = kept.ok().map(|path| EmergencyKept { path, at });
        Outcome::EmergencyKept(work, kept)
    }

    /// Where the words are that could not be saved, if they are anywhere.
    pub fn emergency(&self) -> Option<&Path> {
        self.emergency.as_ref().map(EmergencyCopy::path)
    }

    /// What an earlier program left behind of the session at `path`, which is open now and holds
    /// `session`, when there is something in it that is nowhere else; or a sentence about where it
    /// went. What was saved since it was made is older, and then it becomes an earlier version.
    pub(super) fn left_behind(
        &mut self,
        path: &Path,
        session: &Session,
        now: &Zoned,
    ) -> (Option<SessionCopy>, Option<String>) {
        let Some(stranded) = self.refuge.find(path, now) else {
            return (None, None);
        };
        if holds_nothing_new(session, &stranded.loaded.session) {
            let _ = stranded.remove();
            return (None, None);
        }
        if stranded.at() < session.changed.as_ref() {
            // Both frontends say it, so no key of the screen is named.
            let said =
                "Een noodkopie van vóór de laatste keer bewaren staat nu bij de eerdere versies.";
            let put_away = self.put_away(path, stranded, now);
            return (None, put_away.ok().map(|()| said.to_owned()));
        }
        let copy = SessionCopy {
            path: stranded.path.clone(),
            session: Box::new(stranded.loaded.session.clone()),
            is_emergency: true,
        };
        self.hold_copy(Copied {
            known: Known {
                path: stranded.path.clone(),
                stamp: stranded.loaded.stamp.clone(),
            },
            _lock: stranded.into_lock(),
        });
        (Some(copy), None)
    }

    /// Make an earlier version of `stranded`, which is of the session at `path`, and remove it.
    fn put_away(&self, path: &Path, stranded: Stranded, now: &Zoned) -> Result<(), StorageError> {
        let session = &stranded.loaded.session;
        let progress = self.progress_of(session);
        self.folder.keep_as_version(path, session, progress, now)?;
        stranded.remove()
    }

    /// The user has seen the copy at `path` and decided what becomes of it.
    pub(super) fn put_away_seen(&mut self, path: &Path, now: &Zoned) -> Outcome {
        // It is taken again, with its lock.
        self.copy = None;
        let stays = || Outcome::CopyStays("De noodkopie blijft staan.".to_owned());
        let (Some(stranded), Some(known)) = (self.refuge.take(path, now), &self.known) else {
            return stays();
        };
        match self.put_away(&known.path, stranded, now) {
            Ok(()) => Outcome::EmergencyPutAway,
            Err(error) => Outcome::CopyStays(format!("De noodkopie blijft staan. {error}")),
        }
    }

    /// All that earlier programs left behind.
    pub(super) fn list_left_behind(&self, now: &Zoned) -> Outcome {
        let all = self.refuge.find_all(now).into_iter();
        let all = all.map(|stranded| LeftBehind {
            title: stranded.loaded.session.title().to_owned(),
            at: stranded.at().cloned(),
            path: stranded.path,
            of: stranded.of,
        });
        Outcome::LeftBehind(all.collect())
    }

    /// Make a session of the copy at `path`, of which there is none, and open it.
    pub(super) fn open_left_behind(
        &mut self,
        path: &Path,
        now: &Zoned,
    ) -> Result<Outcome, StorageError> {
        let Some(stranded) = self.refuge.take(path, now) else {
            let said = "De noodkopie is er niet meer, of een ander venster is ermee bezig.";
            return Ok(Outcome::NotOpened(said.to_owned()));
        };
        let session = &stranded.loaded.session;
        let progress = self.progress_of(session);
        let saved = self.folder.create(session, progress, now.date())?;
        // What cannot be removed holds nothing new, and is removed another time.
        let _ = stranded.remove();
        self.open(saved.path, now)
    }
}
