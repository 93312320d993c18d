//! The bottom bar: the keys that matter here, in words.

use crossterm::event::KeyEvent;
use ratatui::layout::{Position, Size};
use ratatui::text::{Line, Span};

use super::Theme;
use crate::app::{Action, Binding, Keys};

/// The most keys in it, help and the way back among them: one row that does not shout.
const MOST: usize = 6;

/// Below this width the bar takes two rows, where the window is high enough for that.
const NARROW: u16 = 76;

/// Below this height it takes one row, with as many keys as fit.
const LOW: u16 = 16;

/// The bar of `keys` in a window of this size. A key that does not fit is left out whole, never
/// cut; help has them all, and begins with these.
pub fn lines(keys: &Keys, width: u16, height: u16, theme: &Theme) -> Vec<Line<'static>> {
    let most_rows = if width < NARROW && height >= LOW {
        2
    } else {
        1
    };
    let (ways_out, others) = items(keys);
    let size = |(keys, words): &Item| keys.chars().count() + words.chars().count() + 3;
    let width = usize::from(width);
    let mut rows: Vec<Vec<Item>> = vec![Vec::new()];
    let mut used = 0;
    let reserved: usize = ways_out.iter().map(size).sum();
    for item in others {
        if used + size(&item) > width && rows.len() < most_rows {
            rows.push(Vec::new());
            used = 0;
        }
        let taken = if rows.len() == most_rows { reserved } else { 0 };
        if used + size(&item) + taken <= width {
            used += size(&item);
            if let Some(row) = rows.last_mut() {
                row.push(item);
            }
        }
    }
    if used + reserved > width && rows.len() < most_rows {
        rows.push(Vec::new());
    }
    if let Some(row) = rows.last_mut() {
        row.extend(ways_out);
    }
    rows.into_iter().map(|row| line(&row, theme)).collect()
}

/// The key at a place in the bar of `keys`, in a window of this size.
pub fn key_at(keys: &Keys, size: Size, at: Position) -> Option<KeyEvent> {
    let rows = lines(keys, size.width, size.height, &Theme::plain());
    let row = rows.get(usize::from(at.y))?;
    let mut end = 0;
    // Three spans are one key: a blank, its name, and what it does.
    let item = row.spans.chunks(3).find(|item| {
        end += item.iter().map(Span::width).sum::<usize>();
        usize::from(at.x) < end
    })?;
    let name = &item.get(1)?.content;
    let mut bindings = keys.in_bar();
    let binding = bindings.find(|binding| {
        binding.bar.is_some_and(|(keys, _)| keys == name) && binding.key_name() == **name
    })?;
    Some(KeyEvent::new(binding.code, binding.modifiers))
}

/// A key and what it does, in words.
pub type Item = (&'static str, &'static str);

/// Those of `keys` that matter most: help and the way back, which always fit, and the others.
pub fn items(keys: &Keys) -> (Vec<Item>, Vec<Item>) {
    // They are last in the table.
    let is_way_out = |binding: &&Binding| matches!(binding.action, Action::Help | Action::Back);
    let (ways_out, others) = keys.in_bar().partition(is_way_out);
    let [ways_out, mut others] = [ways_out, others].map(|bindings: Vec<&Binding>| {
        let shown = bindings.into_iter().filter_map(|binding| binding.bar);
        shown.collect::<Vec<_>>()
    });
    others.truncate(MOST - ways_out.len());
    (ways_out, others)
}

/// One row of the bar.
fn line(items: &[Item], theme: &Theme) -> Line<'static> {
    let spans = items.iter().flat_map(|(keys, words)| {
        [
            Span::raw(" "),
            Span::styled(*keys, theme.key),
            Span::raw(format!(" {words} ")),
        ]
    });
    spans.collect()
}
