//! What came back: the lines of a form, a mail or a text of one's own become answers.
//!
//! It reads the words that people see; hidden names are only a check, since other programs drop them. Nothing that was typed
//! is dropped: what is under a question goes to its note, and what is under none is listed with its line. Pure.

mod align;
mod answers;
mod begun;
mod boxes;
mod given;
mod loose;
mod parts;
mod printed;
mod sender;
mod shown;
#[cfg(test)]
mod tests;
mod typed;
mod words;

use std::collections::BTreeMap;
use std::fmt;

pub use sender::Sender;
pub use shown::{in_words, line_in_words, place_in_words};

use crate::document::reading::ReadLine;
use crate::model::{Answer, QuestionId, QuestionSet, Session};
use answers::Answers;
use parts::Part;

/// What came back from one sender.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Intake {
    /// From whom it is, as far as it says so.
    pub sender: Sender,
    /// What was answered. A question that was left empty is not in it.
    pub answers: BTreeMap<QuestionId, Answer>,
    /// What has to be looked at, in the order of the lines. Whatever belongs to a question is also in its note.
    pub not_understood: Vec<NotUnderstood>,
}

/// A line that was not understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotUnderstood {
    /// Which line it is, from 1.
    pub line: usize,
    /// The question that it is at, if it is at one.
    pub question: Option<QuestionId>,
    /// What is there.
    pub text: String,
    /// Why it was not understood.
    pub why: Why,
}

/// Why something was not understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It is at none of the questions.
    NoQuestion,
    /// More than one stand was chosen.
    SeveralStands,
    /// More than one footing was chosen.
    SeveralFootings,
    /// More was given than can be given at that question.
    SeveralAnswers,
    /// It is not a number that can be an answer there.
    NoNumber,
    /// The footing is none that the question asks for.
    OtherFooting,
    /// The hidden name of a box says otherwise than the words beside it.
    OtherTag,
}

impl fmt::Display for Why {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::NoQuestion => "hoort bij geen vraag",
            Self::SeveralStands => "meer dan één stand gekozen",
            Self::SeveralFootings => "meer dan één onderbouwing gekozen",
            Self::SeveralAnswers => "meer gekozen dan hier kan",
            Self::NoNumber => "geen getal dat hier kan",
            Self::OtherFooting => "deze onderbouwing past niet bij de vraag",
            Self::OtherTag => "de woorden bij dit vakje zijn veranderd",
        })
    }
}

/// What the `lines` say on the questions of `set`. What the form itself says is known by how it is made today.
pub fn take_in(set: &QuestionSet, lines: &[ReadLine]) -> Intake {
    take_in_for(set, &Session::default(), &[], lines)
}

/// The same for a form of which the lines are known as it was sent, the `form`: what is in those was not typed.
pub fn take_in_against(set: &QuestionSet, form: &[ReadLine], lines: &[ReadLine]) -> Intake {
    take_in_for(set, &Session::default(), form, lines)
}

/// The same for a form of the session `joint`, by which the head of the forms for those who take part is known where the form as
/// it was sent is not. Without that, words of an older form, or the reasons on that of a second round, come back as if they were
/// typed.
pub fn take_in_for(
    set: &QuestionSet,
    joint: &Session,
    form: &[ReadLine],
    lines: &[ReadLine],
) -> Intake {
    let printed = printed::Printed::new(set, joint, form);
    let mut answers = Answers::new(set);
    let mut sender = Sender::default();
    for section in parts::sections(set, lines) {
        let question = match &section.part {
            Part::Question(id) => set.question(id),
            _ => None,
        };
        let typed = typed::typed(&printed.of(&section, lines), &section, lines, question);
        match &section.part {
            Part::Question(id) => answers.question(id, &typed),
            Part::Head => {
                sender.read(lines, &section);
                answers.outside(&sender::without_labels(typed, lines, &sender));
            }
            Part::Chapter(_) | Part::End => answers.outside(&typed),
        }
    }
    answers.finish(sender)
}
