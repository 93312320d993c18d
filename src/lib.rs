//! Fill in the Quickscan wijkgericht werken in the terminal.

pub mod editor;
pub mod model;
pub mod report;
