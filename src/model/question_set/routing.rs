//! Routing: which questions are asked, given what was answered to others.

use std::collections::BTreeMap;

use super::{Basisfunctie, Question, QuestionId, QuestionSet};
use crate::model::{Answer, Session, State};

/// When a question is asked: when one of these was chosen at an earlier one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// The question that decides.
    pub question: QuestionId,
    /// One of these options.
    pub is: Vec<String>,
}

impl Condition {
    /// Whether the answer that decides says that it is not asked. As long as nobody knows that answer, nothing is ruled
    /// out: the questions that may yet come can be seen, and answered in any order.
    pub(super) fn rules_out(&self, answers: &BTreeMap<QuestionId, Answer>) -> bool {
        let Some(answer) = answers.get(&self.question) else {
            return false;
        };
        match answer.rating.state {
            None | Some(State::Onbekend) => false,
            Some(_) => !self.is.iter().any(|option| answer.given.contains(option)),
        }
    }
}

impl QuestionSet {
    /// Ask what `session` leads to, and nothing else. What was answered before to a question that is not asked now stays
    /// in the session. Returns whether other questions are asked than before.
    pub fn follow(&mut self, session: &Session) -> bool {
        if self.whole.is_empty() {
            return false;
        }
        // It is asked at every key, and seldom is there anything to change.
        let ids = |question: &'_ Question| question.id.clone();
        let asked: Vec<QuestionId> = self.asked_in(session).map(ids).collect();
        if self.own_questions().map(|each| &each.id).eq(&asked) {
            return false;
        }
        let groups = self.whole.iter().filter_map(|group| {
            let mut group = group.clone();
            group.questions.retain(|each| asked.contains(&each.id));
            (!group.questions.is_empty()).then_some(group)
        });
        let extra = self.basisfuncties.iter().filter(|group| group.is_extra);
        self.basisfuncties = groups.chain(extra.cloned()).collect();
        true
    }

    /// The questions of the set itself that `session` leads to, in order, also before the set follows it.
    pub fn asked_in(&self, session: &Session) -> impl Iterator<Item = &Question> {
        let left_out = self.ruled_out(&session.answers);
        let all = self.whole_groups().flat_map(|group| &group.questions);
        all.filter(move |question| !left_out.contains(&&question.id))
    }

    /// The questions that are not asked because of these `answers` to others.
    pub(in crate::model) fn ruled_out(
        &self,
        answers: &BTreeMap<QuestionId, Answer>,
    ) -> Vec<&QuestionId> {
        let mut left_out: Vec<&QuestionId> = Vec::new();
        for question in self.whole.iter().flat_map(|group| &group.questions) {
            let is_out = question.asked_if.iter().any(|condition| {
                left_out.contains(&&condition.question) || condition.rules_out(answers)
            });
            if is_out {
                left_out.push(&question.id);
            }
        }
        left_out
    }

    /// The question with this id that is not asked now, because of what was answered to another.
    pub fn left_out(&self, id: &QuestionId) -> Option<&Question> {
        let mut all = self.whole.iter().flat_map(|group| &group.questions);
        all.find(|question| question.id == *id)
            .filter(|_| self.question(id).is_none())
    }

    /// The question with this id, whether it is asked now or not.
    pub fn question_or_left_out(&self, id: &QuestionId) -> Option<&Question> {
        self.question(id).or_else(|| self.left_out(id))
    }

    /// Why the question with this id is not asked now, in a sentence; none when it is asked or is not there.
    pub fn why_left_out(&self, id: &QuestionId) -> Option<String> {
        let question = self.left_out(id)?;
        let ids = question.asked_if.iter();
        let ids: Vec<String> = ids.map(|each| each.question.to_string()).collect();
        Some(format!(
            "Vraag {id} wordt nu niet gesteld: dat hangt af van uw antwoord op vraag {}.",
            crate::text::listed(&ids)
        ))
    }

    /// Every group with all of its questions, whether they are asked or not, without the extra ones.
    pub fn whole_groups(&self) -> impl Iterator<Item = &Basisfunctie> {
        let asked = self.basisfuncties.iter().filter(|group| !group.is_extra);
        let whole = self.whole.iter();
        whole.chain(asked.filter(|_| self.whole.is_empty()))
    }
}
