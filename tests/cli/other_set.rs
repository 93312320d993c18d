//! A question set of one's own, with ids of the Quickscan that mean something else: nothing of the
//! Quickscan's knowledge is used with it, and no session is ever written with another set than its own.

use std::fs;

use crate::{Computer, assert_dutch};

const OWN: &str = r#"versie = 1
[vragenlijst]
id = "eigen-lijst"
versie = "1"
titel = "Eigen lijst"
inleiding = ["Twee vragen."]
[[basisfunctie]]
nummer = 1
naam = "Dichtbij"
omschrijving = ["Dichtbij."]
ratio = ["Daarom."]
[[basisfunctie.vraag]]
id = "1.1"
tekst = "Is er cliëntondersteuning?"
[[basisfunctie.vraag]]
id = "3.1"
tekst = "Wie heeft mandaat?"
"#;

/// A computer with `eigen.toml`, a session `aa…` of the Quickscan and `bb…` of that set.
fn computer() -> Computer {
    let computer = Computer::new();
    fs::write(computer.path("eigen.toml"), OWN).unwrap();
    computer.ok(&["nieuw", "--gemeente", "Aa"]);
    own(&computer, &["nieuw", "--gemeente", "Bb"]);
    own(
        &computer,
        &[
            "antwoord",
            "bb",
            "1.1",
            "--stand",
            "deels",
            "--geraadpleegd",
            "wethouder",
        ],
    );
    computer
}

/// Run what must work with the set of one's own.
fn own(computer: &Computer, arguments: &[&str]) -> String {
    computer.ok(&[&["--vragenlijst", "eigen.toml"], arguments].concat())
}

fn file(computer: &Computer, id: &str) -> String {
    fs::read_to_string(
        computer
            .path("map/sessies")
            .join(format!("{id}-2026-11-22.toml")),
    )
    .unwrap()
}

const NONE: &str = "Bij de vragenlijst «Eigen lijst» hoort geen kennisbank; daarom zijn er geen handreikingen, \
                    cijfers en andere kaders.";

#[test]
fn nothing_of_the_quickscan_is_known_by_equal_ids() {
    let computer = computer();
    let guidance = own(&computer, &["handreikingen", "1.1"]);
    assert_eq!(
        guidance,
        format!("Vraag 1.1: Is er cliëntondersteuning?\n\nKern\n- {NONE}\n")
    );
    let report = own(&computer, &["export", "bb", "--met-kaders"]);
    assert!(report.contains(NONE), "{report}");
    for stranger in [
        "Kenmerk",
        "vraagt de Quickscan niet",
        "vraagt hier niet naar",
        "route van de inwoner",
        "KPMG",
        "K9.1",
    ] {
        assert!(!report.contains(stranger), "«{stranger}» in {report}");
    }
    computer.fails(
        1,
        "«K9.1» staat niet in de vragenlijst",
        &["--vragenlijst", "eigen.toml", "handreikingen", "K9.1"],
    );
    let form = own(&computer, &["formulier"]);
    assert!(form.contains("Wie heeft mandaat?"));
    // With the set that it belongs to, the knowledge is there.
    assert!(computer.ok(&["handreikingen", "1.1"]).contains("KPMG 2019"));
}

#[test]
fn a_knowledge_base_says_which_set_it_belongs_to_and_that_is_checked() {
    let computer = computer();
    let base = include_str!("../../quickscan/kennisbank.toml");
    fs::write(computer.path("kennis.toml"), base).unwrap();
    computer.ok(&["controleer", "kennis.toml"]);
    let said = computer.run(&["--vragenlijst", "eigen.toml", "controleer", "kennis.toml"]);
    assert_eq!(said.code, 1);
    let words = "deze kennisbank hoort bij vragenlijst «quickscan-wijkgericht-werken», en in gebruik is «eigen-lijst»";
    assert!(said.out.contains(words), "{}", said.out);
    assert_dutch(&said.out);
    let set = include_str!("../../quickscan/vragenlijst.toml");
    for (from, to, key) in [
        (
            "\nversie = \"1\"",
            "\nversie = \"2\"",
            "vragenlijst_versie «1», en in gebruik is «2»",
        ),
        (
            "bekend en gebruikt?",
            "bekend?",
            "vragenlijst_vingerafdruk «",
        ),
    ] {
        let changed = set.replacen(from, to, 1);
        assert!(changed != set, "{from}");
        fs::write(computer.path("anders.toml"), changed).unwrap();
        let said = computer.run(&["--vragenlijst", "anders.toml", "controleer", "kennis.toml"]);
        assert!(said.out.contains(key), "{key}: {}", said.out);
        let guidance = computer.ok(&["--vragenlijst", "anders.toml", "handreikingen", "1.1"]);
        assert!(
            guidance.contains("past niet bij deze tekst of versie"),
            "{guidance}"
        );
    }
    let nameless = base.replacen("vragenlijst = \"quickscan-wijkgericht-werken\"\n", "", 1);
    fs::write(computer.path("kennis.toml"), nameless).unwrap();
    let said = computer.run(&["controleer", "kennis.toml"]);
    assert!(
        said.out.contains("ontbreekt de sleutel «vragenlijst»"),
        "{}",
        said.out
    );
}

