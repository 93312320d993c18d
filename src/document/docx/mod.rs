//! A document as a Word file (Office Open XML, ECMA-376; `docx`) that can be edited in every part.
//!
//! What never differs is in `parts/` as the XML that it is: styles, settings, fonts. Everything that holds a text is
//! written through [`xml::Xml`], which cannot forget to escape it.

mod bars;
mod body;
mod contents;
mod controls;
mod footer;
mod numbering;
mod package;
mod paragraph;
mod table;
#[cfg(test)]
mod tests;
mod text;
mod xml;
mod zip;

pub use controls::PLACEHOLDER;
pub use footer::foot;

use super::Document;
use body::Body;
use package::Part;

/// `document` as the bytes of a Word file. The same document gives the same bytes, at any moment.
pub fn docx(document: &Document) -> Vec<u8> {
    let body = Body::of(document);
    let (links, numbering) = (body.links.part(), body.numbering.part());
    package::pack(&[
        Part::fixed(
            "[Content_Types].xml",
            include_str!("parts/content_types.xml"),
        ),
        Part::fixed("_rels/.rels", include_str!("parts/relationships.xml")),
        Part::of("docProps/core.xml", package::properties(document)),
        Part::of("word/document.xml", body.finish()),
        Part::of("word/_rels/document.xml.rels", links),
        Part::fixed("word/styles.xml", include_str!("parts/styles.xml")),
        Part::fixed("word/settings.xml", include_str!("parts/settings.xml")),
        Part::fixed("word/fontTable.xml", include_str!("parts/font_table.xml")),
        Part::of("word/numbering.xml", numbering),
        Part::of("word/footer.xml", footer::part(&document.title)),
    ])
}
