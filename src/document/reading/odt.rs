//! A text of LibreOffice (`OpenDocument` 1.3): the paragraphs of its text, with the comments and notes that are in them,
//! after what is at the head and the foot of its pages.

use std::collections::HashSet;

use super::archive::Archive;
use super::lines::{Lines, Paragraph};
use super::xml::{Attributes, Handler, walk};
use super::{ReadLine, ReadingError, boxes};
use crate::document::PLACEHOLDER;

/// The part with the text.
pub(super) const MAIN: &str = "content.xml";

/// The lines of an `OpenDocument` text.
pub(super) fn read(archive: &mut Archive<'_>) -> Result<Vec<ReadLine>, ReadingError> {
    let manifest = archive.part("META-INF/manifest.xml")?;
    if manifest.is_some_and(|manifest| manifest.contains("encryption-data")) {
        return Err(ReadingError::Encrypted);
    }
    let xml = archive.part(MAIN)?.ok_or(ReadingError::OtherContent)?;
    let mut reader = TextReader::default();
    // The head and the foot of its pages are with the styles.
    if let Some(styles) = archive.part("styles.xml")? {
        walk(&styles, &mut reader)?;
    }
    walk(&xml, &mut reader)?;
    Ok(reader.lines.lines)
}

/// What reads the paragraphs. They may be within each other, as in a comment.
#[derive(Default)]
struct TextReader {
    lines: Lines,
    paragraphs: Vec<Paragraph>,
    /// How deep it is in something that is not shown.
    hidden: usize,
    /// The styles that mark words, and the one that is being defined.
    marking: HashSet<String>,
    style: Option<String>,
    /// For each run within another whether it is marked.
    runs: Vec<bool>,
    /// For each box whether it is ticked; none for room to write.
    controls: Vec<Option<bool>>,
}

/// What is not shown as text, or filled in by the program: what was deleted, numbers of notes and pages, and who wrote a
/// comment when.
const HIDDEN: [&str; 7] = [
    "page-number",
    "page-count",
    "tracked-changes",
    "note-citation",
    "creator",
    "date",
    "date-string",
];
/// An element that repeats a space says how often, and nobody types more.
const MOST_SPACES: usize = 100;

impl TextReader {
    fn push(&mut self, text: &str) -> Result<(), ReadingError> {
        let is_marked = self.runs.iter().any(|run| *run) && text.chars().any(char::is_alphanumeric);
        if let Some(paragraph) = self.paragraphs.last_mut() {
            paragraph.text.push_str(text);
            paragraph.is_marked |= is_marked;
        }
        self.lines.count(0)
    }

    fn begin(&mut self, level: Option<u8>) {
        self.paragraphs.push(Paragraph {
            level,
            ..Paragraph::default()
        });
    }
}

impl Handler for TextReader {
    fn start(&mut self, name: &str, attributes: &Attributes<'_>) -> Result<(), ReadingError> {
        // Within a comment there is a date; elsewhere it is a field that is shown.
        let is_hidden =
            HIDDEN.contains(&name) && (name != "date" || attributes.get("fixed").is_none());
        if self.hidden > 0 || is_hidden {
            self.hidden += 1;
            return Ok(());
        }
        match name {
            "p" => self.begin(None),
            "h" => {
                let level = attributes
                    .get("outline-level")
                    .and_then(|level| level.parse::<u8>().ok());
                self.begin(Some(level.unwrap_or(1).saturating_add(1)));
            }
            "s" => {
                let count = attributes
                    .get("c")
                    .and_then(|count| count.parse::<usize>().ok());
                self.push(&" ".repeat(count.unwrap_or(1).min(MOST_SPACES)))?;
            }
            "tab" => self.push("\t")?,
            "line-break" => self.push("\n")?,
            "style" => self.style = attributes.get("name"),
            "text-properties" => {
                let colour = attributes.get("background-color");
                let is_marked = colour.is_some_and(|colour| colour != "transparent");
                self.marking
                    .extend(self.style.clone().filter(|_| is_marked));
            }
            "span" => {
                let style = attributes.get("style-name").unwrap_or_default();
                self.runs.push(self.marking.contains(&style));
            }
            "content-control" => {
                let is_box = attributes.get("checkbox").as_deref() == Some("true");
                let is_ticked = attributes.get("checked").as_deref() == Some("true");
                self.controls.push(is_box.then_some(is_ticked));
                let tag = attributes.get("tag");
                if let Some(paragraph) = self.paragraphs.last_mut().filter(|_| tag.is_some()) {
                    paragraph.tag = tag;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), ReadingError> {
        if self.hidden > 0 {
            self.hidden -= 1;
            return Ok(());
        }
        match name {
            "p" | "h" => {
                if let Some(paragraph) = self.paragraphs.pop() {
                    self.lines.add(&paragraph)?;
                }
            }
            "span" => {
                self.runs.pop();
            }
            "content-control" => {
                self.controls.pop();
            }
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), ReadingError> {
        if self.hidden > 0 || self.paragraphs.is_empty() || text.trim() == PLACEHOLDER {
            return Ok(());
        }
        // Every run of white space is one space; more of it has elements of its own.
        let mut flat = String::with_capacity(text.len());
        for char in text.chars() {
            match char {
                ' ' | '\t' | '\n' | '\r' if flat.ends_with(' ') => {}
                ' ' | '\t' | '\n' | '\r' => flat.push(' '),
                _ => flat.push(char),
            }
        }
        match self.controls.last() {
            Some(Some(is_ticked)) => {
                // Some programs tick the one and not the other.
                let is_ticked = *is_ticked || boxes::sign(&flat) == Some(true);
                self.push(&boxes::with_sign(is_ticked, &flat))
            }
            _ => self.push(&flat),
        }
    }
}
