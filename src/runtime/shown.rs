//! What the terminal shows, so that what changes is sent in whole words.
//!
//! A screen reader that follows the stream speaks what is sent. Sent letter by letter, where some
//! happened to be there already, "tevredenheid" is heard as "tev denheid".

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect, Size};
use unicode_width::UnicodeWidthStr;

/// The cells of the terminal, as they were sent.
#[derive(Debug)]
pub(super) struct Shown {
    cells: Buffer,
}

impl Shown {
    pub(super) fn empty(size: Size) -> Self {
        Self {
            cells: Buffer::empty(Rect::from((Position::ORIGIN, size))),
        }
    }

    /// The terminal was cleared.
    pub(super) fn clear(&mut self) {
        self.cells.reset();
    }

    /// Take in what changes, and give all that is to be sent for it, row by row: whole words.
    pub(super) fn take<'a>(
        &mut self,
        changes: impl Iterator<Item = (u16, u16, &'a Cell)>,
    ) -> Vec<(u16, u16, &Cell)> {
        let area = self.cells.area;
        let mut is_changed = vec![false; self.cells.content.len()];
        for (x, y, cell) in changes.filter(|(x, y, _)| area.contains(Position::new(*x, *y))) {
            let place = self.cells.index_of(x, y);
            if let (Some(old), Some(mark)) =
                (self.cells.content.get_mut(place), is_changed.get_mut(place))
            {
                old.clone_from(cell);
                *mark = true;
            }
        }
        let width = usize::from(area.width).max(1);
        let rows = self
            .cells
            .content
            .chunks(width)
            .zip(is_changed.chunks(width));
        let sent = (0..).zip(rows).flat_map(|(y, (cells, is_changed))| {
            words_to_send(cells, is_changed)
                .into_iter()
                .filter_map(move |x| Some((u16::try_from(x).ok()?, y, cells.get(x)?)))
        });
        sent.collect()
    }
}

/// The places in a row that are to be sent: every word in which something changed, and what lies
/// between two of them that have one blank between.
fn words_to_send(cells: &[Cell], is_changed: &[bool]) -> Vec<usize> {
    let mut sent = Vec::new();
    let mut start = 0;
    let mut gap = None;
    while start < cells.len() {
        let end = end_of_word(cells, start);
        let word = start..end;
        let is_sent = is_changed
            .get(word.clone())
            .unwrap_or_default()
            .contains(&true);
        let is_blank = cells.get(start).is_some_and(is_blank);
        match (is_sent, is_blank, gap.take()) {
            (true, _, before) => {
                sent.extend(before);
                sent.extend(visible(cells, word));
            }
            // A single blank after what is sent: sent with it, if what follows is.
            (false, true, _) if sent.last().is_some_and(|last| last + 1 == start) => {
                gap = Some(start);
            }
            _ => {}
        }
        start = end;
    }
    sent
}

/// Where the word ends that begins at `start`; a blank is one by itself. What a wide character covers
/// belongs to it.
fn end_of_word(cells: &[Cell], start: usize) -> usize {
    let mut end = start;
    while let Some(cell) = cells.get(end).filter(|cell| !is_blank(cell)) {
        end += cell.symbol().width().max(1);
    }
    end.max(start + 1).min(cells.len())
}

fn is_blank(cell: &Cell) -> bool {
    cell.symbol() == " "
}

/// The places of `word`, but for those that a wide character before them covers.
fn visible(cells: &[Cell], word: std::ops::Range<usize>) -> Vec<usize> {
    let mut seen = Vec::new();
    let mut place = word.start;
    while place < word.end {
        seen.push(place);
        let wide = cells.get(place).map_or(1, |cell| cell.symbol().width());
        place += wide.max(1);
    }
    seen
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What is sent when a row goes from `before` to `after`, with `_` for what is not.
    fn sent(before: &str, after: &str) -> String {
        let size = Size::new(20, 1);
        let row = |text: &str| {
            let mut buffer = Buffer::empty(Rect::from((Position::ORIGIN, size)));
            buffer.set_string(0, 0, text, ratatui::style::Style::new());
            buffer
        };
        let (before, after) = (row(before), row(after));
        let mut shown = Shown::empty(size);
        let empty = Buffer::empty(before.area);
        let _ = shown.take(empty.diff(&before).into_iter());
        let mut seen = vec!["_".to_owned(); 20];
        for (x, _, cell) in shown.take(before.diff(&after).into_iter()) {
            let x = usize::from(x);
            seen[x] = cell.symbol().to_owned();
            if cell.symbol().width() == 2 {
                seen[x + 1].clear();
            }
        }
        seen.concat().trim_end_matches('_').to_owned()
    }

    #[test]
    fn a_word_in_which_a_letter_changes_is_sent_whole() {
        for (before, after, whole) in [
            ("tevredenheid", "tevoredenheid", "tevoredenheid"),
            ("een twee drie", "een tien drie", "____tien"),
            ("een twee drie", "eén twee drié", "eén______drié"),
            ("PgUp vorige", "PgDn volgende", "PgDn volgende"),
            ("gelijk", "gelijk", ""),
            ("weg ermee", "weg", "____     "),
            ("日本 語", "日木 語", "日木"),
        ] {
            assert_eq!(
                sent(before, after).trim_end(),
                whole.trim_end(),
                "{before} to {after}"
            );
        }
    }

    proptest! {
        #[test]
        fn only_whole_words_are_sent(before in "[a-c日 ]{0,9}", after in "[a-c日 ]{0,9}") {
            let seen = sent(&before, &after);
            for word in seen.split(['_', ' ']).filter(|word| !word.is_empty()) {
                prop_assert!(after.split(' ').any(|whole| whole == word), "{} of {}", word, after);
            }
        }
    }
}
