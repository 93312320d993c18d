//! What is seen when saving fails or something changed elsewhere.

use quickscan::model::State;

use crate::snapshot;
use crate::support::Harness;
use crate::support::filled::with;

// Windows does not remove a folder in which a file is open.
#[cfg(unix)]
#[test]
fn a_failed_save_stays_on_the_screen() {
    let mut harness = with(3);
    std::fs::remove_dir_all(harness.folder.root()).expect("it is removed");
    std::fs::write(harness.folder.root(), "geen map").expect("something is in the way");
    harness.press("3");
    for (width, height) in crate::SIZES {
        let screen = harness.screen(width, height);
        assert!(screen.contains("NIET BEWAARD"), "{screen}");
    }
    harness.press("<pgdn>2<c-q>");
    assert!(!harness.has_quit);
    assert!(
        harness
            .screen(80, 24)
            .contains("Toch weggaan en het laatste werk kwijtraken")
    );
    std::fs::remove_file(harness.folder.root()).expect("it is out of the way");
    harness.press("<down><enter>");
    assert!(harness.has_quit);
}

/// The session on disk changed as a colleague would, with a program that knows no locks.
fn changed_elsewhere(harness: &Harness) {
    harness.change_elsewhere(|theirs| {
        theirs.answer_mut(&"1.1".into()).marks.state = Some(State::Nvt);
        "Van een collega: de visie wordt in maart herzien."
            .clone_into(&mut theirs.answer_mut(&"1.2".into()).note);
    });
}

#[test]
fn differences_after_a_conflict() {
    let mut harness = with(5);
    changed_elsewhere(&harness);
    harness.press("2");
    snapshot("compare", &mut harness);
}

#[test]
fn earlier_versions() {
    let mut harness = with(5);
    harness.press("<f9>");
    snapshot("versions_none", &mut harness);
    harness.press("<esc>");
    changed_elsewhere(&harness);
    harness.press("2<pgdn><f9>");
    snapshot("versions", &mut harness);
}

#[test]
fn words_that_were_left_behind() {
    let mut harness = with(5);
    changed_elsewhere(&harness);
    harness.press("2<esc>3").pause();
    let mut harness = harness.restart();
    snapshot("left_behind_listed", &mut harness);
    harness.press("<enter>");
    snapshot("left_behind", &mut harness);
}

// On Windows a path is written with other strokes.
#[cfg(unix)]
#[test]
fn another_place_for_a_session() {
    let mut harness = with(5);
    harness.press("<f8>");
    snapshot("elsewhere", &mut harness);
}
