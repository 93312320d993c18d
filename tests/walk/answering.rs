//! Answering: choices, texts, steps, and taking them back.

use quickscan::model::{Evidence, MAX_NOTE, State, StepStatus};

use crate::{begun, field};

#[test]
fn the_short_path_is_one_key_for_the_stand_and_one_to_go_on() {
    let harness = &mut begun();
    harness.press("1<pgdn>2<pgdn>3<right>4<enter>");
    assert_eq!(field(harness).0, "1.5");
    let states: Vec<_> = ["1.1", "1.2", "1.3", "1.4"]
        .map(|id| harness.session().rating(&id.into()).state)
        .into();
    let all: Vec<_> = State::ALL[..4].iter().copied().map(Some).collect();
    assert_eq!(states, all);
}

#[test]
fn arrows_and_enter_are_enough() {
    let harness = &mut begun();
    harness.press("<enter>");
    assert_eq!(
        harness.session().rating(&"1.1".into()).state,
        None,
        "Enter alone never answers"
    );
    harness.press("<left><down><down><down><enter><enter>");
    assert_eq!(
        harness.session().rating(&"1.1".into()).state,
        Some(State::NietOpOrde)
    );
    assert_eq!(field(harness).0, "1.2");
}

#[test]
fn an_answer_holds_all_that_can_be_recorded() {
    let harness = &mut begun();
    harness.press(
        "2<tab><down><down><space><tab>Eén.<enter><enter>- punt<tab>Visie 2025, p. 4<enter>Nota",
    );
    harness.press(
        "<tab>lokaal team<tab><enter>Evalueren<enter>J. Jansen<enter>1-3-2027<enter><right><enter><enter>",
    );
    harness.press("<tab><space><down><space><tab>Kinderen wachten.<tab>Wachten is gewoon.<esc>");
    let session = harness.on_disk();
    let answer = session.answer(&"1.1".into()).expect("it is answered");
    assert_eq!(answer.rating.state, Some(State::Deels));
    assert_eq!(answer.rating.evidence, Some(Evidence::Afgesproken));
    assert_eq!(answer.note, "Eén.\n\n- punt");
    assert_eq!(answer.sources, ["Visie 2025, p. 4", "Nota"]);
    assert_eq!(answer.consulted, ["lokaal team"]);
    assert_eq!(answer.risk, "Kinderen wachten.");
    assert_eq!(answer.key_sentence, "Wachten is gewoon.");
    assert!(answer.rating.discuss && answer.rating.priority);
    let step = &session.steps[0];
    assert_eq!(
        (step.what.as_str(), step.who.as_str()),
        ("Evalueren", "J. Jansen")
    );
    assert_eq!(
        step.due.map(|due| due.to_string()),
        Some("2027-03-01".to_owned())
    );
    assert_eq!(step.status, StepStatus::Bezig);
}

#[test]
fn a_stand_can_be_undone_also_on_the_next_question() {
    let harness = &mut begun();
    harness.press("13<pgdn><c-z>");
    assert_eq!(field(harness).0, "1.2");
    assert_eq!(
        harness.on_disk().rating(&"1.1".into()).state,
        Some(State::OpOrde)
    );
    harness.press("<c-z>");
    assert_eq!(harness.on_disk().rating(&"1.1".into()).state, None);
}

#[test]
fn an_answer_can_be_changed_and_cleared() {
    let harness = &mut begun();
    harness.press("15");
    assert_eq!(
        harness.session().rating(&"1.1".into()).state,
        Some(State::Nvt)
    );
    harness.press("0");
    assert_eq!(harness.session().rating(&"1.1".into()).state, None);
    harness.press("v");
    assert_eq!(
        harness.session().rating(&"1.1".into()).evidence,
        Some(Evidence::Vastgelegd)
    );
    harness.press("v");
    assert_eq!(harness.session().rating(&"1.1".into()).evidence, None);
}

#[test]
fn a_pasted_text_lands_whole_and_never_acts_as_a_command() {
    let harness = &mut begun();
    harness
        .press("n")
        .paste("regel 1\r\nregel 2\r3\u{1b}[31m\u{7}");
    harness.press("<pgdn>");
    let note = &harness
        .on_disk()
        .answer(&"1.1".into())
        .expect("a note")
        .note
        .clone();
    assert_eq!(note, "regel 1\nregel 2\n3[31m");
    harness.paste("12345");
    assert_eq!(harness.session().rating(&"1.2".into()).state, None);
}

