//! Which of the things that were read out is meant: "2", "1, 3 en 4", "2 tot 5", "alles".

use crate::text::letters;

/// More at once is a mistake in typing.
const MOST: usize = 1000;

/// What is meant, by number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Selection {
    /// All of them.
    All,
    /// Those with these numbers, from 1.
    Numbers(Vec<usize>),
}

impl Selection {
    /// The selection that `words` begin with, and what follows it.
    pub(super) fn split(words: &str) -> Option<(Self, &str)> {
        let words = words.trim();
        let (first, rest) = first_word(words);
        if ["alles", "alle"].contains(&letters(first).as_str()) {
            return Some((Self::All, rest));
        }
        let mut numbers = Vec::new();
        let mut left = words;
        while let Some((is_range, from, to, rest)) = next_numbers(left) {
            let from = match numbers.last() {
                Some(last) if is_range => *last + 1,
                _ => from,
            };
            if to.saturating_sub(from) > MOST {
                return None;
            }
            numbers.extend(from..=to);
            left = rest;
        }
        numbers.dedup();
        (!numbers.is_empty()).then_some((Self::Numbers(numbers), left))
    }

    /// What it takes of `all`; the first number that is not there where one is not.
    pub(super) fn of<T: Copy>(&self, all: &[T]) -> Result<Vec<T>, usize> {
        match self {
            Self::All => Ok(all.to_vec()),
            Self::Numbers(numbers) => numbers
                .iter()
                .map(|number| {
                    let place = number.checked_sub(1).and_then(|place| all.get(place));
                    place.copied().ok_or(*number)
                })
                .collect(),
        }
    }

    /// The number, where it is one.
    pub(super) fn only(&self) -> Option<usize> {
        match self {
            Self::Numbers(numbers) => match numbers.as_slice() {
                [one] => Some(*one),
                _ => None,
            },
            Self::All => None,
        }
    }
}

/// The numbers that `words` go on with, after words that bind: whether they go on from the number before, the first
/// and the last, and what follows.
fn next_numbers(words: &str) -> Option<(bool, usize, usize, &str)> {
    let mut left = words;
    let mut is_range = false;
    loop {
        let (word, rest) = first_word(left);
        match letters(word).as_str() {
            "en" | "met" => {}
            "tot" | "tm" => is_range = true,
            "" if !word.is_empty() => {}
            _ => {
                let (from, to) = numbers(word)?;
                return Some((is_range, from, to, rest));
            }
        }
        if word.is_empty() {
            return None;
        }
        left = rest;
    }
}

/// `3`, `3,` and `2-5`.
fn numbers(word: &str) -> Option<(usize, usize)> {
    let word = word.trim_end_matches(',');
    let number = |text: &str| text.parse().ok().filter(|number: &usize| *number > 0);
    match word.split_once('-') {
        Some((from, to)) => Some((number(from)?, number(to)?)),
        None => number(word).map(|number| (number, number)),
    }
}

fn first_word(words: &str) -> (&str, &str) {
    let (first, rest) = words.split_once(char::is_whitespace).unwrap_or((words, ""));
    (first, rest.trim_start())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_are_taken_one_by_one_and_from_one_to_another() {
        let numbers = |numbers: &[usize]| Selection::Numbers(numbers.to_vec());
        for (words, found, rest) in [
            ("2 klaar", numbers(&[2]), "klaar"),
            ("1, 3 en 4 wie Anna", numbers(&[1, 3, 4]), "wie Anna"),
            ("2 tot 5 bezig", numbers(&[2, 3, 4, 5]), "bezig"),
            ("2 tot en met 4", numbers(&[2, 3, 4]), ""),
            ("2 t/m 3", numbers(&[2, 3]), ""),
            ("2-4, 7", numbers(&[2, 3, 4, 7]), ""),
            ("alles klaar", Selection::All, "klaar"),
            ("1 en verder kijken", numbers(&[1]), "en verder kijken"),
            ("3 1 maart", numbers(&[3, 1]), "maart"),
        ] {
            assert_eq!(Selection::split(words), Some((found, rest)), "{words}");
        }
        for words in ["", "klaar 2", "0 klaar", "en 2-1x", "1-99999999"] {
            assert_eq!(Selection::split(words), None, "{words}");
        }
    }

    #[test]
    fn a_number_that_is_not_there_is_named() {
        let which = Selection::Numbers(vec![1, 3]);
        assert_eq!(which.of(&['a', 'b', 'c']), Ok(vec!['a', 'c']));
        assert_eq!(which.of(&['a', 'b']), Err(3));
        assert_eq!(Selection::All.of(&['a', 'b']), Ok(vec!['a', 'b']));
    }

    proptest! {
        #[test]
        fn any_words_are_taken_or_left(words in "\\PC{0,30}") {
            if let Some((_, rest)) = Selection::split(&words) {
                prop_assert!(words.trim().ends_with(rest));
            }
        }
    }
}
