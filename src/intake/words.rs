//! The words of lines, each with its place, as they are compared.

use std::collections::HashMap;

use crate::document::reading::ReadLine;
use crate::text::letters;

/// A word of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word {
    /// Equal words have the same number.
    pub(super) key: u32,
    /// The line that it is in.
    pub(super) line: usize,
    /// Where it is in that line, in bytes.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether a colon behind it makes a label of it.
    pub(super) is_label: bool,
}

/// Gives the same number to words that are equal but for capitals, accents and signs.
#[derive(Default)]
pub(super) struct Keys(HashMap<String, u32>);

impl Keys {
    fn of(&mut self, word: &str) -> Option<u32> {
        let mut key = letters(word);
        if key.is_empty() {
            if word.chars().all(is_filler) {
                return None;
            }
            word.clone_into(&mut key);
        }
        let next = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        Some(*self.0.entry(key).or_insert(next))
    }

    /// The words of `lines`, which count from `first`.
    pub(super) fn words(&mut self, lines: &[ReadLine], first: usize) -> Vec<Word> {
        let mut words = Vec::new();
        for (line, read) in (first..).zip(lines) {
            for (start, end) in spans(&read.text) {
                let word = read.text.get(start..end).unwrap_or_default();
                words.extend(self.of(word).map(|key| Word {
                    key,
                    line,
                    start,
                    end,
                    is_label: word.ends_with(':'),
                }));
            }
        }
        words
    }
}

/// Whether a sign alone is no word: it divides, or shows where to write.
fn is_filler(char: char) -> bool {
    is_leader(char) || ".-–—•·*#>|=~/\\,;:'\"()[]{}«»“”‘’`".contains(char)
}

/// Whether lines to write on are made of it.
pub(super) const fn is_leader(char: char) -> bool {
    matches!(char, '…' | '_')
}

/// Where the words of `text` are. A word also ends behind a colon, and where a line to write on begins or ends.
fn spans(text: &str) -> Vec<(usize, usize)> {
    let mut spans = Vec::new();
    let mut start = None;
    let mut before = ' ';
    for (at, char) in text.char_indices() {
        let ends = char.is_whitespace()
            || (before == ':' && char.is_alphanumeric())
            || (is_leader(char) != is_leader(before));
        if ends && let Some(begun) = start.take() {
            spans.push((begun, at));
        }
        if !char.is_whitespace() {
            start = start.or(Some(at));
        }
        before = char;
    }
    spans.extend(start.map(|begun| (begun, text.len())));
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_end_at_colons_and_at_lines_to_write_on() {
        let words = |text: &str| -> Vec<String> {
            let lines = [ReadLine::of(text)];
            let words = Keys::default().words(&lines, 0);
            words
                .iter()
                .filter_map(|word| Some(text.get(word.start..word.end)?.to_owned()))
                .collect()
        };
        assert_eq!(
            words("Notitie:wij …………doen dit……"),
            ["Notitie:", "wij", "doen", "dit"]
        );
        assert_eq!(words("- a … *b* ______ ? ✓"), ["a", "*b*", "?", "✓"]);
    }
}
