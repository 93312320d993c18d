//! The conversation about a next step: nothing of what was said is lost, and there is a way out.

use jiff::civil::date;
use quickscan::line::Ended;
use quickscan::model::NextStep;

use crate::Room;

/// What is said to `lines`, the steps afterwards, and how it ended.
fn steps_after(lines: &str) -> (String, Vec<NextStep>, Ended) {
    let room = Room::new();
    let (said, ended) = room.talk(lines, |_| false);
    let ended = ended.expect(&said);
    (said, room.session().steps, ended)
}

#[test]
fn a_day_that_was_said_back_is_kept() {
    let first_of_march = Some(date(2027, 3, 1));
    for (lines, due, what) in [
        ("s Stap\nJan\n1 maart\n", first_of_march, "Stap"),
        ("s Stap\nJan\n1 maart\nzsm\n\n", first_of_march, "Stap"),
        ("s Stap\nJan\n1 maart\nzsm\n", first_of_march, "Stap"),
        ("s Stap\nJan\n1 maart\nzsm\nja\n", first_of_march, "Stap"),
        ("s Stap\nJan\n1 maart\nstop\n", first_of_march, "Stap"),
        (
            "s Stap\nJan\n1 maart\n2 maart\n",
            Some(date(2027, 3, 2)),
            "Stap",
        ),
        ("s Stap\nJan\nzsm\n1 maart\n", first_of_march, "Stap"),
        ("s Stap\nJan\n1 maart\nnee\n\n", None, "Stap"),
        ("s Stap\nJan\n1 maart\nnee\nzsm\n\n", None, "Stap (zsm)"),
        ("s Stap\nJan\nzsm\nstop\n", None, "Stap (zsm)"),
    ] {
        let (said, steps, _) = steps_after(lines);
        assert_eq!(steps.len(), 1, "{lines:?}\n{said}");
        assert_eq!(steps[0].due, due, "{lines:?}\n{said}");
        assert_eq!(steps[0].what, what, "{lines:?}\n{said}");
    }
}

#[test]
fn words_that_are_no_day_leave_the_one_before_as_it_was_proposed() {
    let (said, _, ended) = steps_after("s Stap\nJan\n1 maart\nzsm\n\n");
    let proposal = "Dat is maandag 1 maart 2027 (over 14 weken). Enter is goed";
    let again = "Het blijft maandag 1 maart 2027 (over 14 weken). Enter is goed";
    assert_eq!(said.matches(proposal).count(), 1, "{said}");
    assert_eq!(said.matches(again).count(), 1, "{said}");
    assert_eq!(ended.refused, [4]);
}

#[test]
fn stop_alone_ends_the_conversation_and_keeps_the_step() {
    for (lines, who) in [
        ("s Stap\nstop\n2\n", ""),
        ("s Stap\nStop.\n2\n", ""),
        ("s Stap\nJan\nstop\n2\n", "Jan"),
        ("s Stap\nJan\n1 maart\nstop\n2\n", "Jan"),
        ("c\nstop\n2\n", ""),
    ] {
        let room = Room::new();
        let said = room.hear(lines);
        let session = room.session();
        assert_eq!(session.steps.len(), 1, "{lines:?}\n{said}");
        assert_eq!(session.steps[0].who, who, "{lines:?}\n{said}");
        assert_eq!(session.rating(&"1.1".into()).state, None, "{said}");
        assert!(said.contains("\nGestopt bij vraag 1.1"), "{said}");
    }
    let (said, steps, _) = steps_after("s\nstop\n2\n");
    assert_eq!(steps, [], "{said}");
    // So does any other command: in a script it was not written for a question.
    let (said, steps, _) = steps_after("s Stap\n2\n");
    assert_eq!(steps[0].who, "", "{said}");
    assert!(said.contains("1.1 deels op orde."), "{said}");
    let (said, steps, _) = steps_after("s Stap\n\"help\"\nstop nu\n\n");
    assert_eq!(steps[0].who, "help", "{said}");
    assert_eq!(steps[0].what, "Stap (stop nu)", "{said}");
}

