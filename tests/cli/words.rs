//! Help and wrong use: all of it Dutch.

use crate::{Computer, assert_dutch};

const COMMANDS: [&str; 12] = [
    "open",
    "nieuw",
    "lijst",
    "toon",
    "antwoord",
    "stap",
    "export",
    "versies",
    "herstel",
    "vragen",
    "controleer",
    "voorbeeld",
];

#[test]
fn help_and_version_are_dutch_and_name_every_command() {
    let computer = Computer::new();
    let help = computer.ok(&["--help"]);
    assert_eq!(help, computer.ok(&["-h"]));
    assert_dutch(&help);
    for command in COMMANDS {
        assert!(help.contains(&format!("\n  {command} ")), "{command}");
        let help = computer.ok(&[command, "--help"]);
        assert_dutch(&help);
        assert!(
            help.contains(&format!("\nGebruik: quickscan {command}")),
            "{help}"
        );
    }
    assert_eq!(computer.ok(&["--version"]), "quickscan 0.1.0\n");
}

#[test]
fn wrong_use_gets_one_dutch_sentence_and_code_2() {
    let computer = Computer::new();
    for (arguments, words) in [
        (
            &["--foo"][..],
            "«--foo» hoort niet bij deze opdracht; kijk met «quickscan --help»",
        ),
        (&["opne"], "«opne» is geen opdracht"),
        (&["help"], "«help» is geen opdracht"),
        (
            &["toon"],
            "er ontbreekt nog iets: SESSIE; kijk met «quickscan toon --help»",
        ),
        (&["antwoord"], "SESSIE en VRAAG"),
        (&["toon", "a", "b"], "«b» hoort niet"),
        (&["nieuw"], "--gemeente"),
        (
            &["nieuw", "--gemeente"],
            "er ontbreekt een waarde bij «--gemeente»",
        ),
        (
            &["nieuw", "--gemeente", "A", "--gemeente", "B"],
            "mag maar een keer",
        ),
        (
            &["nieuw", "--gemeente", "A", "--peildatum", "30-2-2026"],
            "bestaat niet",
        ),
        (
            &["antwoord", "a", "1.1", "--stand", "goed"],
            "«goed» is niet een van op-orde, deels",
        ),
        (&["antwoord", "a", "1.1", "--bespreken=x"], "ja, nee"),
        (
            &[
                "antwoord",
                "a",
                "1.1",
                "--notitie",
                "x",
                "--notitie-van",
                "y",
            ],
            "gaan niet samen",
        ),
        (
            &["export", "a", "--vorm", "pdf"],
            "«pdf» past niet bij «--vorm», verwacht: md",
        ),
        (
            &["stap", "a", "1.1", "--wat", "x", "--status", "bijna"],
            "open, bezig, klaar, vervallen",
        ),
        (&["lijst", "--json=3"], "«3» is te veel"),
        (&["to\u{1b}[31mon\nx"], "«to[31mon x»"),
    ] {
        computer.fails(2, words, arguments);
    }
}

#[test]
fn without_a_terminal_the_screen_is_refused_and_nothing_waits() {
    let computer = Computer::new();
    for arguments in [&[][..], &["open", "x"], &["voorbeeld"], &["--map", "x"]] {
        computer.fails(2, "heeft een terminal nodig", arguments);
    }
}
