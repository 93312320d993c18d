//! What goes into the app and what comes out: input, actions, effects and their outcomes.

use std::path::PathBuf;

use crossterm::event::KeyEvent;
use jiff::Zoned;

use crate::model::{Footing, Session, SessionSummary, State};

/// What happens to the app.
#[derive(Debug, Clone)]
pub enum Input {
    /// A key was pressed.
    Key(KeyEvent),
    /// Text was pasted.
    Paste(String),
    /// The user left the window, or nothing was typed for a moment: time to save.
    Pause,
    /// The program is told to end.
    Terminate,
    /// An effect has been carried out.
    Outcome(Outcome),
}

/// What a key can mean. The context decides what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Leave the program.
    Quit,
    /// Explain this screen.
    Help,
    /// One step back.
    Back,
    /// A row up.
    Up,
    /// A row down.
    Down,
    /// A screen up.
    PageUp,
    /// A screen down.
    PageDown,
    /// To the first row.
    First,
    /// To the last row.
    Last,
    /// Do what is pointed at.
    Confirm,
    /// Choose what is pointed at, and stay.
    Choose,
    /// To the next field or section.
    NextField,
    /// To the previous field or section.
    PreviousField,
    /// Done with a form.
    Submit,
    /// Start a new session.
    NewSession,
    /// Take away what is pointed at.
    Remove,
    /// Show deleted sessions.
    OpenBin,
    /// Set the state of the question.
    SetState(State),
    /// Make the question unanswered again.
    ClearState,
    /// Set the footing, or clear it when it was this one.
    SetFooting(Footing),
    /// Mark or unmark as to be discussed.
    ToggleDiscuss,
    /// Mark or unmark as priority.
    TogglePriority,
    /// Go to the note.
    EditNote,
    /// Add a next step.
    NewStep,
    /// To the next question.
    NextQuestion,
    /// To the previous question.
    PreviousQuestion,
    /// Show the introduction of the question set.
    Introduction,
    /// Show the description of the basisfunctie.
    Basisfunctie,
    /// Show the list of all questions.
    AllQuestions,
    /// To the basisfunctie with this number, in a list.
    Chapter(u8),
    /// Show the dashboard.
    Dashboard,
    /// Show the report.
    Export,
    /// Save the session in another place.
    SaveElsewhere,
    /// Change the details of the session.
    Details,
    /// Search the session.
    Search,
    /// Undo the last choice.
    Undo,
    /// Move a gap up by hand.
    MoveUp,
    /// Move a gap down by hand.
    MoveDown,
    /// Forget the order by hand.
    ResetOrder,
    /// Explain the order of gaps.
    ExplainOrder,
    /// With or without names in the report.
    ToggleNames,
}

/// What the app asks the world to do. The outcome comes back as [`Outcome`].
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Read the list of sessions.
    List,
    /// Read the list of deleted sessions.
    ListBin,
    /// Read one session.
    Open(PathBuf),
    /// Write a session; without a path it gets a new file.
    Save {
        /// Its file.
        path: Option<PathBuf>,
        /// What to write.
        session: Box<Session>,
        /// Which state of it this is.
        revision: u64,
    },
    /// Write a session to a new file elsewhere, and go on there.
    SaveElsewhere {
        /// The file, which must not be there yet.
        path: PathBuf,
        /// What to write.
        session: Box<Session>,
        /// Which state of it this is.
        revision: u64,
    },
    /// Move a session to the bin.
    Delete(PathBuf),
    /// Put a session back from the bin.
    PutBack(PathBuf),
    /// Write a report.
    Export {
        /// Where to.
        path: PathBuf,
        /// What.
        text: String,
        /// Whether an existing file may be replaced: the user said so.
        overwrite: bool,
    },
    /// End the program.
    Quit,
}

/// How an effect went.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// The list of sessions, newest first.
    Listed(Vec<SessionSummary>),
    /// The list of deleted sessions.
    BinListed(Vec<SessionSummary>),
    /// A session was read.
    Opened {
        /// Its file.
        path: PathBuf,
        /// What is in it.
        session: Box<Session>,
        /// Whether a later version wrote it, so that it may only be looked at.
        newer: bool,
    },
    /// A session is safely on disk.
    Saved {
        /// Its file.
        path: PathBuf,
        /// Which state of it.
        revision: u64,
        /// When.
        at: Zoned,
    },
    /// A session could not be written; a Dutch sentence says why.
    SaveFailed(String),
    /// A session went to the bin.
    Deleted,
    /// A session came back from the bin.
    PutBack,
    /// A report was written to this file.
    Exported(PathBuf),
    /// There is a file of that name already; nothing was written.
    ExportExists(PathBuf),
    /// Something else could not be done; a Dutch sentence says what.
    Failed(String),
}
