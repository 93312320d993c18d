//! `export`: make the report of a session, or a calendar or table of its steps.

use std::path::{self, Path};

use super::Failure;
use super::arguments::{Blank, Export};
use super::context::{Context, warns_of_personal_data};
use super::output::{print, print_exactly, tell};
use crate::clock;
use crate::model::{PersonalText, personal_texts};
use crate::report::{self, ExportForm};
use crate::storage::StorageError;

pub(super) fn run(context: &Context, export: &Export) -> Result<(), Failure> {
    let found = context.find(&export.session)?;
    context.refuse_other_set(&found)?;
    let knowledge = context.knowledge();
    let questions = context.questions_with(&found.session.extra_questions, knowledge);
    let options = report::Options {
        cut: export.deel.unwrap_or_default(),
        names: !export.zonder_namen,
        frames: export.met_kaders,
        ..report::Options::of(clock::now().date(), knowledge)
    };
    let form = export
        .vorm
        .or_else(|| ExportForm::of_file(export.uit.as_deref()?))
        .unwrap_or_default();
    if form.is_of_steps() && (export.deel.is_some() || export.met_kaders) {
        return Err(Failure::WrongUse(format!(
            "In een bestand van de vorm {} staan alleen vervolgstappen. Laat --deel en --met-kaders dan weg, of maak het rapport.",
            form.key()
        )));
    }
    let id = found.id();
    let made = report::export(form, &questions, &found.session, &id, &options);
    let bytes = made
        .content
        .ok_or_else(|| Failure::WentWrong(report::NO_STEPS.to_owned()))?;
    let personal = personal_texts(&found.session);
    if !personal.is_empty() && warns_of_personal_data()? {
        tell(&PersonalText::before_sharing(&personal));
    }
    match export.uit.as_deref() {
        Some(path) if path != Path::new("-") => {
            check(export.vorm, path)?;
            save(context, path, &bytes, form.subject(), export.overschrijven)?;
        }
        _ => print_exactly(&bytes)?,
    }
    if let Some(notice) = made.notice {
        tell(&notice);
    }
    Ok(())
}

/// The blank form.
pub(super) fn blank(context: &Context, asked: &Blank) -> Result<(), Failure> {
    let text = report::blank_form(&context.questions);
    match asked.uit.as_deref() {
        Some(path) if path != Path::new("-") => {
            check(Some(ExportForm::default()), path)?;
            save(
                context,
                path,
                text.as_bytes(),
                "Het formulier staat",
                asked.overschrijven,
            )
        }
        _ => print(&text),
    }
}

/// Refuse a name that promises something else. Of a folder it is said later that it is one.
fn check(asked: Option<ExportForm>, path: &Path) -> Result<(), Failure> {
    match ExportForm::for_file(asked, path) {
        Err(refusal) if !path.is_dir() => Err(Failure::WrongUse(refusal)),
        _ => Ok(()),
    }
}

/// Save `bytes` in a file; `subject` says what stands there now.
fn save(
    context: &Context,
    path: &Path,
    bytes: &[u8],
    subject: &str,
    overwrite: bool,
) -> Result<(), Failure> {
    match context.folder.write_report(path, bytes, overwrite) {
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
