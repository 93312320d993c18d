//! Whose steps are visible.

use super::PlanScreen;
use crate::app::screens::{ScreenContext, Transition};
use crate::app::widgets::{Choice, Dialog, DialogAction, PlanChoice};
use crate::model::{PlanCounts, Whose, owners};
use crate::text::clean;

impl PlanScreen {
    /// Ask whose steps are to be visible.
    pub(super) fn ask_whose(&self, cx: &ScreenContext) -> Transition {
        let session = cx.work.session();
        let pending = |steps: Vec<_>| PlanCounts::of(steps, cx.today).pending;
        let label = |who: &str, pending| format!("{who} ({pending} te doen)");
        let mut answers = vec![(
            label("Iedereen", pending(session.steps.iter().collect())),
            Whose::Everyone,
        )];
        for plan in owners(session) {
            let who = plan.who.map_or_else(|| "Zonder eigenaar".to_owned(), clean);
            let steps = plan.steps.into_iter().map(|(_, step)| step).collect();
            answers.push((label(&who, pending(steps)), Whose::of(plan.who)));
        }
        let now = answers
            .iter()
            .position(|(_, whose)| *whose == self.view.whose);
        let choices = answers
            .into_iter()
            .map(|(label, whose)| Choice::new(label, DialogAction::Plan(PlanChoice::Show(whose))));
        let mut dialog = Dialog::new("Wiens stappen wilt u zien?".to_owned(), choices.collect());
        dialog.selected = now.unwrap_or(0);
        Transition::Ask(dialog)
    }

    /// Do what was chosen in a dialog.
    pub fn follow(&mut self, choice: PlanChoice, cx: &mut ScreenContext) {
        match choice {
            PlanChoice::Show(whose) => self.view.whose = whose,
            PlanChoice::Remove => self.remove(cx),
        }
        self.refresh_at(cx);
    }
}
