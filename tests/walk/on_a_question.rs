//! What a question offers: the letters of its fields, what was typed before, the next open one.

use quickscan::app::{Context, Field, Screen};
use quickscan::model::{QuestionId, State};

use crate::support::Harness;
use crate::support::filled::with;
use crate::{begun, field};

fn here(harness: &Harness) -> String {
    match harness.app.screen() {
        Some(Screen::Question(question)) => question.id.to_string(),
        other => panic!("no question but {other:?}"),
    }
}

fn consulted(harness: &Harness, id: &str) -> Vec<String> {
    let answer = harness.session().answer(&QuestionId::from(id));
    answer.map_or_else(Vec::new, |answer| answer.consulted.clone())
}

#[test]
fn what_was_typed_before_is_suggested_and_taken_over_with_tab_only() {
    let harness = &mut with(0);
    harness.press("sBellen<enter>Anna de Wit<pgdn>gan");
    assert!(harness.says("Tab: Anna de Wit"));
    harness.press("<tab>");
    assert_eq!(consulted(harness, "1.1"), ["Anna de Wit"]);
    assert_eq!(harness.app.context(), Context::Text, "still in the list");
    // Who types on, or goes on with Enter, keeps what was typed.
    harness.press("<enter>Wi<enter>");
    assert_eq!(consulted(harness, "1.1"), ["Anna de Wit", "Wi"]);
    // Without a suggestion the same key goes on.
    harness.press("<tab><pgdn>sMailen<enter>an");
    assert!(harness.says("Tab: Anna de Wit"));
    harness.press("<down><up>");
    assert!(!harness.says("Tab: "), "the arrows take nothing over");
    harness.press("n<tab>");
    assert_eq!(harness.session().steps[1].who, "Anna de Wit");
    harness.press("<tab>over 3 weken");
    assert!(harness.says("= zondag 13 december 2026"));
}

#[test]
fn the_letters_of_the_fields_open_them_on_a_line_of_their_own() {
    let harness = &mut with(0);
    harness.press("nEén.<esc>nTwee.<esc>dVisie 2025<esc>dNota<esc>gAnna<esc>gBert<esc>");
    let answer = harness.on_disk().answer(&"1.1".into()).cloned();
    let answer = answer.expect("it is answered");
    assert_eq!(answer.note, "Eén.\nTwee.");
    assert_eq!(answer.sources, ["Visie 2025", "Nota"]);
    assert_eq!(answer.consulted, ["Anna", "Bert"]);
}

#[test]
fn one_key_goes_to_the_next_open_question_round_the_end() {
    let harness = &mut with(28);
    harness.press("<f4><home><enter>.");
    assert_eq!(here(harness), "5.6");
    harness.press(".");
    assert_eq!(here(harness), "5.7");
    harness.press("1");
    harness.press(".");
    assert_eq!(here(harness), "5.6");
    harness.press(".");
    assert!(harness.says("Dit is de enige vraag die nog open is."));
    harness.press("1.");
    assert_eq!(here(harness), "5.6");
    assert!(harness.says("Er is geen vraag meer open"));
}

#[test]
fn the_end_says_which_questions_are_still_open() {
    let harness = &mut with(28);
    harness.press("<f4><end><enter><enter>");
    assert_eq!(harness.app.context(), Context::Dashboard);
    assert!(harness.says("Dit was de laatste vraag. Nog 2 open: 5.6 5.7."));
}

#[test]
fn a_digit_before_the_first_question_answers_nothing_unseen_and_is_not_lost() {
    let harness = &mut with(0);
    harness.press("<f4>1.6<enter>");
    assert_eq!(harness.app.context(), Context::Basisfunctie);
    harness.press("3");
    assert_eq!(here(harness), "2.1");
    assert!(harness.says("Lees eerst de vraag. Met Enter kiest u «niet op orde»."));
    assert_eq!(harness.session().rating(&"2.1".into()).state, None);
    harness.press("<enter>");
    assert_eq!(
        harness.on_disk().rating(&"2.1".into()).state,
        Some(State::NietOpOrde)
    );
    // Where it is only looked up, nothing is answered.
    harness.press("<f3>1");
    assert!(harness.says("Hier leest u alleen."));
    assert_eq!(
        harness.session().rating(&"2.1".into()).state,
        Some(State::NietOpOrde)
    );
}

#[test]
fn all_of_a_question_can_be_read_and_every_field_reached_in_the_smallest_window() {
    let harness = &mut with(0);
    let questions = harness.questions.clone();
    for question in questions.questions().take(8) {
        harness.press("<f4>");
        if let Some(Screen::AllQuestions(list)) = harness.app.screens.last_mut() {
            list.selected = question.id.clone();
        }
        harness.press("<enter>");
        let mut seen = String::new();
        for _ in 0..40 {
            seen += &harness.screen(30, 8).replace('\n', " ");
            harness.press("<down>");
        }
        let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        for words in flat(&question.text).split(' ') {
            assert!(seen.contains(words), "{words} of {} in {seen}", question.id);
        }
        for _ in 0..10 {
            harness.press("<tab>");
            let mut terminal = harness.draw(30, 8);
            let cursor = terminal.get_cursor_position().expect("a cursor");
            assert!((1..7).contains(&cursor.y), "{cursor:?}");
        }
    }
}

#[test]
fn the_arrows_go_on_along_all_fields_and_type_in_none() {
    let harness = &mut begun();
    harness.press("<down><down><down><down><down>");
    assert_eq!(field(harness).1, Field::State);
    let mut seen = vec![Field::State];
    for _ in 0..30 {
        harness.press("<down>");
        let here = field(harness).1;
        if seen.last() != Some(&here) {
            seen.push(here);
        }
        assert_eq!(harness.app.context(), Context::Choice, "{here:?}");
    }
    assert_eq!(seen, Field::ALL);
    for _ in 0..40 {
        harness.press("<up>");
    }
    assert_eq!(field(harness).1, Field::State);
    assert!(harness.session().answers.is_empty());
    let Some(Screen::Question(question)) = harness.app.screen() else {
        panic!("no question");
    };
    assert_eq!(question.row, None, "at the question itself");
}

#[test]
fn what_is_typed_has_three_rows_in_a_small_window_as_well() {
    for (columns, rows) in [(40, 12), (60, 20), (80, 24)] {
        for letter in ["n", "d", "g"] {
            let harness = &mut begun();
            harness
                .resize(columns, rows)
                .press(letter)
                .press("een<enter>twee<enter>drie");
            let screen = harness.screen(columns, rows);
            for line in ["een", "twee", "drie"] {
                assert!(screen.contains(line), "{letter} {columns}: {screen}");
            }
        }
    }
}

#[test]
fn back_at_the_question_one_sees_it_from_its_beginning() {
    let harness = &mut begun();
    harness.resize(40, 12);
    let before = harness.screen(40, 12);
    harness.press("<s-tab>");
    assert_ne!(harness.screen(40, 12), before);
    harness.press("<tab>");
    assert_eq!(field(harness).1, Field::State);
    assert_eq!(harness.screen(40, 12), before);
}

#[test]
fn closing_a_text_says_that_it_is_kept_if_it_was_changed() {
    let harness = &mut begun();
    harness.press("neen<esc>");
    assert!(harness.says("1.1: notitie bewaard."));
    harness.press("n<bs><esc>");
    harness.press("d<esc>");
    assert!(!harness.says("bronnen bewaard."));
}
