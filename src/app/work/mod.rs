//! The open session: its answers, how safe they are, and what can be undone.

mod checkpoint;
mod emergency;
mod saving;
#[cfg(test)]
mod tests;
mod undo;

use crate::app::effect::{Looking, SaveTo, Theirs, WorkId};
use std::path::Path;
use std::path::PathBuf;

use jiff::Zoned;

pub(in crate::app) use self::checkpoint::Checkpoint;
use self::emergency::Emergency;
use self::undo::Undo;
use crate::model::{
    Answer, Identities, Identity, Marks, NextStep, Place, QuestionId, QuestionSet, Session,
};

/// The open session and its way to the disk. At most one save is under way at a time.
#[derive(Debug)]
pub struct Work {
    id: WorkId,
    session: Session,
    /// Where new steps get their identity from.
    identities: Identities,
    /// The session as it was when it was last read or written here: what both sides of a conflict
    /// began with. None while it has no file.
    on_disk: Option<Box<Session>>,
    path: Option<PathBuf>,
    looking: Option<Looking>,
    /// What somebody else wrote in the file; nothing is saved until the user has decided.
    conflict: Option<Theirs>,
    /// A copy that was merged into the session: it may go once the session is safe.
    merged: Option<PathBuf>,
    /// Rises with every change.
    revision: u64,
    /// The revision that is safely on disk.
    saved: u64,
    /// The save that is under way.
    saving: Option<Saving>,
    /// A change that may not wait for a pause came while a save was under way.
    urgent: bool,
    /// Another file in which the session is to go on, as soon as no save is under way.
    moving: Option<SaveTo>,
    /// What the user gave up for what another wrote: it becomes an earlier version.
    given_up: Option<Box<Session>>,
    saved_at: Option<Zoned>,
    failure: Option<String>,
    emergency: Emergency,
    undo: Vec<Undo>,
    redo: Vec<Undo>,
}

/// A save that is under way: where to, and which state.
#[derive(Debug)]
struct Saving {
    to: SaveTo,
    revision: u64,
    session: Box<Session>,
}

