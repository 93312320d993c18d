//! Building Markdown that is valid wherever it is read, and still pleasant as plain text.
//!
//! Every block goes through [`Document`], which puts one blank line between blocks; every text that
//! is not our own goes through [`inline`], [`line()`] or [`cell`].

mod columns;
mod document;
mod escape;
mod head;
mod links;
mod note;

pub(super) use document::{Document, below};
pub(super) use escape::{cell, inline, line, one_line};
