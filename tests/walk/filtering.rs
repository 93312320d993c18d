//! The list of all questions with its filters, going through what passes one, and all notes.

use quickscan::app::{Field, Screen};
use quickscan::model::{QuestionFilter, State};

use crate::support::Harness;
use crate::support::filled::with;
use crate::{begun, field};

/// On question 1.1, with 1.2, 2.3 and 5.7 to be discussed.
fn marked() -> Harness {
    let mut harness = begun();
    harness.press("<f4>1.2b<f4>2.3b<f4>5.7b<f4>1.1");
    assert_eq!(field(&harness).0, "1.1");
    harness
}

fn list(harness: &Harness) -> (String, QuestionFilter) {
    match harness.app.screen() {
        Some(Screen::AllQuestions(list)) => (list.selected.to_string(), list.filter),
        other => panic!("no list but {other:?}"),
    }
}

#[test]
fn a_number_opens_its_question_in_four_keys_and_says_what_is_being_typed() {
    let harness = &mut begun();
    harness.press("<f4>4");
    assert!(harness.says("Naar vraag 4…"));
    harness.press(".");
    assert!(harness.says("Naar vraag 4.…"));
    harness.press("6");
    assert_eq!(field(harness), ("4.6".to_owned(), Field::State));
    // The basisfunctie goes without saying; a number that is none is said to be.
    harness.press("<f4>,2");
    assert_eq!(field(harness).0, "4.2");
    harness.press("<f4>3.9");
    assert!(harness.says("Vraag 3.9 staat niet in de vragenlijst."));
    // What was typed is forgotten; a digit alone goes to the basisfunctie.
    harness.press("5");
    assert_eq!(list(harness).0, "5.1");
    harness.press("<down>.3");
    assert_eq!(field(harness).0, "5.3");
    harness.press("<f4>12<enter>");
    assert_eq!(field(harness).0, "1.2");
}

#[test]
fn who_goes_on_after_a_number_answers_nothing_and_stays_at_the_question() {
    for more in ["<enter>", "2", "2<enter>", ".3"] {
        let harness = &mut begun();
        harness.press("<f4>").type_fast(&format!("4.6{more}"));
        assert_eq!(field(harness).0, "4.6", "{more}");
        assert_eq!(
            harness.session().rating(&"4.6".into()).state,
            None,
            "{more}"
        );
        // After a moment it is an answer.
        harness.press("2");
        let state = harness.session().rating(&"4.6".into()).state;
        assert_eq!(state, Some(State::Deels), "{more}");
    }
}

#[test]
fn a_filter_shows_its_count_and_only_what_passes() {
    let harness = &mut marked();
    harness.press("<f4>");
    assert!(harness.says("[30 alle] 30 open 3 bespreken 0 prioriteit"));
    harness.press("ff");
    assert_eq!(list(harness), ("1.2".to_owned(), QuestionFilter::Discuss));
    assert!(harness.says("[3 bespreken]") && harness.says("Te bespreken: 3 vragen."));
    assert!(!harness.says("1.3 ") && !harness.says("4 Handelen"));
    harness.press("<down><down><down>");
    assert_eq!(list(harness).0, "5.7");
    harness.press("<right>");
    assert!(harness.says("Met prioriteit: geen vragen."));
    harness.press("<enter><down><end>b1");
    assert_eq!(list(harness).1, QuestionFilter::Priority);
    harness.press("<left><left><left><left>");
    assert_eq!(list(harness).1, QuestionFilter::WithNote);
}

#[test]
fn next_and_previous_stay_within_the_filter_and_escape_comes_back_to_the_row() {
    let harness = &mut marked();
    harness.press("<f4>ff<down><enter>");
    assert_eq!(field(harness).0, "2.3");
    assert!(harness.says("te bespreken, 2 van 3"));
    harness.press("<pgdn>");
    assert_eq!(field(harness).0, "5.7");
    harness.press("<pgup><pgup>");
    assert_eq!(field(harness).0, "1.2");
    harness.press("<pgup>");
    assert!(harness.says("Dit is de eerste: te bespreken, 1 van 3."));
    // Enter answers nothing here, and goes on.
    harness.press("<enter>");
    assert_eq!(field(harness).0, "2.3");
    harness.press("<esc>");
    assert_eq!(list(harness), ("2.3".to_owned(), QuestionFilter::Discuss));
    harness.press("<esc>");
    assert_eq!(field(harness).0, "1.1", "where the list was opened");
    assert!(!harness.says("te bespreken, "));
    harness.press("<pgdn>");
    assert_eq!(field(harness).0, "1.2", "all questions again");
}

