//! What the user does, by keys, and what comes of it: in the session and on disk.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::string_slice,
    reason = "a test may fail"
)]

#[path = "../support/mod.rs"]
mod support;

mod answering;
mod back;
mod conflict;
mod copies;
mod emergency;
mod every_list;
mod exporting;
mod filtering;
mod follow_up;
mod forms;
mod going;
mod guidance;
mod home;
mod kinds;
mod list;
mod made;
mod marks;
mod mouse;
mod moving;
mod naming;
mod on_a_question;
mod other_set;
mod plan_columns;
mod planning;
mod privacy;
mod records;
mod saving_as;
mod sharing;
mod slow;
mod team;
mod telling;
mod together;
mod typed_ahead;
mod typing;
mod voices;
mod whole_set;
mod whole_survey;
mod window;

use quickscan::app::{Field, Screen};
use support::Harness;

/// A session with only the name of a gemeente, on question 1.1.
fn begun() -> Harness {
    let mut harness = Harness::new();
    harness.press("<enter>Súdwest-Fryslân<pgdn><enter>");
    harness
}

fn field(harness: &Harness) -> (String, Field) {
    match harness.app.screen() {
        Some(Screen::Question(question)) => (question.id.to_string(), question.focus),
        other => panic!("no question but {other:?}"),
    }
}
