//! The keys: what the bar names does something as things are, and whatever does something is told.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use quickscan::app::{Action, Binding, Context, Group, Work, bindings};
use quickscan::ui::bar;

use super::{ANSWER, reply};
use crate::support::Harness;
use crate::support::filled::{session, with};
use crate::support::together::{beside, together, with_participants};

/// How one comes in a state.
type Begin = fn() -> Harness;

/// Each state in which somebody can be, by what it is and how one comes there.
const STATES: &[(&str, Begin)] = &[
    ("a participant", || pressed(together(3), "m")),
    ("nobody takes part", || pressed(together(0), "m")),
    ("what else to do", || pressed(together(3), "m<end>")),
    ("nothing differs", || pressed(together(0), "m<tab>")),
    ("a difference", || pressed(together(3), "m<tab>")),
    ("further differences", || {
        pressed(together(3), "m<tab><pgdn><down>")
    }),
    ("all agree", || {
        let mut harness = pressed(together(1), "m<tab>");
        for _ in 0..40 {
            if harness.says(">j ") {
                return harness;
            }
            harness.press("<down>");
        }
        panic!("{}", harness.screen(80, 24));
    }),
    ("nothing decided", || pressed(together(3), "m<tab><tab>")),
    ("a decision", || pressed(decided(), "m<tab><tab>")),
    ("nothing to compare", || {
        pressed(
            with_participants(session(&Harness::new(), 0), 0),
            "m<s-tab>",
        )
    }),
    ("sessions to compare", || pressed(beside(), "m<s-tab>")),
    ("sessions side by side", || {
        pressed(beside(), "m<s-tab> <down> <end>")
    }),
    ("what somebody said", || pressed(together(3), "m<enter>")),
    ("further on in it", || pressed(together(3), "m<enter><end>")),
    ("what a stranger said", || {
        pressed(together(1), "m<del><home><enter>")
    }),
    ("one mail", || {
        pressed(together(2), "mn<esc><end><home><enter><tab>")
    }),
    ("an invitation", || pressed(with(3), "mn")),
    ("an invitation, its end", || pressed(with(3), "mn<up>")),
    ("which file", || pressed(with(3), "ml")),
    ("what was understood", || understood("antwoord.txt")),
    ("further on in what was understood", || {
        pressed(understood("antwoord.txt"), "<pgdn>")
    }),
    ("what was read before", || {
        let mut harness = understood("antwoord.txt");
        let path = harness.temp().join("antwoord.txt").display().to_string();
        harness.press("<enter>l").paste(&path).press("<enter>");
        assert!(harness.says("al ingelezen"), "{}", harness.screen(80, 24));
        harness
    }),
    ("a decision that is written", || {
        pressed(together(3), "m<tab><enter>")
    }),
    ("before the room", || pressed(together(3), "<f12>")),
    ("in the room", || pressed(together(3), "<f12><pgdn>")),
    ("in the room, further on", || {
        pressed(together(3), "<f12><pgdn><right> <down>")
    }),
    ("in the room, scrolled", || {
        pressed(together(3), "<f12><pgdn> <down>")
    }),
    ("in the room, all is shown", || {
        pressed(together(3), "<f12><pgdn>  ")
    }),
    ("in the room, decided", || {
        pressed(together(3), "<f12><pgdn>2")
    }),
    ("in the room, nobody said anything", || {
        pressed(with(0), "<f12><pgdn>")
    }),
    ("in the room, a table", || {
        pressed(together(3), "<f12><right><right><pgdn>")
    }),
    ("in the room, another table", || {
        let mut harness = pressed(together(3), "<f12><right><right><pgdn><right>");
        while !harness.says("tafel 2 van") {
            harness.press("<right>");
        }
        harness
    }),
    ("in the room, the decisions", || {
        pressed(together(3), "<f12><pgdn><end>")
    }),
];

/// The contexts whose keys are all gone through here; the other forms are tested with theirs.
const CONTEXTS: [Context; 4] = [
    Context::Together,
    Context::Contribution,
    Context::Intake,
    Context::Meeting,
];

fn pressed(mut harness: Harness, keys: &str) -> Harness {
    harness.press(keys);
    harness
}

/// Three take part, and there is a decision with an answer of before.
fn decided() -> Harness {
    let mut harness = together(3);
    harness.press("m<tab><enter><right><right><pgdn><esc>");
    assert_eq!(harness.session().decisions.len(), 1);
    harness
}

fn understood(name: &str) -> Harness {
    let mut harness = together(1);
    let path = reply(&harness, name, ANSWER);
    harness.press("m").paste(&path).press("<enter>");
    assert_eq!(harness.app.context(), Context::Intake);
    harness
}

/// All that can change by a key, but for what is said.
fn state(harness: &Harness) -> String {
    format!(
        "{:?}\n{:?}\n{:?}\n{:?}",
        harness.app.screen(),
        harness.app.dialog,
        harness.app.context(),
        harness.app.work.as_ref().map(Work::session)
    )
}

/// Whether the key of `binding` changes anything.
fn has_effect(harness: &mut Harness, binding: &Binding) -> bool {
    let before = state(harness);
    harness.press_key(binding.code, binding.modifiers);
    state(harness) != before
}

