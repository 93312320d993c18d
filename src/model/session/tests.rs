//! What a session keeps, and what it leaves out.

use super::*;
use crate::model::{Evidence, KnowledgeBase};

fn set() -> QuestionSet {
    QuestionSet::parse(include_str!("../../../quickscan/vragenlijst.toml")).expect("it parses")
}

fn step(what: &str, identity: Option<Identity>) -> NextStep {
    NextStep {
        identity,
        ..NextStep::new("1.1".into(), what)
    }
}

fn with_steps(steps: Vec<NextStep>) -> Session {
    Session {
        steps,
        ..Session::default()
    }
}

#[test]
fn what_differs_from_the_question_set_is_told_from_id_to_text() {
    let set = set();
    let own = QuestionSetRef::to(&set);
    let with = |change: fn(&mut QuestionSetRef)| {
        let mut reference = own.clone();
        change(&mut reference);
        reference.mismatch(&set)
    };
    for (told, words) in [
        (with(|_| {}), None),
        (
            with(|it| it.id = "andere".into()),
            Some("een andere vragenlijst"),
        ),
        (
            with(|it| it.version = "0".into()),
            Some("versie 0 van de vragenlijst"),
        ),
        (
            with(|it| it.fingerprint = "0".into()),
            Some("De tekst van de vragenlijst"),
        ),
        // What an older file does not say is no difference.
        (with(|it| it.fingerprint.clear()), None),
        (with(|it| *it = QuestionSetRef::default()), None),
    ] {
        match words {
            Some(words) => assert!(
                told.as_ref().is_some_and(|told| told.contains(words)),
                "{told:?}"
            ),
            None => assert_eq!(told, None),
        }
    }
}

#[test]
fn what_has_no_identity_gets_one_and_of_two_alike_the_second() {
    let mut identities = Identities::Counting(0);
    let known = identities.make();
    let mut session = with_steps(vec![
        step("a", Some(known)),
        step("b", None),
        step("c", Some(known)),
    ]);
    session.identify(&mut identities);
    let first = session.clone();
    let all: BTreeSet<_> = session.steps.iter().map(|step| step.identity).collect();
    assert_eq!((all.len(), session.steps[0].identity), (3, Some(known)));
    assert!(session.identity.is_some() && !all.contains(&None));
    session.identify(&mut identities);
    assert_eq!(session, first, "once made it stays");
}

#[test]
fn a_step_that_is_gone_is_noted_until_it_is_back() {
    let mut identities = Identities::Counting(0);
    let (one, other, blank) = (identities.make(), identities.make(), identities.make());
    let all = [
        step("a", Some(one)),
        step("b", Some(other)),
        step(" ", Some(blank)),
        step("c", None),
    ];
    let mut session = with_steps(vec![all[1].clone()]);
    session.note_removed(&all);
    let removed = [(one, (&all[0]).into())].into();
    assert_eq!(session.removed_steps, removed);
    session.steps = all.to_vec();
    session.note_removed(&[]);
    assert!(session.removed_steps.is_empty());
}

#[test]
fn an_orphan_has_something_to_say_and_no_question() {
    let mut set = set();
    set.known_extra.push("K9.1".into());
    let mut session = Session::default();
    session.answer_mut(&"1.1".into()).note = "van een vraag die er is".into();
    session.answer_mut(&"9.9".into()).note = "zonder vraag".into();
    session.answer_mut(&"9.8".into());
    session.answer_mut(&"K9.1".into()).note = "staat uit".into();
    for id in ["9.10", "9.9", "1.1"] {
        session.steps.push(NextStep::new(id.into(), "bellen"));
    }
    assert_eq!(session.orphans(&set), ["9.9".into(), "9.10".into()]);
}

