//! Which words of what came back are those that were printed. What is left was typed, wherever that is.
//!
//! Both are compared in order, as two versions of a text are. A printed word stands for at most one that came back, so that
//! no word that was typed is ever taken away with it, even if it is the same.

use std::collections::{HashMap, HashSet};

use super::words::Word;

/// As many comparisons are made at most; of more, only the ends are compared, and what is between was typed.
const MOST: usize = 16_000_000;
/// Fewer words in a row are a coincidence, unless they are a whole line.
const FEWEST: usize = 3;

/// For each of the `received` words, which of the `printed` ones it is.
pub(super) fn align(printed: &[Word], received: &[Word]) -> Vec<Option<usize>> {
    let first = pass(printed, received);
    // A printed line that is no longer there would pair with words here and there, at the cost of one that is.
    let there: HashSet<usize> = first.iter().flatten().map(|at| printed[*at].line).collect();
    let mut lengths: HashMap<usize, usize> = HashMap::new();
    for word in printed {
        *lengths.entry(word.line).or_default() += 1;
    }
    let is_kept = |word: &Word| there.contains(&word.line) || lengths[&word.line] < FEWEST;
    let kept: Vec<usize> = (0..printed.len())
        .filter(|at| is_kept(&printed[*at]))
        .collect();
    let words: Vec<Word> = kept.iter().map(|at| printed[*at]).collect();
    let second = pass(&words, received).into_iter();
    second.map(|found| found.map(|at| kept[at])).collect()
}

fn pass(printed: &[Word], received: &[Word]) -> Vec<Option<usize>> {
    let printed = printed.get(..MOST / 1000).unwrap_or(printed);
    let room = MOST / printed.len().max(1);
    let mut found = vec![None; received.len()];
    if received.len() <= room {
        fill(&mut found, printed, received);
    } else {
        // A text this long was typed between the printed words above and below it.
        let half = room / 2;
        let below = received.len() - half;
        fill(&mut found[..half], printed, &received[..half]);
        let last = found.iter().flatten().max().map_or(0, |last| last + 1);
        let rest = printed.get(last..).unwrap_or_default();
        fill(&mut found[below..], rest, &received[below..]);
        for each in found[below..].iter_mut().flatten() {
            *each += last;
        }
    }
    without_coincidences(&mut found, printed, received);
    found
}

/// How the best way to a pair of places ends.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Pair,
    SkipPrinted,
    SkipReceived,
}

/// What is known of a pair of places: the last step of the best way there, and whether the best way that ends with this pair
/// has the pair before it too.
#[derive(Clone, Copy)]
struct Way {
    last: Step,
    is_in_a_row: bool,
}

/// The best pairs: as many as possible, in rows as long as possible, and lines beginning where lines begin.
fn fill(found: &mut [Option<usize>], printed: &[Word], received: &[Word]) {
    let width = received.len() + 1;
    let nowhere = Way {
        last: Step::SkipReceived,
        is_in_a_row: false,
    };
    let mut ways = vec![nowhere; (printed.len() + 1) * width];
    let begins = |words: &[Word], at: usize| at == 0 || words[at - 1].line != words[at].line;
    // The worth of the best of all ways, and of the best of those that end in a pair.
    let (mut best, mut paired) = (vec![0_u32; width], vec![0_u32; width]);
    for (row, word) in printed.iter().enumerate() {
        let (above, above_paired) = (best.clone(), paired.clone());
        for (column, other) in received.iter().enumerate() {
            let mut way = nowhere;
            let mut worth = best[column];
            if above[column + 1] > worth {
                worth = above[column + 1];
                way.last = Step::SkipPrinted;
            }
            paired[column + 1] = 0;
            if word.key == other.key {
                let both_begin = begins(printed, row) && begins(received, column);
                let before = above_paired[column];
                way.is_in_a_row = before > 0 && before + 1 >= above[column];
                let rest = if way.is_in_a_row {
                    before + 1
                } else {
                    above[column]
                };
                let both_label = word.is_label && other.is_label;
                paired[column + 1] = 2 + u32::from(both_begin) + u32::from(both_label) + rest;
                // Of equal ways, the one that pairs.
                if paired[column + 1] >= worth {
                    worth = paired[column + 1];
                    way.last = Step::Pair;
                }
            }
            best[column + 1] = worth;
            ways[(row + 1) * width + column + 1] = way;
        }
    }
    let (mut row, mut column) = (printed.len(), received.len());
    let mut is_in_a_row = false;
    while row > 0 && column > 0 {
        let way = ways[row * width + column];
        match way.last {
            _ if is_in_a_row || way.last == Step::Pair => {
                is_in_a_row = way.is_in_a_row;
                (row, column) = (row - 1, column - 1);
                found[column] = Some(row);
            }
            Step::SkipPrinted => row -= 1,
            _ => column -= 1,
        }
    }
}

