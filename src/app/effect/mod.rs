//! What comes out of the app: what the world is to do, and how that went.

mod outcome;
mod together;

pub use self::outcome::{Outcome, SaveEnd};
pub use self::together::{FormMade, LineNotUnderstood, ToSend, TogetherEffect, Understood};

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::{Zoned, civil::DateTime};

use crate::model::{Progress, QuestionSet, QuestionSetRef, Session};

/// Tells one open session from those before it. Opened again, the same file is another work.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct WorkId(pub(in crate::app) u64);

/// What somebody else wrote: a session, or why it cannot be read.
pub type Theirs = Result<Box<Session>, String>;

/// What the app asks the world to do. The outcome comes back as [`Outcome`].
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Read the list of sessions.
    List,
    /// Read these sessions whole, for what the list shows of them at a glance.
    Glance(Vec<PathBuf>),
    /// Open the example, of which nothing is kept, until it is closed.
    OpenExample,
    /// Read the knowledge base, for this question set.
    ReadKnowledge(QuestionSetRef),
    /// See which question sets there are, to begin a session with one of them.
    ListSets,
    /// Read the list of deleted sessions.
    ListBin,
    /// Open a session to work on.
    Open(PathBuf),
    /// Open a session to work on, and compare it with a copy that is beside it.
    Compare {
        /// Its file.
        path: PathBuf,
        /// The file of the copy.
        copy: PathBuf,
    },
    /// Move the copy that was compared to the bin, if it is still as it was then. An emergency copy
    /// becomes an earlier version.
    BinCopy(PathBuf),
    /// Keep a session that cannot be saved in an emergency copy.
    KeepEmergency {
        /// Whose it is: the outcome is about no other.
        work: WorkId,
        /// The file that it could not be saved in; none when it has none yet.
        of: Option<PathBuf>,
        /// What to keep.
        session: Box<Session>,
    },
    /// Look for emergency copies that were left behind.
    ListLeftBehind,
    /// Make a session of an emergency copy of which there is none, and open it.
    OpenLeftBehind(PathBuf),
    /// Open a session only to look at, since `owner` has it open.
    OpenReadOnly {
        /// Its file.
        path: PathBuf,
        /// Who has it open.
        owner: String,
    },
    /// The open session was left: others may have it.
    Close,
    /// Write a session.
    Save(Save),
    /// Look whether the session in this file, all of which was saved, still is.
    Verify(PathBuf),
    /// Read the earlier versions of a session.
    ListVersions(PathBuf),
    /// Put an earlier version back and open it.
    Restore {
        /// The session.
        path: PathBuf,
        /// The id of the version.
        version: String,
    },
    /// Begin a new measurement on the basis of a session, and open it.
    FollowUp(PathBuf),
    /// Move a session to the bin.
    Delete(PathBuf),
    /// Put a session back from the bin.
    PutBack(PathBuf),
    /// Write a report.
    Export {
        /// Where to, as typed: a file, or a folder in which it gets `name`.
        path: PathBuf,
        /// The name that was proposed.
        name: String,
        /// What.
        content: Vec<u8>,
        /// Whether an existing file may be replaced: the user said so.
        overwrite: bool,
    },
    /// Do this for what is done together.
    Together(TogetherEffect),
    /// Have the system show something, outside this program.
    Show(ToShow),
    /// Offer this text to the clipboard, which the terminal may ignore. Has no outcome.
    Copy(String),
    /// Draw the whole screen again.
    Redraw,
    /// End the program.
    Quit,
}

impl Effect {
    /// Whether it opens a session. One of [`Outcome::Opened`], [`Outcome::Held`],
    /// [`Outcome::Damaged`] and [`Outcome::NotOpened`] comes of that.
    pub const fn opens(&self) -> bool {
        matches!(
            self,
            Self::Open(_)
                | Self::OpenExample
                | Self::OpenLeftBehind(_)
                | Self::OpenReadOnly { .. }
                | Self::Compare { .. }
                | Self::FollowUp(_)
                | Self::Restore { .. }
        )
    }
}

