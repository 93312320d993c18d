//! Moving through rows: those of a text, and those of a list.

use super::Action;

/// Scroll a text by rows; drawing keeps it within the text.
pub(super) fn scroll(offset: &mut usize, action: Action) {
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

/// The place `by` rows from `here` in a list of `count`, kept within it.
pub(super) fn moved(here: usize, by: isize, count: usize) -> usize {
    let to = if by < 0 {
        here.saturating_sub(by.unsigned_abs())
    } else {
        here.saturating_add(by.unsigned_abs())
    };
    to.min(count.saturating_sub(1))
}

/// The place to which `action` leads from `here` in a list of `count`.
pub(super) fn along(action: Action, here: usize, count: usize) -> usize {
    /// As many rows of two lines as the smallest window has.
    const PAGE: isize = 8;
    let by = match action {
        Action::Up => -1,
        Action::Down => 1,
        Action::PageUp => -PAGE,
        Action::PageDown => PAGE,
        Action::First => isize::MIN,
        Action::Last => isize::MAX,
        _ => 0,
    };
    moved(here, by, count)
}