/// How safe the session is.
#[derive(Debug, Clone, PartialEq)]
pub enum Safety<'a> {
    /// Nothing has been changed since it was opened.
    Unchanged,
    /// All of it is on disk, since this moment.
    Saved(&'a Zoned),
    /// A change waits for a pause, or is on its way to the disk.
    Pending,
    /// The last save failed, for this reason.
    Failed(&'a str),
    /// It may only be looked at.
    ReadOnly,
}

impl Work {
    /// A session that has no file yet.
    pub fn new(session: Session) -> Self {
        Self {
            id: WorkId::default(),
            session,
            identities: Identities::Counting(0),
            on_disk: None,
            path: None,
            looking: None,
            conflict: None,
            merged: None,
            revision: 1,
            saved: 0,
            saving: None,
            urgent: false,
            moving: None,
            given_up: None,
            saved_at: None,
            failure: None,
            emergency: Emergency::default(),
            undo: Vec::new(),
            redo: Vec::new(),
        }
    }

    /// A session that was read from `path`, to work on or only to look at.
    pub fn opened(session: Session, path: PathBuf, looking: Option<Looking>) -> Self {
        Self {
            on_disk: Some(Box::new(session.clone())),
            path: Some(path),
            looking,
            saved: 1,
            ..Self::new(session)
        }
    }

    /// The same with a name of its own, so that no late outcome of another is taken for one of it; what is new in it
    /// is known by one of `identities`.
    #[must_use]
    pub(crate) fn named(self, id: WorkId, identities: Identities) -> Self {
        let mut work = Self {
            id,
            identities,
            ..self
        };
        work.session.identify(&mut work.identities);
        // What an older file lacks is no difference between the two sides of a conflict.
        if let Some(on_disk) = &mut work.on_disk {
            **on_disk = work.session.clone();
        }
        work
    }

    /// Which one it is.
    pub fn id(&self) -> WorkId {
        self.id
    }

    /// The session.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// What both sides of a conflict began with, if there was anything.
    pub fn on_disk(&self) -> Option<&Session> {
        self.on_disk.as_deref()
    }

    /// Its file, once it has one.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Whether it may only be looked at.
    pub fn is_read_only(&self) -> bool {
        self.looking.is_some()
    }

    /// Why it may only be looked at.
    pub fn looking(&self) -> Option<&Looking> {
        self.looking.as_ref()
    }

    /// What somebody else wrote in the file, while the user has yet to decide.
    pub fn theirs(&self) -> Option<&Theirs> {
        self.conflict.as_ref()
    }

    /// How safe it is.
    pub fn safety(&self) -> Safety<'_> {
        match (&self.failure, &self.saved_at) {
            _ if self.is_read_only() => Safety::ReadOnly,
            (Some(reason), _) if self.is_unsaved() => Safety::Failed(reason),
            _ if self.is_unsaved() => Safety::Pending,
            (_, Some(at)) => Safety::Saved(at),
            (_, None) => Safety::Unchanged,
        }
    }

    /// Whether a save is under way.
    pub fn is_saving(&self) -> bool {
        self.saving.is_some()
    }

    /// Whether something is not on disk yet, where it is to be.
    pub fn is_unsaved(&self) -> bool {
        !self.is_read_only() && (self.revision > self.saved || self.is_moving())
    }

    /// Change the session, unless it may only be looked at. Returns whether it was changed.
    pub fn change(&mut self, change: impl FnOnce(&mut Session)) -> bool {
        if self.is_read_only() {
            return false;
        }
        self.alter(change);
        true
    }

    /// Every alteration goes through here: what is new gets its identity, and what is gone is noted.
    fn alter<T>(&mut self, change: impl FnOnce(&mut Session) -> T) -> T {
        let before = self.session.steps.clone();
        let result = change(&mut self.session);
        self.session.identify(&mut self.identities);
        self.session.note_removed(&before);
        self.revision += 1;
        result
    }

    /// Change the choices of `question`, so that it can be undone. Gives in words what they are now,
    /// to put after the number of the question; none when nothing changed.
    pub fn change_marks(
        &mut self,
        question: &QuestionId,
        change: impl FnOnce(&mut Marks),
    ) -> Option<String> {
        let before = self.session.marks(question);
        let mut after = before;
        change(&mut after);
        let is_changed = after != before
            && self.change(|session| session.answer_mut(question).marks = after)
            && self.remember(Undo::Marks {
                question: question.clone(),
                before,
            });
        is_changed.then(|| after.change_since(before))
    }

    /// Take over what was answered to `question` the time before, so that it can be undone.
    pub fn take_over(&mut self, question: &QuestionId) -> bool {
        let Some(previous) = self.session.previous.answer(question).cloned() else {
            return false;
        };
        self.change_answer(question, |answer| *answer = answer.with_previous(&previous))
    }

    /// Change the answer to `question`, so that it can be undone. Returns whether it changed.
    pub fn change_answer(
        &mut self,
        question: &QuestionId,
        change: impl FnOnce(&mut Answer),
    ) -> bool {
        let before = self.session.answer(question).cloned().unwrap_or_default();
        let mut after = before.clone();
        change(&mut after);
        after != before
            && self.change(|session| *session.answer_mut(question) = after.clone())
            && self.remember(Undo::Answer {
                question: question.clone(),
                before: before.into(),
                after: after.into(),
            })
    }

    /// Change the next steps, so that it can be undone.
    pub fn change_steps(&mut self, change: impl FnOnce(&mut Vec<NextStep>)) -> bool {
        let before = self.session.steps.clone();
        self.change(|session| change(&mut session.steps)) && self.remember(Undo::Steps(before))
    }

    /// Remove a step, without a way back of its own.
    pub fn remove_step(&mut self, identity: Option<Identity>) {
        self.change(|session| {
            let is_other = |step: &NextStep| identity.is_none() || step.identity != identity;
            session.steps.retain(is_other);
        });
    }

    /// Drop the last thing that could be undone, if it is about steps that are as they were.
    pub fn forget_idle_undo(&mut self) {
        if let Some(Undo::Steps(before)) = self.undo.last()
            && *before == self.session.steps
        {
            self.undo.pop();
        }
    }

    /// Change the order of gaps, so that it can be undone. `change` says whether anything moved.
    pub fn change_gap_order(&mut self, change: impl FnOnce(&mut Session) -> bool) -> bool {
        let before = self.session.gap_order.clone();
        let mut moved = false;
        self.change(|session| moved = change(session));
        moved && self.remember(Undo::GapOrder(before))
    }

    /// Switch an extra question on or off, so that it can be undone. Returns whether it is on.
    pub fn switch_extra_question(&mut self, id: &QuestionId) -> bool {
        let before = self.session.extra_questions.clone();
        let mut is_on = false;
        if self.change(|session| is_on = session.switch_extra_question(id)) {
            self.remember(Undo::ExtraQuestions(before));
        }
        is_on
    }

    fn remember(&mut self, undo: Undo) -> bool {
        self.undo.push(undo);
        self.redo.clear();
        true
    }

    /// Take the last choice back; a Dutch sentence says which, none when there is nothing to undo.
    pub fn undo(&mut self) -> Option<String> {
        let undo = self.undo.pop()?;
        let (back, what) = self.alter(|session| undo.swap(session, "als daarvoor"));
        self.redo.push(back);
        Some(format!("Ongedaan gemaakt: {what}"))
    }

    /// Do again what was undone last; a Dutch sentence says what, none when there is nothing.
    pub fn redo(&mut self) -> Option<String> {
        let redo = self.redo.pop()?;
        let (back, what) = self.alter(|session| redo.swap(session, "zoals gewijzigd"));
        self.undo.push(back);
        Some(format!("Weer gedaan: {what}"))
    }

    /// Remember where the user is. Only a real move counts as a change.
    pub fn set_place(&mut self, place: Place) {
        if self.session.place != place {
            self.change(|session| session.place = place);
        }
    }

    /// What differs between the question set of the session and `set`, if anything.
    pub fn mismatch(&self, set: &QuestionSet) -> Option<String> {
        self.session.question_set.mismatch(set)
    }
}
