//! Help and wrong use: all of it Dutch.

use crate::{Computer, Said, assert_dutch};

const COMMANDS: [&str; 15] = [
    "open",
    "invullen",
    "nieuw",
    "vervolg",
    "lijst",
    "toon",
    "antwoord",
    "stap",
    "namen",
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
fn wrong_use_gets_dutch_on_one_line_and_code_2() {
    let computer = Computer::new();
    for (arguments, words) in [
        (
            &["--foo"][..],
            "«--foo» hoort niet bij deze opdracht. Met «quickscan --help» ziet u hoe het werkt.\n",
        ),
        (&["opne"], "«opne» is geen opdracht"),
        (&["help"], "«help» is geen opdracht"),
        (
            &["toon"],
            "Er ontbreekt nog iets: SESSIE. Met «quickscan toon --help» ziet u hoe het werkt.\n",
        ),
        (&["antwoord"], "SESSIE en VRAAG"),
        (&["toon", "a", "b"], "«b» hoort niet"),
        (&["nieuw"], "--gemeente"),
        (
            &["nieuw", "--gemeente"],
            "Er ontbreekt een waarde bij «--gemeente»",
        ),
        (
            &["nieuw", "--gemeente", "A", "--gemeente", "B"],
            "mag maar een keer",
        ),
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
        (&["lijst", "--json=3"], "«3» is te veel"),
        (&["to\u{1b}[31mon\nx"], "«to[31mon x»"),
    ] {
        computer.fails(2, words, arguments);
    }
}

#[test]
fn a_wrong_value_is_told_with_what_it_can_be() {
    let computer = Computer::new();
    for (arguments, words) in [
        (
            &["nieuw", "--gemeente", "A", "--peildatum", "30-2-2026"][..],
            "De waarde bij «--peildatum» klopt niet. De datum «30-2-2026» bestaat niet. Controleer",
        ),
        (
            &["antwoord", "a", "1.1", "--stand", "goed"],
            "«goed» kan niet. Kies uit: op-orde, deels",
        ),
        (&["antwoord", "a", "1.1", "--bespreken=x"], "ja, nee"),
        (
            &["export", "a", "--vorm", "odt"],
            "«odt» kan niet. Kies uit: docx, html, md, xlsx, ics, csv",
        ),
        (
            &["stap", "a", "1.1", "--wat", "x", "--status", "bijna"],
            "open, bezig, klaar, vervallen",
        ),
        (
            &["stap", "a", "1.1", "--wat", "x", "--wanneer", "zomer"],
            "«zomer» is geen datum. Schrijf bijvoorbeeld 1-3-2027, over 3 weken of eind maart",
        ),
        (
            &["stap", "a", "1.1", "--wat", "  "],
            "Bij «--wat» staat niets. Schrijf wat er gaat gebeuren.",
        ),
    ] {
        computer.fails(2, words, arguments);
    }
}

#[test]
fn without_a_terminal_the_screen_is_refused_and_nothing_waits() {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "Aa"]);
    for arguments in [
        &["--scherm"][..],
        &["open", "aa", "--scherm"],
        &["--scherm", "open", "aa"],
        &["voorbeeld", "--scherm"],
        &["--map", "x", "--scherm"],
    ] {
        computer.fails(2, "heeft een terminal nodig", arguments);
    }
}

#[test]
fn without_a_terminal_it_goes_line_by_line_and_says_why() {
    let computer = Computer::new();
    computer.ok(&["nieuw", "--gemeente", "Aa"]);
    for (arguments, words) in [
        (&[][..], "\nU hebt 1 sessie.\n1. Aa. 0 van 30 beantwoord."),
        (&["open", "aa"], "\nVraag 1.1, de 1e van 6"),
        (
            &["voorbeeld"],
            "\nQuickscan wijkgericht werken, Voorbeeldstad",
        ),
        (&["invullen"], "U hebt 1 sessie.\n"),
    ] {
        let said = computer.ok(arguments);
        let why = "Regel voor regel, want er typt niemand in een terminal. Met quickscan --scherm";
        assert_eq!(said.starts_with(why), arguments != ["invullen"], "{said}");
        assert!(said.contains(words), "{arguments:?}: {said}");
        assert_dutch(&said);
    }
    computer.fails(1, "Er is geen sessie «x»", &["open", "x"]);
    let lines = "nieuw Bb\n2\nsessies\n1\nstop\n";
    let said = Said::by(computer.command().write_stdin(lines));
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
    assert!(
        said.out.contains("1.1 deels op orde. Bewaard 14:02."),
        "{}",
        said.out
    );
    assert!(
        said.out.contains("2. Bb. 1 van 30 beantwoord."),
        "{}",
        said.out
    );
    let mut asked = computer.command();
    let said = Said::by(asked.env("QUICKSCAN_GEZICHT", "spraak"));
    assert_eq!(said.code, 2, "{}", said.err);
    assert!(
        said.err.contains("«spraak»; dat kan regels of scherm zijn"),
        "{}",
        said.err
    );
}
