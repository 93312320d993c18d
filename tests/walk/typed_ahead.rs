//! What is typed while a session is being opened waits for it, and is done once it is there.

use quickscan::app::Field;
use quickscan::model::State;

use crate::support::Harness;
use crate::{begun, field};

const TOLD: &str = "Nog even: de sessie wordt geopend";

/// The list with one session, on question 1.1, which is being opened and not there yet.
fn opening() -> Harness {
    let mut harness = begun();
    harness.press("<esc>").hold().press("<enter>");
    harness
}

fn note(harness: &Harness) -> &str {
    let answer = harness.session().answer(&"1.1".into());
    answer.map_or("", |answer| &answer.note)
}

fn state(harness: &Harness) -> Option<State> {
    harness.session().rating(&"1.1".into()).state
}

#[test]
fn an_answer_and_a_note_that_are_typed_fast_go_to_the_question() {
    let harness = &mut opening();
    harness.type_fast("3nde wijk kent het team");
    assert!(harness.says(TOLD));
    assert!(harness.app.work.is_none());
    harness.let_through();
    assert_eq!(state(harness), Some(State::NietOpOrde));
    assert_eq!(note(harness), "de wijk kent het team");
    assert_eq!(field(harness), ("1.1".to_owned(), Field::NOTE));
    harness.press("!<esc><esc>").let_through();
    let path = harness.folder.sessions().expect("a list").remove(0).path;
    let saved = harness.folder.load(&path).expect("it is whole").session;
    let answer = saved.answer(&"1.1".into()).expect("an answer");
    assert_eq!(answer.note, "de wijk kent het team!");
}

#[test]
fn keys_and_pastes_are_done_in_their_order() {
    let harness = &mut opening();
    harness.press("2n").paste("geplakt ").press("getypt<pgdn>1");
    harness.let_through();
    assert_eq!(note(harness), "geplakt getypt");
    assert_eq!(field(harness).0, "1.2");
    let second = harness.session().rating(&"1.2".into());
    assert_eq!(
        (state(harness), second.state),
        (Some(State::Deels), Some(State::OpOrde))
    );
}

#[test]
fn a_text_is_told_from_letters_by_how_fast_it_was_typed() {
    let harness = &mut opening();
    harness.type_fast("prima");
    harness.let_through();
    assert!(harness.says("U typte een tekst buiten een tekstveld: «prima»"));
    assert!(!harness.session().rating(&"1.1".into()).priority);

    let harness = &mut opening();
    harness.press("pbb");
    harness.let_through();
    let rating = harness.session().rating(&"1.1".into());
    assert!(rating.priority && !rating.discuss, "p once, b twice");
    assert!(harness.app.dialog.is_none());
}

#[test]
fn what_opens_it_once_more_makes_the_rest_wait_again() {
    let harness = &mut begun();
    harness.press("<esc>");
    // One of a later version is left at once, since there is nothing to save.
    let path = harness.folder.sessions().expect("a list").remove(0).path;
    let text = std::fs::read_to_string(&path).expect("its text");
    let text = text.replacen("versie = 1", "versie = 999", 1);
    std::fs::write(&path, text).expect("it can be written");
    harness
        .hold()
        .press("<enter><pgdn><pgdn><esc><enter><pgdn>");
    assert!(harness.let_one_through());
    assert!(
        harness.app.work.is_none(),
        "opened, left, and being opened again"
    );
    assert!(harness.says(TOLD));
    harness.let_through();
    assert_eq!(field(harness).0, "1.2");
}

#[test]
fn enter_again_is_impatience_but_not_after_another_key() {
    let harness = &mut opening();
    harness.press("<enter><enter>2<enter>");
    harness.let_through();
    assert_eq!(state(harness), Some(State::Deels));
    assert_eq!(field(harness).0, "1.2", "the last one goes on");
}

#[test]
fn what_there_is_to_know_of_the_session_is_still_told() {
    let harness = &mut begun();
    harness.press("2<esc>");
    let path = harness.folder.sessions().expect("a list").remove(0).path;
    let text = std::fs::read_to_string(&path).expect("its text");
    std::fs::write(&path, format!("# van mij\n{text}")).expect("it can be written");
    harness.hold().press("<enter>n");
    // The save that follows has something to say itself.
    assert!(harness.let_one_through());
    assert_eq!(field(harness).1, Field::NOTE);
    assert!(harness.says("In dit bestand staan opmerkingen"));
}

#[test]
fn leaving_the_program_does_not_wait() {
    let harness = &mut opening();
    harness.press("3ntekst<c-q>");
    assert!(harness.has_quit);
    harness.let_through();
    assert!(!harness.app.is_unsaved(), "nothing was done any more");
}

#[test]
fn what_waited_is_dropped_where_the_session_cannot_be_opened() {
    let harness = &mut begun();
    harness.press("<esc>");
    let path = harness.folder.sessions().expect("a list").remove(0).path;
    let text = std::fs::read_to_string(&path).expect("its text");
    let keys = "<del>n<down><enter>verloren";

    // It is gone.
    std::fs::remove_file(&path).expect("it can be removed");
    harness.hold().press("<enter>").press(keys).let_through();
    assert!(harness.app.work.is_none() && harness.app.dialog.is_none());
    assert_eq!(harness.app.screens.len(), 1);

    // It is damaged, which is asked about.
    std::fs::write(&path, text.replace("versie = ", "versie ")).expect("it can be written");
    harness.hold().press("<enter>").press(keys).let_through();
    assert!(harness.says("Deze sessie is beschadigd"));
    assert!(harness.app.work.is_none());
    harness.press("<esc>");
    assert!(!harness.says(TOLD));

    // Somebody else has it.
    std::fs::write(&path, text).expect("it can be written");
    let mut other = harness.beside();
    other.press("<enter>");
    harness.hold().press("<enter>").press(keys).let_through();
    assert!(harness.says("Deze sessie is al open bij"));
    assert!(harness.app.work.is_none());
    assert_eq!(harness.app.screens.len(), 1);
    assert!(path.exists());
}

#[test]
fn a_key_that_stops_the_wait_for_a_colleague_is_not_for_the_session() {
    let harness = &mut begun();
    harness.press("<esc>");
    let mut other = harness.beside();
    other.press("<enter>");
    harness.press("<enter><end><enter>");
    assert!(harness.says("elke toets stopt het wachten"));
    other.press("<esc>");
    harness.hold().pause();
    harness.press("3<del>").let_through();
    assert_eq!(state(harness), None);
}

#[test]
fn a_key_that_is_held_down_for_minutes_ends_somewhere() {
    let harness = &mut opening();
    harness.press("n").press(&"e".repeat(2_000));
    harness.let_through();
    assert_eq!(note(harness), "e".repeat(499));
}
