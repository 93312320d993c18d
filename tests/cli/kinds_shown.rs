//! A question set that asks for more than stands, as it is shown, compared, and sent to a region.

use std::fs;

use serde_json::json;

use crate::kinds::{EVERY_KIND, SESSION, answers, computer};
use crate::{Computer, Said, assert_dutch};

/// A computer on which every kind is answered.
fn answered() -> Computer {
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
    computer
}

#[test]
fn an_answer_is_shown_in_words() {
    let computer = answered();
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
    // What is not asked any more is kept, and said to be so.
    answers(&computer, "1", &["--gekozen", "nee"]);
    let text = computer.ok(&["toon", SESSION]);
    let left_out = "5    (deze vraag wordt nu niet gesteld)\n       [v] GGZ: Werkt niet samen\n";
    assert!(text.contains(left_out), "{text}");
}

#[test]
fn an_answer_is_shown_to_programs_in_words_and_in_ids() {
    let computer = answered();
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

fn send(computer: &Computer, session: &str) -> Said {
    let asked = ["inzending", session, "--ja", "--delen", "herkenbaar"];
    let to = ["--gemeentecode", "GM0000", "--uit", "in/a.toml"];
    computer.run(&[&asked[..], &to].concat())
}

#[test]
fn to_a_region_go_stands_alone() {
    let computer = computer();
    fs::create_dir_all(computer.path("in")).unwrap();
    answers(&computer, "1", &["--gekozen", "ja"]);
    let said = send(&computer, SESSION);
    assert_eq!(said.code, 1);
    assert!(
        said.err.contains("nog geen vraag beantwoord"),
        "{}",
        said.err
    );
    answers(&computer, "6", &["--stand", "deels"]);
    let said = send(&computer, SESSION);
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
}

#[test]
fn a_submission_in_which_a_hand_put_more_is_refused() {
    let computer = computer();
    fs::create_dir_all(computer.path("in")).unwrap();
    answers(&computer, "6", &["--stand", "deels"]);
    assert_eq!(send(&computer, SESSION).code, 0);
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
    let said = computer.run(&[
        "--vragenlijst",
        "elke-soort",
        "bundel",
        "in",
        "--uit",
        "uit",
    ]);
    assert_eq!(said.code, 1, "{}", said.err);
    assert!(
        said.err.contains("vraag 1 vraagt niet naar een stand"),
        "{}",
        said.err
    );
}

#[test]
fn of_a_questionnaire_without_stands_nothing_goes_to_a_region() {
    let computer = computer();
    let none = EVERY_KIND
        .replace("id = \"elke-soort\"", "id = \"zonder-stand\"")
        .replace(
            "kort = \"Huisartsen\"",
            "kort = \"Huisartsen\"\nsoort = \"tekst\"",
        );
    fs::write(computer.path("map/vragenlijsten/zonder.toml"), none).unwrap();
    computer.ok(&["--vragenlijst", "zonder-stand", "nieuw", "--gemeente", "Bb"]);
    let said = send(&computer, "bb");
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
