//! The scan through other frames, and the extra questions that they suggest.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::string_slice,
    reason = "a test may fail"
)]

mod support;

use quickscan::app::{Effect, Field, Framework, Screen};
use quickscan::model::State;
use support::Harness;
use support::filled::with;
use support::scene::{snapshot, snapshot_at};

/// On the dashboard, through the first frame.
fn through(count: usize) -> Harness {
    let mut harness = with(count);
    harness.press("<f5>k");
    harness
}

/// The row that is selected.
fn selected(harness: &mut Harness) -> String {
    let screen = harness.screen(100, 30);
    let mut rows = screen.lines().map(str::trim_start);
    let row = rows.find(|row| row.starts_with('>'));
    row.unwrap_or_default().to_owned()
}

/// Select the row with `words`; extra questions that are folded away on the way there come in sight.
fn point_at(harness: &mut Harness, words: &str) {
    harness.press("<home>");
    for _ in 0..200 {
        let row = selected(harness);
        if row.contains(words) {
            return;
        }
        if row.contains('+') {
            harness.press("<enter>");
        }
        harness.press("<down>");
    }
    panic!("there is no row with {words}");
}

#[test]
fn each_frame_of_a_half_filled_and_a_full_session() {
    for (name, count) in [("half", 14), ("full", 30)] {
        let mut harness = through(count);
        for frame in ["kader", "routekaart", "themas", "onderbouwing", "stemmen"] {
            snapshot(&format!("{name}_{frame}"), &mut harness);
            harness.press("<end>");
            snapshot(&format!("{name}_{frame}_end"), &mut harness);
            harness.press("<tab>");
        }
    }
}

#[test]
fn each_frame_of_an_empty_session() {
    let mut harness = through(0);
    for frame in ["kader", "routekaart", "themas", "onderbouwing", "stemmen"] {
        snapshot_at(&format!("empty_{frame}"), &mut harness, (80, 24));
        harness.press("<right>");
    }
}

#[test]
fn a_kenmerk_that_no_question_asks_for_says_so() {
    let mut harness = through(14);
    point_at(&mut harness, "K9.1");
    snapshot("kenmerk_without_a_question", &mut harness);
    assert!(harness.says("De Quickscan vraagt hier niet naar."));
    assert!(harness.says("Aanvullend, geen deel van de Quickscan"));
}

#[test]
fn what_is_ours_is_always_in_sight() {
    for (frame, words) in [
        (
            "",
            "Deze indeling is van dit programma; VNG en KPMG leggen het verband zelf niet.",
        ),
        ("<tab>", "Deze indeling is van dit programma"),
        ("<s-tab>", "leidt uit de ingevulde woorden af"),
    ] {
        let mut harness = through(30);
        harness.press(frame).press("<end>");
        assert!(harness.says(words), "{words}");
    }
}

#[test]
fn the_frames_go_round_both_ways_and_lead_to_their_field() {
    let mut harness = through(14);
    harness.press("<left><left>");
    assert!(
        matches!(harness.app.screen(), Some(Screen::Frameworks(frames)) if frames.frame == Framework::Onderbouwing)
    );
    harness.press("<down><enter>");
    assert!(
        matches!(harness.app.screen(), Some(Screen::Question(question)) if question.focus == Field::Evidence)
    );
    harness.press("<esc>");
    assert!(harness.says("[Onderbouwing]"));
    // The dashboard leads to each of them as well, and comes back to the same row.
    harness.press("<f5><s-tab><end>");
    assert!(harness.says("[Andere indeling]") && harness.says(">Wie is gehoord"));
    harness.press("<enter>");
    assert!(
        matches!(harness.app.screen(), Some(Screen::Frameworks(frames)) if frames.frame == Framework::Stemmen)
    );
    harness.press("<esc>");
    assert!(harness.says("[Andere indeling]") && harness.says(">Wie is gehoord"));
}

#[test]
fn an_extra_question_is_switched_on_answered_and_found_everywhere() {
    let mut harness = through(14);
    point_at(&mut harness, "K9.1");
    harness.press("<enter>");
    assert!(harness.says("Deze aanvullende vraag is niet in gebruik."));
    harness.press("<space>");
    assert!(harness.says("Vraag K9.1 doet mee."));
    assert_eq!(harness.on_disk().extra_questions, ["K9.1".into()]);
    harness.press("<enter>3nGeen afspraken<esc>");
    snapshot("extra_question", &mut harness);
    assert!(harness.says("14 van 30 beantwoord"));
    assert_eq!(
        harness.on_disk().rating(&"K9.1".into()).state,
        Some(State::NietOpOrde)
    );
    // The last question, after those of the Quickscan.
    harness.press("<f4><end>");
    snapshot("extra_all_questions", &mut harness);
    harness.press("<up><enter><pgdn>");
    assert!(harness.says("Aanvullende vraag, geen deel van de Quickscan"));
    harness.press("<f3>");
    snapshot("extra_basisfunctie", &mut harness);
    harness.press("<f5>");
    // In the grid, below the basisfuncties, and among the gaps.
    assert!(harness.says("+ Aanvullend [!]"));
    harness.press("<tab>");
    let whole = harness.screen(80, 60);
    assert!(
        whole.contains("niet op orde · aanvullende vraag"),
        "{whole}"
    );
    harness.press("/geen afspraken<enter>");
    assert!(
        matches!(harness.app.screen(), Some(Screen::Question(question)) if question.id == "K9.1".into())
    );
    assert!(harness.says("Geen afspraken"));
}

