//! Calls of a save that fail: it is said, nothing is lost, and it is made good by itself.

use super::fault::Fault;
use super::{leave, note, session, wait_for_words, wait_until_saved};
use crate::home::Home;
use crate::is_long;
use crate::keys::{CTRL_Q, ENTER, PAGE_DOWN};
use crate::pty::Terminal;

/// What the system says, and what the screen then says.
const ERRORS: [(&str, &str); 4] = [
    ("ENOSPC", "de schijf is vol; maak ruimte vrij"),
    ("EIO", "het systeem meldt een fout met nummer 5"),
    ("EROFS", "van deze schijf kunt u alleen lezen"),
    ("EACCES", "u hebt daar geen toestemming voor"),
];
/// The calls of a save, in the order in which it makes them.
const CALLS: [&str; 4] = ["openat", "write", "fsync", "rename"];

/// Type on while this call fails in this way, and after it. None where faults cannot be injected.
fn type_through(
    home: &Home,
    terminal: &mut Terminal,
    call: &str,
    (error, reason): (&str, &str),
) -> Option<()> {
    let before = session(home);
    let fault = Fault::on(terminal, call, &format!("error={error}"))?;
    terminal.send(&format!(" {call} geeft {error}"));
    let said = ["NIET BEWAARD", reason, "met F8 bewaart u het ergens anders"];
    wait_for_words(terminal, &said);
    let rest = format!(" en na {call} {error} verder");
    terminal.send(&rest);
    wait_for_words(terminal, &[rest.trim()]);
    let here = session(home);
    assert_eq!(here, before, "{call} {error}: the file is as it was");
    drop(fault);
    wait_until_saved(terminal);
    let here = session(home);
    let typed = format!(" {call} geeft {error}{rest}");
    assert_eq!(note(&here), format!("{}{typed}", note(&before)));
    Some(())
}

#[test]
fn a_save_that_fails_is_said_and_made_good_when_the_fault_is_gone() {
    let home = Home::new();
    let mut terminal = home.begin();
    terminal.send("n").wait_for(">n Notitie");
    wait_until_saved(&mut terminal);
    let mut times = 0;
    for (number, call) in CALLS.into_iter().enumerate() {
        // The short form takes the errors in turn.
        let errors = if is_long() {
            &ERRORS[..]
        } else {
            &ERRORS[number..=number]
        };
        for error in errors {
            if type_through(&home, &mut terminal, call, *error).is_none() {
                return;
            }
            times += 1;
        }
    }
    leave(&mut terminal);
    eprintln!("saves on screen that failed and were made good: {times}");
}

#[test]
fn a_session_that_cannot_be_made_stays_on_screen_and_leaving_asks() {
    // Its folder cannot be made; or the folder can, and the file cannot.
    for calls in ["mkdir", "linkat,rename"] {
        let home = Home::new();
        let mut terminal = home.start();
        terminal.wait_for("> Nieuwe sessie").send(ENTER);
        terminal.wait_for("Gemeente").send("Voorbeeldstad");
        terminal.wait_for("Voorbeeldstad");
        let Some(fault) = Fault::on(&terminal, calls, "error=EACCES") else {
            return;
        };
        terminal.send(PAGE_DOWN).wait_for("naar de vragen");
        let said = ["NIET BEWAARD", ERRORS[3].1, "met F8"];
        wait_for_words(&mut terminal, &said);
        terminal
            .send(ENTER)
            .wait_for("1.1  Gedeelde visie")
            .send("nalles");
        terminal.wait_for("alles").send(CTRL_Q);
        let asked = ["Uw laatste werk is NIET bewaard", "> Hier blijven"];
        wait_for_words(&mut terminal, &asked);
        assert_eq!(home.sessions().len(), 0, "{calls}");
        drop(fault);
        terminal.send(ENTER);
        wait_until_saved(&mut terminal);
        leave(&mut terminal);
        assert_eq!(note(&session(&home)), "alles");
    }
}
