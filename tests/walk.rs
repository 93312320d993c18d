//! What the user does, by keys, and what comes of it: in the session and on disk.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::string_slice,
    reason = "a test may fail"
)]

mod support;

use quickscan::app::{Field, Screen};
use quickscan::model::{Footing, State, StepStatus};
use support::Harness;

/// A session with only the name of a gemeente, on question 1.1.
fn begun() -> Harness {
    let mut harness = Harness::new();
    harness.press("<enter>Súdwest-Fryslân<pgdn><enter>");
    harness
}

fn field(harness: &Harness) -> (String, Field) {
    match harness.app.screen() {
        Some(Screen::Question(question)) => (question.id.to_string(), question.focus),
        other => panic!("no question but {other:?}"),
    }
}

#[test]
fn from_the_welcome_to_the_first_answer_takes_five_keys_and_a_name() {
    let harness = &mut begun();
    harness.press("1");
    assert_eq!(
        harness.session().marks(&"1.1".into()).state,
        Some(State::OpOrde)
    );
    assert_eq!(harness.on_disk().details.gemeente, "Súdwest-Fryslân");
    assert_eq!(
        harness.on_disk().marks(&"1.1".into()).state,
        Some(State::OpOrde)
    );
}

#[test]
fn the_short_path_is_one_key_for_the_stand_and_one_to_go_on() {
    let harness = &mut begun();
    harness.press("1<pgdn>2<pgdn>3<right>4<enter>");
    assert_eq!(field(harness).0, "1.5");
    let states: Vec<_> = ["1.1", "1.2", "1.3", "1.4"]
        .map(|id| harness.session().marks(&id.into()).state)
        .into();
    let all: Vec<_> = State::ALL[..4].iter().copied().map(Some).collect();
    assert_eq!(states, all);
}

#[test]
fn arrows_and_enter_are_enough() {
    let harness = &mut begun();
    harness.press("<down><down><enter><enter>");
    assert_eq!(
        harness.session().marks(&"1.1".into()).state,
        Some(State::NietOpOrde)
    );
    assert_eq!(field(harness).0, "1.2");
}

#[test]
fn an_answer_holds_all_that_can_be_recorded() {
    let harness = &mut begun();
    harness
        .press("2<tab><down><space><tab>Eén.<enter><enter>- punt<tab>Visie 2025, p. 4<enter>Nota");
    harness.press("<tab>lokaal team<tab><space><down><space><tab><enter>");
    harness.press("Evalueren<enter>J. Jansen<enter>1-3-2027<enter><right><enter>");
    let session = harness.on_disk();
    let answer = session.answer(&"1.1".into()).expect("it is answered");
    assert_eq!(answer.marks.state, Some(State::Deels));
    assert_eq!(answer.marks.footing, Some(Footing::Afgesproken));
    assert_eq!(answer.note, "Eén.\n\n- punt");
    assert_eq!(answer.sources, ["Visie 2025, p. 4", "Nota"]);
    assert_eq!(answer.consulted, ["lokaal team"]);
    assert!(answer.marks.discuss && answer.marks.priority);
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
        harness.on_disk().marks(&"1.1".into()).state,
        Some(State::OpOrde)
    );
    harness.press("<c-z>");
    assert_eq!(harness.on_disk().marks(&"1.1".into()).state, None);
}

#[test]
fn an_answer_can_be_changed_and_cleared() {
    let harness = &mut begun();
    harness.press("15");
    assert_eq!(
        harness.session().marks(&"1.1".into()).state,
        Some(State::Nvt)
    );
    harness.press("0");
    assert_eq!(harness.session().marks(&"1.1".into()).state, None);
    harness.press("v");
    assert_eq!(
        harness.session().marks(&"1.1".into()).footing,
        Some(Footing::Vastgelegd)
    );
    harness.press("v");
    assert_eq!(harness.session().marks(&"1.1".into()).footing, None);
}

#[test]
fn the_next_start_opens_where_the_last_one_ended() {
    let mut harness = begun();
    harness.press("<f4>45<up><enter>");
    let place = field(&harness);
    assert_eq!(place.0, "4.7");
    harness.press("nOnderweg");
    harness.press("<left><left><c-q>");
    assert!(harness.has_quit);
    let mut harness = harness.restart();
    harness.press("<enter>");
    assert_eq!(field(&harness), ("4.7".to_owned(), Field::Notitie));
    harness.press("X<tab>");
    let note = &harness
        .session()
        .answer(&"4.7".into())
        .expect("a note")
        .note;
    assert_eq!(note, "OnderwXeg");
}

#[test]
fn going_back_returns_to_the_list_with_the_last_session_on_top() {
    let harness = &mut begun();
    harness.press("1<esc>");
    let screen = harness.screen(80, 24);
    assert!(screen.contains("> Súdwest-Fryslân"), "{screen}");
    assert!(screen.contains("1 van 30 beantwoord"), "{screen}");
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
    assert_eq!(harness.session().marks(&"1.2".into()).state, None);
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
    assert_eq!(answer.marks, quickscan::model::Marks::default());
}

#[test]
fn a_deleted_session_goes_to_the_bin_and_comes_back() {
    let harness = &mut begun();
    harness.press("1<esc><del>");
    assert!(
        harness
            .screen(80, 24)
            .contains("naar de prullenbak verplaatsen?")
    );
    harness.press("<enter>");
    assert_eq!(
        harness.folder.sessions().expect("a list").len(),
        1,
        "the first choice is the safe one"
    );
    harness.press("<del><down><enter>");
    assert_eq!(harness.folder.sessions().expect("a list").len(), 0);
    harness.press("p<enter><esc>");
    assert_eq!(harness.folder.sessions().expect("a list").len(), 1);
    assert!(harness.screen(80, 24).contains("> Súdwest-Fryslân"));
}

