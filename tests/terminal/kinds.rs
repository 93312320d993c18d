//! Every kind of question, line by line in a real terminal, along both routes and into a report.

use std::fs;

use crate::pty::{Start, Terminal};
use crate::{END, Home, cursor_row};

const EVERY_KIND: &str = include_str!("../fixtures/every_kind.toml");

/// What is typed, what is said to it, and the prompt behind that.
type Line<'a> = (&'a str, &'a str, &'a str);

const LINES: &[Line] = &[
    (
        "nee",
        "Door dit antwoord worden 3 vragen niet gesteld.",
        "1: 1 tot 4, Enter of uitleg>",
    ),
    (
        "",
        "Waarom werkt uw gemeente niet met wijkteams?",
        "2: uw antwoord, Enter of uitleg>",
    ),
    (
        "De gemeente is te klein.",
        "2 antwoord, 1 regel erbij.",
        "2: uw antwoord, Enter of uitleg>",
    ),
    (
        "ga 1 ja",
        "Wordt het antwoord ja? ja, of Enter voor nee>",
        "",
    ),
    (
        "ja",
        "Door dit antwoord wordt 1 vraag niet gesteld. Wat u daar hebt ingevuld",
        "1: 1 tot 4, Enter of uitleg>",
    ),
    ("ga 2", "Vraag 2 wordt nu niet gesteld", "1>"),
    ("", "Hoeveel wijkteams zijn er?", "3>"),
    ("4", "3 antwoord: 4 teams.", "3>"),
    ("", "Wat doet het wijkteam?", "4>"),
    ("1 tot 3", "«Geen van deze» kan niet samen", "4>"),
    (
        "regie en iets anders",
        "Typ notitie, en dan wat u bedoelt.",
        "4>",
    ),
    ("n Een spreekuur.", "4 notitie, 1 regel erbij.", "4>"),
    ("", "Met wie werkt het wijkteam samen?", "5>"),
    (
        "antwoord",
        "Rij 1, GGD: nog leeg.",
        "rij 1: keuze 1 tot 3, of Enter>",
    ),
    (
        "2",
        "5 GGD: Werkt samen, met afspraken.",
        "rij 2: keuze 1 tot 3, of Enter>",
    ),
    ("werkt niet", "5 GGZ: Werkt niet samen.", "5>"),
    ("", "Is de samenwerking met huisartsen op orde?", "6>"),
    ("2", "6 deels op orde.", "6>"),
    ("", "Wat wilt u nog kwijt?", "7>"),
    (
        "Wij willen meer tijd per gezin.",
        "7 antwoord, 1 regel erbij.",
        "7>",
    ),
    (".", "Alle vragen zijn beantwoord.", "7>"),
];

fn start(home: &Home, arguments: &[&str]) -> Terminal {
    Terminal::spawn(&Start {
        program: env!("CARGO_BIN_EXE_quickscan"),
        arguments,
        folder: &home.file("data"),
        size: (100, 60),
        variables: &[],
    })
}

/// Type each line and wait for what is said to it, and for the prompt behind that.
fn converse(terminal: &mut Terminal, lines: &[Line]) {
    for (line, said, prompt) in lines {
        terminal.send(&format!("{line}\r")).wait_for(said);
        // What is typed before the prompt is there would be before it.
        terminal.wait_until(prompt, |screen| {
            prompt.is_empty() || cursor_row(screen).trim_end() == *prompt
        });
    }
}

#[test]
fn a_questionnaire_is_filled_in_along_both_routes_and_reported() {
    let home = Home::new();
    let sets = home.file("data").join("vragenlijsten");
    fs::create_dir_all(&sets).expect("a folder");
    fs::write(sets.join("peiling.toml"), EVERY_KIND).expect("it can be written");
    let new = [
        "--vragenlijst",
        "elke-soort",
        "nieuw",
        "--gemeente",
        "Voorbeeldstad",
    ];
    start(&home, &new).wait_for_end(END);
    let mut terminal = start(&home, &["invullen", "voorb"]);
    let report = home.file("data").join("peiling.md");
    let export = format!("rapport met namen naar {}", report.display());
    terminal.wait_for("1: 1 tot 4, Enter of uitleg>");
    converse(&mut terminal, LINES);
    converse(
        &mut terminal,
        &[
            (&export, "Het rapport staat in", "7>"),
            ("stop", "Alles is bewaard; 6 van 6 beantwoord.", ""),
        ],
    );
    assert_eq!(terminal.wait_for_end(END).exit_code(), 0);
    let session = home.session();
    for words in [
        "gekozen = [\"ja\"]",
        "gekozen = [\"4\"]",
        "gekozen = [\"regie\", \"anders\"]",
        "gekozen = [\"ggd=afspraken\", \"ggz=niet\"]",
        "De gemeente is te klein.",
        "beantwoord = 6",
        "totaal = 6",
    ] {
        assert!(session.contains(words), "{words}: {session}");
    }
    let report = fs::read_to_string(report).expect("a report");
    for words in [
        "Wij willen meer tijd per gezin.",
        "Huisartsen",
        "Een spreekuur.",
    ] {
        assert!(report.contains(words), "{words}: {report}");
    }
}
