//! What the dashboard and the report show besides gaps: counts, steps by date, what to find out.

mod grid;
mod steps_taken;

use jiff::civil::Date;

pub use self::grid::{GRID_COLUMNS, GridRow, grid_rows};
pub use self::steps_taken::{StepsTaken, steps_taken};
use super::dates::NEVER;
use super::{
    Basisfunctie, Evidence, KnowledgeBase, NextStep, Question, QuestionId, QuestionSet, Session,
    State,
};

/// How many questions of a basisfunctie, or of all, have each state. There is no overall mark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    by_state: [usize; State::COUNTED.len()],
    /// Questions without a state.
    pub open: usize,
    /// How many of all ask for something else than a stand.
    of_other_kinds: usize,
}

impl Counts {
    /// The number of questions with `state`.
    pub fn of(self, state: State) -> usize {
        State::COUNTED
            .iter()
            .zip(self.by_state)
            .find(|(each, _)| **each == state)
            .map_or(0, |(_, count)| count)
    }

    /// The number of questions, answered or not: the denominator.
    pub fn total(self) -> usize {
        self.by_state.iter().sum::<usize>() + self.open
    }

    /// The counts of `questions`.
    pub fn over<'a>(questions: impl IntoIterator<Item = &'a Question>, session: &Session) -> Self {
        let mut counts = Self::default();
        for question in questions {
            counts.add(session.rating(&question.id).state);
            counts.of_other_kinds += usize::from(!question.kind.is_stand());
        }
        counts
    }

    /// The counts of `states`, of which one that is not there is of an open question.
    pub fn of_states(states: impl IntoIterator<Item = Option<State>>) -> Self {
        let mut counts = Self::default();
        for state in states {
            counts.add(state);
        }
        counts
    }

    fn add(&mut self, state: Option<State>) {
        let place = State::COUNTED.iter().position(|each| Some(*each) == state);
        match place.and_then(|index| self.by_state.get_mut(index)) {
            Some(count) => *count += 1,
            None => self.open += 1,
        }
    }

    /// "3 op orde · 2 deels · 1 nog open (van 6)": what is not zero, with the denominator. Of no
    /// questions at all, that there are none.
    pub fn in_words(self) -> String {
        self.joined(" · ")
    }

    /// The same in a sentence: "3 op orde, 2 deels, 1 nog open (van 6)".
    pub fn in_sentence(self) -> String {
        self.joined(", ")
    }

    fn joined(self, between: &str) -> String {
        if self.total() == 0 {
            return "geen vragen".to_owned();
        }
        let words: Vec<String> = self
            .each()
            .filter(|(_, count)| *count > 0)
            .map(|(word, count)| format!("{count} {word}"))
            .collect();
        format!("{} (van {})", words.join(between), self.total())
    }

    /// Every word that is counted, with its number.
    pub fn each(self) -> impl Iterator<Item = (&'static str, usize)> {
        let each = self.by_state().into_iter();
        each.map(|(state, count)| (state.map_or("nog open", State::short), count))
    }

    /// The states that these questions can have, with how many do, and then what has none. Questions that ask for a
    /// stand have others than those that ask for something else.
    pub fn by_state(self) -> Vec<(Option<State>, usize)> {
        let are_of_other_kinds = self.of_other_kinds > 0 && self.of_other_kinds == self.total();
        let states = State::COUNTED.into_iter().filter(|state| {
            let is_of_other_kinds = State::OF_OTHER_KINDS.contains(state);
            let is_of_stands = State::ALL.contains(state);
            let others_are_there = self.of_other_kinds > 0 || self.of(*state) > 0;
            is_of_other_kinds && others_are_there || is_of_stands && !are_of_other_kinds
        });
        let states = states.map(|state| (Some(state), self.of(state)));
        states.chain([(None, self.open)]).collect()
    }
}

/// The counts of one basisfunctie.
pub fn counts(basisfunctie: &Basisfunctie, session: &Session) -> Counts {
    Counts::over(&basisfunctie.questions, session)
}

/// How far a session has been filled in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Questions with a state.
    pub answered: usize,
    /// All questions.
    pub total: usize,
}

/// How far `session` has been filled in. Extra questions do not count.
pub fn progress(set: &QuestionSet, session: &Session) -> Progress {
    let mut progress = Progress::default();
    for question in set.asked_in(session) {
        progress.total += 1;
        progress.answered += usize::from(session.rating(&question.id).state.is_some());
    }
    progress
}

