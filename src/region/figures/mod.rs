//! The figures that may be published: how many gemeenten stand how on each question, as far as nobody's answer
//! follows from it.
//!
//! # Against whom
//!
//! Somebody who knows the published table and these rules, who takes part, which of them may be recognised and what
//! those answered (they agreed to that), and the answers of one of the others: their own. For every gemeente that
//! wants to stay unrecognised, at least two answers remain possible on every question. The tests go through every way
//! to answer. Three things follow that a minimum of five and "no unanimity" alone do not give:
//!
//! * the rules hold a second time over those that want to stay unrecognised alone, since who knows the others
//!   subtracts them;
//! * a cell that is withheld does not say why: "unanimous" would be an answer;
//! * nor does it say how many answered.
//!
//! Not held, and no table with counts can: somebody who knows the answers of two or more of the others. And who
//! publishes two bundles that differ by one gemeente, publishes that gemeente.

use super::counting::{Gemeente, Stand};
use crate::model::{QuestionId, QuestionSet};

/// No count over fewer.
pub(super) const FEWEST: usize = 5;

/// What may be published, in the words of the data package.
pub const RULES: [&str; 6] = [
    "Een rij staat er alleen als minstens vijf gemeenten de vraag hebben beantwoord.",
    "Een rij staat er niet als alle gemeenten, of alle op één na, dezelfde stand hebben.",
    "Beide regels gelden ook voor de gemeenten met «delen = anoniem» apart, want wie de antwoorden van de andere \
     gemeenten kent, kan die ervan aftrekken.",
    "Bij een rij die niet wordt getoond, staat niet waarom, en ook niet hoeveel gemeenten de vraag beantwoordden.",
    "Een totaal telt alleen de vragen die worden getoond.",
    "Bij minder dan tien gemeenten tellen alleen die met «delen = herkenbaar». Van de andere staat dan ook geen \
     antwoord in antwoorden.",
];

/// As what each gemeente counts, in the words of the data package.
pub const RULE_OF_COUNTING: &str = "Elke gemeente telt bij elke vraag één keer, met de inzendingen van het laatste \
     jaar waarover de gemeente iets inzond. Van twee versies van dezelfde sessie telt de versie die het laatst is \
     bewaard. Zeggen de gebieden van een gemeente, of twee sessies van hetzelfde gebied, niet hetzelfde, dan telt de \
     gemeente als «verschilt». Een open vraag telt niet mee.";

/// How many gemeenten have each stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Tally(pub(super) [usize; Stand::ALL.len()]);

impl Tally {
    fn of(stands: impl Iterator<Item = Stand>) -> Self {
        let mut tally = Self::default();
        for stand in stands {
            let places = Stand::ALL.iter().zip(&mut tally.0);
            for (_, count) in places.filter(|(each, _)| **each == stand) {
                *count += 1;
            }
        }
        tally
    }

    /// How many answered.
    pub(super) fn n(self) -> usize {
        self.0.iter().sum()
    }

    /// Whether too few answered, or all of them alike, or all but one: who knows their own answer would know the
    /// others'.
    fn tells(self) -> bool {
        let most = self.0.iter().max().copied().unwrap_or_default();
        self.n() < FEWEST || most + 1 >= self.n()
    }

    fn plus(self, other: Self) -> Self {
        let mut sum = self;
        for (count, more) in sum.0.iter_mut().zip(other.0) {
            *count += more;
        }
        sum
    }
}

/// A row of the figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Figure {
    /// The question; none for the total of a basisfunctie.
    pub(super) question: Option<QuestionId>,
    pub(super) basisfunctie: u8,
    /// How many questions are in it.
    pub(super) questions: usize,
    /// The counts; none where they are withheld.
    pub(super) tally: Option<Tally>,
}

/// What may be published of one question.
pub(super) fn publishable(gemeenten: &[Gemeente], question: &QuestionId) -> Option<Tally> {
    let stands = |chosen: fn(&Gemeente) -> bool| {
        let chosen = gemeenten.iter().filter(move |each| chosen(each));
        Tally::of(chosen.filter_map(|each| each.stands.get(question).copied()))
    };
    let hides_somebody = gemeenten.iter().any(|each| each.is_anonymous);
    let unrecognised = hides_somebody.then(|| stands(|each| each.is_anonymous));
    cell(stands(|_| true), unrecognised)
}

/// What is published of a question that `all` answered so, and of them those that want to stay `unrecognised`, if there
/// are any.
fn cell(all: Tally, unrecognised: Option<Tally>) -> Option<Tally> {
    let is_safe = !all.tells() && !unrecognised.is_some_and(Tally::tells);
    is_safe.then_some(all)
}

/// Every row: the questions of `set` in order, and after those of a basisfunctie its total.
pub(super) fn figures(set: &QuestionSet, gemeenten: &[Gemeente]) -> Vec<Figure> {
    let mut figures = Vec::new();
    for basisfunctie in set.own_basisfuncties() {
        let number = basisfunctie.number;
        let before = figures.len();
        figures.extend(basisfunctie.questions.iter().map(|question| Figure {
            question: Some(question.id.clone()),
            basisfunctie: number,
            questions: 1,
            tally: publishable(gemeenten, &question.id),
        }));
        let here = figures.iter().skip(before);
        let shown: Vec<Tally> = here.filter_map(|figure| figure.tally).collect();
        figures.push(Figure {
            question: None,
            basisfunctie: number,
            questions: shown.len(),
            tally: shown.into_iter().reduce(Tally::plus),
        });
    }
    figures
}

#[cfg(test)]
mod tests;
