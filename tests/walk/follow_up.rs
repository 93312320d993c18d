//! A new measurement on the basis of an earlier session, on the screen.

use quickscan::app::Screen;
use quickscan::model::{Evidence, NextStep, Session, State};

use crate::support::Harness;

/// The list of sessions, with one of the year before in it.
fn listed() -> Harness {
    let set = Harness::new().questions;
    let mut session = Session::new(&set, quickscan::model::Details::default());
    "Voorbeeldstad".clone_into(&mut session.details.gemeente);
    session.details.peildatum = Some(jiff::civil::date(2025, 11, 1));
    let answer = session.answer_mut(&"1.1".into());
    answer.rating.state = Some(State::Deels);
    answer.rating.evidence = Some(Evidence::Afgesproken);
    "De visie is in de maak.".clone_into(&mut answer.note);
    answer.sources = vec!["Concept, p. 1".to_owned()];
    session.steps = vec![NextStep::new("1.1".into(), "Visie vaststellen")];
    let mut harness = Harness::with_session(&session);
    harness.press("<esc>");
    harness
}

/// The follow-up, on its first question.
fn followed_up() -> Harness {
    let mut harness = listed();
    harness.press("h<down><enter><enter>");
    harness
}

#[test]
fn a_follow_up_is_begun_from_the_list_after_a_question() {
    let mut harness = listed();
    harness.press("h");
    let screen = harness.screen(80, 24);
    assert!(
        harness.says("Een nieuwe meting beginnen op basis van «Voorbeeldstad»?"),
        "{screen}"
    );
    assert!(harness.says("Voorbeeldstad"));
    harness.press("<enter>");
    assert!(harness.app.work.is_none());
    harness.press("h<down><enter>");
    assert!(harness.says("De nieuwe meting is begonnen."));
    let new = harness.on_disk();
    assert!(new.answers.is_empty());
    assert_eq!(new.steps.len(), 1);
    assert_eq!(new.details.peildatum, Some(jiff::civil::date(2026, 11, 22)));
    // The old session is still there, as it was.
    harness.press("<esc><home><down><enter>");
    let rating = harness.session().rating(&"1.1".into());
    assert_eq!(rating.state, Some(State::Deels));
}

#[test]
fn the_old_answer_stands_at_the_question_and_is_not_filled_in() {
    let mut harness = followed_up();
    assert!(harness.says("Vorige keer (01-11-2025): [~] deels · afgesproken"));
    assert_eq!(harness.session().rating(&"1.1".into()).state, None);
    harness.press("l");
    for words in ["De visie is in de maak.", "Concept, p. 1"] {
        assert!(harness.says(words), "{words}");
    }
    harness.press("<esc>");
    assert!(matches!(harness.app.screen(), Some(Screen::Question(_))));
    harness.press("<pgdn>l");
    assert!(harness.says("geen antwoord van een vorige keer"));
    harness.press("o");
    assert!(harness.session().answer(&"1.2".into()).is_none());
}

#[test]
fn an_old_answer_is_taken_over_and_that_can_be_undone_and_done_again() {
    let mut harness = followed_up();
    let old = harness.session().previous.answer(&"1.1".into()).cloned();
    harness.press("o");
    assert_eq!(harness.session().answer(&"1.1".into()).cloned(), old);
    assert_eq!(harness.on_disk().answer(&"1.1".into()).cloned(), old);
    harness.press("o");
    assert!(harness.says("staat hier al"));
    harness.press("<c-z>");
    assert!(
        harness
            .session()
            .answer(&"1.1".into())
            .is_none_or(quickscan::model::Answer::is_empty)
    );
    harness.press("n");
    assert!(!harness.says("De visie is in de maak."));
    harness.press("<esc><c-y>");
    assert_eq!(harness.session().answer(&"1.1".into()).cloned(), old);
}

#[test]
fn undoing_it_leaves_what_was_typed_since() {
    let mut harness = followed_up();
    harness.press("on<c-a>Nu vastgesteld<esc><c-z>");
    let answer = harness.session().answer(&"1.1".into()).cloned().unwrap();
    assert_eq!(answer.note, "Nu vastgesteld");
    assert_eq!(answer.rating.state, None);
    assert!(answer.sources.is_empty());
    // It goes on on a line of its own.
    harness.press("n!");
    let answer = harness.session().answer(&"1.1".into()).cloned().unwrap();
    assert_eq!(answer.note, "Nu vastgesteld\n!");
}

#[test]
fn the_dashboard_says_what_changed_since() {
    let mut harness = followed_up();
    harness.press("1<f5>").press("<tab>");
    assert!(harness.says("Sinds vorige keer (01-11-2025)"));
    assert!(harness.says("1 vooruit · 29 nog open (van 30)"));
    assert!(harness.says("[~] deels → [x] op orde: vooruit"));
}
