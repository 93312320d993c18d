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
    let ours = ours(about);
    let last = ours.len().saturating_sub(1);
    doc.list(ours.iter().enumerate().map(|(index, each)| {
        let end = if index == last { "." } else { ";" };
        format!("{each}{end}")
    }));
    let others = if about.options.contributions.is_empty() {
        ""
    } else {
        " en van wie een bijdrage stuurde"
    };
    doc.paragraph(format!(
        "De antwoorden, notities, bronnen en vervolgstappen komen van degene die {} invulde{others}.",
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

/// What the question set itself does not have: what goes with stands, what goes with every set, and what comes with the
/// knowledge base.
fn ours(about: &About<'_>) -> Vec<&'static str> {
    let is_with_base = about.options.knowledge.absence().is_none();
    let parts = OURS.into_iter().filter(|(goes_with, _)| match goes_with {
        GoesWith::Stands => about.set.asks_stands(),
        GoesWith::Every => true,
        GoesWith::Judgements => about
            .set
            .questions()
            .any(|each| each.judgement_of.is_some()),
        GoesWith::Base => is_with_base,
    });
    parts.map(|(_, words)| words).collect()
}

/// With what something of ours is there.
#[derive(Clone, Copy)]
enum GoesWith {
    Stands,
    /// The judgement of others.
    Judgements,
    Every,
    Base,
}

const OURS: [(GoesWith, &str); 7] = [
    (
        GoesWith::Stands,
        "de standen: op orde, deels op orde, niet op orde, weet ik nog niet en niet van toepassing",
    ),
    (
        GoesWith::Stands,
        "de onderbouwing: vastgelegd in een document, wel afgesproken maar niet op papier, of een eigen inschatting",
    ),
    (
        GoesWith::Judgements,
        "de onderbouwing bij het oordeel van anderen: gevraagd aan hen, afgeleid uit iets anders, of een eigen inschatting",
    ),
    (GoesWith::Every, "de korte titel van elke vraag"),
    (GoesWith::Stands, "de volgorde van de knelpunten"),
    (
        GoesWith::Every,
        "de opmerking bij een vraag, en bij wie iets na te vragen is",
    ),
    (
        GoesWith::Base,
        "de indeling van de vragen bij andere kaders, en de aanvullende vragen",
    ),
];
