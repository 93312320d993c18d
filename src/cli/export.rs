//! `export`: make the report of a session.

use std::path::{self, Path};

use super::Failure;
use super::arguments::Export;
use super::context::Context;
use super::output::{print, tell};
use crate::clock;
use crate::report;
use crate::storage::{StorageError, write_report};

pub(super) fn run(context: &Context, export: &Export) -> Result<(), Failure> {
    let found = context.find(&export.session)?;
    let knowledge = context.knowledge();
    let mut questions = context.questions.clone();
    questions.set_additional(&found.session.extra_questions, &knowledge);
    let options = report::Options {
        names: !export.zonder_namen,
        today: clock::now().date(),
        knowledge: &knowledge,
    };
    // `--vorm` allows only Markdown as yet.
    let text = report::markdown(&questions, &found.session, &options);
    match export.uit.as_deref() {
        None => print(&text),
        Some(path) if path == Path::new("-") => print(&text),
        Some(path) => save(path, &text, export.overschrijven),
    }
}

fn save(path: &Path, text: &str, overwrite: bool) -> Result<(), Failure> {
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
            tell(&format!("Het rapport staat in «{}».", place.display()));
            Ok(())
        }
    }
}
