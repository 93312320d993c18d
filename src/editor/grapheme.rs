//! Walking a text by what the user sees as one character, with the width it has on the screen.

use ratatui::buffer::CellWidth;
use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

use super::wrap::TAB_WIDTH;

/// What a grapheme is to word wrap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    LineEnd,
    Space,
    Other,
}

/// One grapheme: where it is in the text and how many columns it takes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Grapheme {
    pub(super) at: usize,
    pub(super) end: usize,
    pub(super) width: usize,
    pub(super) kind: Kind,
}

/// The graphemes of `text` from the boundary `at` onwards.
pub(super) fn graphemes(text: &str, at: usize) -> Graphemes<'_> {
    Graphemes { text, at }
}

pub(super) struct Graphemes<'a> {
    text: &'a str,
    at: usize,
}

impl Iterator for Graphemes<'_> {
    type Item = Grapheme;

    #[inline]
    fn next(&mut self) -> Option<Grapheme> {
        let at = self.at;
        let (end, (width, kind)) = match lone_ascii(self.text, at) {
            Some(byte) => (at + 1, measure_ascii(byte)),
            None => measure_cluster(self.text, at)?,
        };
        self.at = end;
        Some(Grapheme {
            at,
            end,
            width,
            kind,
        })
    }
}

/// The byte at `at` if it is a grapheme by itself for sure: two ASCII characters never join, but
/// for CR LF. Most text is this, and finding it out is far cheaper than the Unicode tables.
#[inline]
fn lone_ascii(text: &str, at: usize) -> Option<u8> {
    let bytes = text.as_bytes();
    let byte = *bytes.get(at)?;
    let next = bytes.get(at + 1).copied().unwrap_or_default();
    ((byte | next).is_ascii() && byte != b'\r').then_some(byte)
}

/// The slow half of the walk, out of line to keep the other half small.
#[inline(never)]
fn measure_cluster(text: &str, at: usize) -> Option<(usize, (usize, Kind))> {
    let cluster = text.get(at..)?.graphemes(true).next()?;
    Some((at + cluster.len(), measure(cluster)))
}

#[inline]
fn measure_ascii(byte: u8) -> (usize, Kind) {
    match byte {
        b'!'..=b'~' => (1, Kind::Other),
        b'\n' => (0, Kind::LineEnd),
        b'\t' => (TAB_WIDTH, Kind::Space),
        b' ' => (1, Kind::Space),
        _ => (0, Kind::Other),
    }
}

fn measure(cluster: &str) -> (usize, Kind) {
    if cluster == "\r\n" {
        return (0, Kind::LineEnd);
    }
    if let [byte] = cluster.as_bytes() {
        return measure_ascii(*byte);
    }
    let mut chars = cluster.chars();
    let space = chars.next().is_some_and(is_space) && chars.next().is_none();
    let kind = if space { Kind::Space } else { Kind::Other };
    // Ratatui does not draw a grapheme with a control character in it.
    let drawn = !cluster.contains(char::is_control);
    let width = if drawn {
        usize::from(cluster.cell_width())
    } else {
        0
    };
    (width, kind)
}

/// Whether a row may break after this character.
pub(super) fn is_space(c: char) -> bool {
    // The no-break spaces are there to prevent just that.
    c.is_whitespace() && !matches!(c, '\u{A0}' | '\u{2007}' | '\u{202F}')
}

/// The boundary after the grapheme at `at`.
pub(super) fn next(text: &str, at: usize) -> usize {
    graphemes(text, at).next().map_or(text.len(), |g| g.end)
}

/// The boundary before the grapheme that ends at `at`.
pub(super) fn previous(text: &str, at: usize) -> usize {
    let before = at.saturating_sub(1);
    let is_ascii = |byte: &u8| byte.is_ascii() && *byte != b'\r';
    let pair = text.as_bytes().get(at.saturating_sub(2)..at);
    if pair.is_some_and(|pair| pair.iter().all(is_ascii)) {
        return before;
    }
    GraphemeCursor::new(at, text.len(), true)
        .prev_boundary(text, 0)
        .ok()
        .flatten()
        .unwrap_or(0)
}

/// The last boundary at or before `byte`.
pub(super) fn floor(text: &str, byte: usize) -> usize {
    let mut at = byte.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    if is_boundary(text, at) {
        at
    } else {
        previous(text, at)
    }
}

/// The first boundary at or after `at`, which is between two `char`s.
pub(super) fn ceil(text: &str, at: usize) -> usize {
    if is_boundary(text, at) {
        at
    } else {
        next(text, previous(text, at))
    }
}

fn is_boundary(text: &str, at: usize) -> bool {
    GraphemeCursor::new(at, text.len(), true)
        .is_boundary(text, 0)
        .unwrap_or(true)
}
