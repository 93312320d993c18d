//! Sessions in a data folder: made, saved, listed, found, deleted and put back, as users meet it.

// Helpers of tests may fail like tests do.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail")]

use std::fs;
use std::path::Path;

use jiff::Zoned;
use jiff::civil::{Date, date};
use quickscan::model::{Details, Progress, QuestionSet, Session, SessionSummary};
use quickscan::storage::{DataFolder, SaveError, StorageError, embedded_question_set, render};
use tempfile::TempDir;

const TODAY: Date = date(2026, 11, 22);
const PROGRESS: Progress = Progress {
    answered: 1,
    total: 30,
};

fn folder() -> (TempDir, DataFolder) {
    let temp = tempfile::tempdir().unwrap();
    // One folder deeper, so that the data folder does not exist yet.
    let folder = DataFolder::new(temp.path().join("Mijn quickscans é"));
    (temp, folder)
}

fn questions() -> QuestionSet {
    embedded_question_set().unwrap()
}

fn session(gemeente: &str, changed: &str) -> Session {
    let details = Details {
        gemeente: gemeente.to_owned(),
        ..Details::default()
    };
    let mut session = Session::new(&questions(), details);
    let changed = changed.parse::<jiff::Timestamp>().unwrap();
    session.changed = Some(Zoned::new(changed, jiff::tz::TimeZone::UTC));
    session.answer_mut(&"1.1".into()).note = String::from("Eén regel\nen nog een: «ü» 👩🏽");
    session
}

fn ids(summaries: &[SessionSummary]) -> Vec<&str> {
    summaries
        .iter()
        .map(|summary| summary.id.as_str())
        .collect()
}

#[test]
fn a_folder_that_does_not_exist_is_empty() {
    let (_temp, folder) = folder();
    assert_eq!(folder.sessions().unwrap(), []);
    assert_eq!(folder.bin().unwrap(), []);
    folder.remove_leftovers();
}

#[test]
fn what_was_saved_is_loaded_and_listed_last_changed_first() {
    let (_temp, folder) = folder();
    let old = session("Voorbeeldstad", "2026-11-20T10:00:00Z");
    let new = session("’s-Voorbeeldwoude", "2026-11-21T10:00:00Z");
    let path = folder.create(&old, PROGRESS, TODAY).unwrap().path;
    folder.create(&new, PROGRESS, TODAY).unwrap();
    let again = folder.create(&old, PROGRESS, TODAY).unwrap().path;
    assert!(again.ends_with("sessies/voorbeeldstad-2026-11-22-2.toml"));
    let summaries = folder.sessions().unwrap();
    assert_eq!(
        ids(&summaries),
        [
            "s-voorbeeldwoude-2026-11-22",
            "voorbeeldstad-2026-11-22",
            "voorbeeldstad-2026-11-22-2"
        ]
    );
    assert_eq!(summaries[0].progress, PROGRESS);

    let newest = session("Voorbeeldstad", "2026-11-22T10:00:00Z");
    let loaded = folder.load(&path).unwrap();
    let saved = folder.save(&path, &newest, PROGRESS, Some(&loaded.stamp));
    assert_eq!(saved.unwrap().notice, None);
    assert_eq!(folder.sessions().unwrap()[0].path, path);
    let loaded = folder.load(&path).unwrap();
    assert!(!loaded.newer);
    assert_eq!(loaded.session, newest);
}

#[test]
fn a_file_that_cannot_be_read_stays_in_the_list_and_says_why() {
    let (_temp, folder) = folder();
    let path = folder
        .create(&session("A", "2026-11-20T10:00:00Z"), PROGRESS, TODAY)
        .unwrap()
        .path;
    let sessies = path.parent().unwrap();
    fs::write(
        sessies.join("0-kapot.toml"),
        "versie = 1\n[sessie]\ngemeente = ",
    )
    .unwrap();
    fs::write(sessies.join("0-leeg.toml"), "").unwrap();
    fs::write(sessies.join("0-raar.toml"), [0xff, 0xfe]).unwrap();
    fs::write(sessies.join(".verborgen.toml"), "").unwrap();
    fs::write(sessies.join("lees mij.txt"), "").unwrap();
    fs::create_dir(sessies.join("map.toml")).unwrap();
    let summaries = folder.sessions().unwrap();
    assert_eq!(
        ids(&summaries),
        ["a-2026-11-22", "0-kapot", "0-leeg", "0-raar"]
    );
    for (summary, words) in summaries.iter().skip(1).zip([
        "regel 3, kolom 12",
        "regel 1, kolom 1: het bestand is leeg",
        "regel 1, kolom 1: hier staat iets dat geen tekst is",
    ]) {
        let problem = summary.problem.as_deref().unwrap();
        assert!(problem.starts_with(words), "{problem}");
    }
}

