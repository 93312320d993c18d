//! What to ask of somebody.

use super::Participant;
use crate::model::{KnowledgeBase, QuestionId, QuestionSet};

/// The questions that ask for the judgement of those for whom `participant` speaks, in order.
pub fn asked_for_judgement(
    set: &QuestionSet,
    knowledge: &KnowledgeBase,
    participant: &Participant,
) -> Vec<QuestionId> {
    let theirs = participant.perspectives(knowledge);
    let is_theirs = |whose: &str| {
        let wanted = knowledge.perspectives_of(whose);
        let mut wanted = wanted.iter();
        wanted.any(|each| theirs.iter().any(|mine| mine.id == each.id))
    };
    let asked = set.questions().filter(|question| {
        let whose = question.judgement_of.as_deref();
        whose.is_some_and(is_theirs)
    });
    asked.map(|question| question.id.clone()).collect()
}
