//! A disk that is full, may not be written or has the file in use, while a scan is made together: it is said in one
//! sentence, what was typed is still there, and the same key does it once the fault is gone.

use std::fs;

use super::fault::Fault;
use super::{leave, session, wait_for_words, wait_until_saved};
use crate::home::Home;
use crate::keys::{DOWN, ENTER, ESC, PAGE_DOWN, TAB, pasted};
use crate::pty::Terminal;

/// To the next choice in a field.
const RIGHT: &str = "\x1b[C";

/// What the system says at which calls, and what the screen then says.
const FAULTS: [(&str, &str, &str); 4] = [
    ("write", "ENOSPC", "de schijf is vol; maak ruimte vrij"),
    (
        "mkdir,linkat,rename",
        "EROFS",
        "van deze schijf kunt u alleen lezen",
    ),
    (
        "mkdir,linkat,rename",
        "EACCES",
        "u hebt daar geen toestemming voor",
    ),
    (
        "mkdir,linkat,rename",
        "EBUSY",
        "een ander programma gebruikt",
    ),
];

/// The program in what is done together, with everything saved.
fn begin(home: &Home) -> Terminal {
    let mut terminal = home.begin();
    wait_until_saved(&mut terminal);
    terminal.send("m").wait_for("[0 deelnemers]");
    terminal
}

#[test]
fn a_form_that_cannot_be_made_keeps_what_was_typed() {
    for (calls, error, said) in FAULTS {
        let home = Home::new();
        let mut terminal = begin(&home);
        terminal.send("n").wait_for("Iemand uitnodigen");
        terminal.send("Anna").wait_for("Anna");
        terminal
            .send(DOWN)
            .send(DOWN)
            .send(DOWN)
            .wait_for("> Vragen");
        terminal.send(RIGHT).wait_for("(x) alle");
        let Some(fault) = Fault::on(&terminal, calls, &format!("error={error}")) else {
            return;
        };
        terminal.send(PAGE_DOWN);
        wait_for_words(
            &mut terminal,
            &["Iemand uitnodigen", "Anna", "(x) alle", said],
        );
        drop(fault);
        wait_until_saved(&mut terminal);
        assert_eq!(
            session(&home).participants.len(),
            1,
            "{error}: who was asked is kept"
        );
        terminal.send(PAGE_DOWN);
        wait_for_words(&mut terminal, &["Het formulier staat in", "Aan Anna"]);
        assert_eq!(session(&home).participants.len(), 1, "{error}");
        let folder = home.sessions()[0].with_extension("samen").join("uit");
        let made = fs::read_dir(folder).expect("it is there").count();
        assert_eq!(made, 1, "{error}: one form, and nothing half made");
        terminal.send(ESC).wait_for("[1 deelnemer]");
        leave(&mut terminal);
    }
}

#[test]
fn what_cannot_be_kept_stays_on_the_screen_until_it_can() {
    for (calls, error, said) in FAULTS {
        let home = Home::new();
        let mail = "Ingevuld door: Anna\n\nVraag 1.1\n[x] Deels op orde\nDe visie is oud.\n";
        fs::write(home.file("mail.txt"), mail).expect("it is written");
        let mut terminal = begin(&home);
        let path = home.file("mail.txt").display().to_string();
        terminal.send(&pasted(&path)).wait_for("> Bestand");
        terminal.send(ENTER).wait_for("De visie is oud.");
        terminal.send(ENTER).wait_for("Van wie is het?");
        let Some(fault) = Fault::on(&terminal, calls, &format!("error={error}")) else {
            return;
        };
        terminal.send(DOWN).send(ENTER);
        wait_for_words(&mut terminal, &["De visie is oud.", said]);
        drop(fault);
        wait_until_saved(&mut terminal);
        let kept = home.sessions()[0].with_extension("samen").join("bijdragen");
        assert_eq!(
            fs::read_dir(&kept).map_or(0, Iterator::count),
            0,
            "{error}: nothing half kept"
        );
        terminal.send(ENTER).wait_for("Van wie is het?");
        terminal.send(DOWN).send(ENTER);
        wait_for_words(&mut terminal, &["Ingelezen, van Anna", "[1 deelnemer]"]);
        assert_eq!(
            fs::read_dir(&kept).expect("it is there").count(),
            1,
            "{error}"
        );
        assert_eq!(
            fs::read_to_string(home.file("mail.txt")).expect("it is there"),
            mail
        );
        leave(&mut terminal);
    }
}

#[test]
fn a_decision_that_cannot_be_saved_is_still_there() {
    for (calls, error, said) in FAULTS {
        let home = Home::new();
        let mut terminal = begin(&home);
        terminal.send("\x1b[24~").wait_for("Welke vragen");
        terminal.send(PAGE_DOWN).wait_for("vraag 1 van 30");
        terminal.send("n").wait_for("Besluit over 1.1");
        terminal.send(TAB).send(TAB).wait_for("> Erbij");
        let Some(fault) = Fault::on(&terminal, calls, &format!("error={error}")) else {
            return;
        };
        terminal.send("Anna").wait_for("Anna");
        terminal.send(DOWN).send(DOWN).send(DOWN).send(DOWN);
        terminal.wait_for("> Besluit").send(RIGHT).send(PAGE_DOWN);
        // A session that has nowhere to write is called so; a folder that is there already asks for no mkdir.
        wait_for_words(&mut terminal, &["NIET BEWAARD", said]);
        drop(fault);
        wait_until_saved(&mut terminal);
        let decisions = session(&home).decisions;
        let decision = decisions.get(&"1.1".into()).expect("it is kept");
        assert_eq!(decision.present, ["Anna"], "{error}");
        leave(&mut terminal);
    }
}
