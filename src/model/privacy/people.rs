//! The texts that are about people who take part: looked at like every other.

use crate::model::together::{Decision, Participant};

/// What was typed of who takes part.
pub(super) fn of_participant(participant: &Participant) -> [&str; 2] {
    let Participant {
        identity: _,
        name,
        role,
        perspective: _,
        questions: _,
        asked: _,
        due: _,
        round: _,
        unknown: _,
    } = participant;
    [name, role]
}

/// What was typed with a decision.
pub(super) fn of_decision(decision: &Decision) -> Vec<&str> {
    let present = decision.present.iter().map(String::as_str);
    let minority = decision.minority.iter();
    let minority = minority.flat_map(|view| [view.who.as_str(), view.reason.as_str()]);
    let explanation = decision.explanation.as_str();
    present.chain(minority).chain([explanation]).collect()
}
