//! Carrying out effects, beside drawing: a slow folder never holds up a key.

use std::sync::mpsc::{Sender, channel};

use jiff::Zoned;

use super::Event;
use crate::app::{Effect, Outcome};
use crate::clock;
use crate::model::{QuestionSet, Session, progress};
use crate::storage::{self, DataFolder, SaveError, StorageError};

/// Start the worker. What is sent to it is done in order; the outcomes go to `events`.
pub(super) fn spawn(
    folder: DataFolder,
    questions: QuestionSet,
    events: Sender<Event>,
) -> Sender<Effect> {
    let (sender, effects) = channel();
    super::spawn_guarded(events, move |events| {
        let mut is_first = true;
        for effect in effects {
            if let Some(outcome) = run_effect(effect, &folder, &questions, clock::now)
                && events.send(Event::Outcome(outcome)).is_err()
            {
                return;
            }
            // After the first picture, so that tidying up keeps nobody waiting.
            if std::mem::take(&mut is_first) {
                folder.remove_leftovers();
            }
        }
    });
    sender
}

/// Carry out one effect at the moment that `now` gives. Only [`Effect::Quit`] has no outcome.
pub fn run_effect(
    effect: Effect,
    folder: &DataFolder,
    questions: &QuestionSet,
    now: impl Fn() -> Zoned,
) -> Option<Outcome> {
    let done = match effect {
        Effect::Quit => return None,
        Effect::List => folder.sessions().map(Outcome::Listed),
        Effect::ListBin => folder.bin().map(Outcome::BinListed),
        Effect::Open(path) => folder.load(&path).map(|loaded| Outcome::Opened {
            path,
            session: Box::new(loaded.session),
            newer: loaded.newer,
        }),
        Effect::Save {
            path,
            session,
            revision,
        } => {
            return Some(
                match save(folder, questions, path, *session, revision, now()) {
                    Ok(outcome) => outcome,
                    Err(error) => Outcome::SaveFailed(error.to_string()),
                },
            );
        }
        Effect::SaveElsewhere {
            path,
            session,
            revision,
        } => {
            let at = now();
            return Some(
                match folder.save_new(&path, &session, progress(questions, &session)) {
                    Ok(_) => Outcome::Saved { path, revision, at },
                    Err(error) => Outcome::SaveFailed(error.to_string()),
                },
            );
        }
        Effect::Delete(path) => folder.delete(&path).map(|_| Outcome::Deleted),
        Effect::PutBack(path) => folder.put_back(&path).map(|_| Outcome::PutBack),
        Effect::Export {
            path,
            text,
            overwrite,
        } => match storage::write_report(&path, &text, overwrite) {
            Err(StorageError::AlreadyExists { path }) => Ok(Outcome::ExportExists(path)),
            done => done.map(|()| Outcome::Exported(path)),
        },
    };
    Some(done.unwrap_or_else(|error| Outcome::Failed(error.to_string())))
}

fn save(
    folder: &DataFolder,
    questions: &QuestionSet,
    path: Option<std::path::PathBuf>,
    mut session: Session,
    revision: u64,
    at: Zoned,
) -> Result<Outcome, SaveError> {
    session.changed = Some(at.clone());
    let progress = progress(questions, &session);
    let path = match path {
        Some(path) => folder.save(&path, &session, progress, None)?.path,
        None => folder.create(&session, progress, at.date())?.path,
    };
    Ok(Outcome::Saved { path, revision, at })
}
