//! A text as a tree of blocks, before any form decides how it looks.
//!
//! Whoever has something to say (the report, the blank form) builds a [`Document`] once; a
//! renderer for each form makes a file of it. Inside stands plain text only: no markup and no escapes, which are
//! the business of a renderer. Knows nothing of the Quickscan.

mod blocks;
mod build;
mod columns;
mod docx;
mod links;
mod markdown;
mod note;

pub use self::blocks::{Bar, Bars, Block, Column, Document, Inline, Item, Span, Table, TableKind};
pub use self::docx::docx;
pub use self::markdown::{head, markdown, markdown_text};
