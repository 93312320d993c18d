//! The plan: a work list for each owner, then the gaps that have no step.

use super::About;
use crate::document::Document;
use crate::model::{NextStep, format_date};
use crate::text::{counted, one_line};

pub(super) fn write(doc: &mut Document, about: &About<'_>) {
    doc.heading(2, "Plan per eigenaar");
    let steps = &about.session.steps;
    if steps.is_empty() {
        doc.paragraph("Er zijn nog geen vervolgstappen genoteerd.");
    } else {
        doc.paragraph(
            "De vervolgstappen, voor elke eigenaar apart, op naam. Bij ieder staat eerst wat nog moet gebeuren, op datum, en daarna wat klaar of vervallen is.",
        );
    }
    let with_origin = steps.iter().any(|step| !one_line(&step.origin).is_empty());
    for (owner, steps) in about.owners.each_with_steps() {
        let heading = heading(&owner);
        doc.heading(3, heading.clone());
        doc.paragraph(progress(about, &steps));
        table(doc, about, heading, &steps, with_origin);
    }
    without(doc, about);
}

fn heading(owner: &str) -> String {
    match owner {
        "" => "Nog zonder eigenaar".to_owned(),
        owner => format!("Stappen van {}", one_line(owner)),
    }
}

/// How many steps there are, and how many of those still to do.
fn progress(about: &About<'_>, steps: &[&NextStep]) -> String {
    let pending = steps.iter().filter(|step| step.status.is_pending()).count();
    let late = |step: &&&NextStep| step.is_overdue(about.options.today);
    let late = steps.iter().filter(late).count();
    let all = counted(steps.len(), "stap", "stappen");
    let late = match late {
        0 => String::new(),
        late => format!(", waarvan {late} te laat"),
    };
    match pending {
        0 => format!("{all}, niets meer te doen."),
        pending => format!("{all}, {pending} nog te doen{late}."),
    }
}

fn table(
    doc: &mut Document,
    about: &About<'_>,
    caption: String,
    steps: &[&NextStep],
    with_origin: bool,
) {
    let header = ["Wat", "Wanneer", "Vraag", "Status", "Herkomst"];
    let shown = if with_origin { 5 } else { 4 };
    let row = |step: &&NextStep| {
        let cells = [
            or(one_line(&step.what), "niet ingevuld"),
            when(about, step).unwrap_or_else(|| "geen datum".to_owned()),
            step.question.to_string(),
            step.status.key().to_owned(),
            or(one_line(&step.origin), "eigen stap"),
        ];
        cells.into_iter().take(shown).collect()
    };
    doc.table(
        caption,
        header.get(..shown).unwrap_or_default(),
        steps.iter().map(row).collect(),
    );
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
    let who = Some(one_line(&about.owners.name(&step.who))).filter(|who| !who.is_empty());
    let origin = Some(one_line(&step.origin)).filter(|origin| !origin.is_empty());
    let facts: Vec<String> = [
        ("wie", who),
        ("wanneer", when(about, step)),
        (
            "besluit",
            step.decided_by.map(|decider| decider.key().to_owned()),
        ),
        ("status", Some(step.status.key().to_owned())),
        ("herkomst", origin),
    ]
    .into_iter()
    .filter_map(|(what, text)| Some(format!("{what}: {}", text?)))
    .collect();
    format!(
        "{} ({})",
        or(one_line(&step.what), "Zonder omschrijving"),
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
