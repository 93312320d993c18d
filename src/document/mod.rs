//! A text as a tree of blocks, before any form decides how it looks.
//!
//! Whoever has something to say (the report, the blank form, the overview) builds a [`Document`] once;
//! a renderer makes a file or plain lines of it. Inside is plain text only: no markup and no escapes, which are
//! the business of a renderer. Knows nothing of the Quickscan.

mod blocks;
mod build;
mod columns;
mod docx;
mod html;
mod length;
mod links;
mod markdown;
mod note;
mod plain;
pub mod reading;
mod room;
mod screen;

pub use self::blocks::{
    Bar, Bars, Block, Choice, Choices, Column, Document, Inline, Item, Room, Span, Table, TableKind,
};
pub use self::docx::{PLACEHOLDER, docx, foot};
pub use self::html::html;
pub use self::length::pages;
pub use self::markdown::{head as markdown_head, markdown, markdown_text};
pub use self::plain::{Layout, plain, plain_blocks};
pub use self::screen::{Piece, Role, Row, screen};
