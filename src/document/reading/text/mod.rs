//! Plain text: Markdown, a text file, or a mail with everything that mail programs do to it.

mod encoding;
mod mail;

pub(super) use encoding::decode;

use super::limits::{MAX_LINES, MAX_TEXT};
use super::{ReadLine, ReadingError, boxes};
use crate::text::clean;

/// The lines of a text.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<ReadLine>, ReadingError> {
    let text = encoding::decode(bytes)?;
    if text.len() > MAX_TEXT {
        return Err(ReadingError::TooLarge);
    }
    let text = clean(&text).replace('\u{ad}', "");
    let lines = mail::unquoted(&text);
    if lines.len() > MAX_LINES {
        return Err(ReadingError::NotOrdinary);
    }
    Ok(lines.iter().flat_map(|line| read_line(line)).collect())
}

fn read_line(line: &str) -> Vec<ReadLine> {
    let marks = line.len() - line.trim_start_matches('#').len();
    match line.get(marks..) {
        Some(title) if (1..=6).contains(&marks) && title.starts_with(' ') => vec![ReadLine {
            level: u8::try_from(marks).ok(),
            ..ReadLine::of(title.trim())
        }],
        _ => boxes::split(line),
    }
}
