//! Filling in a session without the screen.

use std::fs;

use quickscan::model::MAX_NOTE;
use serde_json::Value;

use crate::{Computer, Said};

/// A computer with one session, `s-v…`, of two answers and a step.
fn filled_in() -> Computer {
    let computer = Computer::new();
    let id = computer.ok(&[
        "nieuw",
        "--gemeente",
        "’s-Voorbeeldwoude",
        "--invuller",
        "beleid",
    ]);
    assert_eq!(id, "s-voorbeeldwoude-2026-11-22\n");
    computer.ok(&[
        "antwoord",
        "s-v",
        "2.3",
        "--stand",
        "deels",
        "--onderbouwing",
        "afgeleid",
        "--notitie",
        "Eén\n\n- twee 👩🏽",
        "--bron",
        "Akkoord, p. 4",
        "--bron",
        "Brief",
        "--geraadpleegd",
        "lokaal team",
        "--bespreken",
    ]);
    computer.ok(&[
        "antwoord",
        "s-v",
        "1.4",
        "--stand",
        "niet-op-orde",
        "--prioriteit",
    ]);
    computer.ok(&[
        "stap",
        "s-v",
        "1.4",
        "--wat",
        "Afspreken",
        "--wanneer",
        "1-11-2026",
    ]);
    computer
}

#[test]
fn a_session_that_was_filled_in_is_shown_to_people() {
    let computer = filled_in();
    let text = computer.ok(&["toon", "s-v"]);
    for words in [
        "’s-Voorbeeldwoude · peildatum 22-11-2026\nbeleid\n2 van 30 beantwoord · bewaard 22-11-2026 14:02",
        "  2 Tijdig signaleren van de vraag: 1 deels, 4 nog open (van 5)\n",
        "  - 1.4, prioriteit, niet op orde, vraag over veiligheid: Handelen bij\n    onveiligheid\n",
        "  - 2.3, deels op orde, ",
        "  - 1.4: Afspreken, uiterlijk 1 november 2026, open, te laat.\n",
        "       [~] Deels op orde · afgeleid · bespreken\n       Bronnen: Akkoord, p. 4; Brief\n",
        "       Eén\n\n       - twee 👩🏽\n",
    ] {
        assert!(text.contains(words), "{words}\n---\n{text}");
    }
}

#[test]
fn a_session_that_was_filled_in_is_shown_to_programs() {
    let computer = filled_in();
    let json = computer.json(&["toon", "s-v", "--json"]);
    assert_eq!(json["sessie"]["id"], "s-voorbeeldwoude-2026-11-22");
    assert_eq!(json["sessie"]["peildatum"], "2026-11-22");
    assert_eq!(
        json["voortgang"],
        serde_json::json!({"beantwoord": 2, "totaal": 30})
    );
    assert_eq!(json["basisfuncties"][1]["nummer"], 2);
    assert_eq!(
        json["basisfuncties"][1]["telling"],
        serde_json::json!({"op-orde": 0, "deels": 1, "niet-op-orde": 0, "onbekend": 0, "nvt": 0, "open": 4})
    );
    assert_eq!(json["knelpunten"][0]["vraag"], "1.4");
    assert_eq!(json["knelpunten"][0]["kort"], "Handelen bij onveiligheid");
    assert_eq!(
        json["knelpunten"][0]["reden"],
        "prioriteit, niet op orde, vraag over veiligheid"
    );
    assert_eq!(
        json["vervolgstappen"],
        serde_json::json!([{"kenmerk": json["vervolgstappen"][0]["kenmerk"], "vraag": "1.4", "wat": "Afspreken", "wie": "", "wanneer": "2026-11-01", "status": "open", "besluit": null, "herkomst": ""}])
    );
    assert_eq!(
        json["antwoorden"][1],
        serde_json::json!({
            "vraag": "2.3", "kort": "Preventie", "soort": "stand", "antwoord": "deels op orde",
            "stand": "deels", "onderbouwing": "afgeleid", "gekozen": [],
            "bronnen": ["Akkoord, p. 4", "Brief"], "geraadpleegd": ["lokaal team"],
            "bespreken": true, "prioriteit": false, "notitie": "Eén\n\n- twee 👩🏽", "risico": "", "kernzin": "", "vorige": null,
        })
    );
}

