//! One session out of two, by the choices of the user.

use super::{Topic, compare, known};
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
    // What was answered the time before is no choice: nobody changes it.
    if merged.previous.is_empty() {
        merged.previous = theirs.previous.clone();
    }
    merged.identity = merged.identity.or(theirs.identity);
    for (identity, what) in &theirs.removed_steps {
        let removed = merged.removed_steps.entry(*identity);
        removed.or_insert_with(|| what.clone());
    }
    add_missing(&mut merged.unknown, &theirs.unknown);
    add_missing(&mut merged.unknown_details, &theirs.unknown_details);
    for (id, answer) in &theirs.answers {
        if !answer.unknown.is_empty() {
            add_missing(&mut merged.answer_mut(id).unknown, &answer.unknown);
        }
    }
    for step in &mut merged.steps {
        let same = theirs.steps.iter().find(|other| is_same(other, step));
        if let Some(same) = same {
            add_missing(&mut step.unknown, &same.unknown);
        }
    }
    for difference in compare(mine, theirs) {
        if choose(&difference.topic) == Side::Theirs {
            take(&mut merged, theirs, &difference.topic);
        }
    }
    let steps = [&mine.steps, &theirs.steps];
    for steps in steps {
        merged.note_removed(steps);
    }
    merged
}

/// Whether these are one step: by their identity, or by what is known of them where one of the two
/// comes from an older file.
fn is_same(one: &NextStep, other: &NextStep) -> bool {
    match (one.identity, other.identity) {
        (Some(one), Some(other)) => one == other,
        _ => known(one) == known(other),
    }
}

/// Put what `theirs` says of `topic` into `merged`.
fn take(merged: &mut Session, theirs: &Session, topic: &Topic) {
    match topic {
        Topic::Details => merged.details = theirs.details.clone(),
        Topic::ExtraQuestions => merged.extra_questions.clone_from(&theirs.extra_questions),
        Topic::GapOrder => merged.gap_order.clone_from(&theirs.gap_order),
        Topic::Question(id) => {
            let mut answer = theirs.answer(id).cloned().unwrap_or_default();
            let mine = merged.answers.remove(id).unwrap_or_default();
            add_missing(&mut answer.unknown, &mine.unknown);
            if !answer.is_empty() {
                merged.answers.insert(id.clone(), answer);
            }
            let steps = theirs.steps_of(id).map(|(_, step)| step.clone());
            replace_steps(&mut merged.steps, id, steps.collect());
        }
    }
}

/// The steps of others keep their places; those of this question stand where its first one stood.
fn replace_steps(steps: &mut Vec<NextStep>, id: &QuestionId, new: Vec<NextStep>) {
    let place = steps.iter().position(|step| step.question == *id);
    steps.retain(|step| step.question != *id);
    // Before the first there is no other of this question, so nothing has moved.
    let place = place.unwrap_or(steps.len());
    steps.splice(place..place, new);
}

fn add_missing(keys: &mut UnknownKeys, others: &UnknownKeys) {
    for (key, value) in others {
        if !keys.contains_key(key) {
            keys.insert(key.clone(), value.clone());
        }
    }
}
