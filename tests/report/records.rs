//! What the practice says beside the policy, and what came out of talks, in the report.

use jiff::civil::date;
use quickscan::model::{Agreement, Record, RecordId, Session, State};
use quickscan::report::{Cut, Options, markdown};

use crate::sessions::{details, options, set, without_names};

fn recorded() -> Session {
    let mut session = Session::new(set(), details("Voorbeeldstad"));
    for id in ["2.1", "2.2"] {
        session.answer_mut(&id.into()).rating.state = Some(State::OpOrde);
    }
    let mut practice = Record {
        agrees: Some(Agreement::Deels),
        ..Record::default()
    };
    practice.write("inwoners", "Zij wachten lang.\n\n- en bellen *vaak*");
    practice.write("buren", "Van een andere kennisbank.");
    session.records.insert(RecordId::practice(2), practice);
    let mut talk = Record {
        on: Some(date(2026, 11, 24)),
        ..Record::default()
    };
    talk.write("met", "Anna de Wit");
    talk.write("afspraak", "Elke maand bellen.");
    session.records.insert(RecordId::talk("partners"), talk);
    session
}

#[test]
fn the_report_has_a_part_for_the_practice_and_one_for_talks() {
    let report = markdown(set(), &recorded(), &options());
    for words in [
        "## Beleid en praktijk",
        "### 2 Tijdig signaleren van de vraag",
        "De praktijk komt deels overeen met het beleid.",
        "Inwoners:",
        "> Zij wachten lang.",
        "Buren:",
        "## Wat er uit de gesprekken kwam",
        "### Samenwerkingspartners en verwijzers",
        "Datum: 24 november 2026.",
        "Met: Anna de Wit.",
        "> Elke maand bellen.",
        // What the answers say together sees it as well.
        "Het beleid is op orde (2.1 en 2.2), maar de praktijk zegt bij die basisfuncties iets anders.",
    ] {
        assert!(report.contains(words), "{words}:\n{report}");
    }
    let nameless = markdown(set(), &recorded(), &without_names());
    assert!(!nameless.contains("Anna de Wit"));
    assert!(nameless.contains("> Elke maand bellen."));
}

#[test]
fn the_agenda_ends_with_what_came_out_of_talks_and_not_with_the_practice() {
    let agenda = Options {
        cut: Cut::Agenda,
        ..options()
    };
    let report = markdown(set(), &recorded(), &agenda);
    assert!(report.contains("## Wat er uit de gesprekken kwam"));
    assert!(!report.contains("Beleid en praktijk"));
}

#[test]
fn without_any_of_it_the_report_says_nothing_of_it() {
    let session = Session::new(set(), details("Voorbeeldstad"));
    let report = markdown(set(), &session, &options());
    assert!(!report.contains("Beleid en praktijk"));
    assert!(!report.contains("uit de gesprekken"));
}
