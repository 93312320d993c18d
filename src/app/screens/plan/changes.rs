//! Changing the steps that are marked, or else the one that is pointed at: one thing to undo.

use super::PlanScreen;
use crate::app::action::Action;
use crate::app::keymap::key_for;
use crate::app::screens::{Desk, Go};
use crate::app::widgets::{Dialog, PlanChoice, Then};
use crate::model::{Identity, NextStep, StepStatus};
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
        if desk.work.is_read_only() {
            desk.say_read_only();
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
        if desk
            .work
            .change_steps(|steps| steps.retain(|step| !step.is_among(&chosen)))
        {
            let number = counted(chosen.len(), "stap", "stappen");
            let undo = key_for(Action::Undo);
            desk.say(&format!("{number} verwijderd. {undo} zet dit terug."));
            desk.save();
        }
    }
}

/// Change the `chosen` steps. Returns whether any of them changed; if not, the user knows why.
pub(super) fn change(chosen: &[Identity], change: impl Fn(&mut NextStep), desk: &mut Desk) -> bool {
    if desk.work.is_read_only() {
        desk.say_read_only();
        return false;
    }
    let before = &desk.work.session().steps;
    let mut after = before.clone();
    for step in &mut after {
        if step.is_among(chosen) {
            change(step);
        }
    }
    if after == *before {
        desk.say("Dat was al zo. Er is niets veranderd.");
        return false;
    }
    let is_changed = desk.work.change_steps(|steps| *steps = after);
    desk.save();
    is_changed
}
