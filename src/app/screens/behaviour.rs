//! What a screen says of itself.

use super::{ScreenContext, Transition};
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::keymap::Context;
use crate::app::widgets::{Dialog, Leave};
use crate::editor::Edit;
use crate::model::{PersonalData, Place, QuestionId};

/// What a screen says of itself, each in its own file. Whatever a screen leaves out does not concern it.
pub trait Behaviour {
    /// Where the user is, as far as keys are concerned.
    fn context(&self) -> Context;

    /// Which of its keys do nothing as things are: they leave their place in the bar to others.
    fn idle(&self) -> Vec<Action> {
        Vec::new()
    }

    /// What it is for, in paragraphs: how its help begins.
    fn purpose(&self) -> Vec<String>;

    /// Whether its help explains the signs of the states, because it shows them.
    fn explains_states(&self) -> bool {
        false
    }

    /// Carries out `action` on the open session.
    fn act(&mut self, action: Action, cx: &mut ScreenContext) -> Transition {
        self.act_without_session(action, cx.effects)
    }

    /// Carries out `action` while no session is open.
    fn act_without_session(&mut self, _: Action, _: &mut Vec<Effect>) -> Transition {
        Transition::Back
    }

    /// Types in the text with the focus.
    fn edit(&mut self, _: Edit, _: &mut ScreenContext) {}

    /// Types in the text with the focus while no session is open.
    fn edit_without_session(&mut self, _: Edit, _clipboard: &mut String) {}

    /// Takes over what is suggested in the field with the focus. Returns whether anything was.
    fn completes(&mut self, _: &mut ScreenContext) -> bool {
        false
    }

    /// Takes over what has changed meanwhile: by undo, below another screen, or in the sources.
    fn refresh(&mut self, _: &ScreenContext) {}

    /// The same after something was undone or done again, which may have changed what has the focus.
    fn refresh_after_undo(&mut self, cx: &mut ScreenContext) {
        self.refresh(cx);
    }

    /// Keeps what is to be found back here, now that another screen comes on top.
    fn cover(&mut self, _: &mut ScreenContext) {}

    /// Where the user is, to come back to it when the session is opened again; none where that is not kept.
    fn place(&self) -> Option<Place> {
        None
    }

    /// The question it is about, if any.
    fn question(&self, _: &ScreenContext) -> Option<QuestionId> {
        None
    }

    /// Whether it holds what was in the session, so that it goes once a conflict has made another of it.
    fn goes_stale(&self) -> bool {
        false
    }

    /// Whether it shows something that cannot be saved yet, such as an invalid date.
    fn is_unfinished(&self) -> bool {
        false
    }

    /// Before leaving: warns once of what would not be saved. Returns true if it warned this time.
    fn refuse_unfinished(&mut self) -> bool {
        false
    }

    /// Looks whether what is being typed seems to hold personal data: at a pause, since a long text
    /// takes longer to look through than to type a key in.
    fn look_for_personal_data(&mut self) {}

    /// The personal data that what is being typed seemed to hold at the last pause.
    fn personal(&self) -> &[PersonalData] {
        &[]
    }

    /// The question to ask before what was typed here, and is in no session, is thrown away.
    fn ask_leave(&self) -> Option<Dialog> {
        None
    }

    /// Leaves a form, with or without what was typed in it: the user chose.
    fn leave(&mut self, _: Leave, _: &mut ScreenContext) -> Transition {
        Transition::Stay
    }
}
