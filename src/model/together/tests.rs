//! Who differs from whom, how far everybody is, whose voice was heard, and what a decision does.

use jiff::civil::{Date, date};

use super::*;
use crate::model::{
    Change, Evidence, Identities, Identity, KnowledgeBase, NameKind, QuestionId, QuestionSet,
    Session, State, missing_voices,
};

fn set() -> QuestionSet {
    QuestionSet::parse(include_str!("../../../quickscan/vragenlijst.toml")).expect("it parses")
}

fn base() -> KnowledgeBase {
    KnowledgeBase::parse(include_str!("../../../quickscan/kennisbank.toml")).expect("it parses")
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
    let sent: Vec<_> = states
        .iter()
        .map(|(place, state)| said(*place, 1, &[(question, *state)]))
        .collect();
    let set = set();
    let agenda = agenda(&set, &base(), &joint, &sent);
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
    let sent = [one, two];
    let agenda = agenda(&set, &base, &joint, &sent);
    let order: Vec<&str> = agenda.iter().map(|each| each.id().as_str()).collect();
    assert_eq!(order, ["1.2", "2.1", "2.2", "5.1", "1.1"]);
    assert_eq!(
        agenda[1].counts_in_words(),
        "1 op orde, 1 niet op orde (van 2)"
    );
    assert_eq!(agreed(&agenda).count(), 1);
}

/// All six, with the role of somebody whose judgement it is.
#[test]
fn the_judgement_of_another_has_its_row_and_is_not_overruled() {
    let (set, base) = (set(), base());
    let six = ["2.3", "2.4", "3.1", "4.6", "4.7", "5.4"];
    let marked = set
        .questions()
        .filter(|question| question.judgement_of.is_some());
    let marked: Vec<&str> = marked.map(|question| question.id.as_str()).collect();
    assert_eq!(marked, six);
    for question in six {
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
        let sent = [
            said(other, 1, &[(question, State::OpOrde)]),
            said(place, 1, &[(question, State::Deels)]),
        ];
        let agenda = agenda(&set, &base, &joint, &sent);
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
        assert!(refused.to_string().contains(whose), "{refused}");
    }
    // Who does not know has given no judgement.
    let joint = joint(&PEOPLE);
    let sent = [said(1, 1, &[("2.3", State::Onbekend)])];
    let agenda = agenda(&set, &base, &joint, &sent);
    assert!(
        agenda[0]
            .may_be(State::OpOrde, &joint.speakers(true))
            .is_ok()
    );
}

