//! `controleer`: can sessions and question sets be read, and if not, where is the fault?

use std::path::{Path, PathBuf};

use serde::Serialize;

use super::Failure;
use super::arguments::{Check, Places};
use super::context::places;
use super::output::{print, print_json};
use crate::model::QuestionSet;
use crate::storage::{StorageError, embedded_question_set, parse, read_text};

#[derive(Serialize)]
struct Fault {
    pad: String,
    regel: Option<usize>,
    kolom: Option<usize>,
    probleem: String,
}

impl Fault {
    fn new(path: &Path, error: &StorageError) -> Self {
        let (line, column) = match error {
            StorageError::File { error, .. } => (Some(error.line), Some(error.column)),
            _ => (None, None),
        };
        Self {
            pad: path.display().to_string(),
            regel: line,
            kolom: column,
            probleem: error.to_string(),
        }
    }
}

/// Needs no question set that can be read: that may be what is to be checked.
pub(super) fn run(asked: Places, check: &Check) -> Result<(), Failure> {
    let paths = if check.paths.is_empty() {
        everything(asked)?
    } else {
        check.paths.clone()
    };
    let faults: Vec<_> = paths
        .iter()
        .filter_map(|path| Some(Fault::new(path, &check_file(path).err()?)))
        .collect();
    if check.json {
        print_json(&faults)?;
    } else {
        for fault in &faults {
            print(&format!("{}\n", fault.probleem.replace('\n', " ")))?;
        }
    }
    match faults.len() {
        0 if check.json => Ok(()),
        0 => print(&format!("In orde: {}.\n", files(paths.len()))),
        wrong => Err(Failure::WentWrong(format!(
            "Van {} {} niet te lezen; verbeter wat hierboven staat.",
            files(paths.len()),
            if wrong == 1 {
                "is er 1".to_owned()
            } else {
                format!("zijn er {wrong}")
            }
        ))),
    }
}

fn files(number: usize) -> String {
    if number == 1 {
        "1 bestand".to_owned()
    } else {
        format!("{number} bestanden")
    }
}

/// Every session, and the question set when it is a file.
fn everything(asked: Places) -> Result<Vec<PathBuf>, Failure> {
    let (folder, question_set) = places(asked)?;
    if question_set.is_none() {
        embedded_question_set()?;
    }
    let sessions = folder.sessions()?.into_iter().map(|session| session.path);
    Ok(question_set.into_iter().chain(sessions).collect())
}

fn check_file(path: &Path) -> Result<(), StorageError> {
    let text = read_text(path)?;
    let fault = if is_question_set(&text) {
        QuestionSet::parse(&text).err()
    } else {
        parse(&text).err()
    };
    fault.map_or(Ok(()), |error| {
        Err(StorageError::File {
            path: path.to_owned(),
            error,
        })
    })
}

/// The first table tells what a file is, also when the file is not whole.
fn is_question_set(text: &str) -> bool {
    text.lines()
        .find(|line| line.starts_with('['))
        .is_some_and(|line| line.starts_with("[vragenlijst") || line.starts_with("[[basisfunctie"))
}
