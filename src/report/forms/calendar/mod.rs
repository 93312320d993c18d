//! The next steps as iCalendar (RFC 5545), for Outlook, Thunderbird, Nextcloud and the like.
//!
//! A step that is still to be done on a day is an event on that whole day, which keeps no time
//! occupied, and a to-do. Both, because Outlook passes over to-dos in a file. A step without a day is a to-do only.
//!
//! Importing takes nothing out of a calendar, so what no longer holds is in the file too. A step with a day that is done or
//! dropped is an event that is cancelled, and a to-do that is ticked off or cancelled; one that was removed from the plan, or
//! lost its day, is cancelled as well. What was exported before is not known: a calendar may have been made by another, of
//! a copy, or be thrown away. So all of them are in it always; a calendar that never had them does not show them, or
//! shows them struck out.

mod lines;

use std::collections::BTreeMap;

use jiff::Zoned;
use jiff::civil::Date;

use self::lines::Lines;
use super::plan::{self, or_untitled};
use super::{Export, Form, Holds};
use crate::model::{Identity, NextStep, QuestionId, RemovedStep, Session, StepStatus};
use crate::report::About;
use crate::text::{fingerprint, listed, one_line};

pub(super) const FORM: Form = Form {
    key: "ics",
    label: "vervolgstappen voor uw agenda (ics)",
    purpose: "voor uw agenda",
    subject: "De vervolgstappen voor uw agenda staan",
    other_endings: &[],
    left_out: "een eigenaar heet «eigenaar 1»",
    holds: Holds::Steps,
    preview: |about| plan::preview(EXPLAINED, about),
    is_text: true,
    make,
};

const EXPLAINED: &str = "Een bestand voor Outlook, Thunderbird, Nextcloud en andere agenda's. Een stap met een datum komt \
     erin als afspraak voor die hele dag, en elke stap als taak. Outlook neemt meestal alleen de \
     afspraken over. Wat klaar, vervallen of uit het plan verwijderd is, staat erin als geannuleerde afspraak. \
     Maakt u het bestand later opnieuw, dan kan uw agenda daarmee bijwerken wat er al staat.";

/// The calendar of every step. A calendar program knows a step again by its identity, so
/// that importing twice changes entries and does not double them.
fn make(about: &About<'_>) -> Export {
    Export {
        content: Ok(content(about).into_bytes()),
        notice: removed(about.session),
    }
}

fn content(about: &About<'_>) -> String {
    let session = about.session;
    let mut calendar = Calendar {
        lines: Lines::default(),
        stamp: stamp(session, about.options.today),
        sequence: sequence(session).to_string(),
        reminder: about.options.reminder,
    };
    calendar.lines.put("BEGIN", "VCALENDAR");
    calendar.lines.put("VERSION", "2.0");
    let product = "-//quickscan//Quickscan wijkgericht werken//NL";
    calendar.lines.put("PRODID", product);
    // Outlook takes a file with several entries for a calendar only with a method.
    calendar.lines.put("METHOD", "PUBLISH");
    let set = &about.set.words.name;
    let name = format!("Vervolgstappen {set}: {}", one_line(session.title()));
    calendar.lines.text("X-WR-CALNAME", &name);
    let mut seen: BTreeMap<&QuestionId, usize> = BTreeMap::new();
    for step in &session.steps {
        let number = seen.entry(&step.question).or_default();
        *number += 1;
        let uid = uid(about.id, step, *number);
        calendar.step(&Entry::of(about, step, uid));
    }
    for (identity, step) in &session.removed_steps {
        let is_in_plan = session.place_of_step(*identity).is_some();
        calendar.removed(&Entry::of_removed(about, *identity, step), is_in_plan);
    }
    calendar.lines.put("END", "VCALENDAR");
    calendar.lines.into_text()
}

/// What a calendar program knows the entry of a step by. A step of an older file that was never saved since has no
/// identity yet: it is known by its place among the steps of its question.
fn uid(id: &str, step: &NextStep, number: usize) -> String {
    match step.identity {
        Some(identity) => identity.to_string(),
        None => fingerprint([id, step.question.as_str(), &number.to_string()]),
    }
}

/// What a calendar that was filled before may go on showing, though it is no longer in the plan.
fn removed(session: &Session) -> Option<String> {
    let removed = session.removed_steps.iter();
    let removed = removed.filter(|(identity, _)| session.place_of_step(**identity).is_none());
    let removed: Vec<String> = removed
        .map(|(_, step)| format!("«{}»", or_untitled(&step.what)))
        .collect();
    match removed.as_slice() {
        [] => None,
        [one] => Some(format!(
            "De stap {one} is uit het plan verwijderd en staat er als geannuleerd in. Blijft die toch in uw agenda staan, haal \
             die daar dan zelf weg."
        )),
        several => Some(format!(
            "Uit het plan zijn {} stappen verwijderd: {}. Ze staan er als geannuleerd in. Wat daarvan toch in uw agenda blijft \
             staan, haalt u daar zelf weg.",
            several.len(),
            listed(several)
        )),
    }
}

/// A number that rises each time the session is saved: a calendar program takes over an entry only from a higher one.
fn sequence(session: &Session) -> i64 {
    let saved = session.changed.as_ref().map(Zoned::timestamp);
    saved.map_or(0, |saved| (saved.as_second() - BEGIN).max(0))
}