/// The questions that nothing was chosen for yet, in order, extra ones as well.
pub fn open_questions<'a>(
    set: &'a QuestionSet,
    session: &Session,
) -> impl Iterator<Item = &'a Question> {
    set.questions()
        .filter(|question| session.rating(&question.id).state.is_none())
}

/// The first open question after `here`, past the end from the beginning again: `here` itself
/// only when no other is open. Without `here`, the first of all.
pub fn next_open<'a>(
    set: &'a QuestionSet,
    session: &Session,
    here: Option<&QuestionId>,
) -> Option<&'a Question> {
    let place = here.and_then(|here| set.questions().position(|question| question.id == *here));
    let first = place.map_or(0, |place| place + 1);
    let (before, after) = (set.questions().take(first), set.questions().skip(first));
    after
        .chain(before)
        .find(|question| session.rating(&question.id).state.is_none())
}

/// Every step with its place in [`Session::steps`]: still to be done before done, then by date
/// (without a date last), then by question.
pub fn steps_by_date(session: &Session) -> Vec<(usize, &NextStep)> {
    let mut steps: Vec<_> = session.steps.iter().enumerate().collect();
    steps.sort_by_key(|(_, step)| {
        let due: Date = step.due.unwrap_or(NEVER);
        (!step.status.is_pending(), due, &step.question)
    });
    steps
}

/// The questions to put to one group of people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToFindOut<'a> {
    /// Whom to ask.
    pub ask: &'a str,
    /// The questions that are not known yet.
    pub questions: Vec<&'a Question>,
}

/// Every "weet ik nog niet", grouped by whom to ask, in the order of the question set.
pub fn to_find_out<'a>(set: &'a QuestionSet, session: &Session) -> Vec<ToFindOut<'a>> {
    let mut groups: Vec<ToFindOut<'a>> = Vec::new();
    for question in set.questions() {
        if session.rating(&question.id).state != Some(State::Onbekend) {
            continue;
        }
        let ask = question.whom_to_ask();
        match groups.iter_mut().find(|group| group.ask == ask) {
            Some(group) => group.questions.push(question),
            None => groups.push(ToFindOut {
                ask,
                questions: vec![question],
            }),
        }
    }
    groups
}

/// The judgements whose evidence is missing or only an estimate, with what to say of it.
pub fn unfounded<'a>(set: &'a QuestionSet, session: &Session) -> Vec<(&'a Question, &'static str)> {
    set.questions()
        .filter_map(|question| {
            let rating = session.rating(&question.id);
            if !rating.state.is_some_and(State::is_judgement) {
                return None;
            }
            match rating.evidence {
                None => Some((question, "onderbouwing niet ingevuld")),
                Some(Evidence::Inschatting) => Some((question, "alleen inschatting")),
                Some(_) => None,
            }
        })
        .collect()
}

/// A judgement of others that nobody of them was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MissingVoice<'a> {
    /// The question.
    pub question: &'a Question,
    /// Whose judgement it asks for.
    pub whose: &'a str,
    /// Whether somebody else was consulted.
    pub others_were_heard: bool,
}

impl MissingVoice<'_> {
    /// What is lacking, in words.
    pub fn in_words(&self) -> String {
        let heard = if self.others_were_heard {
            "een gesprek met hen staat er nog niet bij"
        } else {
            "er staat nog geen gesprek bij"
        };
        format!("hier telt het oordeel van: {}; {heard}", self.whose)
    }
}

/// The questions that ask for another's judgement and were answered without anyone of that group
/// consulted: asking the wethouder is not asking the inhabitants. What was measured among them counts.
pub fn missing_voices<'a>(
    base: &KnowledgeBase,
    set: &'a QuestionSet,
    session: &Session,
) -> Vec<MissingVoice<'a>> {
    set.questions()
        .filter_map(|question| {
            let whose = question.judgement_of.as_deref()?;
            let answer = session.answer(&question.id)?;
            lacks_its_voice(base, question, session).then(|| MissingVoice {
                question,
                whose,
                others_were_heard: answer.consulted.iter().any(|who| !who.trim().is_empty()),
            })
        })
        .collect()
}

/// Whether `question` asks for another's judgement and was answered without that: nobody of them was
/// consulted, and it was not measured either.
pub fn lacks_its_voice(base: &KnowledgeBase, question: &Question, session: &Session) -> bool {
    let whose = question.judgement_of.as_deref();
    let answer = session.answer(&question.id);
    whose.zip(answer).is_some_and(|(whose, answer)| {
        answer.rating.state.is_some_and(State::is_judgement)
            && answer.rating.evidence != Some(Evidence::Gevraagd)
            && !session.has_heard(base, whose, &answer.consulted)
    })
}

#[cfg(test)]
mod tests;
