//! What is given at a question that asks for something else than a stand. A session keeps it as a list of short words:
//! the ids of what was chosen, `row=column` for each row of a matrix, or the digits of a number. So a file tells it
//! without its question set, and comparing, merging and undo treat it as any other list of an answer.

use super::{Answer, State};
use crate::model::{Kind, Question, QuestionOption};

/// What was given, in the light of the question.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    kind: &'a Kind,
    entries: &'a [String],
}

impl<'a> Given<'a> {
    /// What `answer` gives at a question of this kind.
    pub fn of(kind: &'a Kind, answer: &'a Answer) -> Self {
        Self {
            kind,
            entries: &answer.given,
        }
    }

    /// Whether the option with this id was chosen.
    pub fn has(self, id: &str) -> bool {
        self.entries.iter().any(|entry| entry == id)
    }

    /// The id of the column that was chosen for the row with this id.
    pub fn column(self, row: &str) -> Option<&'a str> {
        let mut pairs = self
            .entries
            .iter()
            .filter_map(|entry| entry.split_once('='));
        pairs
            .find(|(each, _)| *each == row)
            .map(|(_, column)| column)
    }

    /// The place of that column among those of the question.
    pub fn column_place(self, row: &str) -> Option<usize> {
        let Kind::Matrix { columns, .. } = self.kind else {
            return None;
        };
        let column = self.column(row)?;
        columns.iter().position(|each| each.id == column)
    }

    /// The number as it is typed; empty while there is none.
    pub fn number(self) -> &'a str {
        self.entries.first().map_or("", String::as_str)
    }

    /// In words: an entry for each thing that was given, in the order of the question. What the question does not
    /// know is told as it stands in the file.
    pub fn in_words(self) -> Vec<String> {
        let known = self.entries_of_question();
        let said = known.iter().map(|entry| self.entry_in_words(entry));
        let others = self.entries.iter().filter(|entry| !known.contains(entry));
        let others = others.map(|entry| format!("{entry} (staat niet meer bij deze vraag)"));
        match self.kind {
            Kind::Number(_) | Kind::Stand | Kind::Text => self
                .entries
                .iter()
                .map(|entry| self.entry_in_words(entry))
                .collect(),
            _ => said.chain(others).collect(),
        }
    }

    /// The entries that the question knows, in its own order.
    fn entries_of_question(self) -> Vec<&'a String> {
        let options = self.kind.options().iter();
        let places = options.flat_map(|option| {
            self.entries.iter().filter(move |entry| match self.kind {
                Kind::Matrix { columns, .. } => {
                    entry.split_once('=').is_some_and(|(row, column)| {
                        row == option.id && columns.iter().any(|each| each.id == column)
                    })
                }
                _ => **entry == option.id,
            })
        });
        places.collect()
    }

    fn entry_in_words(self, entry: &str) -> String {
        match self.kind {
            Kind::Matrix { rows, columns } => {
                let (row, column) = entry.split_once('=').unwrap_or((entry, ""));
                let row = QuestionOption::text_of(rows, row);
                format!("{row}: {}", QuestionOption::text_of(columns, column))
            }
            Kind::Number(range) => format!("{entry} {}", range.unit).trim_end().to_owned(),
            _ => QuestionOption::text_of(self.kind.options(), entry).to_owned(),
        }
    }
}

/// More was chosen than the question allows.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("U mag hier hoogstens {0} keuzes maken. Haal er eerst een weg.")]
pub struct TooMany(usize);

impl Question {
    /// What `answer` gives here.
    pub fn given<'a>(&'a self, answer: &'a Answer) -> Given<'a> {
        Given::of(&self.kind, answer)
    }

    /// What `answer` says here, in words: what was given, or that it is not known or does not apply. None where nothing
    /// was answered, and of a stand, which has words of its own.
    pub fn answered_in_words(&self, answer: &Answer) -> Option<String> {
        let state = answer.rating.state.filter(|_| !self.kind.is_stand())?;
        Some(match state {
            State::Ingevuld => self.in_full_words(answer),
            state => state.label().to_lowercase(),
        })
    }

