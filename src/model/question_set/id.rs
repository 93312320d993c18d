//! The id of a question.

use std::cmp::Ordering;
use std::fmt;

use serde::Deserialize;

use crate::text::clean;

/// The id of a question, such as `2.3`. Sorts by its numbers, so that `2.10` follows `2.9`; one
/// that starts with a letter, such as `K9.1`, comes after those that do not.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Deserialize)]
pub struct QuestionId(String);

impl QuestionId {
    /// The id that is written as `text`.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The id as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Per part: the letters before its number, the number, and the part as it is.
    fn parts(&self) -> impl Iterator<Item = (&str, u64, &str)> {
        self.0.split('.').map(|part| {
            let number = part.trim_start_matches(char::is_alphabetic);
            let letters = part.strip_suffix(number).unwrap_or_default();
            (letters, number.parse().unwrap_or(u64::MAX), part)
        })
    }

    /// Whether both have digits at the same places and are equal otherwise, as 2.3 and 4.1 are: those have the
    /// order of their text. Answers are looked up hundreds of times for one picture.
    fn has_form_of(&self, other: &Self) -> bool {
        let mut pairs = self.0.bytes().zip(other.0.bytes());
        self.0.len() == other.0.len()
            && pairs.all(|(a, b)| a == b || (a.is_ascii_digit() && b.is_ascii_digit()))
    }

    pub(super) fn cmp_by_parts(&self, other: &Self) -> Ordering {
        self.parts()
            .cmp(other.parts())
            .then_with(|| self.0.cmp(&other.0))
    }
}

impl Ord for QuestionId {
    fn cmp(&self, other: &Self) -> Ordering {
        if self.has_form_of(other) {
            self.0.cmp(&other.0)
        } else {
            self.cmp_by_parts(other)
        }
    }
}

impl PartialOrd for QuestionId {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// As it may be shown, on one line: a file can have anything for an id.
impl fmt::Display for QuestionId {
    /// As it may be shown: an id of a question that is not in the set may hold anything.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&clean(&self.0).replace(['\n', '\t'], " "))
    }
}

impl From<&str> for QuestionId {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}
