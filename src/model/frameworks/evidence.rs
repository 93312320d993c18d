//! The answers by how well founded they are.

use crate::model::{Evidence, Question, QuestionSet, Session, State};

/// The judged questions with one evidence.
#[derive(Debug, Clone, PartialEq)]
pub struct ByEvidence<'a> {
    /// The evidence; none where it was not filled in.
    pub evidence: Option<Evidence>,
    /// The questions with a judgement and this evidence, also the extra ones in use.
    pub questions: Vec<&'a Question>,
}

/// The judged questions by evidence, strongest first, then those without any.
pub fn by_evidence<'a>(set: &'a QuestionSet, session: &Session) -> Vec<ByEvidence<'a>> {
    let evidence_rows = Evidence::ALL.into_iter().map(Some).chain([None]);
    let groups = evidence_rows.map(|evidence| ByEvidence {
        evidence,
        questions: set
            .questions()
            .filter(|question| {
                let rating = session.rating(&question.id);
                rating.state.is_some_and(State::is_judgement) && rating.evidence == evidence
            })
            .collect(),
    });
    // What few questions can have is a group only where some do.
    let is_rare = |group: &ByEvidence| {
        use Evidence::{Afgeleid, Gevraagd, Nergens};
        matches!(group.evidence, Some(Nergens | Gevraagd | Afgeleid))
    };
    groups
        .filter(|group| !is_rare(group) || !group.questions.is_empty())
        .collect()
}
