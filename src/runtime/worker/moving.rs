//! What happens to a session as a whole: to the bin, out of it, and back to an earlier version.
//! Never to one that somebody else has open, since the next save there would make it again.

use std::path::Path;

use jiff::Zoned;

use super::Worker;
use crate::app::Outcome;
use crate::storage::{HeldBy, Owner, SessionLock, StorageError};

impl Worker {
    pub(super) fn delete(&self, path: &Path, now: Zoned) -> Result<Outcome, StorageError> {
        match self.hold(path, now) {
            Ok(_lock) => self.folder.delete(path).map(|_| Outcome::Deleted),
            Err(held) => Ok(Outcome::Failed(held.to_string())),
        }
    }

    /// Move the copy that was compared to the bin. What came in it since would not be in the
    /// session, so then it stays.
    pub(super) fn bin_copy(&mut self, path: &Path) -> Outcome {
        let compared = self.copy.take().filter(|copy| copy.known.path == path);
        let present = self.folder.load(path).map(|loaded| loaded.stamp);
        let why = match (compared, present) {
            (_, Err(error)) => error.to_string(),
            (Some(copy), Ok(present)) if present == copy.known.stamp => {
                match self.folder.delete(path) {
                    Ok(_) => return Outcome::CopyBinned,
                    Err(error) => error.to_string(),
                }
            }
            _ => "Die is intussen veranderd; vergelijk opnieuw.".to_owned(),
        };
        Outcome::CopyStays(format!("De kopie staat nog in de lijst van sessies. {why}"))
    }

    pub(super) fn put_back(&self, path: &Path, now: Zoned) -> Result<Outcome, StorageError> {
        match self.hold(path, now) {
            Ok(_lock) => self.folder.put_back(path).map(|_| Outcome::PutBack),
            Err(held) => Ok(Outcome::Failed(held.to_string())),
        }
    }

    /// Put an earlier version back and open it.
    pub(super) fn restore(
        &mut self,
        path: &Path,
        version: &str,
        now: &Zoned,
    ) -> Result<Outcome, StorageError> {
        match self.hold(path, now.clone()) {
            Ok(_lock) => self.folder.restore(path, version, &self.sets, now)?,
            Err(held) => return Ok(Outcome::NotOpened(held.to_string())),
        };
        let mut outcome = self.open(path.to_owned(), now)?;
        if let Outcome::Opened { notice, .. } = &mut outcome {
            let restored =
                "Die versie is teruggezet. Hoe de sessie was, staat nu bij de eerdere versies.";
            notice.get_or_insert_with(|| restored.to_owned());
        }
        Ok(outcome)
    }

    /// The lock on the session at `path`; none when it is the one that is open here.
    fn hold(&self, path: &Path, now: Zoned) -> Result<Option<SessionLock>, HeldBy> {
        let is_open_here = self.known.as_ref().is_some_and(|known| known.path == path);
        (!is_open_here)
            .then(|| SessionLock::acquire(path, &Owner::here(now)))
            .transpose()
    }
}