#[test]
fn what_was_answered_is_kept_when_its_question_is_switched_off() {
    let mut harness = through(2);
    point_at(&mut harness, "K2.1");
    harness.press("<space><enter>2<esc><space>");
    assert!(harness.says("Vraag K2.1 doet niet meer mee."));
    let on_disk = harness.on_disk();
    assert!(on_disk.extra_questions.is_empty());
    assert_eq!(on_disk.rating(&"K2.1".into()).state, Some(State::Deels));
    harness.press("<esc>");
    let dashboard = harness.screen(80, 24);
    assert!(!dashboard.contains("Aanvullend"), "{dashboard}");
    harness.press("<tab>");
    let gaps = harness.screen(80, 60);
    assert!(!gaps.contains("K2.1"), "{gaps}");
    harness.press("<c-z>");
    assert!(harness.says("Ongedaan gemaakt: vraag K2.1 staat weer aan."));
    assert_eq!(harness.session().extra_questions, ["K2.1".into()]);
    harness.press("<f4><end><enter>");
    assert!(harness.says("2 [~] deels op orde"));
}

#[test]
fn a_session_left_at_an_extra_question_opens_there() {
    let mut harness = through(2);
    point_at(&mut harness, "K11.2");
    harness.press("<space><enter><tab>");
    let path = harness
        .app
        .work
        .as_ref()
        .unwrap()
        .path()
        .unwrap()
        .to_owned();
    let mut harness = harness.restart();
    harness.carry_out(vec![Effect::Open(path)]);
    assert!(harness.says("Aanvullende vraag, geen deel van de Quickscan"));
    assert!(harness.says("Waaruit blijkt dat bestuur en management"));
    // Another session has nothing of it.
    harness.press("<esc>n<pgdn><f4><end>");
    assert!(!harness.screen(80, 24).contains("K11.2"));
}

#[test]
fn what_may_only_be_looked_at_switches_nothing() {
    let harness = through(2);
    let mut other = harness.beside();
    other.press("<enter><down><enter><f5>k");
    point_at(&mut other, "K1.1");
    other.press("<space>");
    assert!(other.says("U kunt die hier alleen bekijken."));
    assert!(other.session().extra_questions.is_empty());
}

#[test]
fn the_sources_are_on_the_question_of_the_row() {
    let mut harness = through(14);
    harness.press("<tab>");
    point_at(&mut harness, "4.7");
    harness.press("<f2>");
    assert!(harness.says("Hulp bij vraag 4.7"));
    // A group leads to its first question, as Enter does.
    harness.press("<esc><home><f2>");
    let Some(Screen::Guidance(guidance)) = harness.app.screen() else {
        panic!("no sources");
    };
    let first = guidance.id.clone();
    harness.press("<esc><enter>");
    let Some(Screen::Question(question)) = harness.app.screen() else {
        panic!("no question");
    };
    assert_eq!(first, question.id);
}

#[test]
fn there_are_no_sources_on_an_extra_question_that_is_off() {
    let mut harness = through(14);
    point_at(&mut harness, "K9.1");
    harness.press("<f2>");
    assert!(harness.says("Deze aanvullende vraag is niet in gebruik."));
    assert!(matches!(harness.app.screen(), Some(Screen::Frameworks(_))));
    harness.press("<space><f2>");
    assert!(harness.says("Hulp bij vraag K9.1"));
}

#[test]
fn a_row_is_highlighted_also_after_undo() {
    let mut harness = with(0);
    harness.press("1<pgdn>1<f5>k<tab><tab><tab><end>");
    assert!(harness.says("2 ██ van de 2 beoordeelde vragen"));
    harness.press("<c-z>");
    assert!(harness.says("1 █ van de 1 beoordeelde vragen"));
    let row = selected(&mut harness);
    assert!(row.contains("1.1"), "{row}");
}

#[test]
fn whom_to_ask_is_the_same_on_the_dashboard_and_in_the_step() {
    let mut harness = through(0);
    point_at(&mut harness, "K9.1");
    harness.press("<space><enter>4c<esc>");
    assert_eq!(
        harness.on_disk().steps[0].what,
        "Navragen bij lokaal team en jeugdhulpaanbieders"
    );
    harness.press("<f5><tab><tab><tab>");
    assert!(harness.says("Navragen bij: lokaal team en jeugdhulpaanbieders"));
}
