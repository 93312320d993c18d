//! The way of the open session to the disk: one save at a time, and where it goes on.

use crate::app::effect::{Effect, Save, SaveTo, Theirs};
use std::path::PathBuf;

use jiff::Zoned;

use super::{Saving, Work};
use crate::app::action::Action;
use crate::app::keymap::key_for;
use crate::model::{Change, Identity, NextStep, Session};

impl Work {
    /// Ask for a save of what there is, once the input that is taken in now has been dealt with.
    pub fn want_save(&mut self) {
        self.wants_save = true;
    }

    /// Whether a save is asked for.
    pub(in crate::app) fn wants_save(&self) -> bool {
        self.wants_save
    }

    /// The save that was asked for, if any.
    pub(in crate::app) fn wanted_save(&mut self) -> Option<Effect> {
        let is_wanted = std::mem::take(&mut self.wants_save);
        is_wanted.then(|| self.save()).flatten()
    }

    /// A moment has passed: a save that is still under way takes long.
    pub(in crate::app) fn notice_time(&mut self) {
        if let Some(saving) = &mut self.saving {
            saving.takes_long = true;
        }
    }

    /// Whether a save is under way that the user has to wait for longer than usual.
    pub fn saving_takes_long(&self) -> bool {
        self.saving.as_ref().is_some_and(|saving| saving.takes_long)
    }

    /// Ask for a save now, or as soon as the one under way has ended.
    pub fn save(&mut self) -> Option<Effect> {
        if self.saving.is_some() {
            self.urgent = self.is_unsaved();
            return None;
        }
        if !self.is_unsaved() {
            return None;
        }
        let to = match (&self.moving, &self.path) {
            (Some(elsewhere), _) => elsewhere.clone(),
            // Nothing is written over what somebody else wrote until the user has decided.
            (None, _) if self.conflict.is_some() => return None,
            (None, Some(path)) => SaveTo::Same(path.clone()),
            (None, None) => SaveTo::New,
        };
        self.urgent = false;
        let session = self.written();
        self.saving = Some(Saving {
            to: to.clone(),
            revision: self.revision,
            session: session.clone(),
            takes_long: false,
        });
        Some(Effect::Save(Save {
            work: self.id,
            to,
            session,
            given_up: self.given_up.clone(),
        }))
    }

    /// What is written of the session: all but a step of which nothing was typed yet. Its form may stay open, also
    /// where leaving fails, but nobody finds an empty step in the plan.
    pub(super) fn written(&self) -> Box<Session> {
        let mut session = Box::new(self.session.clone());
        let is_empty = |step: &NextStep| step.is_blank() && step.unknown.is_empty();
        let left_out = session.steps.extract_if(.., |step| is_empty(step));
        let left_out: Vec<Identity> = left_out.filter_map(|step| step.identity).collect();
        // What a calendar has of it, it has to be told of.
        for identity in left_out {
            let gone = self.on_disk().and_then(|file| file.removed(identity));
            session
                .removed_steps
                .extend(gone.map(|step| (identity, step)));
        }
        session
    }

    /// Ask for a save in a new file, in which the session then goes on.
    pub fn save_elsewhere(&mut self, path: PathBuf) -> Option<Effect> {
        self.move_to(SaveTo::Chosen(path))
    }

    /// The user keeps both: this one goes on in a file of its own. When that fails it is tried
    /// again, since the other one must not be written over.
    pub fn keep_both(&mut self) -> Option<Effect> {
        self.move_to(SaveTo::Sibling(self.path.clone()?))
    }

    fn move_to(&mut self, to: SaveTo) -> Option<Effect> {
        if self.is_read_only() {
            return None;
        }
        self.moving = Some(to);
        self.save()
    }

    /// Whether the session is to go on in another file, which is not there yet.
    pub fn is_relocating(&self) -> bool {
        let to = self.saving_to();
        self.moving.is_some() || matches!(to, Some(SaveTo::Chosen(_) | SaveTo::Sibling(_)))
    }

