//! The plan: every next step by date, then the gaps that have none.

use super::About;
use super::markdown::{Document, cell, inline, line, one_line};
use crate::model::{NextStep, format_date, steps_by_date};

pub(super) fn write(doc: &mut Document, about: &About<'_>) {
    doc.heading(2, "Vervolgstappen");
    let steps = steps_by_date(about.session);
    if steps.is_empty() {
        doc.paragraph("Er zijn nog geen vervolgstappen genoteerd.");
    } else {
        doc.paragraph(
            "Wat nog moet gebeuren staat bovenaan, op datum; daarna wat klaar of vervallen is.",
        );
        table(doc, about, &steps);
    }
    without(doc, about);
}

fn table(doc: &mut Document, about: &About<'_>, steps: &[(usize, &NextStep)]) {
    let origins = steps
        .iter()
        .any(|(_, step)| !one_line(&step.origin).is_empty());
    let columns = [
        ("Vraag", true),
        ("Wat", true),
        ("Wie", about.options.names),
        ("Wanneer", true),
        ("Status", true),
        ("Herkomst", origins),
    ];
    let shown = |cells: [String; 6]| -> Vec<String> {
        let cells = cells.into_iter().zip(columns);
        cells
            .filter_map(|(cell, (_, shown))| shown.then_some(cell))
            .collect()
    };
    let rows: Vec<Vec<String>> = steps
        .iter()
        .map(|(_, step)| {
            shown([
                cell(step.question.as_str()),
                or(cell(&step.what), "niet ingevuld"),
                or(cell(&step.who), "niet ingevuld"),
                when(about, step).unwrap_or_else(|| "geen datum".to_owned()),
                step.status.key().to_owned(),
                or(cell(&step.origin), "eigen stap"),
            ])
        })
        .collect();
    doc.table(&shown(columns.map(|(name, _)| name.to_owned())), &rows);
}

fn or(text: String, instead: &str) -> String {
    if text.is_empty() {
        instead.to_owned()
    } else {
        text
    }
}

/// The day of a step, with words when it has passed.
fn when(about: &About<'_>, step: &NextStep) -> Option<String> {
    let day = format_date(step.due?);
    Some(if step.is_overdue(about.options.today) {
        format!("{day} (te laat)")
    } else {
        day
    })
}

/// A step in one line, for below its question.
pub(super) fn in_words(about: &About<'_>, step: &NextStep) -> String {
    let who = Some(inline(&step.who)).filter(|who| about.options.names && !who.is_empty());
    let origin = Some(inline(&step.origin)).filter(|origin| !origin.is_empty());
    let facts: Vec<String> = [
        ("wie", who),
        ("wanneer", when(about, step)),
        ("status", Some(step.status.key().to_owned())),
        ("herkomst", origin),
    ]
    .into_iter()
    .filter_map(|(what, text)| Some(format!("{what}: {}", text?)))
    .collect();
    format!(
        "{} ({})",
        or(line(&step.what), "Zonder omschrijving"),
        facts.join("; ")
    )
}

fn without(doc: &mut Document, about: &About<'_>) {
    let without = about.gaps_without_step();
    if without.is_empty() {
        if !about.gaps.is_empty() {
            doc.paragraph("Elk knelpunt heeft een vervolgstap.");
        }
        return;
    }
    doc.paragraph("Knelpunten zonder vervolgstap:");
    doc.list(without.iter().map(|gap| about.question(&gap.question)));
}
