//! When something goes wrong, nothing is lost and the user hears what to do.

use proptest::prelude::*;
use proptest::sample::select;
use quickscan::line::Stopped;
use quickscan::model::State;
use quickscan::storage::{Owner, SessionLock};

use crate::Room;
use crate::support::moment;

#[test]
fn the_end_of_the_input_keeps_what_was_typed() {
    let room = Room::new();
    let said = room.hear("n\nhalf\nof heel");
    assert!(said.contains("Alles is bewaard"), "{said}");
    let session = room.session();
    let answer = session.answer(&"1.1".into()).expect("an answer");
    assert_eq!(answer.note, "half\nof heel");
    // What nobody said to be a note is none, and is said.
    for lines in ["Een heel lange zin", "Een heel lange zin\nstop"] {
        let room = Room::new();
        let said = room.hear(lines);
        assert!(said.contains("Een heel lange zin"), "{said}");
        assert!(said.contains("staat niet in de notitie van 1.1"), "{said}");
        assert!(room.session().answer(&"1.1".into()).is_none(), "{said}");
    }
    for (lines, what, has_due) in [
        ("s\nBellen\nAnna", "Bellen", false),
        ("s\nBellen\nAnna\nzomer", "Bellen (zomer)", false),
        ("s\nBellen\nAnna\n1 maart", "Bellen", true),
        ("s\nBellen\nAnna\n1 maart\nja", "Bellen", true),
    ] {
        let room = Room::new();
        room.hear(lines);
        let steps = room.session().steps;
        assert_eq!(
            (steps[0].what.as_str(), steps[0].who.as_str()),
            (what, "Anna")
        );
        assert_eq!(steps[0].due.is_some(), has_due, "{lines}");
    }
}

#[test]
fn a_session_that_is_gone_at_the_end_is_saved_again_and_that_is_said() {
    let room = Room::new();
    let said = room.hear("1\nstop\n");
    assert!(!said.contains("opnieuw gemaakt"), "{said}");
    let remove = || std::fs::remove_file(&room.path).expect("it is removed");
    let (said, ended) = room.talk_until("2\nstop\n", |_| false, remove);
    ended.expect("it ends well");
    assert!(said.contains("was weg en is opnieuw gemaakt"), "{said}");
    let state = room.session().rating(&"1.1".into()).state;
    assert_eq!(state, Some(State::Deels));
}

#[test]
fn moving_on_is_silent_but_for_what_its_save_has_to_tell() {
    let room = Room::new();
    let said = room.hear("volgende\n");
    assert!(!said.contains("Bewaard"), "{said}");
    let (said, ended) = room.talk("volgende\n", |save| {
        if save == 1 {
            std::fs::remove_file(&room.path).expect("it is removed");
        }
        false
    });
    ended.expect("it ends well");
    assert!(
        said.contains("Let op: Het bestand van deze sessie was weg"),
        "{said}"
    );
}

#[test]
fn each_line_of_a_note_is_on_disk_before_the_next_is_read() {
    let room = Room::new();
    let mut seen = Vec::new();
    room.talk("n\neen\ntwee\ndrie\n.\n", |_| {
        let session = room.session();
        let note = session
            .answer(&"1.1".into())
            .map(|answer| answer.note.clone());
        seen.push(note.unwrap_or_default());
        false
    })
    .1
    .unwrap();
    assert_eq!(seen, ["", "een", "een\ntwee", "een\ntwee\ndrie"]);
}

#[test]
fn an_old_note_stays_on_disk_until_there_is_a_new_one() {
    let room = Room::with(|session| session.answer_mut(&"1.1".into()).note = "oud".into());
    let mut seen = Vec::new();
    room.talk("n\nvervang\n\nnieuw\n.\n", |_| {
        let session = room.session();
        seen.push(session.answer(&"1.1".into()).unwrap().note.clone());
        false
    })
    .1
    .unwrap();
    assert!(!seen.contains(&String::new()), "{seen:?}");
    assert_eq!(room.session().answer(&"1.1".into()).unwrap().note, "nieuw");
}

