//! One line in the list of sessions, from the first kilobyte of a file.
//!
//! The head of a file holds what the list shows, so ten thousand sessions cost ten megabytes of
//! reading and a little parsing, where reading them whole costs twenty to thirty times as much.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::read::read_text;
use super::session_file::{Head, head};
use super::{Action, StorageError};
use crate::model::{Progress, SessionSummary};
use crate::text::clean;

/// How much of a file is read at first.
const HEAD_BYTES: u64 = 1024;

/// The line for the session at `path`; when it cannot be read, the line says why.
pub(super) fn summarize(path: PathBuf) -> SessionSummary {
    let (head, problem) = match read_head(&path) {
        Ok(head) => (Some(head), None),
        Err(StorageError::File { error, .. }) => (None, Some(clean(&error.to_string()))),
        Err(error) => (None, Some(error.to_string())),
    };
    let id = id_of(&path);
    let Some(Head {
        details,
        changed,
        progress,
        ..
    }) = head
    else {
        return SessionSummary {
            id,
            path,
            gemeente: String::new(),
            gebied: String::new(),
            peildatum: None,
            progress: Progress::default(),
            changed: None,
            problem,
        };
    };
    SessionSummary {
        id,
        path,
        gemeente: details.gemeente,
        gebied: details.gebied,
        peildatum: details.peildatum,
        progress,
        changed,
        problem,
    }
}

/// The name of a session's file, without folder and ending.
pub(super) fn id_of(path: &Path) -> String {
    path.file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default()
}

/// The head from the start of the file, or from all of it when that start is not enough: a long
/// name, another order of keys, or a fault, of which the place is then told.
pub(super) fn read_head(path: &Path) -> Result<Head, StorageError> {
    let mut start = Vec::with_capacity(usize::try_from(HEAD_BYTES).unwrap_or_default());
    File::open(path)
        .and_then(|file| file.take(HEAD_BYTES).read_to_end(&mut start))
        .map_err(StorageError::io(Action::Read, path))?;
    if let Some(Ok(head)) = before_second_table(&start).map(head) {
        return Ok(head);
    }
    head(&read_text(path)?).map_err(StorageError::file(path))
}

/// What stands before the second table of a file. When the cut falls inside a text or a list, what
/// is left does not parse, so it cannot mislead.
fn before_second_table(start: &[u8]) -> Option<&str> {
    let mut tables = 0;
    let mut length = 0;
    for line in start.split_inclusive(|byte| *byte == b'\n') {
        tables += usize::from(line.starts_with(b"["));
        if tables == 2 {
            return std::str::from_utf8(start.get(..length)?).ok();
        }
        length += line.len();
    }
    // The whole file, if it is that short.
    (start.len() < usize::try_from(HEAD_BYTES).unwrap_or_default())
        .then(|| std::str::from_utf8(start).ok())
        .flatten()
}
