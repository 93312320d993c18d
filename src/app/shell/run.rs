//! Characters at typing speed: whether they are words, or keys of somebody who knows them.

use super::typing::Before;
use crate::app::screens::Screen;

/// So many letters in a row, which are not all the same, are a text.
const LEAST_LETTERS: usize = 3;

/// Characters that followed each other at typing speed.
#[derive(Debug)]
pub(super) struct Run {
    pub(super) text: String,
    /// How all was before the first of them; none once it was taken back.
    pub(super) before: Option<Before>,
    /// Whether one of them means nothing here: nobody presses that for a command.
    pub(super) is_foreign: bool,
}

impl Run {
    /// Whether these are words: some letters, not all the same.
    pub(super) fn is_text(&self) -> bool {
        let letters = self.text.chars().filter(|char| char.is_alphabetic());
        let letters: Vec<char> = letters.flat_map(char::to_lowercase).collect();
        let differ = letters.windows(2).any(|pair| pair.first() != pair.last());
        letters.len() >= LEAST_LETTERS && differ
    }

    /// Whether these are marks of one question, one after the other: a digit or letter for each of stand, footing, te
    /// bespreken and prioriteit, and at most a last one that opens a text. Two consonants that begin no Dutch word
    /// are among them, since `van` and `bap` may go on as a sentence.
    pub(super) fn is_marks(&self) -> bool {
        let is_question =
            |before: &Before| matches!(before.screens.last(), Some(Screen::Question(_)));
        let began_there = self.before.as_ref().is_some_and(is_question);
        let keys: Vec<char> = self.text.chars().collect();
        let marked: Vec<u8> = keys.iter().map_while(|key| marks(*key)).collect();
        let differ = marked
            .iter()
            .enumerate()
            .all(|(place, one)| !marked.iter().skip(place + 1).any(|other| other == one));
        let rest = keys.get(marked.len()..).unwrap_or_default();
        let is_last = matches!(rest, [] | ['n' | 'd' | 'g' | 's']);
        let is_no_word = keys
            .windows(2)
            .any(|pair| pair.iter().all(|key| matches!(key, 'v' | 'b' | 'p')));
        began_there && differ && is_last && is_no_word
    }
}

/// What of a question a key marks, as a number: its stand, its footing, or one of its flags.
fn marks(key: char) -> Option<u8> {
    match key {
        '0'..='5' => Some(0),
        'v' | 'a' | 'i' => Some(1),
        'b' => Some(2),
        'p' => Some(3),
        _ => None,
    }
}
