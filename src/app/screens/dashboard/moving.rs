//! The arrows: through the grid, and along the rows of a tab.

use super::{DashboardScreen, Item, Overview, Row};
use crate::app::action::Action;
use crate::app::screens::ScreenContext;
use crate::app::widgets::list_cursor;
use crate::model::{QuestionSet, grid_rows};

impl DashboardScreen {
    pub(super) fn walk(&mut self, action: Action, cx: &ScreenContext) {
        let rows = Overview::of(cx, cx.seen()).rows(self.tab);
        let stops: Vec<usize> = (0..rows.len())
            .filter(|&index| rows.get(index).is_some_and(Row::leads_somewhere))
            .collect();
        let to = match self.in_grid(action, cx.questions, &rows) {
            Some(to) => to,
            None => list_cursor::along_stops(along(action), self.selected, &stops),
        };
        self.point(to, &rows);
    }

    /// The row above or below in the grid, or out of it; none where the cursor is not in it or
    /// goes along it.
    fn in_grid(&self, action: Action, set: &QuestionSet, rows: &[Row]) -> Option<usize> {
        let top = rows.iter().position(|row| row.item == Item::Cell)?;
        let here = self.selected.checked_sub(top)?;
        let cells = rows.iter().filter(|row| row.item == Item::Cell).count();
        let starts: Vec<(usize, usize)> = grid_rows(set)
            .scan(0, |start, row| {
                let from = *start;
                *start += row.questions.len();
                Some((from, row.questions.len()))
            })
            .collect();
        let row_of = |cell: usize| starts.iter().rposition(|(start, _)| *start <= cell);
        let cell_in = |row: usize, column: usize| {
            let (start, count) = starts.get(row)?;
            Some(top + start + column.min(count.saturating_sub(1)))
        };
        let is_below = here >= cells;
        match action {
            // From what to do first, back into the grid.
            Action::Up if is_below && here == cells && cells > 0 => cell_in(starts.len() - 1, 0),
            _ if is_below => None,
            Action::Up => {
                let row = row_of(here)?;
                let column = here - starts.get(row)?.0;
                match row.checked_sub(1) {
                    Some(above) => cell_in(above, column),
                    // Above the grid is the story, where there is one.
                    None => Some(top.checked_sub(1).unwrap_or(self.selected)),
                }
            }
            Action::Down => {
                let row = row_of(here)?;
                let column = here - starts.get(row)?.0;
                cell_in(row + 1, column).or(Some(self.first_below(top + cells, rows)))
            }
            Action::PageDown => Some(self.first_below(top + cells, rows)),
            Action::PageUp => Some(0),
            _ => None,
        }
    }

    /// The first row below the grid, or where the cursor is when there is none.
    fn first_below(&self, cells: usize, rows: &[Row]) -> usize {
        let leads = |index: &usize| rows.get(*index).is_some_and(Row::leads_somewhere);
        (cells..rows.len()).find(leads).unwrap_or(self.selected)
    }
}

/// To the left and the right, cells and rows come after each other.
fn along(action: Action) -> Action {
    match action {
        Action::Left => Action::Up,
        Action::Right => Action::Down,
        _ => action,
    }
}