#[test]
fn what_stops_passing_while_it_is_open_keeps_its_place() {
    let harness = &mut marked();
    harness.press("<f4>ff<enter>b");
    assert!(harness.says("te bespreken, 1 van 3"));
    harness.press("<enter>b");
    assert_eq!(field(harness).0, "2.3");
    harness.press("<pgup>");
    assert_eq!(field(harness).0, "1.2", "there is a way back to it");
    harness.press("<pgdn><esc>");
    // It is no longer in the list, so the one after it is selected.
    assert_eq!(list(harness).0, "5.7");
    assert!(harness.says("[1 bespreken]"));
    harness.press("<enter>b<enter>");
    assert!(harness.says("Dat was de laatste: te bespreken, 1 van 1."));
    assert!(harness.says("[0 bespreken]"));
}

#[test]
fn answering_goes_through_what_is_open() {
    let harness = &mut with(28);
    harness.press("<f4>f<enter>");
    assert_eq!(field(harness).0, "5.6");
    harness.press("2<enter>");
    assert_eq!(field(harness).0, "5.7");
    assert!(harness.says("nog open, 2 van 2"));
    harness.press("2<enter>");
    assert!(harness.says("[0 open]"), "no dashboard, but the list");
}

#[test]
fn the_list_of_all_questions_asked_for_again_begins_anew() {
    let harness = &mut marked();
    harness.press("<f4>ff<enter><f4>");
    assert_eq!(list(harness), ("1.2".to_owned(), QuestionFilter::All));
    harness.press("<esc>");
    assert_eq!(field(harness).0, "1.2");
    assert!(!harness.says("te bespreken, "));
    harness.press("<esc>");
    assert!(
        harness.says("Súdwest-Fryslân"),
        "no second question below it"
    );
}

#[test]
fn a_question_from_elsewhere_is_no_part_of_the_round() {
    let harness = &mut marked();
    harness.press("<f4>ff<enter><f5><enter>");
    // By its number too, outside the filter.
    harness.press("<f4>ff3.1");
    assert_eq!(field(harness).0, "3.1");
    harness.press("<pgdn>");
    assert_eq!(field(harness).0, "3.2");
}

#[test]
fn all_notes_are_read_row_by_row_and_lead_to_their_question() {
    let harness = &mut begun();
    harness.press("<f4><f4>");
    assert!(harness.says("Er zijn nog geen notities."));
    harness.press("<esc><esc>nEen.<enter><enter>Twee.<pgdn><pgdn>nDrie.<esc><f4><f4>");
    assert!(harness.says("2 notities"));
    let at = |harness: &Harness| match harness.app.screen() {
        Some(Screen::Notes(notes)) => (notes.selected.to_string(), notes.row),
        other => panic!("no notes but {other:?}"),
    };
    let place = |id: &str, row| (id.to_owned(), row);
    assert_eq!(at(harness), place("1.3", 0));
    harness.screen(80, 24);
    harness.press("<home>");
    for row in 0..3 {
        assert_eq!(at(harness), place("1.1", row), "blank rows are passed over");
        harness.press("<down>");
    }
    assert_eq!(at(harness), place("1.3", 0));
    harness.press("<up>");
    assert_eq!(at(harness), place("1.1", 2));
    harness.press("<s-tab>");
    assert_eq!(at(harness), place("1.1", 0));
    harness.press("<tab><tab>");
    assert_eq!(at(harness), place("1.3", 0));
    harness.press("<enter>");
    assert_eq!(field(harness).0, "1.3");
    harness.press("<esc><end>");
    assert_eq!(at(harness), place("1.3", 1));
    harness.press("<f4>");
    assert_eq!(list(harness).0, "1.3");
}

#[test]
fn tab_goes_along_the_filters_and_each_begins_where_the_user_was() {
    let harness = &mut marked();
    harness.press("3<f4>2.2<f4><tab><tab>");
    assert_eq!(list(harness), ("2.3".to_owned(), QuestionFilter::Discuss));
    // Past a filter that nothing passes, and one that has only what is far away, the place stays.
    harness.press("<tab>");
    assert_eq!(list(harness).1, QuestionFilter::Priority);
    harness.press("<tab>");
    assert_eq!(
        list(harness),
        ("1.1".to_owned(), QuestionFilter::WithoutStep)
    );
    harness.press("<s-tab><s-tab>");
    assert_eq!(list(harness), ("2.3".to_owned(), QuestionFilter::Discuss));
    harness.press("<s-tab><s-tab>");
    assert_eq!(list(harness), ("2.2".to_owned(), QuestionFilter::All));
}

#[test]
fn two_digits_point_at_a_question_and_a_third_answers_nothing() {
    for (keys, question) in [("<f4>46", "4.6"), ("<f4>12", "1.2"), ("<f4>946", "4.6")] {
        let harness = &mut begun();
        harness.press(keys);
        assert_eq!(list(harness).0, question, "{keys}");
        harness.press("3");
        assert_eq!(harness.session().rating(&question.into()).state, None);
        let harness = &mut begun();
        harness.press(keys).press("<enter>");
        assert_eq!(field(harness).0, question, "{keys}");
    }
    let harness = &mut begun();
    harness.press("<f4>39");
    assert!(harness.says("Vraag 9 staat niet in de vragenlijst."));
}
