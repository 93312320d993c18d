//! A Word file, as Word and other programs save it (ECMA-376): the paragraphs of its text, with the comments and notes that
//! are at each, after what is at the head and the foot of its pages. Nothing outside the file is looked at, and of the file only these parts.

mod text;

use std::collections::HashMap;

use super::archive::Archive;
use super::limits::MAX_MARGINS;
use super::lines::Lines;
use super::xml::walk;
use super::{ReadLine, ReadingError};
use text::TextReader;

/// Lines of comments and notes by their kind and number.
type Notes = HashMap<String, Vec<ReadLine>>;

/// The lines of a Word file.
pub(super) fn read(archive: &mut Archive<'_>) -> Result<Vec<ReadLine>, ReadingError> {
    let main = main_part(archive).ok_or(ReadingError::OtherContent)?;
    let mut notes = Notes::new();
    for part in ["comments", "footnotes", "endnotes"] {
        if let Some(xml) = archive.part(&format!("word/{part}.xml"))? {
            let mut reader = TextReader::new(&notes);
            walk(&xml, &mut reader)?;
            let found = reader.notes();
            notes.extend(found);
        }
    }
    let mut lines = margins(archive, &notes)?;
    let xml = archive.part(&main)?.ok_or(ReadingError::OtherContent)?;
    let mut reader = TextReader::new(&notes);
    walk(&xml, &mut reader)?;
    lines.extend(&reader.lines())?;
    Ok(lines.lines)
}

/// What is at the head and the foot of the pages, each line once: most files have them several times over.
fn margins(archive: &mut Archive<'_>, notes: &Notes) -> Result<Lines, ReadingError> {
    let is_margin = |name: &String| {
        let name = name.strip_prefix("word/").unwrap_or_default();
        ["header", "footer"].iter().any(|kind| {
            let number = name
                .strip_prefix(kind)
                .and_then(|rest| rest.strip_suffix(".xml"));
            number.is_some_and(|number| number.chars().all(|char| char.is_ascii_digit()))
        })
    };
    let mut names: Vec<String> = archive.names().filter(is_margin).collect();
    names.sort();
    if names.len() > MAX_MARGINS {
        return Err(ReadingError::NotOrdinary);
    }
    let mut all = Lines::default();
    for name in names {
        let Some(xml) = archive.part(&name)? else {
            continue;
        };
        let mut reader = TextReader::in_margin(notes);
        walk(&xml, &mut reader)?;
        for line in reader.lines() {
            if !line.text.trim().is_empty() && !all.lines.contains(&line) {
                all.extend(&[line])?;
            }
        }
    }
    Ok(all)
}

/// The text itself: some programs give it a number.
fn main_part(archive: &Archive<'_>) -> Option<String> {
    let is_main = |name: &String| {
        let name = name
            .strip_prefix("word/document")
            .and_then(|rest| rest.strip_suffix(".xml"));
        name.is_some_and(|rest| rest.chars().all(|char| char.is_ascii_digit()))
    };
    archive.names().find(is_main)
}
