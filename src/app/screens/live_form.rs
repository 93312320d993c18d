//! A form of which every key goes into the session at once, as of a step. What its keys do, and how it is left with words in
//! it that no field can take, is the same for all; how it goes into the session is its own.

use super::{Behaviour, ScreenContext, Transition};
use crate::app::action::Action;
use crate::app::widgets::Pressed;
use crate::app::widgets::form::{Form, Leave, ask_leave};
use crate::editor::Edit;

/// A form of which every key goes into the session at once.
pub(super) trait LiveForm: Behaviour {
    /// Its fields.
    fn form(&self) -> &Form;

    /// Its fields, to fill in.
    fn form_mut(&mut self) -> &mut Form;

    /// Take in what is filled in now.
    fn take_in(&mut self, cx: &mut ScreenContext);

    /// To the next field; from an invalid day only once it is one, or nothing.
    fn next_field(&mut self);

    /// What is wrong with the day that is typed, and in which field.
    fn day_problem(&self) -> Option<(usize, String)>;

    /// Where the words go that no field can take: "achter «Wat»".
    fn where_words_go(&self) -> String;

    /// The choice that keeps what is filled in when it is left.
    fn way_to_keep(&self) -> &'static str;

    /// Whether the user was told what no field can take, and goes on all the same.
    fn is_refused_mut(&mut self) -> &mut bool;

    /// Type in the field with the focus.
    fn type_in(&mut self, edit: Edit, cx: &mut ScreenContext) {
        if !cx.refuses() {
            self.form_mut().edit(edit, cx.clipboard);
            self.take_in(cx);
        }
    }

    /// Take over what is suggested there. Returns whether anything was.
    fn take_suggestion(&mut self, cx: &mut ScreenContext) -> bool {
        let is_taken = self.form_mut().take_suggestion(cx.clipboard);
        if is_taken {
            self.take_in(cx);
        }
        is_taken
    }

    /// Do what a key means.
    fn press(&mut self, action: Action, cx: &mut ScreenContext) -> Transition {
        match self.form().pressed(action) {
            Some(Pressed::Next) => self.next_field(),
            Some(Pressed::Previous) => self.form_mut().move_focus(-1),
            Some(Pressed::Leave) if self.form().is_changed() => {
                return Transition::Ask(ask_leave(
                    self.way_to_keep(),
                    "Weggooien: alles wordt weer zoals het was",
                ));
            }
            Some(Pressed::Done | Pressed::Leave) => return self.leave(Leave::Keep, cx),
            None => return Transition::Stay,
        }
        cx.save();
        Transition::Stay
    }

    /// The words that no field can take.
    fn words_left(&self) -> Vec<&str> {
        let day = self.day_problem();
        let day = day.map(|(place, _)| self.form().text(place));
        let loose = self.form().loose_words().map(|(_, words)| words);
        day.into_iter().chain(loose).collect()
    }

    /// Point them out, once. Returns whether it did.
    fn refuse_words(&mut self) -> bool {
        if *self.is_refused_mut() {
            return false;
        }
        let there = self.where_words_go();
        let (field, problem) = match (self.day_problem(), self.form().loose_words()) {
            (Some((field, problem)), _) => (
                field,
                format!("{problem} Nog een keer: verder zonder datum, met deze woorden {there}."),
            ),
            (None, Some((field, words))) => (
                field,
                format!(
                    "«{words}» hoort in een ander veld. Nog een keer: verder, met deze woorden {there}."
                ),
            ),
            (None, None) => return false,
        };
        *self.is_refused_mut() = true;
        self.form_mut().reject(field, problem);
        true
    }
}
