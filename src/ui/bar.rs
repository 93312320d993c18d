//! The bottom bar: the keys that matter here, in words.

use ratatui::text::{Line, Span};

use super::Theme;
use crate::app::{Action, Binding, Context, bindings};

/// The most rows the bar takes, in a narrow window one more.
const fn most_rows(width: u16) -> usize {
    if width < 76 { 3 } else { 2 }
}

/// The bar of `context`. A key that does not fit is left out whole, never cut; help has them all.
pub fn lines(context: Context, width: u16, theme: &Theme) -> Vec<Line<'static>> {
    // Help and the way back always fit: they are last in the table, so they are placed first.
    let is_way_out = |binding: &&Binding| matches!(binding.action, Action::Help | Action::Back);
    let (ways_out, others) = bindings(context).partition(is_way_out);
    let [ways_out, others] = [ways_out, others].map(|bindings: Vec<&Binding>| {
        let shown = bindings.into_iter().filter_map(|binding| binding.bar);
        shown.collect::<Vec<_>>()
    });
    let most = most_rows(width);
    let width = usize::from(width);
    let size = |(keys, words): &(&str, &str)| keys.chars().count() + words.chars().count() + 3;
    let reserved: usize = ways_out.iter().map(size).sum();
    let mut rows: Vec<Vec<(&str, &str)>> = vec![Vec::new()];
    let mut used = 0;
    for item in others {
        if used + size(&item) > width && rows.len() < most {
            rows.push(Vec::new());
            used = 0;
        }
        let room = if rows.len() == most {
            width.saturating_sub(reserved)
        } else {
            width
        };
        if used + size(&item) <= room {
            used += size(&item);
            if let Some(row) = rows.last_mut() {
                row.push(item);
            }
        }
    }
    if used + reserved > width && rows.len() < most {
        rows.push(Vec::new());
    }
    if let Some(row) = rows.last_mut() {
        row.extend(ways_out);
    }
    rows.into_iter().map(|row| line(&row, theme)).collect()
}

/// One row of the bar.
fn line(items: &[(&'static str, &'static str)], theme: &Theme) -> Line<'static> {
    let spans = items.iter().flat_map(|(keys, words)| {
        [
            Span::raw(" "),
            Span::styled(*keys, theme.key),
            Span::raw(format!(" {words} ")),
        ]
    });
    spans.collect()
}
