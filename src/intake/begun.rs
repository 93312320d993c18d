//! What a text chooses that was typed near boxes.

use super::boxes::{BoxOf, Group, named};
use super::loose::begun;
use super::printed::Role;
use super::typed::Run;
use crate::model::{ChoiceField, Chosen, Question, State};

/// The boxes that a text is near.
pub(super) fn area(run: &Run) -> Option<Group> {
    match run.after {
        Role::Text => Some(Group::Choice(ChoiceField::State)),
        Role::Choices(group) => Some(group),
        Role::Option(chosen) => Some(chosen.group()),
        Role::Field(_) | Role::NextStep | Role::Number => None,
    }
}

/// What a text chooses.
pub(super) struct BegunIn {
    pub(super) chosen: BoxOf,
    /// Whether the text says no more than that.
    pub(super) is_all: bool,
}

pub(super) fn begun_in(group: Group, text: &str, question: Option<&Question>) -> Option<BegunIn> {
    let text = text.trim_start_matches("[x] ");
    match group {
        Group::Choice(field) => {
            let begun = begun(field, text)?;
            can_be_chosen(begun.chosen, question).then_some(BegunIn {
                chosen: BoxOf::Choice(begun.chosen),
                is_all: begun.is_all,
            })
        }
        Group::Given(_) => Some(BegunIn {
            chosen: named(text, group, question?)?,
            is_all: true,
        }),
    }
}

/// Whether `chosen` is something that `question` asks: how the policy stands is asked at some.
pub(super) fn can_be_chosen(chosen: Chosen, question: Option<&Question>) -> bool {
    let is_stand = question.is_none_or(|question| question.kind.is_stand());
    let is_aside = matches!(chosen, Chosen::State(State::Onbekend | State::Nvt));
    is_stand || is_aside
}

/// Those of `chosen` that are a stand or what it rests on.
pub(super) fn choices(chosen: &[(usize, BoxOf)]) -> Vec<(usize, Chosen)> {
    let choices = chosen.iter().filter_map(|(line, each)| match each {
        BoxOf::Choice(chosen) => Some((*line, *chosen)),
        BoxOf::Given(_) => None,
    });
    choices.collect()
}
