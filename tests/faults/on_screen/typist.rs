//! Somebody who answers, writes and goes from question to question without waiting for anything.

use std::thread;
use std::time::Duration;

use super::seen::numbered_words;
use crate::keys::{DOWN, ENTER, F4, HOME, PAGE_DOWN};
use crate::pty::Terminal;
use crate::random;

/// The questions that she works on: those of the first basisfunctie.
const QUESTIONS: u64 = 6;
/// Longer than the pause after which what was typed is saved.
const PAUSE: Duration = Duration::from_millis(900);

/// She never looks where she is: keys that are meant to go somewhere may end up in a form.
///
/// Numbers each word that she writes, so that a word that is missing is a hole.
#[derive(Debug)]
pub struct Typist {
    /// The last word that was sent.
    pub word: u32,
}

impl Typist {
    /// Do a few things, with pauses of any length, ending in the middle of whatever it is.
    pub fn work(&mut self, terminal: &mut Terminal) {
        let sent = self.word;
        let pieces: Vec<String> = (0..=random(8)).flat_map(|_| self.some_work()).collect();
        let count = 1 + random(pieces.len() as u64) as usize;
        let pieces = &pieces[..count];
        let words = pieces.iter().flat_map(|piece| numbered_words(piece));
        self.word = words.max().unwrap_or(sent);
        for piece in pieces {
            terminal.send(piece);
            let pause = match random(8) {
                0 => PAUSE,
                1..6 => Duration::from_millis(random(80)),
                _ => Duration::ZERO,
            };
            thread::sleep(pause);
        }
    }

    /// Write one more word, and leave it, which saves it.
    pub fn change_something(&mut self, terminal: &mut Terminal) {
        let (here, there) = (go_to(random(3)), go_to(3 + random(3)));
        let word = self.words(1);
        terminal.send(&format!("{here}n{word}{there}"));
    }

    /// The keys for one thing to do, in pieces that come at once. Any of them may be the last.
    fn some_work(&mut self) -> Vec<String> {
        let mut pieces = vec![go_to(random(QUESTIONS))];
        match random(4) {
            0 => pieces.push(random_state()),
            1 => pieces.extend(["s".to_owned(), self.words(1), PAGE_DOWN.to_owned()]),
            2 => pieces.extend([random_state(), "n".to_owned(), self.words(3)]),
            _ => {
                pieces.push("n".to_owned());
                pieces.extend((0..4).map(|_| self.words(1)));
            }
        }
        pieces
    }

    fn words(&mut self, count: u32) -> String {
        let first = self.word + 1;
        self.word += count;
        let words: Vec<_> = (first..=self.word)
            .map(|word| format!(" w{word:04}"))
            .collect();
        words.concat()
    }
}

/// A burst of keys that leads to a question from wherever she is.
fn go_to(question: u64) -> String {
    let down = DOWN.repeat(question as usize);
    format!("{F4}{HOME}{down}{ENTER}")
}

fn random_state() -> String {
    (1 + random(5)).to_string()
}
