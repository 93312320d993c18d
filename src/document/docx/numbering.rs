//! Lists. Word keeps their marks apart from the text: a kind of list, and a list of that kind that counts from its own start.

use super::xml::{WORD, Xml};

/// What is before the items of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Bullet,
    /// Numbers that count on from this one.
    Number(u32),
}

/// A kind of list: its mark, how it is written, and how far from the left.
struct Kind {
    format: &'static str,
    mark: &'static str,
    left: u32,
}

/// How far a quotation is from the left, in twentieths of a point, and how far an item does from its mark.
const QUOTE: u32 = 284;
const MARK: u32 = 340;

/// Their places count from 0: bullets, numbers, and within a quotation bullets and numbers.
const KINDS: [Kind; 4] = [
    Kind::of("bullet", "•", 0),
    Kind::of("decimal", "%1.", 0),
    Kind::of("bullet", "•", QUOTE),
    Kind::of("decimal", "%1.", QUOTE),
];

impl Kind {
    const fn of(format: &'static str, mark: &'static str, left: u32) -> Self {
        Self { format, mark, left }
    }
}

/// The lists of a document: of which kind each is, and where it begins to count.
#[derive(Default)]
pub(super) struct Numbering(Vec<(usize, u32)>);

impl Numbering {
    /// A list with `mark` that begins here: what its items are to be known by.
    pub(super) fn begin(&mut self, mark: Mark, is_quoted: bool) -> usize {
        let (kind, first) = match (mark, is_quoted) {
            (Mark::Bullet, false) => (0, 1),
            (Mark::Number(first), false) => (1, first),
            (Mark::Bullet, true) => (2, 1),
            (Mark::Number(first), true) => (3, first),
        };
        // Lists without numbers may be one.
        let known = self.0.iter().position(|list| list.0 == kind);
        let known = known.filter(|_| !matches!(mark, Mark::Number(_)));
        let place = known.unwrap_or_else(|| {
            self.0.push((kind, first));
            self.0.len() - 1
        });
        place + 1
    }

    pub(super) fn part(&self) -> Vec<u8> {
        Xml::part("w:numbering", &[WORD], |xml| {
            for (place, kind) in KINDS.iter().enumerate() {
                let id = place.to_string();
                xml.element("w:abstractNum", &[("w:abstractNumId", &id)], |xml| {
                    xml.value("w:multiLevelType", "multilevel");
                    level(xml, 0, kind);
                    let below = Kind::of("bullet", "–", kind.left + MARK);
                    level(xml, 1, &below);
                });
            }
            for (place, (kind, first)) in self.0.iter().enumerate() {
                let id = (place + 1).to_string();
                xml.element("w:num", &[("w:numId", &id)], |xml| {
                    xml.value("w:abstractNumId", &kind.to_string());
                    xml.element("w:lvlOverride", &[("w:ilvl", "0")], |xml| {
                        xml.value("w:startOverride", &first.to_string());
                    });
                });
            }
        })
    }
}

fn level(xml: &mut Xml, level: u32, kind: &Kind) {
    xml.element("w:lvl", &[("w:ilvl", &level.to_string())], |xml| {
        xml.value("w:start", "1");
        xml.value("w:numFmt", kind.format);
        xml.value("w:lvlText", kind.mark);
        xml.value("w:lvlJc", "left");
        let (left, hanging) = ((kind.left + MARK).to_string(), MARK.to_string());
        xml.element("w:pPr", &[], |xml| {
            xml.empty("w:ind", &[("w:left", &left), ("w:hanging", &hanging)]);
        });
    });
}
