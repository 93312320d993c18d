//! Drawing the text and finding the cursor on the screen.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::grapheme::graphemes;
use super::layout::Row;
use super::wrap::expand_tabs;
use super::{Editor, Mode};

/// How the text is drawn.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Styles {
    /// The text, and the whole area behind it.
    pub text: Style,
    /// What is selected, on top of `text`.
    pub selection: Style,
}

impl Editor {
    /// Draws the text, scrolled so that the cursor is in view.
    pub fn render(&mut self, area: Rect, buf: &mut Buffer, styles: Styles) {
        let area = area.intersection(buf.area);
        self.set_width(area.width);
        if area.is_empty() {
            return;
        }
        self.scroll_to_cursor(area);
        for (row, line) in (self.top..).zip(area.rows()) {
            for position in line.positions() {
                if let Some(cell) = buf.cell_mut(position) {
                    cell.set_symbol(" ").set_style(styles.text);
                }
            }
            if row < self.rows_count() {
                self.draw_row(row, line, buf, styles);
            }
        }
    }

    /// Where the cursor is on the screen, after drawing in the same area; `None` if it is not.
    pub fn cursor_position(&self, area: Rect) -> Option<Position> {
        let row = u16::try_from(self.cursor_row().checked_sub(self.top)?).ok()?;
        // In the spaces at the end of a row the cursor waits in the last column.
        let last = area.width.checked_sub(1)?;
        let column = self
            .cursor_column()
            .checked_sub(self.left)?
            .min(usize::from(last));
        (row < area.height).then(|| Position::new(area.x + column as u16, area.y + row))
    }

    /// After drawing in an area of this width: whether a single line goes on to the left of it, and to
    /// the right.
    pub fn goes_on(&self, width: u16) -> [bool; 2] {
        let columns: usize = graphemes(&self.text, 0).map(|g| g.width).sum();
        let is_line = self.mode == Mode::SingleLine;
        let is_cut = columns > self.left + usize::from(width);
        [is_line && self.left > 0, is_line && is_cut]
    }

    fn scroll_to_cursor(&mut self, area: Rect) {
        let height = usize::from(area.height);
        let most = self.rows_count().saturating_sub(height);
        self.top = offset_for(self.top.min(most), self.cursor_row(), height);
        if self.mode == Mode::SingleLine {
            let width = usize::from(area.width);
            let columns: usize = graphemes(&self.text, 0).map(|g| g.width).sum();
            let most = (columns + 1).saturating_sub(width);
            self.left = offset_for(self.left.min(most), self.cursor_column(), width);
        }
    }

    /// The part of a row that is in view, and how many columns into the area it begins: one, if
    /// a wide character is half out of it.
    fn in_view(&self, row: Row, width: usize) -> (Range<usize>, u16) {
        let mut column = 0;
        let mut first = None;
        let mut end = row.start;
        for grapheme in graphemes(&self.text, row.start).take_while(|g| g.at < row.end) {
            if column >= self.left && first.is_none() {
                first = Some((grapheme.at, column - self.left));
            }
            column += grapheme.width;
            if column > self.left + width {
                break;
            }
            end = grapheme.end;
        }
        let (start, indent) = first.unwrap_or((end, 0));
        (start..end, indent as u16)
    }

    fn draw_row(&self, index: usize, line: Rect, buf: &mut Buffer, styles: Styles) {
        let row = self.layout.row(&self.text, index);
        let selected = self.selection().unwrap_or(0..0);
        let (shown, indent) = self.in_view(row, usize::from(line.width));
        let (mut from, mut x) = (shown.start, line.x.saturating_add(indent));
        let plain = styles.text;
        let parts = [
            (selected.start, plain),
            (selected.end, plain.patch(styles.selection)),
            (shown.end, plain),
        ];
        for (end, style) in parts {
            let end = end.clamp(from, shown.end.max(from));
            let part = expand_tabs(self.text.get(from..end).unwrap_or_default());
            let room = usize::from(line.right().saturating_sub(x));
            (x, _) = buf.set_stringn(x, line.y, part, room, style);
            from = end;
        }
        // A selected line break shows as one cell, so that selected empty lines can be seen.
        if !row.wrapped && from == row.end && selected.contains(&row.end) && x < line.right() {
            let cell = Rect {
                x,
                width: 1,
                ..line
            };
            buf.set_style(cell, styles.selection);
        }
    }
}

/// The offset nearest to `offset` from which `size` places show `place`.
fn offset_for(offset: usize, place: usize, size: usize) -> usize {
    offset.clamp((place + 1).saturating_sub(size), place)
}
