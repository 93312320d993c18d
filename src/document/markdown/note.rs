//! A note as Markdown: its paragraphs, line breaks and lists stay, all else is plain text.

use super::escape::note_line;
use crate::text::clean;

/// What a line of a note is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Bullet,
    /// An item of a numbered list, with its number.
    Number(u32),
    /// A further line of the list item above it.
    Continued,
}

/// The lines of `note` as Markdown, an empty one between blocks. None for a note without words.
pub(super) fn lines(note: &str) -> Vec<String> {
    let note = clean(note).replace('\t', "    ");
    let mut lines: Vec<String> = Vec::new();
    // What the last line belongs to, and whether an empty line came after it.
    let mut item = Kind::Text;
    let mut apart = true;
    for line in note.split('\n') {
        let line = line.trim_end_matches(' ');
        if line.is_empty() {
            apart = true;
            continue;
        }
        let (kind, content) = classify(line, item, apart);
        if apart || !follows(kind, item) {
            // Nothing stands above the first.
            lines.extend((!lines.is_empty()).then(String::new));
        } else if let (Kind::Text | Kind::Continued, Some(last)) = (kind, lines.last_mut()) {
            // A line break that the user typed; a backslash is seen, two spaces are not.
            last.push('\\');
        }
        lines.push(mark(kind, item) + &note_line(content));
        if kind != Kind::Continued {
            item = kind;
        }
        apart = false;
    }
    lines
}

/// What stands before a line of `kind` after a line of `item`.
fn mark(kind: Kind, item: Kind) -> String {
    match (kind, item) {
        (Kind::Text, _) => String::new(),
        (Kind::Bullet, _) => "- ".to_owned(),
        (Kind::Number(number), _) => format!("{number}. "),
        (Kind::Continued, Kind::Number(number)) => " ".repeat(format!("{number}. ").len()),
        (Kind::Continued, _) => "  ".to_owned(),
    }
}

/// What `line` is after a line of `item`, and its text without the mark of a list.
fn classify(line: &str, item: Kind, apart: bool) -> (Kind, &str) {
    let has_words = |rest: &&str| rest.chars().any(|char| !"- ".contains(char));
    if let Some(rest) = line.strip_prefix("- ").filter(has_words) {
        return (Kind::Bullet, rest);
    }
    // Only numbers that count on from one: any other would come out as another number.
    let number = match item {
        Kind::Number(number) => number.saturating_add(1),
        _ => 1,
    };
    if let Some(rest) = line.strip_prefix(&format!("{number}. ")).filter(has_words) {
        return (Kind::Number(number), rest);
    }
    if line.starts_with(' ') && item != Kind::Text && !apart {
        return (Kind::Continued, line);
    }
    (Kind::Text, line)
}

/// Whether a line of `kind` belongs to the same block as a line of `item` right above it.
const fn follows(kind: Kind, item: Kind) -> bool {
    matches!(
        (kind, item),
        (Kind::Text, Kind::Text)
            | (Kind::Bullet, Kind::Bullet)
            | (Kind::Number(_), Kind::Number(_))
            | (Kind::Continued, _)
    )
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