    /// Where the save that is under way writes.
    pub fn saving_to(&self) -> Option<&SaveTo> {
        self.saving.as_ref().map(|saving| &saving.to)
    }

    /// The file holds what somebody else wrote. Nothing is saved in it until the user has decided.
    /// Returns a save in another file, if that is where the session was to go on already.
    pub fn conflict(&mut self, theirs: Theirs) -> Option<Effect> {
        self.saving = None;
        self.conflict = Some(theirs);
        self.failure = Some(format!(
            "De sessie is intussen ergens anders veranderd; met {} kiest u wat blijft.",
            key_for(Action::Versions)
        ));
        self.save()
    }

    /// The user has decided what the session is to be. What they gave up for that, if anything,
    /// becomes an earlier version.
    pub fn settle(&mut self, session: Session, given_up: Option<Session>) -> Option<Effect> {
        self.conflict = None;
        self.moving = None;
        self.failure = None;
        self.given_up = given_up.map(Box::new);
        let _ = self.pass(Change::Whole(Box::new(session)));
        // What was chosen before may be about what is no longer there.
        self.undo.clear();
        self.redo.clear();
        self.save()
    }

    /// The user has decided what the session is to be, after comparing it with `copy`.
    pub fn merge(&mut self, session: Session, copy: PathBuf) -> Option<Effect> {
        self.merged = Some(copy);
        self.settle(session, None)
    }

    /// What is to become of a copy that was merged, once all of that is on disk.
    pub fn bin_merged(&mut self) -> Option<Effect> {
        if self.is_unsaved() {
            return None;
        }
        self.merged.take().map(Effect::BinCopy)
    }

    /// The file in which all of it was saved, to look whether it is there before they leave.
    pub fn to_verify(&self) -> Option<PathBuf> {
        self.path.clone().filter(|_| !self.is_read_only())
    }

    /// What was saved is no longer on disk: it is to be saved again.
    pub fn lose(&mut self) {
        self.revision += 1;
    }

    /// The save of all there is, whatever is under way: for when the program itself has failed.
    /// What is in the file now is written over only when it `is_ours`.
    pub fn save_everything(&mut self, is_ours: bool) -> Option<Effect> {
        self.saving = None;
        if self.is_unsaved() && self.path.is_some() && (self.conflict.is_some() || !is_ours) {
            self.keep_both()
        } else {
            self.save()
        }
    }

    /// A save has ended well. Returns the next one, if that could not wait.
    pub fn saved(&mut self, path: PathBuf, at: Zoned) -> Option<Effect> {
        if let Some(saving) = self.saving.take() {
            let Saving {
                takes_long: _,
                to,
                revision,
                session,
            } = saving;
            self.on_disk = Some(session);
            self.saved = self.saved.max(revision);
            if self.moving.as_ref() == Some(&to) {
                self.moving = None;
            }
        }
        self.session.changed = Some(at.clone());
        self.saved_at = Some(at);
        self.path = Some(path);
        // A conflict there was is about a file that was settled or left.
        self.conflict = None;
        self.given_up = None;
        self.failure = None;
        self.forget_emergency();
        if self.urgent || self.moving.is_some() {
            self.save()
        } else {
            None
        }
    }

    /// A save has failed; everything stays in memory. Returns the next one, if there is another
    /// file to try.
    pub fn save_failed(&mut self, reason: String) -> Option<Effect> {
        let failed = self.saving.take().map(|saving| saving.to);
        if matches!(failed, Some(SaveTo::Chosen(_))) {
            // Its own file may still be fine.
            self.moving
                .take_if(|moving| Some(&*moving) == failed.as_ref());
            return self.save();
        }
        self.failure = Some(reason);
        // Keeping both is tried again at the next pause.
        let goes_elsewhere = self.moving.is_some() && self.moving != failed;
        goes_elsewhere.then(|| self.save()).flatten()
    }
}
