//! Tables: in columns, whose cells are broken where they are too wide; where those would be too narrow to read, a row
//! for each cell.

use unicode_width::UnicodeWidthStr;

use super::wrap::wrapped;
use super::{Role, Row, Writer};
use crate::document::{Inline, Span, Table, TableKind};

/// What is between two columns.
const BETWEEN: usize = 2;

/// A column with sentences is not read well below this.
const NARROW: usize = 12;

impl Writer {
    pub(super) fn table(&mut self, table: &Table) {
        match widths(table, self.width) {
            Some(widths) => self.columns(table, &widths),
            None => self.cells(table),
        }
    }

    fn columns(&mut self, table: &Table, widths: &[usize]) {
        let titles: Vec<&str> = table
            .columns
            .iter()
            .map(|each| each.title.as_str())
            .collect();
        self.row(&titles, widths, Role::Strong);
        let line: Vec<String> = widths.iter().map(|width| "─".repeat(*width)).collect();
        let line = line.join(&" ".repeat(BETWEEN));
        self.rows.push(Row::of(line, Role::Rule));
        for (index, row) in table.rows.iter().enumerate() {
            if index > 0 && table.kind == TableKind::Sentences {
                self.blank();
            }
            let cells: Vec<&str> = row.iter().map(String::as_str).collect();
            self.row(&cells, widths, Role::Plain);
        }
    }

    /// One row of the table, as high as its highest cell.
    fn row(&mut self, cells: &[&str], widths: &[usize], role: Role) {
        let parts: Vec<Vec<&str>> = cells
            .iter()
            .zip(widths)
            .map(|(cell, width)| rows_of(cell, *width))
            .collect();
        let height = parts.iter().map(Vec::len).max().unwrap_or(0);
        for line in 0..height {
            let mut text = String::new();
            for (part, width) in parts.iter().zip(widths) {
                let words = part.get(line).copied().unwrap_or_default();
                let gap = (width + BETWEEN).saturating_sub(words.width());
                text.push_str(words);
                text.push_str(&" ".repeat(gap));
            }
            self.rows.push(Row::of(text.trim_end(), role));
        }
    }

    fn cells(&mut self, table: &Table) {
        for (index, row) in table.rows.iter().enumerate() {
            if index > 0 {
                self.blank();
            }
            let cells = table.columns.iter().zip(row);
            for (column, cell) in cells.filter(|(_, cell)| !cell.is_empty()) {
                let label = Span::Strong(format!("{}: ", column.title));
                self.text("", &Inline(vec![label, Span::Text(cell.clone())]));
            }
        }
    }
}

/// The rows of one cell.
fn rows_of(cell: &str, width: usize) -> Vec<&str> {
    let rows = cell.split('\n').flat_map(|line| {
        let ranges = wrapped(line, width);
        ranges
            .into_iter()
            .map(move |range| line.get(range).unwrap_or_default())
    });
    rows.collect()
}

/// How wide each column is within `room`; none where they would be too narrow. What is narrow by itself is as wide as
/// that, and the others share what is left.
fn widths(table: &Table, room: usize) -> Option<Vec<usize>> {
    let natural: Vec<usize> = table
        .columns
        .iter()
        .enumerate()
        .map(|(place, column)| {
            let cells = table.rows.iter().filter_map(|row| row.get(place));
            let lines = cells
                .flat_map(|cell| cell.split('\n'))
                .map(UnicodeWidthStr::width);
            lines.chain([column.title.width()]).max().unwrap_or(0)
        })
        .collect();
    let mut room = room.checked_sub(BETWEEN * natural.len().saturating_sub(1))?;
    let mut shared: Vec<usize> = (0..natural.len()).collect();
    let mut widths = natural.clone();
    // From narrow to wide, so that what a column does not need is for those after it.
    shared.sort_by_key(|place| natural.get(*place).copied());
    for (done, place) in shared.iter().enumerate() {
        let fair = room / (shared.len() - done);
        let width = widths.get_mut(*place)?;
        if *width > fair {
            if fair < NARROW {
                return None;
            }
            *width = fair;
        }
        room -= *width;
    }
    Some(widths)
}
