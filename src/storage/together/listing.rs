//! Which contributions there are. One that is damaged is told of, and the others are read all the same.

use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

use super::{CONTRIBUTIONS, SENT, TogetherFolder};
use crate::model::together::Contribution;
use crate::model::{Identity, Session};
use crate::storage::platform::Links;
use crate::storage::read::{MAX_BYTES, read_at_most, text_of};
use crate::storage::session_file::parse;
use crate::storage::{Action, StorageError};

/// A contribution with its file.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// Its file.
    pub path: PathBuf,
    /// What is in it.
    pub contribution: Contribution,
}

/// A file among the contributions that is none of this session, or that cannot be read.
#[derive(Debug)]
pub struct Unread {
    /// The file.
    pub path: PathBuf,
    /// Why not, as a Dutch sentence.
    pub problem: String,
}

/// Every contribution to a session, by the names of their files.
#[derive(Debug, Default)]
pub struct Contributions {
    /// Those that were read, each once.
    pub kept: Vec<Kept>,
    /// The files that were not.
    pub unread: Vec<Unread>,
}

impl Contributions {
    /// What was said, without the files.
    pub fn into_contributions(self) -> Vec<Contribution> {
        let kept = self.kept.into_iter();
        kept.map(|each| each.contribution).collect()
    }

    /// The contribution that was read from a file with this hash, of somebody who takes part in `joint`. Where saving that
    /// failed, what they sent is there and they are not: reading it in again brings them back.
    pub fn taken_in(&self, sha256: &str, joint: &Session) -> Option<&Kept> {
        let mut people = joint.participants.iter();
        self.from_file(sha256)
            .filter(|kept| people.any(|each| kept.contribution.is_of(each)))
    }

    /// The contribution that was read from a file with this hash.
    pub fn from_file(&self, sha256: &str) -> Option<&Kept> {
        let mut kept = self.kept.iter();
        kept.find(|each| !sha256.is_empty() && each.contribution.origin.sha256 == sha256)
    }
}

impl TogetherFolder {
    /// Every contribution to the session that is known as `session`.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when the folder cannot be listed. One that is not there has none.
    pub fn contributions(&self, session: Option<Identity>) -> Result<Contributions, StorageError> {
        let mut found = Contributions::default();
        for path in self.files(CONTRIBUTIONS)? {
            if path.extension().is_none_or(|ending| ending != "toml") {
                continue;
            }
            match read(&path) {
                Ok(contribution) => {
                    let of = contribution.origin.of;
                    if of.is_some() && session.is_some() && of != session {
                        let problem = format!(
                            "«{}» hoort bij een andere sessie en telt hier niet mee.",
                            crate::storage::shown(&path)
                        );
                        found.unread.push(Unread { path, problem });
                    } else if !found.has(&contribution) {
                        found.kept.push(Kept { path, contribution });
                    }
                }
                Err(error) => {
                    let problem = error.to_string();
                    found.unread.push(Unread { path, problem });
                }
            }
        }
        Ok(found)
    }

    /// The files that were sent, by name.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when the folder cannot be listed.
    pub fn sent(&self) -> Result<Vec<PathBuf>, StorageError> {
        self.files(SENT)
    }

    /// The regular files of one of its folders, by name. Hidden ones are half-written, or of a sync program.
    pub(super) fn files(&self, part: &str) -> Result<Vec<PathBuf>, StorageError> {
        let folder = self.part(part)?;
        let entries = match fs::read_dir(&folder) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries.map_err(StorageError::io(Action::Read, &folder))?,
        };
        let mut paths = Vec::new();
        for entry in entries {
            let entry = entry.map_err(StorageError::io(Action::Read, &folder))?;
            let is_hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
            if !is_hidden && entry.file_type().is_ok_and(|kind| kind.is_file()) {
                paths.push(entry.path());
            }
        }
        paths.sort();
        Ok(paths)
    }
}

impl Contributions {
    /// Whether this is one that a sync program made a copy of.
    fn has(&self, other: &Contribution) -> bool {
        let mut kept = self.kept.iter();
        kept.any(|each| {
            let (one, two) = (&each.contribution.origin, &other.origin);
            !one.sha256.is_empty() && one == two
        })
    }
}

fn read(path: &std::path::Path) -> Result<Contribution, StorageError> {
    let bytes = read_at_most(path, Links::Refuse, MAX_BYTES)?;
    let bytes = bytes.ok_or_else(|| StorageError::TooLarge {
        path: path.to_owned(),
    })?;
    let text = text_of(path, bytes)?;
    let parsed = parse(&text).map_err(StorageError::file(path))?;
    Ok(Contribution::of(parsed.session))
}
