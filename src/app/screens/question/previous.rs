//! What was answered last time: reading it, and taking it over.

use super::QuestionScreen;
use crate::app::action::Action;
use crate::app::keymap::key_for;
use crate::app::screens::Behaviour;
use crate::app::screens::{Screen, ScreenContext, TextScreen, Transition};
use crate::model::Change;

const NONE: &str = "Bij deze vraag is er geen antwoord van een vorige keer.";

impl QuestionScreen {
    pub(super) fn previous_answer(&mut self, action: Action, cx: &mut ScreenContext) -> Transition {
        let Some(change) = Change::take_over(cx.work.session(), &self.id) else {
            cx.say(NONE);
            return Transition::Stay;
        };
        if action == Action::ReadPrevious {
            return Transition::Push(Screen::Reading(TextScreen::previous(self.id.clone())));
        }
        if cx.apply(change) {
            self.refresh(cx);
            self.set_focus(self.focus, cx);
            let undo = key_for(Action::Undo);
            let words =
                format!("het antwoord van vorige keer is overgenomen. {undo} haalt het weer weg.");
            cx.say_of(&self.id, &words);
        } else {
            cx.say("Wat er vorige keer stond, staat hier al.");
        }
        Transition::Stay
    }
}
