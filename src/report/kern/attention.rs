//! What asks for attention first: the first gaps, what we see there, and what we do about it.

use super::fit::fit_items;
use super::{Budget, Room, gaps_on_page_one};
use crate::document::Document;
use crate::model::{Gap, GapKind, NextStep, State, proposed_key_sentence};
use crate::report::{About, words};
use crate::text::{counted, one_line};

/// The columns, with how wide they are of a hundred.
const COLUMNS: [(&str, u16); 4] = [
    ("Onderwerp", 20),
    ("Wat wij zien", 34),
    ("Wat wij doen", 24),
    ("Wie en wanneer", 22),
];

/// What there is to say of each gap, as long as it is: in each cell the texts that can be left out as a whole.
pub(super) type Row = [Vec<String>; COLUMNS.len()];

pub(super) fn write(doc: &mut Document, about: &About<'_>, rows: &[Row], budget: Budget) {
    doc.heading(2, "Wat vraagt het eerst aandacht?");
    let shown = rows.get(..budget.gaps).unwrap_or(rows);
    if shown.is_empty() {
        doc.paragraph("De antwoorden tot nu toe geven geen knelpunten.");
        return;
    }
    let rows = shown.iter().map(|row| {
        let cells = row.iter().zip(COLUMNS);
        let cells =
            cells.map(|(texts, (_, weight))| fit_items(texts, Room::cell(weight, budget.cell)));
        cells.collect()
    });
    let rows = rows.collect();
    doc.table(
        "De knelpunten die het eerst aandacht vragen",
        &COLUMNS,
        rows,
    );
    doc.paragraph(rest(about, shown.len()));
}

/// Those of the gaps that page one may name.
pub(super) fn rows(about: &About<'_>) -> Vec<Row> {
    let gaps = gaps_on_page_one(&about.gaps);
    gaps.iter().map(|gap| row(about, gap)).collect()
}

fn row(about: &About<'_>, gap: &Gap) -> Row {
    let steps = pending(about, gap);
    // Joined by a semicolon, so without a full stop of their own.
    let what = steps.iter().map(|step| words::what(step));
    let what: Vec<String> = what
        .map(|what| what.trim_end_matches('.').to_owned())
        .collect();
    let mut whose: Vec<String> = steps
        .iter()
        .map(|step| format!("{}, {}", words::who(about, step), words::when(about, step)))
        .collect();
    // Two steps of one person on one day.
    whose.dedup();
    [
        vec![about.topic(&gap.question)],
        vec![seen(about, gap)],
        if steps.is_empty() {
            vec![nothing_to_do(about, gap).to_owned()]
        } else {
            what
        },
        whose,
    ]
}

/// The steps of a gap that are still to be done, the first one first.
fn pending<'a>(about: &About<'a>, gap: &Gap) -> Vec<&'a NextStep> {
    let steps = about.steps.get(&gap.question).into_iter().flatten();
    let steps = steps.map(|(_, step)| *step);
    let mut steps: Vec<&NextStep> = steps.filter(|step| step.status.is_pending()).collect();
    steps.sort_by_key(|step| (step.due.is_none(), step.due));
    steps
}

fn nothing_to_do(about: &About<'_>, gap: &Gap) -> &'static str {
    if about.steps.contains_key(&gap.question) {
        "De stappen zijn klaar of vervallen."
    } else {
        "Nog geen vervolgstap."
    }
}

/// What the user says of it in a sentence, or else how it is and how the note begins: that alone may tell what goes
/// well.
fn seen(about: &About<'_>, gap: &Gap) -> String {
    let answer = about.session.answer(&gap.question);
    let own = answer.map(|answer| one_line(&answer.key_sentence));
    if let Some(own) = own.filter(|own| !own.is_empty()) {
        return own;
    }
    let note = answer.map(proposed_key_sentence).unwrap_or_default();
    format!("{} {note}", stand(about, gap))
        .trim_end()
        .to_owned()
}

/// How it is, in words.
fn stand(about: &About<'_>, gap: &Gap) -> String {
    let state = about.session.rating(&gap.question).state;
    let words = match (gap.kind, state) {
        (GapKind::NietOpOrde, _) => "Niet op orde.",
        (GapKind::Deels, _) => "Deels op orde.",
        (GapKind::Onbekend, _) => "Weten wij nog niet.",
        (GapKind::NotHeard, _) => {
            "Op orde, maar een gesprek met wie het aangaat staat er niet bij."
        }
        (GapKind::NotLaidDown, _) if gap.lack == "niet onderbouwd" => {
            "Op orde, maar er staat niet bij waarop dat steunt."
        }
        (GapKind::NotLaidDown, _) => "Op orde, maar staat nergens op papier.",
        (GapKind::NoReason, _) => "Geldt hier niet, maar er staat niet bij waarom.",
        (GapKind::Marked, Some(State::Nvt)) => "Geldt hier niet, maar heeft voor ons voorrang.",
        (GapKind::Marked, Some(_)) => "Op orde, maar heeft voor ons voorrang.",
        (GapKind::Marked, None) => "Nog niet beantwoord, maar heeft voor ons voorrang.",
    };
    words.to_owned()
}

/// How many gaps there are besides, and for how many nothing is agreed.
fn rest(about: &About<'_>, shown: usize) -> String {
    let all = about.gaps.len();
    let without = about.gaps_without_step().len();
    let number = match all {
        1 => "Dit is het enige knelpunt.".to_owned(),
        all if all == shown => format!("Dit zijn alle {all} knelpunten."),
        all => format!(
            "Dit zijn de eerste {shown} van {}.",
            counted(all, "knelpunt", "knelpunten")
        ),
    };
    let steps = match (all, without) {
        (_, 0) => return number,
        (1, _) => "Er is nog geen vervolgstap voor.".to_owned(),
        // Of all gaps, not of those named here.
        (all, without) if all == without => {
            format!("Voor geen van de {all} is er een vervolgstap.")
        }
        (all, without) => format!("Voor {without} van de {all} is er nog geen vervolgstap."),
    };
    format!("{number} {steps}")
}
