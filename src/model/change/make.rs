//! Making a change out of what is there and what it is to become.

use jiff::civil::Date;

use super::{Change, Words};
use crate::model::names::say;
use crate::model::together::{Decision, DecisionKind, Difference, Participant, agreed};
use crate::model::{
    Answer, Identity, NameKind, NextStep, Question, QuestionId, Session, WrittenField,
};

impl Change {
    /// The answer to `question` as `edit` makes it: its marks and what is written in it.
    pub fn answer(
        session: &Session,
        question: &QuestionId,
        edit: impl FnOnce(&mut Answer),
    ) -> Self {
        let before = session.answer(question).cloned().unwrap_or_default();
        let mut after = before.clone();
        edit(&mut after);
        let rating = (after.rating != before.rating).then(|| Self::Rating {
            question: question.clone(),
            to: after.rating,
        });
        let words = WrittenField::with_given()
            .filter(|field| after.written(*field) != before.written(*field))
            .map(|field| Self::write(question.clone(), Words::of(&after, field)));
        Self::all(rating.into_iter().chain(words).collect())
    }

    /// What is written in a field of the answer to `question`, whatever is there.
    pub const fn write(question: QuestionId, to: Words) -> Self {
        Self::Words {
            question,
            to,
            over: None,
        }
    }

    /// What is written at `question`, which may be its answer.
    pub fn answered_by(session: &Session, question: &Question, words: Words) -> Self {
        let mut answer = session.answer(&question.id).cloned().unwrap_or_default();
        let before = answer.rating;
        words.clone().put(&mut answer);
        question.settle(&mut answer);
        let rating = (answer.rating != before).then(|| Self::Rating {
            question: question.id.clone(),
            to: answer.rating,
        });
        let write = Self::write(question.id.clone(), words);
        Self::all([write].into_iter().chain(rating).collect())
    }

    /// What was answered to `question` last time, taken over; none when nothing was.
    pub fn take_over(session: &Session, question: &QuestionId) -> Option<Self> {
        let previous = session.previous.answer(question)?;
        Some(Self::answer(session, question, |answer| {
            *answer = answer.with_previous(previous);
        }))
    }

    /// A step as it becomes; a new one after the others.
    pub fn put_step(step: NextStep) -> Self {
        Self::PutStep {
            step: Box::new(step),
            at: None,
        }
    }

    /// The steps with these identities as `edit` makes them.
    pub fn steps(session: &Session, chosen: &[Identity], edit: impl Fn(&mut NextStep)) -> Self {
        let edited = session.steps_among(chosen).map(|step| {
            let mut step = step.clone();
            edit(&mut step);
            Self::put_step(step)
        });
        Self::all(edited.filter(|change| change.changes(session)).collect())
    }

    /// The steps with these identities go.
    pub fn remove_steps(chosen: &[Identity]) -> Self {
        Self::all(chosen.iter().copied().map(Self::RemoveStep).collect())
    }

    /// An extra question is switched on, or off when it is on.
    pub fn switch_extra_question(session: &Session, id: &QuestionId) -> Self {
        let mut to = session.extra_questions.clone();
        to.retain(|other| other != id);
        if to.len() == session.extra_questions.len() {
            to.push(id.clone());
        }
        Self::ExtraQuestions(to)
    }

    /// Each of these names is of this kind; none takes back what was said.
    pub fn kind_of_names<'a>(
        session: &Session,
        names: impl IntoIterator<Item = &'a str>,
        kind: Option<NameKind>,
    ) -> Self {
        let mut said = session.names.clone();
        for name in names {
            say(&mut said, name, |known| known.kind = kind);
        }
        Self::Names(said)
    }

    /// A participant as they become; a new one after the others.
    pub fn put_participant(participant: Participant) -> Self {
        Self::PutParticipant {
            participant: Box::new(participant),
            at: None,
        }
    }

    /// A decision is made: it is kept, and the answer becomes what was decided. What the coordinator had
    /// answered stays with the decision, also when it is decided anew.
    pub fn decide(session: &Session, mut decision: Decision) -> Self {
        let question = decision.question.clone();
        let mut rating = session.rating(&question);
        let before = session.decisions.get(&question);
        let before = before.filter(|before| !before.is_open());
        let own = before.map_or((rating.state, rating.evidence), |before| {
            (before.own_state, before.own_evidence)
        });
        (decision.own_state, decision.own_evidence) = own;
        // What is left open after all is again as it was before anything was decided.
        if decision.is_open() && before.is_some_and(|before| before.holds_in(rating)) {
            (rating.state, rating.evidence) = own;
        }
        let to = decision.put_in(rating);
        Self::all(vec![
            Self::Decision {
                question: question.clone(),
                to: Some(Box::new(decision)),
            },
            Self::Rating { question, to },
        ])
    }

    /// What was decided on `question` is taken back: the answer is again what the coordinator had answered,
    /// unless it was changed since.
    pub fn clear_decision(session: &Session, question: &QuestionId) -> Self {
        let mut rating = session.rating(question);
        let before = session.decisions.get(question);
        if let Some(before) = before.filter(|each| !each.is_open() && each.holds_in(rating)) {
            (rating.state, rating.evidence) = (before.own_state, before.own_evidence);
        }
        Self::all(vec![
            Self::Decision {
                question: question.clone(),
                to: None,
            },
            Self::Rating {
                question: question.clone(),
                to: rating,
            },
        ])
    }

    /// All that everybody agrees on and is not decided yet is accepted, on that day with those there.
    pub fn accept_agreed(
        session: &Session,
        agenda: &[Difference<'_>],
        on: Option<Date>,
        present: &[String],
    ) -> Self {
        let accepted = agreed(agenda).filter_map(|difference| {
            let (state, evidence) = difference.agreed()?;
            let decision = Decision {
                kind: DecisionKind::Agreed,
                on,
                present: present.to_vec(),
                ..Decision::new(difference.id().clone(), state, evidence)
            };
            Some(Self::decide(session, decision))
        });
        Self::all(accepted.collect())
    }

    /// The voice of `name` is this one; none takes back what was said.
    pub fn voice_of_name(session: &Session, name: &str, voice: Option<String>) -> Self {
        let mut said = session.names.clone();
        say(&mut said, name, |known| known.voice = voice);
        Self::Names(said)
    }

    /// These as one.
    pub fn all(mut parts: Vec<Self>) -> Self {
        match (parts.pop(), parts.is_empty()) {
            (Some(only), true) => only,
            (last, _) => {
                parts.extend(last);
                Self::All(parts)
            }
        }
    }
}
