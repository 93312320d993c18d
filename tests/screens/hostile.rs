//! Whatever is in a session file: nothing on any screen steers the terminal.

use quickscan::model::{Details, NextStep, Session, State};

use crate::support::scene::SIZES;
use crate::support::{Harness, moment};

/// Colours, a title, C1, turns of direction, line separators.
const HOSTILE: &str = "x\u{1b}[31mr\u{7}\u{9b}31m\u{202e}om\u{2066}\u{85}\u{2028}\r\u{8}e\u{301}";

/// Keys to every screen there is, from the list on, each with its arrows.
const WALK: [&str; 23] = [
    "<down>", "<enter>", "<f1>", "<esc>", "<f2>", "<esc>", "<f3>", "<esc>", "<f4>", "<down>",
    "<esc>", "<f5>", "<down>", "<down>", "<esc>", "<f6>", "<down>", "<right>", "<esc>", "<f7>",
    "<esc>", "<f9>", "<esc>",
];

fn hostile(harness: &Harness) -> Session {
    let text = || HOSTILE.to_owned();
    let details = Details {
        gemeente: text(),
        gebied: text(),
        invuller: text(),
        functie: text(),
        peildatum: None,
        introduction: text(),
        ..Details::default()
    };
    let mut session = Session::new(&harness.questions, details);
    for id in ["1.1".into(), HOSTILE.into()] {
        let answer = session.answer_mut(&id);
        answer.rating.state = Some(State::NietOpOrde);
        answer.rating.priority = true;
        answer.note = text();
        answer.sources = vec![text()];
        answer.consulted = vec![text()];
        let before = answer.clone();
        session.previous.answers.insert(id.clone(), before);
        let mut step = NextStep::new(id, text());
        step.who = text();
        step.origin = text();
        session.steps.push(step);
    }
    session.previous.session = text();
    session.question_set.id = text();
    session.question_set.version = text();
    session.changed = Some(moment());
    session
}

#[test]
fn nothing_of_a_file_steers_the_terminal_on_any_screen() {
    let mut harness = Harness::new();
    let session = hostile(&harness);
    harness = Harness::with_session(&session);
    harness.copy_beside(" (1)", |copy| {
        HOSTILE.clone_into(&mut copy.answer_mut(&"1.2".into()).note);
    });
    let is_harmful = |char: char| {
        (char.is_control() && char != '\n')
            || matches!(char, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    for key in WALK {
        harness.press(key);
        for (width, height) in SIZES {
            let screen = harness.screen(width, height);
            assert!(!screen.contains(is_harmful), "{key}: {screen:?}");
        }
    }
}
