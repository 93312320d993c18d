//! Understanding what came in, before anything is written: from whom it is, what it answers, and what was not
//! understood.

use std::path::Path;

use jiff::civil::Date;

use super::recognised::{called, is_for_another, sender_of};
use super::{Incoming, Kept, TogetherFolder, sha256};
use crate::document::reading::{self, Format, MAX_FILE, ReadLine};
use crate::intake::{Intake, NotUnderstood, take_in_for};
use crate::model::together::{Contribution, Origin, Participant};
use crate::model::{Details, Identity, QuestionSet, QuestionSetRef, Session};
use crate::storage::platform::Links;
use crate::storage::read::{read_at_most, text_of};
use crate::storage::session_file::parse;
use crate::storage::{StorageError, counted};

/// A file that came in, understood as far as it can be.
#[derive(Debug, Clone)]
pub struct Received {
    /// The name of the file.
    pub file: String,
    /// What that ends in.
    pub ending: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Their hash.
    pub sha256: String,
    /// Who sent it, among those who take part; none when that cannot be told for sure.
    pub participant: Option<Identity>,
    /// Whose form it is, where another name stands on it, so that this cannot be told for sure.
    pub form_of: Option<Identity>,
    /// What the file says that its sender is called; empty when it does not.
    pub name: String,
    /// The how manieth time that it answers, where the form or file says so.
    pub round: Option<u32>,
    /// What it answers, as a session.
    pub session: Session,
    /// The lines that were not understood, each with why. None of them is dropped.
    pub not_understood: Vec<NotUnderstood>,
}

impl Received {
    /// Whether nothing was filled in: it came back as it was sent.
    fn is_empty(&self) -> bool {
        let session = self.session.clone();
        let origin = Origin::default();
        self.not_understood.is_empty() && Contribution { origin, session }.is_empty()
    }

    /// How many questions it says something of.
    pub fn answered(&self) -> usize {
        self.session.answers.len()
    }

    /// The contribution that it is, when it is of `participant` and was read in on `today`.
    fn contribution(
        &self,
        joint: &Session,
        participant: &Participant,
        before: &[Contribution],
        today: Date,
    ) -> Contribution {
        let round = self.round.unwrap_or(participant.round).max(1);
        let theirs = before.iter().filter(|each| each.is_of(participant));
        let of_round = theirs.filter(|each| each.origin.round == round);
        let last = of_round.map(|each| each.origin.correction).max();
        let loose = self.not_understood.iter();
        let loose = loose.filter(|each| each.question.is_none());
        let loose: Vec<&str> = loose.map(|each| each.text.as_str()).collect();
        let mut session = self.session.clone();
        for (field, text) in [
            (&mut session.details.invuller, &participant.name),
            (&mut session.details.functie, &participant.role),
        ] {
            if field.trim().is_empty() {
                field.clone_from(text);
            }
        }
        Contribution {
            origin: Origin {
                of: joint.identity,
                participant: participant.identity,
                name: participant.name.clone(),
                round,
                correction: last.map_or(0, |last| last.saturating_add(1)),
                received: Some(today),
                file: self.file.clone(),
                sha256: self.sha256.clone(),
                unplaced: loose.join("\n"),
                ..Origin::default()
            },
            session,
        }
    }
}

impl TogetherFolder {
    /// Understand the file at `path` as an answer to the questions of `joint`. Nothing is written.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when it cannot be read, is of a kind that is not read, or belongs to another session.
    pub fn receive(
        &self,
        path: &Path,
        set: &QuestionSet,
        joint: &Session,
    ) -> Result<Received, StorageError> {
        let failed = |reason: String| StorageError::NotRead {
            path: path.to_owned(),
            reason,
        };
        let name = path.file_name().unwrap_or_default();
        let name = name.to_string_lossy().into_owned();
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        let ending = ending.to_lowercase();
        let is_session = ending == "toml";
        let format = (!is_session)
            .then(|| Format::of_name(&name))
            .transpose()
            .map_err(|error| failed(error.to_string()))?;
        let bytes = read_at_most(path, Links::Follow, MAX_FILE)?;
        let bytes = bytes.ok_or_else(|| failed(reading::ReadingError::TooLarge.to_string()))?;
        let mut received = Received {
            sha256: sha256(&bytes),
            file: name,
            ending,
            bytes,
            participant: None,
            form_of: None,
            name: String::new(),
            round: None,
            session: Session::default(),
            not_understood: Vec::new(),
        };
        match format {
            None => received.take_session(path, set, joint)?,
            Some(format) => {
                let lines = reading::read(&received.bytes, format)
                    .map_err(|error| failed(error.to_string()))?;
                let (intake, round) = self.understood(set, joint, &lines);
                if is_for_another(&intake.sender, joint) {
                    return Err(failed(OTHER_SESSION.to_owned()));
                }
                received.take_intake(set, joint, intake);
                received.round = round;
            }
        }
        self.doubt(&mut received, set, joint);
        if received.is_empty() {
            return Err(failed(NOTHING_IN_IT.to_owned()));
        }
        Ok(received)
    }

    /// Keep what was `received` for `joint` as what `who` said on `today`.
    ///
    /// # Errors
    ///
    /// [`StorageError`] when it cannot be kept; then nobody's answer has changed.
    pub fn take_in(
        &self,
        received: &Received,
        set: &QuestionSet,
        joint: &Session,
        who: &Participant,
        today: Date,
    ) -> Result<Kept, StorageError> {
        let there = self.contributions(joint.identity)?;
        if let Some(kept) = there.from_file(&received.sha256) {
            return Ok(kept.clone());
        }
        let before = there.into_contributions();
        let contribution = received.contribution(joint, who, &before, today);
        let progress = counted(set, &contribution.session)?;
        self.keep(Incoming {
            bytes: &received.bytes,
            ending: &received.ending,
            contribution,
            progress,
        })
    }

