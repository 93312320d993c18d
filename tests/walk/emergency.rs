//! Words that cannot be saved are kept in an emergency copy, and offered at the next start.

use std::fs;
use std::path::{Path, PathBuf};

use quickscan::app::{Effect, Screen};
use quickscan::model::{Session, State};

use crate::begun;
use crate::support::Harness;

fn note(session: &Session) -> &str {
    let answer = session.answer(&"1.1".into());
    answer.map_or("", |answer| answer.note.as_str())
}

/// The folder of sessions is put away, so that nothing can be saved there.
fn put_away(harness: &Harness) -> impl FnOnce() + use<> {
    let sessions = harness.folder.root().join("sessies");
    let away = harness.folder.root().join("weg");
    fs::rename(&sessions, &away).expect("it is put away");
    fs::write(&sessions, "geen map").expect("it is in the way");
    move || {
        fs::remove_file(&sessions).expect("it is out of the way");
        fs::rename(&away, &sessions).expect("it is put back");
    }
}

fn copies_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let paths = entries.map(|entry| entry.path());
    paths
        .filter(|path| path.extension().is_some_and(|end| end == "noodkopie"))
        .collect()
}

/// Every emergency copy in the data folder.
fn copies(harness: &Harness) -> Vec<PathBuf> {
    let root = harness.folder.root();
    let mut all = copies_in(root);
    all.extend(copies_in(&root.join("sessies")));
    all
}

/// A session of which the last words could not be saved, after the program was killed.
fn killed_unsaved() -> Harness {
    let mut harness = begun();
    harness.press("neerst").pause();
    let put_back = put_away(&harness);
    harness.press(" en meer").pause();
    assert!(harness.says("NIET BEWAARD · noodkopie 14:02"));
    harness.press(" en nog meer").pause();
    assert_eq!(copies(&harness).len(), 1, "never more than one");
    put_back();
    harness.restart()
}

/// The program with a first session of which nothing could be saved; now it could.
fn never_saved() -> Harness {
    let mut harness = Harness::new();
    fs::create_dir_all(harness.folder.root()).expect("a folder");
    let sessions = harness.folder.root().join("sessies");
    fs::write(&sessions, "geen map").expect("it is in the way");
    harness
        .press("<enter>Voorbeeldstad<pgdn><enter>nal mijn werk")
        .pause();
    assert!(harness.says("NIET BEWAARD · noodkopie 14:02"));
    fs::remove_file(&sessions).expect("it is out of the way");
    harness
}

/// What the earlier versions of the only session say at 1.1.
fn earlier_notes(harness: &Harness) -> Vec<String> {
    let path = harness.folder.sessions().expect("a list").remove(0).path;
    let versions = harness.folder.versions(&path).expect("versions");
    let load = |path: &Path| harness.folder.load(path).expect("it can be read").session;
    let notes = versions.iter().map(|version| load(&version.path));
    notes.map(|session| note(&session).to_owned()).collect()
}

#[test]
fn words_that_could_not_be_saved_are_offered_when_the_session_opens() {
    let mut harness = killed_unsaved();
    assert!(harness.says("er is een noodkopie van 22-11-2026 14:02 met tekst"));
    harness.press("<enter>");
    assert!(harness.says("Een noodkopie van deze sessie: wat blijft?"));
    assert!(harness.says("(x) in de noodkopie"));
    harness.press("<c-s>");
    assert_eq!(note(&harness.on_disk()), "eerst en meer en nog meer");
    assert!(harness.says("De noodkopie staat nu bij de eerdere versies (F9)."));
    assert!(copies(&harness).is_empty());
    let earlier = earlier_notes(&harness);
    assert!(earlier.contains(&"eerst".to_owned()), "{earlier:?}");
    harness.press("<esc>");
    assert!(!harness.says("noodkopie van"));
}

#[test]
fn who_wants_none_of_it_finds_it_at_the_earlier_versions() {
    let mut harness = killed_unsaved();
    harness.press("<enter><esc>");
    assert!(harness.says("De noodkopie staat nu bij de eerdere versies (F9)."));
    assert_eq!(note(&harness.on_disk()), "eerst");
    assert_eq!(earlier_notes(&harness), ["eerst en meer en nog meer"]);
    assert!(copies(&harness).is_empty());
    let mut harness = harness.restart();
    harness.press("<enter>");
    assert!(matches!(harness.app.screen(), Some(Screen::Question(_))));
}

#[test]
fn a_good_save_removes_the_copy() {
    let mut harness = begun();
    harness.press("neerst").pause();
    let put_back = put_away(&harness);
    harness.press(" en meer").pause();
    assert_eq!(copies(&harness).len(), 1);
    put_back();
    harness.pause();
    assert_eq!(note(&harness.on_disk()), "eerst en meer");
    assert!(copies(&harness).is_empty());
    assert!(!harness.says("noodkopie"));
}

