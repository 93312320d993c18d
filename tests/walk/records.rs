//! What the practice says beside the policy, and what came out of a talk: written, found, taken back and made a step.

use jiff::civil::date;
use quickscan::app::{Context, NoteOf, Screen};
use quickscan::model::{Agreement, RecordId};

use crate::support::Harness;
use crate::support::filled::with;

/// The record that is being written.
fn written(harness: &Harness) -> Option<String> {
    match harness.app.screen() {
        Some(Screen::Record(record)) => Some(record.id.to_string()),
        _ => None,
    }
}

/// To the tab of the dashboard with this name.
fn tab(harness: &mut Harness, name: &str) {
    harness.press("<f5>");
    for _ in 0..14 {
        if harness.says(&format!("[{name}")) {
            return;
        }
        harness.press("<tab>");
    }
    panic!("no tab {name}");
}

#[test]
fn what_the_practice_says_is_written_from_the_page_of_a_basisfunctie() {
    let mut harness = with(5);
    harness.press("<f3>");
    assert!(
        harness
            .screen(80, 80)
            .contains("Nog niets opgeschreven. Met n schrijft u op")
    );
    harness.press("n");
    assert_eq!(written(&harness).as_deref(), Some("praktijk bij 1"));
    harness.press("Er is een visie.<enter>Zij wachten lang.<tab><tab><tab><right><right><right>");
    // All of it is on disk before it is left.
    harness.pause();
    let record = harness.on_disk().record(&RecordId::practice(1));
    assert_eq!(record.text("beleid"), "Er is een visie.");
    assert_eq!(record.text("inwoners"), "Zij wachten lang.");
    assert_eq!(record.agrees, Some(Agreement::Nee));
    harness.press("<pgdn>");
    assert!(harness.says("Bewaard: Beleid en praktijk: 1 Een veilige leefomgeving"));
    let page = harness.screen(80, 80);
    assert!(page.contains("Inwoners: Zij wachten lang."), "{page}");
    assert!(
        page.contains("De praktijk komt niet overeen met het beleid."),
        "{page}"
    );
    harness.press("<c-z>").pause();
    assert!(harness.on_disk().records.is_empty());
    harness.press("<c-y>").pause();
    assert_eq!(harness.on_disk().records.len(), 1);
}

#[test]
fn leaving_asks_and_drops_only_what_was_typed_now() {
    let mut harness = with(5);
    harness.press("<f3>nOoit.<pgdn>nNu.<esc>");
    assert_eq!(harness.app.context(), Context::Dialog);
    harness.press("<down><down><enter>").pause();
    let kept = harness.on_disk().record(&RecordId::practice(1));
    assert_eq!(kept.text("beleid"), "Ooit.");
}

#[test]
fn words_in_a_choice_and_a_day_that_is_none_are_pointed_out_and_never_lost() {
    let mut harness = with(5);
    harness.press("<f3>n<s-tab>Vaak<pgdn>");
    assert!(
        harness.says("«Vaak» hoort in een ander veld."),
        "{}",
        harness.screen(80, 24)
    );
    harness.press("<pgdn>").pause();
    let practice = harness.on_disk().record(&RecordId::practice(1));
    assert_eq!(practice.text("beleid"), "Vaak");
    tab(&mut harness, "Agenda");
    harness.press("n<tab>ooit<pgdn>");
    assert!(
        harness.says("Nog een keer: verder zonder datum"),
        "{}",
        harness.screen(80, 24)
    );
    let id = harness.app.screen().and_then(|screen| match screen {
        Screen::Record(record) => Some(record.id.clone()),
        _ => None,
    });
    harness.press("<pgdn>").pause();
    let talk = harness.on_disk().record(&id.unwrap());
    assert_eq!((talk.on, talk.text("goed")), (None, "ooit"));
}

#[test]
fn what_came_out_of_a_talk_is_written_on_the_agenda_and_an_agreement_becomes_a_step() {
    let mut harness = with(30);
    tab(&mut harness, "Agenda");
    // From a question the talk at its table.
    harness.press("<home><down><down>n");
    assert_eq!(written(&harness).as_deref(), Some("gesprek veiligheid"));
    harness.press("Anna de Wit<enter>24-11-2026<enter>Snel contact.<enter>Terugkoppeling.<enter>");
    harness
        .press("Elke maand overleg; Plan delen<pgdn>")
        .pause();
    let record = harness.on_disk().record(&RecordId::talk("veiligheid"));
    assert_eq!(record.on, Some(date(2026, 11, 24)));
    assert_eq!(record.text("met"), "Anna de Wit");
    assert_eq!(record.text("beter"), "Terugkoppeling.");
    let steps = harness.session().steps.len();
    harness.press("<home>s");
    assert!(
        harness.says("Elke maand overleg"),
        "{}",
        harness.screen(80, 24)
    );
    harness.press("Bob<enter>over 3 weken<pgdn>");
    harness.press("s<pgdn>s");
    assert!(harness.says("Elke afspraak hier is al een vervolgstap."));
    let session = harness.on_disk();
    assert_eq!(session.steps.len(), steps + 2);
    let step = &session.steps[steps];
    assert_eq!(
        (step.what.as_str(), step.who.as_str()),
        ("Elke maand overleg", "Bob")
    );
    assert_eq!(step.due, Some(date(2026, 12, 13)));
    assert_eq!(session.steps[steps + 1].what, "Plan delen");
}

#[test]
fn where_nothing_was_agreed_there_is_no_step() {
    let mut harness = with(30);
    let steps = harness.session().steps.len();
    tab(&mut harness, "Agenda");
    harness.press("<home>s");
    assert!(harness.says("Hier staat nog geen afspraak. Met n schrijft u die op."));
    assert_eq!(harness.session().steps.len(), steps);
}

#[test]
fn the_practice_is_at_hand_from_every_question_of_the_dashboard_and_below_what_answers_rest_on() {
    let mut harness = with(30);
    harness.press("<f5><down><down>n");
    assert_eq!(written(&harness).as_deref(), Some("praktijk bij 3"));
    harness.press("<esc>");
    tab(&mut harness, "12 onderbouwen");
    harness.press("<end>");
    assert!(
        harness.says(">5 Leren en verbeteren"),
        "{}",
        harness.screen(80, 24)
    );
    harness.press("<enter>");
    assert_eq!(written(&harness).as_deref(), Some("praktijk bij 5"));
}

#[test]
fn search_and_the_page_of_notes_lead_to_it() {
    let mut harness = with(5);
    harness.press("<f3>n<tab><tab>Te veel papierwerk.<pgdn><esc>");
    harness.press("/papierwerk");
    assert!(
        harness.says("1 plek (1 keer bij «praktijk»)"),
        "{}",
        harness.screen(80, 24)
    );
    harness.press("<enter>");
    assert_eq!(written(&harness).as_deref(), Some("praktijk bij 1"));
    assert!(
        harness.says("> Professionals"),
        "{}",
        harness.screen(80, 24)
    );
    harness.press("<esc><esc><f4><f4><end>");
    let Some(Screen::Notes(notes)) = harness.app.screen() else {
        panic!("no notes");
    };
    assert_eq!(notes.selected, NoteOf::Record(RecordId::practice(1)));
    harness.press("<enter>");
    assert_eq!(written(&harness).as_deref(), Some("praktijk bij 1"));
}

#[test]
fn personal_data_are_pointed_out_where_they_are_typed() {
    let mut harness = with(5);
    harness.press("<f3>n<tab>Bel 06-12345678.").pause();
    assert!(harness.says("telefoonnummer"), "{}", harness.screen(80, 24));
}
