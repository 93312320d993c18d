//! A copy that a sync program made beside a session, merged in the real program.

use std::path::PathBuf;

use crate::{CTRL_Q, CTRL_S, DOWN, END, ENTER, ESC, Home};

/// The files of the sessions in the folder `name`, by name.
fn files(home: &Home, name: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(home.file("data").join(name)).expect("a folder");
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("it can be listed").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    files.sort();
    files
}

#[test]
fn a_copy_is_compared_per_question_and_goes_to_the_bin() {
    let home = Home::new();
    let mut terminal = home.begin();
    terminal.send("2").wait_for("1 van 30 beantwoord");
    terminal.send("n").send("van mij").wait_for("van mij");
    terminal.send(CTRL_Q).wait_for_end(END);
    let original = files(&home, "sessies").remove(0);
    let copy = original.with_file_name("voorbeeldstad-2026-11-22-DESKTOP-1234.toml");
    let text = home.session().replace("van mij", "van de ander");
    let earlier = text.replace("14:02:11", "13:02:11");
    std::fs::write(&copy, earlier).expect("it is written");

    let mut terminal = home.start();
    terminal.wait_for("lijkt een kopie van").send(DOWN);
    terminal.send(ENTER).wait_for("> Terug naar de lijst");
    terminal.send(DOWN).send(ENTER);
    terminal
        .wait_for("Een kopie van deze sessie: wat blijft?")
        .wait_for("notitie: van de ander");
    terminal.send(ENTER).wait_for("(x) in de kopie");
    terminal.send(CTRL_S);
    terminal.wait_for("De kopie ligt in de prullenbak");
    assert!(home.session().contains("van de ander"));
    assert_eq!(files(&home, "prullenbak").len(), 1);
    terminal.send(ESC).wait_for("Esc terug");
    terminal.send(ESC).wait_for("Uw sessies (1)");
    terminal.send("x").wait_for("Prullenbak (1)").send(ENTER);
    terminal.wait_for("teruggezet in de lijst");
    assert!(copy.exists());
    terminal.send(CTRL_Q).wait_for_end(END);
}
