//! A change of a session, as a value: what alters it, what takes that back, and what there is to say of it.

mod describe;
mod given;
mod make;
mod privacy;
#[cfg(test)]
mod tests;

use super::together::{Decision, Participant};
use super::{
    Answer, Details, Identities, Identity, KnownName, ListField, NextStep, Place, QuestionId,
    Rating, Record, RecordId, Session, TextField, WrittenField,
};

/// A change of a session. Who has the session applies it, and keeps what takes it back.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// State, evidence and flags of an answer.
    Rating {
        /// Its question.
        question: QuestionId,
        /// What they become.
        to: Rating,
    },
    /// What is written in a field of an answer.
    Words {
        /// Its question.
        question: QuestionId,
        /// What is written there from now on.
        to: Words,
        /// Only in the place of these: what was typed since stays.
        over: Option<Words>,
    },
    /// A step as it becomes, known by its identity; a new one where it is not there.
    PutStep {
        /// The step.
        step: Box<NextStep>,
        /// Where it comes among the steps when it is not there; none is at the end.
        at: Option<usize>,
    },
    /// A step goes.
    RemoveStep(Identity),
    /// The order of gaps by hand.
    GapOrder {
        /// Which gap that moves, and how many places down; none when it is about all of them.
        moved: Option<(QuestionId, isize)>,
        /// The order; empty for that of the rules.
        to: Vec<QuestionId>,
    },
    /// The extra questions that are switched on.
    ExtraQuestions(Vec<QuestionId>),
    /// The names of which the user said whether they are of people.
    Names(Vec<KnownName>),
    /// A participant as they become, known by their identity; a new one where they are not there.
    PutParticipant {
        /// The participant.
        participant: Box<Participant>,
        /// Where they come among the participants when they are not there; none is at the end.
        at: Option<usize>,
    },
    /// A participant goes. What they sent stays.
    RemoveParticipant(Identity),
    /// What was decided on a question; none where nothing is any more. What the answer becomes by it is a
    /// change of its own, see [`Change::decide`].
    Decision {
        /// The question.
        question: QuestionId,
        /// What was decided.
        to: Option<Box<Decision>>,
    },
    /// What is recorded of a group of questions, or of a talk.
    Record {
        /// Which.
        id: RecordId,
        /// What it becomes.
        to: Box<Record>,
    },
    /// What the session is about.
    Details(Box<Details>),
    /// Where the user is.
    Place(Place),
    /// All of it: what the user chose from two sessions.
    Whole(Box<Session>),
    /// Several, as one.
    All(Vec<Self>),
}

/// What is written in a field of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Words {
    /// In a text.
    Text(TextField, String),
    /// In a list.
    List(ListField, Vec<String>),
}

impl Words {
    /// What is written in `field` of `answer`.
    fn of(answer: &Answer, field: WrittenField) -> Self {
        match field {
            WrittenField::Text(field) => Self::Text(field, answer.text(field).to_owned()),
            WrittenField::List(field) => Self::List(field, answer.list(field).to_vec()),
        }
    }

    /// The field.
    const fn field(&self) -> WrittenField {
        match self {
            Self::Text(field, _) => WrittenField::Text(*field),
            Self::List(field, _) => WrittenField::List(*field),
        }
    }

    /// Whether this is what is written in `answer`.
    fn are_in(&self, answer: &Answer) -> bool {
        match self {
            Self::Text(field, text) => answer.text(*field) == text,
            Self::List(field, list) => answer.list(*field) == list,
        }
    }

    /// Writes it in `answer`; gives what was written there.
    fn put(self, answer: &mut Answer) -> Self {
        match self {
            Self::Text(field, text) => {
                Self::Text(field, std::mem::replace(answer.text_mut(field), text))
            }
            Self::List(field, list) => {
                Self::List(field, std::mem::replace(answer.list_mut(field), list))
            }
        }
    }
}

impl Change {
    /// Whether it would change anything in `session`.
    pub fn changes(&self, session: &Session) -> bool {
        match self {
            Self::Rating { question, to } => session.rating(question) != *to,
            Self::Words { question, to, over } => {
                let none = Answer::default();
                let answer = session.answer(question).unwrap_or(&none);
                !to.are_in(answer) && over.as_ref().is_none_or(|over| over.are_in(answer))
            }
            Self::PutStep { step, .. } => present(session, step.identity) != Some(&**step),
            Self::RemoveStep(identity) => present(session, Some(*identity)).is_some(),
            Self::GapOrder { to, .. } => session.gap_order != *to,
            Self::ExtraQuestions(to) => session.extra_questions != *to,
            Self::Names(to) => session.names != *to,
            Self::PutParticipant { participant, .. } => {
                session.participant(participant.identity) != Some(&**participant)
            }
            Self::RemoveParticipant(identity) => session.participant(Some(*identity)).is_some(),
            Self::Decision { question, to } => session.decisions.get(question) != to.as_deref(),
            Self::Record { id, to } => session.record(id) != **to,
            Self::Details(to) => session.details != **to,
            Self::Place(to) => session.place != *to,
            Self::Whole(_) => true,
            Self::All(parts) => parts.iter().any(|part| part.changes(session)),
        }
    }

