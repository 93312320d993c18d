//! Any bytes as a mail or a text with answers: an error or an intake, never a panic.
//!
//! `cargo +nightly fuzz run form_text`
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use quickscan::document::reading::{Format, read};
use quickscan::intake::{take_in, take_in_against};
use quickscan::model::QuestionSet;
use quickscan::storage::embedded_question_set;
use quickscan::text::clean;

static QUESTIONS: LazyLock<QuestionSet> =
    LazyLock::new(|| embedded_question_set().expect("the question set parses"));

fuzz_target!(|bytes: &[u8]| {
    let Ok(lines) = read(bytes, Format::Text) else {
        return;
    };
    let intake = take_in(&QUESTIONS, &lines);
    for answer in intake.answers.values() {
        assert_eq!(clean(&answer.note), answer.note, "a note steers no terminal");
        assert!(QUESTIONS.questions().count() >= intake.answers.len());
    }
    // A form that came back as it was sent says nothing.
    let same = take_in_against(&QUESTIONS, &lines, &lines);
    assert!(same.answers.len() <= QUESTIONS.questions().count());
});
