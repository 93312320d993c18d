//! Forms and questions: nothing that is typed in one is lost or taken for something else.

use jiff::civil::{Date, date};

use super::form::{Field, Form};
use super::*;
use crate::app::action::Action;
use crate::editor::{Edit, Motion};
use crate::model::{MAX_NOTE, PersonalData};

const TODAY: Date = date(2026, 11, 22);

/// A text, a choice of three, and a text.
fn form() -> Form {
    Form::new(vec![
        Field::text("Wie", "", " Anna "),
        Field::choice("Status", vec!["open", "bezig", "klaar"], 1),
        Field::text("Wanneer", "", ""),
    ])
}

fn typed(form: &mut Form, text: &str) {
    form.edit(Edit::Paste(text.to_owned()), &mut String::new());
}

fn moved(form: &mut Form, to: Motion) {
    form.edit(Edit::Move { to, select: false }, &mut String::new());
}

#[test]
fn what_is_filled_in_is_known_by_its_field() {
    let form = form();
    assert_eq!((form.text(0), form.text(1), form.text(2)), ("Anna", "", ""));
    assert_eq!((form.chosen(0), form.chosen(1), form.chosen(9)), (0, 1, 0));
    assert!(!form.is_changed());
}

/// Spaces around a text say nothing, so that nobody is asked what becomes of them.
#[test]
fn a_form_is_changed_when_it_says_something_else() {
    let mut spaces = form();
    typed(&mut spaces, "  ");
    assert!(!spaces.is_changed());
    let mut text = form();
    typed(&mut text, "x");
    assert!(text.is_changed());
    let mut choice = form();
    choice.focus = 1;
    moved(&mut choice, Motion::Right);
    assert!(choice.is_changed());
    moved(&mut choice, Motion::Left);
    assert!(!choice.is_changed());
    // Words that were typed in a choice by mistake were meant for somewhere.
    typed(&mut choice, "Bram");
    assert!(choice.is_changed());
}

#[test]
fn the_focus_goes_round_and_knows_the_last_field() {
    let mut form = form();
    let mut seen = Vec::new();
    for by in [1, 1, 1, -1, -1] {
        form.move_focus(by);
        seen.push((form.focus, form.is_last()));
    }
    let expected = [(1, false), (2, true), (0, false), (2, true), (1, false)];
    assert_eq!(seen, expected);
}

#[test]
fn a_choice_goes_round_with_the_arrows_and_by_nothing_else() {
    let mut form = form();
    form.focus = 1;
    let mut seen = Vec::new();
    for to in [Motion::Right, Motion::Right, Motion::Left, Motion::Left] {
        moved(&mut form, to);
        seen.push(form.chosen(1));
    }
    assert_eq!(seen, [2, 0, 2, 1]);
    assert_eq!(form.fields[1].error, None);
    typed(&mut form, "klaar");
    assert_eq!(form.chosen(1), 1);
    assert_eq!(form.loose_words(), Some((1, "klaar")));
    let said = form.fields[1].error.clone().expect("it is told");
    assert!(said.starts_with("Hier typt u niets") && said.contains("«klaar»"));
    typed(&mut form, &"x".repeat(40));
    let said = form.fields[1].error.clone().expect("it is told");
    let start = format!("«klaar{}…»", "x".repeat(25));
    assert!(said.contains(&start), "{said}");
}

/// A space that was typed there is nothing to keep, and is told all the same.
#[test]
fn words_count_as_typed_in_a_choice_and_spaces_do_not() {
    let mut form = form();
    assert_eq!(form.loose_words(), None);
    form.focus = 1;
    typed(&mut form, " ");
    assert_eq!(form.loose_words(), None);
    let said = form.fields[1].error.clone().expect("it is told");
    assert!(said.ends_with('.') && !said.contains('«'), "{said}");
}

#[test]
fn a_text_that_is_too_long_is_refused_in_its_field_until_something_else_is_typed() {
    let mut form = form();
    typed(&mut form, &"x".repeat(MAX_NOTE));
    assert_eq!(form.text(0), "Anna");
    assert!(form.fields[0].error.is_some());
    typed(&mut form, "x");
    assert_eq!(form.fields[0].error, None);
}

#[test]
fn paragraphs_keep_their_lines_and_a_line_does_not() {
    let mut form = Form::new(vec![
        Field::paragraphs("Inleiding", "", ""),
        Field::text("Wie", "", ""),
    ]);
    typed(&mut form, "een\ntwee");
    form.focus = 1;
    typed(&mut form, "een\ntwee");
    assert_eq!((form.text(0), form.text(1)), ("een\ntwee", "een twee"));
}

#[test]
fn personal_data_in_any_field_are_told() {
    let mut form = form();
    form.look_for_personal_data();
    assert_eq!(form.personal, []);
    form.focus = 2;
    typed(&mut form, "06-12345678");
    form.look_for_personal_data();
    assert_eq!(form.personal, [PersonalData::Telephone]);
}

#[test]
fn a_day_is_echoed_below_its_field_and_asked_about_in_another() {
    for (text, echo, is_asked) in [
        ("", None, false),
        ("1 maart", Some("= "), true),
        // A name may be that of a month, and may have a number in it.
        ("maart", Some("= "), false),
        ("Team 4", Some("«Team 4» is geen datum"), false),
    ] {
        let mut form = form();
        form.focus = 2;
        typed(&mut form, text);
        form.echo_day(2, TODAY);
        let echoed = form.fields[2].echo.clone();
        assert_eq!(echoed.is_some(), echo.is_some());
        assert!(
            echoed
                .unwrap_or_default()
                .starts_with(echo.unwrap_or_default())
        );
        form.ask_whether_day(2, TODAY);
        assert_eq!(form.fields[2].echo.is_some(), is_asked, "{text}");
    }
}

#[test]
fn what_is_no_date_is_pointed_out_where_it_is() {
    let mut form = form();
    assert_eq!(form.date_problem(2), None, "it may stay empty");
    form.focus = 2;
    typed(&mut form, "31-2-2027");
    let problem = form.date_problem(2).expect("there is no such day");
    form.focus = 0;
    form.reject(2, problem.clone());
    assert_eq!(
        (form.focus, form.fields[2].error.clone()),
        (2, Some(problem))
    );
}

#[test]
fn a_question_is_answered_with_what_is_selected_and_left_without_anything() {
    let ask = || Dialog::yes_or_no("Weg?".to_owned(), "Nee", "Ja", DialogAction::PutInNote);
    let answer = |keys: &[Action]| {
        let mut dialog = ask();
        match keys.iter().find_map(|key| dialog.act(*key)) {
            Some(DialogAction::PutInNote) => "ja",
            Some(DialogAction::Nothing) => "niets",
            Some(_) => "iets anders",
            None => "nog geen",
        }
    };
    for (keys, expected) in [
        // Who presses Enter at once loses nothing.
        (&[Action::Confirm][..], "niets"),
        (&[Action::Down, Action::Confirm], "ja"),
        (&[Action::Down, Action::Back], "niets"),
        (&[Action::Down, Action::Up, Action::Confirm], "niets"),
        (&[Action::Down, Action::Down], "nog geen"),
    ] {
        assert_eq!(answer(keys), expected, "{keys:?}");
    }
}