/// Takes away pairs that are too few in a row to be what was printed, unless all words of their line are there.
fn without_coincidences(found: &mut [Option<usize>], printed: &[Word], received: &[Word]) {
    let mut missing: HashMap<usize, usize> = HashMap::new();
    for word in printed {
        *missing.entry(word.line).or_default() += 1;
    }
    for (at, index) in found.iter().enumerate() {
        let Some(word) = index.map(|index| printed[index]) else {
            continue;
        };
        // The label of a line counts as such only with its colon.
        let is_same = !word.is_label || received[at].is_label;
        if let Some(missing) = missing.get_mut(&word.line).filter(|_| is_same) {
            *missing -= 1;
        }
    }
    let mut at = 0;
    while at < received.len() {
        let Some(first) = found[at] else {
            at += 1;
            continue;
        };
        let mut length = 1;
        while found.get(at + length) == Some(&Some(first + length)) {
            length += 1;
        }
        for (index, each) in found[at..at + length].iter_mut().enumerate() {
            let is_whole = missing[&printed[first + index].line] == 0;
            if length < FEWEST && !is_whole {
                *each = None;
            }
        }
        at += length;
    }
}

#[cfg(test)]
mod tests {
    use super::super::words::Keys;
    use super::*;
    use crate::document::reading::ReadLine;

    /// The words of `received` that were not printed.
    fn typed(printed: &[&str], received: &[&str]) -> String {
        let lines = |texts: &[&str]| -> Vec<ReadLine> {
            texts.iter().map(|text| ReadLine::of(*text)).collect()
        };
        let mut keys = Keys::default();
        let (before, after) = (lines(printed), lines(received));
        let (before, words) = (keys.words(&before, 0), keys.words(&after, 0));
        let found = align(&before, &words);
        let left = words.iter().zip(found).filter(|(_, found)| found.is_none());
        let left = left.filter_map(|(word, _)| received[word.line].get(word.start..word.end));
        left.collect::<Vec<_>>().join(" ")
    }

    const FORM: [&str; 5] = [
        "Is er een gedeelde visie op het onderwerp?",
        "Op orde: de visie is er.",
        "Deels op orde: de visie is half.",
        "Notitie:",
        "Bronnen:",
    ];

    #[test]
    fn what_was_typed_is_left_wherever_it_is() {
        for (received, left) in [
            (FORM.to_vec(), ""),
            // Other lines, and other signs before them.
            (
                vec![
                    "> Is er een gedeelde",
                    "> visie op het onderwerp? Op orde: de",
                    "visie is er.",
                    "Deels op orde: de visie is half. Notitie: Bronnen:",
                ],
                "",
            ),
            (
                vec![
                    FORM[0],
                    FORM[1],
                    "Deels op orde: de visie is (bijna) half.",
                    FORM[3],
                    "de visie is half",
                    "Bronnen: de visie",
                ],
                "(bijna) de visie is half de visie",
            ),
            // The same word as a label, typed before it.
            (
                vec![FORM[3], "bronnen zijn er niet", FORM[4]],
                "bronnen zijn er niet",
            ),
            (
                vec![FORM[3], "zie bronnen: a", FORM[4], "b"],
                "zie bronnen: a b",
            ),
            // A few words that were printed elsewhere are no reason to drop them.
            (
                vec![FORM[0], "Notitie: het onderwerp is de jeugd"],
                "het onderwerp is de jeugd",
            ),
        ] {
            assert_eq!(typed(&FORM, &received), left, "{received:?}");
        }
    }

    #[test]
    fn a_text_that_is_very_long_was_typed() {
        let long = "de visie op het onderwerp ".repeat(20_000);
        let received = [FORM[0], FORM[3], &long, FORM[4]];
        assert!(typed(&FORM, &received) == long.trim_end());
    }
}
