//! A new measurement on the basis of an earlier session.

use std::fs;

use crate::Computer;

const FIRST: &str = "a-2026-11-22";
const SECOND: &str = "a-2026-11-22-2";

/// A session of the year before, with two answers and two steps.
fn with_a_session() -> Computer {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "A", "--peildatum", "2025-11-01"]);
    let answer = ["antwoord", FIRST, "2.3", "--stand", "deels", "--notitie"];
    let rest = ["Loopt nog", "--onderbouwing", "afgeleid", "--bron", "B"];
    computer.ok(&[&answer[..], &rest[..]].concat());
    computer.ok(&["antwoord", FIRST, "1.1", "--stand", "op-orde"]);
    for (what, status) in [("Evaluatie", "bezig"), ("Visie", "klaar")] {
        computer.ok(&["stap", FIRST, "2.3", "--wat", what, "--status", status]);
    }
    computer
}

#[test]
fn a_follow_up_starts_empty_and_holds_what_was_answered_before() {
    let computer = with_a_session();
    let before = fs::read(computer.path(&format!("map/sessies/{FIRST}.toml"))).unwrap();
    assert_eq!(computer.ok(&["vervolg", FIRST]), format!("{SECOND}\n"));
    let after = fs::read(computer.path(&format!("map/sessies/{FIRST}.toml"))).unwrap();
    assert_eq!(before, after);
    // What is shown of last time does not hang on its file.
    fs::remove_file(computer.path(&format!("map/sessies/{FIRST}.toml"))).unwrap();
    let json = computer.json(&["toon", SECOND, "--json"]);
    assert_eq!(json["sessie"]["peildatum"], "2026-11-22");
    assert_eq!(json["sessie"]["vorige"], FIRST);
    assert_eq!(json["sessie"]["vorige_peildatum"], "2025-11-01");
    assert_eq!(json["voortgang"]["beantwoord"], 0);
    let answer = &json["antwoorden"][1];
    assert_eq!(answer["vraag"], "2.3");
    assert_eq!(answer["stand"], serde_json::Value::Null);
    assert_eq!(answer["notitie"], "");
    assert_eq!(
        answer["vorige"],
        serde_json::json!({
            "stand": "deels", "onderbouwing": "afgeleid", "gekozen": [], "bronnen": ["B"],
            "geraadpleegd": [], "notitie": "Loopt nog", "risico": "", "kernzin": "", "verschil": "open",
        })
    );
    assert_eq!(json["vervolgstappen"].as_array().unwrap().len(), 1);
    assert_eq!(json["vervolgstappen"][0]["status"], "bezig");
    let listed = computer.ok(&["lijst"]);
    assert!(!listed.contains("kopie van"), "{listed}");
}

#[test]
fn what_changed_since_is_shown() {
    let computer = with_a_session();
    let arguments = ["vervolg", FIRST, "--peildatum", "1-12-2026", "--json"];
    let json = computer.json(&arguments);
    assert_eq!(json["id"], SECOND);
    assert_eq!(json["vorige"], FIRST);
    assert_eq!(json["peildatum"], "2026-12-01");
    computer.ok(&["antwoord", SECOND, "2.3", "--stand", "op-orde"]);
    computer.ok(&["antwoord", SECOND, "1.1", "--stand", "deels"]);
    let json = computer.json(&["toon", SECOND, "--json"]);
    assert_eq!(
        json["sinds_vorige"],
        serde_json::json!({"vooruit": 1, "gelijk": 0, "achteruit": 1, "niet-te-vergelijken": 0, "open": 28})
    );
    assert_eq!(json["antwoorden"][1]["vorige"]["verschil"], "vooruit");
    let text = computer.ok(&["toon", SECOND]);
    for words in [
        "\nSinds vorige keer (01-11-2025)\n  Sindsdien: 1 vooruit, 1 achteruit, 28 nog open (van 30)\n",
        "\n  - 1.1, achteruit: was op orde, is nu deels op orde.\n",
        "\n  - 2.3, vooruit: was deels op orde, is nu op orde.\n",
        "\n       vorige keer (01-11-2025): [~] deels · afgeleid\n",
    ] {
        assert!(text.contains(words), "{words} in {text}");
    }
    let json = computer.json(&["toon", FIRST, "--json"]);
    assert_eq!(json["sinds_vorige"], serde_json::Value::Null);
    assert!(!computer.ok(&["toon", FIRST]).contains("vorige"));
}

#[test]
fn what_a_later_version_wrote_is_not_followed_up() {
    let computer = with_a_session();
    let text = "versie = 2\nsessie = { gemeente = \"B\" }\n";
    fs::write(computer.path("map/sessies/b.toml"), text).unwrap();
    computer.fails(1, "nieuwere versie", &["vervolg", "b"]);
    computer.fails(1, "Er is geen sessie «x»", &["vervolg", "x"]);
    computer.fails(
        2,
        "bestaat niet",
        &["vervolg", "a", "--peildatum", "30-2-2027"],
    );
}

#[test]
fn names_of_the_time_before_are_left_out_too() {
    let computer = with_a_session();
    let asked = ["antwoord", FIRST, "2.3", "--geraadpleegd", "Bram Smit"];
    computer.ok(&asked);
    computer.ok(&["vervolg", FIRST]);
    computer.ok(&["antwoord", SECOND, "2.3", "--geraadpleegd", "Cor Visser"]);
    for arguments in [
        &["toon", SECOND, "--zonder-namen", "--json"][..],
        &["toon", SECOND, "--zonder-namen"],
        &["export", SECOND, "--zonder-namen"],
        &["export", SECOND, "--zonder-namen", "--vorm", "csv"],
        &["export", SECOND, "--zonder-namen", "--vorm", "ics"],
    ] {
        let said = computer.run(arguments);
        assert_eq!(said.code, 0, "{}", said.err);
        for name in ["Bram", "Cor"] {
            assert!(!said.out.contains(name), "{name} in {}", said.out);
        }
    }
}