#[test]
fn a_day_in_words_is_told_in_full_and_kept_as_a_date() {
    let computer = filled_in();
    let step = |when| computer.run(&["stap", "s-v", "2.3", "--wat", "Bellen", "--wanneer", when]);
    let said = step("over 3 weken");
    assert_eq!((said.code, said.out.as_str()), (0, ""), "{}", said.err);
    assert_eq!(
        said.err,
        "De vervolgstap moet uiterlijk zondag 13 december 2026 (over 3 weken) klaar zijn.\n"
    );
    let json = computer.json(&["toon", "s-v", "--json"]);
    assert_eq!(json["vervolgstappen"][1]["wanneer"], "2026-12-13");
    assert_eq!(step("voor de zomer").code, 2);
}

#[test]
fn an_answer_changes_only_what_is_given() {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "A"]);
    computer.ok(&[
        "antwoord",
        "a",
        "1.1",
        "--stand",
        "deels",
        "--notitie",
        "blijft",
        "--bron",
        "een",
        "--bespreken",
        "--onderbouwing",
        "vastgelegd",
    ]);
    computer.ok(&["antwoord", "a", "1.1", "--stand", "onbekend"]);
    let answer = || computer.json(&["toon", "a", "--json"])["antwoorden"][0].clone();
    assert_eq!(answer()["stand"], "onbekend");
    assert_eq!(answer()["notitie"], "blijft");
    assert_eq!(answer()["bronnen"], serde_json::json!(["een"]));
    assert_eq!(answer()["bespreken"], true);
    computer.ok(&[
        "antwoord",
        "a",
        "1.1",
        "--stand",
        "open",
        "--onderbouwing",
        "geen",
        "--bron",
        "",
        "--bespreken=nee",
    ]);
    assert_eq!(answer()["stand"], Value::Null);
    assert_eq!(answer()["onderbouwing"], Value::Null);
    assert_eq!(answer()["bronnen"], serde_json::json!([]));
    assert_eq!(answer()["bespreken"], false);
    computer.fails(
        1,
        "kies een nummer van 1.1 tot en met 5.7",
        &["antwoord", "a", "9.9", "--stand", "deels"],
    );
}

#[test]
fn what_happens_if_nothing_is_done_is_given_and_shown() {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "A"]);
    fs::write(
        computer.path("r.txt"),
        "Kinderen wachten.\nDat kost meer.\n",
    )
    .unwrap();
    computer.ok(&["antwoord", "a", "1.1", "--risico-van", "r.txt"]);
    let shown = computer.ok(&["toon", "a"]);
    assert!(
        shown.contains("\n       Risico: Kinderen wachten.\n       Dat kost meer.\n"),
        "{shown}"
    );
    computer.ok(&["antwoord", "a", "1.1", "--risico", "Niets"]);
    let json = computer.json(&["toon", "a", "--json"]);
    assert_eq!(json["antwoorden"][0]["risico"], "Niets");
    computer.fails(
        2,
        "De invoer kan maar bij één optie worden gelezen",
        &[
            "antwoord",
            "a",
            "1.1",
            "--notitie-van",
            "-",
            "--risico-van",
            "-",
        ],
    );
    computer.ok(&["antwoord", "a", "1.1", "--kernzin", "Niemand leidt."]);
    let json = computer.json(&["toon", "a", "--json"]);
    assert_eq!(json["antwoorden"][0]["risico"], "Niets");
    assert_eq!(json["antwoorden"][0]["kernzin"], "Niemand leidt.");
}

#[test]
fn a_note_comes_from_a_file_or_from_the_input() {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "A"]);
    let note = || computer.json(&["toon", "a", "--json"])["antwoorden"][0]["notitie"].clone();
    let mut command = computer.command();
    command.args(["antwoord", "a", "1.1", "--notitie-van", "-"]);
    assert_eq!(Said::by(command.write_stdin("één\r\ntwee\r\n")).code, 0);
    assert_eq!(note(), "één\ntwee");
    fs::write(computer.path("n.txt"), "\u{feff}drie").unwrap();
    computer.ok(&["antwoord", "a", "1.1", "--notitie-van", "n.txt"]);
    assert_eq!(note(), "drie");
    computer.fails(
        1,
        "bestaat niet",
        &["antwoord", "a", "1.1", "--notitie-van", "weg.txt"],
    );
    let mut command = computer.command();
    command.args(["antwoord", "a", "1.1", "--notitie-van", "-"]);
    let said = Said::by(command.write_stdin([0xff]));
    assert_eq!(said.code, 1);
    assert!(said.err.contains("UTF-8"), "{}", said.err);
    assert_eq!(note(), "drie");
}

