//! A window that is too small to show what a key does, and a screen that is drawn again.

use crossterm::event::{KeyCode, KeyEvent};
use quickscan::app::{Action, BINDINGS, Effect, Input, SMALLEST};

use crate::begun;
use crate::support::filled::with;

/// A window that is just too small.
const SMALL: (u16, u16) = (SMALLEST.0 - 1, SMALLEST.1);

#[test]
fn in_a_window_that_shows_nothing_no_key_changes_anything() {
    for place in [
        "", "n", "<tab>", "s", "<f5>", "<f10>", "<f2>", "<f4>", "<f6>", "<f7>", "<f5>k", "/",
        "<esc>h",
    ] {
        let harness = &mut with(5);
        harness.press(place);
        let (before, screen) = (format!("{:?}", harness.app.work), harness.screen(80, 24));
        harness.resize(SMALL.0, SMALL.1);
        let letters = ('a'..='z').map(|letter| KeyEvent::from(KeyCode::Char(letter)));
        let bound = BINDINGS
            .iter()
            .filter(|binding| binding.action != Action::Quit);
        let bound = bound.map(|binding| KeyEvent::new(binding.code, binding.modifiers));
        for key in bound.chain(letters) {
            // In a text it copies; elsewhere it leaves.
            if key == KeyEvent::new(KeyCode::Char('c'), crossterm::event::KeyModifiers::CONTROL) {
                continue;
            }
            let effects = harness.app.update(Input::Key(key));
            assert!(
                effects.iter().all(|effect| *effect == Effect::Redraw),
                "{key:?} at {place:?}"
            );
        }
        harness.paste("geplakt");
        assert_eq!(format!("{:?}", harness.app.work), before, "{place:?}");
        harness.resize(80, 24);
        assert_eq!(harness.screen(80, 24), screen, "{place:?}");
        harness.resize(80, SMALLEST.1 - 1).press("2nx");
        assert_eq!(format!("{:?}", harness.app.work), before, "{place:?}");
    }
}

#[test]
fn the_sentence_says_so_and_names_the_way_for_small_windows() {
    let harness = &mut begun();
    harness.resize(SMALL.0, SMALL.1);
    let said = harness.screen(SMALL.0, SMALL.1);
    let words: Vec<_> = said.split_whitespace().collect();
    let words = words.join(" ");
    assert!(words.contains("Ctrl+Q stopt."), "{words}");
    assert!(words.contains("«quickscan invullen»"), "{words}");
}

#[test]
fn in_such_a_window_work_is_still_saved_and_the_program_can_be_left() {
    let harness = &mut begun();
    harness.press("nEen notitie").resize(20, 5).pause();
    assert_eq!(
        harness.on_disk().answer(&"1.1".into()).unwrap().note,
        "Een notitie"
    );
    harness.press("<c-q>");
    assert!(harness.has_quit);
}

#[test]
fn what_leaving_asks_in_such_a_window_is_told_there() {
    let harness = &mut begun();
    harness
        .press("sBespreken<tab><tab>ooit")
        .resize(SMALL.0, SMALL.1)
        .press("<c-q>");
    assert!(!harness.has_quit);
    harness.press("<c-q>");
    assert!(harness.has_quit, "{}", harness.screen(SMALL.0, SMALL.1));
}

#[test]
fn ctrl_l_draws_anew_and_leaves_the_message_in_sight() {
    for keys in ["", "n", "<f5>", "<f1>", "<f6>", "/", "<esc>", "<esc>h"] {
        let harness = &mut begun();
        harness.press("2").press(keys);
        let before = harness.screen(80, 24);
        let key = KeyEvent::new(KeyCode::Char('l'), crossterm::event::KeyModifiers::CONTROL);
        assert_eq!(
            harness.app.update(Input::Key(key)),
            [Effect::Redraw],
            "{keys:?}"
        );
        assert_eq!(harness.screen(80, 24), before, "{keys:?}");
    }
}
