//! The next steps as iCalendar (RFC 5545), for Outlook, Thunderbird, Nextcloud and the like.
//!
//! A step that is still to be done on a day is an event on that whole day, which keeps no time
//! occupied, and a to-do. Both, because Outlook passes over to-dos in a file. A step without a day,
//! or one that is done or dropped, is a to-do only: importing again then ticks off the to-do of
//! before.

use std::collections::BTreeMap;

use jiff::Zoned;
use jiff::civil::Date;

use super::plan::{self, or_untitled};
use super::{Export, Form};
use crate::model::{NextStep, QuestionId, Session, StepStatus};
use crate::report::About;
use crate::text::{clean, fingerprint, listed, one_line};

pub(super) const FORM: Form = Form {
    key: "ics",
    label: "vervolgstappen voor uw agenda (ics)",
    purpose: "voor uw agenda",
    subject: "De vervolgstappen voor uw agenda staan",
    other_endings: &[],
    left_out: "een eigenaar heet «eigenaar 1»",
    has_cuts: false,
    is_of_steps: true,
    preview: |about| plan::preview(EXPLAINED, about),
    make,
};

const EXPLAINED: &str = "Een bestand voor Outlook, Thunderbird, Nextcloud en andere agenda's. Een stap met een datum komt \
     erin als afspraak voor die hele dag, en elke stap als taak. Outlook neemt meestal alleen de \
     afspraken over. Wat klaar of vervallen is, staat er alleen als taak in. Maakt u het bestand later \
     opnieuw, dan kan uw agenda bijwerken wat er al staat.";

/// The calendar of every step. A calendar program knows a step again by the id of the session, so
/// that importing twice changes entries and does not double them.
fn make(about: &About<'_>) -> Export {
    Export {
        content: Ok(content(about).into_bytes()),
        notice: removed(about.session),
    }
}

fn content(about: &About<'_>) -> String {
    let session = about.session;
    let stamp = stamp(session, about.options.today);
    let mut lines = Lines::default();
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put("PRODID", "-//quickscan//Quickscan wijkgericht werken//NL");
    // Outlook takes a file with several entries for a calendar only with a method.
    lines.put("METHOD", "PUBLISH");
    let name = format!("Vervolgstappen Quickscan: {}", one_line(session.title()));
    lines.text("X-WR-CALNAME", &name);
    let mut seen: BTreeMap<&QuestionId, usize> = BTreeMap::new();
    for step in &session.steps {
        let number = seen.entry(&step.question).or_default();
        *number += 1;
        let entry = Entry {
            step,
            uid: uid(about.id, step, *number),
            stamp: &stamp,
            sequence: sequence(session),
            about: description(about, step),
        };
        if let Some(day) = step.due.filter(|_| step.status.is_pending()) {
            entry.event(day, &mut lines);
        }
        entry.to_do(&mut lines);
    }
    lines.put("END", "VCALENDAR");
    lines.0
}

/// What a calendar program knows the entry of a step by. A step of an older file that was never saved since has no
/// identity yet: it is known by its place among the steps of its question.
fn uid(id: &str, step: &NextStep, number: usize) -> String {
    match step.identity {
        Some(identity) => identity.to_string(),
        None => fingerprint([id, step.question.as_str(), &number.to_string()]),
    }
}

/// What a calendar that was filled before still has, though it is no longer in the plan.
fn removed(session: &Session) -> Option<String> {
    let removed = session.removed_steps.values();
    let removed: Vec<String> = removed
        .map(|what| format!("«{}»", one_line(what)))
        .collect();
    match removed.as_slice() {
        [] => None,
        [one] => Some(format!(
            "De stap {one} is uit het plan verwijderd. Staat die al in uw agenda, haal die daar dan zelf weg."
        )),
        several => Some(format!(
            "Uit het plan zijn {} stappen verwijderd: {}. Wat daarvan al in uw agenda staat, haalt u daar zelf weg.",
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

/// What stands below the title of an entry.
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

struct Entry<'a> {
    step: &'a NextStep,
    uid: String,
    stamp: &'a str,
    sequence: i64,
    about: String,
}

impl Entry<'_> {
    fn event(&self, day: Date, lines: &mut Lines) {
        self.component("VEVENT", "dag", lines, |lines| {
            lines.put("DTSTART;VALUE=DATE", &basic(day));
            if let Ok(next) = day.tomorrow() {
                lines.put("DTEND;VALUE=DATE", &basic(next));
            }
            lines.put("TRANSP", "TRANSPARENT");
        });
    }

    fn to_do(&self, lines: &mut Lines) {
        let step = self.step;
        self.component("VTODO", "taak", lines, |lines| {
            if let Some(day) = step.due {
                lines.put("DUE;VALUE=DATE", &basic(day));
            }
            let (status, percent) = match step.status {
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
    fn component(&self, name: &str, kind: &str, lines: &mut Lines, own: impl FnOnce(&mut Lines)) {
        lines.put("BEGIN", name);
        lines.put("UID", &format!("{}-{kind}@quickscan", self.uid));
        lines.put("DTSTAMP", self.stamp);
        lines.put("SEQUENCE", &self.sequence.to_string());
        own(lines);
        lines.text("SUMMARY", &or_untitled(&self.step.what));
        lines.text("DESCRIPTION", &self.about);
        lines.put("CATEGORIES", "Quickscan");
        lines.put("END", name);
    }
}

/// Lines of a calendar: each ends in CRLF and is folded.
#[derive(Default)]
struct Lines(String);

impl Lines {
    /// How many bytes stand on a line, its end not counted.
    const WIDTH: usize = 75;

    /// A property whose value is written as it is.
    fn put(&mut self, name: &str, value: &str) {
        let mut room = Self::WIDTH;
        for char in format!("{name}:{value}").chars() {
            // No line ends in a space, which some programs drop: one stays away from the edge as far
            // as the widest character.
            let needed = if char == ' ' { 5 } else { char.len_utf8() };
            if needed > room {
                self.0.push_str("\r\n ");
                room = Self::WIDTH - 1;
            }
            self.0.push(char);
            room -= char.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// A property with free text.
    fn text(&mut self, name: &str, text: &str) {
        let mut escaped = String::with_capacity(text.len());
        for char in clean(text).chars() {
            match char {
                '\n' => escaped.push_str("\\n"),
                '\\' | ';' | ',' => escaped.extend(['\\', char]),
                _ => escaped.push(char),
            }
        }
        self.put(name, &escaped);
    }
}
