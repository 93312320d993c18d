//! The words that the program uses itself are understood, and a script hears of those that are not.

use quickscan::line::{Command, Ended, parse};
use quickscan::model::{Evidence, ListField, State, TextField};

use crate::Room;

#[test]
fn every_word_of_a_state_and_a_evidence_is_a_command() {
    for (index, state) in State::ALL.into_iter().enumerate() {
        let place = (index + 1).to_string();
        let words = [state.label(), state.short(), state.key(), &place];
        for word in words {
            for line in [
                word.to_owned(),
                word.to_uppercase(),
                format!("{word}."),
                format!("stand {word}"),
                format!("Stand  {word}."),
            ] {
                assert_eq!(parse(&line), Ok(Command::State(Some(state))), "{line}");
            }
        }
    }
    for line in ["nog open", "Nog open.", "stand open", "stand nog open"] {
        assert_eq!(parse(line), Ok(Command::State(None)), "{line}");
    }
    for evidence in Evidence::ALL {
        let word = evidence.key();
        for line in [format!("{word}."), format!("onderbouwing {word}.")] {
            assert_eq!(
                parse(&line),
                Ok(Command::Evidence(Some(evidence))),
                "{line}"
            );
        }
    }
    assert_eq!(parse("onderbouwing leeg"), Ok(Command::Evidence(None)));
}

#[test]
fn the_words_of_the_road_are_understood_also_with_a_full_stop() {
    for (lines, command) in [
        (
            &[
                "verder",
                "Verder.",
                "volgende vraag",
                "volgende vraag.",
                ">",
            ][..],
            Command::Next,
        ),
        (
            &["terug", "Terug.", "<", "vorige vraag", "VORIGE VRAAG."],
            Command::Previous,
        ),
        (&["vorige keer."], Command::ReadPrevious),
        (
            &["4.6.", "ga 4.6.", "vraag 4.6", "naar vraag 4.6."],
            Command::GoTo("4.6".to_owned()),
        ),
        (&["opnieuw", "Opnieuw."], Command::Redo),
        (&["ongedaan.", "ongedaan maken"], Command::Undo),
        (&["stop."], Command::Stop),
        (&["wis notitie."], Command::ClearText(TextField::Note)),
        (
            &["wis bron 2."],
            Command::RemoveEntry(ListField::Sources, 2),
        ),
        // A text keeps its own.
        (
            &["n Klaar."],
            Command::Write(TextField::Note, "Klaar.".to_owned()),
        ),
        (&["stap Bellen."], Command::Step("Bellen.".to_owned())),
    ] {
        for line in lines {
            assert_eq!(parse(line), Ok(command.clone()), "{line}");
        }
    }
}

#[test]
fn what_was_undone_is_done_again() {
    let room = Room::new();
    let said = room.answer_to("2\nongedaan\nopnieuw\nopnieuw\n");
    assert!(said.contains("Weer gedaan: vraag 1.1:"), "{said}");
    assert!(said.contains("Er is niets ongedaan gemaakt"), "{said}");
    let state = room.session().rating(&"1.1".into()).state;
    assert_eq!(state, Some(State::Deels));
}

#[test]
fn doing_again_has_its_own_words() {
    let said =
        Room::new().answer_to("n Tekst\nongedaan\nopnieuw\ns Bellen\n\n\nongedaan\nopnieuw\n");
    for what in [
        "Ongedaan gemaakt: vraag 1.1: de notitie is weer leeg.",
        "Weer gedaan: vraag 1.1: de notitie is weer «Tekst».",
        "Ongedaan gemaakt: vraag 1.1: vervolgstap «Bellen» is weer weg.",
        "Weer gedaan: vraag 1.1: vervolgstap «Bellen» staat er weer.",
    ] {
        assert_eq!(said.matches(what).count(), 1, "{what}\n{said}");
    }
}

#[test]
fn a_script_hears_which_lines_were_not_carried_out_and_the_others_are() {
    let refused = |lines: &str| {
        let room = Room::new();
        let (said, ended) = room.talk(lines, |_| false);
        let Ended { refused, was_told } = ended.expect(&said);
        assert!(!was_told);
        (refused, room.session(), said)
    };
    for (lines, numbers) in [
        ("2\nv\n\nstop\n", &[][..]),
        (
            "2\nonzin\n\n9.9\nneem 99\nwis bron 3\nstap 4 klaar\n",
            &[2, 4, 5, 6, 7],
        ),
        // Nothing to do is not wrong.
        ("2\n2\nwis notitie\nongedaan\nongedaan\n5.7\n\n", &[]),
        ("Een hele losse zin\n2\n", &[1]),
        ("Een hele losse zin\nerbij\n2\n", &[]),
        ("Een hele losse zin\nweg\n2\n", &[]),
        ("n\nEen hele losse zin\n.\n2\n", &[]),
        ("s\nBellen\n\n32-1-2027\n\n2\n", &[4]),
    ] {
        let (found, _, said) = refused(lines);
        assert_eq!(found, numbers, "{said}");
    }
    // Each line is a command of its own, and a text that is none is at hand.
    let (_, session, said) =
        refused("Een hele losse zin\n2\nalsnog\n\nNog een losse zin\nhelp\n3\nalsnog\n");
    let answer = |id: &str| session.answer(&id.into()).cloned().unwrap_or_default();
    assert_eq!(answer("1.1").note, "Een hele losse zin", "{said}");
    assert_eq!(answer("1.1").rating.state, Some(State::Deels));
    assert_eq!(answer("1.2").note, "Nog een losse zin");
    assert_eq!(answer("1.2").rating.state, Some(State::NietOpOrde));
}

#[test]
fn yes_to_adding_or_replacing_a_note_is_no_part_of_it() {
    for yes in ["ja", "Ja.", "j", "erbij"] {
        let room = Room::with(|session| session.answer_mut(&"1.1".into()).note = "oud".into());
        let said = room.hear(&format!("n\n{yes}\nnieuw\n.\n"));
        let note = room.session().answer(&"1.1".into()).unwrap().note.clone();
        assert_eq!(note, "oud\n\nnieuw", "{said}");
    }
}
