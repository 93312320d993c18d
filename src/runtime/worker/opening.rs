//! Opening a session, whole or damaged, and reading its earlier versions.

use std::path::{Path, PathBuf};

use jiff::Zoned;

use super::{Copied, Known, Worker};
use crate::app::{Damage, EarlierVersion, Outcome, ReadOnlyReason, SessionCopy, SessionWithSet};
use crate::storage::{HeldBy, Loaded, Owner, SessionLock, StorageError, Version};

/// Said before a save leaves them out.
const HAS_COMMENTS: &str = "In dit bestand staan opmerkingen (regels met #). Verandert u iets, dan staan die alleen \
     nog bij de eerdere versies.";

impl Worker {
    /// Open a session for writing, unless somebody else has it open.
    pub(super) fn open(&mut self, path: PathBuf, now: &Zoned) -> Result<Outcome, StorageError> {
        self.close();
        // First, so that nobody writes after it was read.
        let lock = SessionLock::acquire(&path, &Owner::here(now.clone()));
        let mut loaded = self.folder.load(&path)?;
        if let Some(read_only) = self.only_to_look_at(&loaded) {
            return Ok(self.opened(path, loaded, Some(read_only)));
        }
        let lock = match lock {
            Ok(lock) => lock,
            Err(held) => {
                let owner = held.owner.to_string();
                return Ok(Outcome::Held { path, owner });
            }
        };
        let set = self.sets.of(&loaded.session.question_set);
        // How it was before it goes over to another version of its question set is kept.
        let goes_over = loaded.session.question_set.go_over_to(&set);
        let stamp = loaded.stamp.clone();
        let stamp = if goes_over.is_some() {
            stamp.kept_first()
        } else {
            stamp
        };
        self.know(&path, stamp);
        let notices: Vec<String> = lock.notice().into_iter().chain(goes_over).collect();
        self.lock = Some(lock);
        let comments = loaded.has_comments.then(|| HAS_COMMENTS.to_owned());
        let (left_behind, put_away) = self.left_behind(&path, &loaded.session, now);
        let mut outcome = self.opened(path, loaded, None);
        if let Outcome::Opened {
            notice: said, copy, ..
        } = &mut outcome
        {
            *copy = left_behind;
            let said_too = [put_away, comments].into_iter().flatten();
            let all: Vec<_> = notices.into_iter().chain(said_too).collect();
            *said = (!all.is_empty()).then(|| all.join(" "));
        }
        Ok(outcome)
    }

    /// Have `copy` to compare the open session with. How that is before the choices of the user becomes
    /// an earlier version.
    pub(super) fn hold_copy(&mut self, copy: Copied) {
        self.copy = Some(copy);
        let known = self.known.take();
        self.known = known.map(|known| Known {
            stamp: known.stamp.kept_first(),
            ..known
        });
    }

    /// Why a session may only be looked at, whoever has it open.
    fn only_to_look_at(&self, loaded: &Loaded) -> Option<ReadOnlyReason> {
        if loaded.newer {
            return Some(ReadOnlyReason::Newer);
        }
        let made_with = &loaded.session.question_set;
        let refusal = made_with.refusal(&self.sets.of(made_with));
        refusal.map(ReadOnlyReason::OtherSet)
    }

    /// Begin a session that follows up on the one at `path`, and open it.
    pub(super) fn follow_up(&mut self, path: &Path, now: &Zoned) -> Result<Outcome, StorageError> {
        let (folder, sets) = (&self.folder, &self.sets);
        let saved = folder.follow_up(path, sets, now.date(), now)?;
        let mut outcome = self.open(saved.path, now)?;
        if let Outcome::Opened { notice, .. } = &mut outcome {
            let begun =
                "De nieuwe meting is begonnen. Bij elke vraag ziet u wat er vorige keer stond.";
            notice.get_or_insert_with(|| begun.to_owned());
        }
        Ok(outcome)
    }

    /// Open the session at `path` for writing, and read the copy beside it to compare it with.
    pub(super) fn compare(
        &mut self,
        path: PathBuf,
        copy: &Path,
        now: &Zoned,
    ) -> Result<Outcome, StorageError> {
        let lock = match SessionLock::acquire(copy, &Owner::here(now.clone())) {
            Ok(lock) => lock,
            Err(HeldBy { owner }) => {
                let words = "sluit die daar en vergelijk opnieuw.";
                let said = format!("De kopie is al open bij {owner}; {words}");
                return Ok(Outcome::NotOpened(said));
            }
        };
        let theirs = self.folder.load(copy)?;
        for (path, loaded) in [(copy, &theirs), (&path, &self.folder.load(&path)?)] {
            match self.only_to_look_at(loaded) {
                Some(ReadOnlyReason::OtherSet(refusal)) => {
                    return Err(StorageError::OtherSet(refusal));
                }
                Some(_) => {
                    let path = path.to_owned();
                    return Err(StorageError::Newer { path });
                }
                None => {}
            }
        }
        let mut outcome = self.open(path, now)?;
        if let Outcome::Opened { copy: place, .. } = &mut outcome {
            *place = Some(SessionCopy {
                path: copy.to_owned(),
                session: Box::new(theirs.session),
                is_emergency: false,
            });
            self.hold_copy(Copied {
                known: Known {
                    path: copy.to_owned(),
                    stamp: theirs.stamp,
                },
                _lock: lock,
            });
        }
        Ok(outcome)
    }

    /// What can be offered of a session that cannot be read as a whole.
    pub(super) fn damaged(&self, path: PathBuf, error: &StorageError, now: &Zoned) -> Outcome {
        let mut damage = Damage {
            path,
            problem: error.to_string(),
            newest_version: None,
            left_behind: None,
            readable: None,
            read_only: None,
        };
        if let Ok(recovery) = self.folder.recover(&damage.path) {
            let newest = recovery.newest_version;
            damage.newest_version = newest.map(|version| (version.id, version.at));
            if let Some(mut session) = recovery.readable {
                let set = self.sets.of(&session.question_set);
                let refusal = session.question_set.refusal(&set);
                damage.read_only = refusal.map(ReadOnlyReason::OtherSet);
                session.question_set.go_over_to(&set);
                let session = Box::new(session);
                damage.readable = Some(SessionWithSet { session, set });
            }
            if recovery.newer {
                damage.read_only = Some(ReadOnlyReason::Newer);
            }
        }
        let stranded = self.refuge.find(&damage.path, now);
        damage.left_behind = stranded.map(|copy| (copy.path.clone(), copy.at().cloned()));
        Outcome::Damaged(Box::new(damage))
    }

    pub(super) fn look(&mut self, path: PathBuf, owner: String) -> Result<Outcome, StorageError> {
        self.close();
        let loaded = self.folder.load(&path)?;
        let read_only = self.only_to_look_at(&loaded);
        let read_only = read_only.unwrap_or(ReadOnlyReason::HeldBy(owner));
        Ok(self.opened(path, loaded, Some(read_only)))
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

    fn opened(&self, path: PathBuf, loaded: Loaded, read_only: Option<ReadOnlyReason>) -> Outcome {
        Outcome::Opened {
            path,
            set: self.sets.of(&loaded.session.question_set),
            session: Box::new(loaded.session),
            read_only,
            notice: None,
            copy: None,
        }
    }
}
