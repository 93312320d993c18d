//! Personal data in a text from the command line: told once, beside the output, with the place.

use std::fs;

use crate::Computer;

const NEEDS_NONE: &str = "Een beleidsscan heeft geen persoonsgegevens nodig: haal";

fn begun() -> Computer {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "Aa"]);
    computer
}

/// Run what must work, and give what was told.
fn told(computer: &Computer, arguments: &[&str]) -> String {
    let said = computer.run(arguments);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(!said.err.contains("123456782"), "{}", said.err);
    said.err
}

#[test]
fn what_is_typed_in_any_command_is_looked_at() {
    let computer = begun();
    let new = told(
        &computer,
        &["nieuw", "--gemeente", "B", "--invuller", "jan@b.nl"],
    );
    let place = "Let op: bij de gegevens (invuller) lijkt een e-mailadres te staan. ";
    assert_eq!(new, format!("{place}{NEEDS_NONE} het liever weg.\n"));
    for (option, text, place) in [
        ("--notitie", "over bsn123456782", "1.1 (notitie)"),
        ("--bron", "brief van 123456782", "1.1 (bronnen)"),
        ("--geraadpleegd", "J. (123456782)", "1.1 (geraadpleegd)"),
    ] {
        let said = told(&computer, &["antwoord", "aa", "1.1", option, text]);
        let words = format!("Let op: bij {place} lijkt een burgerservicenummer te staan. ");
        assert_eq!(said, format!("{words}{NEEDS_NONE} het liever weg.\n"));
        // What was told once is not told at every change.
        let again = told(&computer, &["antwoord", "aa", "1.1", "--stand", "deels"]);
        assert_eq!(again, "");
    }
    for (arguments, place) in [
        (["--wat", "Bel 123456782"], "1.2 (vervolgstap 1)"),
        (["--wie", "J. 123456782"], "1.2 (vervolgstap 2)"),
    ] {
        let said = match arguments {
            ["--wie", who] => told(
                &computer,
                &["stap", "aa", "1.2", "--wat", "Bel", "--wie", who],
            ),
            [option, what] => told(&computer, &["stap", "aa", "1.2", option, what]),
        };
        assert!(
            said.starts_with(&format!("Let op: bij {place} lijkt een burger")),
            "{said}"
        );
    }
}

#[test]
fn what_comes_along_in_a_new_measurement_is_looked_at() {
    let computer = begun();
    assert_eq!(told(&computer, &["vervolg", "aa"]), "");
    let computer = begun();
    told(&computer, &["stap", "aa", "1.2", "--wat", "Bel 123456782"]);
    let said = told(&computer, &["vervolg", "aa"]);
    assert!(
        said.starts_with("Let op: bij 1.2 (vervolgstap 1) lijkt een burgerservicenummer"),
        "{said}"
    );
}

#[test]
fn it_is_told_before_a_report_leaves() {
    let computer = begun();
    computer.ok(&["export", "aa"]);
    told(&computer, &["stap", "aa", "1.2", "--wat", "Bel 123456782"]);
    let said = told(&computer, &["export", "aa"]);
    assert_eq!(
        said,
        "Let op: bij 1.2 (vervolgstap 1) lijken persoonsgegevens te staan. Kijk dat na voordat u dit deelt.\n"
    );
}

#[test]
fn the_setting_that_turns_it_off_holds_here_too() {
    let computer = begun();
    let settings = computer.path("config.toml");
    fs::write(&settings, "let_op_persoonsgegevens = false\n").unwrap();
    for arguments in [
        &["nieuw", "--gemeente", "C", "--invuller", "jan@b.nl"][..],
        &["antwoord", "aa", "1.1", "--notitie", "bsn 123456782"],
        &["stap", "aa", "1.1", "--wat", "bsn 123456782"],
        &["export", "aa"],
    ] {
        let mut command = computer.command();
        let output = command
            .env("QUICKSCAN_CONFIG", &settings)
            .args(arguments)
            .output()
            .unwrap();
        assert!(output.status.success());
        assert_eq!(
            String::from_utf8(output.stderr).unwrap(),
            "",
            "{arguments:?}"
        );
    }
}
