//! A note as Markdown: its paragraphs, line breaks and lists stay, all else is plain text.

use super::escape::note_line;
use crate::document::note::{Lines, Part, parts};

/// The lines of `note` as Markdown, an empty one between blocks. None for a note without words.
pub(super) fn lines(note: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for part in parts(note) {
        // Nothing is above the first.
        all.extend((!all.is_empty()).then(String::new));
        match part {
            Part::Paragraph(lines) => item("", &lines, &mut all),
            Part::Bullets(items) => items.iter().for_each(|lines| item("- ", lines, &mut all)),
            Part::Numbers { first, items } => {
                for (number, lines) in (first..).zip(&items) {
                    item(&format!("{number}. "), lines, &mut all);
                }
            }
        }
    }
    all
}

/// Adds `lines`, the first behind `mark` and the others below its words.
fn item(mark: &str, lines: &Lines, all: &mut Vec<String>) {
    for (index, line) in lines.iter().enumerate() {
        let mark = match (index, all.last_mut()) {
            (1.., Some(last)) => {
                // A line break that the user typed; a backslash is seen, two spaces are not.
                last.push('\\');
                " ".repeat(mark.len())
            }
            _ => mark.to_owned(),
        };
        all.push(mark + &note_line(line));
    }
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn paragraphs_line_breaks_and_lists_stay() {
        let note = "Eén\r\ntwee\n\n\n\ndrie:\n- a\n- b\n  verder\nvier\n1. x\n2. y\n2. z";
        assert_eq!(
            lines(note),
            [
                "Eén\\",
                "twee",
                "",
                "drie:",
                "",
                "- a",
                "- b\\",
                "  \u{a0}\u{a0}verder",
                "",
                "vier",
                "",
                "1. x",
                "2. y",
                "",
                "2\\. z",
            ]
        );
    }

    #[test]
    fn what_looks_like_structure_stays_text() {
        for (typed, written) in [
            ("# kop", "\\# kop"),
            ("#tag en 1# en C#", "\\#tag en 1# en C#"),
            ("---", "\\-\\--"),
            ("- - -", "\\- - -"),
            ("===", "\\==="),
            (":-- | --", "\\:\\-- | \\--"),
            ("| a | b |", "\\| a | b |"),
            ("> citaat > meer", "\\> citaat > meer"),
            ("G:\\Beleid\\nota", "G:\\\\Beleid\\\\nota"),
            (
                "$x$ 10^2 {#id} @team a @ b",
                "\\$x\\$ 10\\^2 \\{#id} \\@team a @ b",
            ),
            (
                "zo'n \"dag\" ... -- - a-b",
                "zo\\'n \\\"dag\\\" \\... \\-- - a-b",
            ),
            ("::: a", "\\::: a"),
            (": a: b", "\\: a: b"),
            ("a) een", "a\\) een"),
            ("(iv) vier (b) c", "(iv\\) vier (b) c"),
            ("di. 3 maart", "di\\. 3 maart"),
            ("A. de Vries", "A. de Vries"),
            ("wo. 4 maart", "wo. 4 maart"),
            (":smile: 9:30:00", "\\:smile: 9:30:00"),
            ("[x] klaar", "[x]&#32;klaar"),
            (
                "‘s avonds ‘zo’ ‘foto’s’",
                "&#8216;s avonds ‘zo’ &#8216;foto’s’",
            ),
            ("2026. Een jaar", "2026\\. Een jaar"),
            ("1) een", "1\\) een"),
            ("- # kop", "- \\# kop"),
            ("- [ ] taak", "- [ ]&#32;taak"),
            ("    code", "\u{a0}\u{a0}\u{a0}\u{a0}code"),
            ("[x]: y, [naam], a](b)", "\\[x]: y, \\[naam], a](b)"),
            ("(a)[b] [^1]", "(a)\\[b] \\[\\^1]"),
            ("<b> < 5 <3 -->", "\\<b> < 5 <3 \\-->"),
            ("&amp; R&D &#60; a & b;", "\\&amp; R&D \\&#60; a & b;"),
            ("snake_case _nadruk_", "snake_case \\_nadruk\\_"),
            ("rond ~10% ~~weg~~", "rond ~10% \\~\\~weg\\~\\~"),
            ("C:\\Users \\* \\", "C:\\\\Users \\\\\\* \\\\"),
            ("www.vng.nl a@b_c.nl", "www\\.vng.nl a\\@b_c.nl"),
            ("zie https://a.nl/x.", "zie <https://a.nl/x>."),
            ("slot\u{a0}", "slot&#160;"),
        ] {
            assert_eq!(lines(typed), [written], "{typed}");
        }
    }
}
