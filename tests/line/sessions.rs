//! The list of sessions: which there are, beginning one, and what happens to one as a whole.

use quickscan::line::Heard;
use quickscan::model::{State, progress};
use quickscan::storage::{Owner, SessionLock};

use crate::Room;
use crate::pasted::Typist;
use crate::support::moment;

fn titles(room: &Room) -> Vec<String> {
    let sessions = room.folder.sessions().expect("they can be read");
    let mut titles: Vec<_> = sessions.iter().map(|each| each.id.clone()).collect();
    titles.sort();
    titles
}

#[test]
fn a_session_is_begun_left_and_opened_again() {
    let room = Room::new().at_the_list();
    let said = room.typed(&[
        "onzin",
        "notitie",
        "nieuw",
        "Dijkstad",
        "",
        "A. de Wit",
        "",
        "zomer",
        "1 maart 2027",
        "2",
        "sessies",
        "zoek dijk",
        "1",
        "stop",
    ]);
    insta::assert_snapshot!("begin", said);
    let sessions = room.folder.sessions().expect("they can be read");
    let new = sessions.iter().find(|each| each.gemeente == "Dijkstad");
    let new = room.on_disk(&new.expect("it is there").path);
    assert_eq!(new.rating(&"1.1".into()).state, Some(State::Deels));
    assert_eq!(new.details.invuller, "A. de Wit");
}

#[test]
fn who_would_rather_not_begin_says_stop() {
    let room = Room::new().at_the_list();
    let said = room.typed(&["nieuw", "Dijkstad", "stop", "stop"]);
    assert!(said.contains("Er is geen sessie begonnen."), "{said}");
    assert_eq!(titles(&room).len(), 1);
}

#[test]
fn a_session_goes_to_the_bin_and_comes_back() {
    let room = Room::new().at_the_list();
    let said = room.typed(&[
        "weg 1",
        "",
        "weg 1",
        "ja",
        "sessies",
        "prullenbak",
        "weg 1",
        "1",
        "7",
        "stop",
    ]);
    insta::assert_snapshot!("bin", said);
    assert_eq!(titles(&room).len(), 1);
}

#[test]
fn a_follow_up_is_begun_from_within_a_session() {
    let room = Room::with(|session| {
        session.answer_mut(&"1.1".into()).rating.state = Some(State::NietOpOrde);
    });
    let said = room.typed(&["vervolg 1", "ja", "l", "stop"]);
    assert!(said.contains("De nieuwe meting is begonnen."), "{said}");
    assert!(
        said.contains("Vorige keer, 22 november 2026: niet op orde."),
        "{said}"
    );
    // The two are told apart in the list.
    let list = room.typed(&["sessies", "stop"]);
    let told = "Vervolg op de meting van 22 november 2026.";
    assert_eq!(list.matches(told).count(), 1, "{list}");
    assert_eq!(titles(&room).len(), 2);
}

#[test]
fn a_script_begins_follows_up_and_throws_away_without_a_question() {
    let room = Room::new().at_the_list();
    let said = room
        .hear("nieuw Dijkstad\n3\nsessies\nopen dijkstad\nsessies\nweg dijkstad\nopen dijkstad\n");
    assert!(
        said.contains("\n1.1 niet op orde. Bewaard 14:02.\n"),
        "{said}"
    );
    assert!(
        said.contains("Hoe staat het ervoor: niet op orde."),
        "{said}"
    );
    assert!(said.contains("«Dijkstad» ligt in de prullenbak."), "{said}");
    assert!(said.contains("Er is geen sessie «dijkstad»."), "{said}");
    assert_eq!(titles(&room).len(), 1);
}

#[test]
fn a_session_that_is_open_elsewhere_can_be_looked_at() {
    let room = Room::new();
    let lock = SessionLock::acquire(&room.path, &Owner::here(moment())).expect("it is free");
    let said = room.typed(&["2", "2", "n Tekst", "overzicht", "stop"]);
    insta::assert_snapshot!("looking", said);
    assert_eq!(room.session().answers.len(), 0);
    drop(lock);
}

#[test]
fn a_session_that_is_open_elsewhere_opens_when_it_is_free() {
    let room = Room::new();
    let mut lock = Some(SessionLock::acquire(&room.path, &Owner::here(moment())).expect("free"));
    // The second line comes after nine seconds: by then it was tried again.
    let mut waiting = Waiting {
        typist: Typist::new(&["3", "2", "stop"], Heard::End),
        tries: 0,
        on_third: Box::new(|| drop(lock.take())),
    };
    let (said, ended) = room.talk_with(&mut waiting, false, |_| false);
    ended.expect(&said);
    assert!(said.contains("De sessie opent zodra"), "{said}");
    assert!(said.contains("1.1 deels op orde. Bewaard"), "{said}");
}

#[test]
fn who_waits_can_stop_waiting() {
    let room = Room::new();
    let _lock = SessionLock::acquire(&room.path, &Owner::here(moment())).expect("it is free");
    let mut waiting = Waiting {
        typist: Typist::new(&["3", "", "stop"], Heard::End),
        tries: usize::MAX / 2,
        on_third: Box::new(|| {}),
    };
    let (said, ended) = room.talk_with(&mut waiting, false, |_| false);
    ended.expect(&said);
    assert!(said.contains("U wacht niet langer."), "{said}");
    assert!(said.contains("\nU hebt 1 sessie."), "{said}");
}

/// Somebody who waits: nothing comes while the session is tried a third time.
struct Waiting<'a> {
    typist: Typist,
    tries: usize,
    on_third: Box<dyn FnMut() + 'a>,
}

impl quickscan::line::Lines for Waiting<'_> {
    fn hear(&mut self) -> Heard {
        self.typist.hear()
    }

    fn has_more_within(&mut self, patience: std::time::Duration) -> bool {
        self.typist.has_more_within(patience)
    }

    fn comes_within(&mut self, _: std::time::Duration) -> bool {
        self.tries += 1;
        if self.tries == 3 {
            (self.on_third)();
        }
        self.tries > 10
    }
}

#[test]
fn what_is_damaged_offers_what_there_is() {
    let room = Room::with(|session| {
        session.answer_mut(&"1.1".into()).rating.state = Some(State::Deels);
    });
    room.hear("3\n");
    let text = std::fs::read_to_string(&room.path).expect("it can be read");
    std::fs::write(&room.path, format!("{text}\nonzin\n")).expect("it can be written");
    let said = room.typed(&["2", "stop"]);
    assert!(said.contains("Deze sessie is beschadigd"), "{said}");
    assert!(said.contains("\n2: De versie van "), "{said}");
    let state = room.session().rating(&"1.1".into()).state;
    assert_eq!(state, Some(State::Deels), "{said}");
}

#[test]
fn a_session_of_another_set_can_be_looked_at() {
    let room = Room::with(|session| {
        session.question_set.id = "een-ander-kader".to_owned();
        session.answer_mut(&"9.9".into()).note = "Andere vraag.".to_owned();
        let count = progress(
            &quickscan::storage::embedded_question_set().expect("it parses"),
            session,
        );
        assert_eq!(count.answered, 0);
    });
    let before = std::fs::read(&room.path).expect("it can be read");
    let said = room.typed(&["2", "lees", "stop"]);
    assert!(said.contains("vragenlijst «een-ander-kader»"), "{said}");
    assert!(said.contains("Andere vraag."), "{said}");
    assert_eq!(std::fs::read(&room.path).expect("it can be read"), before);
}
