//! Plain text as Markdown that shows exactly that text.
//!
//! A backslash comes only where the character would otherwise mean something at that place: people
//! also read the report in a plain editor, and most of what they typed is plain prose.

use super::links::{Piece, is_email_char, pieces, starts_entity};
use crate::text::one_line;

/// Where a text comes to stand, which decides what could be taken for structure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// First on its line: `#`, `>`, `-`, `1.` and the like start a block.
    LineStart,
    /// After other text on the line.
    Middle,
    /// In a table, where `|` ends the cell.
    Cell,
}

/// A one-line field at the start of a line or list item.
pub(super) fn line(text: &str) -> String {
    escape(&one_line(text), Place::LineStart)
}

/// A one-line field in a table.
pub(super) fn cell(text: &str) -> String {
    escape(&one_line(text), Place::Cell)
}

/// A one-line field as the whole text of a heading.
pub(super) fn heading(text: &str) -> String {
    let text = one_line(text);
    let code = match text.chars().next_back() {
        // A closing `#` would be taken for the end mark of the heading.
        Some('#') => "\\#".to_owned(),
        // Linters refuse a heading that ends like a sentence, unless the sign is written as code.
        Some(last) if ".,;:!。，；：！".contains(last) => entity(last),
        _ => return escape(&text, Place::Middle),
    };
    let mut rest = text.chars();
    rest.next_back();
    escape(rest.as_str(), Place::Middle) + &code
}

/// One line of a note, without the spaces at its end. Spaces at its start would vanish or make it
/// code; as no-break spaces they look the same and stay.
pub(super) fn note_line(text: &str) -> String {
    let rest = text.trim_start_matches(' ');
    let indent = text.len() - rest.len();
    if indent == 0 {
        return escape(text, Place::LineStart);
    }
    "\u{a0}".repeat(indent) + &escape(rest, Place::Middle)
}

fn escape(text: &str, place: Place) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut leading = (place == Place::LineStart)
        .then(|| block_mark(text))
        .flatten();
    for piece in pieces(text) {
        match piece {
            Piece::Link(link) => {
                out.push('<');
                out.push_str(link);
                out.push('>');
            }
            Piece::Text(text) => escape_piece(text, place, leading, &mut out),
        }
        leading = None;
    }
    // Readers drop white space at the end of a line; a plain space is not there, or not at the end.
    let lost = |char: char| char != ' ' && (char.is_whitespace() || char == '\u{feff}');
    if let Some(last) = text.chars().next_back().filter(|last| lost(*last)) {
        out.pop();
        out.push_str(&entity(last));
    }
    out
}

fn escape_piece(text: &str, place: Place, leading: Option<usize>, out: &mut String) {
    let chars: Vec<char> = text.chars().collect();
    for (index, &char) in chars.iter().enumerate() {
        let (before, rest) = chars.split_at(index);
        let after = rest.get(1..).unwrap_or_default();
        if leading == Some(index) || means_something(char, before, after, place) {
            out.push('\\');
        }
        out.push(char);
    }
}

/// Whether `char` between these neighbours would be read as markup. The end of a piece counts as
/// markup to come: a link may follow.
fn means_something(char: char, before: &[char], after: &[char], place: Place) -> bool {
    let prev = before.last().copied();
    let next = after.first().copied();
    match char {
        '`' | '*' => true,
        '|' => place == Place::Cell,
        '\\' => !is_word(next) && next != Some(' '),
        // Within a word an underscore is only that.
        '_' => ![prev, next].into_iter().all(is_word),
        // A tilde can only strike through when another can close it; "~10" cannot.
        '~' => !(prev.is_none_or(char::is_whitespace) && is_word(next)),
        // `[x]` alone is text; a link, footnote or definition needs one of these beside it.
        '[' => prev == Some(')') || next == Some('^'),
        ']' => matches!(next, Some('(' | '[' | ':')),
        '<' => next.is_none_or(|next| next.is_ascii_alphabetic() || "/!?".contains(next)),
        '&' => starts_entity(after),
        // What is no whole address to us may still be one to another reader.
        '@' => prev.is_some_and(is_email_char) && next.is_some_and(is_email_char),
        '.' => ends_with_www(before),
        _ => false,
    }
}

fn is_word(char: Option<char>) -> bool {
    char.is_some_and(char::is_alphanumeric)
}

fn ends_with_www(before: &[char]) -> bool {
    let last = before.iter().rev().take(3);
    last.filter(|char| char.eq_ignore_ascii_case(&'w')).count() == 3
}

/// The place of the character whose backslash keeps this line from starting a block.
fn block_mark(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    let ends_mark = |rest: &str| rest.is_empty() || rest.starts_with(' ');
    let found = match first {
        '#' | '>' | '[' | '|' => true,
        '-' | '+' if text.strip_prefix(first).is_some_and(ends_mark) => true,
        // Underlines of headings, rules, and the second line of a table.
        '-' | ':' => text.chars().all(|char| "-:| ".contains(char)),
        '=' => text.chars().all(|char| "= ".contains(char)),
        _ => false,
    };
    if found {
        return Some(0);
    }
    let rest = text.trim_start_matches(|char: char| char.is_ascii_digit());
    let digits = text.len() - rest.len();
    let numbered = rest.strip_prefix(['.', ')']).is_some_and(ends_mark);
    (digits > 0 && numbered).then_some(digits)
}

fn entity(char: char) -> String {
    format!("&#{};", u32::from(char))
}
