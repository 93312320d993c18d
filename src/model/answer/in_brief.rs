//! An answer in a few words, whatever its question asks for: for a cell of a table, or one line.

use super::{Answer, State};
use crate::model::{Kind, Question};
use crate::text::{first_words, one_line};

/// So much of a text is told, in characters.
const MOST: usize = 80;
/// A matrix with more rows is told by how many of them have an answer.
const MOST_ROWS: usize = 3;

impl Question {
    /// `[~] deels`, `[v] Ja`, `[?] weet ik nog niet`, `[ ] nog open`.
    pub fn in_brief_with_sign(&self, answer: &Answer) -> String {
        let sign = State::sign_of(answer.rating.state);
        format!("{sign} {}", self.in_brief(answer))
    }

    /// "deels", "Ja", "12 teams", "weet ik nog niet", "nog open".
    pub fn in_brief(&self, answer: &Answer) -> String {
        match (answer.rating.state, &self.kind) {
            (None, _) => "nog open".to_owned(),
            (Some(State::Ingevuld), kind) if !kind.is_stand() => self.given_in_brief(answer),
            (Some(state), _) => state.short().to_owned(),
        }
    }

    /// The same with all that was given, and all of a text.
    pub fn in_full_words(&self, answer: &Answer) -> String {
        match (answer.rating.state, &self.kind) {
            (Some(State::Ingevuld), Kind::Text) => one_line(&answer.note),
            (Some(State::Ingevuld), kind) if !kind.is_stand() => {
                self.given(answer).in_words().join("; ")
            }
            _ => self.in_brief(answer),
        }
    }

    /// Whether two answers give the same, of a text but for white space.
    pub fn says_the_same(&self, one: &Answer, other: &Answer) -> bool {
        match self.kind {
            Kind::Text => one_line(&one.note) == one_line(&other.note),
            _ => one.given == other.given,
        }
    }

    fn given_in_brief(&self, answer: &Answer) -> String {
        match &self.kind {
            Kind::Text => first_words(&one_line(&answer.note), MOST).into_owned(),
            Kind::Matrix { rows, .. } if rows.len() > MOST_ROWS => {
                let given = self.given(answer);
                let known = rows.iter().filter(|row| given.column(&row.id).is_some());
                format!("{} van de {} rijen ingevuld", known.count(), rows.len())
            }
            _ => self.given(answer).in_words().join("; "),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::QuestionSet;

    #[test]
    fn an_answer_of_every_kind_has_a_few_words() {
        let text = include_str!("../../../tests/fixtures/every_kind.toml");
        let set = QuestionSet::parse(text).unwrap();
        let brief = |id: &str, state: Option<State>, given: &[&str], note: &str| {
            let mut answer = Answer {
                given: given.iter().map(|each| (*each).to_owned()).collect(),
                note: note.to_owned(),
                ..Answer::default()
            };
            answer.rating.state = state;
            let question = set.question(&id.into()).unwrap();
            question.in_brief_with_sign(&answer)
        };
        let given = Some(State::Ingevuld);
        for (told, expected) in [
            (brief("1", None, &[], ""), "[ ] nog open"),
            (brief("1", given, &["nee"], ""), "[v] Nee"),
            (
                brief("1", Some(State::Onbekend), &[], ""),
                "[?] weet ik nog niet",
            ),
            (
                brief("2", given, &[], "Te klein.\nEn duur"),
                "[v] Te klein. En duur",
            ),
            (brief("3", given, &["12"], ""), "[v] 12 teams"),
            (
                brief("5", given, &["ggd=niet"], ""),
                "[v] GGD: Werkt niet samen",
            ),
            (brief("6", Some(State::Deels), &[], ""), "[~] deels"),
        ] {
            assert_eq!(told, expected);
        }
    }
}
