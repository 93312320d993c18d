//! Tables: in columns where they fit, else a line for each cell, with the word above its column.

use unicode_width::UnicodeWidthStr;

use super::{INDENT, Layout, Writer};
use crate::document::{Table, TableKind};

/// What is between two columns.
const BETWEEN: &str = "  ";

impl Writer {
    pub(super) fn table(&mut self, table: &Table) {
        self.caption(&table.caption);
        match self.layout {
            Layout::Wide(width) => {
                let widths = widths(table);
                let room = usize::from(width).saturating_sub(INDENT);
                if is_within(&widths, room) {
                    self.columns(table, &widths);
                } else {
                    self.cells(table);
                }
            }
            Layout::Spoken => self.cells(table),
        }
    }

    fn columns(&mut self, table: &Table, widths: &[usize]) {
        let header: Vec<String> = table
            .columns
            .iter()
            .map(|each| each.title.clone())
            .collect();
        let dashes: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
        for row in [&header, &dashes].into_iter().chain(&table.rows) {
            let cells = row.iter().zip(widths);
            let cells = cells.map(|(cell, width)| {
                let rest = width.saturating_sub(cell.width());
                format!("{cell}{}", " ".repeat(rest))
            });
            let cells: Vec<String> = cells.collect();
            let row = format!("{}{}", " ".repeat(INDENT), cells.join(BETWEEN));
            self.push(&row);
        }
    }

    /// For the ear the short cells of a row are one line, which is heard at once.
    fn cells(&mut self, table: &Table) {
        for (index, row) in table.rows.iter().enumerate() {
            let cells = table.columns.iter().zip(row);
            let cells = cells.filter(|(_, cell)| !cell.is_empty());
            let cells = cells.map(|(column, cell)| format!("{}: {cell}", column.title));
            if self.layout == Layout::Spoken && table.kind == TableKind::Short {
                let cells: Vec<String> = cells.collect();
                self.line("", &cells.join("; "));
                continue;
            }
            if index > 0 {
                self.blank();
            }
            for cell in cells {
                self.line("", &cell);
            }
        }
    }
}

/// How wide each column is with all that is in it.
fn widths(table: &Table) -> Vec<usize> {
    let columns = table.columns.iter().enumerate();
    let widths = columns.map(|(place, column)| {
        let cells = table.rows.iter().filter_map(|row| row.get(place));
        let cells = cells.map(|cell| cell.as_str().width());
        cells.chain([column.title.width()]).max().unwrap_or(0)
    });
    widths.collect()
}

fn is_within(widths: &[usize], room: usize) -> bool {
    let between = BETWEEN.len() * widths.len().saturating_sub(1);
    widths.iter().sum::<usize>() + between <= room
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Document, plain_blocks};

    fn shown(kind: TableKind, layout: Layout) -> String {
        let rows = [["2.3", "deels", ""], ["4.7", "op orde", "東京"]];
        let rows = rows.map(|row| row.map(str::to_owned).to_vec()).to_vec();
        let mut doc = Document::new("");
        let titles = ["Vraag", "Is nu", "Plaats"];
        match kind {
            TableKind::Short => doc.short_table("De antwoorden", &titles, rows),
            TableKind::Sentences => doc.table("De antwoorden", &titles, rows),
        }
        plain_blocks(&doc.blocks[1..], layout)
    }

    #[test]
    fn columns_stand_below_each_other_where_they_fit() {
        let fits = "  Vraag  Is nu    Plaats\n  -----  -------  ------\n  2.3    deels\n  4.7    op orde  東京\n";
        assert_eq!(shown(TableKind::Sentences, Layout::Wide(24)), fits);
        let cells =
            "  Vraag: 2.3\n  Is nu: deels\n\n  Vraag: 4.7\n  Is nu: op orde\n  Plaats: 東京\n";
        assert_eq!(shown(TableKind::Short, Layout::Wide(23)), cells);
    }

    #[test]
    fn for_the_ear_each_cell_has_its_word() {
        assert_eq!(
            shown(TableKind::Short, Layout::Spoken),
            "De antwoorden.\nVraag: 2.3; Is nu: deels\nVraag: 4.7; Is nu: op orde; Plaats: 東京\n"
        );
        assert_eq!(
            shown(TableKind::Sentences, Layout::Spoken),
            "De antwoorden.\nVraag: 2.3\nIs nu: deels\nVraag: 4.7\nIs nu: op orde\nPlaats: 東京\n"
        );
    }
}
