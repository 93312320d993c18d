//! A table, which is moved through sideways where it does not fit.

use maud::{Markup, html};

use super::inline::linked;
use crate::document::{Column, Table, TableKind};

/// The style has a class for each width in steps of so many percent.
const STEP: u32 = 5;

pub(super) fn table(table: &Table) -> Markup {
    let numbers: Vec<bool> = (0..table.columns.len())
        .map(|column| is_of_numbers(table, column))
        .collect();
    let is_number = |column: usize| numbers.get(column).copied().unwrap_or_default();
    let label = match table.caption.as_str() {
        "" => "Tabel",
        caption => caption,
    };
    // Who has no mouse moves through it with the arrow keys, so it can have the focus.
    html! {
        div.table.short[table.kind == TableKind::Short] role="group" aria-label=(label) tabindex="0" {
            table {
                @if !table.caption.is_empty() { caption { (table.caption) } }
                @for width in widths(&table.columns) { col class={ "w" (width) }; }
                thead { tr {
                    @for (index, column) in table.columns.iter().enumerate() {
                        th.number[is_number(index)] scope="col" { (linked(&column.title)) }
                    }
                } }
                tbody { @for row in &table.rows { tr {
                    @for (index, cell) in row.iter().enumerate() {
                        @if index == 0 && table.kind == TableKind::Short {
                            th scope="row" { (linked(cell)) }
                        } @else {
                            td.number[is_number(index)] { (linked(cell)) }
                        }
                    }
                } } }
            }
        }
    }
}

/// Whether nothing but numbers is in a column after the first.
fn is_of_numbers(table: &Table, column: usize) -> bool {
    let mut cells = table.rows.iter().filter_map(|row| row.get(column));
    let is_number =
        |cell: &String| !cell.is_empty() && cell.bytes().all(|byte| byte.is_ascii_digit());
    column > 0 && !table.rows.is_empty() && cells.all(is_number)
}

/// The width of each column in percents that the style has a class for; none where what is in them decides.
fn widths(columns: &[Column]) -> Vec<u32> {
    let all: u32 = columns.iter().map(|column| u32::from(column.weight)).sum();
    let share = |column: &Column| u32::from(column.weight) * 100 / all / STEP * STEP;
    if all == 0 {
        return Vec::new();
    }
    columns
        .iter()
        .map(|column| share(column).max(STEP))
        .collect()
}
