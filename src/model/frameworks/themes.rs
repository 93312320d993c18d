//! The answers by theme: subjects that come back in several basisfuncties.

use super::questions;
use crate::model::{
    Counts, Finding, KnowledgeBase, Question, QuestionSet, Session, Theme, findings,
};

/// What the session says of one theme. A question may belong to several, or to none.
#[derive(Debug, Clone, PartialEq)]
pub struct ByTheme<'a> {
    /// The theme.
    pub theme: &'a Theme,
    /// The numbers of the basisfuncties that it comes back in.
    pub groups: Vec<u8>,
    /// Its questions, in the order of the set.
    pub questions: Vec<&'a Question>,
    /// How those stand.
    pub counts: Counts,
    /// What they say together: the patterns that are about nothing but this theme.
    pub findings: Vec<Finding<'a>>,
}

/// The answers by theme, in the order of the knowledge base.
pub fn by_theme<'a>(
    base: &'a KnowledgeBase,
    set: &'a QuestionSet,
    session: &Session,
) -> Vec<ByTheme<'a>> {
    let found = findings(base, set, session);
    let themes = base.themes.iter().map(|theme| {
        let questions = questions(set, &theme.questions);
        let groups = set.own_basisfuncties().filter(|group| {
            let mut asked = group.questions.iter();
            asked.any(|question| theme.questions.contains(&question.id))
        });
        ByTheme {
            theme,
            groups: groups.map(|group| group.number).collect(),
            counts: Counts::over(questions.iter().copied(), session),
            questions,
            findings: found
                .iter()
                .filter(|finding| is_about(finding, theme))
                .cloned()
                .collect(),
        }
    });
    themes.collect()
}

/// Whether `finding` is about several questions of `theme`, and of nothing else.
fn is_about(finding: &Finding<'_>, theme: &Theme) -> bool {
    let ids = finding.questions();
    ids.len() > 1 && ids.iter().all(|id| theme.questions.contains(id))
}
