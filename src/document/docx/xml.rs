//! Writing XML: what is opened is closed, and every text and value is escaped.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// The names and values of attributes.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

/// The vocabulary of a text in Word.
pub(super) const WORD: (&str, &str) = (
    "xmlns:w",
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
);
/// The vocabulary of what points to another part.
pub(super) const RELATIONSHIPS: (&str, &str) = (
    "xmlns:r",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
);

/// XML that is being written.
pub(super) struct Xml(Writer<Vec<u8>>);

impl Xml {
    /// A whole part, in `name`.
    pub(super) fn part(
        name: &str,
        attributes: Attributes<'_>,
        content: impl FnOnce(&mut Self),
    ) -> Vec<u8> {
        let mut xml = Self::fragment();
        let declaration = BytesDecl::new("1.0", Some("UTF-8"), Some("yes"));
        xml.write(Event::Decl(declaration));
        xml.element(name, attributes, content);
        xml.finish()
    }

    /// A piece, to be in a part later on.
    pub(super) fn fragment() -> Self {
        Self(Writer::new(Vec::new()))
    }

    pub(super) fn finish(self) -> Vec<u8> {
        self.0.into_inner()
    }

    /// An element without content.
    pub(super) fn empty(&mut self, name: &str, attributes: Attributes<'_>) {
        self.write(Event::Empty(start(name, attributes)));
    }

    /// An element whose only attribute is its value, as most of Word's are.
    pub(super) fn value(&mut self, name: &str, value: &str) {
        self.empty(name, &[("w:val", value)]);
    }

    /// An element with what `content` writes in it.
    pub(super) fn element(
        &mut self,
        name: &str,
        attributes: Attributes<'_>,
        content: impl FnOnce(&mut Self),
    ) {
        self.write(Event::Start(start(name, attributes)));
        content(self);
        self.write(Event::End(BytesEnd::new(name)));
    }

    /// Text, as it is to be read.
    pub(super) fn text(&mut self, text: &str) {
        self.write(Event::Text(BytesText::new(&allowed(text))));
    }

    /// Adds a piece that was written before.
    pub(super) fn add(&mut self, fragment: Self) {
        self.0.get_mut().extend(fragment.finish());
    }

    fn write(&mut self, event: Event<'_>) {
        // Only a file or a line can refuse what is written; this goes to memory.
        let _ = self.0.write_event(event);
    }
}

fn start<'a>(name: &'a str, attributes: Attributes<'_>) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (name, value) in attributes {
        start.push_attribute((*name, allowed(value).as_str()));
    }
    start
}

/// `text` without what no XML file may hold (XML 1.0, section 2.2): Word opens none that does.
fn allowed(text: &str) -> String {
    let is_forbidden = |char: char| {
        matches!(char, '\u{fffe}' | '\u{ffff}') || (char < ' ' && !"\t\n\r".contains(char))
    };
    text.replace(is_forbidden, "\u{fffd}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_a_text_holds_is_read_back() {
        for (text, read) in [
            (
                "<script>]]>&amp; \"'</w:t> \u{202e}",
                "<script>]]>&amp; \"'</w:t> \u{202e}",
            ),
            (
                "a\u{0}b\u{1b}\u{fffe}c\u{ffff}",
                "a\u{fffd}b\u{fffd}\u{fffd}c\u{fffd}",
            ),
        ] {
            let part = Xml::part("a", &[("b", text)], |xml| xml.text(text));
            let part = String::from_utf8(part).expect("text");
            let tree = roxmltree::Document::parse(&part).expect("XML");
            let root = tree.root_element();
            assert_eq!(root.text(), Some(read));
            assert_eq!(root.attribute("b"), Some(read));
        }
    }
}
