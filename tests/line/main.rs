//! Line mode: whole conversations, what is typed and what is said, with a fixed clock.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may fail"
)]

mod asking;
mod choosing;
mod conversations;
mod details;
mod extra;
mod files;
mod kinds;
mod kinds_going;
mod manual;
mod pasted;
mod plan;
mod privacy;
mod records;
mod results;
mod same_as_screen;
mod sessions;
mod steps;
#[path = "../support/mod.rs"]
mod support;
mod together;
mod trouble;
mod whole_survey;
mod words;

use std::io::Cursor;
use std::path::PathBuf;

use jiff::civil::Date;
use pasted::Typist;
use quickscan::app::{Effect, Outcome, SaveEnd};
use quickscan::line::{self, Ended, Heard, Lines, Piped, Start, Stopped, World};
use quickscan::model::{Details, QuestionSet, Session, progress};
use quickscan::runtime::Worker;
use quickscan::storage::{DataFolder, embedded_question_set};
use support::moment;
use tempfile::TempDir;

/// A folder with one session in it.
struct Room {
    temp: TempDir,
    folder: DataFolder,
    questions: QuestionSet,
    path: PathBuf,
    /// Whether it begins with that session, and not with the list.
    opens: bool,
    /// Whether it is the example, of which nothing is kept.
    is_example: bool,
}

/// The real worker, and what happens just before a save (`true` makes that one fail) and before the
/// last look at the file.
struct Outside<'a> {
    worker: Worker,
    reports: PathBuf,
    saves: usize,
    before_save: Box<dyn FnMut(usize) -> bool + 'a>,
    before_end: Box<dyn FnMut() + 'a>,
}

impl World for Outside<'_> {
    fn today(&self) -> Date {
        moment().date()
    }

    fn reports_go_to(&self) -> PathBuf {
        self.reports.clone()
    }

    fn carry_out(&mut self, effect: Effect) -> Option<Outcome> {
        if let Effect::Save(save) = &effect {
            self.saves += 1;
            if (self.before_save)(self.saves) {
                let failed = SaveEnd::Failed("De schijf is vol.".to_owned());
                return Some(Outcome::SaveEnded(save.work, failed));
            }
        }
        if matches!(effect, Effect::Verify(_)) {
            (self.before_end)();
        }
        self.worker.carry_out(effect, moment)
    }
}

impl Room {
    /// With an empty session of Voorbeeldstad.
    fn new() -> Self {
        Self::with(|_| {})
    }

    /// With a session of Voorbeeldstad in which something is.
    fn with(change: impl FnOnce(&mut Session)) -> Self {
        Self::with_set(
            embedded_question_set().expect("the question set parses"),
            change,
        )
    }

    /// The same with another question set.
    fn with_set(questions: QuestionSet, change: impl FnOnce(&mut Session)) -> Self {
        let temp = TempDir::new().expect("a temporary folder");
        let folder = DataFolder::new(temp.path().join("data"));
        let details = Details {
            gemeente: "Voorbeeldstad".to_owned(),
            peildatum: Some(moment().date()),
            ..Details::default()
        };
        let mut session = Session::new(&questions, details);
        change(&mut session);
        let saved = folder
            .create(&session, progress(&questions, &session), moment().date())
            .expect("it can be saved");
        Self {
            temp,
            folder,
            questions,
            path: saved.path,
            opens: true,
            is_example: false,
        }
    }

    /// The conversation that `lines` make, and how it ended.
    fn talk(
        &self,
        lines: &str,
        before_save: impl FnMut(usize) -> bool,
    ) -> (String, Result<Ended, Stopped>) {
        self.talk_until(lines, before_save, || {})
    }

    /// The same, with something that happens at the very end.
    fn talk_until(
        &self,
        lines: &str,
        before_save: impl FnMut(usize) -> bool,
        before_end: impl FnMut(),
    ) -> (String, Result<Ended, Stopped>) {
        let mut input = Piped(Cursor::new(lines.as_bytes()));
        self.converse(&mut input, true, before_save, before_end)
    }

    /// The conversation with whatever says `lines`; when nobody types them, they are echoed.
    fn talk_with(
        &self,
        lines: &mut dyn Lines,
        echoes: bool,
        before_save: impl FnMut(usize) -> bool,
    ) -> (String, Result<Ended, Stopped>) {
        self.converse(lines, echoes, before_save, || {})
    }

    fn converse(
        &self,
        lines: &mut dyn Lines,
        echoes: bool,
        before_save: impl FnMut(usize) -> bool,
        before_end: impl FnMut(),
    ) -> (String, Result<Ended, Stopped>) {
        let mut output = Vec::new();
        let mut world = Outside {
            worker: Worker::new(self.folder.clone(), self.questions.clone()),
            reports: self.temp.path().to_owned(),
            saves: 0,
            before_save: Box::new(before_save),
            before_end: Box::new(before_end),
        };
        let start = Start {
            example: self.is_example.then(|| self.folder.root().to_owned()),
            questions: &self.questions,
            path: self.opens.then(|| self.path.clone()),
            why: None,
            warns_of_personal_data: true,
            echoes,
            width: None,
        };
        let ended = line::run(start, lines, &mut output, &mut world);
        let text = String::from_utf8(output).expect("it is text");
        assert!(
            !text.contains(|char: char| char.is_control() && char != '\n'),
            "only text: {text:?}"
        );
        let here = self.temp.path().display().to_string();
        let text = text.replace(&here, "MAP");
        // A path looks the same on every system.
        (text.replace(std::path::MAIN_SEPARATOR, "/"), ended)
    }

    /// The conversation that `lines` make, which ends well.
    fn hear(&self, lines: &str) -> String {
        let (said, ended) = self.talk(lines, |_| false);
        ended.expect(&said);
        said
    }

    /// What is said to lines that somebody types one by one.
    fn typed(&self, lines: &[&str]) -> String {
        self.typed_while(lines, |_| false)
    }

    /// The same, with something that happens before a save.
    fn typed_while(&self, lines: &[&str], before_save: impl FnMut(usize) -> bool) -> String {
        let mut typist = Typist::new(lines, Heard::End);
        let (said, ended) = self.talk_with(&mut typist, false, before_save);
        ended.expect(&said);
        said
    }

    /// The same folder, beginning with the list of sessions.
    fn at_the_list(self) -> Self {
        Self {
            opens: false,
            ..self
        }
    }

    /// What is said to `lines`, without the welcome.
    fn answer_to(&self, lines: &str) -> String {
        let said = self.hear(lines);
        let (_, rest) = said.split_once("uitleg> ").expect("a prompt");
        rest.to_owned()
    }

    fn session(&self) -> Session {
        self.on_disk(&self.path)
    }

    fn on_disk(&self, path: &std::path::Path) -> Session {
        self.folder.load(path).expect("it can be read").session
    }

    /// Change the session on disk, as a program that knows no locks would.
    fn change_elsewhere(&self, change: impl FnOnce(&mut Session)) {
        let mut session = self.session();
        change(&mut session);
        let progress = progress(&self.questions, &session);
        self.folder
            .save(&self.path, &session, progress, None)
            .expect("it can be written");
    }
}
