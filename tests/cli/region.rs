//! Sessions side by side, what goes to a region, and what the region makes of it.

use std::fs;

use crate::{Computer, assert_dutch};

const SESSION: &str = "a-2026-11-22";

/// A session with an answer and words around it.
fn with_a_session() -> Computer {
    let computer = Computer::new();
    computer.ok(&[
        "nieuw",
        "--gemeente",
        "A",
        "--gebied",
        "Noord",
        "--invuller",
        "J. Jansen",
    ]);
    let answer = [
        "antwoord",
        SESSION,
        "2.3",
        "--stand",
        "deels",
        "--notitie",
        "Geheim",
    ];
    computer.ok(&[&answer[..], &["--onderbouwing", "afgeleid", "--bron", "B"]].concat());
    computer
}

const AGREED: [&str; 6] = [
    "inzending",
    SESSION,
    "--delen",
    "herkenbaar",
    "--gemeentecode",
    "GM0000",
];

#[test]
fn without_consent_nothing_is_made_and_the_way_is_said() {
    let computer = with_a_session();
    computer.fails(
        1,
        "Er is nog niet gezegd of",
        &["inzending", SESSION, "--ja"],
    );
    let said = computer.run(&["inzending", SESSION, "--ja", "--delen", "niet"]);
    assert_eq!((said.code, said.out.as_str()), (0, ""), "{}", said.err);
    computer.fails(1, "--delen anoniem", &["inzending", SESSION, "--ja"]);
    computer.fails(
        1,
        "--gemeentecode CODE",
        &["inzending", SESSION, "--ja", "--delen", "anoniem"],
    );
    computer.fails(
        2,
        "GM met vier cijfers",
        &["inzending", SESSION, "--gemeentecode", "12"],
    );
    assert!(fs::read_dir(computer.path("")).unwrap().all(|entry| {
        !entry
            .unwrap()
            .file_name()
            .to_string_lossy()
            .starts_with("inzending")
    }));
}

#[test]
fn the_file_is_shown_whole_and_holds_no_words() {
    let computer = with_a_session();
    // Where nobody can be asked, it is shown and not made.
    let said = computer.run(&AGREED);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("Geef --ja op"), "{}", said.err);
    assert_dutch(&said.err);
    let name = "inzending-a-noord-2026-11-22.toml";
    assert!(!computer.path(name).exists());
    // What was said is kept, so that it is said once.
    let said = computer.run(&["inzending", SESSION, "--ja"]);
    assert_eq!(said.code, 0, "{}", said.err);
    let made = fs::read_to_string(computer.path(name)).unwrap();
    assert_eq!(made, said.out);
    for word in ["Geheim", "Jansen", "\"B\""] {
        assert!(!made.contains(word), "{word}: {made}");
    }
    let row = "{ vraag = \"2.3\", stand = \"deels\", onderbouwing = \"afgeleid\" }";
    assert!(made.contains(row), "{made}");
    // It is never overwritten by itself.
    let said = computer.run(&["inzending", SESSION, "--ja"]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("bestaat al"), "{}", said.err);
}

#[test]
fn what_came_in_becomes_a_package_that_is_never_overwritten() {
    let computer = with_a_session();
    fs::create_dir(computer.path("in")).unwrap();
    let made = [&AGREED[..], &["--ja", "--uit", "in/a.toml"]].concat();
    assert_eq!(computer.run(&made).code, 0);
    let session = computer.path(&format!("map/sessies/{SESSION}.toml"));
    fs::copy(&session, computer.path("in/sessie.toml")).unwrap();
    fs::copy(computer.path("in/a.toml"), computer.path("in/b.toml")).unwrap();
    let bundle = ["bundel", "in", "--uit", "uit"];
    let said = computer.run(&bundle);
    assert_eq!((said.code, said.out.as_str()), (0, ""), "{}", said.err);
    assert_dutch(&said.err);
    for words in [
        "Geweigerd: «sessie.toml»: dit is een sessie en geen inzending",
        "2 inzendingen van 1 gemeente, waarvan 1 een dubbel lijkt; 1 bestand is geweigerd",
        "minder dan tien gemeenten",
    ] {
        assert!(said.err.contains(words), "{words}: {}", said.err);
    }
    let read = |name: &str| fs::read_to_string(computer.path(&format!("uit/{name}"))).unwrap();
    let about: serde_json::Value = serde_json::from_str(&read("datapackage.json")).unwrap();
    assert_eq!(about["geweigerd"][0]["bestand"], "sessie.toml");
    assert_eq!(about["created"], "2026-11-22T00:00:00Z");
    assert_eq!(read("antwoorden.csv").lines().count(), 3);
    assert!(
        !read("cijfers.csv").contains(",ja,"),
        "{}",
        read("cijfers.csv")
    );
    // The same again changes nothing; a part of it is completed; anything else is refused.
    assert!(
        computer
            .run(&bundle)
            .err
            .contains("Hetzelfde pakket stond al")
    );
    fs::remove_file(computer.path("uit/datapackage.json")).unwrap();
    assert!(computer.run(&bundle).err.contains("Het pakket staat"));
    fs::write(computer.path("uit/vragen.csv"), "van iemand anders").unwrap();
    let said = computer.run(&bundle);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("staat al iets anders"), "{}", said.err);
    assert_eq!(read("vragen.csv"), "van iemand anders");
    let said = computer.run(&["bundel", "in", "--uit", "map/sessies/uit"]);
    assert_eq!(said.code, 1);
    assert!(
        said.err
            .contains("waar de Quickscan zelf uw sessies bewaart"),
        "{}",
        said.err
    );
    computer.ok_quietly(&["bundel", "in", "--uit", "regels", "--vorm", "jsonl"]);
    let lines = fs::read_to_string(computer.path("regels/antwoorden.jsonl")).unwrap();
    assert!(
        lines
            .lines()
            .all(|line| line.contains("\"stand\":\"deels\"")),
        "{lines}"
    );
}

