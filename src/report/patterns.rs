//! What the answers say together: every pattern that is so, with its questions and its source.

use super::About;
use super::overview::pattern_blocks;
use crate::document::Document;
use crate::model::findings;

pub(super) fn write(doc: &mut Document, about: &About<'_>) {
    let base = about.options.knowledge;
    if findings(base, about.set, about.session).is_empty() {
        return;
    }
    doc.heading(2, "Wat de antwoorden samen zeggen");
    doc.paragraph(
        "Dit volgt uit de antwoorden hierboven, met de vragen erbij. Het is geen cijfer en geen oordeel van buiten: lees \
         het als een vraag om samen te bespreken.",
    );
    pattern_blocks(doc, base, about.set, about.session);
}
