//! The plan: heard in groups, and several steps changed at once, by the numbers that were heard.

use jiff::civil::date;
use quickscan::model::{NextStep, Session, State, StepStatus};

use crate::Room;

fn planned(session: &mut Session) {
    for (id, state) in [("1.1", State::Deels), ("1.4", State::NietOpOrde)] {
        session.answer_mut(&id.into()).rating.state = Some(state);
    }
    for (question, what, who, due) in [
        ("1.4", "Casus bespreken", "Anna", Some(date(2026, 11, 1))),
        ("2.3", "Aanbod in beeld", "Bob", Some(date(2027, 3, 1))),
        ("1.1", "Visie schrijven", "", None),
    ] {
        session.steps.push(NextStep {
            who: who.to_owned(),
            due,
            ..NextStep::new(question.into(), what)
        });
    }
}

fn statuses(room: &Room) -> Vec<StepStatus> {
    let steps = room.session().steps;
    steps.iter().map(|step| step.status).collect()
}

#[test]
fn the_plan_is_heard_in_each_arrangement_and_for_one_owner() {
    let room = Room::with(planned);
    let said = room.answer_to(
        "plan\nplan per wie\nplan per basisfunctie\nplan van anna\nplan van Piet\nplan van niemand\nplan op status\n\
         plan van iedereen\nplan 1 klaar\nplan zonder klaar\nplan met klaar\nplan op datum\n",
    );
    insta::assert_snapshot!("plan", said);
}

#[test]
fn several_steps_are_changed_at_once_and_taken_back_as_one() {
    let room = Room::with(planned);
    // By date: too late, then later, then without a day.
    room.hear("plan\nplan 1 en 3 bezig\n");
    let (open, bezig) = (StepStatus::Open, StepStatus::Bezig);
    assert_eq!(statuses(&room), [bezig, open, bezig]);
    room.hear("plan alles klaar\nongedaan\n");
    assert_eq!(statuses(&room), [bezig, open, bezig]);
    let said = room.hear("plan 2 tot 3 wie Zoë\nplan 1 datum over 3 weken\nplan 3 wat Visie maken\nplan 2 geen datum\n");
    let steps = room.session().steps;
    let who: Vec<_> = steps.iter().map(|step| step.who.as_str()).collect();
    assert_eq!(who, ["Anna", "Zoë", "Zoë"], "{said}");
    assert_eq!(steps[0].due, Some(date(2026, 12, 13)), "{said}");
    assert_eq!(
        (steps[1].due, steps[2].what.as_str()),
        (None, "Visie maken")
    );
    assert!(
        said.contains("Plan, 2 stappen: door Zoë. Bewaard 14:02."),
        "{said}"
    );
    room.hear("plan\nplan 1, 3 weg\n");
    let whats: Vec<_> = room
        .session()
        .steps
        .into_iter()
        .map(|step| step.what)
        .collect();
    assert_eq!(whats, ["Visie maken"]);
}

#[test]
fn the_numbers_stay_those_that_were_heard() {
    let room = Room::with(planned);
    let said = room.answer_to(
        "plan\nplan 1 weg\nplan 2 klaar\nplan 1 klaar\nplan 9 klaar\nplan\nplan 2 vraag\n",
    );
    let steps = room.session().steps;
    assert_eq!(steps.len(), 2, "{said}");
    assert_eq!(steps[0].status, StepStatus::Klaar, "{said}");
    assert!(
        said.contains("Deze stap is er niet meer. Typ plan"),
        "{said}"
    );
    assert!(said.contains("In het plan staat geen stap 9."), "{said}");
    assert_eq!(room.session().place.question, Some("2.3".into()), "{said}");
}

#[test]
fn a_step_is_heard_and_changed_part_by_part() {
    let room = Room::with(planned);
    let lines = [
        "plan 1", "", "Carla", "1 maart", "bezig", "", "1.4", "stap 1", "", "nee", "geen", "klar",
        "stop",
    ];
    let said = room.typed(&lines);
    insta::assert_snapshot!("edit_step", said);
    let step = &room.session().steps[0];
    assert_eq!((step.who.as_str(), step.due), ("", None));
    assert_eq!(
        (step.what.as_str(), step.status),
        ("Casus bespreken", StepStatus::Bezig)
    );
}

#[test]
fn a_typing_error_makes_no_step() {
    let room = Room::with(planned);
    let said = room.answer_to("1.4\nstap 1 klar\nstap 1 klaar\n");
    assert_eq!(room.session().steps.len(), 3, "{said}");
    assert!(said.contains("bedoelt u klaar?"), "{said}");
}

#[test]
fn the_order_of_the_gaps_is_ones_own_and_goes_back() {
    let room = Room::with(planned);
    let said = room.answer_to(
        "knelpunten\nknelpunt 1.1 omhoog\nknelpunten\nknelpunt 1.1 omhoog\nknelpunt 5.5 omlaag\nwaarom\n\
         knelpunten gewone volgorde\nknelpunten gewone volgorde\nongedaan\n",
    );
    insta::assert_snapshot!("gaps", said);
    assert_eq!(room.session().gap_order, ["1.1".into(), "1.4".into()]);
}
