//! The report: a session and its question set as a document for a manager, the college or the raad;
//! and its plan as a calendar and as a table. Pure: what goes in is all that decides what comes out.
//!
//! One file per part, in the order in which they stand in the report, and in `forms/` one per form.

mod blank_form;
mod closing;
mod details;
mod forms;
mod frames;
mod gaps;
mod loose_ends;
mod owners;
mod previous;
mod questions;
mod sources;
mod steps;
mod summary;
mod words;

use std::collections::HashMap;

pub use blank_form::blank_form;
use jiff::civil::Date;

pub use forms::{Export, ExportForm, export};

use crate::document::{self, Document};
use crate::model::{self, Gap, KnowledgeBase, NextStep, QuestionId, QuestionSet, Session};
use crate::text::one_line;
use owners::Owners;

/// What the report leaves out or brings in, and the day it is made.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Options<'a> {
    /// Whether the names of people are in it: who filled it in, who was consulted, who takes a step.
    pub names: bool,
    /// The day of the report, which decides what is overdue.
    pub today: Date,
    /// What the sources say; with an empty one, the part on other frames is left out.
    pub knowledge: &'a KnowledgeBase,
    /// How many days before the day of a step a calendar rings for it, if at all.
    pub reminder: Option<u16>,
}

impl<'a> Options<'a> {
    /// A report of this day with everything in it.
    pub const fn new(today: Date, knowledge: &'a KnowledgeBase) -> Self {
        Self {
            names: true,
            today,
            knowledge,
            reminder: None,
        }
    }
}

/// The report on `session`: CommonMark with tables, below a head for other programs, ending in one
/// line break. Pandoc's own Markdown reads the same words from it.
///
/// It holds every character that the user typed, apart from what [`Options::names`] leaves out, what
/// [`crate::text::clean`] removes, and answers to extra questions that were switched off, of
/// which it says so. In a field of one line, line breaks and tabs become a space.
pub fn markdown(set: &QuestionSet, session: &Session, options: &Options<'_>) -> String {
    document::markdown(&document(&About::new(set, session, "", options)))
}

/// The report as a document, of which each form makes its own.
fn document(about: &About<'_>) -> Document {
    let mut doc = Document::new(details::title(about));
    details::write(&mut doc, about);
    summary::write(&mut doc, about);
    previous::write(&mut doc, about);
    gaps::write(&mut doc, about);
    steps::write(&mut doc, about);
    loose_ends::write(&mut doc, about);
    questions::write(&mut doc, about);
    sources::write(&mut doc, about);
    frames::write(&mut doc, about);
    closing::write(&mut doc, about);
    doc
}

/// What every part of the report, and every form, is about.
struct About<'a> {
    set: &'a QuestionSet,
    session: &'a Session,
    /// What the session is known by from one time to the next.
    id: &'a str,
    options: Options<'a>,
    /// Several parts speak of them, so they are worked out once.
    gaps: Vec<Gap>,
    steps: HashMap<&'a QuestionId, Vec<(usize, &'a NextStep)>>,
    /// What they are called is the same wherever they are named.
    owners: Owners<'a>,
}

impl<'a> About<'a> {
    fn new(set: &'a QuestionSet, session: &'a Session, id: &'a str, options: &Options<'a>) -> Self {
        Self {
            set,
            session,
            id,
            options: *options,
            gaps: model::gaps(set, session),
            steps: session.steps_by_question(),
            owners: Owners::of(session, options.names),
        }
    }
}

impl About<'_> {
    /// The gaps for which no step was ever noted down.
    fn gaps_without_step(&self) -> Vec<&Gap> {
        let has_step = |gap: &Gap| self.steps.contains_key(&gap.question);
        self.gaps.iter().filter(|gap| !has_step(gap)).collect()
    }

    /// "Vraag 2.3: Welke inspanningen worden gedaan op het gebied van preventie?": the first of its
    /// sub-questions, whole, because a reader does not have the Quickscan at hand.
    fn question(&self, id: &QuestionId) -> String {
        self.labelled(id, "")
    }

    /// The same with something said of the question: "Vraag 2.3 (alleen inschatting): Welke …".
    fn labelled(&self, id: &QuestionId, remark: &str) -> String {
        let text = self
            .set
            .question(id)
            .and_then(|found| found.lines().first());
        let remark = match remark {
            "" => String::new(),
            remark => format!(" ({remark})"),
        };
        let text = text.map_or_else(String::new, |text| format!(": {}", one_line(text)));
        format!("Vraag {id}{remark}{text}")
    }
}
