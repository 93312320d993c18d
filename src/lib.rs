//! Fill in the Quickscan wijkgericht werken in the terminal.

pub mod app;
pub mod cli;
pub mod clock;
pub mod editor;
pub mod model;
pub mod report;
pub mod runtime;
pub mod storage;
pub mod text;
pub mod ui;