/// The one rule for every question of the program.
#[test]
fn at_a_question_commands_are_no_answers() {
    let steps = |lines: &[&str]| {
        let room = Room::new();
        let said = room.typed(lines);
        (said, room.session().steps)
    };
    // Stop leaves the questions, and no more.
    let (said, left) = steps(&["s", "stop", "s Bellen", "STOP.", "stop"]);
    assert_eq!(left.len(), 1, "{said}");
    assert_eq!(
        (left[0].what.as_str(), left[0].who.as_str()),
        ("Bellen", "")
    );
    assert!(said.contains("1.1 vervolgstap 1 erbij, open."), "{said}");
    // Back goes to the question before, where there is one.
    let (said, left) = steps(&[
        "s", "terug", "Bellen", "Anna", "terug", "Piet", "terug", "terug", "Mailen", "", "", "stop",
    ]);
    assert_eq!(
        (left[0].what.as_str(), left[0].who.as_str()),
        ("Mailen", "Piet"),
        "{said}"
    );
    assert!(said.contains("Dit is hier de eerste vraag."), "{said}");
    assert!(said.contains("Nu Anna; Enter laat het zo"), "{said}");
    // What is asked is explained.
    let (said, left) = steps(&["s Bellen", "uitleg", "?", "", "", "stop"]);
    assert_eq!(left[0].who, "", "{said}");
    assert_eq!(
        said.matches("Typ een naam, een functie of een team.")
            .count(),
        2,
        "{said}"
    );
    // Another command is asked about, and is no answer unless that is said, or written in quotes.
    let (said, left) = steps(&[
        "s", "plan", "", "Bellen", "lees", "nee", "c", "ja", "", "s", "\"stop\"", "«2»", "", "stop",
    ]);
    assert!(
        said.contains("«plan» is ook een opdracht. Is het hier uw antwoord?"),
        "{said}"
    );
    let parts: Vec<_> = left.iter().map(|step| (&*step.what, &*step.who)).collect();
    assert_eq!(parts, [("Bellen", "c"), ("stop", "2")], "{said}");
}

#[test]
fn a_day_that_nobody_confirmed_is_not_kept_where_somebody_types() {
    for (lines, due) in [
        (&["s Stap", "", "1 maart"][..], None),
        (&["s Stap", "", "1 maart", "stop"], None),
        (&["s Stap", "", "1 maart", "terug", "", ""], None),
        (&["s Stap", "", "1 maart", ""], Some(date(2027, 3, 1))),
    ] {
        let room = Room::new();
        let said = room.typed(lines);
        assert_eq!(room.session().steps[0].due, due, "{lines:?}\n{said}");
        let is_told =
            said.contains("1 maart 2027 staat er niet bij, want die dag was nog niet bevestigd.");
        assert_eq!(is_told, due.is_none() && lines.len() < 6, "{said}");
    }
}

#[test]
fn a_step_is_changed_part_by_part_with_the_way_back() {
    let room = Room::new();
    let said = room.typed(&[
        "s Bellen", "", "", "stap 1", "stop", "stap 1", "", "uitleg", "Anna", "zomer", "terug",
        "Piet", "1 maart", "klar", "bezig", "raad", "stap 1", "", "", "", "", "", "stop",
    ]);
    insta::assert_snapshot!("edited", said);
    let step = &room.session().steps[0];
    assert_eq!((step.what.as_str(), step.who.as_str()), ("Bellen", "Piet"));
    assert_eq!(step.due, Some(date(2027, 3, 1)));
}

#[test]
fn the_questions_about_a_step_say_how_to_get_out() {
    let (said, ..) = steps_after("s\nBellen\n\nzsm\n\n");
    for question in [
        "Wat gaat er gebeuren?",
        "Wie doet het?",
        "Uiterlijk wanneer?",
    ] {
        for line in said.lines().filter(|line| line.contains(question)) {
            assert!(line.contains(", of stop> "), "{line}");
        }
        assert!(said.contains(question), "{said}");
    }
}

#[test]
fn a_step_is_removed_in_both_orders_of_the_words() {
    for line in ["wis stap 1", "stap 1 weg", "s 1 weg", "stap 1 weg."] {
        let (said, steps, _) = steps_after(&format!("s Bellen\n\n\n{line}\n"));
        assert_eq!(steps, [], "{line}: {said}");
    }
}
