//! Which questions a user means, as they list them: "2.3, 2.4", "1.1-1.4", "basisfunctie 2", "alle".

use super::{QuestionId, QuestionSet};
use crate::text::fold;

/// What may be typed, for hints and errors.
pub const WHICH_EXPECTED: &str = "2.3, 1.1-1.4, basisfunctie 2 of alle";

/// Words that say nothing by themselves.
const SMALL: [&str; 16] = [
    "en",
    "of",
    "de",
    "het",
    "van",
    "uit",
    "over",
    "bij",
    "met",
    "vraag",
    "vragen",
    "nummer",
    "nummers",
    "basisfunctie",
    "basisfuncties",
    "bf",
];
/// Words for every question.
const ALL: [&str; 5] = ["alle", "alles", "allemaal", "iedere", "elke"];

impl QuestionSet {
    /// The questions that a user means with `text`, in the order of the set; none at all stands for every question, as it
    /// does of a participant.
    ///
    /// # Errors
    ///
    /// A Dutch sentence that says what is no question, or that nothing is there.
    pub fn meant(&self, text: &str) -> Result<Vec<QuestionId>, String> {
        let text = joined(&fold(text));
        let words = text.split(|char: char| char.is_whitespace() || ",;&+".contains(char));
        let words = words.map(|word| word.trim_end_matches(['.', ':']));
        let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
        let named = words
            .iter()
            .filter(|word| !SMALL.contains(word) && !ALL.contains(word));
        let named: Vec<&str> = named.copied().collect();
        if named.is_empty() {
            let is_all = words.iter().any(|word| ALL.contains(word));
            let nothing = || format!("Schrijf welke vragen, zoals {WHICH_EXPECTED}.");
            return if is_all {
                Ok(Vec::new())
            } else {
                Err(nothing())
            };
        }
        let mut places = Vec::new();
        for word in named {
            let found = self.places(word).ok_or_else(|| {
                format!(
                    "«{word}» is geen vraag of basisfunctie. Schrijf bijvoorbeeld {WHICH_EXPECTED}."
                )
            })?;
            places.extend(found);
        }
        let ids = self.questions().enumerate();
        let ids = ids.filter(|(place, _)| places.contains(place));
        Ok(ids.map(|(_, question)| question.id.clone()).collect())
    }

    /// The places of what one word means: a question, a basisfunctie, or all from one to another.
    fn places(&self, word: &str) -> Option<Vec<usize>> {
        if let Some(found) = self.place_of_one(word) {
            return Some(found);
        }
        let (from, to) = word.split_once('-')?;
        let from_places = self.place_of_one(from)?;
        // "1.1-4" ends at 1.4.
        let to_places = match from.split_once('.') {
            Some((basisfunctie, _)) if !to.contains('.') => {
                self.place_of_one(&format!("{basisfunctie}.{to}"))
            }
            _ => self.place_of_one(to),
        }?;
        let both = || from_places.iter().chain(&to_places).copied();
        Some((both().min()?..=both().max()?).collect())
    }

    fn place_of_one(&self, word: &str) -> Option<Vec<usize>> {
        let ids: Vec<&QuestionId> = self.questions().map(|question| &question.id).collect();
        if let Some(place) = ids.iter().position(|id| fold(id.as_str()) == word) {
            return Some(vec![place]);
        }
        let number: u8 = word.parse().ok()?;
        let mut basisfuncties = self.basisfuncties.iter();
        let basisfunctie = basisfuncties.find(|each| each.number == number)?;
        let mut of_it = ids.iter().enumerate();
        let is_in = |id: &QuestionId| {
            basisfunctie
                .questions
                .iter()
                .any(|question| question.id == *id)
        };
        Some(
            of_it
                .by_ref()
                .filter(|(_, id)| is_in(id))
                .map(|(place, _)| place)
                .collect(),
        )
    }
}

/// `text` in which what is from one to another is one word: "1.1 t/m 1.4" as "1.1-1.4".
fn joined(text: &str) -> String {
    let mut text = text.replace(['–', '—', '‑'], "-");
    for words in ["tot en met", "t/m", "t.e.m.", " tm ", " tot "] {
        text = text.replace(words, "-");
    }
    let parts = text.split('-').map(str::trim);
    parts.collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set() -> QuestionSet {
        QuestionSet::parse(include_str!("../../../quickscan/vragenlijst.toml")).expect("it parses")
    }

    #[test]
    fn questions_are_listed_as_people_do() {
        let first = "1.1 1.2 1.3 1.4";
        let second = "2.1 2.2 2.3 2.4 2.5";
        for (text, meant) in [
            ("2.3, 2.4", "2.3 2.4"),
            ("2.4;2.3 2.3", "2.3 2.4"),
            ("vraag 2.3 en 2.4.", "2.3 2.4"),
            ("1.1-1.4", first),
            ("1.1 – 1.4", first),
            ("1.1 t/m 1.4", first),
            ("1.1 tot en met 1.4", first),
            ("1.1-4", first),
            ("1.4-1.1", first),
            ("2", second),
            ("Basisfunctie 2", second),
            ("alle vragen van basisfunctie 2", second),
            ("1.6-2.2", "1.6 2.1 2.2"),
            ("1.1, 2", &format!("1.1 {second}")),
            ("alle", ""),
            ("Alles", ""),
            ("alle vragen", ""),
        ] {
            let ids = set().meant(text).expect(text);
            let ids: Vec<&str> = ids.iter().map(QuestionId::as_str).collect();
            assert_eq!(ids.join(" "), meant, "{text}");
        }
        assert_eq!(set().meant("1-5").map(|ids| ids.len()), Ok(30));
    }

    #[test]
    fn what_is_no_question_is_named() {
        for (text, said) in [
            ("2.9", "«2.9» is geen vraag"),
            ("2.3, jeugd", "«jeugd» is geen vraag"),
            ("1.1-9.9", "«1.1-9.9» is geen vraag"),
            ("6", "«6» is geen vraag"),
            ("", "Schrijf welke vragen"),
            ("vragen", "Schrijf welke vragen"),
        ] {
            let problem = set().meant(text).expect_err(text);
            assert!(problem.contains(said), "{text}: {problem}");
        }
    }
}
