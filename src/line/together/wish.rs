//! What is asked of making a scan together.

use crate::model::together::{MinorityView, ParticipantField};
use crate::model::{Evidence, QuestionId, State};
use crate::text::{clean, clean_line, letters};

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TogetherWish {
    /// How it stands, in short.
    Short,
    /// Who takes part.
    Participants,
    /// The mails to remind of what is missing.
    Reminders,
    /// Say something anew of a participant of this name, or hear how far they are.
    Participant(String, Vec<(ParticipantField, String)>),
    /// The differences: all, or of one question; with names or without.
    Differences {
        /// Which question; none is all.
        question: Option<QuestionId>,
        /// Whether names are told.
        names: bool,
    },
    /// Ask somebody; empty asks whom.
    Invite(String),
    /// Read in a file.
    ReadIn(String),
    /// What was decided, or a decision.
    Decision(DecisionWish),
}

/// What is asked of decisions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DecisionWish {
    /// Read them.
    Read,
    /// Accept all that everybody agrees on.
    Agreed,
    /// Decide on a question; none is the one that is open.
    On(Option<QuestionId>, Deed),
}

/// What is decided on a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// It is left open.
    Open,
    /// The decision goes.
    Clear,
    /// How the policy stands, how well founded that is, and why.
    State(State, Option<Evidence>, String),
    /// Who was there.
    Present(Vec<String>),
    /// Who sees it otherwise.
    Minority(MinorityView),
}

impl TogetherWish {
    /// `verschillen`, `verschil 2.3`, `verschillen zonder namen`.
    pub(in crate::line) fn differences(words: &str) -> Option<Self> {
        let (question, rest) = split_question(words);
        let names = match letters(rest).as_str() {
            "" => true,
            "zondernamen" => false,
            _ => return None,
        };
        Some(Self::Differences { question, names })
    }

    /// `deelnemers`, `deelnemers herinnering`.
    pub(in crate::line) fn participants(words: &str) -> Self {
        match letters(words).as_str() {
            "" => Self::Participants,
            "herinnering" | "herinneringen" => Self::Reminders,
            _ => Self::participant(words),
        }
    }

    /// `deelnemer M. de Wit`, `deelnemer M. de Wit rol wijkagent`.
    fn participant(words: &str) -> Self {
        let (name, changes) = split_fields(words, &ParticipantField::ALL);
        Self::Participant(name, changes)
    }
}

impl DecisionWish {
    /// What `words` ask after "besluit": "eens", "2.3 deels vastgelegd want de school is gevraagd".
    pub(in crate::line) fn from_words(words: &str) -> Option<Self> {
        match letters(words).as_str() {
            "" => return Some(Self::Read),
            "eens" => return Some(Self::Agreed),
            _ => {}
        }
        let (question, rest) = split_question(words);
        Some(Self::On(question, Deed::from_words(rest)?))
    }
}

impl Deed {
    fn from_words(words: &str) -> Option<Self> {
        match letters(words).as_str() {
            "open" => return Some(Self::Open),
            "weg" => return Some(Self::Clear),
            _ => {}
        }
        let (first, rest) = words.split_once(char::is_whitespace).unwrap_or((words, ""));
        match letters(first).as_str() {
            "bij" | "met" => Some(Self::Present(names(rest))),
            "anders" => MinorityView::from_words(rest).map(Self::Minority),
            _ => Self::state(words),
        }
    }

    /// "deels, vastgelegd want de school is gevraagd".
    fn state(words: &str) -> Option<Self> {
        let (chosen, why) = words.split_once(" want ").unwrap_or((words, ""));
        let chosen: Vec<&str> = chosen
            .split(|char: char| char.is_whitespace() || char == ',')
            .filter(|word| !word.is_empty())
            .collect();
        let (last, before) = chosen.split_last()?;
        let evidence = Evidence::from_words(last).filter(|_| !before.is_empty());
        let words = if evidence.is_some() {
            before
        } else {
            &chosen[..]
        };
        let words = words.join(" ");
        let by_number = || {
            State::ALL
                .get(words.parse::<usize>().ok()?.checked_sub(1)?)
                .copied()
        };
        let state = State::from_words(&words).or_else(by_number)?;
        Some(Self::State(state, evidence, clean(why).trim().to_owned()))
    }
}

fn names(words: &str) -> Vec<String> {
    let names = words
        .split([',', ';'])
        .map(|name| clean_line(name).trim().to_owned());
    names.filter(|name| !name.is_empty()).collect()
}

