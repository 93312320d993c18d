//! A next step: what, who, when, and how far it is.

use jiff::civil::Date;

use super::{Identity, QuestionId, UnknownKeys};
use crate::text::letters;

/// How far a next step is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum StepStatus {
    /// Not begun.
    #[default]
    Open,
    /// Under way.
    Bezig,
    /// Done.
    Klaar,
    /// Dropped.
    Vervallen,
}

impl StepStatus {
    /// Every status, in the order in which a step usually goes through them.
    pub const ALL: [Self; 4] = [Self::Open, Self::Bezig, Self::Klaar, Self::Vervallen];

    /// The word in files, on the command line and on screen.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Bezig => "bezig",
            Self::Klaar => "klaar",
            Self::Vervallen => "vervallen",
        }
    }

    /// The status that a file or command line means with `key`.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.key() == key)
    }

    /// The status that a user means with `word`, however it is written.
    pub fn from_words(word: &str) -> Option<Self> {
        Self::from_key(&letters(word))
    }

    /// Whether something is still to be done.
    pub const fn is_pending(self) -> bool {
        matches!(self, Self::Open | Self::Bezig)
    }
}

/// Who decides about a step, where those who do it may not: what is asked of them is on page one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Decider {
    /// The college van burgemeester en wethouders.
    College,
    /// The gemeenteraad.
    Raad,
}

impl Decider {
    /// Everyone who decides, in the order of how often.
    pub const ALL: [Self; 2] = [Self::College, Self::Raad];

    /// The word in files, on the command line and on screen.
    pub const fn key(self) -> &'static str {
        match self {
            Self::College => "college",
            Self::Raad => "raad",
        }
    }

    /// What it is that they decide on: "besluit van het college".
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::College => "besluit van het college",
            Self::Raad => "besluit van de raad",
        }
    }

    /// The one that a file or command line means with `key`.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|decider| decider.key() == key)
    }

    /// The one that a user means with `words`, however they are written.
    pub fn from_words(words: &str) -> Option<Self> {
        match letters(words).as_str() {
            "benw" | "collegevanbenw" => Some(Self::College),
            "gemeenteraad" => Some(Self::Raad),
            word => Self::from_key(word),
        }
    }
}

/// What will be done about a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextStep {
    /// What it is known by; none until it first becomes part of a session that is saved.
    pub identity: Option<Identity>,
    /// The question it belongs to.
    pub question: QuestionId,
    /// What will be done.
    pub what: String,
    /// Who does it; may be empty.
    pub who: String,
    /// The last day on which it may be done, if agreed.
    pub due: Option<Date>,
    /// How far it is.
    pub status: StepStatus,
    /// Who decides about it, if that is not up to those who do it.
    pub decided_by: Option<Decider>,
    /// Where the idea came from; may be empty.
    pub origin: String,
    /// Keys of a later version.
    pub unknown: UnknownKeys,
}

/// What a calendar may still have of a step that is no longer in the plan, or has no day there any more.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RemovedStep {
    /// What would have been done.
    pub what: String,
    /// Who would have done it; may be empty.
    pub who: String,
    /// The day it had; none where it had none, or in a file of before that was noted.
    pub due: Option<Date>,
}

impl From<&NextStep> for RemovedStep {
    fn from(step: &NextStep) -> Self {
        Self {
            what: step.what.clone(),
            who: step.who.clone(),
            due: step.due,
        }
    }
}

impl NextStep {
    /// Whether it says nothing of what is done or by whom.
    pub fn is_blank(&self) -> bool {
        self.what.trim().is_empty() && self.who.trim().is_empty()
    }

    /// An open step for `question`, with only its text.
    pub fn new(question: QuestionId, what: impl Into<String>) -> Self {
        Self {
            identity: None,
            question,
            what: what.into(),
            who: String::new(),
            due: None,
            status: StepStatus::Open,
            decided_by: None,
            origin: String::new(),
            unknown: UnknownKeys::default(),
        }
    }

    /// Whether it is one of those with these identities.
    pub fn is_among(&self, chosen: &[Identity]) -> bool {
        let identity = self.identity.as_ref();
        identity.is_some_and(|identity| chosen.contains(identity))
    }

    /// Who does it, if anyone has taken it on.
    pub fn owner(&self) -> Option<&str> {
        Some(self.who.trim()).filter(|who| !who.is_empty())
    }

    /// Whether its day has passed while it is still to be done.
    pub fn is_overdue(&self, today: Date) -> bool {
        self.status.is_pending() && self.due.is_some_and(|due| due < today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_decides_is_understood_however_it_is_written() {
        for decider in Decider::ALL {
            assert_eq!(Decider::from_key(decider.key()), Some(decider));
            assert!(decider.in_words().ends_with(decider.key()));
        }
        for words in ["College", "B en W", "college van b en w"] {
            assert_eq!(Decider::from_words(words), Some(Decider::College));
        }
        assert_eq!(Decider::from_words("de Raad"), None);
        assert_eq!(Decider::from_words("Gemeenteraad"), Some(Decider::Raad));
    }
}
