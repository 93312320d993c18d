//! Opening a session, whole or damaged, and reading its earlier versions.

use std::path::{Path, PathBuf};

use jiff::Zoned;

use super::Worker;
use crate::app::{Damage, EarlierVersion, Looking, Outcome};
use crate::storage::{Loaded, Owner, SessionLock, StorageError, Version};

impl Worker {
    /// Open a session for writing, unless somebody else has it open.
    pub(super) fn open(&mut self, path: PathBuf, now: Zoned) -> Result<Outcome, StorageError> {
        self.close();
        let loaded = self.folder.load(&path)?;
        if loaded.newer {
            return Ok(opened(path, loaded, Some(Looking::Newer), None));
        }
        let lock = match SessionLock::acquire(&path, &Owner::here(now)) {
            Ok(lock) => lock,
            Err(held) => {
                let owner = held.owner.to_string();
                return Ok(Outcome::Held { path, owner });
            }
        };
        // Read again now that nobody else can write.
        let loaded = self.folder.load(&path)?;
        self.know(&path, loaded.stamp.clone());
        let notice = lock.notice();
        self.lock = Some(lock);
        Ok(opened(path, loaded, None, notice))
    }

    /// What can be offered of a session that cannot be read as a whole.
    pub(super) fn damaged(&self, path: PathBuf, error: &StorageError) -> Outcome {
        let recovery = self.folder.recover(&path).ok();
        let (readable, newest) = recovery.map_or((None, None), |recovery| {
            (recovery.readable, recovery.newest_version)
        });
        Outcome::Damaged(Box::new(Damage {
            path,
            problem: error.to_string(),
            newest_version: newest.map(|version| (version.id, version.at)),
            readable,
        }))
    }

    pub(super) fn look(&mut self, path: PathBuf, owner: String) -> Result<Outcome, StorageError> {
        self.close();
        let loaded = self.folder.load(&path)?;
        Ok(opened(path, loaded, Some(Looking::HeldBy(owner)), None))
    }

    /// The earlier versions, each with what it holds.
    pub(super) fn versions(&self, path: &Path) -> Result<Outcome, StorageError> {
        let earlier = |version: Version| EarlierVersion {
            session: self
                .folder
                .load(&version.path)
                .ok()
                .map(|loaded| loaded.session),
            id: version.id,
            at: version.at,
            progress: version.progress,
        };
        let versions = self
            .folder
            .versions(path)?
            .into_iter()
            .map(earlier)
            .collect();
        Ok(Outcome::Versions(versions))
    }
}

fn opened(
    path: PathBuf,
    loaded: Loaded,
    looking: Option<Looking>,
    notice: Option<String>,
) -> Outcome {
    Outcome::Opened {
        path,
        session: Box::new(loaded.session),
        looking,
        notice,
    }
}
