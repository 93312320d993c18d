//! Keeping what came in, and what went out: new files only.
//!
//! The file as it came is written before the contribution that was read from it. Whoever is killed in between has
//! the file, and reads it in again: it is recognised, and not kept twice.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::listing::Kept;
use super::{CONTRIBUTIONS, RECEIVED, SENT, TogetherFolder};
use crate::model::Progress;
use crate::model::together::Contribution;
use crate::storage::atomic_write::{remove_leftovers, write_new};
use crate::storage::folder::{ATTEMPTS, make};
use crate::storage::names::{numbered, person_name};
use crate::storage::platform::{Links, Rights};
use crate::storage::read::read_at_most;
use crate::storage::session_file::render_faithfully;
use crate::storage::{Action, StorageError};

/// A file that came in, with what was read from it.
#[derive(Debug, Clone)]
pub struct Incoming<'a> {
    /// The bytes of the file.
    pub bytes: &'a [u8],
    /// What its name ends in, such as `docx`.
    pub ending: &'a str,
    /// What was read from it.
    pub contribution: Contribution,
    /// How far that answers the questions, for the head of its file.
    pub progress: Progress,
}

/// A form that was sent.
#[derive(Debug, Clone)]
pub(super) struct SentFile {
    /// What it is called.
    pub name: String,
    /// The how manieth time they were asked.
    pub round: u32,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl TogetherFolder {
    /// Keep a file that came in and what was read from it. When this returns, both are on disk.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when either cannot be written. No file is ever replaced.
    pub fn keep(&self, incoming: Incoming<'_>) -> Result<Kept, StorageError> {
        let Incoming {
            bytes,
            ending,
            mut contribution,
            progress,
        } = incoming;
        let base = base(&contribution.origin.name, contribution.origin.round);
        // What would not be read back is refused before anything is written.
        text(self.path(), &contribution, progress)?;
        let received = self.put(RECEIVED, &base, ending, bytes)?;
        contribution.origin.file = name_of(&received);
        let text = text(self.path(), &contribution, progress)?;
        let path = self.put(CONTRIBUTIONS, &base, "toml", text.as_bytes())?;
        Ok(Kept { path, contribution })
    }

    /// Keep what is sent to somebody of this `name`, the how manieth time; gives where it is.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when it cannot be written. No file is ever replaced.
    pub fn send(
        &self,
        name: &str,
        round: u32,
        ending: &str,
        bytes: &[u8],
    ) -> Result<PathBuf, StorageError> {
        self.put(SENT, &base(name, round), ending, bytes)
    }

    /// The forms that were sent to somebody of this `name`.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when the folder cannot be listed.
    pub(super) fn sent_to(&self, name: &str) -> Result<Vec<SentFile>, StorageError> {
        let wanted = person_name(name);
        let read = |path: &PathBuf| {
            let name = name_of(path);
            let round = round_in(name.strip_prefix(&wanted)?)?;
            let bytes = read_at_most(path, Links::Refuse, MOST).ok().flatten()?;
            Some(SentFile { name, round, bytes })
        };
        Ok(self.sent()?.iter().filter_map(read).collect())
    }

    /// Write a new file; one that has these bytes already will do.
    fn put(
        &self,
        part: &str,
        base: &str,
        ending: &str,
        bytes: &[u8],
    ) -> Result<PathBuf, StorageError> {
        let folder = make(self.part(part)?, None)?;
        remove_leftovers(&folder);
        let rights = Rights::new_in(&folder);
        let (taken, free) = self.names(part, base, ending)?;
        let is_same = |path: &PathBuf| {
            let there = read_at_most(path, Links::Refuse, bytes.len() as u64);
            there.is_ok_and(|there| there.as_deref() == Some(bytes))
        };
        if let Some(same) = taken.into_iter().find(is_same) {
            return Ok(same);
        }
        for path in free.into_iter().take(ATTEMPTS) {
            match write_new(&path, bytes, rights) {
                // Another program was just before us.
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                written => {
                    return written
                        .map(|()| path.clone())
                        .map_err(StorageError::io(Action::Save, &path));
                }
            }
        }
        Err(StorageError::AlreadyExists { path: folder })
    }

    /// The names that a file of this base may have: those that are taken, and those that are free. Windows makes no
    /// difference between letters and capitals.
    fn names(
        &self,
        part: &str,
        base: &str,
        ending: &str,
    ) -> Result<(Vec<PathBuf>, Vec<PathBuf>), StorageError> {
        let folder = self.part(part)?;
        let entries = fs::read_dir(&folder).map_err(StorageError::io(Action::Read, &folder))?;
        let taken: Vec<String> = entries
            .flatten()
            .map(|entry| entry.file_name().to_string_lossy().to_lowercase())
            .collect();
        let names = numbered(base).map(|name| format!("{name}.{ending}"));
        let names = names.take(taken.len() + ATTEMPTS);
        let is_taken = |name: &String| taken.contains(&name.to_lowercase());
        let (taken, free): (Vec<_>, Vec<_>) = names.partition(is_taken);
        let paths = |names: Vec<String>| names.into_iter().map(|name| folder.join(name)).collect();
        Ok((paths(taken), paths(free)))
    }
}

/// So much of what was sent is read back, to know what was printed on a form.
const MOST: u64 = 20 * 1024 * 1024;

/// `M-de-Wit`, and of a second round `M-de-Wit.2`.
fn base(name: &str, round: u32) -> String {
    let name = person_name(name);
    match round {
        0 | 1 => name,
        more => format!("{name}.{more}"),
    }
}

/// The round in what follows the name of somebody in the name of a file, see [`base`]: `.docx`, `-2.docx`, `.2.docx`.
fn round_in(rest: &str) -> Option<u32> {
    let number = rest.strip_prefix('.').and_then(|rest| {
        let (number, _) = rest.split_once(['.', '-'])?;
        number.parse().ok()
    });
    rest.starts_with(['.', '-']).then(|| number.unwrap_or(1))
}

fn text(
    path: &Path,
    contribution: &Contribution,
    progress: Progress,
) -> Result<String, StorageError> {
    let session = contribution.clone().into_session();
    render_faithfully(&session, progress).map_err(StorageError::unfaithful(path))
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}
