//! The texts that are about people who take part, and with whom was talked: looked at like every other.

use super::TextPlace;
use crate::model::together::{Decision, Participant};
use crate::model::{Record, RecordId};

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
        again: _,
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

/// What was typed in a record.
pub(super) fn of_record<'a>((id, record): (&RecordId, &'a Record)) -> (TextPlace, Vec<&'a str>) {
    let Record {
        agrees: _,
        on: _,
        texts,
        unknown: _,
    } = record;
    let texts = texts.values().map(String::as_str);
    (TextPlace::Record(id.clone()), texts.collect())
}
