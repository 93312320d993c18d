//! A screen that is a form. It says what its fields are for; how they are filled in and left is the same for all.
//!
//! Forms of which every key goes into the session at once (`details.rs`, `step.rs`) are no such screen: there is
//! nothing to take effect as a whole.

use super::{Behaviour, ScreenContext, Transition};
use crate::app::action::Action;
use crate::app::keymap::Context;
use crate::app::widgets::form::{self, Form, Leave, ask_leave};
use crate::app::widgets::{Dialog, Pressed};
use crate::editor::Edit;
use crate::model::PersonalData;

/// A form that takes effect as a whole, once it is filled in.
pub trait FormScreen {
    /// Its fields.
    fn form(&self) -> &Form;

    /// Its fields, to fill in.
    fn form_mut(&mut self) -> &mut Form;

    /// What it is for, in paragraphs.
    fn explained(&self) -> Vec<String> {
        form::purpose()
    }

    /// Do what it is for, now that it is filled in; or point out what is wrong.
    fn finish(&mut self, cx: &mut ScreenContext) -> Transition;

    /// The choices when it is left with something filled in: what keeps it, and what throws it away.
    fn ways_out(&self) -> [String; 2];

    /// Leave it; what is filled in is thrown away.
    fn give_up(&self, _: &mut ScreenContext) -> Transition {
        Transition::Back
    }

    /// Say below the fields what is understood of them.
    fn echo(&mut self, _: &ScreenContext) {}

    /// Take over what is offered in the field with the focus. Returns whether anything was.
    fn take_over(&mut self, cx: &mut ScreenContext) -> bool {
        self.form_mut().take_suggestion(cx.clipboard)
    }

    /// Take over what has changed meanwhile.
    fn follow_session(&mut self, _: &ScreenContext) {}

    /// Whether it holds what was in the session.
    fn holds_session(&self) -> bool {
        false
    }
}

impl<T: FormScreen> Behaviour for T {
    fn context(&self) -> Context {
        self.form().context()
    }

    fn purpose(&self) -> Vec<String> {
        self.explained()
    }

    fn goes_stale(&self) -> bool {
        self.holds_session()
    }

    fn refresh(&mut self, cx: &ScreenContext) {
        self.follow_session(cx);
    }

    fn edit(&mut self, edit: Edit, cx: &mut ScreenContext) {
        self.form_mut().edit(edit, cx.clipboard);
        self.echo(cx);
    }

    fn completes(&mut self, cx: &mut ScreenContext) -> bool {
        let is_taken = self.take_over(cx);
        if is_taken {
            self.echo(cx);
        }
        is_taken
    }

    fn act(&mut self, action: Action, cx: &mut ScreenContext) -> Transition {
        match self.form().pressed(action) {
            Some(Pressed::Next) => self.form_mut().move_focus(1),
            Some(Pressed::Previous) => self.form_mut().move_focus(-1),
            Some(Pressed::Done) => return self.leave(Leave::Keep, cx),
            Some(Pressed::Leave) => {
                let asked = self.ask_leave().map(Transition::Ask);
                return asked.unwrap_or_else(|| self.give_up(cx));
            }
            None => {}
        }
        self.echo(cx);
        Transition::Stay
    }

    fn ask_leave(&self) -> Option<Dialog> {
        let [keep, drop] = self.ways_out();
        self.form().is_changed().then(|| ask_leave(&keep, &drop))
    }

    fn leave(&mut self, leave: Leave, cx: &mut ScreenContext) -> Transition {
        match leave {
            Leave::Keep if self.form_mut().refuse_loose_words() => Transition::Stay,
            Leave::Keep => self.finish(cx),
            Leave::Drop => self.give_up(cx),
        }
    }

    fn look_for_personal_data(&mut self) {
        self.form_mut().look_for_personal_data();
    }

    fn personal(&self) -> &[PersonalData] {
        &self.form().personal
    }
}
