//! Reading back what somebody filled in: the bytes of a file become lines, some with a box before them that is ticked or not.
//!
//! The bytes come from outside, so nothing here trusts them: all that is read has a limit (`limits`), and what is no
//! text is refused with a sentence that says what to do. Knows nothing of the Quickscan.

mod archive;
mod boxes;
mod docx;
mod error;
mod limits;
mod lines;
mod odt;
mod text;
mod xml;

pub use self::boxes::is_mark;
pub use self::error::ReadingError;
pub use self::limits::{MAX_FILE, check_size};

/// A kind of file that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A Word file, also as other programs save it.
    Docx,
    /// A text of LibreOffice.
    Odt,
    /// Markdown, a mail, or any other plain text.
    Text,
}

impl Format {
    /// The format that the ending of a file promises; an error for what is known not to be read, or not known.
    pub fn of_name(name: &str) -> Result<Self, ReadingError> {
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        match ending.to_lowercase().as_str() {
            "docx" => Ok(Self::Docx),
            "odt" => Ok(Self::Odt),
            "md" | "markdown" | "txt" | "text" => Ok(Self::Text),
            "docm" | "dotm" => Err(ReadingError::Macros),
            "doc" | "dot" => Err(ReadingError::OldWord),
            "pdf" => Err(ReadingError::Pdf),
            "rtf" => Err(ReadingError::Rtf),
            "htm" | "html" | "mht" | "mhtml" => Err(ReadingError::WebPage),
            "eml" | "msg" => Err(ReadingError::MailFile),
            _ => Err(ReadingError::Unknown),
        }
    }
}

/// A line of what was read: a paragraph of a document, or a line of a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReadLine {
    /// Its words, without the box before them.
    pub text: String,
    /// Whether the box before them is ticked; none without a box.
    pub ticked: Option<bool>,
    /// The level of a heading, from 1.
    pub level: Option<u8>,
    /// The hidden name of the box or the room to write that it is in. Other programs than Word drop it.
    pub tag: Option<String>,
    /// Whether its words are marked, as with a marker pen.
    pub is_marked: bool,
}

impl ReadLine {
    /// A line of words alone.
    pub fn of(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// The line as it is written in plain text, with its box.
    pub fn written(&self) -> String {
        let sign = match self.ticked {
            Some(true) => "[x] ",
            Some(false) => "[ ] ",
            None => "",
        };
        format!("{sign}{}", self.text)
    }
}

/// Reads the lines of a file of this `format`. Never panics, and never takes more than a bounded amount of memory.
pub fn read(bytes: &[u8], format: Format) -> Result<Vec<ReadLine>, ReadingError> {
    check_size(bytes.len() as u64)?;
    error::check_kind(bytes, format)?;
    match format {
        // By what is in it: a name is soon changed.
        Format::Docx | Format::Odt => {
            let mut archive = archive::Archive::open(bytes)?;
            let is_odt = archive.names().any(|name| name == odt::MAIN);
            if is_odt {
                odt::read(&mut archive)
            } else {
                docx::read(&mut archive)
            }
        }
        Format::Text => text::read(bytes),
    }
}
