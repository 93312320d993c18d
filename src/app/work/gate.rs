//! The one gate through which whatever alters the open session goes.

use super::Work;
use crate::app::effect::ReadOnlyReason;
use crate::model::together::Participant;
use crate::model::{Change, PersonalText, Place, QuestionSet};

/// A change is refused: the session may only be looked at, and the words say why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct ReadOnly(pub ReadOnlyReason);

/// What came of a change.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Applied {
    /// Whether anything is other than it was.
    pub is_changed: bool,
    /// The texts that it wrote in which personal data seem to be, which were not there before.
    pub personal: Vec<PersonalText>,
    /// That an answer no longer is what was decided, as a Dutch sentence, where that is so.
    pub apart: Option<String>,
}

impl Work {
    /// Whether the session may be changed.
    ///
    /// # Errors
    ///
    /// [`ReadOnly`] when it may only be looked at.
    pub fn writable(&self) -> Result<(), ReadOnly> {
        match &self.read_only {
            Some(read_only) => Err(ReadOnly(read_only.clone())),
            None => Ok(()),
        }
    }

    /// Gives somebody who is new what they will be known by.
    pub fn make_known(&mut self, participant: &mut Participant) {
        let new = participant.identity;
        participant.identity = new.or_else(|| Some(self.identities.make()));
    }

    /// Makes a choice of the user: one thing to undo, and to be saved at once.
    ///
    /// # Errors
    ///
    /// [`ReadOnly`] when the session may only be looked at.
    pub fn apply(&mut self, change: Change) -> Result<Applied, ReadOnly> {
        let (back, applied) = self.pass_looked_at(change)?;
        self.wants_save |= applied.is_changed;
        self.remember(back);
        Ok(applied)
    }

    /// Adds something to the choice before it, to be undone with that.
    ///
    /// # Errors
    ///
    /// [`ReadOnly`] when the session may only be looked at.
    pub fn amend(&mut self, change: Change) -> Result<Applied, ReadOnly> {
        Ok(self.pass_looked_at(change)?.1)
    }

    /// Makes the first change of something that is being typed, which is one thing to undo with all
    /// that is typed in after it. Returns whether anything changed.
    ///
    /// # Errors
    ///
    /// [`ReadOnly`] when the session may only be looked at.
    pub fn begin(&mut self, change: Change) -> Result<bool, ReadOnly> {
        let back = self.pass(change)?;
        let is_changed = back.is_some();
        self.remember(back);
        Ok(is_changed)
    }

    /// Takes in what is being typed: it is saved at a pause and looked at then, and what undoes it is
    /// the editor. Returns whether anything changed.
    ///
    /// # Errors
    ///
    /// [`ReadOnly`] when the session may only be looked at.
    pub fn type_in(&mut self, change: Change) -> Result<bool, ReadOnly> {
        Ok(self.pass(change)?.is_some())
    }

    /// Remembers where the user is. Only a real move counts as a change, and in a session that may
    /// only be looked at none does.
    pub fn be_at(&mut self, place: Place) {
        let _ = self.type_in(Change::Place(place));
    }

    /// Drops the last thing that could be undone, if that would change nothing.
    pub fn forget_idle_undo(&mut self) {
        let session = &self.session;
        self.undo.pop_if(|back| !back.changes(session));
    }

    /// Takes the last choice back; a Dutch sentence says what, none when there is nothing to undo.
    pub fn undo(&mut self, set: Option<&QuestionSet>) -> Option<String> {
        let change = self.undo.pop()?;
        let what = change.describe(&self.session, set);
        let again = self.alter(change);
        self.redo.push(again);
        self.wants_save = true;
        Some(format!("Ongedaan gemaakt: {what}."))
    }

    /// Does again what was undone last; a Dutch sentence says what, none when there is nothing.
    pub fn redo(&mut self, set: Option<&QuestionSet>) -> Option<String> {
        let change = self.redo.pop()?;
        let what = change.describe(&self.session, set);
        let back = self.alter(change);
        self.undo.push(back);
        self.wants_save = true;
        Some(format!("Weer gedaan: {what}."))
    }

    fn remember(&mut self, back: Option<Change>) {
        if let Some(back) = back {
            self.undo.push(back);
            self.redo.clear();
        }
    }

    /// Lets a change pass, and looks at what it wrote.
    fn pass_looked_at(&mut self, change: Change) -> Result<(Option<Change>, Applied), ReadOnly> {
        self.writable()?;
        let before = change.personal_texts(&self.session);
        let decided = self.session.ratings_of_decisions();
        let back = self.pass(change)?;
        let now = back.iter();
        let now = now.flat_map(|back| back.personal_texts(&self.session));
        let applied = Applied {
            personal: now.filter(|text| !before.contains(text)).collect(),
            is_changed: back.is_some(),
            apart: self.session.apart_since(&decided),
        };
        Ok((back, applied))
    }

    /// Lets a change pass, unless nothing may be changed here. Gives what takes it back; none when it
    /// changed nothing.
    pub(super) fn pass(&mut self, change: Change) -> Result<Option<Change>, ReadOnly> {
        self.writable()?;
        let changes = change.changes(&self.session);
        Ok(changes.then(|| self.alter(change)))
    }

    /// Whatever alters the session goes through here.
    fn alter(&mut self, change: Change) -> Change {
        self.revision += 1;
        self.seen.take();
        change.apply(&mut self.session, &mut self.identities)
    }
}
