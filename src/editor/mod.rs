//! Editing text.