#[test]
fn the_dashboard_leads_to_a_question_and_back_to_the_same_row() {
    let harness = &mut begun();
    harness.press("1<pgdn>2<pgdn>3<pgdn>4<f5><tab><down>");
    let before = harness.screen(80, 24);
    assert!(before.contains("> 2. 1.2"), "{before}");
    harness.press("<enter>");
    assert_eq!(field(harness).0, "1.2");
    harness.press("<esc>");
    assert_eq!(harness.screen(80, 24), before);
}

#[test]
fn a_gap_can_be_moved_by_hand_and_the_order_is_kept() {
    let harness = &mut begun();
    harness.press("3<pgdn>3<pgdn>3<f5><tab>+");
    let order: Vec<String> = harness
        .on_disk()
        .gap_order
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(order, ["1.2", "1.1", "1.3"]);
    harness.press("p");
    let gaps = quickscan::model::gaps(&harness.questions, harness.session());
    assert_eq!(gaps[1].reasons[0], "prioriteit");
    harness.press("<c-z><c-z>");
    assert!(harness.on_disk().gap_order.is_empty());
    harness.press("+r");
    assert!(harness.on_disk().gap_order.is_empty());
}

#[test]
fn editing_the_same_question_from_the_dashboard_is_not_undone_by_the_way_back() {
    let harness = &mut begun();
    harness.press("3nOud<esc><f5><tab><enter>n<end> en nieuw<esc><esc><esc>");
    assert_eq!(field(harness).0, "1.1");
    harness.press("n!<esc>");
    let note = &harness
        .on_disk()
        .answer(&"1.1".into())
        .expect("a note")
        .note
        .clone();
    assert_eq!(note, "Oud en nieuw!");
}

#[test]
fn a_search_leads_to_the_place_of_the_hit() {
    let harness = &mut begun();
    harness.press("nHet jongerenwerk in de wijk<pgdn><c-f>JONGEREN<enter>");
    assert_eq!(field(harness), ("1.1".to_owned(), Field::Notitie));
    harness.press("<esc>/casuistiek collectief<enter>");
    assert_eq!(field(harness).0, "5.5");
}

#[test]
fn a_step_without_text_leaves_nothing_and_a_wrong_date_is_pointed_out() {
    let harness = &mut begun();
    harness.press("s<esc>");
    assert!(harness.session().steps.is_empty());
    harness.press("sBellen<enter><enter>31-2-2027<esc>");
    let screen = harness.screen(80, 24);
    assert!(
        screen.contains("De datum «31-2-2027» bestaat niet"),
        "{screen}"
    );
    harness.press("<esc>");
    assert_eq!(field(harness).0, "1.1");
    assert_eq!(harness.on_disk().steps[0].what, "Bellen");
    harness.press("<s-tab><del>");
}

#[test]
fn a_removed_step_comes_back_with_undo() {
    let harness = &mut begun();
    harness.press("sBellen<esc>");
    harness.press("<s-tab><del>");
    assert!(harness.on_disk().steps.is_empty());
    harness.press("<c-z>");
    assert_eq!(harness.on_disk().steps[0].what, "Bellen");
}

#[test]
fn details_may_be_left_empty_and_filled_in_later() {
    let harness = &mut Harness::new();
    harness.press("<enter><pgdn><enter>1<f7>Bergen op Zoom<esc>");
    assert_eq!(harness.on_disk().details.gemeente, "Bergen op Zoom");
    assert_eq!(field(harness).0, "1.1");
}

#[test]
fn leaving_the_form_of_a_new_session_asks_what_to_do_with_what_was_typed() {
    let harness = &mut Harness::new();
    harness.press("<enter>Gouda<esc>");
    assert!(
        harness
            .screen(80, 24)
            .contains("Een sessie beginnen met deze gegevens?")
    );
    harness.press("<down><down><enter>");
    assert!(harness.folder.sessions().expect("a list").is_empty());
    harness.press("<enter>Gouda<esc><enter>");
    assert_eq!(harness.on_disk().details.gemeente, "Gouda");
}

#[test]
fn a_wrong_peildatum_is_pointed_out_and_nothing_is_lost() {
    let harness = &mut Harness::new();
    harness.press("<enter>Gouda<enter><enter><enter><enter><c-a>32-13-2026<enter>");
    let screen = harness.screen(80, 24);
    assert!(
        screen.contains("Gouda") && screen.contains("bestaat niet"),
        "{screen}"
    );
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
fn after_the_last_question_comes_the_dashboard() {
    let harness = &mut begun();
    harness.press("<f4><end><enter>1<pgdn>");
    assert!(matches!(harness.app.screen(), Some(Screen::Dashboard(_))));
}

#[test]
fn a_report_is_saved_and_an_existing_file_only_replaced_when_asked() {
    let harness = &mut begun();
    let path = harness.temp().join("rapport.md");
    harness
        .press("1<f6><c-a>")
        .paste(&path.display().to_string())
        .press("<enter>");
    let first = std::fs::read_to_string(&path).expect("the report is there");
    assert!(first.starts_with("# "), "{first}");
    harness.press("<f7><enter>");
    assert!(harness.screen(80, 24).contains("Er is al een bestand"));
    harness.press("<enter>");
    assert_eq!(std::fs::read_to_string(&path).expect("it stays"), first);
    harness.press("<enter><down><enter>");
    assert_ne!(std::fs::read_to_string(&path).expect("it is new"), first);
    assert!(harness.screen(80, 24).contains("Het rapport staat in"));
}
