//! One session out of two, by the choices of the user.

use std::collections::{HashMap, HashSet};

use super::steps::known;
use super::{Topic, compare};
use crate::model::{NextStep, QuestionId, QuestionSetRef, Session, UnknownKeys};

/// Which of two sessions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The one that is in this program.
    Mine,
    /// The one that another wrote.
    Theirs,
}

/// `mine`, with what the user chooses from `theirs` for each topic in which they differ. Keys of a
/// later version are kept from both; where both have one, the chosen side's counts.
pub fn merge(mine: &Session, theirs: &Session, choose: impl Fn(&Topic) -> Side) -> Session {
    let mut merged = mine.clone();
    if merged.question_set == QuestionSetRef::default() {
        merged.question_set = theirs.question_set.clone();
    }
    // What was answered last time is no choice: nobody changes it.
    if merged.previous.is_empty() {
        merged.previous = theirs.previous.clone();
    }
    merged.identity = merged.identity.or(theirs.identity);
    for (identity, step) in &theirs.removed_steps {
        let removed = merged.removed_steps.entry(*identity);
        removed.or_insert_with(|| step.clone());
    }
    merged.add_names_of(theirs);
    merged.origin = merged.origin.or_else(|| theirs.origin.clone());
    add_missing(&mut merged.unknown, &theirs.unknown);
    add_missing(&mut merged.unknown_details, &theirs.unknown_details);
    for (id, answer) in &theirs.answers {
        if !answer.unknown.is_empty() {
            add_missing(&mut merged.answer_mut(id).unknown, &answer.unknown);
        }
    }
    for (id, record) in &theirs.records {
        if !record.unknown.is_empty() {
            let mine = merged.records.entry(id.clone()).or_default();
            add_missing(&mut mine.unknown, &record.unknown);
        }
    }
    // By identity, or by what is known of a step where one of the two comes from an older file.
    let (mut known_as, mut same) = (HashMap::new(), HashMap::new());
    for step in &theirs.steps {
        known_as.extend(step.identity.map(|identity| (identity, &step.unknown)));
        same.entry(known(step)).or_insert(&step.unknown);
    }
    for step in &mut merged.steps {
        let by_identity = step.identity.and_then(|identity| known_as.get(&identity));
        if let Some(unknown) = by_identity.or_else(|| same.get(&known(step))).copied() {
            add_missing(&mut step.unknown, unknown);
        }
    }
    let differences = compare(mine, theirs).into_iter();
    let topics = differences.map(|difference| difference.topic);
    let taken: Vec<Topic> = topics
        .filter(|topic| choose(topic) == Side::Theirs)
        .collect();
    for topic in &taken {
        take(&mut merged, theirs, topic);
    }
    replace_steps(&mut merged.steps, theirs, &taken);
    for steps in [&mine.steps, &theirs.steps] {
        merged.note_removed(steps);
    }
    merged
}

/// Put what `theirs` says of `topic` into `merged`, but for its next steps.
fn take(merged: &mut Session, theirs: &Session, topic: &Topic) {
    match topic {
        Topic::Details => merged.details = theirs.details.clone(),
        Topic::ExtraQuestions => merged.extra_questions.clone_from(&theirs.extra_questions),
        Topic::GapOrder => merged.gap_order.clone_from(&theirs.gap_order),
        Topic::Participants => merged.participants.clone_from(&theirs.participants),
        Topic::Record(id) => {
            let mut record = theirs.record(id);
            let mine = merged.records.remove(id).unwrap_or_default();
            add_missing(&mut record.unknown, &mine.unknown);
            if !record.is_empty() {
                merged.records.insert(id.clone(), record);
            }
        }
        Topic::Question(id) => {
            let mut answer = theirs.answer(id).cloned().unwrap_or_default();
            let mine = merged.answers.remove(id).unwrap_or_default();
            add_missing(&mut answer.unknown, &mine.unknown);
            if !answer.is_empty() {
                merged.answers.insert(id.clone(), answer);
            }
            match theirs.decisions.get(id) {
                Some(decision) => merged.decisions.insert(id.clone(), decision.clone()),
                None => merged.decisions.remove(id),
            };
        }
    }
}

/// Put the steps that `theirs` has of the questions in `taken` where the first step of that question
/// was, or at the end. The steps of other questions keep their places.
fn replace_steps(steps: &mut Vec<NextStep>, theirs: &Session, taken: &[Topic]) {
    let ids = || {
        taken.iter().filter_map(|topic| match topic {
            Topic::Question(id) => Some(id),
            _ => None,
        })
    };
    let is_taken: HashSet<&QuestionId> = ids().collect();
    let mut theirs = theirs.steps_by_question();
    let mut take = |id: &QuestionId| {
        let new = theirs.remove(id).unwrap_or_default();
        new.into_iter().map(|(_, step)| step.clone())
    };
    let mut result = Vec::with_capacity(steps.len());
    for step in std::mem::take(steps) {
        if is_taken.contains(&step.question) {
            result.extend(take(&step.question));
        } else {
            result.push(step);
        }
    }
    for id in ids() {
        result.extend(take(id));
    }
    *steps = result;
}

fn add_missing(keys: &mut UnknownKeys, others: &UnknownKeys) {
    for (key, value) in others.iter() {
        if !keys.contains_key(key) {
            keys.insert(key.clone(), value.clone());
        }
    }
}
