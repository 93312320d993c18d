//! The gate through which every change of a session goes.

mod saving;

use super::*;
use crate::app::effect::Effect;
use crate::model::{Details, Identity, NextStep, Place, Rating, State, TextField, Words};

fn rating(state: State) -> Change {
    Change::Rating {
        question: "1.1".into(),
        to: Rating {
            state: Some(state),
            ..Rating::default()
        },
    }
}

fn note(text: &str) -> Change {
    Change::write("1.1".into(), Words::Text(TextField::Note, text.to_owned()))
}

fn work() -> Work {
    let work = Work::opened(Session::default(), PathBuf::new(), None);
    work.named(WorkId::default(), Identities::Counting(0))
}

/// What is given up in the save that `effect` is.
fn given_up(effect: Option<Effect>) -> Option<Session> {
    let Some(Effect::Save(save)) = effect else {
        panic!("{effect:?} is no save");
    };
    save.given_up.map(|session| *session)
}

/// Every save that carries it along copies it, and makes a version of it wherever another one was kept since.
#[test]
fn what_was_given_up_goes_along_until_a_save_succeeds_and_no_further() {
    let at: Zoned = "2026-11-22T14:02:11+01:00[+01:00]".parse().unwrap();
    let noted = |note: &str| {
        let mut session = Session::default();
        session.answer_mut(&"1.1".into()).note = note.to_owned();
        session
    };
    let (mine, theirs) = (noted("van mij"), noted("van een ander"));
    let mut work = Work::opened(mine.clone(), PathBuf::from("een.toml"), None);
    work.conflict(Ok(Box::new(theirs.clone())));
    let first = work.settle(theirs, Some(mine.clone()));
    assert_eq!(given_up(first), Some(mine.clone()));
    work.save_failed("De schijf is vol.".to_owned());
    assert_eq!(given_up(work.save()), Some(mine), "it is no version yet");
    work.saved(PathBuf::from("een.toml"), at);
    assert!(work.apply(note("iets anders")).is_ok());
    assert_eq!(given_up(work.save()), None);
}

#[test]
fn what_may_only_be_looked_at_refuses_every_change_in_words() {
    let mut session = Session::default();
    session.answer_mut(&"1.1".into()).note = "van een ander".to_owned();
    let mut step = NextStep::new("1.1".into(), "Bellen");
    let identity = Identities::Counting(6).make();
    step.identity = Some(identity);
    session.steps.push(step);
    for (read_only, words) in [
        (ReadOnlyReason::Newer, "een nieuwere versie van quickscan"),
        (ReadOnlyReason::HeldBy("Jan".to_owned()), "is open bij Jan"),
        (
            ReadOnlyReason::OtherSet("Een andere lijst.".to_owned()),
            "Een andere lijst.",
        ),
    ] {
        let mut work = Work::opened(session.clone(), PathBuf::new(), Some(read_only));
        for change in [
            rating(State::Deels),
            note("van mij"),
            Change::put_step(NextStep::new("1.1".into(), "x")),
            Change::RemoveStep(identity),
            Change::GapOrder {
                moved: None,
                to: vec!["1.1".into()],
            },
            Change::ExtraQuestions(vec!["K9.1".into()]),
            Change::Details(Box::new(Details {
                gemeente: "Aa".to_owned(),
                ..Details::default()
            })),
            Change::Place(Place {
                question: Some("1.1".into()),
                ..Place::default()
            }),
            Change::Whole(Box::default()),
            // Also where there is nothing to change, so that who tries hears why.
            Change::All(Vec::new()),
        ] {
            let refused = [
                work.apply(change.clone()).map(drop),
                work.amend(change.clone()).map(drop),
                work.begin(change.clone()).map(drop),
                work.type_in(change).map(drop),
            ];
            for refused in refused {
                let said = refused.expect_err("it is refused").to_string();
                assert!(said.contains(words), "{said}");
            }
        }
        work.be_at(Place {
            question: Some("1.1".into()),
            ..Place::default()
        });
        assert_eq!(*work.session(), session);
        assert_eq!(
            (work.undo(None), work.redo(None), work.is_unsaved()),
            (None, None, false)
        );
    }
}

#[test]
fn a_choice_asks_for_the_save_and_what_is_typed_waits_for_a_pause() {
    let mut work = work();
    assert!(work.type_in(note("a")).unwrap());
    assert!(
        work.begin(Change::put_step(NextStep::new("1.1".into(), "")))
            .unwrap()
    );
    work.be_at(Place {
        question: Some("1.1".into()),
        ..Place::default()
    });
    assert_eq!((work.is_unsaved(), work.wanted_save()), (true, None));
    assert!(work.apply(rating(State::Deels)).unwrap().is_changed);
    assert!(work.wants_save());
    assert!(matches!(
        work.wanted_save(),
        Some(crate::app::effect::Effect::Save(_))
    ));
    assert_eq!(work.wanted_save(), None);
    // What was so already is no change: nothing to save, and nothing to undo.
    let revision = work.revision();
    assert_eq!(work.apply(rating(State::Deels)), Ok(Applied::default()));
    assert_eq!(
        (work.revision(), work.undo.len(), work.wants_save()),
        (revision, 2, false)
    );
}

