//! Every source of the session, with the questions it was given at.

use std::collections::HashMap;

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
pub(super) fn sources<'a>(about: &About<'a>) -> Vec<(String, Vec<&'a QuestionId>)> {
    let mut found: Vec<(String, Vec<&QuestionId>)> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    let answers = about.session.answers.iter();
    for (id, answer) in answers.filter(|(id, _)| !about.set.is_hidden(id)) {
        for source in &answer.sources {
            let source = one_line(source);
            if source.is_empty() {
                continue;
            }
            let place = *places.entry(source).or_insert_with_key(|source| {
                found.push((source.clone(), Vec::new()));
                found.len() - 1
            });
            if let Some((_, ids)) = found.get_mut(place)
                && ids.last() != Some(&id)
            {
                ids.push(id);
            }
        }
    }
    found
}
