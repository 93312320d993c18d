//! Two at once on one session, each on a screen of their own.

use std::fs;

use quickscan::model::State;

use super::{leave, state, wait_for_words, wait_until_saved, whole};
use crate::home::Home;
use crate::keys::{DOWN, ENTER};

/// Take away what says that a session is open, as a sync program might.
fn remove_locks(home: &Home) {
    let entries = fs::read_dir(home.file("data/sessies")).expect("the folder");
    for entry in entries.flatten() {
        if entry.file_name().to_string_lossy().contains(".slot") {
            fs::remove_file(entry.path()).expect("it is removed");
        }
    }
}

#[test]
fn a_second_one_hears_who_has_it_and_without_locks_nothing_is_written_over() {
    let home = Home::new();
    let mut first = home.begin();
    wait_until_saved(&mut first);
    let mut second = home.start();
    second.wait_for("> Voorbeeldstad").send(ENTER);
    wait_for_words(&mut second, &["Deze sessie is al open bij"]);
    // The first choice is to do nothing.
    second.send(ENTER).wait_for("Enter openen");
    remove_locks(&home);
    second.send(ENTER).wait_for("1.1  Gedeelde visie");
    wait_until_saved(&mut second);

    second.send("3").wait_for("1 van 30 beantwoord");
    wait_until_saved(&mut second);
    let file = home.sessions().remove(0);
    first.send("1");
    wait_for_words(&mut first, &["Ergens anders veranderd: wat blijft?"]);
    assert_eq!(state(&whole(&file)), Some(State::NietOpOrde));
    first.send("\x02").wait_for("Beide bewaren?").send(DOWN);
    first.wait_for("> Ja, beide bewaren").send(ENTER);
    first.wait_for("1 van 30 beantwoord");
    wait_until_saved(&mut first);
    second.send("4").wait_for("[?] weet ik nog niet");
    wait_until_saved(&mut second);
    leave(&mut second);
    leave(&mut first);
    let mut states: Vec<_> = home
        .sessions()
        .iter()
        .map(|file| state(&whole(file)))
        .collect();
    states.sort();
    assert_eq!(states, [Some(State::OpOrde), Some(State::Onbekend)]);
}
