//! What of a question set a region counts: the questions that ask how the policy stands.
//!
//! What else a questionnaire asks stays with the gemeente. A choice among twenty, a number or a text tells who gave it,
//! also without a name, and the rules by which figures are published are about stands.

use crate::model::QuestionSet;

/// `set` with the questions that ask for a stand alone.
pub(super) fn stands_of(set: &QuestionSet) -> QuestionSet {
    let mut stands = set.clone();
    for group in &mut stands.basisfuncties {
        group.questions.retain(|question| question.kind.is_stand());
    }
    stands
        .basisfuncties
        .retain(|group| !group.questions.is_empty());
    stands
}