#[test]
fn a_save_that_works_again_in_the_middle_of_a_note_is_told() {
    let room = Room::new();
    let (said, ended) = room.talk("n\neen\ntwee\ndrie\n.\n", |save| {
        if save == 1 {
            room.change_elsewhere(|session| session.answer_mut(&"5.7".into()).note = "hun".into());
        }
        save == 2
    });
    ended.unwrap();
    assert_eq!(said.matches("NIET BEWAARD").count(), 1, "{said}");
    assert_eq!(said.matches("eigen sessie").count(), 1, "{said}");
}

#[test]
fn a_save_that_fails_is_said_loudly_and_tried_again() {
    let room = Room::new();
    let (said, ended) = room.talk("2\nv\nbewaar\nstop\n", |save| save < 3);
    ended.unwrap();
    insta::assert_snapshot!("failed_saves", said);
    let rating = room.session().rating(&"1.1".into());
    assert_eq!(rating.state, Some(State::Deels));
    assert!(rating.evidence.is_some());
}

#[test]
fn what_cannot_be_saved_at_all_is_said_before_the_end() {
    let room = Room::new();
    let (said, ended) = room.talk("2\nstop\nlees\nstop\nstop\nv\n", |_| true);
    assert_eq!(said.matches("Typ nog een keer stop").count(), 2, "{said}");
    assert!(!said.contains("onderbouwing vastgelegd"), "{said}");
    let Err(Stopped::NotSaved(_)) = &ended else {
        panic!("{ended:?}");
    };
    let sentence = ended.unwrap_err().to_string();
    let words = "Niet alles is bewaard. De schijf is vol. Alles staat wel in de noodkopie «";
    assert!(sentence.starts_with(words), "{sentence}");
    // At the next start she hears where it went; there is no screen here to compare the two on.
    let said = room.hear("");
    let words = "LET OP: er was een noodkopie van 22-11-2026 14:02";
    assert!(said.contains(words), "{said}");
    let versions = room.folder.versions(&room.path).unwrap();
    let kept = room.on_disk(&versions[0].path);
    assert_eq!(kept.rating(&"1.1".into()).state, Some(State::Deels));
    assert_eq!(room.session().rating(&"1.1".into()).state, None);
    assert!(!room.hear("").contains("noodkopie"));
    // Elsewhere there is room.
    let other = room.temp.path().join("elders.toml");
    let lines = format!("2\nbewaar {}\nv\n", other.display());
    let (said, ended) = room.talk(&lines, |save| save < 2);
    ended.unwrap();
    assert!(
        said.contains("Alles is bewaard, in MAP/elders.toml."),
        "{said}"
    );
    assert!(
        room.on_disk(&other)
            .rating(&"1.1".into())
            .evidence
            .is_some()
    );
    assert_eq!(room.session().rating(&"1.1".into()).state, None);
}

#[test]
fn what_somebody_else_wrote_is_never_written_over() {
    let room = Room::new();
    let (said, ended) = room.talk("2\n\n3\n", |save| {
        if save == 2 {
            room.change_elsewhere(|session| session.answer_mut(&"5.7".into()).note = "hun".into());
        }
        false
    });
    ended.unwrap();
    insta::assert_snapshot!("somebody_else", said);
    let theirs = room.session();
    assert_eq!(theirs.answer(&"5.7".into()).unwrap().note, "hun");
    assert_eq!(theirs.rating(&"1.2".into()).state, None);
    let sessions = room.folder.sessions().unwrap();
    let mine = sessions.iter().find(|each| each.path != room.path).unwrap();
    let mine = room.on_disk(&mine.path);
    assert_eq!(mine.rating(&"1.1".into()).state, Some(State::Deels));
    assert_eq!(mine.rating(&"1.2".into()).state, Some(State::NietOpOrde));
}

