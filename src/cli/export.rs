//! `export`: make the report of a session.

use std::path::{self, Path};

use super::Failure;
use super::arguments::{Blank, Export};
use super::context::Context;
use super::output::{print, tell};
use crate::clock;
use crate::report;
use crate::storage::{StorageError, write_report};

pub(super) fn run(context: &Context, export: &Export) -> Result<(), Failure> {
    let found = context.find(&export.session)?;
    let options = report::Options {
        names: !export.zonder_namen,
        today: clock::now().date(),
    };
    // `--vorm` allows only Markdown as yet.
    let text = report::markdown(&context.questions, &found.session, &options);
    put(
        export.uit.as_deref(),
        &text,
        "Het rapport",
        export.overschrijven,
    )
}

/// The blank form.
pub(super) fn blank(context: &Context, asked: &Blank) -> Result<(), Failure> {
    let text = report::blank_form(&context.questions);
    put(
        asked.uit.as_deref(),
        &text,
        "Het formulier",
        asked.overschrijven,
    )
}

/// Print `text`, or save it in the file at `path`.
fn put(path: Option<&Path>, text: &str, what: &str, overwrite: bool) -> Result<(), Failure> {
    match path {
        None => print(text),
        Some(path) if path == Path::new("-") => print(text),
        Some(path) => save(path, text, what, overwrite),
    }
}

fn save(path: &Path, text: &str, what: &str, overwrite: bool) -> Result<(), Failure> {
    match write_report(path, text, overwrite) {
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
            tell(&format!("{what} staat in «{}».", place.display()));
            Ok(())
        }
    }
}
