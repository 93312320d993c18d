//! Files that are too large, too deep or too many: a sentence.

use std::fs;

use quickscan::model::MAX_NOTE;

use crate::{PROGRESS, ScreenContext, session};

/// What is said of a file with `text`, by every way of reading it.
fn said_of(text: &str) -> String {
    let cx = ScreenContext::new();
    fs::write(&cx.path, text).unwrap();
    let sentence = cx.folder.load(&cx.path).unwrap_err().to_string();
    let listed = cx.folder.sessions().unwrap();
    assert_eq!(listed.len(), 1);
    let _ = cx.folder.recover(&cx.path);
    assert!(sentence.len() < 500, "{sentence}");
    sentence
}

fn file(body: &str) -> String {
    format!("versie = 1\n[sessie]\ngemeente = \"A\"\n{body}")
}

#[test]
fn a_file_over_10_mb_is_refused() {
    let sentence = said_of(&"# vol\n".repeat(2_000_000));
    assert!(sentence.contains("groter dan 10 MB"), "{sentence}");
}

#[test]
fn a_note_over_1_mb_is_refused_with_its_place() {
    let note = |length: usize| {
        let note = "x".repeat(length);
        file(&format!(
            "[[antwoord]]\nvraag = \"1.1\"\nnotitie = \"{note}\"\n"
        ))
    };
    let sentence = said_of(&note(MAX_NOTE + 1));
    let words = "regel 6, kolom 11: «notitie» is langer dan 1 MB";
    assert!(sentence.contains(words), "{sentence}");
    assert!(quickscan::storage::parse(&note(MAX_NOTE)).is_ok());
}

#[test]
fn nesting_hundreds_deep_is_refused() {
    for deep in [
        format!("x = {}{}", "[".repeat(500), "]".repeat(500)),
        format!("x = {}1{}", "{ a = ".repeat(500), " }".repeat(500)),
        format!("{}a = 1", "a.".repeat(500)),
        format!("[{}a]", "a.".repeat(500)),
        format!("x = {}", "[".repeat(1_000_000)),
    ] {
        let sentence = said_of(&file(&deep));
        assert!(sentence.contains("te diep genest"), "{sentence}");
    }
}

#[test]
fn a_hundred_thousand_answers_are_refused() {
    use std::fmt::Write;
    for (table, count, words) in [
        ("antwoord", 100_000, "[[antwoord]]"),
        ("vervolgstap", 10_000, "[[vervolgstap]]"),
    ] {
        let mut rows = String::new();
        for number in 0..count {
            writeln!(rows, "[[{table}]]\nvraag = \"{number}\"").unwrap();
        }
        let sentence = said_of(&file(&rows));
        assert!(
            sentence.contains(words) && sentence.contains("te vaak"),
            "{sentence}"
        );
    }
}

#[test]
fn what_could_not_be_read_back_is_not_saved() {
    let cx = ScreenContext::new();
    let before = fs::read(&cx.path).unwrap();
    for (note, words) in [
        ("x".repeat(MAX_NOTE + 1), "langer dan 1 MB"),
        // Each sign is written as an escape of six, and there are two such notes.
        ("\u{1}".repeat(MAX_NOTE), "groter dan 10 MB"),
    ] {
        let mut large = session(&note, "2026-11-22T14:01:00+01:00");
        large.answer_mut(&"1.2".into()).note = note;
        let saved = cx.folder.save(&cx.path, &large, PROGRESS, Some(&cx.stamp));
        let sentence = saved.unwrap_err().to_string();
        assert!(sentence.contains(words), "{sentence}");
        assert_eq!(fs::read(&cx.path).unwrap(), before);
    }
}
