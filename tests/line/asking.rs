//! Commands where the program asks something: stop, terug and uitleg are always commands, and no other becomes an answer
//! unheard.

use quickscan::model::{NextStep, State};

use crate::Room;
use crate::pasted::typed;

/// What is said to `lines`, and the note of the first question afterwards.
fn noted(before: &str, lines: &[&str]) -> (String, String) {
    let room = Room::with(|session| session.answer_mut(&"1.1".into()).note = before.into());
    let said = room.typed(lines);
    let session = room.session();
    let answer = session.answer(&"1.1".into()).cloned().unwrap_or_default();
    (said, answer.note)
}

#[test]
fn a_note_is_left_with_stop_and_says_of_a_command_that_it_is_text() {
    let (said, note) = noted("", &["n", "Een", "stop", "stop"]);
    assert_eq!(note, "Een", "{said}");
    let (said, note) = noted("", &["n", "Een", "lees", "2", "Twee", ".", "stop"]);
    assert_eq!(note, "Een\nlees\n2\nTwee", "{said}");
    let told = "«lees» staat nu als tekst in de notitie. Een regel met alleen een punt, of met stop, sluit die af.";
    assert!(said.contains(told), "{said}");
    assert_eq!(said.matches("staat nu als tekst").count(), 1, "{said}");
    let (said, note) = noted(
        "",
        &[
            "n",
            "uitleg",
            "terug",
            "\"stop\"",
            "«Samen» is het motto",
            ".",
            "stop",
        ],
    );
    assert_eq!(note, "stop\n«Samen» is het motto", "{said}");
    assert!(said.contains("U schrijft de notitie bij 1.1."), "{said}");
    assert!(said.contains("Terug kan hier niet."), "{said}");
    // In a script every line up to the full stop is one of the note.
    let room = Room::new();
    room.hear("n\nEen\nstop\nuitleg\n.\n2\n");
    let session = room.session();
    assert_eq!(
        session.answer(&"1.1".into()).expect("an answer").note,
        "Een\nstop\nuitleg"
    );
    assert_eq!(session.rating(&"1.1".into()).state, Some(State::Deels));
}

#[test]
fn a_note_that_is_there_stays_where_a_command_is_typed() {
    for lines in [
        &["n", "stop", "stop"][..],
        &["n", "terug", "stop"],
        &["n", "uitleg", "", "stop"],
        &["n", "lees", "nee", "stop"],
    ] {
        let (said, note) = noted("Oud", lines);
        assert_eq!(note, "Oud", "{lines:?}\n{said}");
        assert!(said.contains("De notitie blijft zoals die is."), "{said}");
    }
    let (said, note) = noted("Oud", &["n", "lees", "ja", ".", "stop"]);
    assert_eq!(note, "Oud\n\nlees", "{said}");
}

#[test]
fn a_new_session_is_asked_about_with_the_way_back() {
    let room = Room::new().at_the_list();
    let said = room.typed(&[
        "nieuw", "terug", "uitleg", "sessies", "", "Dijkstad", "Noord", "terug", "Zuid", "lees",
        "ja", "", "stop", "nieuw", "Open", "ja", "", "", "", "plan", "", "sessies", "stop",
    ]);
    insta::assert_snapshot!("begin_with_commands", said);
    assert_eq!(room.folder.sessions().expect("they can be read").len(), 2);
}

#[test]
fn a_yes_or_no_question_takes_no_command_for_yes() {
    for no in ["stop", "terug", "nee", "n", ""] {
        let room = Room::new().at_the_list();
        let said = room.typed(&["weg 1", no, "sessies", "stop"]);
        assert!(!said.contains("ligt in de prullenbak"), "{no}: {said}");
        assert!(said.contains("U hebt 1 sessie."), "{no}: {said}");
    }
    let room = Room::new().at_the_list();
    let said = room.typed(&["weg 1", "...", "lees", "uitleg", "ja", "stop"]);
    assert!(
        said.contains("Typ ja of nee. Enter alleen, of stop, is nee."),
        "{said}"
    );
    assert!(said.contains("ligt in de prullenbak"), "{said}");
}

#[test]
fn what_was_answered_elsewhere_is_not_changed_unheard() {
    for (lines, state) in [
        (&["4.6 3", ""][..], State::Deels),
        (&["4.6 3", "stop"], State::Deels),
        (&["4.6 3", "ja"], State::NietOpOrde),
        (&["4.6 2"], State::Deels),
        (&["4.6", "3"], State::NietOpOrde),
    ] {
        let room = Room::with(|session| {
            session.answer_mut(&"4.6".into()).rating.state = Some(State::Deels);
        });
        let said = room.typed(lines);
        assert_eq!(
            room.session().rating(&"4.6".into()).state,
            Some(state),
            "{lines:?}\n{said}"
        );
    }
    // Where there is nothing yet, nothing is asked.
    let room = Room::new();
    let said = room.typed(&["4.6 3", "9.9 3", "1.1 stap Bellen", "", "", "stop"]);
    assert_eq!(
        room.session().rating(&"4.6".into()).state,
        Some(State::NietOpOrde),
        "{said}"
    );
    assert!(said.contains("Vraag «9.9» is er niet."), "{said}");
    let steps: Vec<NextStep> = room.session().steps;
    assert_eq!(steps[0].question.as_str(), "1.1", "{said}");
}

/// No answer, and another command, never mean yes; but nothing is lost.
#[test]
fn a_text_becomes_a_note_only_where_that_is_said() {
    for (lines, note) in [
        (&["Een hele losse zin", "b"][..], ""),
        (&["Een hele losse zin", "b", "alsnog"], "Een hele losse zin"),
        (
            &["Een hele losse zin", "stop", "alsnog"],
            "Een hele losse zin",
        ),
        (
            &["Een hele losse zin", "5.7", "alsnog"],
            "Een hele losse zin",
        ),
        (&["Een hele losse zin", "jaa", "ja"], "Een hele losse zin"),
        (
            &["Een hele losse zin", "rapport kleur zonder namen", "nee"],
            "",
        ),
        (&["Een hele losse zin"], ""),
        (&["Een", "+twee", "stop", "alsnog"], "Een\ntwee"),
        (&["Een", "+twee"], ""),
        (&["rapport word zonder namen naar", "", "vorige"], ""),
        (
            &["Prioriteit ligt bij jongeren", "2", "alsnog"],
            "Prioriteit ligt bij jongeren",
        ),
        (
            &["Nieuw beleid komt in maart", "", "alsnog"],
            "Nieuw beleid komt in maart",
        ),
        (&["alsnog"], ""),
    ] {
        let (said, answer) = typed(lines);
        assert_eq!(answer.note, note, "{lines:?}\n{said}");
    }
    let (said, answer) = typed(&["Een hele losse zin", "b"]);
    assert!(answer.rating.discuss, "{said}");
    assert!(
        said.contains("Typ alsnog om die er toch bij te zetten."),
        "{said}"
    );
    // Where there is no later the words are said.
    let (said, _) = typed(&["Een", "+twee"]);
    assert!(
        said.contains("dus dit staat niet in de notitie van 1.1:\nEen\ntwee\n"),
        "{said}"
    );
}
