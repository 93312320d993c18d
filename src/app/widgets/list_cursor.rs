//! Moving through rows: those of a text, and those of a list. Every list moves by [`along`].

use crate::app::action::Action;

/// Scroll a text by rows; drawing keeps it within the text.
pub fn scroll(offset: &mut usize, action: Action) {
    *offset = match action {
        Action::Up => offset.saturating_sub(1),
        Action::Down => offset.saturating_add(1),
        Action::PageUp => offset.saturating_sub(15),
        Action::PageDown => offset.saturating_add(15),
        Action::First => 0,
        Action::Last => usize::MAX / 2,
        _ => *offset,
    };
}

/// The place to which `action` leads from `here` in a list of `count`.
pub fn along(action: Action, here: usize, count: usize) -> usize {
    /// As many rows of two lines as the smallest window has.
    const PAGE: usize = 8;
    let to = match action {
        Action::Up => here.saturating_sub(1),
        Action::Down => here.saturating_add(1),
        Action::PageUp => here.saturating_sub(PAGE),
        Action::PageDown => here.saturating_add(PAGE),
        Action::First => 0,
        Action::Last => usize::MAX,
        _ => here,
    };
    to.min(count.saturating_sub(1))
}

/// The row to which `action` leads from row `here`, where only the rows in `stops` can be pointed
/// at.
pub fn along_stops(action: Action, here: usize, stops: &[usize]) -> usize {
    let place = stops.iter().position(|&stop| stop >= here);
    let to = along(action, place.unwrap_or(0), stops.len());
    stops.get(to).copied().unwrap_or(here)
}

/// Where the row `before` is now among `rows`, which may be others than they were: the first
/// that is the same by the strictest of `rules`, which are in order.
pub fn found_back<T>(
    rows: &[T],
    before: Option<&T>,
    rules: &[fn(&T, &T) -> bool],
) -> Option<usize> {
    let before = before?;
    let by = |is_same: &fn(&T, &T) -> bool| rows.iter().position(|row| is_same(row, before));
    rules.iter().find_map(by)
}
