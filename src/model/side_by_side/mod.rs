//! Sessions side by side: areas of one gemeente, or one area through the years, per question. Nothing is
//! added up over them and nothing averaged: each has its own counts, with how many answered.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{
    Answer, Counts, Question, QuestionId, QuestionSet, Rating, Session, State, format_date,
};
use crate::text::one_line;

/// What is said where a question is not asked.
const NOT_ASKED: &str = "niet gesteld";

/// One of those that are side by side: a session, or the previous measurement that a session holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measured<'a> {
    /// The gemeente.
    pub gemeente: &'a str,
    /// The area or team.
    pub gebied: &'a str,
    /// The day its answers hold for.
    pub peildatum: Option<Date>,
    /// What was answered.
    pub answers: &'a BTreeMap<QuestionId, Answer>,
}

impl<'a> Measured<'a> {
    /// What `session` says now.
    pub fn now(session: &'a Session) -> Self {
        Self {
            gemeente: &session.details.gemeente,
            gebied: &session.details.gebied,
            peildatum: session.details.peildatum,
            answers: &session.answers,
        }
    }

    /// What `session` says of last time; none without a previous measurement.
    pub fn before(session: &'a Session) -> Option<Self> {
        (!session.previous.is_empty()).then(|| Self {
            peildatum: session.previous.peildatum,
            answers: &session.previous.answers,
            ..Self::now(session)
        })
    }

    fn rating(self, question: &QuestionId) -> Rating {
        let answer = self.answers.get(question);
        answer.map_or_else(Rating::default, |answer| answer.rating)
    }

    /// Its facts, each on one line: the gemeente, the area, the day.
    fn facts(self) -> [String; 3] {
        let day = self.peildatum.map(format_date).unwrap_or_default();
        [one_line(self.gemeente), one_line(self.gebied), day]
    }
}

/// One question in each of those that are side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparedQuestion<'a> {
    /// The question.
    pub question: &'a Question,
    /// In which of them it is asked; where it is not, an answer of before does not count.
    pub asked: Vec<bool>,
    /// State and evidence in each, in the order of [`SideBySide::names`].
    pub ratings: Vec<Rating>,
    /// The answers in a few words, in the same order, of a question that asks for something else than a stand.
    pub given: Option<Vec<String>>,
}

impl ComparedQuestion<'_> {
    /// The answers in a few words, those to a stand without a sign.
    pub fn in_brief(&self) -> Vec<String> {
        let states = self.ratings.iter().map(|rating| rating.state);
        let states = states.map(|state| state.map_or("nog open", State::short).to_owned());
        let words = self.given.clone().unwrap_or_else(|| states.collect());
        let asked = words.into_iter().zip(&self.asked);
        let words = asked.map(|(words, asked)| if *asked { words } else { NOT_ASKED.to_owned() });
        words.collect()
    }

    /// The same, each with the sign of its state; what is not asked has none.
    pub fn with_signs(&self) -> Vec<String> {
        let all = self.in_brief().into_iter().zip(&self.ratings);
        let all = all.zip(&self.asked).map(|((words, rating), asked)| {
            if *asked {
                format!("{} {words}", State::sign_of(rating.state))
            } else {
                words
            }
        });
        all.collect()
    }

    /// Whether two of those that answered it say another state: an open answer differs from nothing.
    pub fn differs(&self) -> bool {
        if let Some(given) = &self.given {
            let answered = given.iter().zip(&self.ratings);
            let mut answered = answered.filter(|(_, rating)| rating.state.is_some());
            let first = answered.next();
            return answered.any(|(words, _)| first.is_some_and(|(first, _)| first != words));
        }
        let mut states = self.ratings.iter().filter_map(|rating| rating.state);
        let first = states.next();
        states.any(|state| Some(state) != first)
    }

    /// How many answered it.
    pub fn answered(&self) -> usize {
        let states = self.ratings.iter().filter_map(|rating| rating.state);
        states.count()
    }
}

/// Sessions side by side, per question.
#[derive(Debug, Clone, PartialEq)]
pub struct SideBySide<'a> {
    /// What all of them share: "Voorbeeldstad"; empty when that is nothing.
    pub subject: String,
    /// What tells each from the others, in the order in which they were given: "Noord, 25-11-2026".
    pub names: Vec<String>,
    /// How the questions stand in each.
    pub counts: Vec<Counts>,
    /// Every question that any of them asks, in order.
    pub questions: Vec<ComparedQuestion<'a>>,
}

