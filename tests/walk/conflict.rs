//! Somebody else changed the file meanwhile: nothing of either is lost, whatever fails.

use quickscan::app::{Effect, Outcome, Save, SaveEnd, SaveTo, Screen, WorkId};
use quickscan::model::{NextStep, Session, State};
use quickscan::runtime::Worker;

use crate::begun;
use crate::support::{Harness, moment};

/// A session with a conflict that has yet to be decided: hers is `deels`, theirs `nvt`.
fn in_conflict() -> Harness {
    let mut harness = begun();
    harness.press("1");
    harness.change_elsewhere(|theirs| {
        theirs.answer_mut(&"1.1".into()).rating.state = Some(State::Nvt);
    });
    harness.press("2");
    assert!(harness.says("Ergens anders veranderd: wat blijft?"));
    harness
}

fn state(session: &Session) -> Option<State> {
    session.rating(&"1.1".into()).state
}

/// The state in each file of the list, in the order of their names.
fn states(harness: &Harness) -> Vec<Option<State>> {
    let mut paths: Vec<_> = harness
        .folder
        .sessions()
        .expect("a list")
        .into_iter()
        .collect();
    paths.sort_by(|one, other| one.path.cmp(&other.path));
    paths
        .iter()
        .map(|found| state(&harness.folder.load(&found.path).expect("whole").session))
        .collect()
}

#[test]
fn saving_elsewhere_decides_a_conflict_and_the_work_goes_on_there() {
    let harness = &mut in_conflict();
    let elsewhere = harness.temp().join("elders.toml");
    harness.press("<esc><f8><c-a>");
    harness
        .paste(&elsewhere.display().to_string())
        .press("<enter>");
    assert!(harness.app.work.as_ref().expect("work").theirs().is_none());
    harness.press("3<c-q>");
    assert!(harness.has_quit);
    let there = harness.folder.load(&elsewhere).expect("it is whole");
    assert_eq!(state(&there.session), Some(State::NietOpOrde));
    assert!(there.session.changed.is_some());
    assert_eq!(states(harness), [Some(State::Nvt)]);
}

// Whoever may do everything is not stopped by rights, so the folder is put away.
#[test]
fn keeping_both_that_fails_is_tried_again_and_never_writes_over_the_other() {
    let harness = &mut in_conflict();
    let folder = harness.folder.root().join("sessies");
    let away = harness.folder.root().join("weg");
    std::fs::rename(&folder, &away).expect("it is put away");
    std::fs::write(&folder, "geen map").expect("it is written");
    harness.press("<c-b><down><enter>");
    assert!(harness.screen(80, 24).contains("NIET BEWAARD"));
    assert!(!harness.says("staat nu als aparte sessie"));
    std::fs::remove_file(&folder).expect("it is removed");
    std::fs::rename(&away, &folder).expect("it is put back");
    harness.pause();
    assert!(harness.says("staat nu als aparte sessie"));
    assert_eq!(states(harness), [Some(State::Deels), Some(State::Nvt)]);
    harness.press("3<c-q>");
    assert!(harness.has_quit);
    assert_eq!(states(harness), [Some(State::NietOpOrde), Some(State::Nvt)]);
}

#[test]
fn a_file_that_is_not_known_here_is_compared_first() {
    let harness = &mut begun();
    harness.press("2");
    let work = harness.app.work.as_ref().expect("a session is open");
    let path = work.path().expect("it has a file").to_owned();
    let mut worker = Worker::new(harness.folder.clone(), harness.questions.clone());
    let save = Save {
        work: WorkId::default(),
        to: SaveTo::Same(path),
        session: Session::default().into(),
        given_up: None,
    };
    let outcome = worker.carry_out(Effect::Save(save), moment);
    let is_conflict = matches!(
        outcome,
        Some(Outcome::SaveEnded(_, SaveEnd::Conflict(Ok(_))))
    );
    assert!(is_conflict, "{outcome:?}");
    assert_eq!(state(&harness.on_disk()), Some(State::Deels));
}

#[test]
fn a_session_that_goes_on_elsewhere_says_when_it_was_saved() {
    let mut session = Session::default();
    session.answer_mut(&"1.1".into()).rating.state = Some(State::Deels);
    let harness = &mut Harness::with_session(&session);
    assert_eq!(harness.on_disk().changed, None);
    let elsewhere = harness.temp().join("elders.toml");
    harness.press("<enter><f8><c-a>");
    harness
        .paste(&elsewhere.display().to_string())
        .press("<enter>");
    let there = harness.folder.load(&elsewhere).expect("it is whole");
    let changed = there.session.changed.map(|at| at.timestamp());
    assert_eq!(changed, Some(moment().timestamp()));
}

