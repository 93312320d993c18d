//! The gate through which every change of a session goes.

use super::*;

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
