//! Searching the open session.

use super::Transition;
use super::behaviour::Behaviour;
use super::context::ScreenContext;
use super::question::Field;
use super::question::QuestionScreen;
use super::{DetailsScreen, RecordScreen, Screen};
use crate::app::action::Action;
use crate::app::keymap::Context;
use crate::app::widgets::list_cursor;
use crate::editor::{Edit, Editor};
use crate::model::{Hit, HitPlace, search};

/// What is searched for, and what was found.
#[derive(Debug, Clone)]
pub struct SearchScreen {
    /// The words.
    pub query: Editor,
    /// What was found.
    pub hits: Vec<Hit>,
    /// The place of the hit that is selected.
    pub selected: usize,
    /// Whether the cursor is with the hits, and not in the words.
    pub in_list: bool,
}

/// What was searched for last, to go on with after a jump.
#[derive(Debug, Default)]
pub struct Searched {
    words: String,
    hit: Option<Hit>,
    selected: usize,
}

impl SearchScreen {
    /// Search again for what was searched for last: typing replaces it, and the hit that they went
    /// to is selected.
    pub fn open(cx: &mut ScreenContext) -> Self {
        let mut query = Editor::single_line(&cx.searched.words);
        query.apply(Edit::SelectAll, cx.clipboard);
        let hits = search(cx.questions, cx.work.session(), query.text());
        let same = list_cursor::found_back(
            &hits,
            cx.searched.hit.as_ref(),
            &[Hit::eq, Hit::is_same, Hit::is_beside],
        );
        let last = hits.len().saturating_sub(1);
        Self {
            selected: same.unwrap_or(cx.searched.selected).min(last),
            query,
            hits,
            in_list: false,
        }
    }

    fn remember(&self, cx: &mut ScreenContext) {
        *cx.searched = Searched {
            words: self.query.text().to_owned(),
            hit: self.hits.get(self.selected).cloned(),
            selected: self.selected,
        };
    }

    fn jump(&self, cx: &mut ScreenContext) -> Transition {
        let Some(hit) = self.hits.get(self.selected) else {
            return Transition::Stay;
        };
        self.remember(cx);
        let field = match hit.place {
            HitPlace::Question
            | HitPlace::Choice
            | HitPlace::Introduction
            | HitPlace::Record(_) => Field::State,
            HitPlace::Written(field) => Field::Written(field),
            HitPlace::Step => Field::Steps,
        };
        if let Some((record, key)) = &hit.record {
            let record = RecordScreen::at(record.clone(), Some(key), cx);
            return Transition::Push(Screen::Record(record));
        }
        let Some(id) = hit.question.clone() else {
            let details = DetailsScreen::change(&cx.work.session().details);
            return Transition::Push(Screen::Details(details.at_introduction()));
        };
        let mut question = QuestionScreen::open(id, field, cx);
        question.point_at(hit.at);
        if field.is_text() {
            question.tell_how_to_type(cx);
        }
        question.cover(cx);
        Transition::OpenQuestion(question)
    }
}

impl Behaviour for SearchScreen {
    fn context(&self) -> Context {
        Context::Search
    }

    fn purpose(&self) -> Vec<String> {
        vec![
            "Zoekt in de vragen en in alles wat u hebt getypt. Hoofdletters en accenten tellen niet.".to_owned(),
        ]
    }

    fn edit(&mut self, edit: Edit, cx: &mut ScreenContext) {
        self.in_list = false;
        let before = self.query.revision();
        self.query.apply(edit, cx.clipboard);
        if self.query.revision() != before {
            self.hits = search(cx.questions, cx.work.session(), self.query.text());
            self.selected = 0;
        }
    }

    fn act(&mut self, action: Action, cx: &mut ScreenContext) -> Transition {
        match action {
            Action::Confirm => return self.jump(cx),
            Action::Back => {
                self.remember(cx);
                return Transition::Back;
            }
            _ => {
                self.selected = list_cursor::along(action, self.selected, self.hits.len());
                self.in_list = !self.hits.is_empty();
            }
        }
        Transition::Stay
    }
}