#[test]
fn a_folder_without_submissions_gives_nothing() {
    let computer = Computer::new();
    fs::create_dir(computer.path("in")).unwrap();
    computer.fails(
        1,
        "geen inzending die te gebruiken is",
        &["bundel", "in", "--uit", "uit"],
    );
    computer.fails(1, "«weg»", &["bundel", "weg", "--uit", "uit"]);
    assert!(!computer.path("uit").exists());
}

#[test]
fn areas_stand_side_by_side() {
    let computer = with_a_session();
    computer.ok(&["nieuw", "--gemeente", "A", "--gebied", "Zuid"]);
    let second = format!("{SESSION}-2");
    computer.ok(&["antwoord", &second, "2.3", "--stand", "op-orde"]);
    computer.ok(&["antwoord", &second, "1.1", "--stand", "nvt"]);
    insta::assert_snapshot!(
        "side_by_side",
        computer.ok(&["vergelijk", SESSION, &second, "--verschillen"])
    );
    for ending in ["docx", "html", "md", "xlsx", "csv"] {
        let path = format!("uit.{ending}");
        computer.ok_quietly(&["vergelijk", SESSION, &second, "--uit", &path]);
        assert!(
            fs::read(computer.path(&path)).unwrap().len() > 500,
            "{ending}"
        );
    }
    let table = fs::read_to_string(computer.path("uit.csv")).unwrap();
    let row = "\"2.3\";\"Tijdig signaleren van de vraag\";\"Preventie\";\"deels\";\"afgeleid\";\"op orde\";\"\";\"verschilt\"";
    assert!(table.contains(row), "{table}");
    computer.fails(
        2,
        "kan niet op het scherm",
        &["vergelijk", SESSION, &second, "--vorm", "xlsx"],
    );
    computer.fails(
        2,
        "Kies uit: docx",
        &["vergelijk", SESSION, &second, "--vorm", "ics"],
    );
    computer.fails(2, "geen vorige meting", &["vergelijk", SESSION]);
    // Many of them have a letter, and stand by state.
    for (area, state) in [("Oost", "deels"), ("West", "op-orde"), ("Noord", "deels")] {
        computer.ok(&["nieuw", "--gemeente", "A", "--gebied", area]);
        let place = ["Oost", "West", "Noord"]
            .iter()
            .position(|each| *each == area);
        let id = format!("{SESSION}-{}", place.unwrap() + 3);
        computer.ok(&["antwoord", &id, "2.3", "--stand", state]);
    }
    let others = [3, 4, 5].map(|place| format!("{SESSION}-{place}"));
    let mut many = vec![SESSION, &second];
    many.extend(others.iter().map(String::as_str));
    let many = computer.ok(&[&["vergelijk", "--verschillen"], &many[..]].concat());
    assert!(many.contains("op orde: B, D; deels: A, C, E"), "{many}");
}

#[test]
fn one_session_stands_beside_its_earlier_measurements() {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "A", "--peildatum", "1-11-2024"]);
    computer.ok(&["antwoord", "a-2026-11-22", "2.3", "--stand", "niet-op-orde"]);
    computer.ok(&["vervolg", "a-2026-11-22", "--peildatum", "1-11-2025"]);
    computer.ok(&["antwoord", "a-2026-11-22-2", "2.3", "--stand", "deels"]);
    computer.ok(&["vervolg", "a-2026-11-22-2", "--peildatum", "1-11-2026"]);
    computer.ok(&["antwoord", "a-2026-11-22-3", "2.3", "--stand", "op-orde"]);
    let compare = ["vergelijk", "a-2026-11-22-3", "--verschillen"];
    let all = computer.ok(&compare);
    insta::assert_snapshot!("through_the_years", all);
    // A session holds what was before it, where its file is gone.
    fs::remove_file(computer.path("map/sessies/a-2026-11-22.toml")).unwrap();
    assert_eq!(computer.ok(&compare), all);
}
