//! One voice on one question, and what its speaker is called.

use std::collections::{BTreeMap, BTreeSet};

use super::Origin;
use super::participant::name_and_role;
use crate::model::{Answer, Evidence, Kind, Question, Session, State, compared_owner};
use crate::text::listed;

/// What one person said about one question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Said<'a> {
    /// The question.
    pub question: &'a Question,
    /// Their name.
    pub name: &'a str,
    /// Their role; may be empty.
    pub role: &'a str,
    /// How the policy stands in their eyes, if they said so.
    pub state: Option<State>,
    /// How well founded that is, if they said so.
    pub evidence: Option<Evidence>,
    /// All that they wrote. Of the coordinator, whose answer a decision has taken the place of, state and evidence
    /// are those of before.
    pub answer: &'a Answer,
    /// Whether it is the coordinator's own answer, in the joint session.
    pub is_own: bool,
    /// Whether it is of those whose judgement the question asks for.
    pub is_asked: bool,
    /// Where it came from; none of the coordinator.
    pub origin: Option<&'a Origin>,
    /// Whether it came after the decision on the question.
    pub is_later: bool,
}

impl<'a> Said<'a> {
    /// What was given at a question that asks for something else than a stand; a text is told by the note itself.
    fn given_in_words(&self) -> String {
        match self.question.kind {
            Kind::Text | Kind::Stand => State::Ingevuld.short().to_owned(),
            _ => self.question.given(self.answer).in_words().join("; "),
        }
    }

    /// What is counted: the state, and in the place of one what was given; a text is no choice that can be counted.
    pub(super) fn counted_as(&self) -> Option<(State, String)> {
        let state = self.state?;
        Some(match state {
            State::Ingevuld => (state, self.given_in_words()),
            _ => (state, state.short().to_owned()),
        })
    }

    /// The note.
    pub fn note(&self) -> &'a str {
        &self.answer.note
    }

    /// Whether it is the judgement that the question asks for: not to know is none.
    pub fn is_asked_judgement(&self) -> bool {
        self.is_asked && self.state.is_some_and(State::is_judgement)
    }

    /// `[!] niet op orde`, `[v] Nee`, or that nothing was chosen.
    pub fn state_in_words(&self) -> String {
        let sign = State::sign_of(self.state);
        match self.state {
            Some(State::Ingevuld) => format!("{sign} {}", self.given_in_words()),
            None if !self.question.kind.is_stand() => format!("{sign} geen antwoord gekozen"),
            Some(state) => format!("{} {}", state.sign(), state.short()),
            None => format!("{} geen stand gekozen", State::sign_of(None)),
        }
    }
}

/// What the speakers are called: by name and role, or, where names are left out, by a role that at least
/// three of them share.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Speakers {
    names: bool,
    /// How many have each role, as it is compared.
    roles: BTreeMap<String, usize>,
    /// The names, as they are compared, of which it was said that they are of no person.
    told: BTreeSet<String>,
}

impl Speakers {
    /// So many share a role before it is told without a name: who is alone in a role is known by it.
    pub const SHARED_BY: usize = 3;

    /// What is called who takes part: each of `people` as name and role.
    pub fn of<'a>(people: impl IntoIterator<Item = (&'a str, &'a str)>, names: bool) -> Self {
        let mut roles: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (name, role) in people {
            let of_role = roles.entry(compared_owner(role)).or_default();
            of_role.insert(compared_owner(name));
        }
        let roles = roles.into_iter().map(|(role, people)| (role, people.len()));
        Self {
            names,
            roles: roles.collect(),
            told: BTreeSet::new(),
        }
    }

    /// The same with the names told of which it was said in `session` that they are of no person.
    #[must_use]
    pub fn telling_functions_of(mut self, session: &Session) -> Self {
        let names = session.names.iter().map(|known| known.name.as_str());
        let told = names.filter(|name| session.stays_without_names(name));
        self.told.extend(told.map(compared_owner));
        self
    }

    /// Whether names are told.
    pub const fn has_names(&self) -> bool {
        self.names
    }

    /// "M. de Wit, intern begeleider"; without names "intern begeleider" or "een deelnemer".
    pub fn name(&self, name: &str, role: &str) -> String {
        if self.names {
            return match name_and_role(name, role) {
                nobody if nobody.is_empty() => "naam niet ingevuld".to_owned(),
                words => words,
            };
        }
        if self.told.contains(&compared_owner(name)) {
            return name.trim().to_owned();
        }
        let sharing = self.roles.get(&compared_owner(role)).copied();
        let is_shared = sharing.is_some_and(|number| number >= Self::SHARED_BY);
        if is_shared && !role.trim().is_empty() {
            role.trim().to_owned()
        } else {
            SOMEBODY.to_owned()
        }
    }

    /// The same of who said something.
    pub fn of_said(&self, said: &Said<'_>) -> String {
        self.name(said.name, said.role)
    }
}

/// What somebody is called of whom nothing is told.
const SOMEBODY: &str = "een deelnemer";

/// "twee deelnemers", "M. de Wit en J. Jansen": those who said the same, each of them or, where nothing is told of several,
/// how many they are.
pub(super) fn people_listed(who: &[String]) -> String {
    let (unnamed, mut told): (Vec<String>, Vec<String>) =
        who.iter().cloned().partition(|who| who == SOMEBODY);
    match unnamed.len() {
        0 => {}
        1 => told.push(SOMEBODY.to_owned()),
        2 => told.push("twee deelnemers".to_owned()),
        3 => told.push("drie deelnemers".to_owned()),
        many => told.push(format!("{many} deelnemers")),
    }
    listed(&told)
}
