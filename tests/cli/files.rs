//! Checking files, and the settings.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::{Computer, Said, assert_dutch};

#[test]
fn checking_names_each_fault_with_its_place() {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "A"]);
    assert_eq!(computer.ok(&["controleer"]), "In orde: 1 bestand.\n");
    let double =
        "versie = 1\n[sessie]\n[[antwoord]]\nvraag = \"1.1\"\n[[antwoord]]\nvraag = \"1.1\"\n";
    fs::write(computer.path("map/sessies/dubbel.toml"), double).unwrap();
    fs::write(
        computer.path("lijst.toml"),
        "versie = 1\n[vragenlijst]\nid = 3\n",
    )
    .unwrap();
    let said = computer.run(&[
        "controleer",
        "map/sessies/dubbel.toml",
        "lijst.toml",
        "weg.toml",
    ]);
    assert_eq!(said.code, 1);
    let lines: Vec<_> = said.out.lines().collect();
    assert_eq!(lines.len(), 4);
    assert!(
        lines[0].contains("dubbel.toml» is niet te lezen, regel 6, kolom 9: deze vraag heeft al")
    );
    assert_eq!(lines[1], "  Nog te lezen: 1 antwoord en 0 vervolgstappen.");
    assert!(
        lines[2].contains("lijst.toml» is niet te lezen, regel 3, kolom 6"),
        "{}",
        lines[2]
    );
    assert!(lines[3].contains("bestaat niet"));
    assert_eq!(
        said.err,
        "Van 3 bestanden zijn er 3 niet te lezen; verbeter wat hierboven staat.\n"
    );
    assert_dutch(&said.out);
    let said = computer.run(&["controleer", "--json"]);
    assert_eq!(said.code, 1);
    let json: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(json[0]["regel"], 6);
    computer.fails(
        1,
        "regel 3, kolom 6",
        &["vragen", "--vragenlijst", "lijst.toml"],
    );
}

#[test]
fn a_knowledge_base_of_ones_own_is_checked_against_the_questions() {
    let computer = Computer::new();
    let own = include_str!("../../quickscan/kennisbank.toml");
    fs::write(computer.path("kennis.toml"), own).unwrap();
    assert_eq!(
        computer.ok(&["controleer", "kennis.toml"]),
        "In orde: 1 bestand.\n"
    );
    for (from, to, words) in [
        ("jaar = 2022\nbron", "jaar = 22\nbron", "een jaar nodig"),
        ("id = \"5.7\"", "id = \"5.9\"", "over vraag «5.7» staat"),
    ] {
        let wrong = own.replacen(from, to, 1);
        fs::write(computer.path("kennis.toml"), wrong).unwrap();
        let said = computer.run(&["controleer", "kennis.toml"]);
        assert_eq!(said.code, 1);
        assert!(said.out.contains("kennis.toml» is niet te lezen, regel"));
        assert!(said.out.contains(words), "{}", said.out);
        assert_eq!(said.out.lines().count(), 1);
    }
    let config = computer.path("config.toml");
    fs::write(&config, "kennisbank = 'kennis.toml'").unwrap();
    let mut command = computer.command();
    let said = Said::by(command.env("QUICKSCAN_CONFIG", config).arg("controleer"));
    assert!(said.out.contains("over vraag «5.7»"), "{}", said.out);
}

#[test]
fn settings_are_followed_and_a_fault_in_them_is_a_sentence() {
    let computer = Computer::new();
    let config = computer.path("config.toml");
    fs::write(&config, "map = 'elders'").unwrap();
    let with_config = |arguments: &[&str]| {
        let mut command = computer.command();
        command
            .env_remove("QUICKSCAN_MAP")
            .env("QUICKSCAN_CONFIG", &config);
        Said::by(command.args(arguments))
    };
    assert_eq!(with_config(&["nieuw", "--gemeente", "A"]).code, 0);
    assert!(computer.path("elders/sessies/a-2026-11-22.toml").is_file());
    assert_eq!(
        with_config(&["nieuw", "--gemeente", "A", "--map", "hier"]).code,
        0
    );
    assert!(computer.path("hier/sessies/a-2026-11-22.toml").is_file());
    fs::write(&config, "mapp = 'elders'").unwrap();
    let said = with_config(&["lijst"]);
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert!(
        said.err
            .contains("config.toml» is niet te lezen, regel 1, kolom 1: onbekende sleutel «mapp»"),
        "{}",
        said.err
    );
    assert_dutch(&said.err);
}

