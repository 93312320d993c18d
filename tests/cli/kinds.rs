//! A question set that asks for more than stands, without the screen.

use std::fs;

use serde_json::json;

use crate::Computer;

pub const EVERY_KIND: &str = include_str!("../fixtures/every_kind.toml");
pub const SESSION: &str = "aa";

/// A computer with a session `aa…` of the set with every kind, which stands in the data folder.
pub fn computer() -> Computer {
    let computer = Computer::new();
    fs::create_dir_all(computer.path("map/vragenlijsten")).unwrap();
    fs::write(computer.path("map/vragenlijsten/peiling.toml"), EVERY_KIND).unwrap();
    computer.ok(&["--vragenlijst", "elke-soort", "nieuw", "--gemeente", "Aa"]);
    computer
}

pub fn answers(computer: &Computer, question: &str, arguments: &[&str]) {
    let said = computer.ok(&[&["antwoord", SESSION, question], arguments].concat());
    assert_eq!(said, "");
}

/// What the file has of a question: what was given, and the state.
fn given(computer: &Computer, question: &str) -> (serde_json::Value, serde_json::Value) {
    let shown = computer.json(&["toon", SESSION, "--json"]);
    let answers = shown["antwoorden"].as_array().unwrap().clone();
    let answer = answers.into_iter().find(|each| each["vraag"] == question);
    answer.map_or((json!(null), json!(null)), |answer| {
        (answer["gekozen"].clone(), answer["stand"].clone())
    })
}

#[test]
fn every_kind_is_answered_with_ids_or_words() {
    let computer = computer();
    for (question, arguments, expected) in [
        ("1", &["--gekozen", "Ja"][..], &["ja"][..]),
        ("3", &["--gekozen", "12"], &["12"]),
        (
            "4",
            &["--gekozen", "regie", "--gekozen", "preventie"],
            &["preventie", "regie"],
        ),
        ("4", &["--gekozen", "Geen van deze"], &["geen"]),
        (
            "5",
            &["--gekozen", "ggz=niet", "--gekozen", "GGD=Zit in het team"],
            &["ggd=in-team", "ggz=niet"],
        ),
        // What was given comes in the place of what was there.
        ("5", &["--gekozen", "ggz=afspraken"], &["ggz=afspraken"]),
    ] {
        answers(&computer, question, arguments);
        let expected = (json!(expected), json!("ingevuld"));
        assert_eq!(given(&computer, question), expected, "{arguments:?}");
    }
    answers(&computer, "7", &["--notitie", "Meer tijd"]);
    assert_eq!(given(&computer, "7"), (json!([]), json!("ingevuld")));
    answers(
        &computer,
        "6",
        &["--stand", "deels", "--onderbouwing", "vastgelegd"],
    );
    // It is not known, in the place of what was given; and nothing is left.
    answers(&computer, "4", &["--stand", "onbekend"]);
    assert_eq!(given(&computer, "4"), (json!([]), json!("onbekend")));
    for (question, arguments) in [
        ("3", &["--gekozen", ""]),
        ("5", &["--stand", "open"]),
        ("4", &["--stand", "open"]),
        ("7", &["--notitie", ""]),
    ] {
        answers(&computer, question, arguments);
        assert_eq!(
            given(&computer, question),
            (json!(null), json!(null)),
            "{arguments:?}"
        );
    }
    // What was answered says what is asked.
    assert!(computer.ok(&["lijst"]).contains("2 van 6 beantwoord"));
    answers(&computer, "1", &["--gekozen", "nee"]);
    assert!(computer.ok(&["lijst"]).contains("2 van 4 beantwoord"));
    computer.fails(
        1,
        "Vraag 4 wordt nu niet gesteld: dat hangt af van uw antwoord op vraag 1.",
        &["antwoord", SESSION, "4", "--gekozen", "regie"],
    );
}

/// What is given at a question, and what is said of it.
const WRONG: &[(&str, &[&str], &str)] = &[
    (
        "1",
        &["--gekozen", "misschien"],
        "«misschien» kan niet bij vraag 1; kies uit ja of nee.",
    ),
    (
        "1",
        &["--gekozen", "ja", "--gekozen", "nee"],
        "Bij vraag 1 kiest u er één; geef --gekozen maar één keer.",
    ),
    (
        "4",
        &["--gekozen", "fiets"],
        "kies uit preventie, regie, geen of anders.",
    ),
    (
        "4",
        &[
            "--gekozen",
            "preventie",
            "--gekozen",
            "regie",
            "--gekozen",
            "anders",
        ],
        "Kies er hoogstens 2.",
    ),
    (
        "4",
        &["--gekozen", "geen", "--gekozen", "regie"],
        "«geen» kan bij vraag 4 niet samen met iets anders.",
    ),
    (
        "3",
        &["--gekozen", "veel"],
        "«veel» is geen heel getal. Typ een getal van 1 tot 100 (teams).",
    ),
    ("3", &["--gekozen", "101"], "101 kan hier niet."),
    (
        "3",
        &["--gekozen", "1", "--gekozen", "2"],
        "Vraag 3 vraagt één getal",
    ),
    (
        "5",
        &["--gekozen", "ggz"],
        "een rij, een =, en wat u daar kiest, zoals ggd=in-team.",
    ),
    (
        "5",
        &["--gekozen", "ggx=niet"],
        "«ggx» is geen rij van vraag 5; kies uit ggd of ggz.",
    ),
    (
        "5",
        &["--gekozen", "ggz=deel"],
        "«deel» kan niet bij vraag 5; kies uit in-team, afspraken of niet.",
    ),
    (
        "5",
        &["--gekozen", "ggz=niet", "--gekozen", "ggz=afspraken"],
        "staat er twee keer bij",
    ),
    (
        "6",
        &["--gekozen", "ja"],
        "Vraag 6 vraagt hoe het ervoor staat; gebruik --stand",
    ),
    (
        "7",
        &["--gekozen", "ja"],
        "Vraag 7 vraagt een tekst; gebruik --notitie",
    ),
    (
        "1",
        &["--stand", "op-orde"],
        "Vraag 1 vraagt niet hoe het ervoor staat; gebruik --gekozen",
    ),
    (
        "7",
        &["--stand", "deels"],
        "Vraag 7 vraagt niet hoe het ervoor staat; gebruik --notitie",
    ),
    (
        "1",
        &["--stand", "ingevuld"],
        "op-orde, deels, niet-op-orde, onbekend, nvt",
    ),
    (
        "1",
        &["--gekozen", "ja", "--stand", "nvt"],
        "Geef --gekozen of --stand, en niet allebei",
    ),
    (
        "1",
        &["--gekozen", "ja", "--onderbouwing", "vastgelegd"],
        "laat --onderbouwing weg.",
    ),
    (
        "1",
        &["--kernzin", "Goed"],
        "Bij vraag 1 hoort geen kernzin",
    ),
];

#[test]
fn what_cannot_be_given_is_wrong_use_and_names_what_can() {
    let computer = computer();
    for (question, arguments, sentence) in WRONG {
        let arguments = [&["antwoord", SESSION, question], *arguments].concat();
        computer.fails(2, sentence, &arguments);
    }
    let shown = computer.json(&["toon", SESSION, "--json"]);
    assert_eq!(shown["antwoorden"], json!([]));
}
