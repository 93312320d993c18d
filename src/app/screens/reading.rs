//! A text to read: the help of a screen, or why gaps are in the order they do.

use super::Transition;
use super::behaviour::Behaviour;
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::keymap::key_for;
use crate::app::keymap::key_in;
use crate::app::keymap::{Context, Keys};
use crate::app::widgets::list_cursor;
use crate::model::QuestionId;

/// What is being read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Topic {
    /// The keys of a screen, and what it is for.
    Help {
        /// Its keys.
        keys: Keys,
        /// What it is for, in paragraphs.
        purpose: Vec<String>,
        /// Whether the signs of the states are explained.
        explains_states: bool,
        /// The actions that are not there, such as guidance where no knowledge base belongs to the question set.
        without: &'static [Action],
    },
    /// The order of gaps.
    GapOrder,
    /// The introduction of the question set.
    Introduction,
    /// What was answered to this question last time.
    Previous(QuestionId),
}

/// A text to read, with the first row visible.
#[derive(Debug, Clone)]
pub struct TextScreen {
    /// What it is about.
    pub subject: Topic,
    /// The first row visible.
    pub scroll: usize,
}

impl TextScreen {
    const fn about(subject: Topic) -> Self {
        Self { subject, scroll: 0 }
    }

    /// Help with a screen.
    pub fn help(screen: &dyn Behaviour, without: &'static [Action]) -> Self {
        Self::about(Topic::Help {
            keys: Keys {
                context: screen.context(),
                idle: [screen.idle(), without.to_vec()].concat(),
            },
            purpose: screen.purpose(),
            explains_states: screen.explains_states(),
            without,
        })
    }

    /// Why gaps are in the order they do.
    pub const fn gap_order() -> Self {
        Self::about(Topic::GapOrder)
    }

    /// The introduction of the question set.
    pub const fn introduction() -> Self {
        Self::about(Topic::Introduction)
    }

    /// What was answered to `question` last time.
    pub const fn previous(question: QuestionId) -> Self {
        Self::about(Topic::Previous(question))
    }
}

impl Behaviour for TextScreen {
    fn context(&self) -> Context {
        Context::Reading
    }

    fn purpose(&self) -> Vec<String> {
        vec![format!(
            "Blader met {}, {}, {} en {}. {} gaat terug.",
            key_for(Action::Up),
            key_for(Action::Down),
            key_in(Context::Reading, Action::PageUp),
            key_in(Context::Reading, Action::PageDown),
            key_for(Action::Back)
        )]
    }

    fn act_without_session(&mut self, action: Action, _: &mut Vec<Effect>) -> Transition {
        if action == Action::Back {
            return Transition::Back;
        }
        list_cursor::scroll(&mut self.scroll, action);
        Transition::Stay
    }
}
