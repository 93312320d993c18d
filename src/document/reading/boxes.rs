//! Boxes among words: ☐ and ☒, `[ ]` and `[x]`, and what people make of them.

use super::ReadLine;

/// Whether `text` is what people type to choose something, beside its box or in it.
pub fn is_mark(text: &str) -> bool {
    let text = text.trim_matches(|char: char| char.is_whitespace() || ".:".contains(char));
    [
        "x", "X", "v", "V", "✓", "✔", "√", "☑", "☒", "×", "✗", "✘", "✕", "ja", "Ja", "JA",
    ]
    .contains(&text)
}

/// Whether `text` is nothing but a box, and if so whether that is ticked.
pub(super) fn sign(text: &str) -> Option<bool> {
    let text = text.trim();
    if is_mark(text) {
        return Some(true);
    }
    match find(text).as_slice() {
        [found] if found.start == 0 && found.end == text.len() => Some(found.ticked),
        _ => None,
    }
}

/// The sign of a box that is a control, and what was typed in it beside that.
pub(super) fn with_sign(is_ticked: bool, typed: &str) -> String {
    let sign = if is_ticked { '☒' } else { '☐' };
    let has_words = typed.chars().any(char::is_alphanumeric) && !is_mark(typed);
    let words = if has_words { typed } else { "" };
    format!("{sign} {} ", words.replace(['☒', '☐'], ""))
        .trim_end()
        .to_owned()
        + " "
}

/// A box within a text: where it is, in bytes, and whether it is ticked.
struct Found {
    start: usize,
    end: usize,
    ticked: bool,
}

/// The line `text`, or several where boxes stand in the middle of it. What is before a box belongs to it only if it is a
/// mark, or nothing but the dash of a list.
pub(super) fn split(text: &str) -> Vec<ReadLine> {
    let boxes = find(text);
    let mut lines = Vec::new();
    let mut at = 0;
    for (index, found) in boxes.iter().enumerate() {
        let before = text.get(at..found.start).unwrap_or_default();
        let lead = before.trim_matches(|char: char| char.is_whitespace() || "-*•·".contains(char));
        let mut ticked = found.ticked;
        if index == 0 && is_mark(lead) {
            ticked = true;
        } else if index == 0 && !lead.is_empty() {
            lines.push(ReadLine::of(before.trim()));
        }
        let next = boxes.get(index + 1).map_or(text.len(), |next| next.start);
        let words = text.get(found.end..next).unwrap_or_default();
        let words = words.trim().trim_end_matches([' ', '-', '*', '•']);
        lines.push(ReadLine {
            ticked: Some(ticked),
            ..ReadLine::of(if next == text.len() {
                text.get(found.end..).unwrap_or_default().trim()
            } else {
                words
            })
        });
        at = next;
    }
    if lines.is_empty() {
        lines.push(ReadLine::of(text.trim_end()));
    }
    lines
}

fn find(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let mut skip_to = 0;
    for (start, char) in text.char_indices() {
        if start < skip_to {
            continue;
        }
        let rest = text.get(start..).unwrap_or_default();
        let one = match char {
            '☐' | '□' | '❏' | '❑' | '⬜' | '◻' => Some((char.len_utf8(), false)),
            '☒' | '☑' | '🗹' | '🗷' | '✅' | '⊠' => Some((char.len_utf8(), true)),
            '[' => bracketed(rest, ']'),
            '(' if is_first(text, start) => bracketed(rest, ')'),
            _ => None,
        };
        if let Some((length, ticked)) = one {
            found.push(Found {
                start,
                end: start + length,
                ticked,
            });
            skip_to = start + length;
        }
    }
    found
}

/// Whether only the dash of a list is before `at`.
fn is_first(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    before
        .chars()
        .all(|char| char.is_whitespace() || "-*•·".contains(char))
}

/// How long the box is with which `rest` begins, and whether something is in it.
fn bracketed(rest: &str, close: char) -> Option<(usize, bool)> {
    /// Longer is a text between brackets.
    const LONGEST: usize = 8;
    let end = rest
        .char_indices()
        .take(LONGEST)
        .find(|(_, char)| *char == close)?;
    let inside = rest.get(1..end.0)?;
    // Markdown links `[x](…)` are no box.
    let after = rest.get(end.0 + 1..)?;
    let is_link = after.starts_with(['(', '[']) || after.starts_with(':');
    let ticked = is_mark(inside) || ["*", "+", "#"].contains(&inside.trim());
    let is_empty = inside.trim_matches(['_', '.', ' ', '\u{a0}']).is_empty() && !inside.is_empty();
    (!is_link && (ticked || is_empty || (inside.is_empty() && close == ']')))
        .then_some((end.0 + 1, ticked))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(Option<bool>, String)> {
        let lines = split(text).into_iter();
        lines.map(|line| (line.ticked, line.text)).collect()
    }

    #[test]
    fn a_box_is_a_box_however_it_is_typed() {
        for empty in ["[ ]", "☐", "[]", "[  ]", "□", "( )", "[_]", "[\u{a0}]"] {
            let line = format!("- {empty} Op orde");
            assert_eq!(
                read(&line),
                [(Some(false), "Op orde".to_owned())],
                "{empty}"
            );
        }
        for ticked in [
            "[x]", "[X]", "[ x ]", "☒", "☑", "(x)", "[v]", "[✓]", "[x ]", "[*]", "[ja]",
        ] {
            let line = format!("  {ticked} Op orde");
            assert_eq!(
                read(&line),
                [(Some(true), "Op orde".to_owned())],
                "{ticked}"
            );
        }
        for beside in ["x [ ] Op orde", "X ☐ Op orde", "- x [ ] Op orde"] {
            assert_eq!(read(beside), [(Some(true), "Op orde".to_owned())]);
        }
    }

    #[test]
    fn what_is_between_brackets_is_no_box() {
        for text in [
            "Zie [bijlage 1] (2026) en (x) verder",
            "[naam]",
            "[x](https://vng.nl)",
            "Kosten (zie nota)",
            "a[1] = 2",
        ] {
            assert_eq!(read(text), [(None, text.to_owned())]);
        }
    }

    #[test]
    fn boxes_that_a_mail_program_put_on_one_line_come_apart() {
        assert_eq!(
            read("Kies: - [ ] Op orde - [x] Deels op orde: half - [ ] Niet -"),
            [
                (None, "Kies: -".to_owned()),
                (Some(false), "Op orde".to_owned()),
                (Some(true), "Deels op orde: half".to_owned()),
                (Some(false), "Niet -".to_owned()),
            ]
        );
    }
}
