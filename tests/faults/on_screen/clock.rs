//! A clock that is set back: what was made in its future stays, and bars nobody.

use quickscan::model::State;
use quickscan::storage::DataFolder;

use super::{END, leave, session, state, wait_for_words, wait_until_saved};
use crate::home::{Home, begin_in};
use crate::keys::ENTER;
use crate::pty::Terminal;

fn start_at(home: &Home, now: &str) -> Terminal {
    home.start_with((80, 24), &[("QUICKSCAN_NU", now)])
}

#[test]
fn years_earlier_the_session_opens_saves_and_keeps_what_was_made_later() {
    let home = Home::new();
    let mut terminal = start_at(&home, "2027-03-01T10:00:00+01:00");
    begin_in(&mut terminal);
    terminal
        .send("2")
        .wait_for("1 van 30 beantwoord · bewaard 10:00");
    terminal.signal("KILL").wait_for_end(END);

    let mut terminal = start_at(&home, "2019-12-31T23:59:59+01:00");
    terminal.wait_for("> Voorbeeldstad").send(ENTER);
    let told = ["niet gewoon gesloten", "sinds 01-03-2027 10:00"];
    wait_for_words(&mut terminal, &told);
    terminal.send("3").wait_for("bewaard 23:59");
    leave(&mut terminal);
    let changed = session(&home).changed.expect("it says when");
    assert_eq!(changed.year(), 2019);
    assert_eq!(state(&session(&home)), Some(State::NietOpOrde));

    // What was saved in the future is a version, and saving goes on keeping them.
    let file = home.sessions().remove(0);
    let folder = DataFolder::new(home.file("data"));
    let versions = || folder.versions(&file).expect("its versions");
    assert_eq!(versions().len(), 1);
    let later = folder.load(&versions()[0].path).expect("it is whole");
    assert_eq!(state(&later.session), Some(State::Deels));
    let mut terminal = start_at(&home, "2020-01-01T08:00:00+01:00");
    terminal.wait_for("> Voorbeeldstad").send(ENTER);
    terminal.wait_for("1.1  Gedeelde visie").send("1");
    wait_until_saved(terminal.wait_for("[x] op orde"));
    leave(&mut terminal);
    assert_eq!(state(&session(&home)), Some(State::OpOrde));
    assert_eq!(versions().len(), 2);
}
