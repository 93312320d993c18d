//! What is gone through in the room.

use std::collections::BTreeSet;

use crate::app::action::Action;
use crate::app::keymap::{Context, key_in};
use crate::app::screens::together::Joint;
use crate::model::together::Difference;
use crate::model::{QuestionId, tables};

/// Which questions are gone through.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Walk {
    /// Those on which answers differ, in the order of the agenda.
    #[default]
    Differences,
    /// Those that are marked as to be discussed.
    Discuss,
    /// What is talked about at each table, table by table.
    Tables,
    /// Every question.
    All,
}

/// Where one stops in the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stop {
    /// The beginning of a table.
    Table(TableStop),
    /// A question.
    Question(QuestionId),
}

/// The beginning of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableStop {
    /// Who are at it.
    pub name: String,
    /// What is talked about there.
    pub questions: Vec<QuestionId>,
}

impl Walk {
    /// Every way, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Differences, Self::Discuss, Self::Tables, Self::All];

    /// What it is called.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Differences => "de verschillen",
            Self::Discuss => "te bespreken",
            Self::Tables => "de agenda per tafel",
            Self::All => "alle vragen",
        }
    }

    /// Where one stops, in order.
    pub fn stops(self, joint: &Joint) -> Vec<Stop> {
        let in_set = joint.set.questions().map(|question| &question.id);
        match self {
            Self::Differences => questions(joint.undecided().map(Difference::id)),
            Self::Discuss => questions(in_set.filter(|id| joint.session.rating(id).discuss)),
            Self::Tables => by_table(joint),
            Self::All => questions(in_set),
        }
    }

    /// How many questions there are among `stops`, each once.
    pub fn count(stops: &[Stop]) -> usize {
        let questions = stops.iter().filter_map(Stop::question);
        questions.collect::<BTreeSet<_>>().len()
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
            Self::Tables => {
                "Er zijn geen knelpunten en er is niets te bespreken, dus er is geen agenda. Kies andere vragen."
                    .to_owned()
            }
            Self::All => "Deze vragenlijst heeft geen vragen.".to_owned(),
        }
    }
}

impl Stop {
    /// The question, where it is one.
    pub const fn question(&self) -> Option<&QuestionId> {
        match self {
            Self::Question(id) => Some(id),
            Self::Table(_) => None,
        }
    }

    /// The table, where it is the beginning of one.
    pub const fn table(&self) -> Option<&TableStop> {
        match self {
            Self::Table(table) => Some(table),
            Self::Question(_) => None,
        }
    }
}

fn questions<'a>(ids: impl Iterator<Item = &'a QuestionId>) -> Vec<Stop> {
    ids.cloned().map(Stop::Question).collect()
}

/// Each table with what is talked about there, as in the agenda of the report.
fn by_table(joint: &Joint) -> Vec<Stop> {
    let talks = tables(joint.base, joint.set, joint.seen);
    let stops = talks.iter().flat_map(|talk| {
        let topics = talk.topics.iter();
        let ids: Vec<QuestionId> = topics.map(|topic| topic.question.id.clone()).collect();
        let table = Stop::Table(TableStop {
            name: talk.table.name.clone(),
            questions: ids.clone(),
        });
        std::iter::once(table).chain(ids.into_iter().map(Stop::Question))
    });
    stops.collect()
}