#[test]
fn of_each_person_the_latest_round_that_says_something_counts() {
    let (set, base, joint) = (set(), base(), joint(&PEOPLE));
    let sent = [
        said(0, 2, &[("1.1", State::Deels)]),
        said(0, 1, &[("1.1", State::OpOrde), ("2.1", State::Deels)]),
    ];
    let agenda = agenda(&set, &base, &joint, &sent);
    let found: Vec<_> = agenda
        .iter()
        .map(|each| {
            (
                each.id().as_str(),
                each.voices[0].state,
                each.voices[0].round,
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            ("1.1", Some(State::Deels), 2),
            ("2.1", Some(State::Deels), 1)
        ]
    );
}

#[test]
fn a_decision_takes_the_place_of_the_coordinators_answer_and_keeps_it() {
    let (set, base) = (set(), base());
    let mut joint = joint(&PEOPLE);
    let question = QuestionId::from("1.1");
    let answer = joint.answer_mut(&question);
    answer.rating.state = Some(State::OpOrde);
    answer.rating.evidence = Some(Evidence::Vastgelegd);
    answer.rating.discuss = true;
    let before = joint.clone();
    let identities = &mut Identities::Counting(50);
    let decision = Decision {
        on: Some(date(2026, 12, 1)),
        ..Decision::new(question.clone(), State::Deels, None)
    };
    let change = Change::decide(&joint, decision.clone());
    let back = change.apply(&mut joint, identities);
    let rating = joint.rating(&question);
    assert_eq!(
        (rating.state, rating.evidence, rating.discuss),
        (Some(State::Deels), None, false)
    );
    let sent = [said(0, 1, &[("1.1", State::NietOpOrde)])];
    let found = agenda(&set, &base, &joint, &sent);
    let own = found[0].voices.iter().find(|said| said.is_own).unwrap();
    assert_eq!(
        (own.state, own.evidence),
        (Some(State::OpOrde), Some(Evidence::Vastgelegd))
    );
    // What came later changes no decision: it says that it differs.
    let others = found[0].dissenting();
    assert!(others.len() == 1 && others[0].is_later && others[0].name == "A");
    assert_eq!(
        back.describe(&joint),
        "vraag 1.1: stand is weer «op orde», onderbouwing is weer «vastgelegd», «te bespreken» staat weer aan en het besluit is weer weg"
    );
    // Decided anew, the answer of before is still there; cleared, it is back.
    let mut again = joint.clone();
    let anew = Decision::new(question.clone(), State::NietOpOrde, None);
    Change::decide(&again, anew).apply(&mut again, identities);
    assert_eq!(again.decisions[&question].own_state, Some(State::OpOrde));
    Change::clear_decision(&again, &question).apply(&mut again, identities);
    assert!(again.decisions.is_empty());
    assert_eq!(again.rating(&question).state, Some(State::OpOrde));
    back.apply(&mut joint, identities);
    assert_eq!(joint, before);
}

#[test]
fn a_question_that_is_left_open_keeps_its_answer() {
    let mut joint = joint(&[]);
    let question = QuestionId::from("1.1");
    joint.answer_mut(&question).rating.state = Some(State::Deels);
    let rating = joint.rating(&question);
    let change = Change::decide(&joint, Decision::left_open(question.clone()));
    change.apply(&mut joint, &mut Identities::Counting(0));
    assert_eq!(joint.rating(&question), rating);
    assert!(joint.decisions[&question].is_open());
}

#[test]
fn what_all_agree_on_is_accepted_together_and_taken_back_together() {
    let (set, base, mut joint) = (set(), base(), joint(&PEOPLE));
    let mut sent = [
        said(0, 1, &[("1.1", State::Deels), ("2.1", State::OpOrde)]),
        said(1, 1, &[("1.1", State::Deels), ("2.1", State::Deels)]),
    ];
    let evidence = &mut sent[1].session.answer_mut(&"1.1".into()).rating.evidence;
    *evidence = Some(Evidence::Afgesproken);
    let before = joint.clone();
    let found = agenda(&set, &base, &joint, &sent);
    let change = Change::accept_agreed(&joint, &found, Some(date(2026, 12, 8)), &["A".to_owned()]);
    let identities = &mut Identities::Counting(50);
    let mut changed = joint.clone();
    let back = change.apply(&mut changed, identities);
    let decision = &changed.decisions[&"1.1".into()];
    assert_eq!(decision.kind, DecisionKind::Agreed);
    assert_eq!(decision.evidence, Some(Evidence::Afgesproken));
    assert_eq!(changed.rating(&"1.1".into()).state, Some(State::Deels));
    assert_eq!(changed.decisions.len(), 1);
    joint = changed;
    back.apply(&mut joint, identities);
    assert_eq!(joint, before);
}

#[test]
fn who_is_late_is_who_did_not_answer_all_of_it_in_time() {
    let set = set();
    let mut joint = joint(&PEOPLE);
    for participant in &mut joint.participants {
        participant.questions = vec!["1.1".into(), "2.1".into()];
        participant.due = Some(date(2026, 12, 4));
    }
    let sent = [
        said(0, 1, &[("1.1", State::Deels)]),
        said(0, 2, &[("2.1", State::Deels)]),
        said(1, 1, &[("1.1", State::Deels)]),
    ];
    let on = |today: Date| -> Vec<(String, bool, bool)> {
        let all = standings(&set, &joint, &sent, today);
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
    let all = standings(&set, &joint, &sent, date(2026, 12, 5));
    assert_eq!(all[1].missing(&set, &sent), ["2.1".into()]);
}

#[test]
fn a_contribution_is_the_voice_of_who_sent_it() {
    let (set, base) = (set(), base());
    let mut joint = joint(&PEOPLE);
    joint.answer_mut(&"2.3".into()).rating.state = Some(State::OpOrde);
    assert_eq!(missing_voices(&base, &set, &joint).len(), 1);
    let sent = [said(1, 1, &[("2.3", State::Deels)])];
    for names in [true, false] {
        let seen = with_voices(&set, &base, &joint, &sent, names);
        assert!(missing_voices(&base, &set, &seen).is_empty(), "{names}");
        let who = &seen.answers[&"2.3".into()].consulted;
        assert_eq!(*who, [if names { "Partners: B" } else { "Partners" }]);
        // Who is no partner leaves the voice missing.
        let sent = [said(2, 1, &[("2.3", State::Deels)])];
        let seen = with_voices(&set, &base, &joint, &sent, names);
        assert_eq!(missing_voices(&base, &set, &seen).len(), 1);
    }
    // The joint session itself is not touched by it.
    assert!(joint.answers[&"2.3".into()].consulted.is_empty());
}

#[test]
fn every_perspective_is_recognised_by_its_own_name() {
    let base = base();
    for perspective in &base.perspectives {
        for text in [
            perspective.name.clone(),
            format!("{}: M. de Wit", perspective.name),
        ] {
            let found = base.perspectives_of(&text);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(found[0].id, perspective.id);
        }
    }
}

#[test]
fn without_names_a_role_is_told_only_when_three_share_it() {
    let people = [
        ("A", "arts"),
        ("B", "Arts"),
        ("C", "arts "),
        ("D", "juf"),
        ("E", "juf"),
        ("e", "juf"),
    ];
    let speakers = Speakers::of(people, false);
    assert_eq!(speakers.name("A", "arts"), "arts");
    assert_eq!(speakers.name("D", "juf"), "een deelnemer");
    assert_eq!(speakers.name("F", ""), "een deelnemer");
    assert_eq!(Speakers::of(people, true).name("D", "juf"), "D, juf");
    let mut session = joint(&[("Anna", "juf"), ("Bea", "arts")]);
    let decision = Decision {
        present: vec!["Anna".to_owned(), "iemand anders".to_owned()],
        minority: vec![MinorityView {
            who: "Bea".to_owned(),
            ..MinorityView::default()
        }],
        ..Decision::new("1.1".into(), State::Deels, None)
    };
    session.decisions.insert("1.1".into(), decision);
    session.say_kind_of_name("Wmo-raad", Some(NameKind::Function));
    let raad = Participant::new("Wmo-raad");
    session.participants.push(raad);
    assert_eq!(session.names_in_use().len(), 4);
    session.leave_out_names();
    assert_eq!(session.participants[2].name, "Wmo-raad");
    let text = format!("{session:?}");
    for name in ["Anna", "Bea", "iemand anders", "juf", "arts"] {
        assert!(!text.contains(name), "{name}");
    }
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
