//! What changed since the measurement before, question by question. The old notes stay out: they
//! are in the report of that time.

use super::About;
use crate::document::Document;
use crate::model::{
    CHANGE_EXPLAINED, Since, changes_in_words, format_date_long, since_previous, state_in_words,
};

pub(super) fn write(doc: &mut Document, about: &About<'_>) {
    let since = since_previous(about.set, about.session);
    if since.is_empty() {
        return;
    }
    doc.heading(2, "Sinds de vorige meting");
    let when = match about.session.previous.peildatum {
        Some(day) => format!("De vorige meting gold voor {}.", format_date_long(day)),
        None => "Van de vorige meting is geen peildatum ingevuld.".to_owned(),
    };
    doc.paragraph(format!("{when} Sindsdien: {}.", changes_in_words(&since)));
    doc.paragraph(CHANGE_EXPLAINED);
    let told = |each: &&Since| each.was.is_some() || each.now.is_some();
    let rows: Vec<Vec<String>> = since
        .iter()
        .filter(told)
        .map(|each| {
            vec![
                each.question.to_string(),
                state_in_words(each.was),
                state_in_words(each.now),
                each.change.label().to_owned(),
            ]
        })
        .collect();
    let are_all_shown = rows.len() == since.len();
    doc.short_table(
        "Wat er bij elke vraag veranderde",
        &["Vraag", "Was", "Is nu", "Verschil"],
        rows,
    );
    if !are_all_shown {
        doc.paragraph("Een vraag die beide keren nog open is, staat niet in deze tabel.");
    }
}
