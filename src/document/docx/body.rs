//! The text itself: one block after the other.

use super::numbering::{Mark, Numbering};
use super::paragraph::Paragraph;
use super::text::{self, Links, flat};
use super::xml::{RELATIONSHIPS, WORD, Xml};
use super::{bars, contents, controls, table};
use crate::document::note::{Lines, Part, parts};
use crate::document::{Block, Choices, Document, Inline, Item, Room};
use crate::text::one_line;

/// The white below a table, in twentieths of a point.
const BELOW_TABLE: u32 = 120;
/// The white below an item of a list, and below the last one.
const BELOW_ITEM: u32 = 40;
const BELOW_LIST: u32 = 100;
/// A longer paragraph may be on the page before the table that it is about.
const SHORT: usize = 500;

/// The text of a document, and what it refers to.
pub(super) struct Body {
    xml: Xml,
    pub(super) links: Links,
    pub(super) numbering: Numbering,
    /// Whether what follows begins a page.
    begins_page: bool,
    /// Whether what follows is right below a table. Word makes one of two tables with nothing in between.
    is_below_table: bool,
}

impl Body {
    pub(super) fn of(document: &Document) -> Self {
        let mut body = Self {
            xml: Xml::fragment(),
            links: Links::default(),
            numbering: Numbering::default(),
            begins_page: false,
            is_below_table: false,
        };
        for (place, block) in document.blocks.iter().enumerate() {
            body.block(document, place, block);
        }
        if body.is_below_table {
            body.apart();
        }
        body
    }

    /// The part with this text in it.
    pub(super) fn finish(self) -> Vec<u8> {
        let vocabularies = [&[WORD, RELATIONSHIPS], &controls::BOXES[..]].concat();
        Xml::part("w:document", &vocabularies, |xml| {
            xml.element("w:body", &[], |xml| {
                xml.add(self.xml);
                page(xml);
            });
        })
    }

    fn block(&mut self, document: &Document, place: usize, block: &Block) {
        match block {
            Block::Heading { level: 1, text } => self.title(text, &document.subtitle),
            Block::Heading { level, text } => self.heading(place, *level, text),
            Block::Paragraph(inline) => self.running(inline, document.blocks.get(place + 1)),
            Block::List { is_numbered, items } => self.list(*is_numbered, items),
            Block::Choices(choices) => self.choices(choices),
            Block::Room(room) => self.room(room),
            Block::Table(table) => self.table(|xml, links| table::write(xml, links, table)),
            Block::Bars(bars) => self.table(|xml, _| bars::write(xml, bars)),
            Block::Quote(note) => self.quote(note),
            Block::PageBreak => self.begins_page = true,
            Block::Contents => self.contents(&contents::lines(&document.blocks, place)),
        }
    }