    /// Choose the option with this id, or no longer when it was chosen: of one choice it comes in the place of the
    /// other, and what is alone stands alone.
    ///
    /// # Errors
    ///
    /// `TooMany` when no more may be chosen.
    pub fn toggle(&self, answer: &mut Answer, id: &str) -> Result<(), TooMany> {
        let was_chosen = answer.given.iter().any(|entry| entry == id);
        let is_alone = |id: &str| {
            let mut options = self.kind.options().iter();
            options.any(|option| option.id == id && option.is_alone)
        };
        match &self.kind {
            Kind::Several { most, .. } if !was_chosen => {
                let mut given = answer.given.clone();
                given.retain(|entry| !is_alone(id) && !is_alone(entry));
                given.push(id.to_owned());
                if let Some(most) = most.filter(|most| given.len() > *most) {
                    return Err(TooMany(most));
                }
                answer.given = self.in_order(given);
            }
            Kind::Several { .. } => answer.given.retain(|entry| entry != id),
            Kind::Choice(_) if was_chosen => answer.given.clear(),
            Kind::Choice(_) => answer.given = vec![id.to_owned()],
            Kind::Stand | Kind::Text | Kind::Number(_) | Kind::Matrix { .. } => {}
        }
        self.settle(answer);
        Ok(())
    }

    /// Choose the column with this id for a row of the matrix, or no longer when it was chosen.
    pub fn toggle_cell(&self, answer: &mut Answer, row: &str, column: &str) {
        let was = self.given(answer).column(row) == Some(column);
        let is_of_row = |entry: &str| entry.split_once('=').is_some_and(|(each, _)| each == row);
        answer.given.retain(|entry| !is_of_row(entry));
        if !was {
            answer.given.push(format!("{row}={column}"));
            answer.given = self.in_order(std::mem::take(&mut answer.given));
        }
        self.settle(answer);
    }

    /// What was given in the order of the question, so that the same answer is the same list.
    fn in_order(&self, given: Vec<String>) -> Vec<String> {
        let place = |entry: &String| {
            let id = entry.split_once('=').map_or(entry.as_str(), |(row, _)| row);
            let mut options = self.kind.options().iter();
            options
                .position(|option| option.id == id)
                .unwrap_or(usize::MAX)
        };
        let mut given = given;
        given.sort_by_key(place);
        given
    }

    /// The state follows from what was given: who gave something has answered, who took it away has not.
    pub fn settle(&self, answer: &mut Answer) {
        let is_given = match self.kind {
            Kind::Stand => return,
            Kind::Text => !answer.note.trim().is_empty(),
            _ => !answer.given.is_empty(),
        };
        let state = &mut answer.rating.state;
        match (is_given, *state) {
            // A note may say why it is not known.
            (true, Some(State::Onbekend | State::Nvt)) if self.kind == Kind::Text => {}
            (true, _) => *state = Some(State::Ingevuld),
            (false, Some(State::Ingevuld)) => *state = None,
            (false, _) => {}
        }
    }

