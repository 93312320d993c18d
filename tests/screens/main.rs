//! Every screen as a whole, at three sizes, empty, half-way and full.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::string_slice,
    reason = "a test may fail"
)]

#[path = "../support/mod.rs"]
mod support;

mod contrast;
mod hostile;
mod lists;
mod manual;
mod meetlat;
mod questions;
mod records;
mod results;
mod safety;
mod together;

use support::filled::with;
use support::scene::{SIZES, snapshot_at, snapshot_bars};

#[test]
fn the_bar_of_every_context() {
    snapshot_bars();
}

#[test]
fn a_window_that_is_too_small_gets_a_sentence() {
    let mut harness = with(3);
    snapshot_at("too_small", &mut harness, (40, 10));
}

#[test]
fn no_size_makes_any_screen_fail() {
    for keys in [
        "",
        "<f3>",
        "<f4>",
        "<f5>",
        "<f6>",
        "<f10>",
        "<f10>f",
        "<f10>*u",
        "/visie",
        "<f1>",
        "s",
        "n",
        "<tab><tab><tab><tab>",
    ] {
        let mut harness = with(30);
        harness.press(keys);
        for width in (0..=130).step_by(7) {
            for height in (0..=60).step_by(3) {
                harness.draw(width, height);
            }
        }
    }
}

#[test]
fn the_row_that_is_highlighted_starts_with_an_arrow_and_has_the_cursor() {
    let mut harness = with(14);
    for keys in [
        "",
        "<tab>",
        "<f5>",
        "<tab>",
        "<f10>",
        "<f5>",
        "<f4>",
        "<esc><esc>",
    ] {
        harness.press(keys);
        for (width, height) in SIZES {
            let mut terminal = harness.draw(width, height);
            let cursor = terminal.get_cursor_position().expect("a cursor");
            let text = support::text_of(terminal.backend().buffer());
            let line = text
                .lines()
                .nth(usize::from(cursor.y))
                .expect("the row of the cursor");
            assert!(line.contains('>'), "{keys}: {line:?} in\n{text}");
        }
    }
}

#[test]
fn the_bottom_bar_names_help_and_the_way_back_whole_at_every_size() {
    let mut harness = with(14);
    for keys in [
        "",
        "n",
        "<f10>",
        "<esc><f5>",
        "<esc><f4>",
        "<esc><f6>",
        "<esc>/",
    ] {
        harness.press(keys);
        for (width, height) in SIZES {
            let screen = harness.screen(width, height);
            assert!(
                screen.contains("F1 uitleg") && screen.contains("Esc "),
                "{screen}"
            );
        }
    }
}
