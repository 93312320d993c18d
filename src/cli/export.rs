//! `export`: make the report of a session, or a calendar or table of its steps.

use std::path::{self, Path};

use super::Failure;
use super::arguments::{Blank, Export};
use super::context::Context;
use super::output::{print, print_exactly, tell};
use crate::clock;
use crate::report::{self, ExportForm};
use crate::storage::StorageError;

pub(super) fn run(context: &Context, export: &Export) -> Result<(), Failure> {
    let found = context.find(&export.session)?;
    let knowledge = context.knowledge();
    let questions = context.questions_with(&found.session.extra_questions, &knowledge);
    let options = report::Options {
        names: !export.zonder_namen,
        today: clock::now().date(),
        knowledge: &knowledge,
    };
    let form = export
        .vorm
        .or_else(|| by_ending(export))
        .unwrap_or_default();
    let id = found.id();
    let text = report::export(form, &questions, &found.session, &id, &options)
        .ok_or_else(|| Failure::WentWrong(report::NO_STEPS.to_owned()))?;
    match export.uit.as_deref() {
        Some(path) if path != Path::new("-") => {
            save(context, path, &text, form.subject(), export.overschrijven)
        }
        _ if form == ExportForm::Report => print(&text),
        _ => print_exactly(&text),
    }
}

/// The form that the name of the file asks for.
fn by_ending(export: &Export) -> Option<ExportForm> {
    let ending = export.uit.as_deref()?.extension()?;
    ExportForm::from_key(&ending.to_str()?.to_lowercase())
}

/// The blank form.
pub(super) fn blank(context: &Context, asked: &Blank) -> Result<(), Failure> {
    let text = report::blank_form(&context.questions);
    match asked.uit.as_deref() {
        Some(path) if path != Path::new("-") => save(
            context,
            path,
            &text,
            "Het formulier staat",
            asked.overschrijven,
        ),
        _ => print(&text),
    }
}

/// Save `text` in a file; `subject` says what stands there now.
fn save(
    context: &Context,
    path: &Path,
    text: &str,
    subject: &str,
    overwrite: bool,
) -> Result<(), Failure> {
    match context.folder.write_report(path, text, overwrite) {
        Err(StorageError::AlreadyExists { path }) if path.is_dir() => {
            Err(StorageError::NotAFile { path }.into())
        }
        Err(StorageError::AlreadyExists { path }) => Err(Failure::WentWrong(format!(
            "«{}» bestaat al en is niet overschreven; kies een andere naam of gebruik --overschrijven.",
            path.display()
        ))),
        done => {
            done?;
            let place = path::absolute(path).unwrap_or_else(|_| path.to_owned());
            tell(&format!("{subject} in «{}».", place.display()));
            Ok(())
        }
    }
}
