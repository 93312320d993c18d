//! Any participants, decisions and origin.

use std::collections::BTreeMap;

use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;

use super::{day, identity, ids, text, unknown};
use crate::model::together::{Decision, DecisionKind, MinorityView, Origin, Participant};
use crate::model::{Evidence, QuestionId, State};

fn participant() -> impl Strategy<Value = Participant> {
    let words = (text(), text(), option::of(text()));
    let days = (option::of(day()), option::of(day()));
    (
        option::of(identity()),
        words,
        (ids(), ids()),
        days,
        any::<u32>(),
        unknown(),
    )
        .prop_map(
            |(
                identity,
                (name, role, perspective),
                (questions, again),
                (asked, due),
                round,
                unknown,
            )| {
                Participant {
                    identity,
                    name,
                    role,
                    perspective,
                    questions,
                    asked,
                    due,
                    round,
                    again,
                    unknown,
                }
            },
        )
}

fn stand() -> impl Strategy<Value = (Option<State>, Option<Evidence>)> {
    let state = prop::sample::select(&State::ALL[..]);
    let evidence = prop::sample::select(&Evidence::ALL[..]);
    (option::of(state), option::of(evidence))
}

fn decision() -> impl Strategy<Value = Decision> {
    let minority = (text(), stand(), text(), unknown());
    let minority = minority.prop_map(|(who, (state, _), reason, unknown)| MinorityView {
        who,
        state,
        reason,
        unknown,
    });
    let words = (text(), vec(text(), 0..3), vec(minority, 0..3));
    let kind = prop::sample::select(&DecisionKind::ALL[..]);
    (stand(), stand(), kind, option::of(day()), words, unknown()).prop_map(
        |(now, before, kind, on, (explanation, present, minority), unknown)| Decision {
            state: now.0,
            evidence: now.1,
            kind,
            on,
            present,
            explanation,
            minority,
            own_state: before.0,
            own_evidence: before.1,
            unknown,
            ..Decision::default()
        },
    )
}

fn origin() -> impl Strategy<Value = Origin> {
    let known = (option::of(identity()), option::of(identity()));
    let words = (text(), text(), text(), text());
    (
        known,
        words,
        any::<(u32, u32)>(),
        option::of(day()),
        unknown(),
    )
        .prop_map(
            |(
                (of, participant),
                (name, file, sha256, unplaced),
                (round, correction),
                received,
                unknown,
            )| Origin {
                of,
                participant,
                name,
                round,
                correction,
                received,
                file,
                sha256,
                unplaced,
                unknown,
            },
        )
}

/// Who takes part, what was decided, and where it came from.
type Together = (
    Vec<Participant>,
    BTreeMap<QuestionId, Decision>,
    Option<Origin>,
);

/// Of any session.
pub(super) fn together() -> impl Strategy<Value = Together> {
    let decisions = btree_map(text().prop_map(QuestionId::new), decision(), 0..3);
    let decisions = decisions.prop_map(|mut decisions| {
        for (question, decision) in &mut decisions {
            decision.question = question.clone();
        }
        decisions
    });
    (vec(participant(), 0..3), decisions, option::of(origin()))
}
