//! What was agreed in a talk becomes a next step.

use super::RecordId;
use crate::model::{KnowledgeBase, NextStep, QuestionId, QuestionSet, Session, tables};

/// Why there is no step to make of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoStep {
    /// Nothing was agreed.
    NothingAgreed,
    /// What was agreed is a step already, so many times.
    AllAreSteps(usize),
    /// It belongs to no question.
    NoQuestion,
}

impl NoStep {
    /// What to say of it.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::NothingAgreed => "Hier staat nog geen afspraak.",
            Self::AllAreSteps(1) => "Deze afspraak is al een vervolgstap.",
            Self::AllAreSteps(_) => "Elke afspraak hier is al een vervolgstap.",
            Self::NoQuestion => "Hierbij hoort geen vraag. Maak de vervolgstap bij de vraag zelf.",
        }
    }
}

/// The first agreement of the record under `id` that is no step yet, as a step of the first question that is talked about
/// there.
///
/// # Errors
///
/// Why there is none.
pub fn agreed_step(
    id: &RecordId,
    base: &KnowledgeBase,
    set: &QuestionSet,
    session: &Session,
) -> Result<NextStep, NoStep> {
    let record = session.record(id);
    let is_step = |what: &&str| session.steps.iter().any(|step| step.what == **what);
    let Some(what) = record.agreed().find(|what| !is_step(what)) else {
        return Err(match record.agreed().count() {
            0 => NoStep::NothingAgreed,
            count => NoStep::AllAreSteps(count),
        });
    };
    let question = question_of(id, base, set, session).ok_or(NoStep::NoQuestion)?;
    let mut step = NextStep::new(question, what);
    step.origin = id.title(base, set);
    Ok(step)
}

fn question_of(
    id: &RecordId,
    base: &KnowledgeBase,
    set: &QuestionSet,
    session: &Session,
) -> Option<QuestionId> {
    let talks = tables(base, set, session);
    let talk = talks.into_iter().find(|talk| talk.table.id == id.of)?;
    let topic = talk.topics.first().map(|topic| topic.question.id.clone());
    topic.or_else(|| talk.table.questions.first().cloned())
}
