//! What goes out to those who take part, and what comes back.

use std::path::PathBuf;

use crate::model::together::Participant;
use crate::model::{Identity, QuestionId, Session};
use crate::report::{Sending, SentForm};

/// What the app asks of the folder beside a session, in which is what others sent.
#[derive(Debug, Clone, PartialEq)]
pub enum TogetherEffect {
    /// Read what others sent for the session in this file.
    ReadSent(PathBuf),
    /// Read the sessions that can be put beside the one in this file.
    ReadOthers(PathBuf),
    /// Write what goes out to those who take part in the session in the file `of`.
    Send {
        /// The file of the session.
        of: PathBuf,
        /// What goes out.
        forms: Vec<ToSend>,
    },
    /// Understand a file that came back, without writing anything.
    ReadIn {
        /// The file of the session that it is for.
        of: PathBuf,
        /// The file, as typed.
        typed: String,
        /// The session that it is for.
        joint: Box<Session>,
    },
    /// Keep what was understood last, as what this participant said.
    KeepReadIn {
        /// The file of the session that it is for.
        of: PathBuf,
        /// That session.
        joint: Box<Session>,
        /// Who sent it.
        who: Box<Participant>,
    },
}

/// What goes out to one participant.
#[derive(Debug, Clone, PartialEq)]
pub struct ToSend {
    /// The name of the participant.
    pub name: String,
    /// The how manieth time they are asked.
    pub round: u32,
    /// In what form.
    pub form: SentForm,
    /// The form and the mail.
    pub sending: Sending,
}

impl ToSend {
    /// `sending` in this `form`, to `participant`.
    pub fn to(participant: &Participant, form: SentForm, sending: Sending) -> Self {
        Self {
            name: participant.name.clone(),
            round: participant.round,
            form,
            sending,
        }
    }
}

/// A form that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormMade {
    /// The name of the participant.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
    /// The text of the mail.
    pub mail: String,
}

/// What a file that came back says.
#[derive(Debug, Clone, PartialEq)]
pub struct Understood {
    /// The name of the file.
    pub file: String,
    /// Who of those who take part sent it; none when that cannot be told for sure.
    pub participant: Option<Identity>,
    /// Whose form it is, where another name stands on it.
    pub form_of: Option<Identity>,
    /// What the file says that its sender is called; may be empty.
    pub name: String,
    /// What it answers.
    pub session: Session,
    /// The lines that were not understood.
    pub not_understood: Vec<LineNotUnderstood>,
    /// Of whom it was read in before, and when, as a Dutch phrase.
    pub read_before: Option<String>,
    /// That it is a correction of what came before, as a Dutch sentence.
    pub corrects: Option<String>,
}

/// A line that was not understood. It is kept all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineNotUnderstood {
    /// Which line it is, from 1; none in a file in which nobody can count them.
    pub line: Option<usize>,
    /// The question that it is at, if it is at one.
    pub question: Option<QuestionId>,
    /// What is there.
    pub text: String,
    /// Why not, as a Dutch phrase.
    pub why: String,
}