#[test]
fn a_session_of_a_later_version_is_shown_and_not_changed() {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "A"]);
    let text = "versie = 2\nsessie = { gemeente = \"B\" }\n";
    fs::write(computer.path("map/sessies/b.toml"), text).unwrap();
    let said = computer.run(&["toon", "b"]);
    assert_eq!(said.code, 0);
    assert!(said.err.contains("nieuwere versie"), "{}", said.err);
    computer.fails(
        1,
        "nieuwere versie",
        &["antwoord", "b", "1.1", "--stand", "deels"],
    );
    assert_eq!(
        fs::read_to_string(computer.path("map/sessies/b.toml")).unwrap(),
        text
    );
}

#[test]
fn an_answer_without_anything_to_record_is_wrong_use_and_the_words_of_the_screen_are_known() {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "A"]);
    computer.fails(2, "niets om vast te leggen", &["antwoord", "a", "2.3"]);
    computer.ok(&["antwoord", "a", "2.3", "--stand", "weet-ik-nog-niet"]);
    let json = computer.json(&["toon", "a", "--json"]);
    assert_eq!(json["antwoorden"][0]["stand"], "onbekend");
}

#[test]
fn the_ending_of_a_file_says_which_form_is_meant() {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "A"]);
    computer.ok(&["stap", "a", "2.3", "--wat", "Bellen"]);
    for (name, begins) in [
        ("a.ics", "BEGIN:VCALENDAR"),
        ("a.md", "---\n"),
        ("a.txt", "---\n"),
    ] {
        assert_eq!(computer.run(&["export", "a", "--uit", name]).code, 0);
        let text = std::fs::read_to_string(computer.path(name)).unwrap();
        assert!(text.starts_with(begins), "{name}: {text}");
    }
}

#[test]
fn a_text_that_never_ends_is_not_read_without_end() {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "A"]);
    let mut command = computer.command();
    command.args(["antwoord", "a", "1.1", "--notitie-van", "-"]);
    command.write_stdin("ja\n".repeat(MAX_NOTE));
    let said = Said::by(&mut command);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("langer dan 1 MB"), "{}", said.err);
    let json = computer.json(&["toon", "a", "--json"]);
    assert_eq!(json["antwoorden"].as_array().unwrap().len(), 0);
}

#[test]
fn a_session_and_its_steps_keep_their_identity() {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "A"]);
    computer.run(&["stap", "a", "1.1", "--wat", "Bellen"]);
    let identities = || {
        let json = computer.json(&["toon", "a", "--json"]);
        let steps = json["vervolgstappen"].as_array().unwrap().clone();
        let steps: Vec<Value> = steps.iter().map(|step| step["kenmerk"].clone()).collect();
        (json["sessie"]["kenmerk"].clone(), steps)
    };
    let (session, steps) = identities();
    assert!(session.is_string() && steps[0].is_string());
    assert_ne!(session, steps[0]);
    computer.run(&["stap", "a", "1.1", "--wat", "Mailen"]);
    let (after, later) = identities();
    assert_eq!((after, &later[0]), (session, &steps[0]));
    assert_ne!(later[0], later[1]);
}

#[test]
fn the_form_of_the_team_is_given_shown_and_refused_where_it_is_none() {
    let computer = Computer::new();
    let id = computer.ok(&[
        "nieuw",
        "--gemeente",
        "A",
        "--teammodel",
        "c",
        "--positionering",
        "2",
    ]);
    let shown = computer.ok(&["toon", id.trim()]);
    assert!(
        shown.contains("C, algemeen team als voorpost · 2, samenwerking van aanbieders"),
        "{shown}"
    );
    let json = computer.ok(&["toon", id.trim(), "--json"]);
    assert!(
        json.contains("\"teammodel\": \"C\"") && json.contains("\"positionering\": \"2\""),
        "{json}"
    );
    let refused = computer.run(&["nieuw", "--gemeente", "A", "--teammodel", "D"]);
    assert_eq!(refused.code, 2);
    assert!(
        refused
            .err
            .contains("Een teammodel is een van: A1, A2, B, C, anders, geen."),
        "{}",
        refused.err
    );
}