#[test]
fn only_what_was_answered_counts_as_answered_ever() {
    let mut session = Session::default();
    session.answer_mut(&"2.1".into()).rating.evidence = Some(Evidence::Inschatting);
    session.answer_mut(&"1.2".into());
    session.previous.answers = [("1.1".into(), Answer::default())].into();
    assert_eq!(session.answered_ever(), [&"2.1".into()].into());
    session
        .previous
        .answers
        .entry("1.1".into())
        .or_default()
        .note = "toen".into();
    assert_eq!(
        session.answered_ever(),
        [&"1.1".into(), &"2.1".into()].into()
    );
}

#[test]
fn a_session_without_names_has_nobody_in_it() {
    let somebody = "Anna de Vries";
    let answer = || Answer {
        consulted: vec![somebody.into()],
        note: "wat er is".into(),
        ..Answer::default()
    };
    let mut session = Session::default();
    session.details.gemeente = "Utrecht".into();
    (session.details.invuller, session.details.functie) = (somebody.into(), somebody.into());
    session.answers = [("1.1".into(), answer())].into();
    session.previous.answers = [("1.1".into(), answer())].into();
    session.steps = vec![step("bellen", None)];
    session.steps[0].who = somebody.into();
    session.leave_out_names(&KnowledgeBase::default());
    let left = format!("{session:?}");
    assert!(!left.contains(somebody), "{left}");
    assert_eq!(left.matches("wat er is").count(), 2);
    assert!(left.contains("Utrecht") && left.contains("bellen"));
}

#[test]
fn a_step_is_found_by_its_identity_alone() {
    let mut identities = Identities::Counting(0);
    let [one, other, gone] = [(); 3].map(|()| identities.make());
    let mut session = with_steps(vec![
        step("zonder", None),
        step("a", Some(one)),
        step("b", Some(other)),
    ]);
    for (identity, place) in [(one, Some(1)), (other, Some(2)), (gone, None)] {
        assert_eq!(session.place_of_step(identity), place);
        let what = place.map(|place| session.steps[place].what.clone());
        let found = session.step_mut(Some(identity));
        assert_eq!(found.map(|step| step.what.clone()), what);
    }
    assert_eq!(session.step_mut(None), None, "no identity is nobody's");
    let chosen = [other, gone, one];
    let among: Vec<_> = session.steps_among(&chosen).collect();
    assert_eq!(among, [&session.steps[1], &session.steps[2]]);
}

#[test]
fn steps_go_by_their_question_and_keep_their_places() {
    let ids = ["2.1", "1.1", "2.1"].map(QuestionId::from);
    let session = with_steps(
        ids.iter()
            .map(|id| NextStep::new(id.clone(), "x"))
            .collect(),
    );
    let by_question = session.steps_by_question();
    for (id, places) in [(&ids[0], vec![0, 2]), (&ids[1], vec![1])] {
        let of: Vec<_> = session.steps_of(id).collect();
        assert_eq!(
            of.iter().map(|(place, _)| *place).collect::<Vec<_>>(),
            places
        );
        assert_eq!(by_question[id], of);
    }
    assert_eq!(by_question.len(), 2);
}

#[test]
fn nothing_is_answered_until_an_answer_is_made() {
    let (id, mut session) = (QuestionId::from("1.1"), Session::default());
    assert_eq!(
        (session.answer(&id), session.rating(&id)),
        (None, Rating::default())
    );
    session.answer_mut(&id).rating.priority = true;
    assert_eq!(session.answer(&id), session.answers.get(&id));
    assert!(session.rating(&id).priority);
}

#[test]
fn a_session_is_called_by_its_file_and_by_its_gemeente() {
    assert_eq!(
        id_of(Path::new("map/utrecht-2026-11-22.toml")),
        "utrecht-2026-11-22"
    );
    assert_eq!(id_of(Path::new("..")), "");
    let mut session = Session::default();
    for (gemeente, title) in [(" Utrecht ", "Utrecht"), (" ", UNNAMED)] {
        session.details.gemeente = gemeente.to_owned();
        assert_eq!(session.title(), title);
    }
}
