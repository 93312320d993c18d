//! A text to read: the help of a screen, or why gaps stand in the order they do.

use super::{Action, Context, Go};

/// What is being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// The keys of a context, and what its screen is for.
    Help(Context),
    /// The order of gaps.
    GapOrder,
}

/// A text to read, with the first row in sight.
#[derive(Debug)]
pub struct Reading {
    /// What it is about.
    pub topic: Topic,
    /// The first row in sight.
    pub scroll: usize,
}

impl Reading {
    /// Help with the screen of `context`.
    pub const fn help(context: Context) -> Self {
        Self {
            topic: Topic::Help(context),
            scroll: 0,
        }
    }

    /// Why gaps stand in the order they do.
    pub const fn gap_order() -> Self {
        Self {
            topic: Topic::GapOrder,
            scroll: 0,
        }
    }

    /// Carry out `action`.
    pub fn act(&mut self, action: Action) -> Go {
        if action == Action::Back {
            return Go::Back;
        }
        super::scroll(&mut self.scroll, action);
        Go::Stay
    }
}
