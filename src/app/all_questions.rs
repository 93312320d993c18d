//! The list of all questions, to jump to any of them.

use super::{Action, Desk, Field, Go, QuestionScreen};
use crate::model::{QuestionId, QuestionSet};

/// The list, with the question that is pointed at.
#[derive(Debug)]
pub struct AllQuestionsScreen {
    /// The question that is pointed at.
    pub selected: QuestionId,
}

impl AllQuestionsScreen {
    /// The list, pointing at `here`.
    pub fn at(here: QuestionId) -> Self {
        Self { selected: here }
    }

    /// Carry out `action`.
    pub fn act(&mut self, action: Action, desk: &mut Desk) -> Go {
        let set = desk.questions;
        match action {
            Action::Confirm => {
                let mut question = QuestionScreen::open(self.selected.clone(), Field::Stand, desk);
                question.leave(Go::Stay, desk);
                return Go::OpenQuestion(question.into());
            }
            Action::Back => return Go::Back,
            Action::Up => self.move_by(set, -1),
            Action::Down => self.move_by(set, 1),
            Action::PageUp => self.move_by(set, -10),
            Action::PageDown => self.move_by(set, 10),
            Action::First => self.move_by(set, isize::MIN / 2),
            Action::Last => self.move_by(set, isize::MAX / 2),
            Action::Chapter(number) => {
                let first = set.basisfunctie(number).and_then(|bf| bf.questions.first());
                if let Some(question) = first {
                    self.selected = question.id.clone();
                }
            }
            _ => {}
        }
        Go::Stay
    }

    fn move_by(&mut self, set: &QuestionSet, by: isize) {
        let here = set
            .questions()
            .position(|question| question.id == self.selected);
        let to = super::moved(here.unwrap_or(0), by, set.questions().count());
        if let Some(question) = set.questions().nth(to) {
            self.selected = question.id.clone();
        }
    }
}