    /// Takes back who sent what was `received` where the name on it is that of somebody else: a form is passed on.
    fn doubt(&self, received: &mut Received, set: &QuestionSet, joint: &Session) {
        let known = joint.participant(received.participant);
        if known.is_some_and(|known| self.is_doubted(known, &received.name, set, joint)) {
            received.form_of = received.participant.take();
        }
    }

    /// What `lines` say, and of which round they are. Once it is clear who sent them, what was printed on their own
    /// form is known too.
    fn understood(
        &self,
        set: &QuestionSet,
        joint: &Session,
        lines: &[ReadLine],
    ) -> (Intake, Option<u32>) {
        let first = take_in_for(set, joint, &[], lines);
        let Some(participant) = sender_of(&first.sender, joint) else {
            return (first, None);
        };
        // Who was given another name since has the old one on the form.
        let names = [Some(&participant.name), first.sender.name.as_ref()];
        let mut names: Vec<&String> = names.into_iter().flatten().collect();
        names.dedup();
        let forms = names
            .into_iter()
            .flat_map(|name| self.sent_to(name).unwrap_or_default());
        let read = forms.filter_map(|form| {
            let format = Format::of_name(&form.name).ok()?;
            Some((form.round, reading::read(&form.bytes, format).ok()?))
        });
        let forms: Vec<_> = read.collect();
        let is_theirs = |form: &[ReadLine]| has_title_of(lines, form);
        let known = forms.iter().any(|(_, form)| is_theirs(form));
        let taken = forms.iter().filter(|(_, form)| !known || is_theirs(form));
        let taken = taken.map(|(round, form)| (take_in_for(set, joint, form, lines), *round));
        // Of several forms that were sent, it is the one of which the most is known again.
        let best = taken.min_by_key(|(intake, _)| words_of_their_own(intake));
        best.map_or((first, None), |(intake, round)| {
            (intake, known.then_some(round))
        })
    }
}

/// Whether the title of `form`, which says of which round it is, stands in `lines`.
fn has_title_of(lines: &[ReadLine], form: &[ReadLine]) -> bool {
    let has_words = |line: &&ReadLine| !line.text.trim().is_empty();
    // In a Word file the foot of its pages comes first, and its title is a heading.
    let title = form.iter().find(|line| line.level == Some(1));
    let title = title.or_else(|| form.iter().find(has_words));
    title.is_some_and(|title| {
        lines
            .iter()
            .any(|line| line.text.contains(title.text.trim()))
    })
}

/// How much there is in `intake` that was not printed.
fn words_of_their_own(intake: &Intake) -> usize {
    let loose = intake.not_understood.iter().map(|each| each.text.len());
    let written = intake.answers.values().map(|answer| answer.note.len());
    loose.chain(written).sum()
}

const NOTHING_IN_IT: &str =
    "Er is nog niets in ingevuld, dus er is niets om in te lezen. Vraag om het ingevulde bestand.";

const OTHER_SESSION: &str =
    "Dit formulier hoort bij een andere sessie. Lees het in bij de sessie waarvoor het is gemaakt.";

impl Received {
    fn take_intake(&mut self, set: &QuestionSet, joint: &Session, intake: Intake) {
        let participant = sender_of(&intake.sender, joint);
        self.participant = participant.and_then(|each| each.identity);
        self.name = intake.sender.name.unwrap_or_default();
        self.session = Session {
            details: Details {
                gemeente: joint.details.gemeente.clone(),
                gebied: joint.details.gebied.clone(),
                peildatum: joint.details.peildatum,
                invuller: self.name.clone(),
                functie: intake.sender.function.unwrap_or_default(),
                ..Details::default()
            },
            question_set: QuestionSetRef::to(set),
            extra_questions: joint.extra_questions.clone(),
            answers: intake.answers,
            ..Session::default()
        };
        self.not_understood = intake.not_understood;
    }

    /// A session file of a colleague: whole, whatever is in it.
    fn take_session(
        &mut self,
        path: &Path,
        set: &QuestionSet,
        joint: &Session,
    ) -> Result<(), StorageError> {
        let text = text_of(path, self.bytes.clone())?;
        let parsed = parse(&text).map_err(StorageError::file(path))?;
        let refused = |reason: &str| StorageError::NotRead {
            path: path.to_owned(),
            reason: reason.to_owned(),
        };
        if parsed.newer {
            let path = path.to_owned();
            return Err(StorageError::Newer { path });
        }
        let session = parsed.session;
        counted(set, &session)?;
        if session.identity.is_some() && session.identity == joint.identity {
            return Err(refused(
                "Dit is de sessie zelf, of een kopie ervan. Een kopie legt u ernaast in de lijst van uw sessies.",
            ));
        }
        let origin = session.origin.clone().unwrap_or_default();
        if origin.of.is_some() && joint.identity.is_some() && origin.of != joint.identity {
            return Err(refused(OTHER_SESSION));
        }
        self.name = match session.details.invuller.trim() {
            "" => origin.name.clone(),
            name => name.to_owned(),
        };
        let known = joint.participant(origin.participant);
        let participant = known.or_else(|| called(joint, &self.name));
        self.participant = participant.and_then(|each| each.identity);
        self.round = session.origin.as_ref().map(|origin| origin.round);
        self.session = session;
        self.session.origin = None;
        Ok(())
    }
}