    /// `paragraph` with what the blocks above ask of it.
    fn next<'a>(&mut self, paragraph: Paragraph<'a>) -> Paragraph<'a> {
        let is_below_table = std::mem::take(&mut self.is_below_table);
        // A heading has more white above it than this.
        let before = is_below_table && !paragraph.style.starts_with("Heading");
        Paragraph {
            begins_page: std::mem::take(&mut self.begins_page),
            before: before.then_some(BELOW_TABLE),
            ..paragraph
        }
    }

    fn line(&mut self, style: &str, content: impl FnOnce(&mut Xml, &mut Links)) {
        self.paragraph(Paragraph::of(style), content);
    }

    fn paragraph(&mut self, paragraph: Paragraph<'_>, content: impl FnOnce(&mut Xml, &mut Links)) {
        let paragraph = self.next(paragraph);
        paragraph.write(&mut self.xml, |xml| content(xml, &mut self.links));
    }

    fn title(&mut self, title: &str, subtitle: &str) {
        self.line("Title", |xml, _| text::run(xml, "", &one_line(title)));
        let subtitle = one_line(subtitle);
        if !subtitle.is_empty() {
            self.line("Subtitle", |xml, _| text::run(xml, "", &subtitle));
        }
    }

    fn heading(&mut self, place: usize, level: u8, title: &str) {
        // Level 1 is the title; Word has six below it.
        let style = format!("Heading{}", level.saturating_sub(1).clamp(1, 6));
        let place = place.to_string();
        self.line(&style, |xml, _| {
            let mark = [
                ("w:id", place.as_str()),
                ("w:name", &contents::mark(&place)),
            ];
            xml.empty("w:bookmarkStart", &mark);
            text::run(xml, "", &one_line(title));
            xml.empty("w:bookmarkEnd", &[("w:id", &place)]);
        });
    }

    fn running(&mut self, inline: &Inline, next: Option<&Block>) {
        let words = inline.text();
        let is_before_table = matches!(next, Some(Block::Table(_) | Block::Bars(_)));
        let paragraph = Paragraph {
            stays_with_next: announces(&words) || (is_before_table && words.len() < SHORT),
            ..Paragraph::default()
        };
        self.paragraph(paragraph, |xml, links| text::inline(xml, links, inline));
    }

    fn contents(&mut self, lines: &[contents::Line<'_>]) {
        if !lines.is_empty() {
            let heading = self.next(Paragraph::of("TOCHeading"));
            contents::write(&mut self.xml, heading, lines);
        }
    }

    fn list(&mut self, is_numbered: bool, items: &[Item]) {
        let mark = if is_numbered {
            Mark::Number(1)
        } else {
            Mark::Bullet
        };
        let number = self.numbering.begin(mark, false);
        for (place, item) in items.iter().enumerate() {
            let levels = std::iter::once((0, &item.text));
            let levels = levels.chain(item.children.iter().map(|child| (1, child)));
            let is_last = place + 1 == items.len();
            for (below, (level, inline)) in levels.enumerate() {
                let is_last = is_last && below == item.children.len();
                let paragraph = Paragraph {
                    item: Some((number, level)),
                    stays_with_next: announces(&inline.text()),
                    after: Some(if is_last { BELOW_LIST } else { BELOW_ITEM }),
                    ..Paragraph::of("ListParagraph")
                };
                self.paragraph(paragraph, |xml, links| text::inline(xml, links, inline));
            }
        }
    }

    fn choices(&mut self, choices: &Choices) {
        for choice in &choices.options {
            self.line("Choice", |xml, links| {
                controls::tick_box(xml, &choices.tag, choice);
                xml.element("w:r", &[], |xml| xml.empty("w:tab", &[]));
                text::linked(xml, links, "", &flat(&choice.text));
            });
        }
    }

    fn room(&mut self, room: &Room) {
        let label = format!("{}:", flat(&room.label));
        if room.is_long {
            let paragraph = Paragraph {
                stays_with_next: true,
                after: Some(BELOW_ITEM),
                ..Paragraph::default()
            };
            self.paragraph(paragraph, |xml, _| text::run(xml, "Strong", &label));
            controls::area(&mut self.xml, room);
        } else {
            self.line("", |xml, _| {
                text::run(xml, "Strong", &format!("{label} "));
                controls::field(xml, room);
            });
        }
    }

    /// Words of a user, with their paragraphs, line breaks and lists.
    fn quote(&mut self, note: &str) {
        for part in parts(note) {
            match part {
                Part::Paragraph(lines) => self.quoted(Paragraph::of("Quote"), &lines),
                Part::Bullets(items) => self.quoted_list(Mark::Bullet, &items),
                Part::Numbers { first, items } => self.quoted_list(Mark::Number(first), &items),
            }
        }
    }

    fn quoted_list(&mut self, mark: Mark, items: &[Lines]) {
        let list = self.numbering.begin(mark, true);
        for (place, lines) in items.iter().enumerate() {
            let paragraph = Paragraph {
                item: Some((list, 0)),
                after: (place + 1 < items.len()).then_some(BELOW_ITEM),
                ..Paragraph::of("Quote")
            };
            self.quoted(paragraph, lines);
        }
    }

    fn quoted(&mut self, paragraph: Paragraph<'_>, lines: &[String]) {
        let paragraph = Paragraph {
            stays_with_next: lines.last().is_some_and(|line| announces(line)),
            ..paragraph
        };
        self.paragraph(paragraph, |xml, links| {
            for (index, line) in lines.iter().enumerate() {
                if index > 0 {
                    text::line_break(xml);
                }
                text::linked(xml, links, "", &flat(line));
            }
        });
    }

    fn table(&mut self, write: impl FnOnce(&mut Xml, &mut Links)) {
        if self.is_below_table || self.begins_page {
            self.apart();
        }
        write(&mut self.xml, &mut self.links);
        self.is_below_table = true;
    }

    /// A small paragraph without words, where something has to be.
    fn apart(&mut self) {
        self.line("TableText", |_, _| {});
    }
}

/// Whether `text` says that something follows, which should not begin another page.
fn announces(text: &str) -> bool {
    text.trim_end().ends_with(':')
}

/// A4 with margins of 2 cm, in twentieths of a point.
fn page(xml: &mut Xml) {
    xml.element("w:sectPr", &[], |xml| {
        let footer = [("w:type", "default"), ("r:id", "footer")];
        xml.empty("w:footerReference", &footer);
        xml.empty("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")]);
        let sides = ["w:top", "w:right", "w:bottom", "w:left"].map(|side| (side, "1134"));
        let edges = [("w:header", "567"), ("w:footer", "567"), ("w:gutter", "0")];
        xml.empty("w:pgMar", &[&sides[..], &edges].concat());
    });
}