/// What the system is to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ToShow {
    /// A report that was made, in the program that the system has for that.
    File(PathBuf),
    /// The folder in which this file is.
    FolderOf(PathBuf),
}

/// A session to write.
#[derive(Debug, Clone, PartialEq)]
pub struct Save {
    /// Whose it is: the outcome is about no other.
    pub work: WorkId,
    /// Where to.
    pub to: SaveTo,
    /// What to write.
    pub session: Box<Session>,
    /// How the session was before the user gave up a part of it: kept as an earlier version first.
    pub given_up: Option<Box<Session>>,
}

/// Where a session is written. It goes on there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveTo {
    /// A new file, named after it.
    New,
    /// Its own file.
    Same(PathBuf),
    /// A new file wherever the user wants, which must not be there yet.
    Chosen(PathBuf),
    /// A new file beside this one, which somebody else changed.
    Sibling(PathBuf),
}

impl SaveTo {
    /// The file that is meant, if it is known before.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::New => None,
            Self::Same(path) | Self::Chosen(path) | Self::Sibling(path) => Some(path),
        }
    }
}

/// Why a session may only be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadOnlyReason {
    /// A later version of this program wrote it.
    Newer,
    /// Somebody else has it open.
    HeldBy(String),
    /// It was made with another question set; the sentence says which, and what to do.
    OtherSet(String),
}

impl fmt::Display for ReadOnlyReason {
    /// What to say to who wants to change something.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::HeldBy(owner) => write!(
                out,
                "Deze sessie is open bij {owner}. U kunt die hier alleen bekijken."
            ),
            Self::OtherSet(refusal) => out.write_str(refusal),
            Self::Newer => out.write_str(
                "Deze sessie is gemaakt met een nieuwere versie van quickscan. U kunt die alleen bekijken.",
            ),
        }
    }
}

/// A copy that a sync program made beside a session, or an emergency copy.
#[derive(Debug, Clone, PartialEq)]
pub struct SessionCopy {
    /// Its file.
    pub path: PathBuf,
    /// What it holds.
    pub session: Box<Session>,
    /// Whether this program made it when the session could not be saved.
    pub is_emergency: bool,
}

/// Where the words are that could not be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmergencyKept {
    /// The emergency copy.
    pub path: PathBuf,
    /// When it was written.
    pub at: Zoned,
}

/// An emergency copy that an earlier program left behind.
#[derive(Debug, Clone, PartialEq)]
pub struct LeftBehind {
    /// Its file.
    pub path: PathBuf,
    /// The file of its session; none when there is none.
    pub of: Option<PathBuf>,
    /// What to call the session.
    pub title: String,
    /// When it was written.
    pub at: Option<Zoned>,
}

/// An earlier version of the open session.
#[derive(Debug, Clone, PartialEq)]
pub struct EarlierVersion {
    /// What to ask for it by.
    pub id: String,
    /// When it was saved, by the clock that saved it.
    pub at: DateTime,
    /// How far the session had been filled in.
    pub progress: Progress,
    /// What it holds; none when it cannot be read.
    pub session: Option<Session>,
}

/// A session that cannot be read as a whole, and what can be offered instead.
#[derive(Debug, Clone, PartialEq)]
pub struct Damage {
    /// Its file.
    pub path: PathBuf,
    /// What is wrong, in Dutch, with the places.
    pub problem: String,
    /// The newest earlier version that can be read: its id and when it was saved.
    pub newest_version: Option<(String, DateTime)>,
    /// An emergency copy of it, and when that was written.
    pub left_behind: Option<(PathBuf, Option<Zoned>)>,
    /// What can be read around the faults.
    pub readable: Option<SessionWithSet>,
    /// Why that may only be looked at; none when a new session may be begun with it.
    pub read_only: Option<ReadOnlyReason>,
}

/// A session, and the question set that it was made with, or the one in use where that is not to be found.
#[derive(Debug, Clone, PartialEq)]
pub struct SessionWithSet {
    /// What is in it.
    pub session: Box<Session>,
    /// Its questions.
    pub set: Arc<QuestionSet>,
}