/// Ways to the session and its folder by links, and what is said of each.
#[cfg(unix)]
fn links_to(session: &Path, computer: &Computer) -> Vec<(&'static str, &'static str)> {
    use std::os::unix::fs::symlink;
    for form in ["md", "ics", "csv", "html", "xlsx"] {
        symlink(session, computer.path(&format!("link.{form}"))).unwrap();
    }
    symlink(session.parent().unwrap(), computer.path("door")).unwrap();
    vec![
        ("link.md", "een sessie van de Quickscan"),
        ("door/b.md", "een plek waar de Quickscan"),
    ]
}

/// Windows lets only administrators make links.
#[cfg(not(unix))]
fn links_to(_: &Path, _: &Computer) -> Vec<(&'static str, &'static str)> {
    Vec::new()
}

/// The name alone is refused: it promises something else.
const NO_REPORT: &str = "wordt hier niet gemaakt";

#[test]
fn nothing_is_written_over_a_session_or_among_the_files_of_the_program() {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "A"]);
    computer.ok(&["stap", "a", "1.1", "--wat", "x"]);
    let session = computer.path("map/sessies/a-2026-11-22.toml");
    let before = fs::read(&session).unwrap();
    let damaged = "versie = 1\n[sessie]\ngemeente = ";
    for form in ["md", "ics", "csv", "html", "xlsx"] {
        fs::copy(&session, computer.path(&format!("kopie.{form}"))).unwrap();
        fs::hard_link(&session, computer.path(&format!("naam.{form}"))).unwrap();
        fs::write(computer.path(&format!("kapot.{form}")), damaged).unwrap();
    }
    fs::create_dir_all(computer.path("map/prullenbak")).unwrap();
    let mut targets = vec![
        ("map/sessies/a-2026-11-22.toml", NO_REPORT),
        ("map/../map/sessies/nieuw.md", "een plek waar de Quickscan"),
        ("map/prullenbak/a.md", "een plek waar de Quickscan"),
        ("kopie.md", "een sessie van de Quickscan"),
        ("naam.md", "een sessie van de Quickscan"),
        ("kapot.md", "een sessie van de Quickscan"),
        (".kopie.slot", NO_REPORT),
        (".Kopie.SLOT.toml", NO_REPORT),
    ];
    targets.extend(links_to(&session, &computer));
    for (target, words) in targets {
        for form in ["md", "ics", "csv", "html", "xlsx"] {
            for overwrite in [&["--overschrijven"][..], &[]] {
                // Each form under its own ending.
                let target = target.replace(".md", &format!(".{form}"));
                let code = if words == NO_REPORT { 2 } else { 1 };
                let export = ["export", "a", "--vorm", form, "--uit", &target];
                computer.fails(code, words, &[&export, overwrite].concat());
            }
        }
        let code = if words == NO_REPORT { 2 } else { 1 };
        computer.fails(
            code,
            words,
            &["formulier", "--uit", target, "--overschrijven"],
        );
    }
    for path in [session, computer.path("kopie.md"), computer.path("naam.md")] {
        assert_eq!(fs::read(path).unwrap(), before);
    }
    assert_eq!(
        fs::read_to_string(computer.path("kapot.md")).unwrap(),
        damaged
    );
    // What is a report may be written over.
    for _ in 0..2 {
        let export = ["export", "a", "--uit", "r.md", "--overschrijven"];
        assert_eq!(computer.run(&export).code, 0);
    }
}