/// What is before the first word for one of `fields`, and behind each of those words what is said of it.
pub(super) fn split_fields(
    words: &str,
    fields: &[ParticipantField],
) -> (String, Vec<(ParticipantField, String)>) {
    let mut head = Vec::new();
    let mut said: Vec<(ParticipantField, Vec<&str>)> = Vec::new();
    for (place, word) in words.split_whitespace().enumerate() {
        let field =
            ParticipantField::from_word(word).filter(|field| place > 0 && fields.contains(field));
        match (field, said.last_mut()) {
            (Some(field), _) => said.push((field, Vec::new())),
            (None, Some((_, words))) => words.push(word),
            (None, None) => head.push(word),
        }
    }
    let said = said
        .into_iter()
        .map(|(field, words)| (field, words.join(" ")));
    (head.join(" "), said.collect())
}

/// The number of a question with which `words` begin, and what follows it.
fn split_question(words: &str) -> (Option<QuestionId>, &str) {
    let words = words.trim();
    let (first, rest) = words.split_once(char::is_whitespace).unwrap_or((words, ""));
    if first.contains('.') && first.ends_with(|char: char| char.is_ascii_digit()) {
        (Some(QuestionId::new(first)), rest.trim())
    } else {
        (None, words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[expect(clippy::unnecessary_wraps, reason = "as it is compared with")]
    fn on(question: Option<&str>, deed: Deed) -> Option<DecisionWish> {
        Some(DecisionWish::On(question.map(QuestionId::from), deed))
    }

    #[test]
    fn a_decision_is_said_in_one_line() {
        let state = |state, evidence, why: &str| Deed::State(state, evidence, why.to_owned());
        for (words, wish) in [
            ("", Some(DecisionWish::Read)),
            ("eens", Some(DecisionWish::Agreed)),
            ("2.3 open", on(Some("2.3"), Deed::Open)),
            ("weg", on(None, Deed::Clear)),
            (
                "2.3 deels op orde, vastgelegd want het staat er",
                on(
                    Some("2.3"),
                    state(State::Deels, Some(Evidence::Vastgelegd), "het staat er"),
                ),
            ),
            ("3", on(None, state(State::NietOpOrde, None, ""))),
            ("niet op orde", on(None, state(State::NietOpOrde, None, ""))),
            (
                "2.3 bij Anna, M. de Wit",
                on(
                    Some("2.3"),
                    Deed::Present(vec!["Anna".to_owned(), "M. de Wit".to_owned()]),
                ),
            ),
            ("2.3 bijna", None),
            ("6", None),
        ] {
            assert_eq!(DecisionWish::from_words(words), wish, "{words}");
        }
        let Some(DecisionWish::On(_, Deed::Minority(view))) =
            DecisionWish::from_words("2.3 anders M. de Wit: deels: te vroeg")
        else {
            panic!("it is who sees it otherwise");
        };
        assert_eq!(view.in_words(), "M. de Wit: deels. te vroeg");
    }

    #[test]
    fn what_is_said_of_a_participant_is_behind_the_word_for_it() {
        let wish = |words| Some(TogetherWish::participants(words));
        let known = |name: &str, said: &[(ParticipantField, &str)]| {
            let said = said
                .iter()
                .map(|(field, words)| (*field, (*words).to_owned()));
            Some(TogetherWish::Participant(name.to_owned(), said.collect()))
        };
        assert_eq!(wish("M. de Wit"), known("M. de Wit", &[]));
        assert_eq!(
            wish("M. de Wit rol wijkagent Noord vragen 1.1-1.4, 2"),
            known(
                "M. de Wit",
                &[
                    (ParticipantField::Role, "wijkagent Noord"),
                    (ParticipantField::Questions, "1.1-1.4, 2"),
                ]
            )
        );
        let fields = [ParticipantField::Due];
        let split = split_fields("Groep Noord, rol uiterlijk 4-12-2026", &fields);
        assert_eq!(split.0, "Groep Noord, rol");
        assert_eq!(split.1, [(ParticipantField::Due, "4-12-2026".to_owned())]);
    }

    #[test]
    fn differences_are_heard_of_all_or_of_one_with_names_or_without() {
        let wish = |question: Option<&str>, names| {
            let question = question.map(QuestionId::from);
            Some(TogetherWish::Differences { question, names })
        };
        assert_eq!(TogetherWish::differences(""), wish(None, true));
        assert_eq!(TogetherWish::differences("zonder namen"), wish(None, false));
        assert_eq!(TogetherWish::differences("2.3"), wish(Some("2.3"), true));
        assert_eq!(TogetherWish::differences("alle"), None);
    }
}
