//! The list of all questions, to jump to any of them.

use super::Transition;
use super::behaviour::Behaviour;
use super::context::ScreenContext;
use super::question::Field;
use super::question::QuestionScreen;
use crate::app::action::Action;
use crate::app::keymap::Context;
use crate::app::keymap::key_for;
use crate::app::widgets::list_cursor;
use crate::model::{QuestionId, QuestionSet};

/// The list, with the question that is selected.
#[derive(Debug, Clone)]
pub struct AllQuestionsScreen {
    /// The question that is selected.
    pub selected: QuestionId,
    /// What was typed of the number of a question, after its point.
    part: Option<String>,
}

impl AllQuestionsScreen {
    /// The list, selecting `here`.
    pub fn at(here: QuestionId) -> Self {
        Self {
            selected: here,
            part: None,
        }
    }

    /// To a basisfunctie, or after a point to one of its questions: `4` `.` `6`.
    fn digit(&mut self, digit: u8, part: Option<String>, cx: &mut ScreenContext) {
        let set = cx.questions;
        let chapter = set.basisfunctie_of(&self.selected).map(|bf| bf.number);
        if let (Some(part), Some(chapter)) = (part, chapter) {
            let whole = format!("{part}{digit}");
            let id = QuestionId::new(format!("{chapter}.{whole}"));
            if set.question(&id).is_some() {
                self.selected = id;
                self.part = Some(whole);
                return;
            }
            if part.is_empty() {
                cx.say(&format!("Vraag {id} staat niet in de vragenlijst."));
                return;
            }
        }
        let first = set.basisfunctie(digit).and_then(|bf| bf.questions.first());
        if let Some(question) = first {
            self.selected = question.id.clone();
        }
    }

    fn point(&mut self, action: Action, set: &QuestionSet) {
        let here = set
            .questions()
            .position(|question| question.id == self.selected);
        let to = list_cursor::along(action, here.unwrap_or(0), set.questions().count());
        if let Some(question) = set.questions().nth(to) {
            self.selected = question.id.clone();
        }
    }
}

impl Behaviour for AllQuestionsScreen {
    fn context(&self) -> Context {
        Context::AllQuestions
    }

    fn purpose(&self) -> Vec<String> {
        vec![format!(
            "Alle vragen met hun stand. Met {} gaat u naar een vraag.",
            key_for(Action::Confirm)
        )]
    }

    fn explains_states(&self) -> bool {
        true
    }

    fn refresh(&mut self, cx: &ScreenContext) {
        let set = cx.questions;
        if set.question(&self.selected).is_none()
            && let Some(last) = set.questions().last()
        {
            self.selected = last.id.clone();
        }
    }

    fn act(&mut self, action: Action, cx: &mut ScreenContext) -> Transition {
        let set = cx.questions;
        let part = self.part.take();
        match action {
            Action::Confirm => {
                let mut question = QuestionScreen::open(self.selected.clone(), Field::State, cx);
                question.cover(cx);
                return Transition::OpenQuestion(question);
            }
            Action::Back => return Transition::Back,
            Action::Point => self.part = Some(String::new()),
            Action::Digit(digit) => self.digit(digit, part, cx),
            _ => self.point(action, set),
        }
        Transition::Stay
    }

    fn question(&self, _: &ScreenContext) -> Option<QuestionId> {
        Some(self.selected.clone())
    }
}
