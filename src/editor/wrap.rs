//! Word wrap, one for editing and for reading.

use std::borrow::Cow;
use std::iter;
use std::ops::Range;

use super::grapheme::{self, Kind, graphemes};

/// How many columns a tab takes, wherever it is.
pub const TAB_WIDTH: usize = 4;

/// The rows of `text` in an area of `width` columns, as byte ranges without the line breaks.
///
/// Rows break after the spaces between words; a word that does not fit on a row of its own is
/// split between graphemes. The spaces stay at the end of the row, beyond the width if need be, so
/// no row begins with them. The last column is left free: the cursor is there after the last
/// character of a full row. There is always at least one row.
pub fn wrap(text: &str, width: u16) -> Vec<Range<usize>> {
    row_ranges(text, limit(width)).collect()
}

/// The rows of [`wrap`] as text to show: without the spaces at their ends, tabs made spaces.
pub fn rows(text: &str, width: u16) -> impl Iterator<Item = Cow<'_, str>> {
    row_ranges(text, limit(width)).map(|range| {
        let row = text.get(range).unwrap_or_default();
        expand_tabs(row.trim_end_matches(grapheme::is_space))
    })
}

/// How many columns of text go on a row of an area this wide.
pub(super) fn limit(width: u16) -> usize {
    usize::from(width).saturating_sub(1).max(1)
}

/// `text` as it is drawn.
pub(super) fn expand_tabs(text: &str) -> Cow<'_, str> {
    if text.contains('\t') {
        Cow::Owned(text.replace('\t', &" ".repeat(TAB_WIDTH)))
    } else {
        Cow::Borrowed(text)
    }
}

fn row_ranges(text: &str, limit: usize) -> impl Iterator<Item = Range<usize>> {
    let mut next = Some(0);
    iter::from_fn(move || {
        let start = next?;
        next = next_start(text, start, limit);
        Some(start..row_end(text, start, next))
    })
}

/// Where the row ends that goes from `start` to `next`: before the line break, if there is one.
pub(super) fn row_end(text: &str, start: usize, next: Option<usize>) -> usize {
    let end = next.unwrap_or(text.len());
    let row = text.get(start..end).unwrap_or_default();
    match row.strip_suffix('\n') {
        Some(line) => start + line.strip_suffix('\r').unwrap_or(line).len(),
        None => end,
    }
}

/// Where the row after the one at `start` begins; `None` when the text ends on this row.
///
/// It depends on the text from `start` only, which is what lets [`super::layout`] stop as soon as
/// it meets a row that it had already.
pub(super) fn next_start(text: &str, start: usize, limit: usize) -> Option<usize> {
    let mut column = 0;
    let mut word = None;
    for grapheme in graphemes(text, start) {
        match grapheme.kind {
            Kind::LineEnd => return Some(grapheme.end),
            Kind::Space => word = Some(grapheme.end),
            Kind::Other if column + grapheme.width > limit && grapheme.at > start => {
                return Some(word.unwrap_or(grapheme.at));
            }
            Kind::Other => {}
        }
        column += grapheme.width;
    }
    None
}
