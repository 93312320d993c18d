//! The text editor for notes and for one-line fields: text, cursor, selection, undo, word wrap
//! and drawing. It knows nothing of the rest of the program.
//!
//! Every position is a byte offset in the text and always lies between two graphemes, so what the
//! user sees as one character is never cut in half. A row is a line on the screen; [`wrap()`] makes
//! the rows both for editing and for reading, so a note breaks at the same places in both.

mod cursor;
mod edit;
mod grapheme;
mod history;
mod keys;
mod layout;
#[cfg(test)]
mod tests;
mod view;
mod words;
mod wrap;

use std::ops::Range;

use crate::text::{clean, clean_line};
pub use cursor::Motion;
pub use edit::Edit;
use history::History;
pub use keys::edit_for_key;
use layout::Layout;
pub use view::Styles;
pub use wrap::{TAB_WIDTH, rows, wrap};

/// The width that is assumed until the first draw.
const FIRST_WIDTH: u16 = 80;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    SingleLine,
    /// One line, on as many rows as it needs.
    Wrapped,
    MultiLine,
}

/// A text that is being edited, with its cursor, selection, history and scroll offset.
#[derive(Debug, Clone)]
pub struct Editor {
    text: String,
    mode: Mode,
    /// The most bytes that may be typed or pasted.
    room: usize,
    cursor: usize,
    /// The end of the selection that stays put; the cursor is the other end.
    anchor: Option<usize>,
    /// The column that Up and Down aim for, so that a short row does not lose it.
    goal: Option<usize>,
    history: History,
    layout: Layout,
    width: u16,
    /// The first row on the screen.
    top: usize,
    /// The first column on the screen; only a single line scrolls sideways.
    left: usize,
    revision: u64,
}

impl Editor {
    /// An editor for text of several paragraphs, with the cursor at the end.
    ///
    /// The text passes through [`clean()`].
    pub fn multi_line(text: &str) -> Self {
        Self::new(clean(text), Mode::MultiLine)
    }

    /// An editor for one line, which scrolls sideways, with the cursor at the end.
    ///
    /// The text passes through [`clean_line`].
    pub fn single_line(text: &str) -> Self {
        Self::new(clean_line(text), Mode::SingleLine)
    }

    /// An editor for one line, which goes on below itself where it is long, with the cursor at the end.
    ///
    /// The text passes through [`clean_line`].
    pub fn wrapped_line(text: &str) -> Self {
        Self::new(clean_line(text), Mode::Wrapped)
    }

    fn new(text: String, mode: Mode) -> Self {
        let layout = Layout::new(&text, limit(mode, FIRST_WIDTH));
        Self {
            cursor: text.len(),
            text,
            mode,
            room: usize::MAX,
            anchor: None,
            goal: None,
            history: History::default(),
            layout,
            width: FIRST_WIDTH,
            top: 0,
            left: 0,
            revision: 0,
        }
    }

    /// Lets the text become at most this many bytes long. One that is longer already can only
    /// become shorter.
    #[must_use]
    pub fn limited_to(mut self, bytes: usize) -> Self {
        self.room = bytes;
        self
    }

    /// The text, with `\n` between lines.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether there is no text at all.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// A number that rises with every change of the text, undo and redo included.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Where the cursor is, as a byte offset in [`text`](Self::text).
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// Puts the cursor at a byte offset, or at the nearest place before it where it may be.
    pub fn set_cursor(&mut self, byte: usize) {
        self.place_cursor(grapheme::floor(&self.text, byte), false);
    }

    /// Selects a part of the text, given as byte offsets, with the cursor behind it.
    pub fn select(&mut self, range: Range<usize>) {
        let start = grapheme::floor(&self.text, range.start);
        self.set_cursor(range.end);
        self.anchor = Some(start);
    }

    /// The selected part of the text, as byte offsets; `None` when nothing is selected.
    pub fn selection(&self) -> Option<Range<usize>> {
        let anchor = self.anchor.filter(|&anchor| anchor != self.cursor)?;
        Some(anchor.min(self.cursor)..anchor.max(self.cursor))
    }

    /// The selected text; `None` when nothing is selected.
    pub fn selected_text(&self) -> Option<&str> {
        self.text.get(self.selection()?)
    }

    /// Whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        self.undo_depth() > 0
    }

    /// Whether there is something to redo.
    pub fn can_redo(&self) -> bool {
        self.history.redo_depth() > 0
    }

    /// How many times Undo would do something.
    pub fn undo_depth(&self) -> usize {
        self.history.undo_depth()
    }

    /// Lays the text out for an area of this width; drawing does this too.
    pub fn set_width(&mut self, width: u16) {
        if width != self.width {
            self.width = width;
            self.layout = Layout::new(&self.text, limit(self.mode, width));
        }
    }

    /// How many rows the text takes at the width of the last draw; never zero.
    pub fn rows_count(&self) -> usize {
        self.layout.count()
    }

    /// The row the cursor is on, counted from zero.
    pub fn cursor_row(&self) -> usize {
        self.layout.row_of(self.cursor)
    }

    /// The first row on the screen, as of the last draw.
    pub fn scroll(&self) -> usize {
        self.top
    }
}

/// How many columns of text fit on a row: a single line never wraps.
fn limit(mode: Mode, width: u16) -> usize {
    match mode {
        Mode::SingleLine => usize::MAX,
        Mode::Wrapped | Mode::MultiLine => wrap::limit(width),
    }
}
