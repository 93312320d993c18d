//! The gate through which every change of a session goes.

use super::*;
use crate::app::effect::Effect;

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
    let note = |note: &str| {
        let mut session = Session::default();
        session.answer_mut(&"1.1".into()).note = note.to_owned();
        session
    };
    let (mine, theirs) = (note("van mij"), note("van een ander"));
    let mut work = Work::opened(mine.clone(), PathBuf::from("een.toml"), None);
    work.conflict(Ok(Box::new(theirs.clone())));
    let first = work.settle(theirs, Some(mine.clone()));
    assert_eq!(given_up(first), Some(mine.clone()));
    work.save_failed("De schijf is vol.".to_owned());
    assert_eq!(given_up(work.save()), Some(mine), "it is no version yet");
    work.saved(PathBuf::from("een.toml"), at);
    work.change(|session| session.answers.clear());
    assert_eq!(given_up(work.save()), None);
}

#[test]
fn what_may_only_be_looked_at_is_never_changed() {
    let mut session = Session::default();
    session.answer_mut(&"1.1".into()).note = "van een ander".to_owned();
    session.previous.answers = session.answers.clone();
    let before = session.clone();
    let mut work = Work::opened(session, PathBuf::new(), Some(Looking::Newer));
    let id = QuestionId::new("1.1");
    assert!(!work.change(|session| session.answers.clear()));
    assert_eq!(work.change_marks(&id, |marks| marks.priority = true), None);
    assert!(!work.change_answer(&id, |answer| answer.note.clear()));
    assert!(!work.change_steps(|steps| steps.push(NextStep::new(id.clone(), "x"))));
    assert!(!work.change_gap_order(|session| {
        session.gap_order.push(id.clone());
        true
    }));
    assert!(!work.switch_extra_question(&"K9.1".into()));
    work.remove_step(None);
    assert_eq!(*work.session(), before);
    assert_eq!((work.undo(), work.is_unsaved()), (None, false));
}
