//! Searching the open session.

use super::{Action, Desk, Field, Go, QuestionScreen};
use crate::editor::{Edit, Editor};
use crate::model::{Hit, HitPlace, search};

/// What is searched for, and what was found.
#[derive(Debug)]
pub struct SearchScreen {
    /// The words.
    pub query: Editor,
    /// What was found.
    pub hits: Vec<Hit>,
    /// The place of the hit that is pointed at.
    pub selected: usize,
}

impl Default for SearchScreen {
    fn default() -> Self {
        Self {
            query: Editor::single_line(""),
            hits: Vec::new(),
            selected: 0,
        }
    }
}

impl SearchScreen {
    /// Type in the words to search for.
    pub fn edit(&mut self, edit: Edit, desk: &mut Desk) {
        self.query.apply(edit, desk.clipboard);
        self.hits = search(desk.questions, desk.work.session(), self.query.text());
        self.selected = self.selected.min(self.hits.len().saturating_sub(1));
    }

    /// Carry out `action`.
    pub fn act(&mut self, action: Action, desk: &mut Desk) -> Go {
        let by = match action {
            Action::Confirm => return self.open(desk),
            Action::Back => return Go::Back,
            Action::Up => -1,
            Action::Down => 1,
            Action::PageUp => -10,
            Action::PageDown => 10,
            _ => 0,
        };
        self.selected = super::moved(self.selected, by, self.hits.len());
        Go::Stay
    }

    fn open(&self, desk: &mut Desk) -> Go {
        let Some(hit) = self.hits.get(self.selected) else {
            return Go::Stay;
        };
        let field = match hit.place {
            HitPlace::Question => Field::Stand,
            HitPlace::Note => Field::Notitie,
            HitPlace::Source => Field::Bronnen,
            HitPlace::Consulted => Field::Geraadpleegd,
            HitPlace::Step => Field::Vervolgstappen,
        };
        let mut question = QuestionScreen::open(hit.question.clone(), field, desk);
        question.point_at(&hit.excerpt);
        question.leave(Go::Stay, desk);
        Go::OpenQuestion(question.into())
    }
}
