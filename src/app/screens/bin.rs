//! The bin: deleted sessions, which can be put back.

use super::behaviour::Behaviour;
use super::{SessionsScreen, Transition};
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::keymap::Context;
use crate::app::keymap::key_for;

/// The list of deleted sessions.
#[derive(Debug, Clone, Default)]
pub struct BinScreen(pub SessionsScreen);

impl Behaviour for BinScreen {
    fn context(&self) -> Context {
        Context::Bin
    }

    fn purpose(&self) -> Vec<String> {
        vec![format!(
            "Sessies die u hebt weggegooid. Met {} zet u er een terug in de lijst.",
            key_for(Action::Confirm)
        )]
    }

    fn act_without_session(&mut self, action: Action, effects: &mut Vec<Effect>) -> Transition {
        match action {
            Action::Confirm if self.0.problem.is_some() => effects.push(Effect::ListBin),
            Action::Confirm => {
                if let Some(session) = self.0.highlighted() {
                    effects.push(Effect::PutBack(session.path.clone()));
                }
            }
            Action::Back => {
                effects.push(Effect::List);
                return Transition::Back;
            }
            _ => self.0.point(action),
        }
        Transition::Stay
    }
}
