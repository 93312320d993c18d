//! Carrying out effects, beside drawing: a slow folder never holds up a key.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use jiff::Zoned;

use super::Event;
use crate::app::{Damage, EarlierVersion, Effect, Looking, Outcome};
use crate::clock;
use crate::model::{QuestionSet, Session, progress};
use crate::storage::{
    self, Conflict, DataFolder, Loaded, Owner, SaveError, Saved, SessionLock, Stamp, StorageError,
    Theirs, Version,
};

/// Start a thread with a worker. What is sent to it is done in order; the outcomes go to `events`.
pub(super) fn spawn(folder: DataFolder, questions: QuestionSet, events: Sender<Event>) -> Handle {
    let (sender, effects) = channel();
    let (working, ended) = channel();
    super::spawn_guarded(events, move |events| {
        // Goes away with the thread, which tells whoever waits for it.
        let _working: Sender<()> = working;
        let mut worker = Worker::new(folder, questions);
        let mut is_first = true;
        for effect in effects {
            if let Some(outcome) = worker.carry_out(effect, clock::now)
                && events.send(Event::Outcome(outcome)).is_err()
            {
                return;
            }
            // After the first picture, so that tidying up keeps nobody waiting.
            if std::mem::take(&mut is_first) {
                worker.folder.remove_leftovers();
            }
        }
    });
    Handle { sender, ended }
}

/// The worker as the loop knows it.
#[derive(Debug)]
pub(super) struct Handle {
    sender: Sender<Effect>,
    ended: Receiver<()>,
}

impl Handle {
    /// Hand over an effect. Returns whether the worker is still there.
    pub(super) fn send(&self, effect: Effect) -> bool {
        self.sender.send(effect).is_ok()
    }

    /// Let the worker finish and give its session free, but wait no longer than this.
    pub(super) fn finish(self, within: Duration) {
        drop(self.sender);
        let _ = self.ended.recv_timeout(within);
    }
}

/// Carries out effects, and knows of the open session what the app need not: what its file held
/// when it was last read or written here, and the lock on it.
#[derive(Debug)]
pub struct Worker {
    folder: DataFolder,
    questions: QuestionSet,
    known: Option<Known>,
    lock: Option<SessionLock>,
}

/// The file of the open session, and what it held.
#[derive(Debug)]
struct Known {
    path: PathBuf,
    stamp: Stamp,
}

impl Worker {
    /// A worker for the sessions in `folder`.
    pub fn new(folder: DataFolder, questions: QuestionSet) -> Self {
        Self {
            folder,
            questions,
            known: None,
            lock: None,
        }
    }

    /// Carry out one effect at the moment that `now` gives. [`Effect::Quit`] and [`Effect::Close`]
    /// have no outcome.
    pub fn carry_out(&mut self, effect: Effect, now: impl Fn() -> Zoned) -> Option<Outcome> {
        let folder = self.folder.clone();
        let done = match effect {
            Effect::Quit => return None,
            Effect::Close => {
                self.close();
                return None;
            }
            Effect::List => folder.sessions().map(Outcome::Listed),
            Effect::ListBin => folder.bin().map(Outcome::BinListed),
            Effect::Open(path) => match self.open(path.clone(), now()) {
                Err(error @ StorageError::File { .. }) => Ok(self.damaged(path, &error)),
                done => done,
            },
            Effect::OpenToLook { path, owner } => self.look(path, owner),
            Effect::Save(save) => {
                return Some(self.save(save.path, *save.session, save.revision, now()));
            }
            Effect::SaveElsewhere {
                path,
                session,
                revision,
            } => {
                let saved = folder.save_new(&path, &session, progress(&self.questions, &session));
                return Some(self.saved(saved.map_err(SaveError::from), revision, now()));
            }
            Effect::KeepBoth {
                path,
                session,
                revision,
            } => {
                let saved = folder.keep_both(&path, &session, progress(&self.questions, &session));
                return Some(self.saved(saved.map_err(SaveError::from), revision, now()));
            }
            Effect::ListVersions(path) => self.versions(&path),
            Effect::Restore { path, version } => folder
                .restore(&path, &version, &now())
                .and_then(|_| self.open(path, now())),
            Effect::Delete(path) => folder.delete(&path).map(|_| Outcome::Deleted),
            Effect::PutBack(path) => folder.put_back(&path).map(|_| Outcome::PutBack),
            Effect::Export {
                path,
                name,
                text,
                overwrite,
            } => {
                let path = storage::report_path(&path, &name);
                match storage::write_report(&path, &text, overwrite) {
                    Err(StorageError::AlreadyExists { path }) => Ok(Outcome::ExportExists(path)),
                    done => done.map(|()| Outcome::Exported(path)),
                }
            }
        };
        Some(done.unwrap_or_else(|error| Outcome::Failed(error.to_string())))
    }

