//! One line in the list of sessions, from the first kilobyte of a file.
//!
//! The head of a file holds what the list shows, so ten thousand sessions cost ten megabytes of
//! reading and a little parsing, where reading them whole costs twenty to thirty times as much.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use super::copies::{Listed, copies};
use super::platform::Links;
use super::read::{MAX_BYTES, open, read_text};
use super::session_file::{Head, head, parse};
use super::{Action, StorageError};
use crate::model::{Progress, QuestionSetRef, SessionSummary, id_of};
use crate::text::clean;

/// How much of a file is read at first.
const HEAD_BYTES: u64 = 1024;

/// The lines for the sessions at `paths`. One that cannot be read says why.
pub(super) fn summarize(paths: Vec<PathBuf>) -> Vec<SessionSummary> {
    let (made_with, mut summaries): (Vec<_>, Vec<_>) = paths.into_iter().map(line).unzip();
    let listed = summaries.iter().zip(&made_with);
    let listed: Vec<_> = listed
        .map(|(summary, made_with)| Listed {
            id: &summary.id,
            identity: summary.identity,
            about: made_with
                .as_ref()
                .map(|set| (summary.gemeente.as_str(), set, summary.peildatum)),
        })
        .collect();
    let originals = copies(&listed);
    let ids = originals
        .iter()
        .map(|place| Some(listed.get((*place)?)?.id.to_owned()));
    let ids: Vec<_> = ids.collect();
    for (summary, id) in summaries.iter_mut().zip(ids) {
        summary.copy_of = id;
    }
    summaries
}

/// The line for the session at `path`, and the question set that it was made with.
fn line(path: PathBuf) -> (Option<QuestionSetRef>, SessionSummary) {
    let mut summary = SessionSummary {
        id: id_of(&path),
        identity: None,
        path,
        gemeente: String::new(),
        gebied: String::new(),
        invuller: String::new(),
        peildatum: None,
        question_set: QuestionSetRef::default(),
        progress: Progress::default(),
        changed: None,
        copy_of: None,
        problem: None,
    };
    match read_head(&summary.path) {
        Ok(head) => {
            summary.identity = head.identity;
            summary.gemeente = head.details.gemeente;
            summary.gebied = head.details.gebied;
            summary.invuller = head.details.invuller;
            summary.peildatum = head.details.peildatum;
            summary.question_set = head.question_set.clone();
            summary.progress = head.progress;
            summary.changed = head.changed;
            return (Some(head.question_set), summary);
        }
        Err(error) => summary.problem = Some(problem(&error)),
    }
    (None, summary)
}

/// Why a session cannot be read, beside its name.
pub(super) fn problem(error: &StorageError) -> String {
    match error {
        StorageError::File { error, .. } => clean(&error.to_string()),
        error => error.to_string(),
    }
}

/// The head from the start of the file, or from all of it when that start is not enough: a long
/// name, another order of keys, or a fault, of which the place is then told. A file that does not end as
/// ours do may have been cut off, and is read whole as well.
pub(super) fn read_head(path: &Path) -> Result<Head, StorageError> {
    let mut start = Vec::with_capacity(usize::try_from(HEAD_BYTES).unwrap_or_default());
    let file = open(path, Links::Follow)?;
    (&file)
        .take(HEAD_BYTES)
        .read_to_end(&mut start)
        .map_err(StorageError::io(Action::Read, path))?;
    let is_whole = ends_well(&file, &start).map_err(StorageError::io(Action::Read, path))?;
    if let (true, Some(Ok(head))) = (is_whole, before_second_table(&start).map(head)) {
        return Ok(head);
    }
    let text = read_text(path)?;
    if !is_whole {
        parse(&text).map_err(StorageError::file(path))?;
    }
    head(&text).map_err(StorageError::file(path))
}

/// Whether the file of which the `start` was read ends in a line break and is not too large to be
/// opened, as far as its last byte tells.
fn ends_well(mut file: &File, start: &[u8]) -> io::Result<bool> {
    let length = file.metadata()?.len();
    if length <= start.len() as u64 {
        return Ok(start.ends_with(b"\n"));
    }
    let mut last = [0];
    file.seek(SeekFrom::End(-1))?;
    file.read_exact(&mut last)?;
    Ok(last == *b"\n" && length <= MAX_BYTES)
}

/// What is before the second table of a file. When the cut falls inside a text or a list, what
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

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    /// Far longer than what is read at first.
    fn long() -> String {
        let note = "Alles wat hier staat is geschreven. ".repeat(100);
        format!(
            "versie = 1\n\n[sessie]\ngemeente = \"A\"\n\n[antwoorden.\"1.1\"]\nnotitie = \"{note}\"\n"
        )
    }

    fn read(path: &Path, text: &str) -> Result<Head, String> {
        fs::write(path, text).unwrap();
        read_head(path).map_err(|error| error.to_string())
    }

    /// The head of a file that was cut off is whole, and the list would show it as if nothing were wrong.
    #[test]
    fn a_file_that_was_cut_off_is_told_in_the_list() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.toml");
        let whole = long();
        assert_eq!(read(&path, &whole).unwrap().details.gemeente, "A");
        let cut = whole.get(..whole.len() - 20).unwrap();
        assert!(read(&path, cut).is_err());
        // Without a line break at its end it may still be whole: somebody else's editor wrote it.
        assert!(read(&path, whole.trim_end()).is_ok());
    }

    #[test]
    fn a_file_that_is_too_large_to_be_opened_is_told_in_the_list() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.toml");
        let filling = format!("# {}\n", "x".repeat(1000));
        let count = usize::try_from(MAX_BYTES).unwrap() / filling.len();
        let said = read(&path, &(long() + &filling.repeat(count))).unwrap_err();
        assert!(said.contains("10 MB"), "{said}");
    }

    /// A cut may fall inside a text that has the sign of a table in it.
    #[test]
    fn what_is_before_the_second_table_is_all_that_is_read_of_a_long_file() {
        let at_first = usize::try_from(HEAD_BYTES).unwrap();
        let short = "versie = 1\n[sessie]\ngemeente = \"A\"\n";
        let second = format!("{short}[antwoorden.\"1.1\"]\n");
        let text = |length: usize| "#".repeat(length);
        for (start, expected) in [
            (short.to_owned(), Some(short.to_owned())),
            (second.clone(), Some(short.to_owned())),
            (
                format!("{second}{}", text(at_first)),
                Some(short.to_owned()),
            ),
            // One table that fills all of it may go on.
            (format!("{short}{}", text(at_first)), None),
            (String::new(), Some(String::new())),
        ] {
            let found = before_second_table(start.as_bytes()).map(str::to_owned);
            assert_eq!(found, expected, "{start}");
        }
    }
}
