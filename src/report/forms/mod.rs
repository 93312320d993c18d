//! The forms in which a session leaves the program: a file per form, and the table of all.

mod calendar;
mod docx;
mod ending;
mod html;
mod markdown;
mod plan;
mod spreadsheet;
mod table;

use std::fmt;

pub(super) use spreadsheet::book_of;
pub(super) use table::csv_of;

use super::kern::gaps_on_page_one;
use super::{About, Options, seen};
use crate::document::Document;
use crate::model::{QuestionId, QuestionSet, Session};

/// Every form, in the order in which they are offered. A new one is a file here and its row.
const FORMS: [&Form; 6] = [
    &docx::FORM,
    &html::FORM,
    &markdown::FORM,
    &spreadsheet::FORM,
    &calendar::FORM,
    &table::FORM,
];

/// What a form holds of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// The report, of which there are cuts.
    Report,
    /// All that was filled in, in tables.
    Everything,
    /// Next steps and nothing else, so that without any there is nothing to make.
    Steps,
}

impl Holds {
    /// What is still named where it is made without names: a sentence for before and after it is passed on.
    pub const fn names_that_stay(self) -> &'static str {
        match self {
            Self::Report | Self::Everything => {
                "Namen die in een notitie, een bron of een vervolgstap zelf staan, zijn niet weggelaten."
            }
            Self::Steps => "Namen die in een vervolgstap zelf staan, zijn niet weggelaten.",
        }
    }
}

/// A row of the table of forms.
struct Form {
    /// The ending of its files, and its word on the command line.
    key: &'static str,
    /// What it is, in a few words.
    label: &'static str,
    /// What it is for, in the fewest words.
    purpose: &'static str,
    /// How a sentence on its file begins.
    subject: &'static str,
    /// The endings that its files may have besides its key.
    other_endings: &'static [&'static str],
    /// What is left out when it is made without names.
    left_out: &'static str,
    /// What it holds.
    holds: Holds,
    /// What a reader sees of it before it is made.
    preview: fn(&About<'_>) -> Document,
    /// Whether it is text, which can be shown in a terminal.
    is_text: bool,
    /// Makes it.
    make: fn(&About<'_>) -> Export,
}

/// A form in which a session leaves the program.
#[derive(Clone, Copy)]
pub struct ExportForm(&'static Form);

impl ExportForm {
    /// The report for Word, which other programs read as well.
    pub const WORD: Self = Self(&docx::FORM);

    /// The report as text: what a terminal and another program can take without a file.
    pub const MARKDOWN: Self = Self(&markdown::FORM);

    /// Returns every form, in the order in which they are offered.
    pub fn all() -> impl Iterator<Item = Self> {
        FORMS.into_iter().map(Self)
    }

    /// Returns the form that the command line means with `key`.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::all().find(|form| form.key() == key)
    }

    /// The ending of its files, and its word on the command line.
    pub const fn key(self) -> &'static str {
        self.0.key
    }

    /// What it is, in a few words.
    pub const fn label(self) -> &'static str {
        self.0.label
    }

    /// What it is for, in the fewest words.
    pub const fn purpose(self) -> &'static str {
        self.0.purpose
    }

    /// Whether a file of it may have this `ending`, which is in small letters.
    pub fn may_end_in(self, ending: &str) -> bool {
        self.key() == ending || self.0.other_endings.contains(&ending)
    }

    /// Whether it is text, which can be shown in a terminal.
    pub const fn is_text(self) -> bool {
        self.0.is_text
    }

    /// What it holds.
    pub const fn holds(self) -> Holds {
        self.0.holds
    }

    /// How a sentence on its file begins.
    pub const fn subject(self) -> &'static str {
        self.0.subject
    }

    /// What is left out when it is made without names.
    pub const fn left_out(self) -> &'static str {
        self.0.left_out
    }
}

/// The first of the table.
impl Default for ExportForm {
    fn default() -> Self {
        Self::WORD
    }
}

impl PartialEq for ExportForm {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Eq for ExportForm {}

impl fmt::Debug for ExportForm {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "ExportForm({})", self.key())
    }
}

/// Why there is nothing to make a calendar or a table of.
pub const NO_STEPS: &str =
    "Deze sessie heeft nog geen vervolgstappen, dus er is geen bestand gemaakt.";

/// What a session becomes in a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// The content of the file, or why there is none, as a Dutch sentence.
    pub content: Result<Vec<u8>, &'static str>,
    /// What to know once it was made, if anything, as a Dutch sentence.
    pub notice: Option<String>,
}

impl Export {
    /// What there is to say where there are no steps.
    fn nothing() -> Self {
        Self {
            content: Err(NO_STEPS),
            notice: None,
        }
    }
}

/// Makes `form` of `session`. `id` is what the session is known by from one time to the next: the name of its file.
pub fn export(
    form: ExportForm,
    set: &QuestionSet,
    session: &Session,
    id: &str,
    options: &Options,
) -> Export {
    let form = form.0;
    // Of steps that were there a calendar has to be told, even when none is left.
    if form.holds == Holds::Steps && session.steps.is_empty() && session.removed_steps.is_empty() {
        return Export::nothing();
    }
    (form.make)(&About::new(set, &seen(set, session, options), id, options))
}

/// What a reader sees of `form` of `session` before it is made, and the questions of the gaps that page one of
/// the report may name.
pub fn preview(
    form: ExportForm,
    set: &QuestionSet,
    session: &Session,
    options: &Options,
) -> (Document, Vec<QuestionId>) {
    let form = form.0;
    let seen = seen(set, session, options);
    let about = About::new(set, &seen, "", options);
    let first = gaps_on_page_one(&about.gaps).iter();
    let on_page_one = first.map(|gap| gap.question.clone()).collect();
    if form.holds == Holds::Steps && session.steps.is_empty() && session.removed_steps.is_empty() {
        let mut nothing = Document::default();
        nothing.paragraph(NO_STEPS);
        return (nothing, on_page_one);
    }
    ((form.preview)(&about), on_page_one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_found_by_its_key() {
        for form in ExportForm::all() {
            assert_eq!(ExportForm::from_key(form.key()), Some(form));
        }
        assert_eq!(ExportForm::all().next(), Some(ExportForm::default()));
        assert_eq!(ExportForm::from_key("doc"), None);
    }
}
