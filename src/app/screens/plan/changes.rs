//! Changing the steps that are marked, or else the one that is selected: one thing to undo.

use super::PlanScreen;
use crate::app::action::Action;
use crate::app::keymap::key_for;
use crate::app::screens::{ScreenContext, Transition};
use crate::app::widgets::{Dialog, DialogAction, PlanChoice};
use crate::model::{Change, Identity, NextStep, StepStatus};
use crate::text::{clean, counted};

impl PlanScreen {
    pub(super) fn set_status(&self, status: StepStatus, cx: &mut ScreenContext) -> Transition {
        let chosen = self.chosen();
        if change(&chosen, |step| step.status = status, cx) {
            cx.say(&format!(
                "De status van {} is nu «{}». {} zet dit terug.",
                counted(chosen.len(), "stap", "stappen"),
                status.key(),
                key_for(Action::Undo)
            ));
        }
        Transition::Stay
    }

    /// Several steps are not removed without a question; they come back with undo as well.
    pub(super) fn ask_remove(&self, cx: &mut ScreenContext) -> Transition {
        let chosen = self.chosen();
        if cx.refuses() {
            return Transition::Stay;
        }
        let steps = &cx.work.session().steps;
        let question = match chosen.as_slice() {
            [] => return Transition::Stay,
            [one] => {
                let mut steps = steps.iter();
                let step = steps.find(|step| step.identity == Some(*one));
                let what = step.map(|step| step.what.trim());
                format!("De stap «{}» verwijderen?", clean(what.unwrap_or_default()))
            }
            many => format!("{} verwijderen?", counted(many.len(), "stap", "stappen")),
        };
        Transition::Ask(Dialog::yes_or_no(
            format!(
                "{question} Met {} krijgt u dit terug.",
                key_for(Action::Undo)
            ),
            "Nee, laat staan",
            "Ja, verwijderen",
            DialogAction::Plan(PlanChoice::Remove),
        ))
    }

    pub(super) fn remove(&self, cx: &mut ScreenContext) {
        let chosen = self.chosen();
        if cx.apply(Change::remove_steps(&chosen)) {
            let number = counted(chosen.len(), "stap", "stappen");
            let undo = key_for(Action::Undo);
            cx.say(&format!("{number} verwijderd. {undo} zet dit terug."));
        }
    }
}

/// Change the `chosen` steps. Returns whether any of them changed; if not, the user knows why.
pub(super) fn change(
    chosen: &[Identity],
    change: impl Fn(&mut NextStep),
    cx: &mut ScreenContext,
) -> bool {
    let is_changed = cx.apply(Change::steps(cx.work.session(), chosen, change));
    if !is_changed {
        cx.say("Dat was al zo. Er is niets veranderd.");
    }
    is_changed
}
