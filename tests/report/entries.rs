//! What a calendar knows an entry by: whatever happens to others, it stays that of its own step.

use std::collections::BTreeMap;

use quickscan::model::{Identities, NextStep, Session};
use quickscan::report::export;

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
