//! The report: a session and its question set as a document for a manager, the college or the raad;
//! and its plan as a calendar and as a table. Pure: what goes in is all that decides what comes out.
//!
//! One file per part, in the order in which they are in the report, and in `forms/` one per form.

mod agenda;
mod answers;
mod blank_form;
mod closing;
mod cut;
mod details;
mod differences;
mod file_name;
mod forms;
mod frameworks;
mod given;
pub mod invitation;
mod kern;
mod names;
mod overview;
mod owners;
mod patterns;
mod plan;
mod previous;
mod questions;
mod records;
mod sending;
mod sources;
mod taking_part;
#[cfg(test)]
mod tests;
mod together;
mod words;

use std::borrow::Cow;
use std::collections::HashMap;

pub use blank_form::blank_form;
use jiff::civil::Date;

pub use cut::Cut;
pub use differences::{
    AgendaCounts, difference_heading, difference_lines, differences, said_in_words,
};
pub use file_name::{file_name, proposed_name};
pub use forms::{Export, ExportForm, Holds, NO_STEPS, export, preview};
pub use names::{names, names_told};
pub use overview::{
    Framework, FrameworkGroup, FrameworkPart, FrameworkView, NO_FOOTING_YET, NO_GAPS, NO_GAPS_YET,
    NO_STEPS_YET, NOTHING_TO_TALK_ABOUT, OverviewPart, above_extra, agreed_in_words, ask, first_of,
    frame, frame_blocks, how_many, left_over, overview, overview_parts, record_in_short,
    record_lines, records_shown, source_of, step_in_words, story_in_full,
};
pub use sending::{Content, Sending, SentForm, first_sending, next_round, reminder};
pub use taking_part::{decision_gone, decision_in_words, nothing_decided, standing_in_words};

pub use together::{compared, compared_as};

use crate::document::{self, Document};
use crate::model::together::{Contribution, with_voices};
use crate::model::{self, Gap, KnowledgeBase, NextStep, QuestionId, QuestionSet, Session};
use crate::text::one_line;
use owners::Owners;

/// What the report leaves out or brings in, and the day it is made.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Options<'a> {
    /// How much of it is made.
    pub cut: Cut,
    /// Whether the names of people are in it: who filled it in, who was consulted, who takes a step.
    pub names: bool,
    /// Whether the answers are seen through other frames as well, such as the kenmerken of the VNG.
    pub frames: bool,
    /// The day of the report, which decides what is overdue.
    pub today: Date,
    /// What the sources say; with an empty one, there are no other frames.
    pub knowledge: &'a KnowledgeBase,
    /// How many days before the day of a step a calendar rings for it, if at all.
    pub reminder: Option<u16>,
    /// What those who take part sent: who sent something has been asked, and an annex says who said what.
    pub contributions: &'a [Contribution],
}

impl<'a> Options<'a> {
    /// The whole report with the names of people, and without other frames.
    pub const fn of(today: Date, knowledge: &'a KnowledgeBase) -> Self {
        Self {
            cut: Cut::Alles,
            names: true,
            frames: false,
            today,
            knowledge,
            reminder: None,
            contributions: &[],
        }
    }
}

/// The report on `session`: CommonMark with tables, below a head for other programs, ending in one
/// line break. Pandoc's own Markdown reads the same words from it.
///
/// Cut as [`Cut::Alles`] it holds every character that the user typed, apart from what [`Options::names`] leaves out, what
/// [`crate::text::clean`] removes, and answers to extra questions that were switched off, of
/// which it says so. In a field of one line, line breaks and tabs become a space.
pub fn markdown(set: &QuestionSet, session: &Session, options: &Options<'_>) -> String {
    document::markdown(&report(set, session, options))
}

/// The report on `session` as a document, of which each form makes its own.
pub fn report(set: &QuestionSet, session: &Session, options: &Options<'_>) -> Document {
    let seen = seen(set, session, options);
    document(&About::new(set, &seen, "", options))
}

/// `session` as it is looked at: whoever sent a contribution to a question has been asked there.
fn seen<'a>(set: &QuestionSet, session: &'a Session, options: &Options<'_>) -> Cow<'a, Session> {
    with_voices(
        set,
        options.knowledge,
        session,
        options.contributions,
        options.names,
    )
}

fn document(about: &About<'_>) -> Document {
    let mut doc = Document::new(details::title(about));
    doc.subtitle = details::subtitle(about);
    match about.options.cut {
        Cut::Kern => kern::write(&mut doc, about),
        Cut::Plan => plan::write(&mut doc, about),
        Cut::Agenda => {
            agenda::write(&mut doc, about);
            records::write_talks(&mut doc, about);
        }
        Cut::Besluiten => together::decisions::write(&mut doc, about),
        Cut::WieZeiWat => together::who_said_what::write(&mut doc, about),
        Cut::Alles => everything(&mut doc, about),
    }
    doc
}

fn everything(doc: &mut Document, about: &About<'_>) {
    kern::write(doc, about);
    doc.page_break();
    doc.contents();
    patterns::write(doc, about);
    plan::write(doc, about);
    agenda::write(doc, about);
    records::write_talks(doc, about);
    doc.page_break();
    answers::write(doc, about);
    records::write_practice(doc, about);
    if !about.session.decisions.is_empty() {
        together::decisions::write(doc, about);
    }
    previous::write(doc, about);
    doc.page_break();
    questions::write(doc, about);
    if !about.options.contributions.is_empty() {
        together::who_said_what::write(doc, about);
    }
    sources::write(doc, about);
    if about.options.frames {
        frameworks::write(doc, about);
    }
    closing::write(doc, about);
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
            gaps: model::gaps(options.knowledge, set, session),
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

    /// "Preventie"; none for a question that is not in the set.
    fn short(&self, id: &QuestionId) -> Option<String> {
        Some(one_line(&self.set.question(id)?.short()))
    }

    /// "Preventie (2.3)": a reader knows what it is about, and finds the question in the appendix.
    fn topic(&self, id: &QuestionId) -> String {
        match self.short(id) {
            Some(short) => format!("{short} ({id})"),
            None => format!("Vraag {id}"),
        }
    }

    /// The same for several of them.
    fn topics<'q>(&self, ids: impl IntoIterator<Item = &'q QuestionId>) -> Vec<String> {
        ids.into_iter().map(|id| self.topic(id)).collect()
    }
}
