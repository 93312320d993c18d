//! The agenda: what to talk about, by who must be at the table.

use super::About;
use super::overview::{NOTHING_TO_TALK_ABOUT, agenda_blocks};
use crate::document::Document;
use crate::model::tables;

pub(super) fn write(doc: &mut Document, about: &About<'_>) {
    let base = about.options.knowledge;
    if base.tables.is_empty() {
        return;
    }
    doc.heading(2, "Gespreksagenda");
    if tables(base, about.set, about.session).is_empty() {
        doc.paragraph(NOTHING_TO_TALK_ABOUT);
        return;
    }
    doc.paragraph(
        "Wat er te bespreken is, per tafel hoogstens drie vragen. Wie bij welke vraag hoort, is een indeling van dit \
         programma.",
    );
    agenda_blocks(doc, 3, base, about.set, about.session);
}
