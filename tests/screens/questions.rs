//! A question and what is opened from it.

use quickscan::app::Screen;

use crate::support::Harness;
use crate::support::filled::with;
use crate::support::scene::{snapshot, snapshot_at};

#[test]
fn basisfunctie() {
    let mut harness = with(0);
    harness.press("<f3><end>");
    harness.press("<esc><f4>4<enter><f3>");
    snapshot("basisfunctie_4", &mut harness);
    harness.press("<end>");
    snapshot("basisfunctie_4_end", &mut harness);
}

#[test]
fn introduction() {
    let mut harness = Harness::new();
    harness.press("<f3>");
    snapshot("introduction", &mut harness);
}

#[test]
fn question_without_an_answer() {
    snapshot("question_empty", &mut with(0));
}

#[test]
fn question_half_way() {
    let mut harness = with(12);
    harness.press("<f4>2<down><down><enter>");
    snapshot("question_half", &mut harness);
    for fields in [["footing", "note"], ["sources", "consulted"]] {
        harness.press("<tab><tab>");
        snapshot(&format!("question_half_{}", fields[1]), &mut harness);
    }
    harness.press("<tab>");
    snapshot("question_half_steps", &mut harness);
    harness.press("<tab><tab>");
    snapshot("question_half_risk", &mut harness);
    harness.press("Wie nu wacht, komt later met zwaardere zorg terug.<esc>");
    // In the smallest window the risk is below what is seen from here.
    for size in [(80, 24), (100, 30)] {
        snapshot_at("question_half_risk_written", &mut harness, size);
    }
}

#[test]
fn question_with_a_very_long_note() {
    let mut harness = with(30);
    harness.press("<f4><end><enter>n<c-end>");
    harness.paste(
        &"Een lange notitie over beleid, met woorden van verschillende lengte en één accent. "
            .repeat(60),
    );
    snapshot("question_long_note", &mut harness);
    harness.press("<esc>");
    snapshot("question_long_note_left", &mut harness);
}

#[test]
fn all_questions() {
    let mut harness = with(12);
    harness.press("<f4>3");
    snapshot("all_questions", &mut harness);
    harness.press("<esc><f4>ff");
    snapshot("all_questions_to_be_discussed", &mut harness);
    harness.press("<enter>");
    snapshot("question_in_a_round", &mut harness);
    harness.press("<f4><f4><down><down>");
    snapshot("notes", &mut harness);
}

#[test]
fn next_step() {
    let mut harness = with(12);
    harness.press("sScholing plannen voor het hele team<enter>teamleider<enter>31-2-2027<enter>");
    snapshot("next_step", &mut harness);
}

#[test]
fn guidance() {
    let mut harness = with(12);
    harness.press("<f4>2<down><down><enter>4<f2>");
    snapshot("guidance", &mut harness);
    harness.press("<tab><tab><tab>");
    snapshot("guidance_figures", &mut harness);
    harness.press("d");
    snapshot("guidance_general", &mut harness);
    harness.press("d<end><up><up><up><up><up><enter>");
    snapshot("mail", &mut harness);
}

#[test]
fn follow_up() {
    let mut harness = with(14);
    harness.press("<esc>h");
    snapshot("follow_up_ask", &mut harness);
    harness.press("<down><enter><enter>");
    snapshot("follow_up_question", &mut harness);
    harness.press("l");
    snapshot("follow_up_read", &mut harness);
    harness.press("<esc>2<pgdn>1<pgdn>2<pgdn>1<pgdn>4<f5>");
    snapshot("follow_up_dashboard", &mut harness);
}

#[test]
fn search() {
    let mut harness = with(14);
    harness.press("/");
    snapshot("search_empty", &mut harness);
    harness.press("visie één<down>");
    snapshot("search", &mut harness);
}

#[test]
fn help_of_a_question() {
    let mut harness = with(3);
    harness.press("<f1>");
    snapshot("help_question", &mut harness);
    harness.press("<end>");
    snapshot("help_question_end", &mut harness);
}

#[test]
fn every_field_of_a_step_is_in_sight_in_the_smallest_window() {
    let harness = &mut with(0);
    let questions = harness.questions.clone();
    for question in questions.questions() {
        harness.press("<f4>");
        if let Some(Screen::AllQuestions(list)) = harness.app.screens.last_mut() {
            list.selected = question.id.clone();
        }
        harness.press("<enter>sIets<enter>Anna<enter>31-2-2027<pgdn>");
        let screen = harness.screen(60, 20);
        for words in [
            "  Wat  ",
            "  Wie  ",
            "> Uiterlijk  ",
            "( ) vervallen",
            "  Besluit van  ",
            "achter «Wat».",
        ] {
            assert!(screen.contains(words), "{words} in\n{screen}");
        }
        harness.press("<c-a><bs><s-tab><s-tab><s-tab><s-tab>over 6 weken en nog wat");
        let screen = harness.screen(60, 20);
        for words in ["> Status", "Hier typt u niets", "Ctrl+X."] {
            assert!(screen.contains(words), "{words} in\n{screen}");
        }
        harness.press("<c-a><bs><pgdn>");
    }
}
