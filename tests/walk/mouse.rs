//! The mouse: a click is the keys that lead there.

use crossterm::event::KeyEvent;
use quickscan::app::{App, Context, Field, Input, Screen};
use quickscan::model::{Evidence, State};
use quickscan::runtime::click;
use ratatui::layout::{Position, Size};

use crate::support::Harness;
use crate::support::filled::with;
use crate::{begun, field};

/// Clicks on the `nth` place of `words` on the screen, some letters into it.
fn click_on(harness: &mut Harness, words: &str, nth: usize) {
    let screen = harness.screen(80, 24);
    let mut places = screen.lines().zip(0..).flat_map(|(line, y)| {
        let found: Vec<_> = line.match_indices(words).collect();
        found
            .into_iter()
            .map(move |(at, _)| (line[..at].chars().count() as u16, y))
    });
    let (x, y) = places
        .nth(nth)
        .unwrap_or_else(|| panic!("no {words} on\n{screen}"));
    let mut effects = Vec::new();
    let press = |app: &mut App, key: KeyEvent| effects.extend(app.update(Input::Key(key)));
    click(
        &mut harness.app,
        Size::new(80, 24),
        Position::new(x + 1, y),
        press,
    );
    harness.carry_out(effects);
}

#[test]
fn a_click_on_what_has_its_key_before_it_presses_that_key() {
    let harness = &mut begun();
    click_on(harness, "iet op orde", 0);
    click_on(harness, "afgesproken", 0);
    let rating = harness.session().rating(&"1.1".into());
    assert_eq!(rating.state, Some(State::NietOpOrde));
    assert_eq!(rating.evidence, Some(Evidence::Afgesproken));
}

#[test]
fn a_click_in_a_form_goes_to_the_field_that_was_clicked_on() {
    let harness = &mut Harness::new();
    harness.press("n");
    for words in ["Gebied of team", "Peildatum", "Gemeente"] {
        click_on(harness, words, 0);
        let screen = harness.screen(80, 24);
        assert!(screen.contains(&format!("> {words}")), "{words}\n{screen}");
    }
}

#[test]
fn a_click_on_a_field_has_it_typed_in() {
    let harness = &mut begun();
    click_on(harness, "Notitie", 0);
    assert_eq!(field(harness).1, Field::NOTE);
    harness.press("een twee drie");
    click_on(harness, "twee", 0);
    harness.press("X");
    assert_eq!(harness.app.context(), Context::Text);
    assert!(harness.says("een tXwee drie"), "{}", harness.screen(80, 24));
}

#[test]
fn a_click_on_a_key_of_the_bar_presses_it() {
    let harness = &mut begun();
    click_on(harness, "overzicht", 0);
    assert!(matches!(harness.app.screen(), Some(Screen::Dashboard(_))));
    click_on(harness, "terug", 0);
    assert_eq!(field(harness).0, "1.1");
    click_on(harness, "uitleg", 0);
    assert!(matches!(harness.app.screen(), Some(Screen::Reading(_))));
}

#[test]
fn a_click_on_a_row_goes_there_and_a_second_one_opens_it() {
    let harness = &mut with(30);
    harness.press("<f4>");
    for (words, question) in [("1.4 ", "1.4"), ("2.1 ", "2.1"), ("1.1 ", "1.1")] {
        click_on(harness, words, 0);
        assert_eq!(harness.app.context(), Context::AllQuestions, "{words}");
        click_on(harness, words, 0);
        assert_eq!(field(harness).0, question);
        harness.press("<f4>");
    }
}

#[test]
fn a_click_where_nothing_is_changes_nothing() {
    let harness = &mut with(12);
    for keys in ["", "<f4>", "<f5>", "<f10>", "<f6>", "/"] {
        harness.press(keys);
        let before = format!("{:?}", harness.session());
        let press = |app: &mut App, key: KeyEvent| drop(app.update(Input::Key(key)));
        // On the question, the lowest row is that of a field.
        let below = if keys.is_empty() { 7 } else { 22 };
        for at in [(79, 0), (40, 1), (79, below)] {
            click(
                &mut harness.app,
                Size::new(80, 24),
                Position::from(at),
                press,
            );
        }
        assert_eq!(format!("{:?}", harness.session()), before, "{keys}");
    }
}
