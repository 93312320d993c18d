//! The forms that `export` can be asked for: those that are made here, and a pdf.

use std::path::Path;

use crate::report::ExportForm;

/// The word and the ending of a pdf.
const PDF: &str = "pdf";

/// A form that `export` is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AskedForm {
    /// One that is made here.
    Made(ExportForm),
    /// What LibreOffice makes of the one for Word.
    Pdf,
}

impl AskedForm {
    /// Every form.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        ExportForm::all().map(Self::Made).chain([Self::Pdf])
    }

    /// The form that is meant with `key`.
    pub(super) fn from_key(key: &str) -> Option<Self> {
        Self::all().find(|form| form.key() == key)
    }

    /// The form that the name of `file` asks for, if its ending says so.
    pub(super) fn of_file(file: &Path) -> Option<Self> {
        if is_pdf(file) {
            return Some(Self::Pdf);
        }
        ExportForm::of_file(file).map(Self::Made)
    }

    /// Its word, and the ending of its files.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Made(form) => form.key(),
            Self::Pdf => PDF,
        }
    }

    /// What is made here of it.
    pub(super) const fn made(self) -> ExportForm {
        match self {
            Self::Made(form) => form,
            Self::Pdf => ExportForm::WORD,
        }
    }

    /// Whether it is text, which can be shown in a terminal.
    pub(super) const fn is_text(self) -> bool {
        match self {
            Self::Made(form) => form.is_text(),
            Self::Pdf => false,
        }
    }

    /// Refuse a name that promises something else than the form that was `asked` for.
    ///
    /// # Errors
    ///
    /// A Dutch sentence that says what the name should end in.
    pub(super) fn check(asked: Option<Self>, file: &Path) -> Result<(), String> {
        match asked {
            Some(Self::Pdf) | None if is_pdf(file) => Ok(()),
            Some(Self::Pdf) => Err(
                "Een pdf heeft een naam die eindigt op .pdf. Geef bij --uit zo'n naam op."
                    .to_owned(),
            ),
            Some(Self::Made(form)) => ExportForm::for_file(Some(form), file).map(drop),
            None => ExportForm::for_file(None, file).map(drop),
        }
    }
}

fn is_pdf(file: &Path) -> bool {
    let ending = file.extension();
    ending.is_some_and(|ending| ending.eq_ignore_ascii_case(PDF))
}
