//! What is gone through in the room.

use crate::app::action::Action;
use crate::app::keymap::{Context, key_in};
use crate::app::screens::together::Joint;
use crate::model::QuestionId;

/// Which questions are gone through.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Walk {
    /// Those on which answers differ, in the order of the agenda.
    #[default]
    Differences,
    /// Those that are marked as to be discussed.
    Discuss,
    /// Every question.
    All,
}

impl Walk {
    /// Every way, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Differences, Self::Discuss, Self::All];

    /// What it is called.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Differences => "de verschillen",
            Self::Discuss => "te bespreken",
            Self::All => "alle vragen",
        }
    }

    /// The questions, in the order in which they are gone through.
    pub fn questions(self, joint: &Joint) -> Vec<QuestionId> {
        let in_set = joint.set.questions().map(|question| &question.id);
        match self {
            Self::Differences => joint.undecided().map(|each| each.id().clone()).collect(),
            Self::Discuss => in_set
                .filter(|id| joint.session.rating(id).discuss)
                .cloned()
                .collect(),
            Self::All => in_set.cloned().collect(),
        }
    }

    /// What to say where there is none.
    pub(super) fn nothing(self) -> String {
        match self {
            Self::Differences => {
                "Er is geen verschil waarover nog niet is besloten. Kies andere vragen.".to_owned()
            }
            Self::Discuss => format!(
                "Geen vraag staat op te bespreken; dat zet u bij een vraag aan met {}. Kies andere vragen.",
                key_in(Context::Choice, Action::ToggleDiscuss)
            ),
            Self::All => "Deze vragenlijst heeft geen vragen.".to_owned(),
        }
    }
}
