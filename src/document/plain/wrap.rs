//! Layout that are broken at spaces.

use unicode_width::UnicodeWidthStr;

/// `text` in rows of at most `width` columns, but for a word that is wider by itself. The spaces
/// where a row is broken go; all others stay. There is always at least one row.
pub(super) fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut rows = Vec::new();
    let mut row = String::new();
    for piece in text.split_inclusive(' ') {
        let word = piece.trim_end_matches(' ');
        let is_begun = !row.trim_matches(' ').is_empty();
        if is_begun && row.width() + word.width() > width {
            rows.push(std::mem::take(&mut row));
        }
        row.push_str(piece);
    }
    rows.push(row);
    for row in &mut rows {
        row.truncate(row.trim_end_matches(' ').len());
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_broken_at_spaces_only() {
        for (text, width, expected) in [
            ("", 5, &[""][..]),
            ("een twee", 8, &["een twee"]),
            ("een twee", 7, &["een", "twee"]),
            ("een   twee", 20, &["een   twee"]),
            ("  een twee", 6, &["  een", "twee"]),
            ("een langwoordje en", 6, &["een", "langwoordje", "en"]),
            ("東京 都", 5, &["東京", "都"]),
            ("a b c", 0, &["a", "b", "c"]),
        ] {
            assert_eq!(wrapped(text, width), expected, "{text} in {width}");
        }
    }
}
