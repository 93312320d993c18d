//! Every source of the session, with the questions it was given at.

use super::About;
use crate::document::Document;
use crate::model::QuestionId;
use crate::text::{listed, one_line};

pub(super) fn write(doc: &mut Document, about: &About<'_>) {
    doc.heading(2, "Bronnen");
    let sources = sources(about);
    if sources.is_empty() {
        doc.paragraph("Er zijn nog geen bronnen ingevuld.");
        return;
    }
    doc.list(sources.iter().map(|(source, ids)| {
        let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
        let questions = if ids.len() == 1 { "vraag" } else { "vragen" };
        format!("{source} ({questions} {})", listed(&ids))
    }));
}

/// The sources in the order of the questions, each once.
fn sources<'a>(about: &About<'a>) -> Vec<(String, Vec<&'a QuestionId>)> {
    let mut found: Vec<(String, Vec<&QuestionId>)> = Vec::new();
    let answers = about.session.answers.iter();
    for (id, answer) in answers.filter(|(id, _)| !about.set.is_switched_off(id)) {
        for source in &answer.sources {
            let source = one_line(source);
            if source.is_empty() {
                continue;
            }
            match found.iter_mut().find(|(other, _)| *other == source) {
                Some((_, ids)) if ids.contains(&id) => {}
                Some((_, ids)) => ids.push(id),
                None => found.push((source, vec![id])),
            }
        }
    }
    found
}
