//! The groups in which help puts the keys of a screen, after those that matter most.

use super::Binding;
use crate::app::action::Action;

/// A group of keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// What is done on this screen.
    Here,
    /// Going along its rows.
    Moving,
    /// Going to another screen.
    Elsewhere,
    /// What works on nearly every screen.
    Always,
}

impl Group {
    /// Every group, in the order of the help.
    pub const ALL: [Self; 4] = [Self::Here, Self::Elsewhere, Self::Moving, Self::Always];

    /// The heading above it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Here => "Op dit scherm",
            Self::Moving => "Langs de regels",
            Self::Elsewhere => "Naar een ander scherm",
            Self::Always => "Altijd",
        }
    }
}

impl Binding {
    /// The group it belongs to.
    pub const fn group(&self) -> Group {
        match self.action {
            Action::Up
            | Action::Down
            | Action::PageUp
            | Action::PageDown
            | Action::First
            | Action::Last
            | Action::NextField
            | Action::PreviousField => Group::Moving,
            Action::Introduction
            | Action::Basisfunctie
            | Action::AllQuestions
            | Action::Dashboard
            | Action::Guidance
            | Action::Mail
            | Action::Plan
            | Action::Frameworks
            | Action::Together
            | Action::Meeting
            | Action::Export
            | Action::Versions
            | Action::SaveAs
            | Action::Details
            | Action::Search
            | Action::ToList
            | Action::OpenBin => Group::Elsewhere,
            Action::Quit
            | Action::Help
            | Action::Back
            | Action::Undo
            | Action::Redo
            | Action::Palette
            | Action::Redraw => Group::Always,
            _ => Group::Here,
        }
    }
}
