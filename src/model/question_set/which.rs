//! Which questions a user means, as they list them: "2.3, 2.4", "1.1-1.4", "basisfunctie 2", "alle".

use super::{QuestionId, QuestionSet};
use crate::text::fold;

/// What may be typed, for hints and errors.
pub const WHICH_EXPECTED: &str = "2.3, 1.1-1.4, basisfunctie 2 of alle";

/// Words that say nothing by themselves.
const SMALL: [&str; 13] = [
    "en", "of", "de", "het", "van", "uit", "over", "bij", "met", "vraag", "vragen", "nummer",
    "nummers",
];
/// Words for a group of questions, besides those of the set itself.
const GROUP: [&str; 3] = ["basisfunctie", "basisfuncties", "bf"];
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
        let own = [&self.words.group, &self.words.groups].map(|word| fold(word));
        let is_group = |word: &str| GROUP.contains(&word) || own.iter().any(|own| own == word);
        let named = words
            .iter()
            .filter(|word| !SMALL.contains(word) && !ALL.contains(word));
        let named: Vec<&str> = named.copied().collect();
        if named.iter().all(|word| is_group(word)) {
            let is_all = words.iter().any(|word| ALL.contains(word));
            let expected = self.words.put(WHICH_EXPECTED);
            let nothing = || format!("Schrijf welke vragen, zoals {expected}.");
            return if is_all {
                Ok(Vec::new())
            } else {
                Err(nothing())
            };
        }
        let mut places = Vec::new();
        // Some sets number their questions as others number their groups.
        let mut of_group = false;
        for word in named {
            if is_group(word) {
                of_group = true;
                continue;
            }
            let group = word.parse().ok().filter(|_| of_group);
            let group = group.and_then(|number| self.places_of_group(number));
            of_group = group.is_some();
            let found = group.or_else(|| self.places(word)).ok_or_else(|| {
                let expected = self.words.put(WHICH_EXPECTED);
                format!(
                    "«{word}» is geen vraag of {}. Schrijf bijvoorbeeld {expected}.",
                    self.words.group
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
        self.places_of_group(word.parse().ok()?)
    }

    fn places_of_group(&self, number: u8) -> Option<Vec<usize>> {
        let mut groups = self.basisfuncties.iter();
        let group = groups.find(|each| each.number == number)?;
        let is_in = |id: &QuestionId| group.questions.iter().any(|question| question.id == *id);
        let of_it = self.questions().enumerate();
        let of_it = of_it.filter(|(_, question)| is_in(&question.id));
        Some(of_it.map(|(place, _)| place).collect())
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
    fn a_group_goes_by_the_word_of_the_set_also_where_a_question_has_its_number() {
        let text = include_str!("../../../quickscan/movisie-2022.toml");
        let movisie = QuestionSet::parse(text).expect("it parses");
        let group = movisie.basisfuncties.iter().find(|group| group.number == 2);
        let group = group.expect("there is a second group");
        let ids: Vec<QuestionId> = group.questions.iter().map(|each| each.id.clone()).collect();
        let word = &movisie.words.group;
        assert_eq!(movisie.meant(&format!("{word} 2")), Ok(ids));
        assert_eq!(movisie.meant("2"), Ok(vec!["2".into()]));
        let problem = movisie.meant("jeugd").expect_err("it is no question");
        assert!(problem.contains(&format!("{word} 2 of alle")), "{problem}");
        assert!(movisie.meant(word).is_err());
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
