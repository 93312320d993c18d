//! A table of contents: a field that Word can make again, with its lines already in it. It names no pages, which only
//! whoever lays the text out can know; each line leads to its heading.

use super::paragraph::Paragraph;
use super::text;
use super::xml::Xml;
use crate::document::Block;
use crate::text::one_line;

/// With more lines than this, the headings of level 3 are left out.
const MANY: usize = 24;

/// What the heading at `place` is known by within the file.
pub(super) fn mark(place: &str) -> String {
    format!("_Toc{place}")
}

/// The contents in `lines`, below a line that is as `heading`.
pub(super) fn write(xml: &mut Xml, heading: Paragraph<'_>, lines: &[Line<'_>]) {
    xml.element("w:sdt", &[], |xml| {
        xml.element("w:sdtPr", &[], |xml| {
            xml.element("w:docPartObj", &[], |xml| {
                xml.value("w:docPartGallery", "Table of Contents");
                xml.empty("w:docPartUnique", &[]);
            });
        });
        xml.element("w:sdtContent", &[], |xml| {
            heading.write(xml, |xml| text::run(xml, "", "Inhoud"));
            let deepest = lines.iter().map(|line| line.level).max().unwrap_or(1);
            for (index, line) in lines.iter().enumerate() {
                let style = format!("TOC{}", line.level);
                Paragraph::of(&style).write(xml, |xml| {
                    if index == 0 {
                        // Headings of these levels, without page numbers, each a link.
                        begin(xml, &format!("TOC \\o \"1-{deepest}\" \\n \\h \\z"));
                    }
                    line.write(xml);
                    if index + 1 == lines.len() {
                        field(xml, "end");
                    }
                });
            }
        });
    });
}

/// A line of the contents.
pub(super) struct Line<'a> {
    /// As Word counts: 1 is that below the title.
    level: u8,
    text: &'a str,
    mark: String,
}

impl Line<'_> {
    fn write(&self, xml: &mut Xml) {
        let to = [("w:anchor", self.mark.as_str()), ("w:history", "1")];
        xml.element("w:hyperlink", &to, |xml| {
            text::run(xml, "", &one_line(self.text));
        });
    }
}

/// The headings that follow the block at `place`.
pub(super) fn lines(blocks: &[Block], place: usize) -> Vec<Line<'_>> {
    let following = blocks.iter().enumerate().skip(place);
    let lines = following.filter_map(|(place, block)| match block {
        Block::Heading { level, text } if (2..=3).contains(level) => Some(Line {
            level: level - 1,
            text,
            mark: mark(&place.to_string()),
        }),
        _ => None,
    });
    let mut lines: Vec<_> = lines.collect();
    if lines.len() > MANY {
        lines.retain(|line| line.level == 1);
    }
    lines
}

fn begin(xml: &mut Xml, instruction: &str) {
    field(xml, "begin");
    xml.element("w:r", &[], |xml| {
        let attributes = [("xml:space", "preserve")];
        xml.element("w:instrText", &attributes, |xml| xml.text(instruction));
    });
    field(xml, "separate");
}

fn field(xml: &mut Xml, kind: &str) {
    xml.element("w:r", &[], |xml| {
        xml.empty("w:fldChar", &[("w:fldCharType", kind)]);
    });
}
