//! Which names are of people, said at the report.

use quickscan::app::Screen;
use quickscan::model::NameKind;

use crate::begun;
use crate::support::Harness;
use crate::support::filled::with;

const FUNCTION: Option<NameKind> = Some(NameKind::Function);
const PERSON: Option<NameKind> = Some(NameKind::Person);

/// From where the file is named to the screen with the names, and from there once more.
const TO_NAMES: &str = "<down><down><down><down><enter>";

/// The report of a session with the names beleidsmedewerker, huisartsen and lokaal team.
fn report() -> Harness {
    let mut harness = with(14);
    harness.press("<f6>");
    harness
}

#[test]
fn what_a_name_is_goes_around_is_saved_at_once_and_stays_in_a_report_without_names() {
    let harness = &mut report();
    assert!(harness.says("Wie is wat van 3 namen nog niet gezegd"));
    harness.press(TO_NAMES);
    assert!(harness.says("Zonder namen: functies en organisaties blijven staan"));
    for (said, kind) in [
        ("persoon", PERSON),
        ("functie of organisatie", FUNCTION),
        ("nog niet gezegd", None),
        ("persoon", PERSON),
        ("functie of organisatie", FUNCTION),
    ] {
        harness.press("<space>");
        assert!(harness.says(&format!("> beleidsmedewerker: {said}")));
        assert_eq!(harness.on_disk().kind_of_name("Beleidsmedewerker"), kind);
    }
    harness.press("<end><enter>");
    assert!(harness.says("Persoon of functie: van 1 naam nog niet gezegd"));
    harness.press("<up><space><esc>");
    assert!(harness.says("Wie is wat van elke naam gezegd"));
    harness.press("<up><right>");
    let Some(Screen::Export(export)) = harness.app.screen() else {
        panic!("no report");
    };
    let preview = quickscan::document::plain(
        &export.preview.document,
        quickscan::document::Layout::Wide(100),
    );
    for (name, stays) in [
        ("beleidsmedewerker", true),
        ("lokaal team", true),
        ("huisartsen", false),
    ] {
        assert_eq!(preview.contains(name), stays, "{name}: {preview}");
    }
}

#[test]
fn who_comes_back_points_at_the_first_name_of_which_nothing_was_said() {
    let harness = &mut report();
    harness.press(&format!("{TO_NAMES}<space><esc><enter>"));
    assert!(harness.says("> huisartsen: nog niet gezegd"));
}

#[test]
fn what_was_said_of_a_name_can_be_taken_back_and_said_again() {
    let harness = &mut report();
    harness.press(&format!("{TO_NAMES}<down><space><c-z>"));
    assert!(harness.says("> huisartsen: nog niet gezegd"));
    assert!(harness.says("Ongedaan gemaakt: "));
    assert_eq!(harness.on_disk().kind_of_name("huisartsen"), None);
    harness.press("<c-y>");
    assert!(harness.says("> huisartsen: persoon"));
    assert_eq!(harness.on_disk().kind_of_name("huisartsen"), PERSON);
}

#[test]
fn who_may_only_look_sees_the_names_and_hears_why_nothing_changes() {
    let first = report();
    let second = &mut first.beside();
    second.press(&format!("<enter><down><enter><f6>{TO_NAMES}"));
    assert!(second.says("> beleidsmedewerker: nog niet gezegd"));
    second.press("<space>");
    assert!(second.says("U kunt die hier alleen bekijken."));
    assert!(second.says("> beleidsmedewerker: nog niet gezegd"));
    assert_eq!(first.on_disk().names, []);
}

#[test]
fn without_any_name_there_is_nothing_to_say() {
    let harness = &mut begun();
    harness.press("1<f6>");
    assert!(!harness.says("Wie is wat"));
    assert!(matches!(harness.app.screen(), Some(Screen::Export(_))));
}
