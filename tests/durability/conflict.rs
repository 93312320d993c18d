//! Two at once: what somebody else wrote is never written over.

use std::fs;

use quickscan::storage::{Notice, SaveError, Theirs};

use crate::{Desk, PROGRESS, note_of, session};

const LATER: &str = "2026-11-22T14:01:00+01:00";

fn theirs(desk: &Desk, note: &str) -> Theirs {
    let saved = desk.folder.save(
        &desk.path,
        &session(note, LATER),
        PROGRESS,
        Some(&desk.stamp),
    );
    match saved.unwrap_err() {
        SaveError::Conflict(conflict) => conflict.theirs,
        SaveError::Failed(error) => panic!("{error}"),
    }
}

#[test]
fn a_file_that_somebody_else_changed_is_not_written_over() {
    let desk = Desk::new();
    let other = session("van een collega", LATER);
    desk.folder
        .save(&desk.path, &other, PROGRESS, None)
        .unwrap();
    let theirs = theirs(&desk, "van mij");
    let Theirs::Session(loaded) = &theirs else {
        panic!("{theirs:?}");
    };
    assert_eq!(note_of(&loaded.session), "van een collega");
    assert_eq!(desk.note(), "van een collega");
    // The user decides for her own: theirs becomes a version, however short ago it was made.
    let mine = session("van mij", LATER);
    let expected = Some(theirs.stamp());
    desk.folder
        .save(&desk.path, &mine, PROGRESS, expected)
        .unwrap();
    assert_eq!(desk.note(), "van mij");
    assert_eq!(desk.versions(), ["van een collega"]);
}

#[test]
fn a_file_that_somebody_else_damaged_is_not_written_over_either() {
    let desk = Desk::new();
    for bytes in [&b"versie = 1\n[sessie"[..], b"", b"\0\0\0", b"\xff"] {
        fs::write(&desk.path, bytes).unwrap();
        let theirs = theirs(&desk, "van mij");
        assert!(matches!(theirs, Theirs::Unreadable { .. }), "{theirs:?}");
        assert_eq!(fs::read(&desk.path).unwrap(), bytes);
    }
}

#[test]
fn another_time_of_change_is_no_conflict() {
    let mut desk = Desk::new();
    let text = fs::read(&desk.path).unwrap();
    fs::write(&desk.path, text).unwrap();
    desk.save("van mij", LATER);
    assert_eq!(desk.note(), "van mij");
}

#[test]
fn the_same_time_and_length_with_other_content_is_one() {
    let desk = Desk::new();
    let before = fs::metadata(&desk.path).unwrap();
    let text = fs::read_to_string(&desk.path).unwrap();
    fs::write(&desk.path, text.replace("begin", "einde")).unwrap();
    let file = fs::File::options().write(true).open(&desk.path).unwrap();
    file.set_modified(before.modified().unwrap()).unwrap();
    assert!(matches!(theirs(&desk, "van mij"), Theirs::Session(_)));
}

#[test]
fn a_file_or_folder_that_is_gone_is_made_again() {
    for gone in ["data/sessies", "data"] {
        let desk = Desk::new();
        fs::remove_dir_all(desk.temp.path().join(gone)).unwrap();
        let mine = session("van mij", LATER);
        let saved = desk
            .folder
            .save(&desk.path, &mine, PROGRESS, Some(&desk.stamp));
        assert_eq!(saved.unwrap().notice, Some(Notice::WasGone));
        assert_eq!(desk.note(), "van mij");
    }
}

#[test]
fn a_folder_elsewhere_is_not_made_again_because_it_may_be_a_disk() {
    let desk = Desk::new();
    let path = desk.temp.path().join("stick/a.toml");
    let mine = session("van mij", LATER);
    let saved = desk.folder.save(&path, &mine, PROGRESS, Some(&desk.stamp));
    let sentence = saved.unwrap_err().to_string();
    assert!(sentence.contains("bestaat niet"), "{sentence}");
    assert!(!path.parent().unwrap().exists());
}

#[test]
fn both_can_be_kept() {
    let desk = Desk::new();
    let mine = session("van mij", LATER);
    let both = || desk.folder.keep_both(&desk.path, &mine, PROGRESS).unwrap();
    let (first, second) = (both(), both());
    assert!(first.path.ends_with("voorbeeldstad-2026-11-22-2.toml"));
    assert!(second.path.ends_with("voorbeeldstad-2026-11-22-3.toml"));
    assert_eq!(desk.note(), "begin");
    assert_eq!(desk.note_at(&first.path), "van mij");
}
