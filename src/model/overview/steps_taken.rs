//! What is being done about a gap, in a few words.

use jiff::civil::Date;

use crate::model::{NextStep, QuestionId, Session, StepStatus, format_date};

/// How far the steps of a question are, all together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepsTaken {
    /// There is none, or there was and it was dropped.
    None,
    /// All of them are done.
    Done,
    /// The first to be done is to be done by this day, which has passed.
    Late(Date),
    /// The first to be done is to be done by this day.
    Due(Date),
    /// Something is to be done, by no day.
    NoDay,
}

/// How far the steps of `question` are: of those still to be done, the first.
pub fn steps_taken(session: &Session, question: &QuestionId, today: Date) -> StepsTaken {
    let steps = || session.steps_of(question).map(|(_, step)| step);
    let pending = || steps().filter(|step| step.status.is_pending());
    let first = pending().filter_map(|step| step.due).min();
    match first {
        Some(due) if due < today => StepsTaken::Late(due),
        Some(due) => StepsTaken::Due(due),
        None if pending().next().is_some() => StepsTaken::NoDay,
        None if session.has_step(question) => StepsTaken::Done,
        None => StepsTaken::None,
    }
}

impl StepsTaken {
    /// "TE LAAT", "27-11-2026", "geen stap": what stands beside a gap.
    pub fn in_words(self) -> String {
        match self {
            Self::None => "geen stap".to_owned(),
            Self::Done => "klaar".to_owned(),
            Self::Late(_) => "TE LAAT".to_owned(),
            Self::Due(day) => format_date(day),
            Self::NoDay => "geen datum".to_owned(),
        }
    }
}

impl Session {
    /// Whether something is or was done about `question`: a step that was dropped is none.
    pub fn has_step(&self, question: &QuestionId) -> bool {
        let counts = |step: &NextStep| step.status != StepStatus::Vervallen;
        self.steps_of(question).any(|(_, step)| counts(step))
    }
}
