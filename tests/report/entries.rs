//! What a calendar knows an entry by: whatever happens to others, it stays that of its own step.

use std::collections::{BTreeMap, BTreeSet};

use quickscan::model::{self, Identities, NextStep, Session, StepStatus};
use quickscan::report::{ExportForm, NO_STEPS, Options, export};

use crate::plan::{calendar, read_calendar, text};
use crate::sessions::{half, options, set};

/// The title of each entry by what a calendar knows it by.
fn titles(session: &Session, id: &str) -> BTreeMap<String, String> {
    let made = export(calendar(), set(), session, id, &options());
    let (events, todos) = read_calendar(&text(made.content.expect("there are steps")));
    let entries = events.into_iter().chain(todos);
    entries
        .map(|entry| (entry["UID"].clone(), entry["SUMMARY"].clone()))
        .collect()
}

#[test]
fn whatever_happens_to_other_steps_an_entry_stays_that_of_its_own_step() {
    let mut before = half();
    before.identify(&mut Identities::Counting(0));
    let entries = titles(&before, "a");
    // Removed, moved, added, and the session under another name.
    let mut after = before.clone();
    let removed = after.steps.remove(0);
    after.note_removed(&before.steps);
    after.steps.reverse();
    after
        .steps
        .insert(0, NextStep::new(removed.question.clone(), "Nog een"));
    after.identify(&mut Identities::Counting(1000));
    for (uid, title) in titles(&after, "anders genoemd") {
        match entries.get(&uid) {
            Some(known) => assert_eq!(*known, title),
            None => assert_eq!(title, "Nog een"),
        }
    }
    // The calendar still has what was removed, so that is said; once it is back it is not.
    let notice = |session: &Session| export(calendar(), set(), session, "a", &options()).notice;
    assert_eq!(notice(&before), None);
    let said = notice(&after).expect("it is said");
    assert!(said.contains(&removed.what), "{said}");
    after.steps.push(removed);
    after.note_removed(&[]);
    assert_eq!(notice(&after), None);
}

/// Whether each event still holds, by what a calendar knows it by.
fn events(session: &Session) -> BTreeMap<String, String> {
    let made = export(calendar(), set(), session, "a", &options());
    let (events, todos) = read_calendar(&text(made.content.expect("there are steps")));
    let uids: BTreeSet<&String> = events
        .iter()
        .chain(&todos)
        .map(|entry| &entry["UID"])
        .collect();
    assert_eq!(
        uids.len(),
        events.len() + todos.len(),
        "each entry is there once"
    );
    let states = events
        .iter()
        .map(|event| (event["UID"].clone(), event["STATUS"].clone()));
    states.collect()
}

#[test]
fn an_event_that_no_longer_holds_is_cancelled_and_one_that_holds_again_is_not() {
    let mut session = half();
    session.identify(&mut Identities::Counting(0));
    let uid = |index: usize| format!("{}-dag@quickscan", session.steps[index].identity.unwrap());
    let (evaluation, consultation, vision) = (uid(0), uid(1), uid(2));
    let before = events(&session);
    assert_eq!(before[&evaluation], "CONFIRMED");
    assert_eq!(before[&vision], "CANCELLED");
    let steps = session.steps.clone();
    // Dropped, without a day any more, and removed.
    session.steps[0].status = StepStatus::Vervallen;
    session.steps[1].due = None;
    session.steps.remove(2);
    session.note_removed(&steps);
    let after = events(&session);
    assert_eq!(
        after.keys().collect::<Vec<_>>(),
        before.keys().collect::<Vec<_>>()
    );
    assert!(
        after.values().all(|state| state == "CANCELLED"),
        "{after:?}"
    );
    // Only what is out of the plan is told of.
    let notice = export(calendar(), set(), &session, "a", &options()).notice;
    let notice = notice.expect("it is said");
    assert!(
        notice.starts_with("De stap «Visie naar de raad» is uit het plan"),
        "{notice}"
    );
    // Back again.
    let changed = session.steps.clone();
    session.steps.clone_from(&steps);
    session.note_removed(&changed);
    assert_eq!(events(&session), before);
    assert!(session.removed_steps.is_empty());
    assert_eq!(before[&consultation], "CONFIRMED");
}

#[test]
fn a_plan_of_which_nothing_is_left_still_cancels() {
    let mut session = half();
    session.identify(&mut Identities::Counting(0));
    let steps = std::mem::take(&mut session.steps);
    session.note_removed(&steps);
    assert!(events(&session).values().all(|state| state == "CANCELLED"));
    assert_eq!(events(&session).len(), 3);
    let table = ExportForm::from_key("csv").expect("it is a form");
    assert_eq!(
        export(table, set(), &session, "a", &options()).content,
        Err(NO_STEPS)
    );
}

#[test]
fn a_step_that_goes_along_to_the_next_measurement_is_the_same_entry() {
    let mut before = half();
    before.identify(&mut Identities::Counting(0));
    let after = model::follow_up(
        &before,
        "a",
        set(),
        jiff::civil::date(2027, 11, 1),
        &mut Identities::Counting(1000),
    );
    let (before, after) = (events(&before), events(&after));
    assert_eq!(after.len(), 2);
    assert!(
        after
            .iter()
            .all(|(uid, state)| before.get(uid) == Some(state))
    );
}

#[test]
fn a_calendar_rings_only_when_asked_and_only_for_what_holds() {
    let alarms = |reminder| {
        let options = Options {
            reminder,
            ..options()
        };
        let made = export(calendar(), set(), &half(), "a", &options);
        let text = text(made.content.expect("there are steps"));
        read_calendar(&text);
        let lines = text.lines().filter(|line| line.starts_with("TRIGGER:"));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(alarms(None), [""; 0]);
    assert_eq!(alarms(Some(0)), ["TRIGGER:PT9H"; 2]);
    assert_eq!(alarms(Some(1)), ["TRIGGER:-PT15H"; 2]);
    assert_eq!(alarms(Some(7)), ["TRIGGER:-P6DT15H"; 2]);
}

#[test]
fn a_step_that_was_changed_since_has_a_higher_sequence() {
    let sequence = |saved: &str| -> i64 {
        let mut session = half();
        session.changed = Some(saved.parse().expect("a moment"));
        let made = export(calendar(), set(), &session, "a", &options());
        let (_, todos) = read_calendar(&text(made.content.expect("there are steps")));
        todos[0]["SEQUENCE"].parse().expect("a number")
    };
    let first = sequence("2026-11-22T14:02:11+01:00[Europe/Amsterdam]");
    let second = sequence("2026-11-22T14:02:12+01:00[Europe/Amsterdam]");
    assert!(0 < first && first < second);
    // RFC 5545 wants an integer of 32 bits.
    let late = sequence("2080-01-01T00:00:00+01:00[Europe/Amsterdam]");
    assert!(i32::try_from(late).is_ok());
}
