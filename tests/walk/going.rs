//! Going from screen to screen, stopping and coming back.

use jiff::civil::date;
use quickscan::app::{Context, Field, Input, Screen};
use quickscan::model::State;
use quickscan::storage::load_knowledge;

use crate::planning::steps;
use crate::support::Harness;
use crate::{begun, field};

#[test]
fn from_the_welcome_to_the_first_answer_takes_five_keys_and_a_name() {
    let harness = &mut begun();
    harness.press("1");
    assert_eq!(
        harness.session().rating(&"1.1".into()).state,
        Some(State::OpOrde)
    );
    assert_eq!(harness.on_disk().details.gemeente, "Súdwest-Fryslân");
    assert_eq!(
        harness.on_disk().rating(&"1.1".into()).state,
        Some(State::OpOrde)
    );
}

#[test]
fn the_next_start_opens_where_the_last_one_ended() {
    let mut harness = begun();
    harness.press("<f4>5<up><enter>");
    let place = field(&harness);
    assert_eq!(place.0, "4.7");
    harness.press("nOnderweg");
    harness.press("<left><left><c-q>");
    assert!(harness.has_quit);
    let mut harness = harness.restart();
    harness.press("<enter>");
    // On the question, and not in its text: what is pressed days later is no part of that.
    assert_eq!(field(&harness), ("4.7".to_owned(), Field::State));
    harness.press("X<tab>");
    let note = &harness
        .session()
        .answer(&"4.7".into())
        .expect("a note")
        .note;
    assert_eq!(note, "Onderweg");
}

#[test]
fn going_back_returns_to_the_list_with_the_last_session_on_top() {
    let harness = &mut begun();
    harness.press("1<esc>");
    let screen = harness.screen(80, 24);
    assert!(screen.contains("> Súdwest-Fryslân"), "{screen}");
    assert!(screen.contains("1 van 30"), "{screen}");
}

#[test]
fn the_dashboard_leads_to_a_question_and_back_to_the_same_row() {
    let harness = &mut begun();
    harness.press("1<pgdn>2<pgdn>3<pgdn>4<f5><tab><down>");
    let before = harness.screen(80, 24);
    assert!(before.contains("> 2 [!] 1.3"), "{before}");
    harness.press("<enter>");
    assert_eq!(field(harness).0, "1.3");
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
    assert_eq!(order, ["1.1", "1.2", "1.3"]);
    harness.press("p");
    let gaps = quickscan::model::gaps(
        &load_knowledge(None).unwrap(),
        &harness.questions,
        harness.session(),
    );
    assert_eq!(
        gaps[0].reasons[0], "prioriteit",
        "a priority comes first, also now"
    );
    harness.press("<c-z><c-z>");
    assert!(harness.on_disk().gap_order.is_empty());
    harness.press("+r");
    assert!(harness.on_disk().gap_order.is_empty());
}

#[test]
fn a_search_goes_on_where_it_was_after_a_jump() {
    let harness = &mut begun();
    harness.press("nwijk een<pgdn>nwijk twee<pgdn>nwijk drie<esc>");
    harness.press("/wijk <down><enter>");
    let first = field(harness).0;
    harness.press("<c-f>");
    assert!(harness.says("Zoek: wijk"));
    harness.press("<down><enter>");
    assert!(field(harness).0 > first, "the next hit");
    // Typing begins again, and so does the place.
    harness.press("<c-f>drie<enter>");
    assert_eq!(field(harness), ("1.3".to_owned(), Field::NOTE));
    harness.press("<c-f><esc><c-f>");
    assert!(harness.says("Zoek: drie"));
}

