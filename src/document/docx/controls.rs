//! What a reader fills in: boxes to tick and room to write, as controls that Word knows (ECMA-376, part 1, 17.5.2; the box
//! itself is of Word 2010). Other programs drop the names of these, but keep the boxes and the words.

use super::paragraph::Paragraph;
use super::text::{self, flat};
use super::xml::{Attributes, Xml};
use crate::document::{Choice, Room};

/// The vocabulary of the box, and the one by which older programs know that they may skip it.
pub(super) const BOXES: [(&str, &str); 3] = [
    (
        "xmlns:w14",
        "http://schemas.microsoft.com/office/word/2010/wordml",
    ),
    (
        "xmlns:mc",
        "http://schemas.openxmlformats.org/markup-compatibility/2006",
    ),
    ("mc:Ignorable", "w14"),
];

/// What is shown where nothing has been typed yet.
pub const PLACEHOLDER: &str = "Klik of tik hier om te typen.";

/// The sign of a box that is not ticked, as its code says in hexadecimals, and of one that is.
const EMPTY: (&str, &str) = ("☐", "2610");
const TICKED: &str = "2612";
/// It has both signs, on Windows and on a Mac.
const FONT: &str = "MS Gothic";

/// The box before `choice`, with its name in the document.
pub(super) fn tick_box(xml: &mut Xml, tag: &str, choice: &Choice) {
    let text = flat(&choice.text);
    // What a screen reader says of the box.
    let name = text.split(':').next().unwrap_or_default().to_owned();
    control(
        xml,
        &name,
        &format!("{tag} {}", choice.key),
        |xml| {
            xml.element("w14:checkbox", &[], |xml| {
                let font = ("w14:font", FONT);
                xml.empty("w14:checked", &[("w14:val", "0")]);
                xml.empty("w14:checkedState", &[("w14:val", TICKED), font]);
                xml.empty("w14:uncheckedState", &[("w14:val", EMPTY.1), font]);
            });
        },
        |xml| {
            xml.element("w:r", &[], |xml| {
                let fonts: Attributes<'_> = &[
                    ("w:ascii", FONT),
                    ("w:hAnsi", FONT),
                    ("w:eastAsia", FONT),
                    ("w:hint", "eastAsia"),
                ];
                xml.element("w:rPr", &[], |xml| xml.empty("w:rFonts", fonts));
                xml.element("w:t", &[], |xml| xml.text(EMPTY.0));
            });
        },
    );
}

/// Room on the line where its label is.
pub(super) fn field(xml: &mut Xml, room: &Room) {
    let kind = |xml: &mut Xml| xml.empty("w:text", &[]);
    control(
        xml,
        &room.label,
        &room.tag,
        placeholder(room, kind),
        |xml| {
            words(xml, room);
        },
    );
}

/// Room for more than one line.
pub(super) fn area(xml: &mut Xml, room: &Room) {
    let kind = |xml: &mut Xml| xml.empty("w:richText", &[]);
    control(
        xml,
        &room.label,
        &room.tag,
        placeholder(room, kind),
        |xml| {
            Paragraph::of("Room").write(xml, |xml| words(xml, room));
        },
    );
}

fn placeholder(room: &Room, kind: impl FnOnce(&mut Xml)) -> impl FnOnce(&mut Xml) {
    move |xml| {
        if room.text.is_empty() {
            xml.empty("w:showingPlcHdr", &[]);
        }
        kind(xml);
    }
}

fn words(xml: &mut Xml, room: &Room) {
    match room.text.as_str() {
        "" => text::run(xml, "PlaceholderText", PLACEHOLDER),
        text => text::run(xml, "", &flat(text)),
    }
}

/// A control that is called `name` for people and `tag` for programs. The order of these is fixed.
fn control(
    xml: &mut Xml,
    name: &str,
    tag: &str,
    kind: impl FnOnce(&mut Xml),
    content: impl FnOnce(&mut Xml),
) {
    xml.element("w:sdt", &[], |xml| {
        xml.element("w:sdtPr", &[], |xml| {
            xml.value("w:alias", &flat(name));
            xml.value("w:tag", &flat(tag));
            kind(xml);
        });
        xml.element("w:sdtContent", &[], content);
    });
}
