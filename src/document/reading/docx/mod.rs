//! A Word file, as Word and other programs save it (ECMA-376): the paragraphs of its text, with the comments and notes that
//! are at each. Nothing outside the file is looked at, and of the file only these parts.

mod text;

use std::collections::HashMap;

use super::archive::Archive;
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
    let xml = archive.part(&main)?.ok_or(ReadingError::OtherContent)?;
    let mut reader = TextReader::new(&notes);
    walk(&xml, &mut reader)?;
    Ok(reader.lines())
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