#[test]
fn a_search_leads_to_the_place_of_the_hit() {
    let harness = &mut begun();
    harness.press("nHet jongerenwerk in de wijk<pgdn><c-f>JONGEREN<enter>");
    assert_eq!(field(harness), ("1.1".to_owned(), Field::NOTE));
    // One is led there, and does not type there unasked.
    assert_eq!(harness.app.context(), Context::Choice);
    assert!(harness.says("Notitie: Enter om hier te typen."));
    harness.press("2");
    let answer = harness.session().answer(&"1.1".into()).expect("an answer");
    assert_eq!(answer.note, "Het jongerenwerk in de wijk");
    assert_eq!(answer.rating.state, Some(State::Deels));
    harness.press("<enter>Ook: ");
    assert_eq!(harness.app.context(), Context::Text);
    let answer = harness.session().answer(&"1.1".into()).expect("an answer");
    assert_eq!(answer.note, "Ook: Het jongerenwerk in de wijk");
    harness.press("<esc>/casuistiek collectief<enter>");
    assert_eq!(field(harness).0, "5.5");
}

#[test]
fn details_may_be_left_empty_and_filled_in_later() {
    let harness = &mut Harness::new();
    harness.press("<enter><pgdn><enter>1<f7>Bergen op Zoom<pgdn>");
    assert_eq!(harness.on_disk().details.gemeente, "Bergen op Zoom");
    assert_eq!(field(harness).0, "1.1");
}

