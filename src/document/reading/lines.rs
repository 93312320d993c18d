//! From paragraphs to lines, with a limit to how much there is.

use super::limits::{MAX_LINES, MAX_TEXT};
use super::{ReadLine, ReadingError, boxes};
use crate::text::clean;

/// A paragraph that is being read.
#[derive(Debug, Clone, Default)]
pub(super) struct Paragraph {
    pub(super) text: String,
    pub(super) level: Option<u8>,
    pub(super) tag: Option<String>,
    pub(super) is_marked: bool,
    /// Notes and comments that it refers to, by name.
    pub(super) notes: Vec<String>,
}

/// The lines as far as they have been read.
#[derive(Debug, Clone, Default)]
pub(super) struct Lines {
    pub(super) lines: Vec<ReadLine>,
    size: usize,
}

impl Lines {
    /// Adds a paragraph, in which a box or a line break begins another line.
    pub(super) fn add(&mut self, paragraph: &Paragraph) -> Result<(), ReadingError> {
        self.count(paragraph.text.len())?;
        let mut tag = paragraph.tag.clone();
        let text = clean(&paragraph.text).replace('\u{ad}', "");
        for line in text.split('\n') {
            for read in boxes::split(line) {
                let is_first = read.ticked.is_some() || !text.contains('☐') && !text.contains('☒');
                self.lines.push(ReadLine {
                    level: paragraph.level,
                    tag: if is_first { tag.take() } else { None },
                    is_marked: paragraph.is_marked,
                    ..read
                });
            }
        }
        self.count(0)
    }

    /// Adds lines that were read before.
    pub(super) fn extend(&mut self, lines: &[ReadLine]) -> Result<(), ReadingError> {
        self.count(lines.iter().map(|line| line.text.len()).sum())?;
        self.lines.extend_from_slice(lines);
        self.count(0)
    }

    /// Refuses more than a form can have.
    pub(super) fn count(&mut self, size: usize) -> Result<(), ReadingError> {
        self.size += size;
        if self.size > MAX_TEXT || self.lines.len() > MAX_LINES {
            return Err(ReadingError::NotOrdinary);
        }
        Ok(())
    }
}