#[test]
fn no_letter_is_a_command_in_a_text_field() {
    let harness = &mut begun();
    let letters = "1234567890vainsbp/?-+= QWx";
    harness.press("n").press(letters).press("<esc>");
    let answer = harness
        .session()
        .answer(&"1.1".into())
        .expect("a note")
        .clone();
    assert_eq!(answer.note, letters);
    assert_eq!(answer.rating, quickscan::model::Rating::default());
}

#[test]
fn editing_the_same_question_from_the_dashboard_is_not_undone_by_the_way_back() {
    let harness = &mut begun();
    harness.press("3nOud<esc><f5><tab><enter>n<end> en nieuw<esc><esc><enter>");
    assert_eq!(field(harness).0, "1.1");
    harness.press("n!<esc>");
    let note = &harness
        .on_disk()
        .answer(&"1.1".into())
        .expect("a note")
        .note
        .clone();
    assert_eq!(note, "Oud\n en nieuw\n!");
}

#[test]
fn a_step_without_text_leaves_nothing_and_a_wrong_date_is_pointed_out() {
    let harness = &mut begun();
    harness.press("s<esc>");
    assert!(harness.session().steps.is_empty());
    harness.press("sBellen<enter><enter>31-2-2027<enter>");
    let screen = harness.screen(80, 24);
    assert!(
        screen.contains("De datum «31-2-2027» bestaat niet"),
        "{screen}"
    );
    assert_eq!(harness.on_disk().steps[0].what, "Bellen");
}

#[test]
fn a_day_is_echoed_while_it_is_typed_and_kept_as_understood() {
    let harness = &mut begun();
    harness.press("sBellen<enter><enter>over 3 w");
    assert!(harness.says("«over 3 w» is geen datum. Schrijf bijvoorbeeld 1-3-2027"));
    harness.press("eken");
    assert!(harness.says("= zondag 13 december 2026 (over 3 weken)"));
    harness.press("<pgdn>");
    let due = harness.on_disk().steps[0].due;
    assert_eq!(due, Some(jiff::civil::date(2026, 12, 13)));
    harness.press("<s-tab><s-tab><s-tab><s-tab><enter><tab><tab><c-a>1-11-2026");
    assert!(harness.says("= zondag 1 november 2026 (al voorbij: 3 weken geleden)"));
}

#[test]
fn what_is_no_day_is_refused_and_never_lost() {
    let harness = &mut begun();
    harness
        .press("sBellen<enter><enter>1-3-2027<pgdn><s-tab><s-tab><s-tab><s-tab><enter><tab><tab>");
    harness.press("<c-a>voor de zomer").pause();
    let due = harness.on_disk().steps[0].due;
    assert_eq!(
        due,
        Some(jiff::civil::date(2027, 3, 1)),
        "while there is no other day, the one of before stays"
    );
    harness.press("<pgdn>");
    assert!(harness.says("«voor de zomer» is geen datum."));
    assert!(harness.says("Nog een keer: verder zonder datum, met deze woorden achter «Wat»."));
    harness.press("<pgdn>");
    assert_eq!(field(harness).0, "1.1");
    let step = harness.on_disk().steps[0].clone();
    assert_eq!(
        (step.what.as_str(), step.due),
        ("Bellen (voor de zomer)", None)
    );
    harness.press("<c-z>");
    assert_eq!(harness.on_disk().steps[0].what, "Bellen");
}

#[test]
fn what_is_no_day_is_kept_when_the_program_ends() {
    let mut harness = begun();
    harness.press("sBellen<enter><enter>voor de zomer<c-q>");
    assert!(!harness.has_quit, "it is pointed out once");
    harness.press("<c-q>");
    assert!(harness.has_quit);
    assert_eq!(harness.on_disk().steps[0].what, "Bellen (voor de zomer)");
}

#[test]
fn a_step_that_was_only_looked_at_leaves_nothing_to_undo() {
    let harness = &mut begun();
    harness.press("2sBellen<pgdn><s-tab><s-tab><s-tab><s-tab><enter><esc><c-z>");
    assert!(harness.on_disk().steps.is_empty());
}

#[test]
fn a_removed_step_comes_back_with_undo() {
    let harness = &mut begun();
    harness.press("sBellen<pgdn><s-tab><s-tab><s-tab><s-tab><del>");
    assert!(harness.on_disk().steps.is_empty());
    harness.press("<c-z>");
    assert_eq!(harness.on_disk().steps[0].what, "Bellen");
}

#[test]
fn what_is_typed_is_saved_at_a_pause() {
    let harness = &mut begun();
    harness.press("nhalf");
    assert!(harness.app.is_unsaved());
    harness.pause();
    assert!(!harness.app.is_unsaved());
    assert_eq!(
        harness
            .on_disk()
            .answer(&"1.1".into())
            .expect("a note")
            .note,
        "half"
    );
}

