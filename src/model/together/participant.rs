//! Who takes part, what was asked of them, and how far that is.

use jiff::civil::Date;

use super::{Contribution, latest};
use crate::model::{
    Identity, KnowledgeBase, Perspective, QuestionId, QuestionSet, Session, UnknownKeys,
    compared_owner,
};
use crate::text::letters;

/// Somebody who is asked to answer questions of a scan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Participant {
    /// What they are known by; none until they first become part of a session that is saved.
    pub identity: Option<Identity>,
    /// Their name.
    pub name: String,
    /// Their role, as in "intern begeleider"; may be empty.
    pub role: String,
    /// The id of the perspective of the knowledge base that they speak for, or [`crate::model::NOBODY`] for no
    /// group; none where that was not said.
    pub perspective: Option<String>,
    /// What was asked of them; empty for every question.
    pub questions: Vec<QuestionId>,
    /// The day they were asked.
    pub asked: Option<Date>,
    /// The last day on which they may answer.
    pub due: Option<Date>,
    /// How many times they were asked: the first time is 1.
    pub round: u32,
    /// What was asked of them once more, in a round after the first; empty in the first.
    pub again: Vec<QuestionId>,
    /// Keys of a later version.
    pub unknown: UnknownKeys,
}

impl Participant {
    /// Somebody of this name, asked for the first time.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            round: 1,
            ..Self::default()
        }
    }

    /// "M. de Wit, intern begeleider".
    pub fn in_words(&self) -> String {
        name_and_role(&self.name, &self.role)
    }

    /// Whether that is their name, however it is written.
    pub fn is_called(&self, name: &str) -> bool {
        compared_owner(&self.name) == compared_owner(name)
    }

    /// The questions that were put to them, in the order of `set`.
    pub fn asked_of<'a>(&'a self, set: &'a QuestionSet) -> Vec<&'a QuestionId> {
        let asked = set.questions().filter(|question| {
            let all = self.questions.is_empty() && !set.is_extra(&question.id);
            all || self.questions.contains(&question.id)
        });
        asked.map(|question| &question.id).collect()
    }

    /// What was put to them the last time: in a later round only what was asked once more.
    pub fn asked_last<'a>(&'a self, set: &'a QuestionSet) -> Vec<&'a QuestionId> {
        if self.again.is_empty() {
            return self.asked_of(set);
        }
        let ids = set.questions().map(|question| &question.id);
        ids.filter(|id| self.again.contains(id)).collect()
    }

    /// Whether `contribution` answers what was put to them the last time.
    fn is_answered_by(&self, contribution: &Contribution) -> bool {
        let is_of_round = self.again.is_empty() || contribution.origin.round >= self.round;
        is_of_round && contribution.is_of(self)
    }

    /// The questions that ask for the judgement of those for whom they speak; none where no question does, which means
    /// all.
    pub fn judged(&self, set: &QuestionSet, base: &KnowledgeBase) -> Vec<QuestionId> {
        let theirs = self.perspectives(base);
        let is_theirs = |whose: &str| {
            let mut wanted = base.perspectives_of(whose).into_iter();
            wanted.any(|each| theirs.iter().any(|mine| mine.id == each.id))
        };
        let asked = set.questions().filter(|question| {
            let whose = question.judgement_of.as_deref();
            whose.is_some_and(is_theirs)
        });
        asked.map(|question| question.id.clone()).collect()
    }

    /// The perspectives that they speak for: the one that was said, or else those that their role is
    /// recognised by.
    pub fn perspectives<'a>(&self, base: &'a KnowledgeBase) -> Vec<&'a Perspective> {
        match &self.perspective {
            Some(id) => {
                let all = base.perspectives.iter();
                all.filter(|each| each.id == *id).collect()
            }
            None => base.perspectives_of(&self.role),
        }
    }
}

/// "M. de Wit, intern begeleider", of what there is.
pub(super) fn name_and_role(name: &str, role: &str) -> String {
    let parts = [name.trim(), role.trim()];
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(", ")
}

