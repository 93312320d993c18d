//! What was decided on a question, beside what everybody said.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::MinorityView;
use crate::model::{
    Evidence, Question, QuestionId, Rating, Session, State, UnknownKeys, compared_owner,
};
use crate::text::{letters, listed, sentence};

/// How a decision came about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum DecisionKind {
    /// All agreed, and it was accepted without talking.
    Agreed,
    /// It was talked through.
    #[default]
    Discussed,
    /// The answer of one of them was taken over.
    TakenOver,
    /// It was left open: there is still something to do first.
    Open,
}

impl DecisionKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Agreed, Self::Discussed, Self::TakenOver, Self::Open];

    /// The word in files, on the command line and on screen.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Agreed => "eens",
            Self::Discussed => "besproken",
            Self::TakenOver => "overgenomen",
            Self::Open => "open",
        }
    }

    /// The words in a sentence.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Agreed => "allen eens",
            Self::Discussed => "besproken",
            Self::TakenOver => "overgenomen",
            Self::Open => "open gelaten",
        }
    }

    /// The kind that a file or command line means with `key`.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// The kind that a user means with `word`, however it is written.
    pub fn from_words(word: &str) -> Option<Self> {
        Self::from_key(&letters(word))
    }
}

/// "deels, afgesproken", or that it still is open.
pub fn rating_in_words(rating: Rating) -> String {
    let state = rating.state.map_or("nog open", State::short);
    let evidence = rating.evidence.map(|each| format!(", {}", each.key()));
    format!("{state}{}", evidence.unwrap_or_default())
}

/// What was decided on one question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Decision {
    /// The question.
    pub question: QuestionId,
    /// How the policy stands; none where it was left open.
    pub state: Option<State>,
    /// How well founded that is, if said.
    pub evidence: Option<Evidence>,
    /// How it came about.
    pub kind: DecisionKind,
    /// The day.
    pub on: Option<Date>,
    /// Who was there.
    pub present: Vec<String>,
    /// Why; line breaks as `\n`.
    pub explanation: String,
    /// Who saw it otherwise.
    pub minority: Vec<MinorityView>,
    /// What the coordinator had answered before it: a decision takes the place of that answer, and nothing
    /// that somebody said is lost. [`crate::model::Change::decide`] fills it in.
    pub own_state: Option<State>,
    /// How well founded that was.
    pub own_evidence: Option<Evidence>,
    /// Keys of a later version.
    pub unknown: UnknownKeys,
}

impl Decision {
    /// A decision on `question` after it was talked through.
    pub fn new(question: QuestionId, state: State, evidence: Option<Evidence>) -> Self {
        Self {
            question,
            state: Some(state),
            evidence,
            ..Self::default()
        }
    }

    /// The decision to leave `question` open.
    pub fn left_open(question: QuestionId) -> Self {
        Self {
            question,
            kind: DecisionKind::Open,
            ..Self::default()
        }
    }

    /// The same, with what was said of the decision `before` it where it says nothing itself: why, who was there and who
    /// still sees it otherwise.
    #[must_use]
    pub fn after(self, before: Option<&Self>) -> Self {
        let Some(before) = before.cloned() else {
            return self;
        };
        let said = |mine: String, theirs: String| if mine.is_empty() { theirs } else { mine };
        let mut minority = before.minority;
        minority.retain(|view| self.minority.iter().all(|each| each.who != view.who));
        minority.retain(|view| !self.is_as(view));
        minority.extend(self.minority);
        Self {
            explanation: said(self.explanation, before.explanation),
            present: if self.present.is_empty() {
                before.present
            } else {
                self.present
            },
            minority,
            ..self
        }
    }

