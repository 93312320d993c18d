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
        ("m\nstop\n2\n", ""),
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
    // Other commands are text there.
    let (said, steps, _) = steps_after("s Stap\nhelp\nstop nu\n\n");
    assert_eq!(steps[0].who, "help", "{said}");
    assert_eq!(steps[0].what, "Stap (stop nu)", "{said}");
}

#[test]
fn the_questions_about_a_step_say_how_to_get_out() {
    let (said, ..) = steps_after("s\nStap\n\nzsm\n\n");
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
