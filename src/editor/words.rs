//! Where words begin, for Ctrl with the arrows, Backspace and Delete.

use super::grapheme;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    LineEnd,
    Space,
    Word,
    Sign,
}

/// The start of the word after the one at `at`. A line break counts as a word.
pub(super) fn right(text: &str, at: usize) -> usize {
    let mut at = at;
    match class(text, at) {
        Some(Class::LineEnd) => return grapheme::next(text, at),
        Some(Class::Space) | None => {}
        first => at = skip_right(text, at, first),
    }
    skip_right(text, at, Some(Class::Space))
}

/// The start of the word that ends at or before `at`. A line break counts as a word.
pub(super) fn left(text: &str, at: usize) -> usize {
    let word_end = skip_left(text, at, Some(Class::Space));
    let before = grapheme::previous(text, word_end);
    match class(text, before) {
        // From the indent of a line to its start first, and only then over the line break.
        Some(Class::LineEnd) if word_end < at => word_end,
        Some(Class::LineEnd) => before,
        last => skip_left(text, word_end, last),
    }
}

fn skip_right(text: &str, mut at: usize, over: Option<Class>) -> usize {
    while at < text.len() && class(text, at) == over {
        at = grapheme::next(text, at);
    }
    at
}

fn skip_left(text: &str, mut at: usize, over: Option<Class>) -> usize {
    while at > 0 {
        let before = grapheme::previous(text, at);
        if class(text, before) != over {
            break;
        }
        at = before;
    }
    at
}

fn class(text: &str, at: usize) -> Option<Class> {
    let c = text.get(at..)?.chars().next()?;
    Some(match c {
        '\n' => Class::LineEnd,
        _ if c.is_whitespace() => Class::Space,
        _ if c.is_alphanumeric() || c == '_' => Class::Word,
        _ => Class::Sign,
    })
}
