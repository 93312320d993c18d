//! Whose voice a consulted person is, by the words that the user wrote.
//!
//! Which words belong to whom is data; how they are compared is beside it in the knowledge base.
//! Better nobody than the wrong one: whoever fits no word belongs to no perspective.

#[cfg(test)]
mod tests;

use std::fmt;

use serde::Deserialize;

use super::{KnowledgeBase, Perspective};
use crate::text::fold;

/// A word or phrase for people, such as `wijk*`, with its words as they are compared.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(from = "String")]
pub struct Pattern {
    text: String,
    words: Vec<String>,
}

impl From<String> for Pattern {
    fn from(text: String) -> Self {
        let words = fold(&text).split_whitespace().map(str::to_owned).collect();
        Self { text, words }
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Pattern {
    /// Its words, with their stars.
    pub(super) fn words(&self) -> &[String] {
        &self.words
    }

    /// Whether it says nothing.
    pub(super) fn is_empty(&self) -> bool {
        let mut words = self.words.iter();
        words.all(|word| word.trim_matches('*').is_empty())
    }
}

impl KnowledgeBase {
    /// The perspectives of what is filled in as consulted, in the order of the knowledge base: none
    /// for who fits no word, several where several people are named.
    pub fn perspectives_of(&self, who: &str) -> Vec<&Perspective> {
        let said = Said::of(who);
        let found = self.matches(&said);
        let people: Vec<_> = found.iter().filter(|found| !found.only_alone).collect();
        let alone = if people.is_empty() { &found[..] } else { &[] };
        let mut segment = None;
        let first_of_each = people.into_iter().chain(alone).filter(|found| {
            let is_first = segment != Some(found.segment);
            segment = Some(found.segment);
            is_first
        });
        let ids: Vec<&str> = first_of_each
            .filter_map(|found| Some(found.perspective?.id.as_str()))
            .collect();
        let all = self.perspectives.iter();
        all.filter(|each| ids.contains(&each.id.as_str())).collect()
    }

    /// What is recognised, from left to right, each word once: the longest that fits.
    fn matches(&self, said: &Said) -> Vec<Found<'_>> {
        let of_perspectives = self.perspectives.iter().flat_map(|each| {
            let words = each.words.iter().map(|word| (word, false));
            let alone = each.only_alone.iter().map(|word| (word, true));
            words
                .chain(alone)
                .map(move |(word, only_alone)| (Some(each), word, only_alone))
        });
        let others = self.others.words.iter().map(|word| (None, word, false));
        let patterns: Vec<_> = of_perspectives
            .chain(others)
            .map(|(perspective, word, only_alone)| (perspective, word.words(), only_alone))
            .collect();
        let mut found = Vec::new();
        let mut at = 0;
        let mut segment = 0;
        while let Some(word) = said.words.get(at) {
            segment += usize::from(word.begins);
            let fitting = patterns
                .iter()
                .filter(|(_, pattern, _)| said.fits(at, pattern));
            let longest = fitting.max_by_key(|(_, pattern, only_alone)| {
                let letters: usize = pattern.iter().map(String::len).sum();
                (pattern.len(), letters, !only_alone)
            });
            let Some((perspective, pattern, only_alone)) = longest else {
                segment += usize::from(word.text == "en");
                at += 1;
                continue;
            };
            found.push(Found {
                perspective: *perspective,
                only_alone: *only_alone,
                segment,
            });
            at += pattern.len();
        }
        found
    }
}

/// A word or phrase of the knowledge base that was found in what the user wrote.
struct Found<'a> {
    /// Whose it is; none for what only looks like somebody's.
    perspective: Option<&'a Perspective>,
    /// Whether it counts only where nobody else is named.
    only_alone: bool,
    /// Which of the people it is about.
    segment: usize,
}

/// What the user wrote, as it is compared.
struct Said {
    words: Vec<Word>,
}

struct Word {
    text: String,
    /// Whether a sign that separates people is before it.
    begins: bool,
}

impl Said {
    fn of(text: &str) -> Self {
        let mut words: Vec<Word> = Vec::new();
        let mut begins = false;
        let mut is_inside = false;
        for char in fold(&text.replace('&', " en ")).chars() {
            if !char.is_alphanumeric() {
                is_inside = false;
                begins |= ",;:/+()[]\n".contains(char);
            } else if let Some(word) = words.last_mut().filter(|_| is_inside) {
                word.text.push(char);
            } else {
                words.push(Word {
                    text: char.into(),
                    begins,
                });
                (begins, is_inside) = (false, true);
            }
        }
        Self { words }
    }

    /// Whether the words from `at` on are those of `pattern`.
    fn fits(&self, at: usize, pattern: &[String]) -> bool {
        let words = self.words.get(at..at + pattern.len());
        words.is_some_and(|words| {
            // A phrase does not go on with the next person.
            words.iter().skip(1).all(|word| !word.begins)
                && words
                    .iter()
                    .zip(pattern)
                    .all(|(word, part)| fits(&word.text, part))
        })
    }
}

fn fits(word: &str, part: &str) -> bool {
    match (part.strip_prefix('*'), part.strip_suffix('*')) {
        (Some(end), _) => word.ends_with(end),
        (None, Some(start)) => word.starts_with(start),
        (None, None) => word == part,
    }
}
