//! What is at the foot of each page: the title, and which page it is.

use super::text;
use super::xml::{RELATIONSHIPS, WORD, Xml};
use crate::text::one_line;

/// The words around the number of the page.
const PAGE: &str = "Pagina ";
const OF: &str = " van ";

/// What is at the foot of each page of a file with this title, without what Word fills in.
pub fn foot(title: &str) -> String {
    format!("{}\t{PAGE}{OF}", one_line(title))
}

pub(super) fn part(title: &str) -> Vec<u8> {
    Xml::part("w:ftr", &[WORD, RELATIONSHIPS], |xml| {
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| xml.value("w:pStyle", "Footer"));
            text::run(xml, "", &one_line(title));
            xml.element("w:r", &[], |xml| xml.empty("w:tab", &[]));
            text::run(xml, "", PAGE);
            number(xml, "PAGE");
            text::run(xml, "", OF);
            number(xml, "NUMPAGES");
        });
    })
}

/// A number that Word fills in itself.
fn number(xml: &mut Xml, field: &str) {
    xml.element("w:fldSimple", &[("w:instr", field)], |xml| {
        text::run(xml, "", "1");
    });
}
