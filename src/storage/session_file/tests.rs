//! The promised format, and what is said when a file does not keep to it.

use jiff::civil::date;

use super::*;
use crate::model::{Positioning, Progress, TeamModel};

const PROGRESS: Progress = Progress {
    answered: 12,
    total: 30,
};

/// The example of the design, word for word.
const PROMISED: &str = r#"versie = 1

[sessie]
vragenlijst = "quickscan-wijkgericht-werken"
vragenlijst_versie = "1"
gemeente = "Voorbeeldstad"
gebied = "heel de gemeente"
invuller = "A. de Vries"
functie = "beleidsmedewerker jeugd"
peildatum = 2026-11-22
gewijzigd = 2026-11-22T14:02:11+01:00
beantwoord = 12
totaal = 30
laatste_vraag = "2.3"

[[antwoord]]
vraag = "2.3"
stand = "deels"
onderbouwing = "afgesproken"
bronnen = ["Preventieakkoord 2025, p. 4"]
geraadpleegd = ["lokaal team", "welzijnsorganisatie"]
bespreken = true
notitie = """
Preventieakkoord 2025 loopt; partners noemen vooral het jongerenwerk …
"""

[[vervolgstap]]
vraag = "2.3"
wat = "Evaluatie preventie met partners"
wie = "J. Jansen"
wanneer = 2027-03-01
status = "open"
herkomst = "kpmg-2019, Tijdig signaleren van de vraag"
"#;

#[test]
fn the_promised_format_is_what_is_read_and_written() {
    let parsed = parse(PROMISED).unwrap();
    let session = &parsed.session;
    assert!(!parsed.newer);
    assert_eq!(session.details.peildatum, Some(date(2026, 11, 22)));
    assert_eq!(session.answers.len(), 1);
    assert_eq!(session.steps[0].due, Some(date(2027, 3, 1)));
    assert_eq!(render(session, PROGRESS), PROMISED);
}

/// A follow-up, with the previous measurement it.
const FOLLOW_UP: &str = r#"versie = 1

[sessie]
gemeente = "Voorbeeldstad"
peildatum = 2027-11-01
vorige = "voorbeeldstad-2026-11-22"
vorige_peildatum = 2026-11-22
beantwoord = 12
totaal = 30

[[antwoord]]
vraag = "2.3"
stand = "op-orde"

[[vorige]]
vraag = "2.3"
stand = "deels"
onderbouwing = "afgesproken"
bronnen = ["Preventieakkoord 2025, p. 4"]
geraadpleegd = ["lokaal team"]
notitie = "Loopt"
later = 1
"#;

#[test]
fn a_follow_up_holds_the_measurement_before_it() {
    let session = parse(FOLLOW_UP).unwrap().session;
    assert!(session.unknown.is_empty() && session.unknown_details.is_empty());
    assert_eq!(session.previous.session, "voorbeeldstad-2026-11-22");
    assert_eq!(session.previous.peildatum, Some(date(2026, 11, 22)));
    let before = session.previous.answer(&"2.3".into()).unwrap();
    assert_eq!(before.note, "Loopt");
    assert_eq!(render(&session, PROGRESS), FOLLOW_UP);
}

#[test]
fn the_form_of_the_team_is_kept_in_words_and_another_word_is_pointed_out() {
    let team = "peildatum = 2026-11-22\nteammodel = \"A2\"\npositionering = \"4\"\n";
    let text = PROMISED.replace("peildatum = 2026-11-22\n", team);
    let session = parse(&text).unwrap().session;
    assert_eq!(session.details.team_model, Some(TeamModel::A2));
    assert_eq!(
        session.details.positioning,
        Some(Positioning::Rechtspersoon)
    );
    assert_eq!(render(&session, PROGRESS), text);
    let error = parse(&text.replace("\"A2\"", "\"A3\""))
        .unwrap_err()
        .to_string();
    assert!(
        error.contains("«A3», verwacht een van: A1, A2, B, C, anders, geen"),
        "{error}"
    );
}

#[test]
fn the_head_of_a_follow_up_with_long_names_stays_in_the_first_kilobyte() {
    let mut session = parse(FOLLOW_UP).unwrap().session;
    let long = "Nederlandse naam van een samenwerkingsverband van gemeenten ".repeat(2);
    session.question_set.id = "quickscan-wijkgericht-werken".to_owned();
    session.question_set.fingerprint = "aa2e0dbdf1d2f661".to_owned();
    session.previous.session = format!("{}-2026-11-22-2", "n".repeat(44));
    let details = &mut session.details;
    for text in [
        &mut details.gemeente,
        &mut details.gebied,
        &mut details.invuller,
        &mut details.functie,
    ] {
        text.clone_from(&long);
    }
    details.team_model = Some(TeamModel::Anders);
    details.positioning = Some(Positioning::Gemeente);
    let text = render(&session, PROGRESS);
    let end = text.find("\n[[").unwrap();
    assert!(end < 1024, "{end}");
}

