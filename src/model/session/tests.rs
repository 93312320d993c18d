//! What a session keeps, and what it leaves out.

use super::*;
use crate::model::Footing;

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
    session.answer_mut(&"2.1".into()).marks.footing = Some(Footing::Inschatting);
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
    session.leave_out_names();
    let left = format!("{session:?}");
    assert!(!left.contains(somebody), "{left}");
    assert_eq!(left.matches("wat er is").count(), 2);
    assert!(left.contains("Utrecht") && left.contains("bellen"));
}
