//! The data folder goes away while a session is open, or something else comes in its place.

use std::fs;

use super::{leave, note, session, wait_for_words, wait_until_saved, whole};
use crate::home::Home;
use crate::keys::{CTRL_A, ENTER, F8, pasted};
use crate::pty::Terminal;

/// A session with a note, in which the cursor still is.
fn in_a_note(home: &Home) -> Terminal {
    let mut terminal = home.begin();
    terminal.send("n").wait_for(">n Notitie");
    terminal.send("eerst").wait_for("eerst");
    wait_until_saved(&mut terminal);
    terminal
}

#[test]
fn a_folder_that_is_removed_is_made_again_and_the_session_is_still_hers() {
    let home = Home::new();
    let mut terminal = in_a_note(&home);
    fs::remove_dir_all(home.file("data")).expect("it is removed");
    terminal.send(" later");
    let said = "Het bestand van deze sessie was weg en is opnieuw gemaakt; er is niets verloren.";
    wait_for_words(&mut terminal, &[said]);
    wait_until_saved(&mut terminal);
    assert_eq!(note(&session(&home)), "eerst later");
    // The lock went away with the folder.
    let mut second = home.start();
    second.wait_for("> Voorbeeldstad").send(ENTER);
    wait_for_words(&mut second, &["Deze sessie is al open bij"]);
    leave(&mut terminal);
}

#[test]
fn what_stands_in_the_place_of_the_folder_is_told_and_she_goes_on_elsewhere_or_when_it_is_gone() {
    for goes_elsewhere in [false, true] {
        let home = Home::new();
        let mut terminal = in_a_note(&home);
        let data = home.file("data");
        fs::rename(&data, home.file("weg")).expect("it is moved");
        fs::write(&data, "geen map").expect("something is in the way");
        terminal.send(" later");
        let said = "een deel van dit pad is geen map; kijk het pad na";
        wait_for_words(&mut terminal, &["NIET BEWAARD", said, "met F8"]);
        if goes_elsewhere {
            let elsewhere = home.file("elders.toml");
            terminal.send(F8).wait_for("Bestand");
            let path = elsewhere.to_str().expect("UTF-8");
            terminal.send(CTRL_A).send(&pasted(path)).send(ENTER);
            wait_until_saved(&mut terminal);
            assert_eq!(note(&whole(&elsewhere)), "eerst later");
            terminal
                .send(" en elders")
                .wait_for("eerst later en elders");
            wait_until_saved(&mut terminal);
            assert_eq!(note(&whole(&elsewhere)), "eerst later en elders");
        } else {
            fs::remove_file(&data).expect("it is out of the way");
            wait_until_saved(&mut terminal);
            assert_eq!(note(&session(&home)), "eerst later");
        }
        leave(&mut terminal);
    }
}
