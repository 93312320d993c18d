//! What still has to be asked, founded or discussed.

use super::{About, NO_FOOTING_YET, ask, words};
use crate::document::{Document, Item};
use crate::model::{QuestionId, State, missing_voices, to_find_out, unfounded};

pub(super) fn write(doc: &mut Document, about: &About<'_>) {
    find_out(doc, about);
    doc.heading(2, "Onderbouwing en wie is geraadpleegd");
    footing(doc, about);
    voices(doc, about);
    discuss(doc, about);
}

fn find_out(doc: &mut Document, about: &About<'_>) {
    doc.heading(2, "Uitzoeken");
    let groups = to_find_out(about.set, about.session);
    if groups.is_empty() {
        doc.paragraph("Geen enkele vraag heeft het antwoord «weet ik nog niet».");
        return;
    }
    doc.paragraph(
        "Van deze vragen is het antwoord nog niet bekend. Per groep staat bij wie u het kunt navragen; \
         dat is een voorstel van dit programma.",
    );
    doc.list(groups.iter().map(|group| {
        let questions = group.questions.iter();
        Item::from(ask(group.ask))
            .with_children(questions.map(|question| about.question(&question.id)))
    }));
}

fn footing(doc: &mut Document, about: &About<'_>) {
    doc.heading(3, "Onderbouwing");
    let unfounded = unfounded(about.set, about.session);
    if !unfounded.is_empty() {
        doc.paragraph("Deze antwoorden zijn nog niet goed onderbouwd:");
        let items = unfounded.iter();
        doc.list(items.map(|(question, why)| about.labelled(&question.id, why)));
    } else if judged(about, |_| true) {
        doc.paragraph("Elke beoordeling is vastgelegd of afgesproken.");
    } else {
        doc.paragraph(NO_FOOTING_YET);
    }
}

fn voices(doc: &mut Document, about: &About<'_>) {
    doc.heading(3, "Wie nog niet is geraadpleegd");
    let asks_another = |id: &QuestionId| {
        let question = about.set.question(id);
        question.is_some_and(|question| question.judgement_of.is_some())
    };
    let missing = missing_voices(about.options.knowledge, about.set, about.session);
    if !missing.is_empty() {
        doc.paragraph(
            "Deze vragen gaan over het oordeel van een ander. Er is een stand gekozen, maar niet \
             ingevuld dat iemand van hen is geraadpleegd:",
        );
        doc.list(missing.iter().map(|voice| {
            let whose = words::with_article(voice.whose);
            about.labelled(&voice.question.id, &format!("oordeel van {whose}"))
        }));
    } else if judged(about, asks_another) {
        let whom = if about.options.knowledge.is_empty() {
            ""
        } else {
            " van die groep"
        };
        doc.paragraph(format!(
            "Bij elke beoordeelde vraag over het oordeel van een ander is iemand{whom} geraadpleegd."
        ));
    } else {
        doc.paragraph("Er is nog geen vraag beoordeeld die over het oordeel van een ander gaat.");
    }
}

fn discuss(doc: &mut Document, about: &About<'_>) {
    doc.heading(3, "Te bespreken");
    let marked: Vec<String> = about
        .set
        .questions()
        .filter(|question| about.session.marks(&question.id).discuss)
        .map(|question| about.question(&question.id))
        .collect();
    if marked.is_empty() {
        doc.paragraph("Er zijn geen vragen gemarkeerd om te bespreken.");
    } else {
        doc.paragraph("Deze vragen zijn gemarkeerd om met anderen te bespreken:");
        doc.list(marked);
    }
}

/// Whether any of these questions has a judgement.
fn judged(about: &About<'_>, which: impl Fn(&QuestionId) -> bool) -> bool {
    about.set.questions().any(|question| {
        let state = about.session.marks(&question.id).state;
        state.is_some_and(State::is_judgement) && which(&question.id)
    })
}
