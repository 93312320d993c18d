//! Rows that are broken at spaces, as ranges of a text, so that its pieces keep what they are.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The rows of `text` of at most `width` columns, without the spaces where they are broken. A word that is wider
/// by itself is broken between characters. There is always at least one row.
pub(super) fn wrapped(text: &str, width: usize) -> Vec<Range<usize>> {
    let width = width.max(2);
    let mut rows = Vec::new();
    let (mut start, mut used, mut at) = (0, 0, 0);
    let mut has_word = false;
    for piece in text.split_inclusive(' ') {
        let word = piece.trim_end_matches(' ');
        if has_word && used + word.width() > width {
            rows.push(start..at);
            (start, used, has_word) = (at, 0, false);
        }
        for (place, grapheme) in word.grapheme_indices(true) {
            if used + grapheme.width() > width && at + place > start {
                rows.push(start..at + place);
                (start, used) = (at + place, 0);
            }
            used += grapheme.width();
        }
        has_word |= !word.is_empty();
        used += piece.len() - word.len();
        at += piece.len();
    }
    rows.push(start..at);
    for row in &mut rows {
        let shown = text.get(row.clone()).unwrap_or_default();
        row.end = row.start + shown.trim_end_matches(' ').len();
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_broken_at_spaces_and_a_long_word_between_characters() {
        for (text, width, expected) in [
            ("", 5, &[""][..]),
            ("een twee", 8, &["een twee"]),
            ("een twee", 7, &["een", "twee"]),
            ("een   twee", 20, &["een   twee"]),
            ("een   twee", 6, &["een", "twee"]),
            ("  een twee", 6, &["  een", "twee"]),
            ("een langwoordje en", 6, &["een", "langwo", "ordje", "en"]),
            ("東京 都", 4, &["東京", "都"]),
            ("東京都", 4, &["東京", "都"]),
        ] {
            let rows = wrapped(text, width);
            let rows: Vec<&str> = rows.into_iter().filter_map(|row| text.get(row)).collect();
            assert_eq!(rows, expected, "{text} in {width}");
        }
    }
}
