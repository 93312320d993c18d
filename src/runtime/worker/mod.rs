//! Carrying out effects, beside drawing: a slow folder never holds up a key.

mod emergency;
mod moving;
mod opening;
mod saving;
mod together;

use std::cell::OnceCell;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use jiff::Zoned;
use jiff::civil::Date;

use super::{Event, desktop};
use crate::app::{Effect, Outcome, ToShow};
use crate::clock;
use crate::model::{Glance, KnowledgeBase, QuestionSet, Session};
use crate::report::ExportForm;
use crate::storage::{
    self, DataFolder, EmergencyCopy, Example, Place, QuestionSets, Received, Refuge, SessionLock,
    Stamp, StorageError,
};

/// Start a thread with a worker. What is sent to it is done in order; the outcomes go to `events`.
pub(super) fn spawn(worker: Worker, events: Sender<Event>) -> Handle {
    let (sender, effects) = channel();
    let (working, ended) = channel();
    super::spawn_guarded(events, move |events| {
        // Goes away with the thread, which tells whoever waits for it: after the worker, so that
        // the session is free by then.
        let _working: Sender<()> = working;
        let mut worker = worker;
        let mut is_first = true;
        for effect in effects {
            if let Some(outcome) = worker.carry_out(effect, clock::now)
                && events.send(Event::Outcome(outcome)).is_err()
            {
                return;
            }
            // After the first frame, so that tidying up keeps nobody waiting.
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
    sets: QuestionSets,
    /// The file with the knowledge base, if it is one of the user's own.
    knowledge: Option<PathBuf>,
    /// What is in it, once sessions were looked at.
    sources: OnceCell<KnowledgeBase>,
    known: Option<Known>,
    lock: Option<SessionLock>,
    copy: Option<Copied>,
    refuge: Refuge,
    /// The words of the open session that its file would not take.
    emergency: Option<EmergencyCopy>,
    /// What the user gave up last, which is a version by now.
    kept: Option<Box<Session>>,
    /// What came back and was understood last, until it is kept.
    received: Option<Received>,
    /// While the example is visited: where to go back to, and what goes away then.
    visiting: Option<(Box<Worker>, Example)>,
}

/// The file of the open session, and what it held.
#[derive(Debug)]
struct Known {
    path: PathBuf,
    stamp: Stamp,
}

/// The copy that the open session was compared with, as it was then. Nobody else may change it
/// until the user has decided; a sync program may all the same.
#[derive(Debug)]
struct Copied {
    known: Known,
    _lock: SessionLock,
}

impl Worker {
    /// A worker for the sessions in `folder`.
    pub fn new(folder: DataFolder, questions: QuestionSet) -> Self {
        Self {
            refuge: Refuge::within(folder.clone()),
            emergency: None,
            sets: QuestionSets::new(questions, &folder),
            folder,
            knowledge: None,
            sources: OnceCell::new(),
            known: None,
            lock: None,
            copy: None,
            kept: None,
            received: None,
            visiting: None,
        }
    }

    /// With the knowledge base in a file of the user's own.
    #[must_use]
    pub fn with_knowledge(self, knowledge: Option<PathBuf>) -> Self {
        Self { knowledge, ..self }
    }

    /// With these places for what cannot be saved.
    #[must_use]
    pub fn with_refuge(self, refuge: Refuge) -> Self {
        Self { refuge, ..self }
    }

    /// Carry out one effect at the moment that `now` gives. [`Effect::Quit`], [`Effect::Redraw`],
    /// [`Effect::Copy`] and [`Effect::Close`] have no outcome.
    pub fn carry_out(&mut self, effect: Effect, now: impl Fn() -> Zoned) -> Option<Outcome> {
        let folder = self.folder.clone();
        let opens = effect.opens();
        let done = match effect {
            Effect::Quit | Effect::Redraw | Effect::Copy(_) => return None,
            Effect::Close => {
                self.close();
                if let Some((home, _)) = self.visiting.take() {
                    *self = *home;
                }
                return None;
            }
            Effect::List => self.list(),
            Effect::Glance(paths) => Ok(self.glance(paths, now().date())),
            Effect::OpenExample => self.visit_example(),
            Effect::ReadKnowledge(set) => {
                storage::load_knowledge_for(&self.sets.of(&set), self.knowledge.as_deref())
                    .map(|knowledge| Outcome::Knowledge(Box::new(knowledge)))
            }
            Effect::ListSets => return Some(Outcome::SetsListed(self.sets.all())),
            Effect::ListBin => folder.bin().map(Outcome::BinListed),
            Effect::Open(path) => match self.open(path.clone(), &now()) {
                Err(error @ StorageError::File { .. }) => Ok(self.damaged(path, &error, &now())),
                done => done,
            },
            Effect::Compare { path, copy } => self.compare(path, &copy, &now()),
            Effect::BinCopy(path) if Place::is_copy(&path) => {
                return Some(self.put_away_seen(&path, &now()));
            }
            Effect::BinCopy(path) => return Some(self.bin_copy(&path)),
            Effect::KeepEmergency { work, of, session } => {
                return Some(self.keep_emergency(work, of.as_deref(), &session, now()));
            }
            Effect::ListLeftBehind => return Some(self.list_left_behind(&now())),
            Effect::OpenLeftBehind(path) => self.open_left_behind(&path, &now()),
            Effect::OpenReadOnly { path, owner } => self.look(path, owner),
            Effect::Save(save) => return Some(self.save(save, now())),
            Effect::Verify(path) => Ok(Outcome::Verified(folder.is_on_disk(&path))),
            Effect::ListVersions(path) => self.versions(&path),
            Effect::Restore { path, version } => self.restore(&path, &version, &now()),
            Effect::FollowUp(path) => self.follow_up(&path, &now()),
            Effect::Delete(path) => self.delete(&path, now()),
            Effect::PutBack(path) => self.put_back(&path, now()),
            Effect::Together(effect) => self.together(effect, now().date()),
            Effect::Show(shown) => return Some(show(shown)),
            Effect::Export {
                path,
                name,
                content,
                overwrite,
            } => self.export(&path, name, content, overwrite),
        };
        let failed = if opens {
            Outcome::NotOpened
        } else {
            Outcome::Failed
        };
        Some(done.unwrap_or_else(|error| failed(error.to_string())))
    }

    fn list(&self) -> Result<Outcome, StorageError> {
        let sessions = self.folder.sessions()?;
        Ok(Outcome::Listed(sessions, self.folder.count_bin()))
    }

    /// Look at these sessions as a whole.
    fn glance(&self, paths: Vec<PathBuf>, today: Date) -> Outcome {
        let sources = self.sources.get_or_init(|| {
            // Where it cannot be read, that is said when it is asked for.
            storage::load_knowledge(self.knowledge.as_deref()).unwrap_or_default()
        });
        let glances = paths.into_iter().map(|path| {
            let loaded = self.folder.load(&path).ok();
            let session = loaded.map(|loaded| loaded.session);
            let glance = session.and_then(|session| {
                let set = self.sets.of(&session.question_set);
                let is_ours = !session.question_set.is_other_than(&set);
                let none = KnowledgeBase::default();
                let base = if sources.belongs_to(&set) {
                    sources
                } else {
                    &none
                };
                is_ours.then(|| Glance::of(base, &set, &session, today))
            });
            (path, glance)
        });
        Outcome::Glanced(glances.collect())
    }

    /// Go on in the folder of the example, with its own questions and sources, until that is closed.
    fn visit_example(&mut self) -> Result<Outcome, StorageError> {
        let example = Example::new()?;
        let questions = storage::embedded_question_set()?;
        let folder = example.folder().clone();
        let path = example.session().to_owned();
        let visiting = Self::new(folder, questions.clone());
        let home = std::mem::replace(self, visiting);
        self.visiting = Some((Box::new(home), example));
        Ok(Outcome::ExampleMade(Box::new(questions), path))
    }

    fn close(&mut self) {
        self.known = None;
        self.lock = None;
        self.copy = None;
        self.kept = None;
        self.received = None;
        // Its file stays: what is in it is nowhere else.
        self.emergency = None;
    }

    /// This is what the file of the open session holds.
    pub(super) fn know(&mut self, path: &Path, stamp: Stamp) {
        self.known = Some(Known {
            path: path.to_owned(),
            stamp,
        });
    }

    /// Write a report, unless its name promises something else.
    fn export(
        &self,
        typed: &Path,
        name: String,
        content: Vec<u8>,
        overwrite: bool,
    ) -> Result<Outcome, StorageError> {
        let path = storage::report_path(typed, &name)?;
        // What was proposed says of which form it is.
        let form = ExportForm::of_file(Path::new(&name));
        if let Err(refusal) = ExportForm::for_file(form, &path) {
            return Ok(Outcome::Failed(refusal));
        }
        match self.folder.write_report(&path, &content, overwrite) {
            Err(StorageError::AlreadyExists { path }) => Ok(Outcome::ExportExists {
                path,
                name,
                content,
            }),
            done => done.map(|()| Outcome::Exported(path)),
        }
    }
}

/// Ask the system to show something.
fn show(shown: ToShow) -> Outcome {
    let (asked, path) = match shown {
        ToShow::File(path) => (desktop::open_file(&path), path),
        ToShow::FolderOf(path) => (desktop::open_folder(&path), path),
    };
    asked.map_or_else(Outcome::Failed, |()| Outcome::OpensElsewhere(path))
}
