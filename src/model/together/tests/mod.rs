//! Who differs from whom, how far everybody is, whose voice was heard, and what a decision does.

mod decisions;
mod kinds;
mod people;

use jiff::civil::{Date, date};

use super::*;
use crate::model::{Identities, Identity, KnowledgeBase, QuestionId, QuestionSet, Session, State};

fn set() -> QuestionSet {
    QuestionSet::parse(include_str!("../../../../quickscan/vragenlijst.toml")).expect("it parses")
}

fn base() -> KnowledgeBase {
    KnowledgeBase::parse(include_str!("../../../../quickscan/kennisbank.toml")).expect("it parses")
}

fn known(number: u64) -> Identity {
    Identities::Counting(number).make()
}

/// Nobody and nothing, but for the participants.
fn joint(people: &[(&str, &str)]) -> Session {
    let mut session = Session {
        identity: Some(known(0)),
        ..Session::default()
    };
    session.details.invuller = "J. Jansen".to_owned();
    for (number, (name, role)) in (10..).zip(people) {
        session.participants.push(Participant {
            identity: Some(known(number)),
            role: (*role).to_owned(),
            ..Participant::new(*name)
        });
    }
    session
}

/// What the participant with this place said.
fn said(place: u64, round: u32, answers: &[(&str, State)]) -> Contribution {
    let mut session = Session::default();
    for (question, state) in answers {
        session
            .answer_mut(&QuestionId::from(*question))
            .rating
            .state = Some(*state);
    }
    Contribution {
        origin: Origin {
            of: Some(known(0)),
            participant: Some(known(10 + place)),
            name: format!("nummer {place}"),
            round,
            received: Some(date(2026, 12, 3)),
            ..Origin::default()
        },
        session,
    }
}

const PEOPLE: [(&str, &str); 4] = [
    ("A", "consulent"),
    ("B", "intern begeleider"),
    ("C", "wethouder"),
    ("D", "ouder"),
];

/// The kind of difference on `question` between those who said these, by the place of each.
fn kind_of(question: &str, states: &[(u64, State)]) -> DifferenceKind {
    let joint = joint(&PEOPLE);
    let contributions: Vec<_> = states
        .iter()
        .map(|(place, state)| said(*place, 1, &[(question, *state)]))
        .collect();
    let set = set();
    let agenda = agenda(&set, &base(), &joint, &contributions);
    assert_eq!(agenda.len(), 1);
    agenda[0].kind
}

#[test]
fn each_kind_of_difference_is_told_from_the_others() {
    use DifferenceKind::*;
    use State::{Deels, NietOpOrde, Nvt, Onbekend, OpOrde};
    for (question, states, kind) in [
        ("1.1", vec![(0, OpOrde), (2, NietOpOrde)], Opposed),
        (
            "1.1",
            vec![(0, OpOrde), (1, Onbekend), (2, NietOpOrde)],
            Opposed,
        ),
        ("1.1", vec![(0, Nvt), (2, Deels)], Opposed),
        ("1.1", vec![(0, Onbekend), (2, Deels)], UnknownAgainstKnown),
        ("1.1", vec![(0, Onbekend), (2, Nvt)], UnknownAgainstKnown),
        ("1.1", vec![(0, OpOrde), (1, Deels)], Adjacent),
        ("1.1", vec![(0, Deels)], SingleVoice),
        ("1.1", vec![(0, Deels), (1, Deels), (2, Deels)], Agreed),
        ("1.1", vec![(0, Onbekend), (1, Onbekend)], Agreed),
        // 2.3 asks for the judgement of partners: only B is one.
        ("2.3", vec![(0, OpOrde), (1, Deels)], OtherJudgement),
        ("2.3", vec![(0, OpOrde), (2, Deels)], Adjacent),
        ("2.3", vec![(0, OpOrde), (1, NietOpOrde)], Opposed),
    ] {
        assert_eq!(kind_of(question, &states), kind, "{question} {states:?}");
    }
}

#[test]
fn safety_comes_first_then_the_kind_and_what_all_agree_on_last() {
    use State::{Deels, NietOpOrde, OpOrde};
    let one = said(
        0,
        1,
        &[
            ("1.2", OpOrde),
            ("2.1", OpOrde),
            ("2.2", OpOrde),
            ("5.1", Deels),
            ("1.1", Deels),
        ],
    );
    let two = said(
        2,
        1,
        &[
            ("1.2", Deels),
            ("2.1", NietOpOrde),
            ("2.2", Deels),
            ("1.1", Deels),
        ],
    );
    let (set, base, joint) = (set(), base(), joint(&PEOPLE));
    assert!(set.question(&"1.2".into()).unwrap().safety);
    let contributions = [one, two];
    let agenda = agenda(&set, &base, &joint, &contributions);
    let order: Vec<&str> = agenda.iter().map(|each| each.id().as_str()).collect();
    assert_eq!(order, ["1.2", "2.1", "2.2", "5.1", "1.1"]);
    assert_eq!(
        agenda[1].counts_in_words(),
        "1 op orde, 1 niet op orde (van 2)"
    );
    assert_eq!(agreed(&agenda).count(), 1);
}

