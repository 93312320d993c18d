//! From one question to another.

use super::{Field, QuestionScreen};
use crate::app::action::Action;
use crate::app::keymap::key_for;
use crate::app::screens::basisfunctie::BasisfunctieScreen;
use crate::app::screens::dashboard::DashboardScreen;
use crate::app::screens::{Screen, ScreenContext, Transition};
use crate::model::{QuestionId, next_open, open_questions};

impl QuestionScreen {
    pub(super) fn go_to(&mut self, id: QuestionId, cx: &mut ScreenContext) -> Transition {
        *self = Self::open(id, Field::State, cx);
        Transition::Stay
    }

    /// The next question. A basisfunctie in which nothing was answered yet opens with its
    /// description; after the last question comes the dashboard.
    pub(super) fn next(&mut self, cx: &mut ScreenContext) -> Transition {
        if let Some(go) = self.along_round(false, cx) {
            return go;
        }
        cx.save();
        let Some(next) = cx.questions.next(&self.id) else {
            cx.say(&end(cx));
            return Transition::Push(Screen::Dashboard(DashboardScreen::default()));
        };
        let id = next.id.clone();
        let chapter = cx.questions.basisfunctie_of(&id);
        let here = cx.questions.basisfunctie_of(&self.id);
        match chapter {
            Some(bf) if Some(bf) != here && !cx.has_begun(bf) => {
                let chapter = BasisfunctieScreen::chapter(bf.number);
                Transition::Replace(Screen::Basisfunctie(chapter))
            }
            _ => self.go_to(id, cx),
        }
    }

    pub(super) fn previous(&mut self, cx: &mut ScreenContext) -> Transition {
        if let Some(go) = self.along_round(true, cx) {
            return go;
        }
        if let Some(previous) = cx.questions.previous(&self.id) {
            cx.save();
            return self.go_to(previous.id.clone(), cx);
        }
        cx.say("Dit is de eerste vraag.");
        Transition::Stay
    }

    /// The next question that is still open, past the last one from the first again.
    pub(super) fn next_open(&mut self, cx: &mut ScreenContext) -> Transition {
        let next = next_open(cx.questions, cx.work.session(), Some(&self.id));
        match next.map(|question| question.id.clone()) {
            Some(id) if id == self.id => cx.say("Dit is de enige vraag die nog open is."),
            Some(id) => {
                cx.save();
                return self.go_to(id, cx);
            }
            None => cx.say("Er is geen vraag meer open: u hebt ze alle beantwoord."),
        }
        Transition::Stay
    }
}

/// What is said after the last question: which are still open, and how to get there.
fn end(cx: &ScreenContext) -> String {
    let open = open_questions(cx.questions, cx.work.session());
    let open: Vec<String> = open.map(|question| question.id.to_string()).collect();
    let last = "Dit was de laatste vraag.";
    let here = format!("Hier ziet u wat er uit {} komt.", cx.questions.words.called);
    if open.is_empty() {
        format!("{last} U hebt ze alle beantwoord. {here}")
    } else {
        let key = key_for(Action::AllQuestions);
        let (count, open) = (open.len(), open.join(" "));
        format!("{last} Nog {count} open: {open}. Met {key} gaat u erheen. {here}")
    }
}
