//! Damaged files: what can be read around a fault, and the newest version that is whole.

use std::fs;

use quickscan::model::{Details, NextStep, QuestionId, Session, State};
use quickscan::storage::{Recovery, render};

use crate::{PROGRESS, ScreenContext};

/// Three answers and a step, of which one note looks like a file itself.
fn full() -> Session {
    let details = Details {
        gemeente: "Voorbeeldstad".to_owned(),
        ..Details::default()
    };
    let mut full = Session {
        details,
        ..Session::default()
    };
    for (id, note) in [
        ("1.1", "een\ntwee"),
        ("1.2", "lijst:\n[x]\n[[antwoord]]\n[sic]\neinde"),
        ("1.3", "drie\nvier"),
    ] {
        let answer = full.answer_mut(&id.into());
        answer.rating.state = Some(State::Deels);
        note.clone_into(&mut answer.note);
    }
    full.steps.push(NextStep::new("1.1".into(), "Evaluatie"));
    full
}

fn recover(text: impl AsRef<[u8]>) -> Recovery {
    let cx = ScreenContext::new();
    fs::write(&cx.path, &text).unwrap();
    let recovery = cx.folder.recover(&cx.path).unwrap();
    assert_eq!(fs::read(&cx.path).unwrap(), text.as_ref());
    recovery
}

/// What was read has these questions, and these are the faults.
fn assert_read(text: &str, ids: &[&str], faults: &[&str]) -> Session {
    let recovery = recover(text);
    let problems: Vec<String> = recovery.problems.iter().map(ToString::to_string).collect();
    assert_eq!(problems, faults, "{text}");
    let session = recovery.readable.unwrap();
    let found: Vec<&str> = session.answers.keys().map(QuestionId::as_str).collect();
    assert_eq!(found, ids, "{text}");
    assert_eq!(session.details.gemeente, "Voorbeeldstad");
    session
}

#[test]
fn a_whole_file_is_read_whole() {
    let text = render(&full(), PROGRESS);
    let session = assert_read(&text, &["1.1", "1.2", "1.3"], &[]);
    assert_eq!(session, full());
}

#[test]
fn values_that_do_not_fit_are_passed_over_one_by_one() {
    let text = render(&full(), PROGRESS)
        .replacen("stand = \"deels\"", "stand = \"bijna\"", 1)
        .replacen("vraag = \"1.3\"", "vraag = \"1.1\"", 1)
        .replacen("status = \"open\"", "status = 3", 1);
    let session = assert_read(
        &text,
        &["1.1", "1.2"],
        &[
            "regel 10, kolom 9: «stand» is «bijna», verwacht een van: op-orde, deels, niet-op-orde, onbekend, nvt",
            "regel 26, kolom 9: deze vraag heeft al een antwoord, verwacht er een",
            "regel 35, kolom 10: «status» is 3, verwacht een van: open, bezig, klaar, vervallen",
        ],
    );
    // The rest of a row stays, and what was wrong is not written back.
    let answer = session.answer(&"1.1".into()).unwrap();
    assert_eq!(
        (answer.note.as_str(), answer.rating.state),
        ("een\ntwee", None)
    );
    assert_eq!(session.steps[0].what, "Evaluatie");
    assert!(quickscan::storage::parse(&render(&session, PROGRESS)).is_ok());
}

#[test]
fn broken_toml_costs_one_answer() {
    let text = render(&full(), PROGRESS);
    let broken = text.replacen("vraag = \"1.2\"", "vraag = 1.2\"", 1);
    let recovery = recover(&broken);
    let session = recovery.readable.unwrap();
    assert!(session.answer(&"1.1".into()).is_some());
    assert!(session.answer(&"1.2".into()).is_none());
    assert!(session.answer(&"1.3".into()).is_some());
    assert_eq!(session.steps.len(), 1);
    assert_eq!(
        (recovery.problems[0].line, recovery.problems[0].column),
        (16, 12)
    );

    let broken = text.replacen("vraag = \"1.1\"", "vraag \"1.1\"", 1);
    assert_read(
        &broken,
        &["1.2", "1.3"],
        &["regel 9, kolom 7: sleutel zonder waarde, verwacht «=»"],
    );
    let broken = text.replacen(
        "[sessie]",
        "[sessie]\ngemeente = \"Voorbeeldstad\"\n[sessie]",
        1,
    );
    assert_read(
        &broken,
        &["1.1", "1.2", "1.3"],
        &["regel 5, kolom 1: deze tabel staat er al"],
    );
}

#[test]
fn a_file_that_is_cut_off_keeps_what_was_before_the_cut() {
    let text = render(&full(), PROGRESS);
    for cut in text.find("[[antwoord]]").unwrap()..text.len() {
        let Some(text) = text.get(..cut) else {
            continue;
        };
        let recovery = recover(text);
        let session = recovery.readable.unwrap();
        assert_eq!(session.details.gemeente, "Voorbeeldstad");
        // An answer that is there in full is read.
        let whole = text
            .matches("\n[[antwoord]]\nvraag")
            .count()
            .saturating_sub(1);
        assert!(session.answers.len() >= whole, "{text}");
    }
    // The note in which the cut falls is kept up to there.
    let cut = text.find("twee").unwrap() + 2;
    let session = assert_read(
        text.get(..cut).unwrap(),
        &["1.1"],
        &["regel 13, kolom 3: het bestand breekt hier af"],
    );
    assert_eq!(session.answer(&"1.1".into()).unwrap().note, "een\ntw");
}

#[test]
fn what_a_power_cut_leaves_is_recognised() {
    for text in ["", "\n", "\0\0\0\0"] {
        let recovery = recover(text);
        assert_eq!(recovery.readable, None);
        let problem = recovery.problems[0].to_string();
        assert!(
            problem.ends_with("leeg, zoals na stroomuitval"),
            "{problem}"
        );
    }
    let text = render(&full(), PROGRESS);
    let (start, end) = text.split_at(text.find("\n[[vervolgstap]]").unwrap());
    let recovery = recover(format!("{start}{}", "\0".repeat(end.len())));
    assert_eq!(recovery.readable.unwrap().answers.len(), 3);
    let problem = recovery.problems[0].to_string();
    assert!(problem.ends_with("hier is tekst weggevallen"), "{problem}");
}

#[test]
fn what_is_no_text_is_named_and_read_around() {
    let text = render(&full(), PROGRESS);
    let mut bytes = text.clone().into_bytes();
    let place = text.find("een\ntwee").unwrap();
    bytes[place] = 0xe9;
    let recovery = recover(&bytes);
    let problem = recovery.problems[0].to_string();
    assert!(
        problem.starts_with("regel 12, kolom 1: hier staat iets"),
        "{problem}"
    );
    let session = recovery.readable.unwrap();
    assert_eq!(
        session.answer(&"1.1".into()).unwrap().note,
        "\u{fffd}en\ntwee"
    );
    assert_eq!(recover("geen sessie").readable, None);
}

#[test]
fn the_newest_version_that_is_whole_is_offered() {
    let mut cx = ScreenContext::new();
    cx.save("midden", "2026-11-22T14:10:00+01:00");
    cx.save("einde", "2026-11-22T14:20:00+01:00");
    let versions = cx.folder.versions(&cx.path).unwrap();
    fs::write(&versions[0].path, "kapot").unwrap();
    fs::write(&cx.path, "kapot").unwrap();
    let recovery = cx.folder.recover(&cx.path).unwrap();
    let newest = recovery.newest_version.unwrap();
    assert_eq!(newest.id, versions[1].id);
}
