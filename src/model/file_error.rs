//! What is wrong in a TOML file, where, and what was expected: in Dutch.

use std::fmt;
use std::ops::Range;

/// A fault in a file that people write or mend: place and expectation, without the file's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileError {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong and what was expected, as a Dutch sentence without a full stop.
    pub problem: String,
}

impl FileError {
    /// A fault at byte `offset` of `text`.
    pub fn at(text: &str, offset: usize, problem: impl Into<String>) -> Self {
        let before = text.get(..floor(text, offset)).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Self {
            line: before.matches('\n').count() + 1,
            column: before
                .get(line_start..)
                .map_or(1, |line| line.chars().count() + 1),
            problem: problem.into(),
        }
    }

    /// The fault that the TOML parser found in `text`, its English put into Dutch.
    pub fn from_toml(text: &str, error: &toml::de::Error) -> Self {
        let span = error.span().unwrap_or(Range { start: 0, end: 0 });
        Self::at(text, span.start, dutch(error.message()))
    }
}

/// The nearest character boundary at or before `offset`.
fn floor(text: &str, offset: usize) -> usize {
    (0..=offset.min(text.len()))
        .rev()
        .find(|&byte| text.is_char_boundary(byte))
        .unwrap_or(0)
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "regel {}, kolom {}: {}",
            self.line, self.column, self.problem
        )
    }
}

impl std::error::Error for FileError {}

/// The parts of serde's and toml's messages that our users meet, in Dutch.
const WORDS: [(&str, &str); 28] = [
    ("unknown field ", "onbekende sleutel "),
    ("missing field ", "hier ontbreekt de sleutel "),
    ("duplicate field ", "dubbele sleutel "),
    ("duplicate key", "dubbele sleutel"),
    ("unknown variant ", "onbekend woord "),
    ("invalid type: ", "verkeerde soort waarde: "),
    ("invalid value: ", "verkeerde waarde: "),
    ("invalid length ", "verkeerd aantal: "),
    (", expected one of ", ", verwacht een van "),
    (", expected ", ", verwacht "),
    ("expected ", "verwacht "),
    ("there are no fields", "hier horen geen sleutels"),
    (" or ", " of "),
    ("a string", "tekst"),
    ("string ", "de tekst "),
    ("integer ", "het getal "),
    ("floating point ", "het getal "),
    ("boolean ", "het woord "),
    ("a boolean", "true of false"),
    ("a sequence", "een lijst"),
    ("sequence", "een lijst"),
    ("a map", "een tabel"),
    ("map", "een tabel"),
    ("a borrowed string", "tekst"),
    ("unclosed ", "niet afgesloten "),
    ("missing ", "hier ontbreekt "),
    ("invalid ", "ongeldig: "),
    ("recursion limit", "te diep genest"),
];

/// The parser's message in Dutch: known words are translated, and names between `` ` `` stay.
fn dutch(message: &str) -> String {
    message
        .split('`')
        .enumerate()
        .map(|(index, part)| {
            if index % 2 == 1 {
                return format!("«{part}»");
            }
            WORDS
                .iter()
                .fold(part.to_owned(), |text, (from, to)| text.replace(from, to))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn place_is_counted_in_lines_and_characters() {
        let error = FileError::at("één\ncafé =\n", "één\ncafé".len(), "fout");
        assert_eq!((error.line, error.column), (2, 5));
    }

    #[test]
    fn an_offset_past_the_end_or_inside_a_character_does_no_harm() {
        assert_eq!(FileError::at("é", 1, "x").column, 1);
        assert_eq!(FileError::at("ab", 99, "x").column, 3);
    }

    #[test]
    fn the_parsers_words_become_dutch_and_names_stay() {
        let text = "a = 1";
        let error = toml::from_str::<std::collections::BTreeMap<String, String>>(text)
            .expect_err("a number is no string");
        assert_eq!(
            FileError::from_toml(text, &error).to_string(),
            "regel 1, kolom 5: verkeerde soort waarde: het getal «1», verwacht tekst"
        );
        assert_eq!(
            dutch("unknown field `a or b`, expected `c` or `d`"),
            "onbekende sleutel «a or b», verwacht «c» of «d»"
        );
    }
}
