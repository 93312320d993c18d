//! Of who takes part, and of what is decided.

use super::{Row, known, session};
use crate::model::State;
use crate::model::change::Change;
use crate::model::together::{Decision, Participant};

const THIRD: &str = "00000000-0000-4000-0000-000000000003";

pub(super) fn participant(role: &str) -> Participant {
    Participant {
        identity: Some(known(THIRD)),
        role: role.to_owned(),
        ..Participant::new("Anna")
    }
}

pub(super) fn rows() -> Vec<Row> {
    vec![
        (
            Change::put_participant(Participant::new("M. de Wit")),
            "deelnemer «M. de Wit» staat er weer",
            "deelnemer «M. de Wit» is weer weg",
        ),
        (
            Change::put_participant(participant("arts")),
            "deelnemer «Anna» is weer zoals die was",
            "deelnemer «Anna» is weer zoals die was",
        ),
        (
            Change::RemoveParticipant(known(THIRD)),
            "deelnemer «Anna» is weer weg",
            "deelnemer «Anna» staat er weer",
        ),
        (
            Change::decide(
                &session(),
                Decision::new("2.3".into(), State::NietOpOrde, None),
            ),
            "vraag 2.3: besluit is weer «niet op orde» en stand is weer «niet op orde»",
            "vraag 2.3: stand is weer «deels» en het besluit is weer weg",
        ),
    ]
}
