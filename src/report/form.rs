//! The forms in which a session leaves the program.

use super::{Options, plan};
use crate::model::{QuestionSet, Session};

/// What kind of file is made of a session.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ExportForm {
    /// The whole report, in Markdown.
    #[default]
    Report,
    /// The next steps, for a calendar.
    Calendar,
    /// The next steps, for a spreadsheet.
    Table,
}

impl ExportForm {
    /// Every form, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Report, Self::Calendar, Self::Table];

    /// The ending of its files, and its word on the command line.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Report => "md",
            Self::Calendar => "ics",
            Self::Table => "csv",
        }
    }

    /// What it is, in a few words.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Report => "het hele rapport (md)",
            Self::Calendar => "vervolgstappen voor uw agenda (ics)",
            Self::Table => "vervolgstappen als tabel voor Excel (csv)",
        }
    }

    /// How a sentence on its file begins.
    pub const fn subject(self) -> &'static str {
        match self {
            Self::Report => "Het rapport staat",
            Self::Calendar => "De vervolgstappen voor uw agenda staan",
            Self::Table => "De tabel met vervolgstappen staat",
        }
    }

    /// The form that the command line means with `key`.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.key() == key)
    }

    /// The form that is offered after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Report => Self::Calendar,
            Self::Calendar => Self::Table,
            Self::Table => Self::Report,
        }
    }
}

/// Why there is nothing to make a calendar or a table of.
pub const NO_STEPS: &str =
    "Deze sessie heeft nog geen vervolgstappen, dus er is geen bestand gemaakt.";

/// The file of `form` on `session`; none for a calendar or table without any step. `id` is what the
/// session is known by from one time to the next: the name of its file.
pub fn export(
    form: ExportForm,
    set: &QuestionSet,
    session: &Session,
    id: &str,
    options: &Options,
) -> Option<String> {
    match form {
        ExportForm::Report => Some(super::markdown(set, session, options)),
        _ if session.steps.is_empty() => None,
        ExportForm::Calendar => Some(plan::calendar(set, session, id, *options)),
        ExportForm::Table => Some(plan::table(set, session, *options)),
    }
}

/// What that file will hold, for a reader: the report without the head for other programs, or what becomes of each step.
pub fn preview(
    form: ExportForm,
    set: &QuestionSet,
    session: &Session,
    options: &Options,
) -> String {
    let about = match form {
        ExportForm::Report => return super::document(set, session, options).finish(),
        _ if session.steps.is_empty() => return NO_STEPS.to_owned(),
        ExportForm::Calendar => {
            "Een bestand voor Outlook, Thunderbird, Nextcloud en andere agenda's. Een stap met een datum komt \
             erin als afspraak voor die hele dag, en elke stap als taak. Outlook neemt meestal alleen de \
             afspraken over. Wat klaar of vervallen is, staat er alleen als taak in. Maakt u het bestand later \
             opnieuw, dan kan uw agenda bijwerken wat er al staat."
        }
        ExportForm::Table => {
            "Een tabel met een rij voor elke stap, die u met een dubbelklik in Excel opent. De kolommen: \
             vraag, basisfunctie, wat, wie, wanneer, status, herkomst en te laat. Begint een tekst \
             met =, +, - of @, dan staat er een ' voor: zo maakt Excel er geen formule van."
        }
    };
    format!("{about}\n\n{}", plan::preview(session, *options))
}
