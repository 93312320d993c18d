//! The file around the parts: a zip, and what the document is called.

use std::io::{Cursor, Write};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::xml::Xml;
use crate::document::Document;
use crate::text::one_line;

/// A file within the file.
pub(super) struct Part {
    name: &'static str,
    content: Vec<u8>,
}

impl Part {
    pub(super) const fn of(name: &'static str, content: Vec<u8>) -> Self {
        Self { name, content }
    }

    /// A part that is the same for each document.
    pub(super) fn fixed(name: &'static str, content: &str) -> Self {
        Self::of(name, content.as_bytes().to_vec())
    }
}

/// `parts` in one file.
pub(super) fn pack(parts: &[Part]) -> Vec<u8> {
    // A disk can be full and a file too large; in memory, with room for large parts, neither happens.
    packed(parts).unwrap_or_default()
}

fn packed(parts: &[Part]) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for part in parts {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            // Always the first moment that a zip knows, so that the same document gives the same bytes.
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644)
            .large_file(u32::try_from(part.content.len()).is_err());
        zip.start_file(part.name, options)?;
        zip.write_all(&part.content)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// What the document is called and in which language it is.
pub(super) fn properties(document: &Document) -> Vec<u8> {
    let vocabularies = [
        (
            "xmlns:cp",
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        ),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ];
    Xml::part("cp:coreProperties", &vocabularies, |xml| {
        xml.element("dc:title", &[], |xml| xml.text(&one_line(&document.title)));
        let subject = one_line(&document.subtitle);
        if !subject.is_empty() {
            xml.element("dc:subject", &[], |xml| xml.text(&subject));
        }
        xml.element("dc:language", &[], |xml| xml.text("nl-NL"));
    })
}
