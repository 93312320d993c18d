//! Extra questions, which the screen switches on and every command then knows.

use std::fs;

use crate::Computer;

/// A computer with a session in which K9.1 is switched on.
fn switched_on() -> Computer {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "Voorbeeldstad"]);
    let path = computer.path("map/sessies/voorbeeldstad-2026-11-22.toml");
    let text = fs::read_to_string(&path).unwrap();
    let switches = format!("{text}aanvullende_vragen = [\"K9.1\"]\n");
    fs::write(&path, switches).unwrap();
    computer
}

#[test]
fn a_question_that_is_switched_on_is_answered_and_shown_but_does_not_count() {
    let computer = switched_on();
    computer.ok(&[
        "antwoord",
        "v",
        "K9.1",
        "--stand",
        "deels",
        "--notitie",
        "Loopt",
    ]);
    computer.ok(&["stap", "v", "K9.1", "--wat", "Afspraken maken"]);
    let shown = computer.ok(&["toon", "v"]);
    for words in [
        "0 van 30 beantwoord",
        "\n  Aanvullende vragen (geen deel van de Quickscan): 1 deels (van 1)",
        "K9.1 Hoe regelt u dat hulp doorloopt bij overgangen",
        "aanvullende vraag",
        "Afspraken maken",
    ] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    let json = computer.json(&["toon", "v", "--json"]);
    assert_eq!(json["voortgang"]["beantwoord"], 0);
    assert_eq!(json["voortgang"]["totaal"], 30);
    assert_eq!(json["basisfuncties"].as_array().unwrap().len(), 5);
    assert_eq!(json["aanvullende_vragen"][0], "K9.1");
    assert_eq!(json["antwoorden"][0]["vraag"], "K9.1");
    let kort = &json["antwoorden"][0]["kort"];
    assert!(kort.as_str().unwrap().chars().count() <= 40, "{kort}");
    assert_eq!(
        json["knelpunten"][0]["reden"],
        "deels op orde, aanvullende vraag"
    );
    let list = computer.json(&["lijst", "--json"]);
    assert_eq!(
        (&list[0]["beantwoord"], &list[0]["totaal"]),
        (&0.into(), &30.into())
    );
}

#[test]
fn the_report_has_it_apart_and_the_other_frames() {
    let computer = switched_on();
    computer.ok(&["antwoord", "v", "K9.1", "--geraadpleegd", "wethouder Smit"]);
    let report = computer.ok(&["export", "v", "--met-kaders"]);
    for words in [
        "## Aanvullende vragen (geen deel van de Quickscan)\n",
        "### Vraag K9.1: ",
        "## Door andere kaders bekeken\n",
        "| Bestuur | 1 van 31 | K9.1 | wethouder Smit |",
    ] {
        assert!(report.contains(words), "{words}: {report}");
    }
    let without = computer.without_names(&["export", "v", "--zonder-namen", "--met-kaders"]);
    assert!(
        without.contains("| Bestuur | 1 van 31 | K9.1 |"),
        "{without}"
    );
    assert!(!without.contains("Smit"), "{without}");
}

#[test]
fn a_question_that_is_switched_off_says_how_to_switch_it_on() {
    let computer = switched_on();
    let words = "Vraag «K2.1» is een aanvullende vraag die in deze sessie uit staat";
    computer.fails(1, words, &["antwoord", "v", "K2.1", "--stand", "deels"]);
    computer.fails(
        1,
        "staat niet in de vragenlijst",
        &["stap", "v", "K99.1", "--wat", "x"],
    );
}

#[test]
fn a_knowledge_base_that_cannot_be_read_keeps_nothing_from_being_shown() {
    let computer = switched_on();
    computer.ok(&["antwoord", "v", "K9.1", "--notitie", "Blijft te zien"]);
    fs::write(computer.path("kapot.toml"), "versie = 9").unwrap();
    let settings = computer.path("quickscan.toml");
    fs::write(&settings, "kennisbank = \"kapot.toml\"").unwrap();
    let said = crate::Said::by(
        computer
            .command()
            .env("QUICKSCAN_CONFIG", &settings)
            .args(["toon", "v"]),
    );
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.err.contains("kapot.toml"), "{}", said.err);
    assert!(said.out.contains("Blijft te zien"), "{}", said.out);
}

#[test]
fn the_sources_on_an_extra_question_need_no_session() {
    let said = Computer::new().ok(&["handreikingen", "K9.1"]);
    assert!(
        said.starts_with("Vraag K9.1: Hoe regelt u dat hulp doorloopt bij overgangen"),
        "{said}"
    );
    assert!(said.contains(
        "Geen deel van de Quickscan, maar een vraag van dit programma bij VNG 2024, Kenmerk 9"
    ));
    let words = "«K99.1» staat niet in de vragenlijst";
    Computer::new().fails(1, words, &["handreikingen", "K99.1"]);
}

#[test]
fn a_question_that_nobody_is_known_to_know_has_no_mail_but_a_way_on() {
    let text = include_str!("../../quickscan/vragenlijst.toml");
    let own = text
        .replacen("id = \"quickscan-wijkgericht-werken\"", "id = \"eigen\"", 1)
        .replace("navragen_bij = \"lokaal team\"\n", "");
    let computer = Computer::new();
    fs::write(computer.path("eigen.toml"), own).unwrap();
    let set = ["--vragenlijst", "eigen.toml"];
    computer.ok(&[&set[..], &["nieuw", "--gemeente", "V"]].concat());
    let words = "Weet u zelf iemand? Leg dat vast met «quickscan stap SESSIE 1.5 --wat TEKST";
    let said = computer.run(&[&set[..], &["voorleggen", "v", "1.5"]].concat());
    assert_eq!(
        (said.code, said.err.contains(words)),
        (1, true),
        "{}",
        said.err
    );
}

#[test]
fn a_knowledge_base_that_cannot_be_read_is_told_once() {
    let computer = switched_on();
    fs::write(computer.path("kapot.toml"), "versie = 9").unwrap();
    let settings = computer.path("quickscan.toml");
    fs::write(&settings, "kennisbank = \"kapot.toml\"").unwrap();
    let mut command = computer.command();
    let command = command.env("QUICKSCAN_CONFIG", &settings);
    let said = crate::Said::by(command.args(["voorleggen", "v", "K9.1"]));
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert_eq!(said.err.matches("kapot.toml").count(), 1, "{}", said.err);
}