#[test]
fn going_apart_is_tried_again_until_it_works() {
    let room = Room::new();
    let (said, ended) = room.talk("2\n3\nstop\n", |save| {
        if save == 1 {
            room.change_elsewhere(|session| session.answer_mut(&"5.7".into()).note = "hun".into());
        }
        // The first attempt to go apart, and the one at the next change.
        save == 2 || save == 3
    });
    ended.unwrap();
    assert_eq!(said.matches("NIET BEWAARD").count(), 2, "{said}");
    assert_eq!(said.matches("eigen sessie").count(), 1, "{said}");
    assert_eq!(room.session().answer(&"5.7".into()).unwrap().note, "hun");
    assert_eq!(room.folder.sessions().unwrap().len(), 2);
}

#[test]
fn a_session_that_is_open_elsewhere_is_left_alone() {
    let room = Room::new();
    let lock = SessionLock::acquire(&room.path, &Owner::here(moment())).unwrap();
    let (said, ended) = room.talk("2\n", |_| false);
    assert!(matches!(ended, Err(Stopped::Held(_))), "{ended:?}");
    assert_eq!(said, "");
    drop(lock);
    room.hear("2\n");
    assert_eq!(
        room.session().rating(&"1.1".into()).state,
        Some(State::Deels)
    );
}

#[test]
fn a_line_that_is_no_text_or_too_long_is_refused_and_the_next_one_counts() {
    let room = Room::new();
    let long = "x".repeat(3 * 1024 * 1024);
    let said = room.answer_to(&format!("{long}\n2\nn\n{long}\nkort\n.\n"));
    assert_eq!(said.matches("Deze regel is te lang").count(), 2);
    let session = room.session();
    assert_eq!(session.rating(&"1.1".into()).state, Some(State::Deels));
    assert_eq!(session.answer(&"1.1".into()).unwrap().note, "kort");
    let half = "x".repeat(600 * 1024);
    let said = room.answer_to(&format!("n\nv\n{half}\n{half}\n.\n"));
    assert!(said.contains("hoogstens 1 MB"));
    assert_eq!(room.session().answer(&"1.1".into()).unwrap().note, half);
}

#[test]
fn nothing_in_a_session_or_a_line_steers_the_terminal() {
    let room = Room::with(|session| {
        session.details.gemeente = "A\u{1b}]0;x\u{7}".to_owned();
        session.answer_mut(&"1.1".into()).note = "b\u{1b}[31m".to_owned();
    });
    // `talk` looks for control characters in all that is said.
    room.hear("lees\nbron c\u{1b}[2J\u{202e}\n\u{1b}[A\nzoek \u{1b}[0m\r\n");
    let session = room.session();
    assert_eq!(session.answer(&"1.1".into()).unwrap().sources, ["c[2J"]);
}

const COMMANDS: &[&str] = &[
    "",
    "1",
    "4",
    "0",
    "v",
    "n",
    ".",
    "erbij",
    "v",
    "b",
    "p",
    "s",
    "c",
    "ja",
    "nee",
    "1 maart",
    "zomer",
    "stap 1 klaar",
    "wis stap 1",
    "wis bron 1",
    "wis notitie",
    "bron x",
    "volgende",
    "vorige",
    "5.7",
    "neem 2",
    "neem 20",
    "handreikingen",
    "ongedaan",
    "o",
    "lees",
    "overzicht",
    "stop",
    "zoek e",
];

/// A line of a script that may say anything.
fn any_line() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => select(COMMANDS).prop_map(str::to_owned),
        1 => "\\PC{0,40}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn any_script_comes_to_its_end_with_everything_saved(
        lines in proptest::collection::vec(any_line(), 0..25)
    ) {
        let room = Room::new();
        let said = room.hear(&lines.join("\n"));
        prop_assert!(said.contains("Alles is bewaard; "), "{}", said);
        room.session();
    }
}

#[test]
fn a_session_of_another_set_is_left_as_it_is() {
    let room = Room::with(|session| session.question_set.id = "een-ander-kader".to_owned());
    let before = std::fs::read(&room.path).expect("it can be read");
    let (said, ended) = room.talk("2\nn Woorden\n", |_| false);
    let refusal = ended.expect_err("it is refused").to_string();
    assert!(
        refusal.contains("vragenlijst «een-ander-kader»"),
        "{refusal}"
    );
    assert_eq!(said, "");
    assert_eq!(std::fs::read(&room.path).expect("it can be read"), before);
}
