//! What a key means in a form, whatever the form is for.

use super::form::Form;
use crate::app::action::Action;
use crate::app::keymap::Context;

/// What a key means in a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pressed {
    /// To the next field.
    Next,
    /// To the field before.
    Previous,
    /// It is filled in.
    Done,
    /// Out of it, without saying that it is filled in.
    Leave,
}

impl Form {
    /// Where the user is, as far as keys are concerned.
    pub fn context(&self) -> Context {
        match self.fields.len() {
            1 => Context::OneField,
            _ => Context::Form,
        }
    }

    /// What `action` means here, if anything.
    pub fn pressed(&self, action: Action) -> Option<Pressed> {
        match action {
            Action::Confirm if self.is_last() => Some(Pressed::Done),
            Action::Confirm | Action::NextField => Some(Pressed::Next),
            Action::PreviousField => Some(Pressed::Previous),
            Action::Submit => Some(Pressed::Done),
            Action::Back => Some(Pressed::Leave),
            _ => None,
        }
    }

    /// Point out words that were typed in a choice, where there are any. Returns whether there are.
    pub fn refuse_loose_words(&mut self) -> bool {
        let Some((field, words)) = self.loose_words() else {
            return false;
        };
        let problem = format!("«{words}» hoort in een ander veld. Zet het daar, of knip het weg.");
        self.reject(field, problem);
        true
    }
}