/// How far a participant is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing<'a> {
    /// Who.
    pub participant: &'a Participant,
    /// How many of the questions that were put to them they answered.
    pub answered: usize,
    /// How many were put to them.
    pub asked: usize,
    /// The day their latest contribution was read in.
    pub received: Option<Date>,
    /// Whether anything of theirs was read in, also where the day is not known.
    pub is_in: bool,
    /// Whether anything of theirs was read in, in whichever round.
    pub has_answered: bool,
    /// Whether the day has passed and not everything is answered.
    pub is_late: bool,
}

impl Standing<'_> {
    /// "2 van 4".
    pub fn in_words(&self) -> String {
        format!("{} van {}", self.answered, self.asked)
    }

    /// What they have not answered yet.
    pub fn missing(&self, set: &QuestionSet, contributions: &[Contribution]) -> Vec<QuestionId> {
        let asked = self.participant.asked_last(set).into_iter();
        let missing = asked.filter(|id| !is_answered(self.participant, id, contributions));
        missing.cloned().collect()
    }

    /// Whether they answered all of it.
    pub const fn is_complete(&self) -> bool {
        self.answered >= self.asked
    }
}

/// Whether `participant` chose a state for this question the last time it was put to them.
fn is_answered(
    participant: &Participant,
    question: &QuestionId,
    contributions: &[Contribution],
) -> bool {
    let mut theirs = contributions
        .iter()
        .filter(|each| participant.is_answered_by(each));
    theirs.any(|each| each.session.rating(question).state.is_some())
}

/// How far `participant` is on `today` with what was put to them the last time: where they were asked once more, what they
/// answered before that is no answer to it.
pub fn standing<'a>(
    participant: &'a Participant,
    set: &QuestionSet,
    contributions: &[Contribution],
    today: Date,
) -> Standing<'a> {
    let theirs: Vec<_> = contributions
        .iter()
        .filter(|each| participant.is_answered_by(each))
        .collect();
    let asked = participant.asked_last(set);
    let is_answered = |id: &&&QuestionId| is_answered(participant, id, contributions);
    let answered = asked.iter().filter(is_answered).count();
    let is_late = participant.due.is_some_and(|due| due < today) && answered < asked.len();
    Standing {
        participant,
        answered,
        asked: asked.len(),
        received: latest(&theirs)
            .filter(|each| !each.is_empty())
            .and_then(|each| each.origin.received),
        is_in: theirs.iter().any(|each| !each.is_empty()),
        has_answered: contributions
            .iter()
            .any(|each| each.is_of(participant) && !each.is_empty()),
        is_late,
    }
}

/// How far each participant of `joint` is, in their order.
pub fn standings<'a>(
    set: &QuestionSet,
    joint: &'a Session,
    contributions: &[Contribution],
    today: Date,
) -> Vec<Standing<'a>> {
    let all = joint.participants.iter();
    all.map(|each| standing(each, set, contributions, today))
        .collect()
}

/// Whether the answers may go to a region, and how recognisable; asked before anything is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sharing {
    /// Not at all.
    No,
    /// Without the name of the gemeente.
    Anonymous,
    /// With the name of the gemeente.
    Recognisable,
}

impl Sharing {
    /// Every way, from least to most.
    pub const ALL: [Self; 3] = [Self::No, Self::Anonymous, Self::Recognisable];

    /// The word in files, on the command line and on screen.
    pub const fn key(self) -> &'static str {
        match self {
            Self::No => "niet",
            Self::Anonymous => "anoniem",
            Self::Recognisable => "herkenbaar",
        }
    }

    /// The one that a file or command line means with `key`.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|each| each.key() == key)
    }

    /// The one that a user means with `word`, however it is written.
    pub fn from_words(word: &str) -> Option<Self> {
        Self::from_key(&letters(word))
    }
}

/// What a code of a gemeente looks like, for who typed something else.
pub const MUNICIPALITY_CODE_EXPECTED: &str = "GM met vier cijfers, zoals GM0000";

/// Whether `text` has the form of the code that the CBS gives a gemeente. Which codes there are changes
/// each year, so that is not looked at.
pub fn is_municipality_code(text: &str) -> bool {
    let digits = text.strip_prefix("GM");
    digits.is_some_and(|rest| rest.len() == 4 && rest.bytes().all(|byte| byte.is_ascii_digit()))
}
