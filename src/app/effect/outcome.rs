//! How effects went.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::Zoned;

use super::{
    Damage, EarlierVersion, EmergencyKept, FormMade, LeftBehind, ReadOnlyReason, SessionCopy,
    Theirs, Understood, WorkId,
};
use crate::model::together::{Contribution, Participant};
use crate::model::{Glance, KnowledgeBase, QuestionSet, Session, SessionSummary};

/// How an effect went.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// The list of sessions, newest first, and how many there are in the bin.
    Listed(Vec<SessionSummary>, usize),
    /// What there is to see of these sessions at a glance; none of one that cannot be read, or was made
    /// with another question set.
    Glanced(Vec<(PathBuf, Option<Glance>)>),
    /// The example was put where its own questions are in use, and comes next.
    ExampleMade(Box<QuestionSet>, PathBuf),
    /// The knowledge base was read.
    Knowledge(Box<KnowledgeBase>),
    /// The question sets that there are; the first is the one that new sessions get.
    SetsListed(Vec<QuestionSet>),
    /// The list of deleted sessions.
    BinListed(Vec<SessionSummary>),
    /// A session was read.
    Opened {
        /// Its file.
        path: PathBuf,
        /// What is in it.
        session: Box<Session>,
        /// Its question set, or the one in use where that is not to be found.
        set: Arc<QuestionSet>,
        /// Why it may only be looked at, if so.
        read_only: Option<ReadOnlyReason>,
        /// Something to know about how it was left.
        notice: Option<String>,
        /// The copy to compare it with, if that was asked for.
        copy: Option<SessionCopy>,
    },
    /// A session cannot be read as a whole; its file was left as it is.
    Damaged(Box<Damage>),
    /// Somebody else has the session open.
    Held {
        /// Its file.
        path: PathBuf,
        /// Who, where and since when.
        owner: String,
    },
    /// How the save of this work ended.
    SaveEnded(WorkId, SaveEnd),
    /// Whether a session that was saved is still on disk.
    Verified(bool),
    /// The earlier versions, newest first.
    Versions(Vec<EarlierVersion>),
    /// A session went to the bin.
    Deleted,
    /// The copy that was compared went to the bin.
    CopyBinned,
    /// What could not be saved is in an emergency copy now; none when no place took it.
    EmergencyKept(WorkId, Option<EmergencyKept>),
    /// The emergency copies that were left behind.
    LeftBehind(Vec<LeftBehind>),
    /// The emergency copy that was compared is an earlier version now.
    EmergencyPutAway,
    /// The copy that was compared stays where it is; a Dutch sentence says why.
    CopyStays(String),
    /// A session came back from the bin.
    PutBack,
    /// Where reports go by default. No effect asks for it: it is found out at the start.
    ReportsGoTo(PathBuf),
    /// A report was written to this file.
    Exported(PathBuf),
    /// What others sent for the session in this file was read.
    Sent {
        /// The file of the session.
        of: PathBuf,
        /// What was read in.
        contributions: Vec<Contribution>,
        /// What could not be read, as Dutch sentences.
        problems: Vec<String>,
    },
    /// The forms went out: to whom, the mail, and where each is.
    FormsMade(Vec<FormMade>),
    /// What a file that came back says; nothing was written yet.
    Understood(Box<Understood>),
    /// What was understood last is kept as what this person said.
    ReadIn(Box<Participant>),
    /// The sessions that can be put beside the one in this file.
    Others(PathBuf, Vec<(PathBuf, Session)>),
    /// The system was asked to open this file or its folder.
    OpensElsewhere(PathBuf),
    /// There is a file of that name already; nothing was written.
    ExportExists {
        /// The file.
        path: PathBuf,
        /// The name that was proposed.
        name: String,
        /// What was to be written.
        content: Vec<u8>,
    },
    /// No session was opened; a Dutch sentence says why not.
    NotOpened(String),
    /// Something else could not be done; a Dutch sentence says what.
    Failed(String),
}

/// How a save ended.
#[derive(Debug, Clone, PartialEq)]
pub enum SaveEnd {
    /// The session is safely on disk.
    Saved {
        /// Its file.
        path: PathBuf,
        /// When.
        at: Zoned,
        /// Something to know about it.
        notice: Option<String>,
    },
    /// It could not be written; a Dutch sentence says why.
    Failed(String),
    /// The file holds something that was not read or written here. Nothing was written over: it
    /// holds this session, or something that cannot be read.
    Conflict(Theirs),
}
