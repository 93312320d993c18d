//! Whose voice was heard, and what people are called.

use super::super::*;
use super::{PEOPLE, base, joint, said, set};
use crate::model::{NameKind, State, missing_voices};

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
    session.leave_out_names(&base());
    assert_eq!(session.participants[2].name, "Wmo-raad");
    let text = format!("{session:?}");
    for name in ["Anna", "Bea", "iemand anders", "juf", "arts"] {
        assert!(!text.contains(name), "{name}");
    }
}

#[test]
fn a_contribution_is_the_voice_of_who_sent_it() {
    let (set, base) = (set(), base());
    let mut joint = joint(&PEOPLE);
    joint.answer_mut(&"2.3".into()).rating.state = Some(State::OpOrde);
    assert_eq!(missing_voices(&base, &set, &joint).len(), 1);
    let contributions = [said(1, 1, &[("2.3", State::Deels)])];
    for names in [true, false] {
        let seen = with_voices(&set, &base, &joint, &contributions, names);
        assert!(missing_voices(&base, &set, &seen).is_empty(), "{names}");
        let who = &seen.answers[&"2.3".into()].consulted;
        assert_eq!(*who, [if names { "Partners: B" } else { "Partners" }]);
        // Who is no partner leaves the voice missing.
        let contributions = [said(2, 1, &[("2.3", State::Deels)])];
        let seen = with_voices(&set, &base, &joint, &contributions, names);
        assert_eq!(missing_voices(&base, &set, &seen).len(), 1);
    }
    // The joint session itself is not touched by it.
    assert!(joint.answers[&"2.3".into()].consulted.is_empty());
}

#[test]
fn what_was_said_of_a_name_counts_where_it_is_left_out() {
    let (set, base) = (set(), base());
    let mut joint = joint(&PEOPLE);
    joint.answer_mut(&"2.3".into()).rating.state = Some(State::OpOrde);
    // Who is no partner by what is known of them.
    let contributions = [said(2, 1, &[("2.3", State::Deels)])];
    let seen = with_voices(&set, &base, &joint, &contributions, true);
    let who = seen.answers[&"2.3".into()].consulted[0].clone();
    joint.say_voice_of_name(&who, Some("partners".to_owned()));
    for names in [true, false] {
        let seen = with_voices(&set, &base, &joint, &contributions, names);
        assert!(missing_voices(&base, &set, &seen).is_empty(), "{names}");
    }
    joint.say_voice_of_name(&who, Some(crate::model::NOBODY.to_owned()));
    let seen = with_voices(&set, &base, &joint, &contributions, false);
    assert_eq!(seen.answers[&"2.3".into()].consulted, ["(naam weggelaten)"]);
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
