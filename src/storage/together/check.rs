//! Whether what others sent still is what was read in.

use std::path::PathBuf;

use super::{CONTRIBUTIONS, RECEIVED, TogetherFolder, sha256};
use crate::document::reading::MAX_FILE;
use crate::model::Identity;
use crate::storage::platform::Links;
use crate::storage::read::read_at_most;
use crate::storage::{StorageError, shown};

/// A contribution that was looked at.
#[derive(Debug)]
pub struct CheckedContribution {
    /// Its file.
    pub path: PathBuf,
    /// Who sent it; empty where it cannot be read.
    pub name: String,
    /// What is wrong with it, as a Dutch sentence; none where nothing is.
    pub problem: Option<String>,
}

impl TogetherFolder {
    /// Every contribution to the session that is known as `session`: whether it can be read, is for that session, and has
    /// beside it the file that it was read from, as that came.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when the folder cannot be listed. One that is not there has none.
    pub fn check(
        &self,
        session: Option<Identity>,
    ) -> Result<Vec<CheckedContribution>, StorageError> {
        let found = self.contributions(session)?;
        let unread = found.unread.into_iter().map(|each| CheckedContribution {
            path: each.path,
            name: String::new(),
            problem: Some(each.problem),
        });
        let kept = found.kept.into_iter().map(|each| {
            let origin = each.contribution.origin;
            CheckedContribution {
                problem: self.problem_with_file(&origin.file, &origin.sha256),
                path: each.path,
                name: origin.name,
            }
        });
        let mut all: Vec<_> = kept.chain(unread).collect();
        all.sort_by(|one, two| one.path.cmp(&two.path));
        Ok(all)
    }

    /// What is wrong with the file of this name as it came, which had this hash.
    fn problem_with_file(&self, name: &str, hash: &str) -> Option<String> {
        if name.is_empty() || hash.is_empty() {
            return None;
        }
        let path = self.path().join(RECEIVED).join(name);
        let bytes = read_at_most(&path, Links::Refuse, MAX_FILE).ok().flatten();
        let what = match bytes {
            None => "is er niet meer of is niet te lezen",
            Some(bytes) if sha256(&bytes) == hash => return None,
            Some(_) => "is veranderd sinds het is ingelezen",
        };
        Some(format!(
            "Het bestand zoals het binnenkwam, «{}», {what}. De antwoorden zelf staan nog in de map «{CONTRIBUTIONS}».",
            shown(&path)
        ))
    }
}
