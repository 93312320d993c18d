//! What somebody sent: their answers as a session, with where it came from.

use jiff::civil::Date;

use super::Participant;
use crate::model::{Answer, Identity, Session, UnknownKeys, compared_owner};

/// Where a contribution came from: `[bijdrage]` in its file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin {
    /// The joint session that it is for.
    pub of: Option<Identity>,
    /// Whose it is.
    pub participant: Option<Identity>,
    /// Their name, as it was when it was read in.
    pub name: String,
    /// The how manieth time they were asked: the first time is 1.
    pub round: u32,
    /// The how manieth that corrects what they sent in this round: 0 for the first that came.
    pub correction: u32,
    /// The day it was read in.
    pub received: Option<Date>,
    /// The name of the file as it came.
    pub file: String,
    /// The SHA-256 of that file, by which the same one is recognised.
    pub sha256: String,
    /// What was in it that belongs to no question: nothing that was typed is dropped.
    pub unplaced: String,
    /// Keys of a later version.
    pub unknown: UnknownKeys,
}

/// What one person said, as it was read in. Never changed after that.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contribution {
    /// Where it came from.
    pub origin: Origin,
    /// Its answers are what this person said.
    pub session: Session,
}

impl Contribution {
    /// The contribution that a session file holds; any session is one of who filled it in, so that loose
    /// files of colleagues can be compared.
    pub fn of(mut session: Session) -> Self {
        let origin = session.origin.take().unwrap_or_else(|| Origin {
            name: session.details.invuller.trim().to_owned(),
            round: 1,
            ..Origin::default()
        });
        Self { origin, session }
    }

    /// The session as it is written in its file.
    pub fn into_session(self) -> Session {
        Session {
            origin: Some(self.origin),
            ..self.session
        }
    }

    /// Whether nothing at all was said in it: a file that was sent and came back as it was.
    pub fn is_empty(&self) -> bool {
        let Session {
            answers,
            steps,
            details,
            ..
        } = &self.session;
        let words = [&self.origin.unplaced, &details.introduction];
        answers.values().all(Answer::is_empty)
            && steps.is_empty()
            && words.iter().all(|text| text.trim().is_empty())
    }

    /// Whether `participant` sent it.
    pub fn is_of(&self, participant: &Participant) -> bool {
        match self.origin.participant {
            Some(known) => participant.identity == Some(known),
            None => participant.is_called(&self.origin.name),
        }
    }

    /// Whether both are of one person.
    pub fn is_of_same_person(&self, other: &Self) -> bool {
        let both = self.origin.participant.zip(other.origin.participant);
        if let Some((one, two)) = both {
            return one == two;
        }
        let [one, two] = [self, other].map(|each| compared_owner(&each.origin.name));
        one == two && !one.is_empty()
    }
}

impl Origin {
    /// By which the contributions of one person are in the order of time.
    const fn moment(&self) -> (u32, u32, Option<Date>) {
        (self.round, self.correction, self.received)
    }

    /// "ronde 2, verbeterd": what there is to say of it besides whose it is; none of the first that came.
    pub fn which(&self) -> Option<String> {
        let round = (self.round > 1).then(|| format!("ronde {}", self.round));
        let corrected = (self.correction > 0).then(|| "verbeterd".to_owned());
        let parts: Vec<String> = round.into_iter().chain(corrected).collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }
}

/// What one person sent, the latest first.
pub fn newest_first(mut sent: Vec<&Contribution>) -> Vec<&Contribution> {
    sent.sort_by_key(|each| std::cmp::Reverse(each.origin.moment()));
    sent
}

/// The latest of `contributions`.
pub fn latest<'a>(contributions: &[&'a Contribution]) -> Option<&'a Contribution> {
    let all = contributions.iter().copied();
    all.max_by_key(|each| each.origin.moment())
}
