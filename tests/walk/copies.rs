//! A copy that a program which keeps files the same made beside a session.

use std::path::Path;

use quickscan::app::{Context, Effect, Screen};
use quickscan::model::{Session, State};

use crate::begun;
use crate::support::Harness;

/// The list, with a session of one answer and one note and a copy that `change` made different,
/// selecting the copy.
fn with_copy(change: impl FnOnce(&mut Session)) -> (Harness, std::path::PathBuf) {
    let mut harness = begun();
    harness.press("2<pgdn>nvan mij<esc><esc>");
    let copy = harness.copy_beside("-DESKTOP-1234", change);
    point_at(&mut harness, &copy);
    (harness, copy)
}

fn point_at(harness: &mut Harness, path: &Path) {
    harness.press("<home>");
    let sessions = harness.folder.sessions().expect("a list");
    let place = sessions.iter().position(|session| session.path == path);
    for _ in 0..place.expect("it is in the list") {
        harness.press("<down>");
    }
}

fn different(session: &mut Session) {
    session.answer_mut(&"1.1".into()).rating.state = Some(State::NietOpOrde);
    "van de ander".clone_into(&mut session.answer_mut(&"1.2".into()).note);
    session.answer_mut(&"5.1".into()).rating.state = Some(State::OpOrde);
}

fn note(session: &Session) -> &str {
    &session.answer(&"1.2".into()).expect("an answer").note
}

/// Two sessions in the list and none in the bin, or one of each.
fn assert_counts(harness: &Harness, listed: usize, binned: usize) {
    let count = |list: Vec<_>| list.len();
    assert_eq!(count(harness.folder.sessions().expect("a list")), listed);
    assert_eq!(count(harness.folder.bin().expect("a list")), binned);
}

#[test]
fn of_a_copy_the_user_chooses_per_question_and_it_goes_to_the_bin() {
    let (mut harness, copy) = with_copy(different);
    harness.press("<enter>");
    assert!(harness.says("lijkt een kopie van"));
    assert!(harness.says("> Terug naar de lijst"));
    harness.press("<down><enter>");
    assert!(harness.says("Een kopie van deze sessie: wat blijft?"));
    assert!(!harness.says("Ergens anders veranderd"));
    assert!(harness.says("( ) in de kopie"));
    // 1.1 stays hers, 1.2 is the copy's, 5.1 is the copy's since she has nothing there.
    harness.press("<down><enter><c-s>");
    assert!(harness.says("De kopie ligt in de prullenbak"));
    let session = harness.on_disk();
    assert_eq!(session.rating(&"1.1".into()).state, Some(State::Deels));
    assert_eq!(note(&session), "van de ander");
    assert_eq!(session.rating(&"5.1".into()).state, Some(State::OpOrde));
    assert!(!copy.exists());
    assert_counts(&harness, 1, 1);
    // How it was before is an earlier version, and the copy comes out of the bin.
    let path = harness.folder.sessions().expect("a list").remove(0).path;
    let versions = harness.folder.versions(&path).expect("versions");
    let before = harness
        .folder
        .load(&versions[0].path)
        .expect("it can be read");
    assert_eq!(note(&before.session), "van mij");
    harness.press("<esc>x<enter>");
    assert!(copy.exists());
}

#[test]
fn both_can_be_kept_as_they_are() {
    let (mut harness, copy) = with_copy(different);
    let before = std::fs::read(&copy).expect("it can be read");
    harness.press("<enter><down><enter><c-b>");
    assert!(harness.says("Beide blijven zoals ze zijn"));
    assert_eq!(note(&harness.on_disk()), "van mij");
    assert_eq!(std::fs::read(&copy).expect("it can be read"), before);
    assert_counts(&harness, 2, 0);
}

#[test]
fn going_back_changes_nothing_and_work_is_saved_as_ever() {
    let (mut harness, copy) = with_copy(different);
    harness.press("<enter><down><enter><esc>");
    assert!(harness.says("Er is niets veranderd"));
    harness.press("n erbij<esc>");
    assert!(note(&harness.on_disk()).contains("erbij"));
    assert!(copy.exists());
    assert_counts(&harness, 2, 0);
}

#[test]
fn a_copy_that_is_the_same_is_offered_to_be_thrown_away() {
    let (mut harness, copy) = with_copy(|_| {});
    harness.press("<enter><down><enter>");
    assert!(harness.says("De kopie is gelijk aan deze sessie."));
    assert!(!matches!(harness.app.screen(), Some(Screen::Compare(_))));
    harness.press("<enter>");
    assert!(copy.exists(), "the safe choice comes first");
    harness.press("<esc>");
    point_at(&mut harness, &copy);
    harness.press("<enter><down><enter><down><enter>");
    assert!(harness.says("De kopie ligt in de prullenbak"));
    assert!(!copy.exists());
    assert_counts(&harness, 1, 1);
}

#[test]
fn a_copy_can_be_opened_by_itself() {
    let (mut harness, copy) = with_copy(different);
    harness.press("<enter><down><down><enter>");
    let work = harness.app.work.as_ref().expect("a session is open");
    assert_eq!(work.path(), Some(copy.as_path()));
}

