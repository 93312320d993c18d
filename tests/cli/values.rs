//! Values as people give them: texts that begin with a hyphen, pasted lines, words of the screen, and
//! nothing at all.

use std::fs;

use serde_json::json;

use crate::Computer;

/// A computer with one session `a…`, which every beginning of an id means.
fn begun() -> Computer {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "A"]);
    computer
}

#[test]
fn every_free_text_may_begin_with_a_hyphen() {
    let computer = Computer::new();
    computer.ok(&[
        "nieuw",
        "--gemeente",
        "-a",
        "--gebied",
        "--b",
        "--invuller",
        "- c",
        "--functie",
        "-",
    ]);
    computer.ok(&[
        "antwoord",
        "a",
        "1.1",
        "--notitie",
        "- eerste punt\n- tweede punt",
        "--bron",
        "-bron",
        "--bron",
        "--",
        "--geraadpleegd",
        "-g",
    ]);
    computer.ok(&["stap", "a", "1.1", "--wat", "-lijst", "--wie", "-w"]);
    computer.ok(&["stap", "a", "1.1", "--wat=--wie", "--wie=-h"]);
    let json = computer.json(&["toon", "a", "--json"]);
    assert_eq!(json["vervolgstappen"][1]["wat"], "--wie");
    let session = &json["sessie"];
    assert_eq!(session["gemeente"], "-a");
    assert_eq!(session["gebied"], "--b");
    assert_eq!(session["invuller"], "- c");
    assert_eq!(session["functie"], "-");
    let answer = &json["antwoorden"][0];
    assert_eq!(answer["notitie"], "- eerste punt\n- tweede punt");
    assert_eq!(answer["bronnen"], json!(["-bron", "--"]));
    assert_eq!(answer["geraadpleegd"], json!(["-g"]));
    assert_eq!(json["vervolgstappen"][0]["wat"], "-lijst");
    assert_eq!(json["vervolgstappen"][0]["wie"], "-w");
}

#[test]
fn a_value_that_was_forgotten_is_not_taken_from_the_next_option() {
    let computer = begun();
    for (arguments, words) in [
        (
            &["stap", "a", "1.1", "--wat", "--wie", "x"][..],
            "Er ontbreekt een waarde bij «--wat», want «--wie» is zelf een optie. Is dat toch de tekst, \
             schrijf dan --wat=--wie. Met «quickscan stap --help»",
        ),
        (
            &["antwoord", "a", "1.1", "--notitie", "--stand=deels"],
            "«--stand=deels» is zelf een optie",
        ),
        (
            &["antwoord", "a", "1.1", "--bron", "-h"],
            "«-h» is zelf een optie",
        ),
        (
            &["nieuw", "--gemeente", "--map", "x"],
            "«--map» is zelf een optie",
        ),
    ] {
        computer.fails(2, words, arguments);
    }
}

#[test]
fn an_introduction_may_have_paragraphs_and_is_guarded() {
    let computer = Computer::new();
    let text = "Wij zijn begonnen.\n\nOver 123456782.";
    let said = computer.run(&["nieuw", "--gemeente", "A", "--inleiding", text]);
    assert!(said.err.contains("de gegevens (inleiding)"), "{}", said.err);
    let shown = computer.ok(&["toon", "a"]);
    assert!(shown.contains("Inleiding\n  Wij zijn begonnen."), "{shown}");
    let json = computer.json(&["toon", "a", "--json"]);
    assert_eq!(json["sessie"]["inleiding"], text);
    let report = computer.run(&["export", "a"]).out;
    assert!(report.contains("> Wij zijn begonnen."), "{report}");
}

#[test]
fn functions_stay_where_names_are_left_out() {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "A"]);
    for who in ["team Zuidplas", "S. Öztürk"] {
        computer.ok(&["stap", "a", "1.1", "--wat", "Bellen", "--wie", who]);
        computer.ok(&[
            "antwoord",
            "a",
            "1.2",
            "--geraadpleegd",
            who,
            "--geraadpleegd",
            "GGD",
        ]);
    }
    let shown = computer.ok(&["namen", "a"]);
    assert!(
        shown.contains("team Zuidplas: nog niet gezegd\n"),
        "{shown}"
    );
    let report = |options: &[&str]| {
        computer.without_names(&[&["export", "a", "--zonder-namen"][..], options].concat())
    };
    assert!(!report(&[]).contains("team Zuidplas"));
    computer.ok(&["namen", "a", "Team zuidplas", "ggd", "--soort", "functie"]);
    computer.ok(&["namen", "a", "S. Öztürk", "--soort", "persoon"]);
    let names = computer.json(&["namen", "a", "--json"]);
    let function = serde_json::json!({"naam": "team Zuidplas", "soort": "functie", "stem": null});
    assert_eq!(names[2], function, "{names}");
    for form in ["md", "csv"] {
        let report = report(&["--vorm", form]);
        assert!(
            report.contains("team Zuidplas") && report.contains("eigenaar 1"),
            "{report}"
        );
        assert!(
            !report.contains("Öztürk") && !report.contains("\"eigenaar 2"),
            "{report}"
        );
    }
    assert!(report(&[]).contains("GGD") && report(&[]).contains("1 (naam weggelaten)"));
    let json = computer.run(&["toon", "a", "--zonder-namen", "--json"]).out;
    assert!(
        json.contains("team Zuidplas") && !json.contains("Öztürk"),
        "{json}"
    );
    computer.fails(
        1,
        "«Piet» doet in deze sessie geen stap",
        &["namen", "a", "Piet", "--soort", "persoon"],
    );
    computer.fails(2, "Zeg met --soort", &["namen", "a", "team Zuidplas"]);
}