#[test]
fn delete_clears_what_is_highlighted_and_nothing_else() {
    let harness = &mut begun();
    harness.press("2<tab><tab><tab><tab><tab><tab><space><right><space><del>");
    let rating = harness.session().rating(&"1.1".into());
    assert_eq!(rating.state, Some(State::Deels));
    assert!(rating.discuss && !rating.priority);
    assert_eq!(field(harness).0, "1.1");
}

#[test]
fn what_was_undone_can_be_done_again() {
    let harness = &mut begun();
    harness.press("2sBellen<pgdn><c-z><c-z><c-y><c-y>");
    assert_eq!(harness.on_disk().steps[0].what, "Bellen");
    assert_eq!(
        harness.on_disk().rating(&"1.1".into()).state,
        Some(State::Deels)
    );
    harness.press("p<c-z>");
    assert!(harness.says("«prioriteit» staat weer uit"));
}

#[test]
fn personal_data_in_a_note_gets_a_quiet_line_that_bars_nothing() {
    let harness = &mut begun();
    harness.press("nBel jan@voorbeeld.nl").pause();
    assert!(harness.says("Hier lijkt een e-mailadres te staan."));
    harness.press(" terug").pause();
    assert!(
        harness
            .on_disk()
            .answer(&"1.1".into())
            .expect("a note")
            .note
            .ends_with("terug")
    );
    harness.press("<c-a>In 2026 kostte dit 123456 euro").pause();
    assert!(!harness.says("Hier lijkt"));
    harness.app.warns_of_personal_data = false;
    harness.press("<c-a>jan@voorbeeld.nl").pause();
    assert!(!harness.says("Hier lijkt"));
}

#[test]
fn a_text_that_could_not_be_saved_is_refused_at_once_and_whole() {
    let harness = &mut begun();
    harness.press("nhet begin");
    harness.paste(&"x".repeat(MAX_NOTE));
    assert!(harness.says("Dit past niet: een tekst mag hoogstens 1 MB groot zijn."));
    harness.paste(&"x".repeat(MAX_NOTE - "het begin".len()));
    assert!(!harness.says("Dit past niet"));
    harness.press("y");
    assert!(harness.says("Dit past niet"));
    harness.press("<tab>");
    for field in ["bronnen", "geraadpleegd"] {
        harness.paste(&"x".repeat(MAX_NOTE + 1));
        assert!(harness.says("Dit past niet"), "{field}");
        harness.press("<tab>");
    }
    harness.pause();
    let note = &harness.on_disk().answers[&"1.1".into()].note;
    assert_eq!(note.len(), MAX_NOTE);
    assert!(note.starts_with("het beginx"));
    assert!(!harness.app.has_failed());
}

#[test]
fn a_form_refuses_what_could_not_be_saved_too() {
    let harness = &mut begun();
    harness.press("sScholing");
    harness.paste(&"x".repeat(MAX_NOTE));
    assert!(harness.says("Dit past niet: een tekst mag hoogstens 1 MB groot zijn."));
    harness.press("<enter>de teamleider<pgdn>");
    assert_eq!(harness.on_disk().steps[0].what, "Scholing");
    harness.press("<f7>");
    harness.paste(&"x".repeat(MAX_NOTE));
    assert!(harness.says("Dit past niet"));
    harness.press("!<pgdn>");
    assert_eq!(harness.on_disk().details.gemeente, "Súdwest-Fryslân!");
}

#[test]
fn half_a_date_is_not_called_saved_and_leaving_points_it_out_once() {
    for (keys, kept) in [
        ("sPlan<tab><tab>", "Plan (1-3-202)"),
        ("<f7><s-tab><s-tab><s-tab><s-tab><c-a>", ""),
    ] {
        let harness = &mut begun();
        harness.press(keys).press("1-3-20").pause();
        assert!(harness.says("beantwoord · nog niet bewaard"), "{keys}");
        harness.press("27").pause();
        assert!(harness.says("beantwoord · bewaard"), "{keys}");
        harness.press("<bs><c-q>");
        assert!(!harness.has_quit);
        assert!(harness.says("«1-3-202» is geen datum"), "{keys}");
        harness.press("<c-q>");
        assert!(harness.has_quit);
        let session = harness.on_disk();
        let steps: Vec<&str> = session
            .steps
            .iter()
            .map(|step| step.what.as_str())
            .collect();
        assert_eq!(steps.concat(), kept);
    }
}