#[test]
fn a_session_is_never_written_counted_or_reported_with_another_set() {
    let computer = computer();
    let before = (file(&computer, "aa"), file(&computer, "bb"));
    let refusal =
        "Deze sessie hoort bij vragenlijst «eigen-lijst», niet bij «quickscan-wijkgericht-werken».";
    for arguments in [
        &["antwoord", "bb", "1.2", "--stand", "op-orde"][..],
        &["stap", "bb", "1.1", "--wat", "Bellen"],
        &["vervolg", "bb"],
        &["invullen", "bb"],
        &["export", "bb"],
        &["voorleggen", "bb", "3.1"],
    ] {
        computer.fails(1, refusal, arguments);
    }
    assert_eq!((file(&computer, "aa"), file(&computer, "bb")), before);
    // What is part of the program is found whatever set is in use, and a session is written with its own.
    own(&computer, &["antwoord", "aa", "1.2", "--stand", "deels"]);
    assert!(file(&computer, "aa").contains("totaal = 30"));
    assert_eq!(
        computer
            .json(&["lijst", "--json"])
            .as_array()
            .unwrap()
            .len(),
        2
    );
    assert!(before.1.contains("totaal = 2") && before.1.contains("vragenlijst = \"eigen-lijst\""));
}

#[test]
fn it_can_be_looked_at_without_a_word_of_another_set() {
    let computer = computer();
    let said = computer.run(&["toon", "bb"]);
    assert_eq!(said.code, 0);
    assert!(
        said.err
            .contains("alleen bekijken; start met --vragenlijst"),
        "{}",
        said.err
    );
    assert!(
        said.out
            .contains("1.1  (de tekst van deze vraag staat in een andere vragenlijst)")
    );
    assert!(said.out.contains("Gesproken met: wethouder"));
    assert!(!said.out.contains("beantwoord"), "{}", said.out);
    assert!(!said.out.contains("van 30"), "{}", said.out);
    let said = computer.run(&["toon", "bb", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    assert!(json["voortgang"].is_null());
    assert_eq!(json["basisfuncties"].as_array().unwrap().len(), 0);
    assert_eq!(json["antwoorden"][0]["stand"], "deels");
    let list = computer.ok(&["lijst"]);
    assert!(list.contains("1 van 2 beantwoord"), "{list}");
    assert_eq!(
        list.matches("vragenlijst: eigen-lijst").count(),
        1,
        "{list}"
    );
    let list = own(&computer, &["lijst"]);
    assert_eq!(
        list.matches("vragenlijst: quickscan-wijkgericht-werken")
            .count(),
        1
    );
    let json = computer.json(&["lijst", "--json"]);
    let sets: Vec<_> = json
        .as_array()
        .unwrap()
        .iter()
        .map(|row| &row["vragenlijst"])
        .collect();
    assert!(sets.contains(&&"eigen-lijst".into()), "{sets:?}");
}

#[test]
fn another_version_of_the_same_set_is_gone_over_to_and_said() {
    let computer = computer();
    let newer = OWN
        .replacen("versie = \"1\"", "versie = \"2\"", 1)
        .replacen(
            "[[basisfunctie.vraag]]",
            "[[basisfunctie.vraag]]\nid = \"1.9\"\ntekst = \"Nieuw?\"\n[[basisfunctie.vraag]]",
            1,
        );
    fs::write(computer.path("eigen.toml"), newer).unwrap();
    let arguments = [
        "--vragenlijst",
        "eigen.toml",
        "antwoord",
        "bb",
        "1.9",
        "--stand",
        "deels",
    ];
    let said = computer.run(&arguments);
    assert_eq!(said.code, 0, "{}", said.err);
    let words =
        "versie 1 van de vragenlijst; dit is versie 2. Met uw eerste wijziging gaat de sessie over";
    assert!(said.err.contains(words), "{}", said.err);
    let text = file(&computer, "bb");
    assert!(
        text.contains("totaal = 3") && text.contains("vragenlijst_versie = \"2\""),
        "{text}"
    );
    assert!(own(&computer, &["toon", "bb"]).contains("2 van 3 beantwoord"));
    // How it was before is kept, though versions are made at most once in five minutes.
    assert!(own(&computer, &["versies", "bb"]).contains("1 van 2 beantwoord"));
    // Once over, nothing is said any more.
    own(&computer, &["antwoord", "bb", "1.1", "--stand", "deels"]);
}

#[test]
fn a_set_in_the_data_folder_is_found_by_its_id() {
    let computer = computer();
    fs::create_dir_all(computer.path("map/vragenlijsten")).unwrap();
    fs::copy(
        computer.path("eigen.toml"),
        computer.path("map/vragenlijsten/lijst.toml"),
    )
    .unwrap();
    // Each session with its own, without being told which.
    computer.ok(&["antwoord", "bb", "3.1", "--stand", "op-orde"]);
    assert!(computer.ok(&["toon", "bb"]).contains("2 van 2 beantwoord"));
    computer.ok(&["antwoord", "aa", "1.1", "--stand", "deels"]);
    assert!(computer.ok(&["toon", "aa"]).contains("1 van 30 beantwoord"));
    computer.ok(&["--vragenlijst", "eigen-lijst", "nieuw", "--gemeente", "Cc"]);
    assert!(file(&computer, "cc").contains("vragenlijst = \"eigen-lijst\""));
    // One that is part of the program has an id as well.
    computer.ok(&[
        "--vragenlijst",
        "vng-kader-2024",
        "nieuw",
        "--gemeente",
        "Dd",
    ]);
    assert!(computer.ok(&["toon", "dd"]).contains("0 van 60 beantwoord"));
    // A set that is damaged is told.
    fs::write(computer.path("map/vragenlijsten/lijst.toml"), "versie =").unwrap();
    let said = computer.run(&["controleer"]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("lijst.toml"), "{}", said.out);
}