impl SideBySide<'_> {
    /// How many questions at least two of them answered.
    pub fn comparable(&self) -> usize {
        let several = self.questions.iter().filter(|each| each.answered() > 1);
        several.count()
    }

    /// How many questions differ.
    pub fn differing(&self) -> usize {
        self.questions.iter().filter(|each| each.differs()).count()
    }

    /// "9 van de 24 vragen die meer dan een keer zijn beantwoord, verschillen."
    pub fn in_sentence(&self) -> String {
        match (self.differing(), self.comparable()) {
            (_, 0) => "Er is nog geen vraag die meer dan één keer is beantwoord.".to_owned(),
            (0, 1) => {
                "De enige vraag die meer dan één keer is beantwoord, heeft steeds dezelfde stand."
                    .to_owned()
            }
            (1, 1) => "De enige vraag die meer dan één keer is beantwoord, verschilt.".to_owned(),
            (0, all) => {
                format!(
                    "Van de {all} vragen die meer dan één keer zijn beantwoord, verschilt er geen."
                )
            }
            (1, all) => {
                format!(
                    "Van de {all} vragen die meer dan één keer zijn beantwoord, verschilt er 1."
                )
            }
            (differing, all) => format!(
                "Van de {all} vragen die meer dan één keer zijn beantwoord, verschillen er {differing}."
            ),
        }
    }
}

/// Puts `measured` side by side, for the questions of `set`. Whether they belong to that set was asked before:
/// [`refusal_to_compare`].
pub fn side_by_side<'a>(set: &'a QuestionSet, measured: &[Measured<'_>]) -> SideBySide<'a> {
    let (subject, names) = named(measured);
    let left_out: Vec<_> = measured
        .iter()
        .map(|each| set.ruled_out(each.answers))
        .collect();
    let questions = set.questions().map(|question| {
        let asked = left_out.iter().map(|out| !out.contains(&&question.id));
        let asked: Vec<bool> = asked.collect();
        let ratings = measured.iter().zip(&asked).map(|(each, asked)| {
            let rating = each.rating(&question.id);
            if *asked { rating } else { Rating::default() }
        });
        ComparedQuestion {
            question,
            ratings: ratings.collect(),
            given: (!question.kind.is_stand()).then(|| given(question, measured)),
            asked,
        }
    });
    let questions = questions.filter(|each| each.asked.contains(&true));
    let questions: Vec<_> = questions.collect();
    let counts = (0..measured.len()).map(|place| {
        let asked = questions.iter();
        let asked = asked.filter(|each| each.asked.get(place) == Some(&true));
        let states = asked.filter_map(|each| each.ratings.get(place));
        Counts::of_states(states.map(|rating| rating.state))
    });
    SideBySide {
        subject,
        names,
        counts: counts.collect(),
        questions,
    }
}

/// What each gave at a question that asks for something else than a stand.
fn given(question: &Question, measured: &[Measured<'_>]) -> Vec<String> {
    let none = Answer::default();
    let answers = measured.iter().map(|each| each.answers.get(&question.id));
    let answers = answers.map(|answer| question.in_full_words(answer.unwrap_or(&none)));
    answers.collect()
}

/// Why `sessions` cannot be put side by side with `set`, as a Dutch sentence: equal ids of two sets ask for
/// something else.
pub fn refusal_to_compare(set: &QuestionSet, sessions: &[&Session]) -> Option<String> {
    let other = sessions
        .iter()
        .find(|session| session.question_set.mismatch(set).is_some())?;
    let place = Measured::now(other).facts().into_iter();
    let place: Vec<String> = place.filter(|fact| !fact.is_empty()).collect();
    let which = if place.is_empty() {
        "Een van de sessies".to_owned()
    } else {
        format!("De sessie {}", place.join(", "))
    };
    Some(format!(
        "{which} is met een andere vragenlijst gemaakt, of met een andere versie of tekst daarvan. Dezelfde \
         nummers kunnen daar iets anders vragen, dus er is niets vergeleken. Vergelijk sessies van één \
         vragenlijst."
    ))
}

/// What all share, and what tells each from the others: those facts that are not the same for all; a number
/// where two have the same.
fn named(measured: &[Measured<'_>]) -> (String, Vec<String>) {
    let facts: Vec<[String; 3]> = measured.iter().map(|each| each.facts()).collect();
    let is_shared = |index: usize| {
        let mut all = facts.iter().map(|each| each.get(index));
        let first = all.next();
        all.all(|fact| Some(fact) == first)
    };
    let joined = |each: &[String; 3], shared: bool| {
        let parts = each.iter().enumerate();
        let parts = parts.filter(|(index, fact)| !fact.is_empty() && is_shared(*index) == shared);
        let parts: Vec<&str> = parts.map(|(_, fact)| fact.as_str()).collect();
        parts.join(", ")
    };
    let subject = facts.first().map(|each| joined(each, true));
    let plain: Vec<String> = facts.iter().map(|each| joined(each, false)).collect();
    let names = plain.iter().enumerate().map(|(index, name)| {
        let is_twin = plain.iter().filter(|other| *other == name).count() > 1;
        match (name.as_str(), is_twin) {
            ("", false) => "Zonder gebied of peildatum".to_owned(),
            ("", true) => format!("Sessie {}", index + 1),
            (name, true) => format!("{name} ({})", index + 1),
            (name, false) => name.to_owned(),
        }
    });
    (subject.unwrap_or_default(), names.collect())
}

#[cfg(test)]
mod tests;