    /// Why no answer can be decided on at `question`, as a Dutch sentence; none where it asks for a stand.
    pub fn refusal_at(question: &Question) -> Option<&'static str> {
        let refusal = "Over deze vraag legt u hier geen besluit vast: de antwoorden staan naast elkaar. Vul na het \
                       gesprek het antwoord zelf in bij de vraag, of laat de vraag open.";
        (!question.kind.is_stand()).then_some(refusal)
    }

    /// Whether it was left open.
    pub fn is_open(&self) -> bool {
        self.state.is_none()
    }

    /// What an answer with this `rating` becomes by it: one that was left open stays as it is, and what
    /// was decided needs no talking through any more.
    pub(in crate::model) fn put_in(&self, rating: Rating) -> Rating {
        match self.state {
            None => rating,
            Some(_) => Rating {
                state: self.state,
                // Where nothing is said of it, what the same stand rested on stays.
                evidence: self
                    .evidence
                    .or(rating.evidence.filter(|_| rating.state == self.state)),
                discuss: false,
                ..rating
            },
        }
    }

    /// Whether the answer still is what was decided: it may have been changed since.
    pub fn holds_in(&self, rating: Rating) -> bool {
        let rests_on = self.evidence.is_none() || self.evidence == rating.evidence;
        self.is_open() || (rating.state == self.state && rests_on)
    }

    /// What the answer with this `rating` is now, where it no longer is what was decided.
    pub fn answer_since(&self, rating: Rating) -> Option<String> {
        (!self.holds_in(rating)).then(|| rating_in_words(rating))
    }

    /// "op orde, vastgelegd", or that it was left open.
    pub fn in_words(&self) -> String {
        let Some(state) = self.state else {
            return DecisionKind::Open.in_words().to_owned();
        };
        match self.evidence {
            Some(evidence) => format!("{}, {}", state.short(), evidence.key()),
            None => state.short().to_owned(),
        }
    }
}

/// So many words a name has at most, of somebody who is not known.
const WORDS_OF_A_NAME: usize = 5;

impl Session {
    /// Why `view` may not be what somebody meant who typed it in one line: a stand that is none, or a sentence where a
    /// name belongs. Who takes part or was `present` is known.
    pub fn doubt_of(&self, view: &MinorityView, present: &[String]) -> Option<String> {
        let example = "zoals M. de Wit: deels: de reden";
        let stand = view.reason.split_once(':').map(|(word, _)| word.trim());
        let stand =
            stand.filter(|word| view.state.is_none() && !word.is_empty() && !word.contains(' '));
        if let Some(word) = stand {
            let states = State::ALL.map(State::key).join(", ");
            return Some(format!(
                "«{word}» is geen stand. Kies uit {states}, {example}."
            ));
        }
        let people = self.participants.iter().map(|each| each.name.as_str());
        let mut people = people
            .chain(present.iter().map(String::as_str))
            .chain([self.details.invuller.as_str()]);
        let is_known = people.any(|name| compared_owner(name) == compared_owner(&view.who));
        let is_bare = view.state.is_none() && view.reason.is_empty();
        let is_long = view.who.split_whitespace().count() > WORDS_OF_A_NAME;
        (!is_known && (is_bare || is_long)).then(|| {
            format!(
                "«{}» is geen deelnemer. Schrijf wie het anders ziet, en wat die zegt, {example}.",
                view.who
            )
        })
    }

    /// How the answers are rated on which something was decided.
    pub fn ratings_of_decisions(&self) -> BTreeMap<QuestionId, Rating> {
        let ids = self.decisions.keys().cloned();
        ids.map(|id| (id.clone(), self.rating(&id))).collect()
    }

    /// That answers which were rated so `before` are now other than was decided; none when that is of none of them. A
    /// decision is not changed by an answer.
    pub fn apart_since(&self, before: &BTreeMap<QuestionId, Rating>) -> Option<String> {
        let apart = self.decisions.values().filter_map(|decision| {
            let rating = self.rating(&decision.question);
            let was = before.get(&decision.question)?;
            let is_changed = (was.state, was.evidence) != (rating.state, rating.evidence);
            let now = decision.answer_since(rating).filter(|_| is_changed)?;
            Some((decision, now))
        });
        match apart.collect::<Vec<_>>().as_slice() {
            [] => None,
            [(decision, now)] => Some(format!(
                "Over {} is samen besloten: {} Dat besluit blijft; uw antwoord is nu: {}",
                decision.question,
                sentence(&decision.in_words()),
                sentence(now)
            )),
            several => {
                let ids = several
                    .iter()
                    .map(|(decision, _)| decision.question.to_string());
                Some(format!(
                    "Over {} is samen iets anders besloten. Die besluiten blijven.",
                    listed(&ids.collect::<Vec<_>>())
                ))
            }
        }
    }
}