/// It opens there the next time; standing still is nothing to save.
#[test]
fn where_the_user_is_is_a_change_once() {
    let mut work = work();
    let place = Place {
        question: Some("2.3".into()),
        ..Place::default()
    };
    for _ in 0..2 {
        work.be_at(place.clone());
        assert_eq!((work.revision(), &work.session().place), (2, &place));
    }
}

#[test]
fn what_a_choice_writes_is_looked_at_and_nothing_else() {
    let mut work = work();
    let places = |applied: Result<Applied, ReadOnly>| -> Vec<String> {
        let personal = applied.expect("it may be changed").personal;
        personal.iter().map(|text| text.place.in_short()).collect()
    };
    // What is typed is looked at where it is typed.
    work.type_in(note("over 123456782")).unwrap();
    assert!(places(work.apply(rating(State::Deels))).is_empty());
    // The same again is no news; another kind is.
    assert!(places(work.apply(note("nog eens over 123456782"))).is_empty());
    assert_eq!(
        places(work.apply(note("123456782, jan@b.nl"))),
        ["1.1 (notitie)"]
    );
    let step = NextStep::new("1.1".into(), "Bel 123456782");
    assert_eq!(
        places(work.apply(Change::put_step(step))),
        ["1.1 (vervolgstap 1)"]
    );
    let identity = work.session().steps[0].identity.expect("a new one has one");
    let edit = Change::steps(work.session(), &[identity], |step| {
        "06-12345678".clone_into(&mut step.who);
    });
    assert_eq!(places(work.amend(edit)), ["1.1 (vervolgstap 1)"]);
    assert!(places(work.apply(Change::RemoveStep(identity))).is_empty());
    // What was chosen from two sessions was looked at where it was typed.
    let mut other = Session::default();
    other.answer_mut(&"1.2".into()).note = "van 111222333".to_owned();
    assert!(places(work.apply(Change::Whole(Box::new(other)))).is_empty());
}

#[test]
fn what_was_typed_since_stays_when_a_choice_is_undone() {
    let mut work = work();
    let change = Change::answer(work.session(), &"1.1".into(), |answer| {
        answer.rating.state = Some(State::Deels);
        answer.note = "overgenomen".to_owned();
        answer.sources = vec!["bron".to_owned()];
    });
    work.apply(change).unwrap();
    work.type_in(note("overgenomen, en meer")).unwrap();
    let said = work.undo(None).unwrap();
    assert_eq!(
        said,
        "Ongedaan gemaakt: vraag 1.1: bij bronnen staat niet meer «bron», wat u sindsdien bij notitie \
         schreef, blijft staan en stand is weer nog open."
    );
    let answer = work.session().answer(&"1.1".into()).unwrap().clone();
    assert_eq!(
        (answer.note.as_str(), answer.sources.len()),
        ("overgenomen, en meer", 0)
    );
    work.redo(None);
    let answer = work.session().answer(&"1.1".into()).unwrap();
    assert_eq!(
        (answer.note.as_str(), answer.sources.len()),
        ("overgenomen, en meer", 1)
    );
    assert_eq!(answer.rating.state, Some(State::Deels));
}

#[test]
fn all_that_is_typed_in_a_step_is_one_thing_to_undo() {
    let mut work = work();
    work.begin(Change::put_step(NextStep::new("1.1".into(), "")))
        .unwrap();
    let identity = work.session().steps[0].identity.unwrap();
    let typed = |work: &mut Work, what: &str| {
        let change = Change::steps(work.session(), &[identity], |step| {
            what.clone_into(&mut step.what);
        });
        work.type_in(change).unwrap();
    };
    typed(&mut work, "B");
    typed(&mut work, "Bellen");
    assert_eq!(
        work.undo(None).unwrap(),
        "Ongedaan gemaakt: vraag 1.1: vervolgstap «Bellen» is weer weg."
    );
    assert_eq!(work.session().removed_steps[&identity].what, "Bellen");
    assert_eq!(
        work.redo(None).unwrap(),
        "Weer gedaan: vraag 1.1: vervolgstap «Bellen» staat er weer."
    );
    assert_eq!(work.session().steps[0].what, "Bellen");
    assert!(work.session().removed_steps.is_empty());
    // One that is taken away again leaves nothing to undo.
    work.undo(None);
    work.begin(Change::put_step(NextStep::new("1.1".into(), "")))
        .unwrap();
    let blank: Identity = work.session().steps[0].identity.unwrap();
    work.type_in(Change::RemoveStep(blank)).unwrap();
    work.forget_idle_undo();
    assert_eq!(work.undo(None), None);
}

#[test]
fn a_session_from_a_file_knows_that_file_and_what_was_in_it() {
    let mut session = Session::default();
    session.answer_mut(&"1.1".into()).note = "een".to_owned();
    let work = Work::opened(session, PathBuf::from("een.toml"), None);
    let work = work.named(WorkId(7), Identities::Counting(0));
    assert_eq!(work.id(), WorkId(7));
    assert_eq!(work.path(), Some(Path::new("een.toml")));
    // What it lacked, such as what it is known by, is no difference between two sides of a conflict.
    assert_eq!(work.on_disk(), Some(work.session()));
    assert!(work.session().identity.is_some());
    assert_eq!(work.saved_at(), None, "not since it was opened");
    assert_eq!(work.session().clone(), work.into_session());
}
