//! Fill in the Quickscan wijkgericht werken in the terminal.

pub mod app;
pub mod editor;
pub mod model;
pub mod report;
pub mod storage;
pub mod ui;
