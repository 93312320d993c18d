//! The description and ratio of a basisfunctie.

use super::behaviour::Behaviour;
use super::context::ScreenContext;
use super::question::Field;
use super::question::QuestionScreen;
use super::{RecordScreen, Screen, Transition};
use crate::app::action::Action;
use crate::app::keymap::{Context, key_for, key_in};
use crate::app::widgets::list_cursor;
use crate::model::{QuestionId, RecordId, State, record_ids};

/// A basisfunctie that is being read.
#[derive(Debug, Clone)]
pub struct BasisfunctieScreen {
    /// Its number.
    pub number: u8,
    /// The first row visible.
    pub scroll: usize,
    /// Whether the questions follow from here; otherwise it was opened to look something up.
    pub is_chapter: bool,
    /// Whether the end is visible, as of the last picture.
    pub at_end: bool,
}

impl BasisfunctieScreen {
    /// The opening of a basisfunctie, on the way to its questions.
    pub fn chapter(number: u8) -> Self {
        Self {
            number,
            scroll: 0,
            is_chapter: true,
            at_end: false,
        }
    }

    /// To look something up while answering.
    pub fn reference(number: u8) -> Self {
        Self {
            is_chapter: false,
            ..Self::chapter(number)
        }
    }

    /// Write what the practice says, where this question set has a place for it.
    fn edit_record(&self, cx: &mut ScreenContext) -> Transition {
        let id = RecordId::practice(self.number);
        if record_ids(cx.knowledge, cx.questions).any(|known| known == id) {
            return RecordScreen::open(id, cx);
        }
        // The sources are read beside the first screens: whoever is that quick waits a moment.
        cx.say(if cx.knowledge.is_read() {
            "Hier is geen plek voor wat de praktijk zegt; dat schrijft u in de notitie bij een vraag."
        } else {
            "De kennisbank wordt nog gelezen. Probeer het zo nog eens."
        });
        Transition::Stay
    }

    /// The first question without an answer, or else the first.
    fn first_question(&self, cx: &ScreenContext) -> Option<QuestionId> {
        let questions = &cx.questions.basisfunctie(self.number)?.questions;
        questions
            .iter()
            .find(|question| cx.work.session().rating(&question.id).state.is_none())
            .or(questions.first())
            .map(|question| question.id.clone())
    }
}

impl Behaviour for BasisfunctieScreen {
    fn context(&self) -> Context {
        Context::Basisfunctie
    }

    fn purpose(&self) -> Vec<String> {
        vec![
            "De omschrijving, en waarom dit belangrijk is. Daarna staan de vragen er, met hoe het ervoor staat.".to_owned(),
        ]
    }

    fn act(&mut self, action: Action, cx: &mut ScreenContext) -> Transition {
        match action {
            // One key leads through all: a screen further, and from the end to the questions.
            Action::PageDown if self.at_end => return self.act(Action::Confirm, cx),
            // What is typed before the question is there is not lost, and answers nothing unseen.
            Action::SetState(state) if self.is_chapter => {
                let mut go = self.act(Action::Confirm, cx);
                if let Transition::Replace(Screen::Question(question)) = &mut go {
                    question.row = State::ALL.iter().position(|each| *each == state);
                    let words = question.words_here();
                    question.row = question.row.filter(|_| words.is_some());
                    let enter = key_in(Context::Choice, Action::Confirm);
                    let choose = words.map(|words| format!(" Met {enter} kiest u «{words}»."));
                    cx.say(&format!(
                        "Lees eerst de vraag.{}",
                        choose.unwrap_or_default()
                    ));
                }
                return go;
            }
            Action::SetState(_) => {
                let key = key_for(Action::Back);
                cx.say(&format!(
                    "Hier leest u alleen. Met {key} gaat u terug naar de vraag."
                ));
            }
            Action::Confirm if self.is_chapter => match self.first_question(cx) {
                Some(id) => {
                    let mut question = QuestionScreen::open(id, Field::State, cx);
                    question.cover(cx);
                    return Transition::Replace(Screen::Question(question));
                }
                None => return Transition::Back,
            },
            Action::EditRecord => return self.edit_record(cx),
            Action::Confirm | Action::Back => return Transition::Back,
            _ => list_cursor::scroll(&mut self.scroll, action),
        }
        Transition::Stay
    }

    fn question(&self, cx: &ScreenContext) -> Option<QuestionId> {
        let questions = &cx.questions.basisfunctie(self.number)?.questions;
        Some(questions.first()?.id.clone())
    }
}
