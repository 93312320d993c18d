//! Knelpunten, in order, each with the reason for its place.

use super::{About, NO_GAPS, NO_GAPS_YET, words};
use crate::document::{Document, Item};
use crate::model::{ORDER_EXPLAINED, TextField, progress};
use crate::text::one_line;

pub(super) fn write(doc: &mut Document, about: &About<'_>) {
    doc.heading(2, "Knelpunten");
    if about.gaps.is_empty() {
        let answered = progress(about.set, about.session).answered;
        doc.paragraph(if answered == 0 { NO_GAPS_YET } else { NO_GAPS });
        return;
    }
    doc.paragraph(
        "Een knelpunt is een antwoord dat aandacht vraagt. Het belangrijkste staat bovenaan.",
    );
    doc.numbered(about.gaps.iter().map(|gap| {
        let question = words::sentence(about.question(&gap.question));
        let answer = about.session.answer(&gap.question);
        let risk = one_line(answer.map_or("", |answer| answer.text(TextField::Risk)));
        let risk = (!risk.is_empty()).then(|| format!("{}: {risk}", TextField::Risk.row().on_form));
        Item::from(format!("{question} Reden: {}.", gap.reason())).with_children(risk)
    }));
    doc.paragraph("Zo is de volgorde bepaald:");
    doc.list(ORDER_EXPLAINED);
    if !about.session.gap_order.is_empty() {
        doc.paragraph(
            "In dit rapport zijn knelpunten met de hand verplaatst; die volgorde is aangehouden.",
        );
    }
}
