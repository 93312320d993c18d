//! Going on within the filter of the list from which the question was opened.

use super::QuestionScreen;
use crate::app::screens::{ScreenContext, Transition};

impl QuestionScreen {
    /// To the next question of the round, or the previous one; after the last back to the list. None
    /// where this question is no part of a round: then all questions are gone through.
    pub(super) fn along_round(
        &mut self,
        backwards: bool,
        cx: &mut ScreenContext,
    ) -> Option<Transition> {
        let set = cx.questions;
        let Some(place) = cx.work.place_in_round(set, &self.id) else {
            cx.work.end_round();
            return None;
        };
        let place = place.in_words();
        cx.save();
        match cx.work.go_in_round(set, &self.id, backwards) {
            Some(to) => Some(self.go_to(to, cx)),
            None if backwards => {
                cx.say(&format!("Dit is de eerste: {place}."));
                Some(Transition::Stay)
            }
            None => {
                cx.say(&format!("Dat was de laatste: {place}."));
                Some(Transition::Back)
            }
        }
    }
}
