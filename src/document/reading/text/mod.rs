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
    let lines = mail::unquoted(without_head(&text));
    if lines.len() > MAX_LINES {
        return Err(ReadingError::NotOrdinary);
    }
    Ok(lines.iter().flat_map(|line| read_line(line)).collect())
}

/// `text` without the head that a Markdown file has for other programs.
fn without_head(text: &str) -> &str {
    /// As long as our own.
    const LONGEST: usize = 8;
    let head = text
        .strip_prefix("---\n")
        .and_then(|rest| rest.split_once("\n---\n"));
    let is_head = |line: &str| {
        ["title:", "lang:", "_:", "<!--"]
            .iter()
            .any(|start| line.starts_with(start))
    };
    match head {
        Some((head, rest)) if head.lines().count() <= LONGEST && head.lines().all(is_head) => rest,
        _ => text,
    }
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