    fn close(&mut self) {
        self.known = None;
        self.lock = None;
    }

    /// Open a session for writing, unless somebody else has it open.
    fn open(&mut self, path: PathBuf, now: Zoned) -> Result<Outcome, StorageError> {
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
    fn damaged(&self, path: PathBuf, error: &StorageError) -> Outcome {
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

    fn look(&mut self, path: PathBuf, owner: String) -> Result<Outcome, StorageError> {
        self.close();
        let loaded = self.folder.load(&path)?;
        Ok(opened(path, loaded, Some(Looking::HeldBy(owner)), None))
    }

    fn know(&mut self, path: &Path, stamp: Stamp) {
        self.known = Some(Known {
            path: path.to_owned(),
            stamp,
        });
    }

    fn save(
        &mut self,
        path: Option<PathBuf>,
        mut session: Session,
        revision: u64,
        at: Zoned,
    ) -> Outcome {
        session.changed = Some(at.clone());
        let progress = progress(&self.questions, &session);
        let saved = match path {
            None => self
                .folder
                .create(&session, progress, at.date())
                .map_err(SaveError::from),
            Some(path) => {
                let known = self.known.as_ref().filter(|known| known.path == path);
                self.folder
                    .save(&path, &session, progress, known.map(|known| &known.stamp))
            }
        };
        self.saved(saved, revision, at)
    }

    /// What comes of a save. After a conflict, the next save in this file is what the user decided.
    fn saved(&mut self, saved: Result<Saved, SaveError>, revision: u64, at: Zoned) -> Outcome {
        match saved {
            Ok(Saved {
                path,
                stamp,
                notice,
            }) => {
                self.hold(&path, &at);
                self.know(&path, stamp);
                let notice = notice.map(|notice| notice.to_string());
                Outcome::Saved {
                    path,
                    revision,
                    at,
                    notice,
                }
            }
            Err(SaveError::Conflict(conflict)) => {
                let Conflict { path, theirs } = *conflict;
                self.know(&path, theirs.stamp().clone());
                match theirs {
                    Theirs::Session(loaded) => Outcome::Conflict(Ok(Box::new(loaded.session))),
                    Theirs::Unreadable { error, .. } => Outcome::Conflict(Err(error.to_string())),
                }
            }
            Err(error @ SaveError::Failed(_)) => Outcome::SaveFailed(error.to_string()),
        }
    }

    /// Have the lock on the file at `path`, which was just written.
    fn hold(&mut self, path: &Path, at: &Zoned) {
        // A file of our own making is nobody else's yet.
        let is_new = self.known.as_ref().is_none_or(|known| known.path != path);
        // Where a file or its folder was removed, the lock went with it.
        let is_gone = self.lock.as_ref().is_some_and(|lock| !lock.is_in_place());
        if is_new || is_gone {
            self.lock = None;
            self.lock = SessionLock::acquire(path, &Owner::here(at.clone())).ok();
        }
    }

    /// The earlier versions, each with what it holds.
    fn versions(&self, path: &Path) -> Result<Outcome, StorageError> {
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
