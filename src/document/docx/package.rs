//! The parts of the file, and what the document is called.

use super::xml::Xml;
use super::zip::Zip;
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
    let mut zip = Zip::default();
    for part in parts {
        zip.add(part.name, &part.content);
    }
    zip.finish()
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
