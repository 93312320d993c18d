//! What is decided on the differences.

use quickscan::app::{Context, Screen};
use quickscan::model::State;
use quickscan::model::together::DecisionKind;

use crate::support::Harness;
use crate::support::together::together;

#[test]
fn what_all_agree_on_is_accepted_at_once_and_taken_back_at_once() {
    let mut harness = together(1);
    harness.press("m<tab>j");
    assert!(
        harness.says("Bij 1 vraag zeggen alle antwoorden hetzelfde."),
        "{}",
        harness.screen(80, 24)
    );
    harness.press("<enter>");
    assert!(
        harness.on_disk().decisions.is_empty(),
        "no is the safe choice"
    );
    harness.press("j<down><enter>");
    assert!(harness.says("1 vraag overgenomen als besluit."));
    let decision = harness.on_disk().decisions[&"1.1".into()].clone();
    assert_eq!(decision.kind, DecisionKind::Agreed);
    assert_eq!(decision.state, Some(State::OpOrde));
    harness.press("<c-z>");
    assert!(harness.on_disk().decisions.is_empty());
    harness.press("<tab>j<down><enter>j");
    assert!(harness.says("Er is nu geen vraag waarover iedereen het eens is"));
}

/// To the form of the decision on `id`, among the differences.
fn decide_on(harness: &mut Harness, id: &str) {
    harness.press("m<tab><home>");
    for _ in 0..40 {
        if harness.says(&format!(">{id} ")) {
            break;
        }
        harness.press("<down>");
    }
    harness.press("<enter>");
    assert!(
        harness.says(&format!("Besluit over {id}")),
        "{}",
        harness.screen(80, 24)
    );
}

#[test]
fn a_decision_is_kept_with_who_was_there_and_who_sees_it_otherwise() {
    let mut harness = together(3);
    decide_on(&mut harness, "1.2");
    harness.press("<pgdn>");
    assert!(
        harness.says("Kies hoe het ervoor staat"),
        "nothing is proposed where they differ"
    );
    harness.press("<right><right><enter><right><enter>Samen besproken.<enter>");
    // Who only walks along notes down nobody; a name that is begun is completed.
    harness.press("<tab><up>yil");
    assert!(harness.says("Tab: P. Yildiz"), "{}", harness.screen(80, 24));
    harness.press("<tab><enter>M. de Wit<enter><enter>Per wijk anders.<enter>");
    assert!(
        harness.says("1.2: besluit: deels, vastgelegd."),
        "{}",
        harness.screen(80, 24)
    );
    let session = harness.on_disk();
    let decision = &session.decisions[&"1.2".into()];
    assert_eq!(decision.present, ["P. Yildiz"]);
    assert_eq!(decision.explanation, "Samen besproken.");
    assert_eq!(decision.minority[0].who, "M. de Wit");
    assert_eq!(decision.minority[0].reason, "Per wijk anders.");
    assert_eq!(session.rating(&"1.2".into()).state, Some(State::Deels));
    // And changed from the decisions.
    harness.press("<tab>");
    assert!(harness.says(">[~] 1.2"), "{}", harness.screen(80, 24));
    harness.press("<enter><left><pgdn>");
    assert_eq!(
        harness.on_disk().decisions[&"1.2".into()].state,
        Some(State::OpOrde)
    );
    harness.press("<del>");
    assert!(harness.on_disk().decisions.is_empty());
    harness.press("<c-z>");
    assert_eq!(harness.on_disk().decisions.len(), 1);
}

#[test]
fn what_is_left_open_becomes_a_step() {
    let mut harness = together(3);
    let steps = harness.session().steps.len();
    decide_on(&mut harness, "1.2");
    harness.press("<left><pgdn>");
    assert!(
        matches!(harness.app.screen(), Some(Screen::Step(_))),
        "{}",
        harness.screen(80, 24)
    );
    harness.press("Anna<enter>over 3 weken<pgdn>");
    let session = harness.on_disk();
    assert!(session.decisions[&"1.2".into()].is_open());
    assert_eq!(session.steps.len(), steps + 1);
    assert_eq!(session.steps[steps].who, "Anna");
    assert_eq!(harness.app.context(), Context::Together);
}

#[test]
fn the_judgement_that_a_question_asks_for_is_not_overruled() {
    let mut harness = together(1);
    decide_on(&mut harness, "2.4");
    harness.press("<right><pgdn>");
    assert!(
        harness.says("Dat oordeel is hier niet te overstemmen."),
        "{}",
        harness.screen(80, 24)
    );
    assert!(harness.session().decisions.is_empty());
    harness.press("<right><right><pgdn>");
    assert_eq!(
        harness.on_disk().decisions[&"2.4".into()].state,
        Some(State::NietOpOrde)
    );
}

#[test]
fn a_form_with_something_in_it_asks_before_it_goes() {
    let mut harness = together(3);
    decide_on(&mut harness, "1.2");
    harness.press("<right><esc>");
    assert_eq!(harness.app.context(), Context::Dialog);
    harness.press("<down><down><enter>");
    assert!(harness.session().decisions.is_empty());
    assert_eq!(harness.app.context(), Context::Together);
}