#[test]
fn a_step_of_hers_at_a_question_without_an_answer_stays() {
    let harness = &mut begun();
    harness.press("<pgdn>");
    harness.change_elsewhere(|theirs| {
        theirs.answer_mut(&"1.2".into()).rating.state = Some(State::Nvt);
    });
    harness.press("svan haar<pgdn>");
    assert!(harness.says("(x) van u"));
    harness.press("<c-s>");
    let steps = harness.on_disk().steps;
    assert_eq!(steps.len(), 1);
    assert_eq!(steps[0].what, "van haar");
}

#[test]
fn a_difference_in_steps_alone_is_chosen_as_well() {
    let harness = &mut begun();
    harness.press("ssamen<pgdn>");
    harness.change_elsewhere(|theirs| {
        "van de ander".clone_into(&mut theirs.steps[0].what);
    });
    harness.press("p");
    assert!(harness.says("vraag 1.1: prioriteit, vervolgstappen"));
    harness.press("<enter><c-s>");
    assert_eq!(harness.on_disk().steps[0].what, "van de ander");
}

#[test]
fn what_she_does_not_choose_is_found_at_the_earlier_versions() {
    let harness = &mut begun();
    harness.press("nvan mij");
    harness.change_elsewhere(|theirs| {
        "van de ander".clone_into(&mut theirs.answer_mut(&"1.1".into()).note);
    });
    harness.press("<esc><enter><c-s>");
    let note = |session: &Session| session.answer(&"1.1".into()).map(|a| a.note.clone());
    assert_eq!(note(&harness.on_disk()).as_deref(), Some("van de ander"));
    let work = harness.app.work.as_ref().expect("a session is open");
    let versions = harness.folder.versions(work.path().expect("a file"));
    let notes: Vec<_> = versions
        .expect("versions")
        .iter()
        .filter_map(|version| note(&harness.folder.load(&version.path).ok()?.session))
        .collect();
    assert!(notes.contains(&"van mij".to_owned()), "{notes:?}");
    assert!(notes.contains(&"van de ander".to_owned()), "{notes:?}");
}

#[test]
fn a_form_that_was_open_does_not_write_over_what_was_chosen() {
    let harness = &mut begun();
    harness.press("smijn stap");
    harness.change_elsewhere(|theirs| {
        theirs.steps = vec![NextStep::new("5.1".into(), "stap van de ander")];
    });
    harness.pause().press("<enter><c-s>");
    assert!(matches!(harness.app.screen(), Some(Screen::Question(_))));
    harness.press("x");
    let steps = harness.session().steps.clone();
    assert!(
        steps.iter().any(|step| step.what == "stap van de ander"),
        "{steps:?}"
    );
    assert_eq!(steps.len(), 1);
}

#[test]
fn the_details_that_were_chosen_stay() {
    let harness = &mut begun();
    harness.press("<f7><end> erbij");
    assert!(matches!(harness.app.screen(), Some(Screen::Details(_))));
    harness.change_elsewhere(|theirs| {
        "Wijk van de ander".clone_into(&mut theirs.details.gebied);
    });
    harness.pause().press("<enter><c-s>");
    harness.press("x");
    assert_eq!(harness.session().details.gebied, "Wijk van de ander");
}

#[test]
fn what_only_the_other_changed_is_kept_unless_the_user_decides_otherwise() {
    let mut harness = begun();
    harness.press("1<pgdn>2nOude tekst<esc><pgup>");
    harness.pause();
    harness.change_elsewhere(|theirs| {
        "Nieuwe tekst".clone_into(&mut theirs.answer_mut(&"1.2".into()).note);
        theirs.answer_mut(&"1.1".into()).rating.state = Some(State::Nvt);
    });
    harness.press("3");
    assert!(harness.says("Ergens anders veranderd: wat blijft?"));
    harness.press("<c-s>");
    let session = harness.on_disk();
    // Both changed 1.1, only the other changed 1.2.
    assert_eq!(state(&session), Some(State::NietOpOrde));
    let answer = session.answer(&"1.2".into()).expect("it is answered");
    assert_eq!(answer.note, "Nieuwe tekst");
    assert_eq!(answer.rating.state, Some(State::Deels));
}

#[test]
fn a_conflict_leaves_the_keyboard_with_whoever_is_typing() {
    let mut harness = begun();
    harness.press("1nEen twee");
    harness.pause();
    harness.change_elsewhere(|theirs| {
        theirs.answer_mut(&"1.2".into()).rating.state = Some(State::Nvt);
    });
    harness.press(" drie");
    harness.pause();
    assert!(harness.says("NIET BEWAARD"));
    assert!(harness.says("met F9 kiest u wat blijft"));
    harness.press(" vier vijf");
    assert!(harness.says("Een twee drie vier vijf"));
    harness.press("<f9>");
    assert!(harness.says("Ergens anders veranderd: wat blijft?"));
    harness.press("<c-s>");
    let session = harness.on_disk();
    let note = &session.answer(&"1.1".into()).expect("it is answered").note;
    assert_eq!(note, "Een twee drie vier vijf");
    assert_eq!(session.rating(&"1.2".into()).state, Some(State::Nvt));
}
