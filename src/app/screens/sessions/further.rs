//! What can be done at the start besides opening a session.

use crate::app::action::Action;
use crate::app::keymap::key_for;

/// What can be done at the start besides opening a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Further {
    /// Begin a new session.
    New,
    /// Begin one with another question set.
    NewWithOtherSet,
    /// Look around in the example.
    Example,
    /// Read the introduction.
    Introduction,
    /// See what was thrown away.
    Bin,
}

impl Further {
    /// All of it, in order.
    pub const ALL: [Self; 5] = [
        Self::New,
        Self::Example,
        Self::Introduction,
        Self::NewWithOtherSet,
        Self::Bin,
    ];

    /// The same where there is nothing yet, not even in the bin.
    pub(super) const AT_FIRST: [Self; 4] = [
        Self::New,
        Self::Example,
        Self::Introduction,
        Self::NewWithOtherSet,
    ];

    /// The key that does it from anywhere in the list, where there is one.
    pub fn key(self) -> Option<String> {
        match self {
            Self::New => Some(key_for(Action::NewSession)),
            Self::Example | Self::NewWithOtherSet => None,
            Self::Introduction => Some(key_for(Action::Introduction)),
            Self::Bin => Some(key_for(Action::OpenBin)),
        }
    }
}
