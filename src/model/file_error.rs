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
        let fault = Self::at(text, span.start, dutch(error.message()));
        let line = text.lines().nth(fault.line - 1).unwrap_or_default();
        // A path of Windows between double quotes, of which each backslash begins an escape.
        if fault.is_about_text(line) {
            let problem = format!("{}; {SINGLE_QUOTES}", fault.problem);
            return Self { problem, ..fault };
        }
        fault
    }

    /// Whether this is a fault in a text between double quotes in which a backslash is.
    fn is_about_text(&self, line: &str) -> bool {
        let is_fault_of_text = self.problem.contains(NO_TEXT) || self.problem.contains('\\');
        is_fault_of_text && line.contains('"') && line.contains('\\')
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

/// What toml says of text that is no TOML, in Dutch. Longer phrases are before their parts.
const SYNTAX: [(&str, &str); 41] = [
    ("expected nothing", "verwacht niets meer op deze regel"),
    ("expected newline", "verwacht een nieuwe regel"),
    (
        "string values must be quoted, expected literal string",
        "verwacht een waarde: tekst tussen aanhalingstekens, een getal, een datum, true of false",
    ),
    ("invalid multi-line basic string", NO_TEXT),
    ("invalid multi-line literal string", NO_TEXT),
    ("invalid basic string", NO_TEXT),
    ("invalid literal string", NO_TEXT),
    ("missing escaped value", "onbekend teken na \\"),
    ("too few unicode value digits", "te weinig cijfers na \\u"),
    ("unicode hexadecimal value", "hexadecimale cijfers"),
    ("non-double-quote visible characters", "zichtbare tekens"),
    ("non-single-quote visible characters", "zichtbare tekens"),
    ("non-single-quote characters", "gewone tekens"),
    ("printable characters", "zichtbare tekens"),
    (
        "invalid comment character",
        "verboden teken in een opmerking",
    ),
    (
        "carriage return must be followed by newline",
        "los regeleinde-teken",
    ),
    ("key with no value", "sleutel zonder waarde"),
    ("missing value for key", "sleutel zonder waarde"),
    (
        "unquoted keys cannot be empty",
        "hier ontbreekt een sleutel",
    ),
    ("invalid unquoted key", "verboden teken in een sleutel"),
    (
        "invalid key-value pair",
        "verwacht een sleutel en een waarde",
    ),
    (
        "keys cannot be multi-line",
        "een sleutel past op een regel:",
    ),
    ("letters, numbers", "letters, cijfers"),
    (
        "unclosed array table",
        "dubbele haken van een tabel niet gesloten",
    ),
    (
        "unclosed inline table",
        "accolades van een tabel niet gesloten",
    ),
    ("unclosed table", "haken van een tabel niet gesloten"),
    ("unclosed array", "lijst niet gesloten"),
    ("missing comma between", "hier ontbreekt een komma tussen"),
    ("missing assignment between", "hier ontbreekt een = tussen"),
    ("extra comma in array", "komma te veel in een lijst"),
    ("extra ", "een teveel: "),
    ("array elements", "delen van een lijst"),
    ("key-value pairs", "sleutels en waarden"),
    ("unexpected content", "hier staat iets te veel"),
    ("unexpected key or value", "hier staat iets te veel"),
    ("unexpected leading zero", "getal dat met 0 begint"),
    ("invalid date-time", NO_DATE),
    ("invalid date", NO_DATE),
    ("month between", "een maand van"),
    ("day between", "een dag van"),
    (
        "cannot recurse further; max recursion depth met",
        "te diep genest",
    ),
];

const SINGLE_QUOTES: &str =
    "zet tekst met een \\ erin tussen enkele aanhalingstekens, zoals 'G:\\Beleid'";
const NO_TEXT: &str = "tekst die niet is afgesloten of een verboden teken heeft";
const NO_DATE: &str = "deze datum bestaat niet";

/// What serde says of values that do not fit, in Dutch.
const VALUES: [(&str, &str); 30] = [
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
    (" and ", " tot en met "),
    ("a string", "tekst"),
    ("path string", "tekst"),
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
            SYNTAX
                .iter()
                .chain(&VALUES)
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
    fn what_is_no_toml_gets_a_dutch_reason() {
        for (text, reason) in [
            (
                "a = x",
                "regel 1, kolom 5: verwacht een waarde: tekst tussen aanhalingstekens, een getal, een datum, true of false",
            ),
            (
                "a = \"x",
                "regel 1, kolom 7: tekst die niet is afgesloten of een verboden teken heeft, verwacht «\"»",
            ),
            ("a", "regel 1, kolom 2: sleutel zonder waarde, verwacht «=»"),
            (
                "a = = 1",
                "regel 1, kolom 5: een teveel: «=», verwacht niets meer op deze regel",
            ),
            (
                "a = 1 = 2",
                "regel 1, kolom 7: hier staat iets te veel, verwacht een nieuwe regel, «#»",
            ),
            (
                "[a",
                "regel 1, kolom 3: haken van een tabel niet gesloten, verwacht «]»",
            ),
            (
                "a = [1,",
                "regel 1, kolom 8: lijst niet gesloten, verwacht «]»",
            ),
            (
                "a = 2026-13-01",
                "regel 1, kolom 5: deze datum bestaat niet, verwacht een maand van 01 tot en met 12",
            ),
            ("a = 1\na = 2", "regel 2, kolom 1: dubbele sleutel"),
        ] {
            let error = toml::from_str::<toml::Table>(text).expect_err(text);
            assert_eq!(FileError::from_toml(text, &error).to_string(), reason);
        }
    }

    #[test]
    fn a_backslash_between_double_quotes_gets_the_hint_at_single_ones() {
        for (text, is_hinted) in [
            (r#"a = "G:\Beleid""#, true),
            (r#"a = "G:\users""#, true),
            (r#"a = "G:\Beleid\""#, true),
            (r#"a = "x"#, false),
            (r#"a = x # "\""#, false),
            (r"a = 'G:\Beleid", false),
        ] {
            let error = toml::from_str::<toml::Table>(text).expect_err(text);
            let problem = FileError::from_toml(text, &error).problem;
            assert_eq!(
                problem.ends_with("zoals 'G:\\Beleid'"),
                is_hinted,
                "{problem}"
            );
        }
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
