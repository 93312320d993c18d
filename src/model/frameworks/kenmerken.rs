//! The answers by the kenmerken of the VNG.

use super::questions;
use crate::model::{
    Counts, ExtraQuestion, Kenmerk, KnowledgeBase, Question, QuestionSet, Session, State, Value,
};

/// A value with its kenmerken.
#[derive(Debug, Clone, PartialEq)]
pub struct ByValue<'a> {
    /// The value.
    pub value: &'a Value,
    /// Its kenmerken, in order.
    pub kenmerken: Vec<ByKenmerk<'a>>,
}

/// What the session says of one kenmerk. A question may belong to several, so that counts of
/// kenmerken do not add up to the number of questions.
#[derive(Debug, Clone, PartialEq)]
pub struct ByKenmerk<'a> {
    /// The kenmerk.
    pub kenmerk: &'a Kenmerk,
    /// The questions that ask for it in so many words; none when the Quickscan does not.
    pub direct: Vec<&'a Question>,
    /// Their counts.
    pub counts: Counts,
    /// The other questions in which it plays a part.
    pub touching: Vec<&'a Question>,
    /// The extra questions about what the Quickscan leaves out of it.
    pub extra: Vec<ExtraChoice<'a>>,
}

/// An extra question, and whether this session uses it.
#[derive(Debug, Clone, PartialEq)]
pub struct ExtraChoice<'a> {
    /// The question.
    pub question: &'a ExtraQuestion,
    /// Whether it is switched on.
    pub is_on: bool,
    /// How the policy is, if it was answered.
    pub state: Option<State>,
}

impl ByKenmerk<'_> {
    /// Whether any question asks for it in so many words.
    pub fn is_asked(&self) -> bool {
        !self.direct.is_empty()
    }
}

/// The answers by value and kenmerk.
pub fn by_kenmerk<'a>(
    base: &'a KnowledgeBase,
    set: &'a QuestionSet,
    session: &Session,
) -> Vec<ByValue<'a>> {
    let values = base.values.iter().map(|value| ByValue {
        value,
        kenmerken: base
            .kenmerken
            .iter()
            .filter(|kenmerk| kenmerk.value == value.id)
            .map(|kenmerk| one(kenmerk, set, session))
            .collect(),
    });
    values.collect()
}

fn one<'a>(kenmerk: &'a Kenmerk, set: &'a QuestionSet, session: &Session) -> ByKenmerk<'a> {
    let direct = questions(set, &kenmerk.asked_directly);
    let mut touching = questions(set, &kenmerk.questions);
    touching.retain(|question| !kenmerk.asked_directly.contains(&question.id));
    ByKenmerk {
        kenmerk,
        counts: Counts::over(direct.iter().copied(), session),
        direct,
        touching,
        extra: extra_choices(&kenmerk.extra_questions, set, session),
    }
}

/// The extra `questions`, as far as the set has no question of its own by that id.
pub(super) fn extra_choices<'a>(
    questions: &'a [ExtraQuestion],
    set: &QuestionSet,
    session: &Session,
) -> Vec<ExtraChoice<'a>> {
    questions
        .iter()
        .filter(|extra| set.own_questions().all(|own| own.id != extra.id))
        .map(|question| ExtraChoice {
            question,
            is_on: session.extra_questions.contains(&question.id),
            state: session.rating(&question.id).state,
        })
        .collect()
}