#[test]
fn leaving_the_form_of_a_new_session_asks_what_to_do_with_what_was_typed() {
    let harness = &mut Harness::new();
    harness.press("<enter>Gouda<esc>");
    assert!(harness.says("Wilt u een sessie beginnen met deze gegevens?"));
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
fn after_the_last_question_comes_the_dashboard() {
    let harness = &mut begun();
    harness.press("<f4><end><enter>1<pgdn>");
    assert!(matches!(harness.app.screen(), Some(Screen::Dashboard(_))));
}

/// A session made with an older question set, with an answer to a question that is gone.
fn older() -> quickscan::model::Session {
    let set = Harness::new().questions;
    let mut session = quickscan::model::Session::new(&set, quickscan::model::Details::default());
    "0".clone_into(&mut session.question_set.version);
    let gone = session.answer_mut(&"9.3".into());
    gone.rating.state = Some(State::Deels);
    "Toch bewaard".clone_into(&mut gone.note);
    session
}

#[test]
fn a_session_of_another_question_set_says_so_and_keeps_every_answer() {
    let mut harness = Harness::with_session(&older());
    let screen = harness.screen(80, 24);
    assert!(
        screen.contains("Deze sessie is gemaakt met versie 0"),
        "{screen}"
    );
    harness.press("<enter>1<f5><s-tab>");
    let screen = harness.screen(80, 24);
    assert!(
        screen.contains(">[~] 9.3 (deze vraag staat niet in de vragenlijst)"),
        "{screen}"
    );
    harness.press("<enter>n<end>!<esc><c-q>");
    assert!(harness.has_quit);
    let session = harness.on_disk();
    let kept = session.answer(&"9.3".into()).expect("it is kept");
    assert_eq!(kept.note, "Toch bewaard\n!");
    // It went over to the version with which it was counted.
    assert_eq!(session.question_set.version, "1");
    let report = quickscan::report::markdown(
        &harness.questions,
        &session,
        &quickscan::report::Options::of(jiff::civil::date(2026, 11, 22), &harness.app.knowledge),
    );
    assert!(report.contains("Toch bewaard"), "{report}");
}

// Windows does not remove a folder in which a file is open.
#[cfg(unix)]
#[test]
fn when_its_place_cannot_be_written_a_session_goes_on_elsewhere() {
    let harness = &mut begun();
    std::fs::remove_dir_all(harness.folder.root()).expect("it is removed");
    std::fs::write(harness.folder.root(), "geen map").expect("something is in the way");
    harness.press("3");
    assert!(
        harness
            .screen(80, 24)
            .contains("met F8 bewaart u het ergens anders")
    );
    let path = harness.temp().join("elders.toml");
    harness
        .press("<f8><c-a>")
        .paste(&path.display().to_string())
        .press("<enter>");
    assert!(!harness.app.is_unsaved());
    assert_eq!(
        harness.on_disk().rating(&"1.1".into()).state,
        Some(State::NietOpOrde)
    );
    harness.press("1");
    let text = std::fs::read_to_string(&path).expect("it goes on there");
    assert!(text.contains("op-orde"), "{text}");
    harness
        .press("<f8><c-a>")
        .paste(&path.display().to_string())
        .press("<enter>");
    assert!(
        harness.screen(80, 24).contains("bestaat al"),
        "nothing is written over"
    );
}

#[test]
fn details_are_saved_while_they_are_typed() {
    let harness = &mut begun();
    harness.press("<f7><end> e.o.").pause();
    assert_eq!(harness.on_disk().details.gemeente, "Súdwest-Fryslân e.o.");
    harness.press("<s-tab><s-tab><s-tab><s-tab><c-a>31-2-2026<pgdn>");
    assert!(harness.says("verder te gaan zonder peildatum"));
    harness.press("<pgdn>");
    assert_eq!(field(harness).0, "1.1");
}

#[test]
fn quitting_from_the_form_of_a_new_session_asks_too() {
    let harness = &mut Harness::new();
    harness.press("<enter>Gouda<c-q>");
    assert!(!harness.has_quit);
    assert!(harness.says("Wilt u een sessie beginnen"));
    harness.press("<esc><c-a><bs><c-q>");
    assert!(harness.has_quit);
}

#[test]
fn one_key_leads_through_a_basisfunctie_to_its_questions() {
    let harness = &mut Harness::new();
    harness.press("<enter>Gouda<pgdn>");
    for _ in 0..6 {
        harness.screen(80, 24);
        harness.press("<pgdn>");
        if matches!(harness.app.screen(), Some(Screen::Question(_))) {
            break;
        }
    }
    assert_eq!(field(harness).0, "1.1");
}

#[test]
fn a_number_goes_to_a_basisfunctie_and_with_a_point_to_a_question() {
    let harness = &mut begun();
    for (keys, id) in [
        ("4", "4.1"),
        // What does not exist leaves the user there.
        ("3.9", "3.1"),
        ("9", "1.1"),
        ("4.<down>2", "2.1"),
    ] {
        harness.press("<f4><home>").press(keys).press("<enter>");
        assert_eq!(field(harness).0, id, "{keys}");
    }
    for (keys, id) in [
        ("4.6", "4.6"),
        ("4,6", "4.6"),
        ("23<enter>", "2.3"),
        (".5", "1.5"),
    ] {
        harness.press("<f4><home>").press(keys);
        assert_eq!(field(harness).0, id, "{keys}");
    }
    harness.press("<f4>3.9");
    assert!(harness.says("Vraag 3.9 staat niet in de vragenlijst."));
}

#[test]
fn the_words_of_a_date_are_kept_when_help_lies_over_the_form() {
    let harness = &mut begun();
    harness.press("sbellen<tab><tab>na de zomer<f1><c-q>");
    assert!(!harness.has_quit);
    assert!(matches!(harness.app.screen(), Some(Screen::Step(_))));
    harness.press("<f1><c-q>");
    assert!(harness.has_quit);
    let summary = harness.folder.sessions().expect("a list").remove(0);
    let session = harness.folder.load(&summary.path).expect("whole").session;
    assert_eq!(session.steps[0].what, "bellen (na de zomer)");
}

#[test]
fn a_new_session_that_is_being_filled_in_is_not_lost_below_help() {
    let mut harness = Harness::new();
    harness.press("<enter>Zwolle<f1><c-q>");
    assert!(!harness.has_quit);
    assert!(harness.says("U hebt al iets ingevuld."));
    harness.press("<down><enter>");
    assert!(matches!(harness.app.screen(), Some(Screen::Details(_))));
}

#[test]
fn the_day_of_a_step_stays_while_another_is_typed_even_when_the_program_is_ended() {
    let harness = &mut begun();
    harness.press("sBellen<tab><tab>1-3-2027<pgdn><f10><enter><tab><tab><right><bs>");
    harness.pause();
    let day = Some(date(2027, 3, 1));
    assert_eq!(steps(harness, |step| step.due), [day]);
    let effects = harness.app.update(Input::Terminate);
    harness.carry_out(effects);
    assert!(harness.has_quit);
    assert_eq!(steps(harness, |step| step.due), [day]);
    assert_eq!(
        steps(harness, |step| step.what.clone()),
        ["Bellen (01-03-202)"]
    );
}