#[test]
fn opening_the_original_says_that_there_is_a_copy() {
    let (mut harness, _) = with_copy(different);
    let sessions = harness.folder.sessions().expect("a list");
    let original = sessions.iter().find(|session| session.copy_of.is_none());
    let path = original.expect("one is no copy").path.clone();
    point_at(&mut harness, &path);
    harness.press("<enter>");
    assert!(harness.says("In de lijst staat ook een kopie van deze sessie"));
    assert_eq!(harness.app.context(), Context::Choice);
    harness.press("<esc>").copy_beside(" (1)", different);
    point_at(&mut harness, &path);
    harness.press("<enter>");
    assert!(harness.says("In de lijst staan ook 2 kopieën van deze sessie"));
}

#[test]
fn an_original_that_is_open_elsewhere_is_told_first() {
    let (mut harness, copy) = with_copy(different);
    let path = harness
        .folder
        .sessions()
        .expect("a list")
        .into_iter()
        .find(|session| session.path != copy)
        .expect("the original")
        .path;
    let mut other = harness.beside();
    other.carry_out(vec![Effect::Open(path)]);
    harness.press("<enter><down><enter>");
    assert!(harness.says("Deze sessie is al open bij"));
    assert!(harness.app.work.is_none());
    // The copy is free for others meanwhile.
    other.press("<esc>");
    other.carry_out(vec![Effect::Open(copy)]);
    assert!(other.app.work.is_some() && other.app.dialog.is_none());
}

#[test]
fn a_copy_that_is_open_elsewhere_is_not_compared() {
    let (mut harness, copy) = with_copy(different);
    let mut other = harness.beside();
    other.carry_out(vec![Effect::Open(copy.clone())]);
    harness.press("<enter><down><enter>");
    assert!(harness.says("De kopie is al open bij"));
    assert!(harness.app.work.is_none() && copy.exists());
}

#[test]
fn a_copy_that_cannot_be_read_says_so() {
    let (mut harness, copy) = with_copy(different);
    let text = std::fs::read_to_string(&copy).expect("it can be read");
    let damaged = text.replacen("stand = \"niet-op-orde\"", "stand = \"half\"", 1);
    assert_ne!(damaged, text);
    std::fs::write(&copy, &damaged).expect("it is written");
    harness.press("<enter><down><enter>");
    assert!(harness.says("is niet te lezen, regel"));
    assert!(harness.app.work.is_none());
    assert_eq!(
        std::fs::read_to_string(&copy).expect("it can be read"),
        damaged
    );
}

#[test]
fn a_copy_that_changed_after_it_was_compared_stays() {
    let (mut harness, copy) = with_copy(different);
    harness.press("<enter><down><enter>");
    let text = std::fs::read_to_string(&copy).expect("it can be read");
    let changed = text.replace("van de ander", "van de ander, later");
    std::fs::write(&copy, changed).expect("it is written");
    harness.press("<c-s>");
    assert!(harness.says("De kopie staat nog in de lijst van sessies."));
    assert!(copy.exists());
    assert_counts(&harness, 2, 0);
}

#[test]
fn a_copy_stays_until_what_was_merged_is_safe() {
    let (mut harness, copy) = with_copy(different);
    harness.press("<enter><down><enter>");
    harness.change_elsewhere(|theirs| {
        theirs.answer_mut(&"1.3".into()).rating.state = Some(State::Nvt);
    });
    harness.press("<c-s>");
    assert!(harness.says("Ergens anders veranderd: wat blijft?"));
    assert!(copy.exists());
    harness.press("<c-s>");
    assert!(harness.says("De kopie ligt in de prullenbak"));
    assert!(!copy.exists());
    let session = harness.on_disk();
    assert_eq!(session.rating(&"5.1".into()).state, Some(State::OpOrde));
    assert_eq!(session.rating(&"1.3".into()).state, Some(State::Nvt));
}

#[test]
fn what_differs_is_in_sight_however_long_the_texts_are() {
    let (mut harness, _) = with_copy(|copy| {
        for number in 2..=6 {
            let answer = copy.answer_mut(&format!("1.{number}").as_str().into());
            answer.note = format!("{}{number}, van de ander", "Lang en hetzelfde. ".repeat(40));
            answer.sources = vec!["een bron ".repeat(40)];
        }
    });
    harness.press("<enter><down><enter>");
    for number in 2..=6 {
        for (width, height) in [(80, 24), (60, 20)] {
            let screen = harness.screen(width, height);
            assert!(
                screen.contains(&format!("> vraag 1.{number}: ")),
                "{screen}"
            );
            let (_, differs) = screen.split_once("> vraag").expect("a selected row");
            assert!(differs.contains("in de sessie"), "{screen}");
            assert!(differs.contains("in de kopie"), "{screen}");
            assert!(differs.contains("bronnen: een bron"), "{screen}");
        }
        harness.press("<down>");
    }
}

#[test]
fn two_long_notes_are_shown_from_where_they_differ() {
    let mut harness = begun();
    let same = "Lang en in beide hetzelfde. ".repeat(40);
    harness.press("n").paste(&format!("{same}Einde van mij."));
    harness.press("<esc><esc>");
    let copy = harness.copy_beside(" (1)", |copy| {
        copy.answer_mut(&"1.1".into()).note = format!("{same}Slot van de ander.");
    });
    point_at(&mut harness, &copy);
    harness.press("<enter><down><enter>");
    assert!(harness.says("hetzelfde. Einde van mij."));
    assert!(harness.says("hetzelfde. Slot van de ander."));
}
