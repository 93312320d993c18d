//! What is the Quickscan and what did this program add to it.

use super::{About, details};
use crate::document::Document;
use crate::model::ORDER_EXPLAINED;

pub(super) fn write(doc: &mut Document, about: &About<'_>) {
    doc.heading(2, "Over dit rapport");
    details::write(doc, about);
    order(doc, about);
    doc.paragraph(format!(
        "Dit rapport is gemaakt met het programma quickscan. De {} en de tekst van de \
         vragen komen uit «{}», versie {} van deze vragenlijst.",
        about.set.words.groups, about.set.title, about.set.version
    ));
    if !about.set.origin.is_empty() {
        doc.paragraph(about.set.origin.as_str());
    }
    doc.paragraph(format!(
        "Geen deel van {}, maar een toevoeging van dit programma, zijn:",
        about.set.words.called
    ));
    // Frames and extra questions come with the knowledge base.
    let is_without = about.options.knowledge.absence().is_some();
    let ours = OURS.len() - usize::from(is_without);
    let items = OURS.iter().take(ours).enumerate();
    doc.list(items.map(|(index, each)| {
        let end = if index + 1 == ours { "." } else { ";" };
        format!("{each}{end}")
    }));
    doc.paragraph(format!(
        "De antwoorden, notities, bronnen en vervolgstappen komen van degene die {} invulde.",
        about.set.words.called
    ));
}

/// What the place of a gap goes by.
fn order(doc: &mut Document, about: &About<'_>) {
    if about.gaps.is_empty() {
        return;
    }
    doc.paragraph(
        "Een knelpunt is een antwoord dat aandacht vraagt. Zo is de volgorde van de knelpunten bepaald:",
    );
    doc.list(ORDER_EXPLAINED);
    if !about.session.gap_order.is_empty() {
        doc.paragraph(
            "In dit rapport zijn knelpunten met de hand verplaatst; die volgorde is aangehouden.",
        );
    }
}

/// What the Quickscan itself does not have.
const OURS: [&str; 6] = [
    "de standen: op orde, deels op orde, niet op orde, weet ik nog niet en niet van toepassing",
    "de onderbouwing: vastgelegd in een document, wel afgesproken maar niet op papier, of een eigen \
     inschatting",
    "de korte titel van elke vraag",
    "de volgorde van de knelpunten",
    "de opmerking bij een vraag, en bij wie iets na te vragen is",
    "de indeling van de vragen bij andere kaders, en de aanvullende vragen",
];