/// The first second of 2020, from which [`sequence`] counts: from 1970 on it would be too large in 2038.
const BEGIN: i64 = 1_577_836_800;

/// When the session was last saved: the same session gives the same file, at any moment.
fn stamp(session: &Session, today: Date) -> String {
    match &session.changed {
        Some(changed) => changed.timestamp().strftime("%Y%m%dT%H%M%SZ").to_string(),
        None => format!("{}T000000Z", basic(today)),
    }
}

fn basic(day: Date) -> String {
    day.strftime("%Y%m%d").to_string()
}

/// What is below the title of an entry.
fn description(about: &About<'_>, step: &NextStep) -> String {
    let mut lines = vec![plan::question(about.set, &step.question)];
    let mut add = |what: &str, text: String| {
        if !text.is_empty() {
            lines.push(format!("{what}: {text}"));
        }
    };
    add("Wie", about.owners.name(&step.who));
    add("Status", step.status.key().to_owned());
    add("Herkomst", one_line(&step.origin));
    lines.join("\n")
}

/// What an entry says, and whether it still holds.
struct Entry {
    uid: String,
    what: String,
    about: String,
    due: Option<Date>,
    status: StepStatus,
}

impl Entry {
    fn of(about: &About<'_>, step: &NextStep, uid: String) -> Self {
        Self {
            uid,
            what: or_untitled(&step.what),
            about: description(about, step),
            due: step.due,
            status: step.status,
        }
    }

    fn of_removed(about: &About<'_>, identity: Identity, step: &RemovedStep) -> Self {
        let who = match about.owners.name(&step.who) {
            who if who.is_empty() => String::new(),
            who => format!("Wie: {who}\n"),
        };
        Self {
            uid: identity.to_string(),
            what: or_untitled(&step.what),
            about: format!("{who}Staat niet meer in het plan."),
            due: step.due,
            status: StepStatus::Vervallen,
        }
    }
}

/// A calendar in the making.
struct Calendar {
    lines: Lines,
    stamp: String,
    sequence: String,
    /// How many days before its day the calendar rings for an event, if at all.
    reminder: Option<u16>,
}

impl Calendar {
    fn step(&mut self, entry: &Entry) {
        if let Some(day) = entry.due {
            self.event(entry, day);
        }
        self.task(entry);
    }

    /// One that only lost its day keeps its to-do.
    fn removed(&mut self, entry: &Entry, is_in_plan: bool) {
        if let Some(day) = entry.due {
            self.event(entry, day);
        }
        if !is_in_plan {
            self.task(entry);
        }
    }

    fn event(&mut self, entry: &Entry, day: Date) {
        let holds = entry.status.is_pending();
        let reminder = self.reminder.filter(|_| holds);
        self.component("VEVENT", "dag", entry, |lines| {
            lines.put("DTSTART;VALUE=DATE", &basic(day));
            if let Ok(next) = day.tomorrow() {
                lines.put("DTEND;VALUE=DATE", &basic(next));
            }
            lines.put("TRANSP", "TRANSPARENT");
            lines.put("STATUS", if holds { "CONFIRMED" } else { "CANCELLED" });
            if let Some(days) = reminder {
                lines.put("BEGIN", "VALARM");
                lines.put("ACTION", "DISPLAY");
                lines.put("TRIGGER", &trigger(days));
                lines.text("DESCRIPTION", &entry.what);
                lines.put("END", "VALARM");
            }
        });
    }

    fn task(&mut self, entry: &Entry) {
        self.component("VTODO", "taak", entry, |lines| {
            if let Some(day) = entry.due {
                lines.put("DUE;VALUE=DATE", &basic(day));
            }
            let (status, percent) = match entry.status {
                StepStatus::Open => ("NEEDS-ACTION", None),
                StepStatus::Bezig => ("IN-PROCESS", None),
                StepStatus::Klaar => ("COMPLETED", Some("100")),
                StepStatus::Vervallen => ("CANCELLED", None),
            };
            lines.put("STATUS", status);
            if let Some(percent) = percent {
                lines.put("PERCENT-COMPLETE", percent);
            }
        });
    }

    /// An event and a to-do may not share an id.
    fn component(&mut self, name: &str, kind: &str, entry: &Entry, own: impl FnOnce(&mut Lines)) {
        let lines = &mut self.lines;
        lines.put("BEGIN", name);
        lines.put("UID", &format!("{}-{kind}@quickscan", entry.uid));
        lines.put("DTSTAMP", &self.stamp);
        lines.put("LAST-MODIFIED", &self.stamp);
        lines.put("SEQUENCE", &self.sequence);
        lines.text("SUMMARY", &entry.what);
        lines.text("DESCRIPTION", &entry.about);
        lines.put("CATEGORIES", "Quickscan");
        // Last, since an alarm comes after all properties.
        own(lines);
        lines.put("END", name);
    }
}

/// At nine in the morning, so many days before the day of an event that takes all of it.
fn trigger(days: u16) -> String {
    match days.checked_sub(1) {
        None => "PT9H".to_owned(),
        Some(0) => "-PT15H".to_owned(),
        Some(whole) => format!("-P{whole}DT15H"),
    }
}