#[test]
fn a_head_that_does_not_fit_the_first_kilobyte_is_read_whole() {
    let (_temp, folder) = folder();
    for gemeente in [
        "é".repeat(700),
        "[a]\n[b]\n[[antwoord]]\nvraag = ".to_owned(),
    ] {
        let session = session(&gemeente, "2026-11-20T10:00:00Z");
        let path = folder.create(&session, PROGRESS, TODAY).unwrap().path;
        let summaries = folder.sessions().unwrap();
        let found = summaries.iter().find(|summary| summary.path == path);
        assert_eq!(found.unwrap().gemeente, gemeente);
        assert_eq!(found.unwrap().progress, PROGRESS);
    }
}

#[test]
fn a_session_is_found_by_id_by_its_beginning_or_by_path() {
    let (_temp, folder) = folder();
    let unknown = |wanted| folder.find(wanted).unwrap_err().to_string();
    assert_eq!(
        unknown("a"),
        "Er is geen sessie «a»; er zijn nog geen sessies in deze map."
    );
    let mut paths = Vec::new();
    for gemeente in ["Ameland", "Almere", "Ameland"] {
        let session = session(gemeente, "2026-11-20T10:00:00Z");
        paths.push(folder.create(&session, PROGRESS, TODAY).unwrap().path);
    }
    assert_eq!(folder.find("AL").unwrap(), paths[1]);
    assert_eq!(folder.find("ameland-2026-11-22").unwrap(), paths[0]);
    assert_eq!(folder.find("./x.toml").unwrap(), Path::new("./x.toml"));
    assert_eq!(
        unknown("ame"),
        "Er zijn 2 sessies die beginnen met «ame»; kies uit: ameland-2026-11-22, ameland-2026-11-22-2."
    );
    assert!(unknown("b").contains("almere-2026-11-22, ameland"));
    // Nothing is not the only one there is.
    let (_temp, folder) = self::folder();
    let session = session("Ameland", "2026-11-20T10:00:00Z");
    folder.create(&session, PROGRESS, TODAY).unwrap();
    assert!(folder.find("").is_err());
}

#[test]
fn a_deleted_session_can_be_put_back() {
    let (_temp, folder) = folder();
    let session = session("A", "2026-11-20T10:00:00Z");
    let path = folder.create(&session, PROGRESS, TODAY).unwrap().path;
    let binned = folder.delete(&path).unwrap();
    assert_eq!(folder.sessions().unwrap(), []);
    assert_eq!(ids(&folder.bin().unwrap()), ["a-2026-11-22"]);
    // Meanwhile the name was taken, in both places.
    let other = folder.create(&session, PROGRESS, TODAY).unwrap().path;
    let back = folder.put_back(&binned).unwrap();
    assert!(back.ends_with("a-2026-11-22-2.toml"));
    assert_eq!(folder.load(&back).unwrap().session, session);
    folder.delete(&other).unwrap();
    let again = folder.create(&session, PROGRESS, TODAY).unwrap().path;
    folder.delete(&again).unwrap();
    assert_eq!(
        ids(&folder.bin().unwrap()),
        ["a-2026-11-22", "a-2026-11-22-2"]
    );
    let sentence = folder.delete(&other).unwrap_err().to_string();
    assert!(
        sentence.contains("kan niet worden verplaatst"),
        "{sentence}"
    );
}

#[test]
fn a_session_of_a_later_version_is_never_written_over() {
    let (temp, folder) = folder();
    let path = temp.path().join("later.toml");
    let text = "versie = 2\nsessie = { gemeente = 'A' }\n";
    fs::write(&path, text).unwrap();
    let loaded = folder.load(&path).unwrap();
    assert!(loaded.newer);
    let error = folder
        .save(&path, &loaded.session, PROGRESS, None)
        .unwrap_err();
    assert!(matches!(
        error,
        SaveError::Failed(StorageError::Newer { .. })
    ));
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
}

#[cfg(unix)]
#[test]
fn only_the_owner_can_read_what_is_new() {
    use std::os::unix::fs::PermissionsExt;
    let (_temp, folder) = folder();
    let session = session("A", "2026-11-20T10:00:00Z");
    let path = folder.create(&session, PROGRESS, TODAY).unwrap().path;
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(folder.root()), 0o700);
    assert_eq!(mode(path.parent().unwrap()), 0o700);
    assert_eq!(mode(&path), 0o600);
}

/// How long it takes is measured in `benches/`; that it reads no more than it needs shows in what it
/// does not notice.
#[test]
fn the_list_reads_only_the_start_and_the_end_of_a_session() {
    let (_temp, folder) = folder();
    let mut full = session("Voorbeeldstad", "2026-11-20T10:00:00Z");
    for question in questions().questions() {
        full.answer_mut(&question.id).note = "Een zin van redelijke lengte.\n".repeat(25);
    }
    let path = folder.create(&full, PROGRESS, TODAY).unwrap().path;
    let text = render(&full, PROGRESS);
    // What it does not read may be anything.
    let damaged = text.replacen("Een zin van", "\"\"\"\nkapot = [", 1);
    fs::write(&path, damaged).unwrap();
    assert!(folder.load(&path).is_err());
    let listed = folder.sessions().unwrap();
    assert_eq!(listed.len(), 1);
    assert_eq!(listed[0].problem, None);
}
