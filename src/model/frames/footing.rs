//! The answers by how well founded they are.

use crate::model::{Footing, Question, QuestionSet, Session, State};

/// The judged questions with one footing.
#[derive(Debug, Clone, PartialEq)]
pub struct ByFooting<'a> {
    /// The footing; none where it was not filled in.
    pub footing: Option<Footing>,
    /// The questions with a judgement and this footing, also the extra ones in use.
    pub questions: Vec<&'a Question>,
}

/// The judged questions by footing, strongest first, then those without any.
pub fn by_footing<'a>(set: &'a QuestionSet, session: &Session) -> Vec<ByFooting<'a>> {
    let footings = Footing::ALL.into_iter().map(Some).chain([None]);
    footings
        .map(|footing| ByFooting {
            footing,
            questions: set
                .questions()
                .filter(|question| {
                    let marks = session.marks(&question.id);
                    marks.state.is_some_and(State::is_judgement) && marks.footing == footing
                })
                .collect(),
        })
        .collect()
}
