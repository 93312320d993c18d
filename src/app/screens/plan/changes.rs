//! Changing the steps that are marked, or else the one that is pointed at: one thing to undo.

use super::PlanScreen;
use crate::app::action::Action;
use crate::app::keymap::key_for;
use crate::app::screens::{Desk, Go};
use crate::app::widgets::{Dialog, PlanChoice, Then};
use crate::model::{Change, Identity, NextStep, StepStatus};
use crate::text::{clean, counted};

impl PlanScreen {
    pub(super) fn set_status(&self, status: StepStatus, desk: &mut Desk) -> Go {
        let chosen = self.chosen();
        if change(&chosen, |step| step.status = status, desk) {
            desk.say(&format!(
                "De status van {} is nu «{}». {} zet dit terug.",
                counted(chosen.len(), "stap", "stappen"),
                status.key(),
                key_for(Action::Undo)
            ));
        }
        Go::Stay
    }

    /// Several steps are not removed without a question; they come back with undo as well.
    pub(super) fn ask_remove(&self, desk: &mut Desk) -> Go {
        let chosen = self.chosen();
        if desk.refuses() {
            return Go::Stay;
        }
        let steps = &desk.work.session().steps;
        let question = match chosen.as_slice() {
            [] => return Go::Stay,
            [one] => {
                let mut steps = steps.iter();
                let step = steps.find(|step| step.identity == Some(*one));
                let what = step.map(|step| step.what.trim());
                format!("De stap «{}» verwijderen?", clean(what.unwrap_or_default()))
            }
            many => format!("{} verwijderen?", counted(many.len(), "stap", "stappen")),
        };
        Go::Ask(Dialog::yes_or_no(
            format!(
                "{question} Met {} krijgt u dit terug.",
                key_for(Action::Undo)
            ),
            "Nee, laat staan",
            "Ja, verwijderen",
            Then::Plan(PlanChoice::Remove),
        ))
    }

    pub(super) fn remove(&self, desk: &mut Desk) {
        let chosen = self.chosen();
        if desk.apply(Change::remove_steps(&chosen)) {
            let number = counted(chosen.len(), "stap", "stappen");
            let undo = key_for(Action::Undo);
            desk.say(&format!("{number} verwijderd. {undo} zet dit terug."));
        }
    }
}

/// Change the `chosen` steps. Returns whether any of them changed; if not, the user knows why.
pub(super) fn change(chosen: &[Identity], change: impl Fn(&mut NextStep), desk: &mut Desk) -> bool {
    let is_changed = desk.apply(Change::steps(desk.work.session(), chosen, change));
    if !is_changed {
        desk.say("Dat was al zo. Er is niets veranderd.");
    }
    is_changed
}
