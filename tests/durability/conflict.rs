//! Two at once: what somebody else wrote is never written over.

use std::fs;

use quickscan::storage::{Notice, SaveError, Theirs};

use crate::{PROGRESS, ScreenContext, note_of, session};

const LATER: &str = "2026-11-22T14:01:00+01:00";

fn theirs(cx: &ScreenContext, note: &str) -> Theirs {
    let saved = cx
        .folder
        .save(&cx.path, &session(note, LATER), PROGRESS, Some(&cx.stamp));
    match saved.unwrap_err() {
        SaveError::Conflict(conflict) => conflict.theirs,
        SaveError::Failed(error) => panic!("{error}"),
    }
}

#[test]
fn a_file_that_somebody_else_changed_is_not_written_over() {
    let cx = ScreenContext::new();
    let other = session("van een collega", LATER);
    cx.folder.save(&cx.path, &other, PROGRESS, None).unwrap();
    let theirs = theirs(&cx, "van mij");
    let Theirs::Session(loaded) = &theirs else {
        panic!("{theirs:?}");
    };
    assert_eq!(note_of(&loaded.session), "van een collega");
    assert_eq!(cx.note(), "van een collega");
    // The user decides for their own: theirs becomes a version, however short ago it was made.
    let mine = session("van mij", LATER);
    let expected = Some(theirs.stamp());
    cx.folder.save(&cx.path, &mine, PROGRESS, expected).unwrap();
    assert_eq!(cx.note(), "van mij");
    assert_eq!(cx.versions(), ["van een collega"]);
}

#[test]
fn a_file_that_somebody_else_damaged_is_not_written_over_either() {
    let cx = ScreenContext::new();
    for bytes in [&b"versie = 1\n[sessie"[..], b"", b"\0\0\0", b"\xff"] {
        fs::write(&cx.path, bytes).unwrap();
        let theirs = theirs(&cx, "van mij");
        assert!(matches!(theirs, Theirs::Unreadable { .. }), "{theirs:?}");
        assert_eq!(fs::read(&cx.path).unwrap(), bytes);
    }
}

#[test]
fn another_time_of_change_is_no_conflict() {
    let mut cx = ScreenContext::new();
    let text = fs::read(&cx.path).unwrap();
    fs::write(&cx.path, text).unwrap();
    cx.save("van mij", LATER);
    assert_eq!(cx.note(), "van mij");
}

#[test]
fn the_same_time_and_length_with_other_content_is_one() {
    let cx = ScreenContext::new();
    let before = fs::metadata(&cx.path).unwrap();
    let text = fs::read_to_string(&cx.path).unwrap();
    fs::write(&cx.path, text.replace("begin", "einde")).unwrap();
    let file = fs::File::options().write(true).open(&cx.path).unwrap();
    file.set_modified(before.modified().unwrap()).unwrap();
    assert!(matches!(theirs(&cx, "van mij"), Theirs::Session(_)));
}

#[test]
fn a_file_or_folder_that_is_gone_is_made_again() {
    for gone in ["data/sessies", "data"] {
        let cx = ScreenContext::new();
        fs::remove_dir_all(cx.temp.path().join(gone)).unwrap();
        let mine = session("van mij", LATER);
        let saved = cx.folder.save(&cx.path, &mine, PROGRESS, Some(&cx.stamp));
        assert_eq!(saved.unwrap().notice, Some(Notice::WasGone));
        assert_eq!(cx.note(), "van mij");
    }
}

#[test]
fn a_folder_elsewhere_is_not_made_again_because_it_may_be_a_disk() {
    let cx = ScreenContext::new();
    let path = cx.temp.path().join("stick/a.toml");
    let mine = session("van mij", LATER);
    let saved = cx.folder.save(&path, &mine, PROGRESS, Some(&cx.stamp));
    let sentence = saved.unwrap_err().to_string();
    assert!(sentence.contains("bestaat niet"), "{sentence}");
    assert!(!path.parent().unwrap().exists());
}

#[test]
fn both_can_be_kept() {
    let cx = ScreenContext::new();
    let mine = session("van mij", LATER);
    let both = || cx.folder.keep_both(&cx.path, &mine, PROGRESS).unwrap();
    let (first, second) = (both(), both());
    assert!(first.path.ends_with("voorbeeldstad-2026-11-22-2.toml"));
    assert!(second.path.ends_with("voorbeeldstad-2026-11-22-3.toml"));
    assert_eq!(cx.note(), "begin");
    assert_eq!(cx.note_at(&first.path), "van mij");
}
