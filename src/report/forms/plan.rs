//! What the forms that hold only next steps have in common.

use crate::document::Document;
use crate::model::{QuestionId, QuestionSet, format_date, steps_by_date};
use crate::report::About;
use crate::text::one_line;

/// What a form is, and below it a line for each step, by date.
pub(super) fn preview(form: &str, about: &About<'_>) -> Document {
    let lines = steps_by_date(about.session).into_iter().map(|(_, step)| {
        let facts = [
            step.due
                .map_or_else(|| "geen datum".to_owned(), format_date),
            or_untitled(&step.what),
            about.owners.name(&step.who),
            step.status.key().to_owned(),
            format!("vraag {}", step.question),
        ];
        let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
        one_line(&facts.join(" · "))
    });
    let mut preview = Document::default();
    preview.paragraph(about.set.words.put(form).into_owned());
    preview.list(lines);
    preview
}

/// "Vraag 2.3: Welke inspanningen worden gedaan …": for a reader who does not have the Quickscan at
/// hand. A bare "2.3" could also become a day or a number in a spreadsheet.
pub(super) fn question(set: &QuestionSet, id: &QuestionId) -> String {
    let text = set.question(id).and_then(|found| found.lines().first());
    let text = text.map_or_else(String::new, |text| format!(": {text}"));
    one_line(&format!("Vraag {id}{text}"))
}

pub(super) fn or_untitled(what: &str) -> String {
    match one_line(what) {
        what if what.is_empty() => "Zonder omschrijving".to_owned(),
        what => what,
    }
}
