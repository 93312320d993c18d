//! Two at once on one session, and earlier versions of it.

use quickscan::app::Screen;
use quickscan::model::State;

use crate::{begun, field};

#[test]
fn a_session_that_is_open_elsewhere_can_be_looked_at_or_waited_for() {
    let mut first = begun();
    first.press("2");
    let mut second = first.beside();
    second.press("<enter>");
    let screen = second.screen(80, 24);
    assert!(screen.contains("Deze sessie is al open bij"), "{screen}");
    second.press("<down><enter>3");
    let screen = second.screen(80, 24);
    assert!(screen.contains("alleen bekijken"), "{screen}");
    assert_eq!(
        second.session().marks(&"1.1".into()).state,
        Some(State::Deels)
    );
    second.press("<esc><enter><down><down><enter>");
    assert!(second.says("opent zodra zij vrij is"));
    second.pause();
    assert!(second.app.work.is_none());
    first.press("<esc>");
    second.pause();
    second.press("3");
    assert_eq!(
        second.on_disk().marks(&"1.1".into()).state,
        Some(State::NietOpOrde)
    );
}

#[test]
fn what_somebody_else_wrote_is_never_written_over_and_the_user_chooses_per_part() {
    let harness = &mut begun();
    harness.press("2<pgdn>2<pgdn>");
    harness.change_elsewhere(|theirs| {
        theirs.answer_mut(&"1.1".into()).marks.state = Some(State::NietOpOrde);
        "van de ander".clone_into(&mut theirs.answer_mut(&"1.2".into()).note);
        theirs.answer_mut(&"5.1".into()).marks.state = Some(State::OpOrde);
    });
    harness.press("1");
    let screen = harness.screen(80, 24);
    assert!(
        screen.contains("Ergens anders veranderd: wat blijft?"),
        "{screen}"
    );
    assert_eq!(
        harness.on_disk().marks(&"1.1".into()).state,
        Some(State::NietOpOrde)
    );
    // Hers for 1.1, theirs for 1.2; 5.1 is theirs from the start, since she has nothing there.
    harness.press("<down><enter><pgdn>");
    let session = harness.on_disk();
    assert_eq!(session.marks(&"1.1".into()).state, Some(State::Deels));
    assert_eq!(
        session.answer(&"1.2".into()).expect("an answer").note,
        "van de ander"
    );
    assert_eq!(session.marks(&"1.3".into()).state, Some(State::OpOrde));
    assert_eq!(session.marks(&"5.1".into()).state, Some(State::OpOrde));
    assert_eq!(field(harness).0, "1.3");
}

#[test]
fn deciding_later_saves_nothing_and_leaving_asks_again() {
    let harness = &mut begun();
    harness.press("2<pgdn>");
    harness.change_elsewhere(|theirs| {
        theirs.answer_mut(&"1.1".into()).marks.state = Some(State::Nvt);
    });
    harness.press("1<esc>nmeer<c-q>");
    assert!(!harness.has_quit);
    assert!(matches!(harness.app.screen(), Some(Screen::Compare(_))));
    assert_eq!(
        harness.on_disk().marks(&"1.1".into()).state,
        Some(State::Nvt)
    );
    harness.press("b<c-q>");
    assert!(harness.has_quit);
    let sessions = harness.folder.sessions().expect("a list");
    assert_eq!(sessions.len(), 2, "both are kept");
}

#[test]
fn a_file_that_became_unreadable_meanwhile_is_not_written_over_either() {
    let harness = &mut begun();
    harness.press("2");
    let work = harness.app.work.as_ref().expect("a session is open");
    let path = work.path().expect("it has a file").to_owned();
    std::fs::write(&path, "versie = ").expect("it is written");
    harness.press("3");
    assert!(harness.says("Beide bewaren: uw versie komt ernaast"));
    harness.press("<down><enter>");
    assert_eq!(
        harness.on_disk().marks(&"1.1".into()).state,
        Some(State::NietOpOrde)
    );
}

#[test]
fn an_earlier_version_can_be_put_back() {
    let harness = &mut begun();
    harness.press("2");
    harness.change_elsewhere(|theirs| {
        theirs.answer_mut(&"1.1".into()).marks.state = Some(State::Nvt);
    });
    // A decision after a conflict keeps what the other wrote as a version.
    harness.press("3<pgdn><f9>");
    let screen = harness.screen(80, 24);
    assert!(
        screen.contains("sindsdien veranderd: vraag 1.1: stand"),
        "{screen}"
    );
    harness.press("<enter>");
    assert!(harness.screen(80, 24).contains("terugzetten?"));
    harness.press("<down><enter>");
    assert_eq!(
        harness.on_disk().marks(&"1.1".into()).state,
        Some(State::Nvt)
    );
    assert_eq!(
        harness.session().marks(&"1.1".into()).state,
        Some(State::Nvt)
    );
}

#[test]
fn a_damaged_session_is_left_as_it_is_and_what_can_be_read_is_offered() {
    let harness = &mut begun();
    harness.press("2<pgdn>nblijft<esc><pgdn>3<esc>");
    let summary = harness.folder.sessions().expect("a list").remove(0);
    let text = std::fs::read_to_string(&summary.path).expect("it can be read");
    let damaged = text.replacen("stand = \"deels\"", "stand = \"half\"", 1);
    std::fs::write(&summary.path, &damaged).expect("it is written");
    harness.press("<enter>");
    assert!(harness.says("Deze sessie is beschadigd en blijft zoals zij is."));
    assert!(harness.says("> Niets doen"));
    // The last choice: what can be read, as a new session.
    harness.press("<up><down><down><down><enter>");
    let session = harness.on_disk();
    assert_eq!(session.marks(&"1.3".into()).state, Some(State::NietOpOrde));
    assert_eq!(
        session.answer(&"1.2".into()).expect("it is whole").note,
        "blijft"
    );
    let kept = std::fs::read_to_string(&summary.path).expect("it can be read");
    assert_eq!(kept, damaged);
}

// Windows does not remove a folder in which a file is open.
#[cfg(unix)]
#[test]
fn a_session_whose_folder_was_removed_is_still_open_to_others() {
    let mut first = begun();
    first.press("2");
    std::fs::remove_dir_all(first.folder.root()).expect("it is removed");
    first.press("3");
    assert!(first.says("was weg en is opnieuw gemaakt"));
    let mut second = first.beside();
    second.press("<enter>");
    assert!(second.says("Deze sessie is al open bij"));
    first.press("<esc>");
    second.press("<enter><enter>");
    assert!(second.app.work.is_some(), "it is free again");
}
