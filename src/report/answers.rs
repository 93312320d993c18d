//! Every answer in one table, a row each: the overview on one page.

use super::{About, given};
use crate::document::Document;
use crate::model::{Answer, ListField, Question, State};

const COLUMNS: [(&str, u16); 6] = [
    ("Nr.", 6),
    ("Onderwerp", 32),
    ("Stand", 18),
    ("Onderbouwing", 14),
    (ListField::Consulted.row().label, 20),
    ("Knelpunt", 10),
];

/// The same of a set that asks for no stand.
const COLUMNS_OF_OTHER_KINDS: [(&str, u16); 4] = [
    ("Nr.", 6),
    ("Onderwerp", 30),
    ("Antwoord", 46),
    ("Landelijk hetzelfde", 18),
];

pub(super) fn write(doc: &mut Document, about: &About<'_>) {
    doc.heading(2, "Alle antwoorden in één tabel");
    let caption = "Van elke vraag het antwoord in het kort";
    if !about.set.asks_stands() {
        let rows = about
            .set
            .questions()
            .map(|question| given_row(about, question));
        doc.short_table(caption, &COLUMNS_OF_OTHER_KINDS, rows.collect());
        return;
    }
    let mut columns = COLUMNS;
    if about.set.asks_other_kinds() {
        columns[2].0 = "Stand of antwoord";
    }
    let rows = about.set.questions().map(|question| row(about, question));
    doc.short_table(caption, &columns, rows.collect());
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
        in_brief(about, question),
        evidence.to_owned(),
        answer.map_or_else(String::new, |answer| heard(about, answer)),
        place.map_or_else(String::new, |place| (place + 1).to_string()),
    ]
}

fn in_brief(about: &About<'_>, question: &Question) -> String {
    let none = Answer::default();
    let answer = about.session.answer(&question.id).unwrap_or(&none);
    question.in_brief_with_sign(answer)
}

fn given_row(about: &About<'_>, question: &Question) -> Vec<String> {
    let answer = about.session.answer(&question.id);
    vec![
        question.id.to_string(),
        about.short(&question.id).unwrap_or_default(),
        in_brief(about, question),
        answer.map_or_else(String::new, |answer| given::share_of_ours(question, answer)),
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
