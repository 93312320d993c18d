//! What was answered the time before: reading it, and taking it over.

use super::QuestionScreen;
use crate::app::action::Action;
use crate::app::keymap::key_for;
use crate::app::screens::Behaviour;
use crate::app::screens::{Desk, Go, Reading, Screen};
use crate::model::Change;

const NONE: &str = "Bij deze vraag is er geen antwoord van een vorige keer.";

impl QuestionScreen {
    pub(super) fn previous_answer(&mut self, action: Action, desk: &mut Desk) -> Go {
        let Some(change) = Change::take_over(desk.work.session(), &self.id) else {
            desk.say(NONE);
            return Go::Stay;
        };
        if action == Action::ReadPrevious {
            return Go::Push(Screen::Reading(Reading::previous(self.id.clone())));
        }
        if desk.apply(change) {
            self.refresh(desk);
            self.set_focus(self.focus, desk);
            let undo = key_for(Action::Undo);
            let words =
                format!("het antwoord van vorige keer is overgenomen. {undo} haalt het weer weg.");
            desk.say_of(&self.id, &words);
        } else {
            desk.say("Wat er vorige keer stond, staat hier al.");
        }
        Go::Stay
    }
}