#[test]
fn while_a_conflict_waits_her_words_are_in_a_copy() {
    let mut harness = begun();
    harness.press("neerst").pause();
    harness.change_elsewhere(|theirs| {
        theirs.answer_mut(&"1.2".into()).rating.state = Some(State::Nvt);
    });
    harness.press(" en meer").pause();
    harness.press(" en nog meer").pause();
    assert!(harness.says("NIET BEWAARD · noodkopie 14:02"));
    let mut harness = harness.restart();
    assert_eq!(
        harness.folder.sessions().expect("a list").len(),
        1,
        "a copy is no session"
    );
    harness.press("<enter>");
    assert!(harness.says("Een noodkopie van deze sessie"));
    harness.press("<c-s>");
    let session = harness.on_disk();
    assert_eq!(note(&session), "eerst en meer en nog meer");
    // What only the other filled in is not wiped by a copy that knew nothing of it.
    assert_eq!(session.rating(&"1.2".into()).state, Some(State::Nvt));
}

#[test]
fn a_copy_that_holds_nothing_new_goes_and_an_older_one_becomes_a_version() {
    let harness = killed_unsaved();
    let [copy] = &copies(&harness)[..] else {
        panic!("one copy")
    };
    let path = harness.folder.sessions().expect("a list").remove(0).path;
    let held = fs::read(copy).expect("it can be read");
    let kept = harness.folder.load(copy).expect("a session").session;
    let save = |harness: &Harness, session: &Session| {
        let progress = quickscan::model::progress(&harness.questions, session);
        let saved = harness.folder.save(&path, session, progress, None);
        saved.expect("it is saved");
    };
    save(&harness, &kept);
    let mut harness = harness.restart();
    harness.press("<enter>");
    assert!(!harness.says("noodkopie"));
    assert!(copies(&harness).is_empty());
    let harness = harness.restart();
    fs::write(copy, held).expect("it is there again");
    let mut later = kept.clone();
    later.answer_mut(&"1.1".into()).note = "anders".into();
    later.changed = Some(
        "2026-11-22T15:00:00+01:00[+01:00]"
            .parse()
            .expect("a moment"),
    );
    save(&harness, &later);
    let mut harness = harness.restart();
    harness.press("<enter>");
    assert!(harness.says("Een noodkopie van vóór de laatste keer bewaren staat nu"));
    assert!(earlier_notes(&harness).contains(&"eerst en meer en nog meer".to_owned()));
    assert!(copies(&harness).is_empty());
}

#[test]
fn a_session_that_was_never_saved_is_asked_about_at_the_start() {
    let mut harness = never_saved().restart();
    assert!(harness.says("Er is een noodkopie van 22-11-2026 14:02 van «Voorbeeldstad»."));
    harness.press("<enter>");
    assert_eq!(copies(&harness).len(), 1, "the safe choice comes first");
    let mut harness = harness.restart();
    harness.press("<down><enter>");
    assert_eq!(note(&harness.on_disk()), "al mijn werk");
    assert!(copies(&harness).is_empty());
}

#[test]
fn who_leaves_all_the_same_hears_that_there_is_a_copy() {
    let mut harness = begun();
    harness.press("neerst<esc>");
    let put_back = put_away(&harness);
    harness.press("2<esc>");
    assert!(harness.says("Toch weggaan; uw laatste werk blijft in een noodkopie"));
    put_back();
    harness.press("<down><down><enter>");
    assert!(harness.says("Uw laatste werk staat in een noodkopie."));
    assert!(harness.says("er is een noodkopie van 22-11-2026 14:02 met tekst"));
    let mut harness = harness.restart();
    harness.press("<enter>");
    assert!(harness.says("Een noodkopie van deze sessie"));
}

#[test]
fn a_copy_of_a_program_that_lives_is_left_alone() {
    let harness = never_saved();
    let mut other = harness.beside();
    other.carry_out(vec![Effect::ListLeftBehind]);
    assert!(!other.says("noodkopie"));
    let copy = copies(&harness).remove(0);
    other.carry_out(vec![Effect::OpenLeftBehind(copy.clone())]);
    assert!(other.says("een ander venster is ermee bezig"));
    assert!(copy.exists());
}

#[test]
fn what_a_damaged_session_lost_may_be_in_its_copy() {
    let mut harness = killed_unsaved();
    let path = harness.folder.sessions().expect("a list").remove(0).path;
    fs::write(&path, "versie = ").expect("it is damaged");
    harness.press("<enter>");
    assert!(harness.says("De noodkopie van 22-11-2026 14:02 openen als nieuwe sessie"));
}
