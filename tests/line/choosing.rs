//! Somebody else changed the session meanwhile, or there is a copy of it: the user chooses per part.

use quickscan::model::{Session, State};

use crate::Room;

fn theirs(session: &mut Session) {
    session.answer_mut(&"5.7".into()).note = "hun".into();
    session.answer_mut(&"1.1".into()).rating.state = Some(State::OpOrde);
}

/// What is said to `lines` while somebody else writes just before the save of this number.
fn said_after(room: &Room, lines: &[&str], number: usize) -> String {
    room.typed_while(lines, |save| {
        if save == number {
            room.change_elsewhere(theirs);
        }
        false
    })
}

#[test]
fn what_stays_is_chosen_per_part() {
    let room = Room::new();
    let said = said_after(&room, &["2", "2", "2", "", "lees", "stop"], 1);
    insta::assert_snapshot!("choosing", said);
    let session = room.session();
    assert_eq!(session.rating(&"1.1".into()).state, Some(State::OpOrde));
    assert_eq!(session.answer(&"5.7".into()).expect("theirs").note, "hun");
    assert_eq!(room.folder.sessions().expect("a list").len(), 1);
    // What was given up is an earlier version.
    let versions = room.folder.versions(&room.path).expect("versions");
    let mine = versions.iter().any(|version| {
        room.on_disk(&version.path).rating(&"1.1".into()).state == Some(State::Deels)
    });
    assert!(mine, "{said}");
}

#[test]
fn both_are_kept_at_the_first_choice() {
    let room = Room::new();
    let said = said_after(&room, &["2", "1", "3", "stop"], 1);
    assert!(
        said.contains("Al uw antwoorden staan nu in een eigen sessie"),
        "{said}"
    );
    assert_eq!(
        room.session().answer(&"5.7".into()).expect("theirs").note,
        "hun"
    );
    assert_eq!(room.folder.sessions().expect("a list").len(), 2);
}

#[test]
fn it_can_be_chosen_later_and_nothing_is_lost_at_the_end() {
    let room = Room::new();
    let said = said_after(
        &room,
        &[
            "2", "3", "v", "kiezen", "2", "1", "stop", "", "kiezen", "1", "stop",
        ],
        1,
    );
    assert!(
        said.contains("1.1 onderbouwing vastgelegd. Nog niet bewaard: typ kiezen."),
        "{said}"
    );
    assert_eq!(room.folder.sessions().expect("a list").len(), 2, "{said}");
    // Who leaves without choosing keeps both as well.
    let room = Room::new();
    let said = said_after(&room, &["2", "3"], 1);
    assert!(
        said.contains("Al uw antwoorden staan nu in een eigen sessie"),
        "{said}"
    );
    let sessions = room.folder.sessions().expect("a list");
    let mine = sessions
        .iter()
        .find(|each| each.path != room.path)
        .expect("mine");
    assert_eq!(
        room.on_disk(&mine.path).rating(&"1.1".into()).state,
        Some(State::Deels)
    );
}

#[test]
fn a_note_is_finished_before_it_is_asked() {
    let room = Room::new();
    let said = said_after(&room, &["n", "een", "twee", "drie", ".", "1", "stop"], 2);
    let asked = said.find("Wat wilt u met de twee versies?").expect(&said);
    let finished = said.find("1.1 notitie, 3 regels").expect(&said);
    assert!(finished < asked, "{said}");
    let sessions = room.folder.sessions().expect("a list");
    let mine = sessions
        .iter()
        .find(|each| each.path != room.path)
        .expect("mine");
    let mine = room.on_disk(&mine.path);
    assert_eq!(
        mine.answer(&"1.1".into()).expect("mine").note,
        "een\ntwee\ndrie"
    );
}

#[test]
fn an_emergency_copy_is_chosen_from() {
    let room = Room::new();
    let (_, ended) = room.talk("2\nn Tekst\nstop\nstop\n", |_| true);
    ended.expect_err("nothing could be saved");
    let said = room.typed(&["", "stop"]);
    insta::assert_snapshot!("emergency", said);
    let session = room.session();
    assert_eq!(
        session.rating(&"1.1".into()).state,
        Some(State::Deels),
        "{said}"
    );
}

#[test]
fn nothing_to_choose_is_said() {
    let said = Room::new().answer_to("kiezen\n");
    assert!(said.contains("Er is niets te kiezen"), "{said}");
}