#[test]
fn a_line_break_in_a_value_of_one_line_becomes_a_space() {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "A\r\nB", "--gebied", "c\td"]);
    computer.ok(&[
        "antwoord",
        "a",
        "1.1",
        "--bron",
        "Visie\np. 4",
        "--geraadpleegd",
        "team\u{2028}Noord",
    ]);
    computer.ok(&[
        "stap",
        "a",
        "1.1",
        "--wat",
        "Bellen\n\nmet",
        "--wie",
        "x\ny",
    ]);
    let json = computer.json(&["toon", "a", "--json"]);
    assert_eq!(json["sessie"]["gemeente"], "A B");
    assert_eq!(json["sessie"]["gebied"], "c d");
    assert_eq!(json["antwoorden"][0]["bronnen"], json!(["Visie p. 4"]));
    assert_eq!(json["antwoorden"][0]["geraadpleegd"], json!(["team Noord"]));
    assert_eq!(json["vervolgstappen"][0]["wat"], "Bellen met");
    assert_eq!(json["vervolgstappen"][0]["wie"], "x y");
}

#[test]
fn what_is_empty_means_nothing_and_never_the_only_one() {
    let computer = begun();
    computer.ok(&["antwoord", "a", "1.1", "--stand", "deels"]);
    let before = computer.ok(&["toon", "a", "--json"]);
    let file = computer.path("map/sessies/a-2026-11-22.toml");
    let bytes = fs::read(&file).unwrap();
    for empty in ["", " ", "\t\n"] {
        for (arguments, place) in [
            (&["toon", empty][..], "SESSIE"),
            (&["open", empty], "SESSIE"),
            (&["invullen", empty], "SESSIE"),
            (&["antwoord", empty, "1.1", "--stand", "deels"], "SESSIE"),
            (&["antwoord", "a", empty, "--stand", "deels"], "VRAAG"),
            (&["stap", empty, "1.1", "--wat", "x"], "SESSIE"),
            (&["stap", "a", empty, "--wat", "x"], "VRAAG"),
            (&["export", empty], "SESSIE"),
            (&["versies", empty], "SESSIE"),
            (&["herstel", empty, "2026"], "SESSIE"),
            (&["herstel", "a", empty], "VERSIE"),
            (&["vervolg", empty], "SESSIE"),
            (&["handreikingen", empty], "VRAAG"),
            (&["voorleggen", empty, "1.1"], "SESSIE"),
            (&["voorleggen", "a", empty], "VRAAG"),
        ] {
            let words = format!("De waarde bij «{place}» klopt niet. Er staat niets.");
            computer.fails(2, &words, arguments);
        }
    }
    for arguments in [
        &["lijst", "--map", ""][..],
        &["vragen", "--vragenlijst", ""],
        &["export", "a", "--uit", ""],
        &["antwoord", "a", "1.1", "--notitie-van", ""],
        &["controleer", ""],
    ] {
        computer.fails(2, "Er ontbreekt een waarde bij", arguments);
    }
    assert_eq!(computer.ok(&["toon", "a", "--json"]), before);
    assert_eq!(fs::read(&file).unwrap(), bytes);
}

#[test]
fn a_choice_is_understood_as_the_screen_and_the_report_write_it() {
    let computer = begun();
    let of = |key: &str| computer.json(&["toon", "a", "--json"])["antwoorden"][0][key].clone();
    for (word, key) in [
        ("Op orde", "op-orde"),
        ("deels op orde", "deels"),
        ("niet op orde.", "niet-op-orde"),
        ("Weet ik nog niet", "onbekend"),
        ("n.v.t.", "nvt"),
        ("niet van toepassing", "nvt"),
    ] {
        computer.ok(&["antwoord", "a", "1.1", "--stand", word]);
        assert_eq!(of("stand"), key, "{word}");
    }
    computer.ok(&["antwoord", "a", "1.1", "--onderbouwing", "Vastgelegd"]);
    assert_eq!(of("onderbouwing"), "vastgelegd");
    computer.ok(&["stap", "a", "1.1", "--wat", "x", "--status", "Klaar"]);
    computer.ok(&["stap", "a", "1.2", "--wat", "y", "--besluit", "B en W"]);
    computer.ok(&["stap", "a", "1.3", "--wat", "z", "--besluit", "geen"]);
    let shown = computer.ok(&["toon", "a"]);
    assert!(shown.contains("besluit van het college"), "{shown}");
    let steps = computer.json(&["toon", "a", "--json"])["vervolgstappen"].clone();
    let decided = [&steps[0]["besluit"], &steps[1]["besluit"]];
    assert_eq!(decided, [&"college".into(), &serde_json::Value::Null]);
}

#[test]
fn a_footing_is_one_that_the_question_asks_for() {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "Aa"]);
    let refusal = "past niet bij vraag 3.1, want daar telt het oordeel van: inwoners";
    let given = ["--stand", "deels", "--onderbouwing", "vastgelegd"];
    computer.fails(
        2,
        refusal,
        &[&["antwoord", "aa", "3.1"][..], &given].concat(),
    );
    computer.fails(
        2,
        refusal,
        &[&["besluit", "aa", "3.1"][..], &given].concat(),
    );
    computer.fails(
        2,
        "past niet bij vraag 1.1. Kies uit: vastgelegd, afgesproken, inschatting, nergens.",
        &["antwoord", "aa", "1.1", "--onderbouwing", "gevraagd"],
    );
    assert!(!computer.ok(&["toon", "aa"]).contains("3.1"));
    computer.ok(&["antwoord", "aa", "3.1", "--onderbouwing", "gevraagd"]);
}