    /// Changes `session`, and gives the change that takes it back. What is new in it is known by one
    /// of `identities` from now on, and of a step that goes it is noted.
    pub(crate) fn apply(self, session: &mut Session, identities: &mut Identities) -> Self {
        match self {
            Self::Rating { question, to } => {
                let rating = &mut session.answer_mut(&question).rating;
                let to = std::mem::replace(rating, to);
                session.forget_if_empty(&question);
                Self::Rating { question, to }
            }
            Self::Words { question, to, over } => write(session, question, to, over.as_ref()),
            Self::PutStep { step, at } => put_step(session, *step, at, identities),
            Self::RemoveStep(identity) => remove_step(session, identity),
            Self::GapOrder { moved, to } => Self::GapOrder {
                moved: moved.map(|(question, by)| (question, -by)),
                to: std::mem::replace(&mut session.gap_order, to),
            },
            Self::ExtraQuestions(to) => {
                Self::ExtraQuestions(std::mem::replace(&mut session.extra_questions, to))
            }
            Self::Names(to) => Self::Names(std::mem::replace(&mut session.names, to)),
            Self::PutParticipant { participant, at } => {
                put_participant(session, *participant, at, identities)
            }
            Self::RemoveParticipant(identity) => remove_participant(session, identity),
            Self::Decision { question, to } => {
                let before = match to {
                    Some(to) => session.decisions.insert(question.clone(), *to),
                    None => session.decisions.remove(&question),
                };
                let to = before.map(Box::new);
                Self::Decision { question, to }
            }
            Self::Record { id, to } => record(session, id, *to),
            Self::Details(mut to) => {
                std::mem::swap(&mut session.details, &mut to);
                Self::Details(to)
            }
            Self::Place(to) => Self::Place(std::mem::replace(&mut session.place, to)),
            Self::Whole(mut to) => {
                std::mem::swap(session, &mut to);
                session.identify(identities);
                session.note_removed(&to.steps);
                Self::Whole(to)
            }
            Self::All(parts) => {
                let mut back: Vec<Self> = parts
                    .into_iter()
                    .map(|part| part.apply(session, identities))
                    .collect();
                back.reverse();
                Self::All(back)
            }
        }
    }
}

/// A record in which nothing is recorded is none.
fn record(session: &mut Session, id: RecordId, to: Record) -> Change {
    let before = if to.is_empty() {
        session.records.remove(&id)
    } else {
        session.records.insert(id.clone(), to)
    };
    let to = Box::new(before.unwrap_or_default());
    Change::Record { id, to }
}

/// The step with this identity, if it is there.
fn present(session: &Session, identity: Option<Identity>) -> Option<&NextStep> {
    session.steps.get(session.place_of_step(identity?)?)
}

fn write(session: &mut Session, question: QuestionId, to: Words, over: Option<&Words>) -> Change {
    let answer = session.answer_mut(&question);
    let (to, after) = if over.is_some_and(|over| !over.are_in(answer)) {
        let stays = Words::of(answer, to.field());
        (stays.clone(), stays)
    } else {
        let after = to.clone();
        (to.put(answer), after)
    };
    session.forget_if_empty(&question);
    Change::Words {
        question,
        to,
        over: Some(after),
    }
}

fn put_step(
    session: &mut Session,
    mut step: NextStep,
    at: Option<usize>,
    identities: &mut Identities,
) -> Change {
    if let Some(known) = session.step_mut(step.identity) {
        std::mem::swap(known, &mut step);
        session.note_removed(std::slice::from_ref(&step));
        let step = Box::new(step);
        return Change::PutStep { step, at: None };
    }
    let identity = *step.identity.get_or_insert_with(|| identities.make());
    let last = session.steps.len();
    session.steps.insert(at.unwrap_or(last).min(last), step);
    session.note_removed(&[]);
    Change::RemoveStep(identity)
}

fn remove_step(session: &mut Session, identity: Identity) -> Change {
    let Some(place) = session.place_of_step(identity) else {
        return Change::RemoveStep(identity);
    };
    let step = session.steps.remove(place);
    session.note_removed(std::slice::from_ref(&step));
    Change::PutStep {
        step: Box::new(step),
        at: Some(place),
    }
}

fn put_participant(
    session: &mut Session,
    mut participant: Participant,
    at: Option<usize>,
    identities: &mut Identities,
) -> Change {
    let known = session.place_of_participant(participant.identity);
    if let Some(known) = known.and_then(|place| session.participants.get_mut(place)) {
        std::mem::swap(known, &mut participant);
        let participant = Box::new(participant);
        return Change::PutParticipant {
            participant,
            at: None,
        };
    }
    let identity = *participant
        .identity
        .get_or_insert_with(|| identities.make());
    let last = session.participants.len();
    let place = at.unwrap_or(last).min(last);
    session.participants.insert(place, participant);
    Change::RemoveParticipant(identity)
}

fn remove_participant(session: &mut Session, identity: Identity) -> Change {
    let Some(place) = session.place_of_participant(Some(identity)) else {
        return Change::RemoveParticipant(identity);
    };
    let participant = session.participants.remove(place);
    Change::PutParticipant {
        participant: Box::new(participant),
        at: Some(place),
    }
}
