//! The rows of the text being edited, kept between keystrokes.

use super::wrap::{next_start, row_end};

/// One row on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) start: usize,
    /// Where its text ends, before the line break.
    pub(super) end: usize,
    /// Whether the paragraph goes on at the next row, so that `end` is a place on that row.
    pub(super) wrapped: bool,
}

/// Where each row begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Layout {
    limit: usize,
    /// Ascending, and the first is always 0.
    starts: Vec<usize>,
}

impl Layout {
    pub(super) fn new(text: &str, limit: usize) -> Self {
        let mut starts = vec![0];
        let mut last = 0;
        while let Some(next) = next_start(text, last, limit) {
            starts.push(next);
            last = next;
        }
        Self { limit, starts }
    }

    /// The widest a row may be.
    pub(super) fn limit(&self) -> usize {
        self.limit
    }

    pub(super) fn count(&self) -> usize {
        self.starts.len()
    }

    /// The row on which a cursor at `byte` is.
    pub(super) fn row_of(&self, byte: usize) -> usize {
        self.starts
            .partition_point(|&start| start <= byte)
            .saturating_sub(1)
    }

    /// The row with this number, or the last one.
    pub(super) fn row(&self, text: &str, index: usize) -> Row {
        let index = index.min(self.count().saturating_sub(1));
        let start = self.starts.get(index).copied().unwrap_or(0);
        let next = self.starts.get(index + 1).copied();
        let end = row_end(text, start, next);
        Row {
            start,
            end,
            wrapped: next == Some(end) && end > start,
        }
    }

    /// Follows a change: at `at`, `removed` bytes went and `inserted` bytes came, giving `text`.
    pub(super) fn update(&mut self, text: &str, at: usize, removed: usize, inserted: usize) {
        let moved = |start: usize| (start + inserted).saturating_sub(removed);
        // A change can pull a word back to the row before, and what is typed can join the last
        // grapheme of the row before that.
        let first = self.row_of(at).saturating_sub(2);
        let mut last = self.starts.get(first).copied().unwrap_or(0);
        let mut kept = self
            .starts
            .partition_point(|&start| start < at + removed)
            .max(first + 1);
        let mut fresh = Vec::new();
        loop {
            let Some(next) = next_start(text, last, self.limit) else {
                kept = self.count();
                break;
            };
            while self
                .starts
                .get(kept)
                .is_some_and(|&start| moved(start) < next)
            {
                kept += 1;
            }
            // From a row that was there before, all the rows after it are as before too.
            if self
                .starts
                .get(kept)
                .is_some_and(|&start| moved(start) == next)
            {
                break;
            }
            fresh.push(next);
            last = next;
        }
        for start in self.starts.iter_mut().skip(kept) {
            *start = moved(*start);
        }
        self.starts.splice(first + 1..kept, fresh);
    }
}
