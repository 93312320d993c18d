//! What goes to a region is asked of who sits at the terminal, and shown before it is made.

use std::fs;

use crate::pty::{Start, Terminal};
use crate::{CTRL_Q, END, Home};

fn submission(home: &Home) -> Terminal {
    Terminal::spawn(&Start {
        program: env!("CARGO_BIN_EXE_quickscan"),
        arguments: &[
            "inzending",
            "voorb",
            "--uit",
            &home.file("uit.toml").display().to_string(),
        ],
        folder: &home.file("data"),
        size: (120, 60),
        variables: &[],
    })
}

#[test]
fn consent_and_code_are_asked_once_and_the_file_only_comes_after_a_yes() {
    let home = Home::new();
    let mut screen = home.begin();
    screen.send("2");
    screen
        .wait_for("deels op orde")
        .send(CTRL_Q)
        .wait_for_end(END);
    let mut terminal = submission(&home);
    terminal.wait_for("Uw keuze (1, 2 of 3").send("9\r");
    terminal.wait_for("Dat kan niet").send("2\r");
    terminal
        .wait_for("GM met vier cijfers")
        .send("Voorbeeldstad\r");
    terminal
        .wait_for("Dat is geen gemeentecode")
        .send("gm0000\r");
    terminal.wait_for("Opslaan als").send("n\r");
    terminal.wait_for("Er is niets gemaakt").wait_for_end(END);
    assert!(!home.file("uit.toml").exists());
    // The second time only the last is asked.
    let mut terminal = submission(&home);
    terminal.wait_for("Opslaan als").send("j\r");
    terminal.wait_for("De inzending staat in").wait_for_end(END);
    let made = fs::read_to_string(home.file("uit.toml")).expect("a file");
    assert!(
        made.contains("delen = \"anoniem\"") && made.contains("GM0000"),
        "{made}"
    );
}