#[test]
fn what_was_answered_before_is_saved_from_a_damaged_file() {
    let text = FOLLOW_UP.replace("stand = \"op-orde\"", "stand = ");
    let (parsed, faults) = super::salvage(&text);
    assert_eq!(faults.len(), 1, "{faults:?}");
    let previous = parsed.unwrap().session.previous;
    assert_eq!(previous, parse(FOLLOW_UP).unwrap().session.previous);
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_nothing() {
    let windows = format!("\u{feff}{}", PROMISED.replace('\n', "\r\n"));
    assert_eq!(parse(&windows), parse(PROMISED));
}

#[test]
fn keys_of_a_later_version_are_kept_in_their_place() {
    let text = r#"versie = 1
toon = "donker"

[sessie]
gemeente = "Voorbeeldstad"
beantwoord = 12
totaal = 30
geopend = 2026-11-22

[sessie.weergave]
breedte = 80

[[antwoord]]
vraag = "2.3"
stand = "deels"
gewicht = 1.5

[antwoord.bijlage]
pad = "x.pdf"
gezien = 2026-11-22T14:02:11.5Z

[[vervolgstap]]
vraag = "2.3"
wat = "iets"
status = "open"
kosten = [1, { van = 2 }]

[[bijlage]]
naam = "een"

[[bijlage]]
naam = "twee"
"#;
    let session = parse(text).unwrap().session;
    assert!(session.unknown_details.contains_key("weergave"));
    assert_eq!(render(&session, PROGRESS), text);
}

#[test]
fn a_file_of_a_later_version_is_read_as_far_as_it_can_be() {
    let text = r#"versie = 2
sessie = { gemeente = "Voorbeeldstad", peildatum = "voorjaar" }
[[antwoord]]
vraag = "1.1"
stand = "bijna"
notitie = "blijft"
[[antwoord]]
zonder = "vraag"
"#;
    let parsed = parse(text).unwrap();
    assert!(parsed.newer);
    assert_eq!(parsed.session.details.gemeente, "Voorbeeldstad");
    let answer = parsed.session.answer(&"1.1".into()).unwrap();
    assert_eq!(
        (answer.note.as_str(), answer.rating.state),
        ("blijft", None)
    );
}

#[test]
fn a_fault_says_where_it_is_and_what_was_expected() {
    let head = "versie = 1\n[sessie]\n";
    for (body, fault) in [
        (
            "gemeente = 3",
            "regel 3, kolom 12: «gemeente» is 3, verwacht tekst tussen aanhalingstekens",
        ),
        (
            "peildatum = \"gisteren\"",
            "regel 3, kolom 13: «peildatum» is «gisteren», verwacht een datum zonder aanhalingstekens, zoals 2027-03-01",
        ),
        (
            "[[antwoord]]\nvraag = \"1.1\"\nstand = \"goed\"",
            "regel 5, kolom 9: «stand» is «goed», verwacht een van: op-orde, deels, niet-op-orde, onbekend, nvt",
        ),
        (
            "[[antwoord]]\nvraag = \"1.1\"\nonderbouwing = true",
            "regel 5, kolom 16: «onderbouwing» is true, verwacht een van: vastgelegd, gevraagd, afgesproken, afgeleid, nergens, inschatting",
        ),
        (
            "[[antwoord]]\nstand = \"deels\"",
            "regel 3, kolom 1: hier ontbreekt «vraag»",
        ),
        (
            "[[antwoord]]\nvraag = \"1.1\"\n[[antwoord]]\nvraag = \"1.1\"",
            "regel 6, kolom 9: deze vraag heeft al een antwoord, verwacht er een",
        ),
        (
            "[[vervolgstap]]\nvraag = \"1.1\"\nstatus = \"bijna\"",
            "regel 5, kolom 10: «status» is «bijna», verwacht een van: open, bezig, klaar, vervallen",
        ),
        (
            "[antwoord]\nvraag = \"1.1\"",
            "regel 3, kolom 1: verwacht een of meer tabellen [[antwoord]]",
        ),
        (
            "x = \"",
            "regel 3, kolom 6: tekst die niet is afgesloten of een verboden teken heeft, verwacht «\"»",
        ),
    ] {
        let error = parse(&format!("{head}{body}")).unwrap_err();
        assert_eq!(error.to_string(), fault);
    }
}

#[test]
fn a_file_that_is_no_session_says_what_is_missing() {
    for (text, fault) in [
        (
            "",
            "regel 1, kolom 1: het bestand is leeg, zoals na stroomuitval",
        ),
        (
            "\0\0\0",
            "regel 1, kolom 1: het bestand is leeg, zoals na stroomuitval",
        ),
        ("[sessie]", "regel 1, kolom 1: hier ontbreekt «versie»"),
        ("versie = 1", "regel 1, kolom 1: hier ontbreekt «[sessie]»"),
        (
            "versie = 0\n[sessie]",
            "regel 1, kolom 10: «versie» moet 1 of hoger zijn",
        ),
    ] {
        assert_eq!(parse(text).unwrap_err().to_string(), fault);
    }
}

#[test]
fn what_is_switched_on_stands_after_what_the_list_reads_and_survives_damage() {
    let mut session = parse(PROMISED).unwrap().session;
    session.extra_questions = vec!["K9.1".into(), "K11.2".into()];
    let text = render(&session, PROGRESS);
    let place = |key: &str| text.find(key).unwrap();
    assert!(place("aanvullende_vragen = [") > place("laatste_vraag"));
    assert!(place("aanvullende_vragen = [") < place("[[antwoord]]"));
    assert_eq!(parse(&text).unwrap().session, session);
    let damaged = text.replace("stand = \"deels\"", "stand = \"deels");
    let (readable, faults) = salvage::salvage(&damaged);
    assert_eq!(faults.len(), 1);
    let readable = readable.unwrap().session;
    assert_eq!(readable.extra_questions, session.extra_questions);
}
