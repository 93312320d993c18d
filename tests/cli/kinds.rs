//! A question set that asks for more than stands, without the screen.

use std::fs;

use serde_json::json;

use crate::{Computer, assert_dutch};

const EVERY_KIND: &str = include_str!("../fixtures/every_kind.toml");
const SESSION: &str = "aa";

/// A computer with a session `aa…` of the set with every kind, which stands in the data folder.
fn computer() -> Computer {
    let computer = Computer::new();
    fs::create_dir_all(computer.path("map/vragenlijsten")).unwrap();
    fs::write(computer.path("map/vragenlijsten/peiling.toml"), EVERY_KIND).unwrap();
    computer.ok(&["--vragenlijst", "elke-soort", "nieuw", "--gemeente", "Aa"]);
    computer
}

fn answers(computer: &Computer, question: &str, arguments: &[&str]) {
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

#[test]
fn what_cannot_be_given_is_wrong_use_and_names_what_can() {
    let computer = computer();
    for (question, arguments, sentence) in [
        (
            "1",
            &["--gekozen", "misschien"][..],
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
    ] {
        let arguments = [&["antwoord", SESSION, question], arguments].concat();
        computer.fails(2, sentence, &arguments);
    }
    let shown = computer.json(&["toon", SESSION, "--json"]);
    assert_eq!(shown["antwoorden"], json!([]));
}

#[test]
fn an_answer_is_shown_in_words_and_in_ids() {
    let computer = computer();
    answers(&computer, "1", &["--gekozen", "ja"]);
    answers(
        &computer,
        "4",
        &[
            "--gekozen",
            "preventie",
            "--gekozen",
            "anders",
            "--notitie",
            "Spreekuur",
            "--bespreken",
        ],
    );
    answers(&computer, "5", &["--gekozen", "ggz=niet"]);
    answers(&computer, "3", &["--stand", "onbekend"]);
    answers(&computer, "7", &["--notitie", "Meer tijd"]);
    let text = computer.ok(&["toon", SESSION]);
    for words in [
        "1    Werkt uw gemeente met wijkteams?\n       [v] Ja\n",
        "[v] Voorkomen dat vragen zwaarder worden; Iets anders · bespreken\n       Spreekuur\n",
        "[v] GGZ: Werkt niet samen\n",
        "[?] Weet ik nog niet\n",
        "7    Wat wilt u nog kwijt?\n       [v] Ingevuld\n       Meer tijd\n",
    ] {
        assert!(text.contains(words), "{words}\n---\n{text}");
    }
    assert_dutch(&text);
    let shown = computer.json(&["toon", SESSION, "--json"]);
    let row = |id: &str| {
        let mut rows = shown["antwoorden"].as_array().unwrap().iter();
        rows.find(|row| row["vraag"] == id).unwrap().clone()
    };
    for (id, kind, words) in [
        ("1", "keuze", "Ja"),
        ("3", "getal", "weet ik nog niet"),
        (
            "4",
            "meerkeuze",
            "Voorkomen dat vragen zwaarder worden; Iets anders",
        ),
        ("5", "matrix", "GGZ: Werkt niet samen"),
        ("7", "tekst", "Meer tijd"),
    ] {
        let row = row(id);
        assert_eq!(
            (&row["soort"], &row["antwoord"]),
            (&json!(kind), &json!(words))
        );
    }
    // What is not asked any more is kept, and said to be so.
    answers(&computer, "1", &["--gekozen", "nee"]);
    let text = computer.ok(&["toon", SESSION]);
    assert!(
        text.contains(
            "5    (deze vraag wordt nu niet gesteld)\n       [v] GGZ: Werkt niet samen\n"
        ),
        "{text}"
    );
}

#[test]
fn the_questions_are_told_with_what_can_be_chosen() {
    let computer = computer();
    let set = ["--vragenlijst", "elke-soort"];
    let text = computer.ok(&[&set[..], &["vragen"]].concat());
    for words in [
        "  1    Werkt uw gemeente met wijkteams?\n         Kies er één.\n         - Ja (ja), landelijk 83%\n",
        "         Landelijk in 2022: 203 gemeenten (Peiling 2022, par. 2.1). Zelf opgegeven.\n",
        "         Alleen als bij vraag 1 is gekozen: nee.\n",
        "         - Iets anders (anders), met uitleg in de notitie\n",
        "         - Geen van deze (geen), niet samen met iets anders\n",
        "         - GGD (ggd), landelijk 12% / 60,5% / 27,5%\n",
        "         Keuzes: Zit in het team (in-team); Werkt samen, met afspraken (afspraken); Werkt niet samen (niet).\n",
    ] {
        assert!(text.contains(words), "{words}\n---\n{text}");
    }
    let json = computer.json(&[&set[..], &["vragen", "--json"]].concat());
    let first = &json["basisfuncties"][0]["vragen"][0];
    assert_eq!(first["soort"], "keuze");
    assert_eq!(
        first["opties"][0],
        json!({"id": "ja", "tekst": "Ja", "landelijk": [83.0]})
    );
    assert_eq!(first["landelijk"]["n"], 203);
    let third = &json["basisfuncties"][0]["vragen"][2];
    assert_eq!(
        (&third["minstens"], &third["hoogstens"], &third["eenheid"]),
        (&json!(1), &json!(100), &json!("teams"))
    );
    assert_eq!(third["als"], json!([{"vraag": "1", "is": ["ja"]}]));
    let several = &json["basisfuncties"][1]["vragen"][0];
    assert_eq!(several["hoogstens"], 2);
    assert_eq!(
        several["opties"][2],
        json!({"id": "geen", "tekst": "Geen van deze", "alleen": true})
    );
    let matrix = &json["basisfuncties"][1]["vragen"][1];
    assert_eq!(matrix["rijen"][0]["landelijk"], json!([12.0, 60.5, 27.5]));
    assert_eq!(matrix["kolommen"][2]["id"], "niet");
    let stand = &json["basisfuncties"][2]["vragen"][0];
    assert_eq!(
        (&stand["soort"], &stand["opties"]),
        (&json!("stand"), &json!(null))
    );
}

#[test]
fn to_a_region_go_stands_alone_and_without_any_nothing_goes() {
    let computer = computer();
    let send = |session: &str| {
        computer.run(&[
            "inzending",
            session,
            "--ja",
            "--delen",
            "herkenbaar",
            "--gemeentecode",
            "GM0000",
            "--uit",
            "in/a.toml",
        ])
    };
    fs::create_dir_all(computer.path("in")).unwrap();
    answers(&computer, "1", &["--gekozen", "ja"]);
    let said = send(SESSION);
    assert_eq!(said.code, 1);
    assert!(
        said.err.contains("nog geen vraag beantwoord"),
        "{}",
        said.err
    );
    answers(&computer, "6", &["--stand", "deels"]);
    let said = send(SESSION);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(
        said.out
            .contains("antwoord = [\n  { vraag = \"6\", stand = \"deels\" },\n]"),
        "{}",
        said.out
    );
    let bundle = [
        "--vragenlijst",
        "elke-soort",
        "bundel",
        "in",
        "--uit",
        "uit",
    ];
    assert_eq!(computer.run(&bundle).code, 0);
    let questions = fs::read_to_string(computer.path("uit/vragen.csv")).unwrap();
    assert_eq!(questions.lines().count(), 2, "{questions}");
    // A hand that put more in it is refused.
    let file = computer.path("in/a.toml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(
        &file,
        text.replace(
            "vraag = \"6\", stand = \"deels\"",
            "vraag = \"1\", stand = \"ingevuld\"",
        ),
    )
    .unwrap();
    computer.fails(
        1,
        "vraag 1 vraagt niet naar een stand",
        &[
            "--vragenlijst",
            "elke-soort",
            "bundel",
            "in",
            "--uit",
            "uit2",
        ],
    );
    // A questionnaire without stands.
    let none = EVERY_KIND
        .replace("id = \"elke-soort\"", "id = \"zonder-stand\"")
        .replace(
            "kort = \"Huisartsen\"",
            "kort = \"Huisartsen\"\nsoort = \"tekst\"",
        );
    fs::write(computer.path("map/vragenlijsten/zonder.toml"), none).unwrap();
    computer.ok(&["--vragenlijst", "zonder-stand", "nieuw", "--gemeente", "Bb"]);
    let said = send("bb");
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert!(
        said.err.contains("vraagt nergens hoe het ervoor staat"),
        "{}",
        said.err
    );
    assert_dutch(&said.err);
}

#[test]
fn two_sessions_stand_side_by_side_and_the_set_is_checked() {
    let computer = computer();
    computer.ok(&["--vragenlijst", "elke-soort", "nieuw", "--gemeente", "Bb"]);
    answers(&computer, "1", &["--gekozen", "ja"]);
    computer.ok(&["antwoord", "bb", "1", "--gekozen", "nee"]);
    let text = computer.ok(&["vergelijk", "aa", "bb"]);
    assert!(text.contains("Wijkteams"), "{text}");
    computer.ok(&["controleer"]);
    let follow_up = computer.ok(&["vervolg", "aa"]);
    let shown = computer.json(&["toon", follow_up.trim(), "--json"]);
    let before = &shown["antwoorden"][0]["vorige"];
    assert_eq!(before["gekozen"], json!(["ja"]));
    let text = computer.ok(&["toon", follow_up.trim()]);
    assert!(
        text.contains("vorige keer (22-11-2026): [v] Ja\n"),
        "{text}"
    );
}
