//! Work that cannot be lost: two at once, earlier versions, damaged and hostile files.

// Helpers of tests may fail like tests do.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail"
)]

mod any_bytes;
mod conflict;
mod damaged;
mod formats;
mod limits;
mod nasty;
#[cfg(unix)]
mod neighbour;
#[path = "../support/nasty.rs"]
mod support;
mod versions;

use std::path::{Path, PathBuf};

use jiff::Zoned;
use jiff::civil::{Date, date};
use quickscan::model::{Details, Progress, QuestionSet, Session};
use quickscan::storage::{DataFolder, QuestionSets, Stamp, embedded_question_set};
use tempfile::TempDir;

const TODAY: Date = date(2026, 11, 22);
const PROGRESS: Progress = Progress {
    answered: 1,
    total: 30,
};

/// A data folder with one session.
struct ScreenContext {
    temp: TempDir,
    folder: DataFolder,
    path: PathBuf,
    stamp: Stamp,
}

impl ScreenContext {
    fn new() -> Self {
        let temp = tempfile::tempdir().unwrap();
        let folder = DataFolder::new(temp.path().join("data"));
        let session = session("begin", "2026-11-22T14:00:00+01:00");
        let saved = folder.create(&session, PROGRESS, TODAY).unwrap();
        Self {
            temp,
            folder,
            path: saved.path,
            stamp: saved.stamp,
        }
    }

    /// Save a session with this note, at this moment, as one who knows what is there.
    fn save(&mut self, note: &str, at: &str) {
        let expected = Some(&self.stamp);
        let session = session(note, at);
        let saved = self.folder.save(&self.path, &session, PROGRESS, expected);
        let saved = saved.unwrap();
        assert_eq!(saved.notice, None);
        self.stamp = saved.stamp;
    }

    fn sets(&self) -> QuestionSets {
        QuestionSets::new(questions(), &self.folder)
    }

    fn note(&self) -> String {
        self.note_at(&self.path)
    }

    fn note_at(&self, path: &Path) -> String {
        note_of(&self.folder.load(path).unwrap().session)
    }

    /// The notes of the versions, newest first.
    fn versions(&self) -> Vec<String> {
        let versions = self.folder.versions(&self.path).unwrap();
        let paths = versions.iter().map(|version| version.path.as_path());
        paths.map(|path| self.note_at(path)).collect()
    }
}

fn session(note: &str, at: &str) -> Session {
    let details = Details {
        gemeente: "Voorbeeldstad".to_owned(),
        ..Details::default()
    };
    let mut session = Session {
        details,
        changed: Some(moment(at)),
        ..Session::default()
    };
    note.clone_into(&mut session.answer_mut(&"1.1".into()).note);
    session
}

fn questions() -> QuestionSet {
    embedded_question_set().unwrap()
}

fn note_of(session: &Session) -> String {
    session.answer(&"1.1".into()).unwrap().note.clone()
}

fn moment(text: &str) -> Zoned {
    format!("{text}[+01:00]").parse().unwrap()
}
