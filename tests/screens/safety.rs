//! What is seen when saving fails or something changed elsewhere.

use quickscan::model::{Answer, Details, NextStep, QuestionId, QuestionSetRef, Session, State};

use crate::support::Harness;
use crate::support::filled::with;
use crate::support::scene::{SIZES, snapshot};

// Windows does not remove a folder in which a file is open.
#[cfg(unix)]
#[test]
fn a_failed_save_stays_on_the_screen() {
    let mut harness = with(3);
    std::fs::remove_dir_all(harness.folder.root()).expect("it is removed");
    std::fs::write(harness.folder.root(), "geen map").expect("something is in the way");
    harness.press("3");
    for (width, height) in SIZES {
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
        theirs.answer_mut(&"1.1".into()).rating.state = Some(State::Nvt);
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
    harness.press("2<c-s><f9>");
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

/// Colour, a title, C1, turns of direction, and a line break.
const STEERS: &str =
    "x\u{1b}[31mr\u{1b}]0;t\u{7}\u{9b}31m\u{85}\u{202a}\u{202e}om\u{2066}\u{2067}\u{2069}\r\ny";

/// What steers a terminal in every string that a session has.
fn steering() -> Session {
    let text = || STEERS.to_owned();
    let answer = |state| {
        let mut answer = Answer {
            note: text(),
            sources: vec![text()],
            consulted: vec![text()],
            ..Answer::default()
        };
        answer.rating.state = Some(state);
        answer.unknown.insert(text(), text().into());
        answer
    };
    let ids = || ["1.1", "1.2", "3.1", STEERS].map(QuestionId::new);
    let step = |question| NextStep {
        who: text(),
        origin: text(),
        ..NextStep::new(question, text())
    };
    let mut session = Session {
        question_set: QuestionSetRef {
            id: text(),
            version: text(),
            fingerprint: text(),
        },
        details: Details {
            gemeente: text(),
            gebied: text(),
            invuller: text(),
            functie: text(),
            peildatum: None,
            introduction: text(),
            ..Details::default()
        },
        answers: ids().map(|id| (id, answer(State::NietOpOrde))).into(),
        steps: ids().map(step).into(),
        gap_order: ids().to_vec(),
        extra_questions: vec![QuestionId::new(STEERS), "K9.1".into()],
        ..Session::default()
    };
    session.place.question = Some(STEERS.into());
    session.place.field = text();
    session.previous.session = text();
    session.previous.answers = ids().map(|id| (id, answer(State::Deels))).into();
    session.unknown.insert(text(), text().into());
    session.unknown_details.insert(text(), text().into());
    session
}

#[test]
fn no_text_of_a_session_steers_the_screen() {
    let is_harmful = |char: char| {
        (char.is_control() && char != '\n')
            || matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    for keys in [
        "",
        "/x",
        "<enter>",
        "<enter><f2>",
        "<enter><f3>",
        "<enter><f4>",
        "<enter><f5>",
        "<enter><f6>",
        "<enter><f6><down><right>",
        "<enter><f8>",
        "<enter><f9>",
        "<enter><f10>",
        "<enter><f10>w*",
        "<enter><f10>e",
        "<enter><f4><end><enter>",
        "<enter><f4><end><enter>n",
        "<enter><f4><end><enter>s",
        "<enter><f5>w",
        "<enter><f5>k",
        "<enter><c-f>x",
    ] {
        let mut harness = Harness::with_session(&steering());
        harness.press(keys);
        // Down the list, into what is there, and back.
        for more in [
            "",
            "<down>",
            "<down><down>",
            "<end>",
            "<enter>",
            "<esc><home>",
            "<tab>",
            "<tab><end><enter>",
        ] {
            harness.press(more);
            let screen = harness.screen(100, 30);
            assert!(!screen.contains(is_harmful), "{keys} {more}: {screen:?}");
        }
    }
}