#[test]
fn every_key_in_the_bar_does_something_as_things_are() {
    let mut dead = Vec::new();
    let is_other = |name: &str| !name.contains("further") && !name.contains("scrolled");
    for (name, begin) in STATES.iter().filter(|(name, _)| is_other(name)) {
        let mut harness = begin();
        let keys = harness.app.keys();
        let (_, shown) = bar::items(&keys);
        for binding in keys
            .in_bar()
            .filter(|row| shown.iter().any(|item| row.bar == Some(*item)))
        {
            // A mail is saved as a file, which is told.
            let is_saved =
                harness.app.context() == Context::Mail && binding.action == Action::Confirm;
            if has_effect(&mut harness, binding) {
                harness = begin();
            } else if !is_saved {
                dead.push(format!("{name}: {}", binding.key_name()));
            }
        }
    }
    assert!(dead.is_empty(), "{dead:#?}");
}

/// What a user comes for in a state is in the bar there, and not only in the help.
#[test]
fn the_bar_names_what_one_comes_for() {
    for (name, keys) in [
        ("a participant", ["Enter", "Tab", "n", "l"].as_slice()),
        ("nothing differs", &["Tab", "n", "l"]),
        ("a difference", &["Enter", "Spatie", "Tab"]),
        ("all agree", &["Enter", "Tab", "j"]),
        ("a decision", &["Enter", "Spatie", "Tab", "Delete"]),
        ("what was read before", &["F1", "Esc"]),
        ("in the room", &["Spatie", "→", "1-5", "n"]),
        ("in the room, nobody said anything", &["→", "1-5", "n"]),
        ("in the room, a table", &["→"]),
        ("in the room, the decisions", &["←"]),
    ] {
        let (_, begin) = STATES
            .iter()
            .find(|(each, _)| *each == name)
            .expect("it is one");
        let mut harness = begin();
        let screen = harness.screen(120, 40);
        let bar = screen.lines().rev().nth(1).unwrap_or_default().to_owned();
        for key in keys {
            assert!(
                format!(" {bar} ").contains(&format!(" {key} ")),
                "{name}: {key} in {bar}"
            );
        }
        let is_dead = |key: &str| !bar.contains(key);
        match name {
            "what was read before" => assert!(is_dead("Enter"), "{bar}"),
            "in the room, the decisions" => assert!(is_dead("1-5") && is_dead("Spatie"), "{bar}"),
            _ => {}
        }
    }
}

/// The help lists the whole table of a screen, so a key without effect in any state is a lie there.
#[test]
fn every_key_of_these_screens_does_something_in_some_state() {
    let mut dead = Vec::new();
    for context in CONTEXTS {
        let rows = bindings(context).filter(|row| row.group() != Group::Always);
        dead.extend(rows.map(|row| (context, row)));
    }
    for (_, begin) in STATES {
        let mut harness = begin();
        let context = harness.app.context();
        dead.retain(|(of, row)| {
            let is_alive = *of == context && has_effect(&mut harness, row);
            if harness.app.context() != context {
                harness = begin();
            }
            !is_alive
        });
    }
    let dead: Vec<_> = dead
        .iter()
        .map(|(context, row)| (context, row.key_name()))
        .collect();
    assert!(dead.is_empty(), "{dead:#?}");
}

/// What the table does not have, and so neither bar nor help, does nothing but say so.
#[test]
fn a_key_that_is_told_nowhere_does_nothing() {
    let letters = (' '..='~').map(KeyCode::Char);
    let functions = (1..=12).map(KeyCode::F);
    let others = [
        KeyCode::Up,
        KeyCode::Down,
        KeyCode::Left,
        KeyCode::Right,
        KeyCode::Home,
        KeyCode::End,
        KeyCode::PageUp,
        KeyCode::PageDown,
        KeyCode::Enter,
        KeyCode::Tab,
        KeyCode::Delete,
        KeyCode::Backspace,
        KeyCode::Insert,
    ];
    let keys: Vec<KeyCode> = letters.chain(functions).chain(others).collect();
    for (name, begin) in STATES {
        let mut harness = begin();
        let context = harness.app.context();
        if context.is_text() {
            continue;
        }
        let before = state(&harness);
        for code in &keys {
            let event = KeyEvent::new(*code, KeyModifiers::NONE);
            let is_known = bindings(context)
                .any(|row| row.code == event.code && row.modifiers == event.modifiers);
            if !is_known {
                harness.press_key(*code, KeyModifiers::NONE);
                let said = harness.app.message.as_ref().expect("it is told");
                assert!(said.text.contains("doet hier niets"), "{name}: {said:?}");
            }
        }
        assert_eq!(state(&harness), before, "{name}");
    }
}

/// Esc right before another key comes as one key with Alt, on a slow line: it is none of the two.
#[test]
fn esc_that_sticks_to_a_function_key_does_nothing() {
    for (name, begin) in STATES {
        let mut harness = begin();
        let before = state(&harness);
        for code in (1..=12)
            .map(KeyCode::F)
            .chain([KeyCode::PageDown, KeyCode::Enter])
        {
            harness.press_key(code, KeyModifiers::ALT);
        }
        assert_eq!(state(&harness), before, "{name}");
    }
}
