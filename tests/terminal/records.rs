//! The practice beside the policy in the real program: written on the page of a basisfunctie, and on disk.

use crate::{CTRL_Q, END, ENTER, F5, Home, PAGE_DOWN};

const F3: &str = "\x1bOR";
const RIGHT: &str = "\x1b[C";

#[test]
fn what_the_practice_says_is_kept_beside_the_policy() {
    let home = Home::new();
    let mut terminal = home.begin();
    terminal.send(F3).wait_for("Nog niets opgeschreven.");
    terminal.send("n").wait_for("Beleid en praktijk: 1 Een");
    for text in [
        "Er is een visie.",
        "Zij wachten.",
        "Geen tijd.",
        "Geen plan.",
    ] {
        terminal.send(text).wait_for(text).send(ENTER);
    }
    terminal.wait_for("> Komt overeen");
    terminal.send(RIGHT).wait_for("(x) ja");
    terminal.send(RIGHT).wait_for("(x) deels").send(PAGE_DOWN);
    terminal.wait_for("Bewaard: Beleid en praktijk");
    terminal.send(F5).wait_for("Overzicht").send(CTRL_Q);
    assert_eq!(terminal.wait_for_end(END).exit_code(), 0);
    let session = home.session();
    for words in [
        "[[praktijk]]\nbij = \"1\"",
        "beleid = \"Er is een visie.\"",
        "inwoners = \"Zij wachten.\"",
        "professionals = \"Geen tijd.\"",
        "dossiers = \"Geen plan.\"",
        "overeen = \"deels\"",
    ] {
        assert!(session.contains(words), "{words} in\n{session}");
    }
}
