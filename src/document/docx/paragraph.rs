//! What a paragraph is like: its style, its place in a list, and what comes before it.

use super::xml::Xml;

/// A paragraph before its text.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Paragraph<'a> {
    /// Its style; none is that of running text.
    pub(super) style: &'a str,
    /// The list that it is an item of, and how deep.
    pub(super) item: Option<(usize, u32)>,
    /// Whether it begins a page.
    pub(super) begins_page: bool,
    /// Whether it stays on the page of what follows.
    pub(super) stays_with_next: bool,
    /// How far it is from what is above and below, where that is not for its style to say, in twentieths of a point.
    pub(super) before: Option<u32>,
    pub(super) after: Option<u32>,
    /// Where its tabs end, in twentieths of a point.
    pub(super) tabs: &'a [usize],
}

impl<'a> Paragraph<'a> {
    pub(super) fn of(style: &'a str) -> Self {
        Self {
            style,
            ..Self::default()
        }
    }

    pub(super) fn write(self, xml: &mut Xml, content: impl FnOnce(&mut Xml)) {
        xml.element("w:p", &[], |xml| {
            // The order of these is fixed (ECMA-376, part 1, 17.3.1.26).
            xml.element("w:pPr", &[], |xml| self.properties(xml));
            content(xml);
        });
    }

    fn properties(self, xml: &mut Xml) {
        if !self.style.is_empty() {
            xml.value("w:pStyle", self.style);
        }
        if self.stays_with_next {
            xml.empty("w:keepNext", &[]);
        }
        if self.begins_page {
            xml.empty("w:pageBreakBefore", &[]);
        }
        if let Some((list, level)) = self.item {
            xml.element("w:numPr", &[], |xml| {
                xml.value("w:ilvl", &level.to_string());
                xml.value("w:numId", &list.to_string());
            });
        }
        if !self.tabs.is_empty() {
            xml.element("w:tabs", &[], |xml| {
                for end in self.tabs {
                    xml.empty("w:tab", &[("w:val", "left"), ("w:pos", &end.to_string())]);
                }
            });
        }
        let distance = |name, distance: Option<u32>| Some((name, distance?.to_string()));
        let distances = [
            distance("w:before", self.before),
            distance("w:after", self.after),
        ];
        let distances: Vec<_> = distances
            .iter()
            .flatten()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        if !distances.is_empty() {
            xml.empty("w:spacing", &distances);
        }
    }
}
