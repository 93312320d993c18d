//! What changed since the previous measurement, and what became of the steps of then. What did not change is one line: the
//! old notes are in the report of that time.

use super::About;
use crate::document::Document;
use crate::model::{
    CHANGE_EXPLAINED, OldStep, Since, StepStatus, Trend, count_changes, format_date_long,
    old_steps, since_previous,
};
use crate::text::{counted, listed, one_line};

const COLUMNS: [(&str, u16); 4] = [
    ("Onderwerp", 40),
    ("Was", 20),
    ("Is nu", 20),
    ("Verschil", 20),
];

pub(super) fn write(doc: &mut Document, about: &About<'_>) {
    let since = since_previous(about.set, about.session);
    if since.is_empty() {
        return;
    }
    doc.heading(2, "Sinds de vorige keer");
    doc.paragraph(match about.session.previous.peildatum {
        Some(day) => format!("De vorige meting gold voor {}.", format_date_long(day)),
        None => "Van de vorige meting is geen peildatum ingevuld.".to_owned(),
    });
    let changed = since.iter().filter(|each| each.change.is_change());
    let rows: Vec<Vec<String>> = changed.map(|each| row(about, each)).collect();
    if !rows.is_empty() {
        doc.short_table("Wat er sinds de vorige keer is veranderd", &COLUMNS, rows);
    }
    doc.paragraph(rest(about, &since));
    if about.set.asks_stands() {
        doc.paragraph(CHANGE_EXPLAINED);
    }
    steps(doc, about);
}

fn row(about: &About<'_>, since: &Since) -> Vec<String> {
    let [was, now] = since.was_and_is();
    vec![
        about.topic(&since.question),
        was,
        now,
        since.change.label().to_owned(),
    ]
}

/// What did not change, in one line.
fn rest(about: &About<'_>, since: &[Since]) -> String {
    let what = if about.set.asks_other_kinds() {
        "het antwoord"
    } else {
        "de stand"
    };
    let [same, open] = [Trend::Same, Trend::Open].map(|change| count_changes(since, change));
    let total = counted(since.len(), "vraag", "vragen");
    let same = (same > 0).then(|| format!("is bij {same} {what} gelijk gebleven"));
    let open = (open > 0).then(|| {
        let verb = if open == 1 { "is" } else { "zijn" };
        format!("{verb} er {open} nog niet opnieuw beantwoord")
    });
    let parts: Vec<String> = [same, open].into_iter().flatten().collect();
    match parts.as_slice() {
        [] => format!("Bij alle {total} is {what} anders dan toen."),
        parts => format!("Van de {total} {}.", listed(parts)),
    }
}

/// What became of the steps that came along.
fn steps(doc: &mut Document, about: &About<'_>) {
    let steps = old_steps(about.session);
    if steps.is_empty() {
        return;
    }
    doc.heading(3, "De stappen van toen");
    let number = match steps.len() {
        1 => "1 stap die toen nog te doen was".to_owned(),
        many => format!("{many} stappen die toen nog te doen waren"),
    };
    doc.paragraph(format!("Wat er is geworden van de {number}:"));
    let groups = [
        ("Klaar", Some(&[StepStatus::Klaar][..])),
        ("Vervallen", Some(&[StepStatus::Vervallen][..])),
        (
            "Nog te doen",
            Some(&[StepStatus::Open, StepStatus::Bezig][..]),
        ),
        ("Uit het plan gehaald", None),
    ];
    let items = groups.into_iter().filter_map(|(name, statuses)| {
        let belongs = |step: &&OldStep<'_>| match (step.status(), statuses) {
            (Some(status), Some(statuses)) => statuses.contains(&status),
            (status, statuses) => status.is_none() && statuses.is_none(),
        };
        let named: Vec<String> = steps.iter().filter(belongs).map(named).collect();
        (!named.is_empty()).then(|| format!("{name} ({}): {}.", named.len(), named.join("; ")))
    });
    doc.list(items);
}

fn named(step: &OldStep<'_>) -> String {
    let what = match one_line(step.what) {
        what if what.is_empty() => "Zonder omschrijving".to_owned(),
        what => what,
    };
    match step.now {
        Some(now) => format!("{what} ({})", now.question),
        None => what,
    }
}
