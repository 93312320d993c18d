//! The open session: its answers, how safe they are, and what can be undone.

mod checkpoint;
mod emergency;
mod gate;
#[cfg(test)]
mod properties;
mod round;
mod saving;
mod sent;
#[cfg(test)]
mod tests;

use crate::app::effect::{ReadOnlyReason, SaveTo, Theirs, WorkId};
use std::cell::OnceCell;
use std::path::Path;
use std::path::PathBuf;

use jiff::Zoned;

pub(in crate::app) use self::checkpoint::Checkpoint;
use self::emergency::Emergency;
pub use self::gate::{Applied, ReadOnly};
use self::round::Walked;
pub use self::sent::Sent;
use crate::model::{Change, Identities, QuestionSet, Session};

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
    read_only: Option<ReadOnlyReason>,
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
    /// Something was done that is to be saved at once.
    wants_save: bool,
    /// What takes back each choice, the last one last.
    undo: Vec<Change>,
    /// What does again each choice that was taken back.
    redo: Vec<Change>,
    /// The questions that are gone through, where those are not all.
    walked: Option<Walked>,
    /// What others sent for it.
    sent: Sent,
    /// The session as it is looked at, once that was asked for since the last change.
    seen: OnceCell<Session>,
}

/// A save that is under way: where to, and which state.
#[derive(Debug)]
struct Saving {
    to: SaveTo,
    revision: u64,
    session: Box<Session>,
    /// Whether the user has had to wait for it.
    takes_long: bool,
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
            read_only: None,
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
            wants_save: false,
            undo: Vec::new(),
            redo: Vec::new(),
            walked: None,
            sent: Sent::default(),
            seen: OnceCell::new(),
        }
    }

    /// A session that was read from `path`, to work on or only to look at.
    pub fn opened(session: Session, path: PathBuf, read_only: Option<ReadOnlyReason>) -> Self {
        Self {
            on_disk: Some(Box::new(session.clone())),
            path: Some(path),
            read_only,
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

    /// The session, when nothing more is done with it here.
    pub fn into_session(self) -> Session {
        self.session
    }

    /// Rises with every change.
    pub(in crate::app) fn revision(&self) -> u64 {
        self.revision
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
        self.read_only.is_some()
    }

    /// Why it may only be looked at.
    pub fn read_only(&self) -> Option<&ReadOnlyReason> {
        self.read_only.as_ref()
    }

    /// What somebody else wrote in the file, while the user has yet to decide.
    pub fn theirs(&self) -> Option<&Theirs> {
        self.conflict.as_ref()
    }

    /// When it was saved last since it was opened, if it was.
    pub fn saved_at(&self) -> Option<&Zoned> {
        self.saved_at.as_ref()
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
        !self.is_read_only() && (self.revision > self.saved || self.is_relocating())
    }

    /// What differs between the question set of the session and `set`, if anything.
    pub fn mismatch(&self, set: &QuestionSet) -> Option<String> {
        self.session.question_set.mismatch(set)
    }
}
