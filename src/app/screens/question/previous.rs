//! What was answered the time before: reading it, and taking it over.

use super::QuestionScreen;
use crate::app::action::Action;
use crate::app::keymap::key_for;
use crate::app::screens::Behaviour;
use crate::app::screens::{Desk, Go, Reading, Screen};

const NONE: &str = "Bij deze vraag is er geen antwoord van een vorige keer.";

impl QuestionScreen {
    pub(super) fn previous_answer(&mut self, action: Action, desk: &mut Desk) -> Go {
        if desk.work.session().previous.answer(&self.id).is_none() {
            desk.say(NONE);
        } else if action == Action::ReadPrevious {
            return Go::Push(Screen::Reading(Reading::previous(self.id.clone())));
        } else if desk.work.is_read_only() {
            desk.say_read_only();
        } else if desk.work.take_over(&self.id) {
            self.refresh(desk);
            self.set_focus(self.focus, desk);
            self.remember_place(desk.work);
            desk.save();
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
