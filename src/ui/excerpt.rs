//! A line of text in which words were found, with those words marked and never cut away.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::lines;

/// A piece of the line, and whether it is one of the words.
pub(super) type Piece = (String, bool);

/// Stands for what is left out between two words.
const BETWEEN: &str = " … ";

/// `text` in at most `room` columns, with the words at `found` in it: where it does not fit, what is left
/// out lies before, between and behind those.
pub(super) fn around(text: &str, found: &[Range<usize>], room: u16) -> Vec<Piece> {
    let room = usize::from(room);
    let whole = 0..text.len();
    let parts = if text.width() <= room {
        vec![whole]
    } else {
        parts(text, found, room)
    };
    let mut pieces: Vec<Piece> = Vec::new();
    for (place, part) in parts.iter().enumerate() {
        if place > 0 {
            pieces.push((BETWEEN.to_owned(), false));
        } else if part.start > 0 {
            pieces.push(("… ".to_owned(), false));
        }
        split(text, part, found, &mut pieces);
    }
    if parts.last().is_some_and(|last| last.end < text.len()) {
        pieces.push(("…".to_owned(), false));
    }
    let width: usize = pieces.iter().map(|(piece, _)| piece.width()).sum();
    if width <= room {
        return pieces;
    }
    // A single word that is wider than all there is.
    let text: String = pieces.into_iter().map(|(piece, _)| piece).collect();
    vec![(lines::fit(&text, room as u16), true)]
}

/// Which parts of `text` are shown: as many words as fit, with as much around each as there is room for.
fn parts(text: &str, found: &[Range<usize>], room: usize) -> Vec<Range<usize>> {
    let width = |range: &Range<usize>| text.get(range.clone()).map_or(0, UnicodeWidthStr::width);
    // "… " before, "…" behind.
    let mut left = room.saturating_sub(3);
    let mut words: Vec<Range<usize>> = Vec::new();
    for word in found {
        let between = if words.is_empty() { 0 } else { BETWEEN.width() };
        let needed = width(word) + between;
        if needed > left && !words.is_empty() {
            break;
        }
        left = left.saturating_sub(needed);
        words.push(word.clone());
    }
    if words.is_empty() {
        words.push(0..0);
    }
    let around = left / words.len();
    let mut parts: Vec<Range<usize>> = Vec::new();
    for word in words {
        let part = grown(text, &word, around);
        match parts.last_mut() {
            Some(before) if part.start <= before.end + 1 => before.end = part.end.max(before.end),
            _ => parts.push(part),
        }
    }
    parts
}

/// `word` with whole words before and behind it, in at most so many columns in all: as many on both sides,
/// or more on the one where the other has less.
fn grown(text: &str, word: &Range<usize>, columns: usize) -> Range<usize> {
    let before = text.get(..word.start).unwrap_or_default();
    let behind = text.get(word.end..).unwrap_or_default();
    let room_behind = columns - before.width().min(columns / 2);
    let room_before = columns - behind.width().min(room_behind);
    let taken = |graphemes: &mut dyn Iterator<Item = &str>, room: usize| {
        let mut used = 0;
        let fits = |grapheme: &&str| {
            used += grapheme.width();
            used <= room
        };
        graphemes.take_while(fits).map(str::len).sum::<usize>()
    };
    let mut start = word.start - taken(&mut before.graphemes(true).rev(), room_before);
    let mut end = word.end + taken(&mut behind.graphemes(true), room_behind);
    // Half words at the ends go, but for the one in which the word was found.
    if start > 0 {
        let shown = text.get(start..word.start).unwrap_or_default();
        start += shown.find(' ').map_or(0, |space| space + 1);
    }
    if end < text.len() {
        let shown = text.get(word.end..end).unwrap_or_default();
        end -= shown.rfind(' ').map_or(0, |space| shown.len() - space);
    }
    start..end
}

/// `part` of `text` in pieces that are found, and pieces that are not.
fn split(text: &str, part: &Range<usize>, found: &[Range<usize>], pieces: &mut Vec<Piece>) {
    let mut at = part.start;
    let mut push = |range: Range<usize>, is_found| {
        let piece = text.get(range).filter(|piece| !piece.is_empty());
        pieces.extend(piece.map(|piece| (piece.to_owned(), is_found)));
    };
    for word in found {
        let (start, end) = (word.start.max(at), word.end.min(part.end));
        if start < end {
            push(at..start, false);
            push(start..end, true);
            at = end;
        }
    }
    push(at..part.end, false);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pieces, with what is found between brackets.
    fn shown(text: &str, words: &[&str], room: u16) -> String {
        let find = |word: &&str| text.find(word).map(|at| at..at + word.len());
        let found: Vec<_> = words.iter().filter_map(find).collect();
        let pieces = around(text, &found, room).into_iter();
        let marked = pieces.map(|(piece, is_found)| {
            if is_found {
                format!("[{piece}]")
            } else {
                piece
            }
        });
        marked.collect()
    }

    #[test]
    fn a_word_that_is_found_is_never_left_out() {
        let text =
            "Is de visie in uw gemeente vertaald naar een plan met een begroting en een planning?";
        for (words, room, expected) in [
            (
                &["visie"][..],
                99,
                "Is de [visie] in uw gemeente vertaald naar een plan met een begroting en een planning?",
            ),
            (&["visie"], 30, "Is de [visie] in uw gemeente…"),
            (&["begroting"], 30, "… met een [begroting] en een…"),
            (&["planning"], 30, "… begroting en een [planning]?"),
            (&["visie", "planning"], 30, "… [visie] … [planning]?"),
            (&["visie", "begroting"], 16, "… de [visie] in…"),
            (&["begroting"], 5, "[… be…]"),
            (&[], 9, "Is…"),
        ] {
            assert_eq!(shown(text, words, room), expected, "{room}");
        }
    }

    proptest::proptest! {
        #[test]
        fn it_fits_and_shows_the_first_word(before in "[a-zé ]{0,90}", behind in "[a-zé ]{0,90}", room in 10_u16..120) {
            let text = format!("{before}Woord{behind}");
            let found = before.len()..before.len() + 5;
            let pieces = around(&text, &[found], room);
            let width: usize = pieces.iter().map(|(piece, _)| piece.width()).sum();
            assert!(width <= usize::from(room), "{pieces:?}");
            assert!(pieces.contains(&("Woord".to_owned(), true)), "{pieces:?}");
        }
    }
}
