//! What the answers say together: which patterns of the knowledge base are so in a session.
//!
//! A pattern is data; here is only what makes a condition true. There is no score: a pattern is so or not.

mod story;
#[cfg(test)]
mod tests;

pub use story::{StoryLine, StoryRole, story};

use super::knowledge::Condition;
use super::{
    Agreement, AnswerPattern, Evidence, KnowledgeBase, PatternRole, Question, QuestionId,
    QuestionSet, Session, lacks_its_voice,
};
use crate::text::listed;

/// A pattern that is so, with the questions that make it so.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding<'a> {
    /// The pattern.
    pub pattern: &'a AnswerPattern,
    /// The questions of each clause of its sentence.
    clauses: Vec<Vec<QuestionId>>,
}

impl Finding<'_> {
    /// All its questions, each once, in the order of the sentence.
    pub fn questions(&self) -> Vec<QuestionId> {
        let mut all: Vec<QuestionId> = Vec::new();
        for id in self.clauses.iter().flatten() {
            if !all.contains(id) {
                all.push(id.clone());
            }
        }
        all
    }

    /// What it says, with the numbers of the questions that each clause rests on.
    pub fn sentence(&self) -> String {
        let clauses = self.clauses.iter().zip(1..);
        clauses.fold(self.pattern.sentence.clone(), |sentence, (ids, number)| {
            sentence.replace(&format!("{{{number}}}"), &numbers(ids))
        })
    }

    /// The question where its first step is taken.
    pub fn first_at(&self) -> Option<QuestionId> {
        let own = self.pattern.first_at.clone();
        own.or_else(|| self.questions().into_iter().next())
    }
}

/// "2.1, 3.2 en 5.6"
fn numbers(ids: &[QuestionId]) -> String {
    let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
    listed(&ids)
}

/// Every pattern that is so, in the order of the knowledge base: the one that weighs most first. Of what
/// is strong, the one that most answers speak for comes first.
pub fn findings<'a>(
    base: &'a KnowledgeBase,
    set: &QuestionSet,
    session: &Session,
) -> Vec<Finding<'a>> {
    let of = Of { base, set, session };
    let mut found: Vec<Finding> = base
        .patterns
        .iter()
        .filter_map(|pattern| {
            let clauses = of.clauses(&pattern.condition)?;
            Some(Finding { pattern, clauses })
        })
        .collect();
    found.sort_by_key(|finding| match finding.pattern.role {
        PatternRole::Sterk => std::cmp::Reverse(finding.questions().len()),
        PatternRole::Knoop | PatternRole::Uitzoeken => std::cmp::Reverse(0),
    });
    found
}

#[derive(Clone, Copy)]
struct Of<'a> {
    base: &'a KnowledgeBase,
    set: &'a QuestionSet,
    session: &'a Session,
}

impl Of<'_> {
    /// The questions of each clause of `condition`; none when it is not so.
    fn clauses(&self, condition: &Condition) -> Option<Vec<Vec<QuestionId>>> {
        let clauses = condition.clauses();
        clauses.into_iter().map(|each| self.holds(each)).collect()
    }

    /// The questions that make `condition` true; none when it is not so.
    fn holds(&self, condition: &Condition) -> Option<Vec<QuestionId>> {
        if !condition.alle.is_empty() {
            return Some(self.clauses(condition)?.concat());
        }
        if !condition.een.is_empty() {
            let parts = condition.een.iter().filter_map(|part| self.holds(part));
            let parts: Vec<_> = parts.collect();
            return (!parts.is_empty()).then(|| parts.concat());
        }
        if !condition.geen.is_empty() {
            let is_none = condition.geen.iter().all(|part| self.holds(part).is_none());
            return is_none.then(Vec::new);
        }
        let looked_at = self.looked_at(condition);
        let least = condition.minstens.unwrap_or(looked_at.len()).max(1);
        let states = looked_at
            .iter()
            .map(|each| self.session.rating(&each.id).state);
        let others = states.filter(|state| condition.meer_dan.iter().any(|each| each.0 == *state));
        let least = match condition.meer_dan.as_slice() {
            [] => least,
            _ => least.max(others.count() + 1),
        };
        let fitting = looked_at.iter().filter(|each| self.fits(condition, each));
        let fitting: Vec<QuestionId> = fitting.map(|question| question.id.clone()).collect();
        (fitting.len() >= least).then_some(fitting)
    }

    fn looked_at(&self, condition: &Condition) -> Vec<&Question> {
        let theme = condition.thema.as_ref();
        let theme = theme.and_then(|id| self.base.themes.iter().find(|each| each.id == *id));
        let ids = theme.map_or(&condition.vragen, |theme| &theme.questions);
        if ids.is_empty() {
            return self.set.own_questions().collect();
        }
        ids.iter().filter_map(|id| self.set.question(id)).collect()
    }

    fn fits(&self, condition: &Condition, question: &Question) -> bool {
        let id = &question.id;
        let rating = self.session.rating(id);
        let is_heard = |group: &String| self.is_heard(group, question);
        (condition.stand.is_empty() || condition.stand.iter().any(|each| each.0 == rating.state))
            && (condition.onderbouwing.is_empty()
                || condition
                    .onderbouwing
                    .iter()
                    .any(|each| each.0 == rating.evidence))
            && condition.gehoord.as_ref().is_none_or(is_heard)
            && !condition.niet_gehoord.as_ref().is_some_and(is_heard)
            && (!condition.zonder_stem || lacks_its_voice(self.base, question, self.session))
            && condition
                .stap
                .is_none_or(|has| self.session.has_step(id) == has)
            && (condition.praktijk.is_empty() || self.practice_is(&condition.praktijk, id))
    }

    /// Whether the practice of the basisfunctie of `question` agrees with the policy in one of these ways.
    fn practice_is(&self, ways: &[Agreement], question: &QuestionId) -> bool {
        let group = self.set.basisfunctie_of(question);
        let agreement = group.and_then(|group| self.session.agreement(group.number));
        agreement.is_some_and(|agreement| ways.contains(&agreement))
    }

    /// Whether somebody of this perspective was consulted, or was measured where it is their judgement.
    fn is_heard(&self, group: &str, question: &Question) -> bool {
        let Some(answer) = self.session.answer(&question.id) else {
            return false;
        };
        let is_theirs = question.judgement_of.as_deref().is_some_and(|whose| {
            let whose = self.base.perspectives_of(whose);
            whose.iter().any(|each| each.id == group)
        });
        let is_measured = is_theirs && answer.rating.evidence == Some(Evidence::Gevraagd);
        let mut groups = answer
            .consulted
            .iter()
            .flat_map(|who| self.session.perspectives_of(self.base, who));
        is_measured || groups.any(|each| each.id == group)
    }
}
