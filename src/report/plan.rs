//! The plan: who does what and when, what has no step yet, and what is to be asked or discussed.

use super::{About, words};
use crate::document::Document;
use crate::model::{NextStep, PlanCounts, Question, QuestionId, StepStatus, to_find_out};
use crate::text::{capitalised, counted, listed, one_line};

pub(super) fn write(doc: &mut Document, about: &About<'_>) {
    doc.heading(2, "Plan");
    let steps = &about.session.steps;
    if steps.is_empty() {
        doc.paragraph("Er zijn nog geen vervolgstappen genoteerd.");
    } else {
        doc.paragraph(progress(about));
        table(doc, about);
        finished(doc, about);
    }
    without(doc, about);
    find_out(doc, about);
    discuss(doc, about);
}

fn progress(about: &About<'_>) -> String {
    let counts = PlanCounts::of(&about.session.steps, about.options.today);
    let missing = [
        (counts.overdue, "te laat"),
        (counts.without_owner, "zonder eigenaar"),
        (counts.without_date, "zonder datum"),
    ];
    let missing = missing.into_iter().filter(|(number, _)| *number > 0);
    let missing: Vec<String> = missing
        .map(|(number, words)| format!("{number} {words}"))
        .collect();
    let all = match counts.pending {
        0 => return "Er is niets meer te doen.".to_owned(),
        1 => "Er is 1 stap te doen".to_owned(),
        many => format!("Er zijn {many} stappen te doen"),
    };
    match missing.as_slice() {
        [] => format!("{all}."),
        missing => format!("{all}: {}.", listed(missing)),
    }
}

/// What is still to be done, by owner; what nobody has taken on comes last.
fn table(doc: &mut Document, about: &About<'_>) {
    let owners = about.owners.each_with_steps();
    let steps = owners.flat_map(|(_, steps)| steps);
    let steps: Vec<&NextStep> = steps.filter(|step| step.status.is_pending()).collect();
    if steps.is_empty() {
        return;
    }
    let with_origin = steps.iter().any(|step| !one_line(&step.origin).is_empty());
    let with_decision = steps.iter().any(|step| step.decided_by.is_some());
    let columns = columns(with_decision, with_origin);
    let rows = steps.iter().map(|step| {
        let cells = [
            words::who(about, step),
            words::what(step),
            words::when(about, step),
            about.topic(&step.question),
            step.status.key().to_owned(),
            step.decided_by
                .map_or_else(String::new, |decider| decider.key().to_owned()),
            words::or(&step.origin, "eigen stap"),
        ];
        let shown = [true, true, true, true, true, with_decision, with_origin];
        let cells = cells
            .into_iter()
            .zip(shown)
            .filter(|(_, is_shown)| *is_shown);
        cells.map(|(cell, _)| cell).collect()
    });
    let rows = rows.collect();
    doc.table(
        "De stappen die nog te doen zijn, per eigenaar",
        &columns,
        rows,
    );
}

fn columns(with_decision: bool, with_origin: bool) -> Vec<(&'static str, u16)> {
    let mut columns = vec![
        ("Wie", 17),
        ("Wat", 31),
        ("Wanneer", 18),
        ("Onderwerp", 22),
        ("Status", 8),
    ];
    columns.extend(with_decision.then_some(("Besluit", 9)));
    columns.extend(with_origin.then_some(("Herkomst", 16)));
    columns
}

/// What is done or dropped, in one line.
fn finished(doc: &mut Document, about: &About<'_>) {
    let of = |status| {
        let steps = about
            .session
            .steps
            .iter()
            .filter(|step| step.status == status);
        let steps = steps.map(|step| format!("{} ({})", words::what(step), step.question));
        let steps: Vec<String> = steps.collect();
        (!steps.is_empty()).then(|| format!("{}: {}.", capitalised(status.key()), steps.join("; ")))
    };
    let lines = [StepStatus::Klaar, StepStatus::Vervallen].map(of);
    let lines: Vec<String> = lines.into_iter().flatten().collect();
    if !lines.is_empty() {
        doc.paragraph(lines.join(" "));
    }
}

fn without(doc: &mut Document, about: &About<'_>) {
    let without = about.gaps_without_step();
    let topics = about.topics(without.iter().map(|gap| &gap.question));
    if !topics.is_empty() {
        let gaps = counted(topics.len(), "knelpunt", "knelpunten");
        doc.paragraph(format!(
            "Nog geen stap is er voor {gaps}: {}.",
            listed(&topics)
        ));
    } else if !about.gaps.is_empty() {
        doc.paragraph("Elk knelpunt heeft een vervolgstap.");
    }
}

fn find_out(doc: &mut Document, about: &About<'_>) {
    let groups = to_find_out(about.set, about.session);
    if groups.is_empty() {
        return;
    }
    doc.heading(3, "Nog uit te zoeken");
    doc.paragraph("Bij wie u het kunt navragen, is een voorstel van dit programma.");
    doc.list(groups.iter().map(|group| {
        let topics = about.topics(group.questions.iter().map(|question| &question.id));
        format!(
            "Bij {}: {}.",
            words::with_article(group.ask),
            listed(&topics)
        )
    }));
}

fn discuss(doc: &mut Document, about: &About<'_>) {
    let comes_first = |question: &&Question| {
        !question.kind.is_stand() && about.session.rating(&question.id).priority
    };
    let first = about.set.questions().filter(comes_first);
    let first = about.topics(first.map(|question| &question.id));
    if !first.is_empty() {
        doc.heading(3, "Met voorrang");
        doc.paragraph(format!("{}.", listed(&first)));
    }
    let marked = |id: &&QuestionId| about.session.rating(id).discuss;
    let ids = about.set.questions().map(|question| &question.id);
    let topics = about.topics(ids.filter(marked));
    if !topics.is_empty() {
        doc.heading(3, "Te bespreken");
        doc.paragraph(format!("{}.", listed(&topics)));
    }
}
