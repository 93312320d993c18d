//! What is done together: what others sent, and other sessions to put beside the open one.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::Worker;
use crate::app::{LineNotUnderstood, Outcome, ToSend, TogetherEffect, Understood};
use crate::model::together::Participant;
use crate::model::{Session, format_date};
use crate::runtime::keep_form;
use crate::storage::{StorageError, typed_path};
use crate::text::clean_line;

impl Worker {
    /// Carry out what is done together.
    pub(super) fn together(
        &mut self,
        effect: TogetherEffect,
        today: Date,
    ) -> Result<Outcome, StorageError> {
        match effect {
            TogetherEffect::ReadSent(path) => Ok(self.read_sent(path)),
            TogetherEffect::ReadOthers(path) => self.read_others(path),
            TogetherEffect::Send { of, forms } => self.send(&of, forms),
            TogetherEffect::ReadIn { of, typed, joint } => self.understand(&of, &typed, &joint),
            TogetherEffect::KeepReadIn { of, joint, who } => {
                self.keep_received(&of, &joint, &who, today)
            }
        }
    }

    /// Read what others sent for the session at `path`.
    fn read_sent(&self, path: PathBuf) -> Outcome {
        let folder = self.folder.together(&path);
        // Every session that is opened is asked for this, and most have nobody else: its file is not read twice then.
        let session = folder.path().exists().then(|| self.folder.load(&path).ok());
        let identity = session.flatten().and_then(|loaded| loaded.session.identity);
        let read = folder.contributions(identity);
        let (contributions, problems) = match read {
            Ok(found) => {
                let problems = found.unread.iter().map(|each| each.problem.clone());
                let problems = problems.collect();
                (found.into_contributions(), problems)
            }
            Err(error) => (Vec::new(), vec![error.to_string()]),
        };
        Outcome::Sent {
            of: path,
            contributions,
            problems,
        }
    }

    /// Read the other sessions of the same question set, without copies of this one.
    fn read_others(&self, path: PathBuf) -> Result<Outcome, StorageError> {
        let own = self.folder.load(&path)?.session;
        let set = self.sets.of(&own.question_set);
        let listed = self.folder.sessions()?;
        let own = listed.iter().find(|each| each.path == path);
        let own = own.map(|each| each.id.clone());
        let others = listed.iter().filter(|each| each.path != path);
        let others = others.filter(|each| each.copy_of.is_none() || each.copy_of != own);
        let others = others.filter_map(|each| {
            let session = self.folder.load(&each.path).ok()?.session;
            let is_ours = session.question_set.mismatch(&set).is_none();
            is_ours.then(|| (each.path.clone(), session))
        });
        let others = others.collect();
        Ok(Outcome::Others(path, others))
    }

    /// Write what goes out to those who take part, each in a file of its own.
    fn send(&self, of: &Path, forms: Vec<ToSend>) -> Result<Outcome, StorageError> {
        let folder = self.folder.together(of);
        let mut made = Vec::new();
        for form in forms {
            let set = |session: &Session| self.sets.of(&session.question_set);
            made.push(keep_form(&folder, set, form)?);
        }
        Ok(Outcome::FormsMade(made))
    }

    /// Understand a file that came back. Nothing is written.
    fn understand(
        &mut self,
        of: &Path,
        typed: &str,
        joint: &Session,
    ) -> Result<Outcome, StorageError> {
        let path = typed_path(typed)?;
        let folder = self.folder.together(of);
        let received = folder.receive(&path, &self.sets.of(&joint.question_set), joint)?;
        let there = folder.contributions(joint.identity)?;
        let read_before = there.taken_in(&received.sha256, joint).map(|kept| {
            let origin = &kept.contribution.origin;
            let day = origin.received.map(format_date);
            let day = day.map_or_else(String::new, |day| format!(" op {day}"));
            format!("van {}{day}", clean_line(&origin.name))
        });
        let who = joint.participant(received.participant);
        let corrects = who.and_then(|who| received.corrects(who, &there));
        let lines = received.not_understood.iter();
        let lines = lines.map(|each| LineNotUnderstood {
            line: received.has_numbered_lines().then_some(each.line),
            question: each.question.clone(),
            text: each.text.clone(),
            why: each.why.to_string(),
        });
        let understood = Understood {
            file: received.file.clone(),
            participant: received.participant,
            form_of: received.form_of,
            name: received.name.clone(),
            session: received.session.clone(),
            not_understood: lines.collect(),
            read_before,
            corrects,
        };
        self.received = Some(received);
        Ok(Outcome::Understood(Box::new(understood)))
    }

    /// Keep what was understood last, as what `who` said.
    fn keep_received(
        &mut self,
        of: &Path,
        joint: &Session,
        who: &Participant,
        today: Date,
    ) -> Result<Outcome, StorageError> {
        let Some(received) = &self.received else {
            let words = "Lees het bestand nog een keer in; er is niets bewaard.";
            return Ok(Outcome::Failed(words.to_owned()));
        };
        let folder = self.folder.together(of);
        let set = self.sets.of(&joint.question_set);
        let kept = folder.take_in(received, &set, joint, who, today)?;
        self.received = None;
        let mut who = who.clone();
        who.identity = kept.contribution.origin.participant.or(who.identity);
        Ok(Outcome::ReadIn(Box::new(who)))
    }
}
