//! Whose voice a consulted person is.

use super::{KnowledgeBase, Perspective};
use crate::text::fold;

impl KnowledgeBase {
    /// The perspective of a consulted person or group: the one with the longest word in `who`, so
    /// that "cliëntenraad" is no "raad".
    pub fn perspective_of(&self, who: &str) -> Option<&Perspective> {
        let who = fold(who);
        let words = self.perspectives.iter().flat_map(|perspective| {
            let words = perspective.words.iter();
            words.map(move |word| (perspective, fold(word)))
        });
        words
            .filter(|(_, word)| starts_a_word(&who, word))
            .max_by_key(|(_, word)| word.len())
            .map(|(perspective, _)| perspective)
    }
}

/// Whether a word of `text` begins with `word`: "huisartsen" with "huisarts".
fn starts_a_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        !before.is_some_and(char::is_alphanumeric)
    })
}
