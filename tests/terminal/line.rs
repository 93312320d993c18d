//! Line mode in a real terminal: only lines, and every way to end keeps what was said.

use crate::pty::{Start, Terminal};
use crate::{CTRL_Q, END, Home, cursor_row};

const CTRL_C: &str = "\x03";
const CTRL_D: &str = "\x04";

/// Line mode on the session of Voorbeeldstad, which was begun on the screen.
fn begin(home: &Home) -> Terminal {
    home.begin().send(CTRL_Q).wait_for_end(END);
    start(home)
}

fn start(home: &Home) -> Terminal {
    let mut terminal = Terminal::spawn(&Start {
        program: env!("CARGO_BIN_EXE_quickscan"),
        arguments: &["invullen", "voorb"],
        folder: &home.file("data"),
        size: (60, 40),
        variables: &[],
    });
    terminal.wait_for("Enter of uitleg>");
    terminal
}

/// The files in the folder of the sessions, hidden ones too.
fn count(home: &Home) -> usize {
    let folder = home.file("data").join("sessies");
    std::fs::read_dir(folder).expect("a folder").count()
}

#[test]
fn a_conversation_is_lines_of_text_that_fit_the_window() {
    let home = Home::new();
    let mut terminal = begin(&home);
    for (line, said, prompt) in [
        (
            "2",
            "1.1 deels op orde. Bewaard 14:02.",
            "1.1: 1 tot 5, Enter of uitleg>",
        ),
        ("n", "Typ uw notitie.", "notitie>"),
        ("Eén regel.", "Eén regel.", "notitie>"),
        (
            ".",
            "1.1 notitie, 1 regel.",
            "1.1: 1 tot 5, Enter of uitleg>",
        ),
        ("stop", "Alles is bewaard; 1 van 30", ""),
    ] {
        terminal.send(&format!("{line}\r")).wait_for(said);
        // What is typed before the prompt is there would be before it.
        terminal.wait_until(prompt, |screen| {
            prompt.is_empty() || cursor_row(screen).trim_end() == prompt
        });
    }
    assert_eq!(terminal.wait_for_end(END).exit_code(), 0);
    let raw = String::from_utf8(terminal.raw()).expect("it is text");
    assert!(
        !raw.contains(|char: char| char.is_control() && char != '\r' && char != '\n'),
        "{raw:?}"
    );
    for line in raw.lines() {
        assert!(line.chars().count() <= 60, "{line}");
    }
    assert!(home.session().contains("Eén regel."));
    assert!(terminal.line_is_restored());
}

#[test]
fn told_to_end_it_keeps_every_line_and_gives_the_session_free() {
    for end in [CTRL_C, CTRL_D, "TERM", "HUP"] {
        let home = Home::new();
        let mut terminal = begin(&home);
        terminal.send("n\r").wait_for("notitie>");
        // The next prompt comes when the line is on disk.
        terminal.send("Een halve notitie\r");
        terminal.wait_until("another prompt", |screen| {
            screen.contents().matches("notitie>").count() == 2
        });
        match end {
            CTRL_C | CTRL_D => terminal.send(end),
            signal => terminal.signal(signal),
        };
        let status = terminal.wait_for_end(END);
        assert_eq!(status.success(), end == CTRL_D, "{end:?}");
        // Every way to end says the same.
        terminal.wait_for("Gestopt bij vraag 1.1. Alles is bewaard; 0 van 30");
        assert!(home.session().contains("Een halve notitie"), "{end:?}");
        assert_eq!(count(&home), 1, "{end:?}: the lock is gone");
    }
}

#[test]
fn what_is_pasted_at_the_prompt_is_one_text() {
    let home = Home::new();
    let mut terminal = begin(&home);
    let text = [
        "Is er overleg met alle partners?",
        "nee",
        "3",
        "stop",
        "wis notitie",
    ];
    terminal.send(&format!("{}\r", text.join("\r")));
    terminal.wait_for("Dit zijn 5 regels tegelijk, dus een tekst.");
    terminal.wait_for("opdrachten>");
    terminal
        .send("erbij\r")
        .wait_for("1.1 notitie, 5 regels erbij.");
    terminal.send(CTRL_D);
    assert_eq!(terminal.wait_for_end(END).exit_code(), 0);
    let session = home.session();
    assert!(session.contains(&text.join("\n")), "{session}");
    assert!(!session.contains("stand = "), "{session}");
}

#[test]
fn killed_it_keeps_every_line_and_the_next_one_hears_of_it() {
    let home = Home::new();
    let mut terminal = begin(&home);
    terminal.send("3\r").wait_for("1.1 niet op orde. Bewaard");
    terminal.signal("KILL").wait_for_end(END);
    let mut terminal = start(&home);
    terminal
        .wait_for("niet gewoon gesloten")
        .wait_for("Hoe staat het ervoor: niet op orde.");
    terminal.send(CTRL_D).wait_for_end(END);
}

#[test]
fn a_dumb_terminal_begins_line_by_line_at_the_list() {
    let home = Home::new();
    home.begin().send(CTRL_Q).wait_for_end(END);
    let mut terminal = Terminal::spawn(&Start {
        program: env!("CARGO_BIN_EXE_quickscan"),
        arguments: &[],
        folder: &home.file("data"),
        size: (60, 40),
        variables: &[("TERM", "dumb")],
    });
    terminal
        .wait_for("Regel voor regel, want deze terminal kan alleen")
        .wait_for("1. Voorbeeldstad. 0 van 30 beantwoord.")
        .wait_for("nieuw of uitleg>");
    terminal.send("1\r").wait_for("Enter of uitleg>");
    terminal.send("2\r").wait_for("1.1 deels op orde. Bewaard");
    terminal.send("sessies\r").wait_for("1 van 30 beantwoord.");
    terminal.send("stop\r");
    assert_eq!(terminal.wait_for_end(END).exit_code(), 0);
    let raw = String::from_utf8(terminal.raw()).expect("it is text");
    assert!(!raw.contains('\u{1b}'), "{raw:?}");
    assert_eq!(count(&home), 1, "the lock is gone");
}
