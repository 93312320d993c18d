//! Text within a paragraph, and the addresses that it leads to.

use std::collections::HashMap;

use super::xml::Xml;
use crate::document::links::{Piece, pieces};
use crate::document::{Inline, Span};
use crate::text::clean;

/// `text` in one style of characters; none for an empty one.
pub(super) fn run(xml: &mut Xml, style: &str, text: &str) {
    if text.is_empty() {
        return;
    }
    xml.element("w:r", &[], |xml| {
        if !style.is_empty() {
            xml.element("w:rPr", &[], |xml| xml.value("w:rStyle", style));
        }
        // Else the spaces at its ends would go.
        xml.element("w:t", &[("xml:space", "preserve")], |xml| xml.text(text));
    });
}

/// `text` in a colour of its own.
pub(super) fn coloured(xml: &mut Xml, colour: Option<&str>, text: &str) {
    xml.element("w:r", &[], |xml| {
        if let Some(colour) = colour {
            xml.element("w:rPr", &[], |xml| xml.value("w:color", colour));
        }
        xml.element("w:t", &[("xml:space", "preserve")], |xml| xml.text(text));
    });
}

/// A line break within a paragraph.
pub(super) fn line_break(xml: &mut Xml) {
    xml.element("w:r", &[], |xml| xml.empty("w:br", &[]));
}

/// `inline` on one line, with its links.
pub(super) fn inline(xml: &mut Xml, links: &mut Links, inline: &Inline) {
    for span in &inline.0 {
        match span {
            Span::Text(text) => linked(xml, links, "", &flat(text)),
            Span::Strong(text) => linked(xml, links, "Strong", &flat(text)),
            Span::Link { text, url } => {
                leading(xml, links, url, &flat(text));
                run(xml, "", &format!(", {}", flat(url)));
            }
        }
    }
}

/// `text`, in which each address leads there.
pub(super) fn linked(xml: &mut Xml, links: &mut Links, style: &str, text: &str) {
    for piece in pieces(text) {
        match piece {
            Piece::Text(text) => run(xml, style, text),
            Piece::Link(address) if address.contains("://") => {
                leading(xml, links, address, address);
            }
            Piece::Link(address) => leading(xml, links, &format!("mailto:{address}"), address),
        }
    }
}

/// `text` on one line, without what could steer a reader.
pub(super) fn flat(text: &str) -> String {
    clean(text).replace(['\n', '\t'], " ")
}

/// `words` that lead to `url`, if Word can follow it.
fn leading(xml: &mut Xml, links: &mut Links, url: &str, words: &str) {
    match links.id(url) {
        None => run(xml, "", words),
        Some(id) => xml.element("w:hyperlink", &[("r:id", &id), ("w:history", "1")], |xml| {
            run(xml, "Hyperlink", words);
        }),
    }
}

/// The addresses of a document. Word keeps them apart from the text, as it does the other parts.
#[derive(Default)]
pub(super) struct Links {
    urls: Vec<String>,
    known: HashMap<String, usize>,
}

impl Links {
    fn id(&mut self, url: &str) -> Option<String> {
        if !is_sound(url) {
            return None;
        }
        let next = self.urls.len();
        let place = *self.known.entry(url.to_owned()).or_insert(next);
        if place == next {
            self.urls.push(url.to_owned());
        }
        Some(format!("link{place}"))
    }

    /// What the text refers to.
    pub(super) fn part(&self) -> Vec<u8> {
        const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        let vocabulary = (
            "xmlns",
            "http://schemas.openxmlformats.org/package/2006/relationships",
        );
        Xml::part("Relationships", &[vocabulary], |xml| {
            for part in ["styles", "settings", "fontTable", "numbering", "footer"] {
                let (kind, file) = (format!("{OFFICE}/{part}"), format!("{part}.xml"));
                let attributes = [("Id", part), ("Type", &kind), ("Target", &file)];
                xml.empty("Relationship", &attributes);
            }
            let kind = format!("{OFFICE}/hyperlink");
            for (place, url) in self.urls.iter().enumerate() {
                let id = format!("link{place}");
                let to = [("Id", id.as_str()), ("Type", &kind), ("Target", url)];
                xml.empty(
                    "Relationship",
                    &[&to[..], &[("TargetMode", "External")]].concat(),
                );
            }
        })
    }
}

/// Whether `url` is written as it should be (RFC 3986). Some readers refuse a whole file for one that is not.
fn is_sound(url: &str) -> bool {
    let host = ["https://", "http://", "mailto:"]
        .iter()
        .find_map(|scheme| url.strip_prefix(scheme))
        .and_then(|rest| rest.split(['/', '?', '#']).next());
    let is_escaped = |(at, _): (usize, &str)| {
        let code = url.get(at + 1..at + 3);
        code.is_some_and(|code| code.chars().all(|char| char.is_ascii_hexdigit()))
    };
    let can_stand =
        |char: char| char.is_ascii_alphanumeric() || "-._~:/?#@!$&'()*+,;=%".contains(char);
    let is_name = |host: &str| {
        let (host, port) = host.split_once(':').unwrap_or((host, "80"));
        host.starts_with(|char: char| char.is_ascii_alphanumeric())
            && host
                .chars()
                .all(|char| char.is_ascii_alphanumeric() || "-._@+".contains(char))
            && port.parse::<u16>().is_ok()
    };
    host.is_some_and(is_name)
        && url.chars().all(can_stand)
        && url.match_indices('%').all(is_escaped)
        && url.matches('#').count() <= 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_address_that_is_written_well_leads_anywhere() {
        for url in [
            "https://vng.nl/a_(b)?c=%20d#e",
            "http://www.vng.nl:8080/~jan/",
            "mailto:j.de-vries+x@gem.nl",
        ] {
            assert!(is_sound(url), "{url}");
        }
        for url in [
            "https://súdwest.frl/",
            "https://a.nl/ü",
            "https://a.nl/100%",
            "https://a.nl:99999/",
            "https://[x]/",
            "https:///a",
            "https://a.nl/#b#c",
            "javascript:alert(1)",
            "file:///C:/x",
        ] {
            assert!(!is_sound(url), "{url}");
        }
    }
}
