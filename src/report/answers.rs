//! Every answer in one table, a row each: the overview on one page.

use super::About;
use crate::document::Document;
use crate::model::{Answer, ListField, Question, State, state_in_words};

const COLUMNS: [(&str, u16); 6] = [
    ("Nr.", 6),
    ("Onderwerp", 32),
    ("Stand", 18),
    ("Onderbouwing", 14),
    (ListField::Consulted.row().label, 20),
    ("Knelpunt", 10),
];

pub(super) fn write(doc: &mut Document, about: &About<'_>) {
    doc.heading(2, "Alle antwoorden in één tabel");
    let rows = about.set.questions().map(|question| row(about, question));
    let rows = rows.collect();
    doc.short_table("Van elke vraag het antwoord in het kort", &COLUMNS, rows);
    if !about.gaps.is_empty() {
        doc.paragraph("De laatste kolom zegt het hoeveelste knelpunt het is: nummer 1 vraagt het eerst aandacht.");
    }
}

fn row(about: &About<'_>, question: &Question) -> Vec<String> {
    let answer = about.session.answer(&question.id);
    let rating = about.session.rating(&question.id);
    let evidence = match rating.evidence {
        Some(evidence) => evidence.key(),
        None if rating.state.is_some_and(State::is_judgement) => "niet ingevuld",
        None => "",
    };
    let place = about
        .gaps
        .iter()
        .position(|gap| gap.question == question.id);
    vec![
        question.id.to_string(),
        about.short(&question.id).unwrap_or_default(),
        state_in_words(rating.state),
        evidence.to_owned(),
        answer.map_or_else(String::new, |answer| heard(about, answer)),
        place.map_or_else(String::new, |place| (place + 1).to_string()),
    ]
}

/// Who were consulted, as groups: who exactly is in the appendix.
fn heard(about: &About<'_>, answer: &Answer) -> String {
    let base = about.options.knowledge;
    let mut groups: Vec<String> = Vec::new();
    let people = answer.consulted.iter().map(|who| who.trim());
    for who in people.filter(|who| !who.is_empty()) {
        let known = about.session.perspectives_of(base, who).into_iter();
        let mut names: Vec<String> = known.map(|group| group.name.to_lowercase()).collect();
        if names.is_empty() {
            names.push("anderen".to_owned());
        }
        for name in names {
            if !groups.contains(&name) {
                groups.push(name);
            }
        }
    }
    groups.join(", ")
}
