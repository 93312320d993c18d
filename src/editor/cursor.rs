//! Moving the cursor, by character, word and screen row.

use super::grapheme::{self, graphemes};
use super::layout::Row;
use super::{Editor, words};

/// Where the cursor can be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Motion {
    /// One character back.
    Left,
    /// One character on.
    Right,
    /// One row up, in the same column if it can.
    Up,
    /// One row down, in the same column if it can.
    Down,
    /// The start of the row.
    RowStart,
    /// The end of the row.
    RowEnd,
    /// The start of this word, or of the one before.
    WordLeft,
    /// The start of the next word.
    WordRight,
    /// The start of the text.
    TextStart,
    /// The end of the text.
    TextEnd,
}

impl Editor {
    pub(super) fn move_cursor(&mut self, to: Motion, select: bool) {
        let target = match (self.selection(), to) {
            (Some(selection), Motion::Left) if !select => selection.start,
            (Some(selection), Motion::Right) if !select => selection.end,
            (_, Motion::Up) => return self.move_rows(self.cursor_row().checked_sub(1), select),
            (_, Motion::Down) => return self.move_rows(Some(self.cursor_row() + 1), select),
            _ => self.target(to),
        };
        self.place_cursor(target, select);
    }

    fn target(&self, to: Motion) -> usize {
        let (text, cursor) = (self.text.as_str(), self.cursor);
        let row = self.layout.row(text, self.cursor_row());
        match to {
            Motion::Left => grapheme::previous(text, cursor),
            Motion::Right => grapheme::next(text, cursor),
            Motion::WordLeft => words::left(text, cursor),
            Motion::WordRight => words::right(text, cursor),
            Motion::RowStart => row.start,
            Motion::RowEnd => at_column(text, row, usize::MAX),
            Motion::TextStart => 0,
            Motion::TextEnd => text.len(),
            Motion::Up | Motion::Down => cursor,
        }
    }

    /// Goes to the row with this number, and nowhere if there is no such row.
    fn move_rows(&mut self, row: Option<usize>, select: bool) {
        let goal = self
            .goal
            .unwrap_or_else(|| self.cursor_column().min(self.layout.limit()));
        let target = match row.filter(|&row| row < self.layout.count()) {
            Some(row) => at_column(&self.text, self.layout.row(&self.text, row), goal),
            None => self.cursor,
        };
        self.place_cursor(target, select);
        self.goal = Some(goal);
    }

    /// Puts the cursor on a boundary; typing that follows is a new group for Undo.
    pub(super) fn place_cursor(&mut self, at: usize, select: bool) {
        let anchor = self.anchor.unwrap_or(self.cursor);
        self.jump(at);
        self.anchor = select.then_some(anchor);
        self.history.seal();
    }

    /// Puts the cursor on a boundary, without a selection.
    pub(super) fn jump(&mut self, at: usize) {
        self.cursor = at;
        self.anchor = None;
        self.goal = None;
    }

    pub(super) fn select_all(&mut self) {
        self.place_cursor(self.text.len(), false);
        self.anchor = Some(0);
    }

    /// The column of the cursor in its row; in the spaces at the end it can be beyond the width.
    pub(super) fn cursor_column(&self) -> usize {
        let start = self.layout.row(&self.text, self.cursor_row()).start;
        let before = graphemes(&self.text, start).take_while(|g| g.at < self.cursor);
        before.map(|g| g.width).sum()
    }

    /// Puts the cursor where the user clicks, counted from the corner of the drawn area. Selects
    /// up to there if `select`, as for a click with Shift or for dragging.
    pub fn click(&mut self, column: u16, row: u16, select: bool) {
        let row = self.layout.row(&self.text, self.top + usize::from(row));
        let target = at_column(&self.text, row, self.left + usize::from(column));
        self.place_cursor(target, select);
    }
}

/// The place in a row at or before a column.
fn at_column(text: &str, row: Row, goal: usize) -> usize {
    let mut column = 0;
    let mut last = row.start;
    for grapheme in graphemes(text, row.start).take_while(|g| g.at < row.end) {
        last = grapheme.at;
        column += grapheme.width;
        if column > goal {
            return last;
        }
    }
    // The place after the last character of a wrapped row is the start of the next row.
    if row.wrapped { last } else { row.end }
}