    /// Say that it is not known, or does not apply, in the place of what was given; none takes that away.
    pub fn set_aside(&self, answer: &mut Answer, state: Option<State>) {
        answer.given.clear();
        // Of a text the note is what was given; one that says why it is not known becomes that.
        let had = answer.rating.state;
        if self.kind == Kind::Text && state.is_none() && had == Some(State::Ingevuld) {
            answer.note.clear();
        }
        answer.rating.state = state;
        self.settle(answer);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn option(id: &str) -> QuestionOption {
        QuestionOption {
            id: id.to_owned(),
            text: format!("De {id}"),
            is_alone: id == "geen",
            ..QuestionOption::default()
        }
    }

    fn question(kind: Kind) -> Question {
        let text = include_str!("../../../quickscan/vragenlijst.toml");
        let set = crate::model::QuestionSet::parse(text).unwrap();
        Question {
            kind,
            ..set.first().unwrap().clone()
        }
    }

    fn options() -> Vec<QuestionOption> {
        ["balie", "post", "web", "geen"].map(option).into()
    }

    #[test]
    fn one_choice_comes_in_the_place_of_the_other_and_again_takes_it_away() {
        let question = question(Kind::Choice(options()));
        let mut answer = Answer::default();
        for (id, given, state) in [
            ("post", vec!["post"], Some(State::Ingevuld)),
            ("web", vec!["web"], Some(State::Ingevuld)),
            ("web", vec![], None),
        ] {
            question.toggle(&mut answer, id).unwrap();
            assert_eq!(
                (&answer.given[..], answer.rating.state),
                (
                    &given.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>()[..],
                    state
                )
            );
        }
    }

    #[test]
    fn several_stay_in_the_order_of_the_question_up_to_the_most_and_what_is_alone_stands_alone() {
        let question = question(Kind::Several {
            options: options(),
            most: Some(2),
        });
        let mut answer = Answer::default();
        question.toggle(&mut answer, "web").unwrap();
        question.toggle(&mut answer, "balie").unwrap();
        assert_eq!(answer.given, ["balie", "web"]);
        let before = answer.clone();
        assert_eq!(question.toggle(&mut answer, "post"), Err(TooMany(2)));
        assert_eq!(answer, before);
        question.toggle(&mut answer, "geen").unwrap();
        assert_eq!(answer.given, ["geen"]);
        question.toggle(&mut answer, "post").unwrap();
        assert_eq!(answer.given, ["post"]);
        assert_eq!(question.given(&answer).in_words(), ["De post"]);
    }

    #[test]
    fn each_row_of_a_matrix_has_one_column() {
        let question = question(Kind::Matrix {
            rows: ["ggd", "ggz"].map(option).into(),
            columns: ["in", "uit"].map(option).into(),
        });
        let mut answer = Answer::default();
        question.toggle_cell(&mut answer, "ggz", "in");
        question.toggle_cell(&mut answer, "ggd", "uit");
        question.toggle_cell(&mut answer, "ggz", "uit");
        assert_eq!(answer.given, ["ggd=uit", "ggz=uit"]);
        assert_eq!(
            question.given(&answer).in_words(),
            ["De ggd: De uit", "De ggz: De uit"]
        );
        question.toggle_cell(&mut answer, "ggz", "uit");
        question.toggle_cell(&mut answer, "ggd", "uit");
        assert!(answer.is_empty());
    }

    #[test]
    fn a_text_is_answered_by_its_note_which_may_also_say_why_it_is_not_known() {
        let question = question(Kind::Text);
        let mut answer = Answer {
            note: "Omdat".to_owned(),
            ..Answer::default()
        };
        question.settle(&mut answer);
        assert_eq!(answer.rating.state, Some(State::Ingevuld));
        question.set_aside(&mut answer, Some(State::Onbekend));
        assert_eq!(answer.rating.state, Some(State::Onbekend));
        question.set_aside(&mut answer, None);
        assert_eq!(answer.rating.state, Some(State::Ingevuld));
        assert_eq!(
            question.answered_in_words(&answer).as_deref(),
            Some("Omdat")
        );
        question.set_aside(&mut answer, None);
        assert!(answer.is_empty());
        assert_eq!(question.answered_in_words(&answer), None);
    }

    #[test]
    fn what_the_question_no_longer_knows_is_told_as_it_is() {
        let question = question(Kind::Choice(options()));
        let answer = Answer {
            given: vec!["fax".to_owned()],
            ..Answer::default()
        };
        assert_eq!(
            question.given(&answer).in_words(),
            ["fax (staat niet meer bij deze vraag)"]
        );
        assert!(question.given(&answer).has("fax"));
    }

    #[test]
    fn a_stand_is_never_changed_by_what_else_is_given() {
        let question = question(Kind::Stand);
        let mut answer = Answer {
            given: vec!["x".to_owned()],
            ..Answer::default()
        };
        answer.rating.state = Some(State::Deels);
        question.settle(&mut answer);
        assert_eq!(answer.rating.state, Some(State::Deels));
    }
}
