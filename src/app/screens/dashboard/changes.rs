//! What can be changed from a row of the dashboard.

use super::{DashboardScreen, Item, Row};
use crate::app::action::Action;
use crate::app::keymap::key_for;
use crate::app::screens::step::StepScreen;
use crate::app::screens::{ScreenContext, Transition};
use crate::model::{Change, Rating, order_with};

/// What a key says that is about a question, on a row without one.
const NO_QUESTION: &str = "Bij deze regel hoort geen vraag. Kies er eerst een.";

impl DashboardScreen {
    pub(super) fn mark(
        &self,
        cx: &mut ScreenContext,
        edit: impl FnOnce(&mut Rating),
    ) -> Transition {
        match self.row_question() {
            Some(id) => {
                cx.mark(&id, edit);
            }
            None => cx.say(NO_QUESTION),
        }
        Transition::Stay
    }

    pub(super) fn new_step(&self, cx: &mut ScreenContext) -> Transition {
        if let Some(Item::Record(id)) = self.row().map(|row| &row.item) {
            return Self::step_of_agreement(id, cx);
        }
        let Some(id) = self.row_question() else {
            cx.say(NO_QUESTION);
            return Transition::Stay;
        };
        StepScreen::add(id, cx)
    }

    pub(super) fn move_gap(&self, by: isize, cx: &mut ScreenContext) -> Transition {
        match self.row() {
            Some(Row {
                item: Item::Gap(..),
                question: Some(id),
            }) => {
                let to = order_with(cx.knowledge, cx.questions, cx.work.session(), id, by);
                let moved = Some((id.clone(), by));
                let change = to.map(|to| Change::GapOrder { moved, to });
                if change.is_some_and(|change| cx.apply(change)) {
                    let way = if by < 0 { "omhoog" } else { "omlaag" };
                    let undo = key_for(Action::Undo);
                    cx.say_of(id, &format!("een plaats {way}. {undo} zet dit terug."));
                } else {
                    cx.say("Verder kan dit knelpunt niet. Wat prioriteit heeft, staat altijd bovenaan.");
                }
            }
            _ => cx.say("Alleen een knelpunt kunt u verplaatsen."),
        }
        Transition::Stay
    }

    pub(super) fn reset_order(cx: &mut ScreenContext) -> Transition {
        let reset = Change::GapOrder {
            moved: None,
            to: Vec::new(),
        };
        if cx.apply(reset) {
            cx.say(&format!(
                "De knelpunten staan weer in de gewone volgorde. {} zet uw volgorde terug.",
                key_for(Action::Undo)
            ));
        } else {
            cx.say("De knelpunten staan al in de gewone volgorde.");
        }
        Transition::Stay
    }
}