/// All of them, with the role of somebody whose judgement it is.
#[test]
fn the_judgement_of_another_has_its_row_and_is_not_overruled() {
    let (set, base) = (set(), base());
    let asked = [
        "2.2", "2.3", "2.4", "3.1", "3.3", "3.4", "4.6", "4.7", "5.4", "5.6",
    ];
    let marked = set
        .questions()
        .filter(|question| question.judgement_of.is_some());
    let marked: Vec<&str> = marked.map(|question| question.id.as_str()).collect();
    assert_eq!(marked, asked);
    for question in asked {
        let whose = set
            .question(&question.into())
            .unwrap()
            .judgement_of
            .as_deref()
            .unwrap();
        let place = match whose {
            "partners" => 1,
            "inwoners" => 3,
            _ => 0,
        };
        let other = if place == 2 { 1 } else { 2 };
        let joint = joint(&PEOPLE);
        let contributions = [
            said(other, 1, &[(question, State::OpOrde)]),
            said(place, 1, &[(question, State::Deels)]),
        ];
        let agenda = agenda(&set, &base, &joint, &contributions);
        let difference = &agenda[0];
        assert_eq!(
            difference.kind,
            DifferenceKind::OtherJudgement,
            "{question}"
        );
        assert!(difference.voices[0].is_asked, "{question}");
        let speakers = joint.speakers(true);
        assert!(difference.may_be(State::Deels, &speakers).is_ok());
        let refused = difference.may_be(State::OpOrde, &speakers).unwrap_err();
        assert!(
            refused
                .to_string()
                .contains(crate::model::with_article(whose)),
            "{refused}"
        );
    }
    // Who does not know has given no judgement.
    let joint = joint(&PEOPLE);
    let contributions = [said(1, 1, &[("2.3", State::Onbekend)])];
    let agenda = agenda(&set, &base, &joint, &contributions);
    assert!(
        agenda[0]
            .may_be(State::OpOrde, &joint.speakers(true))
            .is_ok()
    );
}

#[test]
fn of_each_person_the_latest_round_that_says_something_counts() {
    let (set, base, joint) = (set(), base(), joint(&PEOPLE));
    let contributions = [
        said(0, 2, &[("1.1", State::Deels)]),
        said(0, 1, &[("1.1", State::OpOrde), ("2.1", State::Deels)]),
    ];
    let agenda = agenda(&set, &base, &joint, &contributions);
    let found: Vec<_> = agenda
        .iter()
        .map(|each| {
            (
                each.id().as_str(),
                each.voices[0].state,
                each.voices[0].origin.map(|origin| origin.round),
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            ("1.1", Some(State::Deels), Some(2)),
            ("2.1", Some(State::Deels), Some(1))
        ]
    );
}

#[test]
fn who_is_late_is_who_did_not_answer_all_of_it_in_time() {
    let set = set();
    let mut joint = joint(&PEOPLE);
    for participant in &mut joint.participants {
        participant.questions = vec!["1.1".into(), "2.1".into()];
        participant.due = Some(date(2026, 12, 4));
    }
    let contributions = [
        said(0, 1, &[("1.1", State::Deels)]),
        said(0, 2, &[("2.1", State::Deels)]),
        said(1, 1, &[("1.1", State::Deels)]),
    ];
    let on = |today: Date| -> Vec<(String, bool, bool)> {
        let all = standings(&set, &joint, &contributions, today);
        all.iter()
            .map(|each| (each.in_words(), each.is_in, each.is_late))
            .collect()
    };
    let row = |words: &str, is_in, is_late| (words.to_owned(), is_in, is_late);
    assert_eq!(
        on(date(2026, 12, 5)),
        [
            row("2 van 2", true, false),
            row("1 van 2", true, true),
            row("0 van 2", false, true),
            row("0 van 2", false, true)
        ]
    );
    assert!(on(date(2026, 12, 4)).iter().all(|(_, _, is_late)| !is_late));
    let all = standings(&set, &joint, &contributions, date(2026, 12, 5));
    assert_eq!(all[1].missing(&set, &contributions), ["2.1".into()]);
}

#[test]
fn a_code_of_a_gemeente_is_known_by_its_form() {
    for (text, is_code) in [
        ("GM0000", true),
        ("gm0000", false),
        ("GM000", false),
        ("GM00000", false),
        ("", false),
        ("GMabcd", false),
    ] {
        assert_eq!(is_municipality_code(text), is_code, "{text}");
    }
}
