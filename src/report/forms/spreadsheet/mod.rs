//! The answers, the plan, the sources and the counts as a workbook for Excel and the like (xlsx).
//!
//! What is on the sheets is decided here, as plain rows; `book` makes a file of them.

mod answers;
mod book;
mod records;
mod rest;
mod together;

use jiff::civil::Date;

use super::{Export, Form, Holds, plan};
use crate::document::Bar;
use crate::model::{Decider, QuestionId, steps_by_date};
use crate::report::kern::stand;
use crate::report::{About, details, sources};
use crate::text::{clean, listed, one_line};
use book::{Book, Cell, Sheet};

pub(super) const FORM: Form = Form {
    key: "xlsx",
    label: "rekenblad voor Excel: antwoorden en plan (xlsx)",
    purpose: "voor Excel, met alle antwoorden",
    subject: "Het rekenblad staat",
    other_endings: &[],
    left_out: "invuller, wie iets doet, wie is gesproken",
    holds: Holds::Everything,
    preview: |about| plan::preview(EXPLAINED, about),
    is_text: false,
    make,
};

const EXPLAINED: &str = "Een rekenblad voor Excel, LibreOffice en dergelijke. De bladen: Antwoorden (alle vragen, met alles wat \
     erbij is ingevuld), Plan (alle vervolgstappen), Bronnen, Tellingen en Over dit bestand. U kunt er sorteren, \
     filteren en afdrukken. Is er samen ingevuld, dan zijn er ook de bladen Besluiten en Wie zei wat; schreef u op wat de praktijk zegt of wat er uit gesprekken kwam, dan is er het blad \
     Praktijk en gesprekken. Past een tekst niet in een cel, dan gaat die verder op het blad Vervolg.";

/// What is said where the workbook cannot be made, as with more rows than a sheet has.
const TOO_MUCH: &str =
    "Deze sessie past niet in een rekenblad. Kies een andere vorm, zoals het hele rapport.";

fn make(about: &About<'_>) -> Export {
    let mut sheets = vec![answers::sheet(about), steps(about)];
    sheets.extend(together::decisions(about));
    sheets.extend(together::who_said_what(about));
    sheets.extend(records::sheet(about));
    sheets.extend([of_sources(about), counts(about), of_this_file(about)]);
    let book = Book {
        title: details::title(about),
        made: made(about),
        sheets,
    };
    Export {
        content: book.into_bytes().map_err(|_| TOO_MUCH),
        notice: None,
    }
}

/// `rows` of texts as a workbook of one sheet, of which the first row is the head; none with more than a sheet holds.
pub(in crate::report) fn book_of(
    title: &str,
    name: &'static str,
    rows: &[Vec<String>],
    made: Date,
) -> Option<Vec<u8>> {
    let (head, rows) = rows.split_first()?;
    let widths = head.iter().enumerate();
    let columns = widths.map(|(index, title)| {
        let cells = rows.iter().filter_map(|row| row.get(index));
        let longest = cells
            .map(|cell| cell.chars().count())
            .max()
            .unwrap_or_default();
        let width = longest.max(title.chars().count().min(24)).clamp(6, 40);
        (title.as_str(), width as u16)
    });
    let mut sheet = Sheet::new(name, columns);
    let cells = |row: &Vec<String>| row.iter().cloned().map(Cell::Text).collect();
    sheet.rows.extend(rows.iter().map(cells));
    let book = Book {
        title: title.to_owned(),
        made: made.into(),
        sheets: vec![sheet],
    };
    book.into_bytes().ok()
}

/// When the session was last saved, so that the same session gives the same file.
fn made(about: &About<'_>) -> jiff::civil::DateTime {
    match &about.session.changed {
        Some(changed) => changed.with_time_zone(jiff::tz::TimeZone::UTC).datetime(),
        None => about.options.today.into(),
    }
}

/// Every step, by date.
fn steps(about: &About<'_>) -> Sheet {
    let mut sheet = Sheet::new(
        "Plan",
        [
            ("nr.", 5),
            ("wat", 50),
            ("vraag", 7),
            ("onderwerp", 30),
            ("wie", 24),
            ("wanneer", 12),
            ("status", 11),
            ("te laat", 8),
            ("besluit", 10),
            ("herkomst", 30),
        ],
    );
    for (index, (_, step)) in steps_by_date(about.session).into_iter().enumerate() {
        let late = step.is_overdue(about.options.today);
        sheet.rows.push(vec![
            Cell::Number(index + 1),
            Cell::Text(clean(&step.what)),
            Cell::Text(step.question.to_string()),
            Cell::Text(short(about, &step.question)),
            Cell::Text(about.owners.name(&step.who)),
            step.due.map_or(Cell::Empty, Cell::Day),
            Cell::Text(step.status.key().to_owned()),
            Cell::Text(if late { "ja" } else { "nee" }.to_owned()),
            Cell::Text(step.decided_by.map_or("", Decider::key).to_owned()),
            Cell::Text(clean(&step.origin)),
        ]);
    }
    sheet
}

/// Every source, with the questions it was given at.
fn of_sources(about: &About<'_>) -> Sheet {
    let mut sheet = Sheet::new("Bronnen", [("nr.", 5), ("bron", 80), ("vragen", 30)]);
    for (index, (source, ids)) in sources::sources(about).into_iter().enumerate() {
        let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
        sheet.rows.push(vec![
            Cell::Number(index + 1),
            Cell::Text(source),
            Cell::Text(listed(&ids)),
        ]);
    }
    sheet
}

/// The questions of each basisfunctie by state, as in the summary of the report.
fn counts(about: &About<'_>) -> Sheet {
    let bars = stand::bars(about);
    let label = (bars.label.as_str(), 50);
    let parts = bars.parts.iter().map(|part| (part.as_str(), 16));
    let columns = std::iter::once(label)
        .chain(parts)
        .chain([(bars.sum.as_str(), 10)]);
    let mut sheet = Sheet::new("Tellingen", columns);
    let mut together = Bar {
        label: "Samen".to_owned(),
        counts: vec![0; bars.parts.len()],
    };
    for bar in &bars.rows {
        for (sum, count) in together.counts.iter_mut().zip(&bar.counts) {
            *sum += count;
        }
    }
    sheet
        .rows
        .extend(bars.rows.iter().chain([&together]).map(|bar| {
            let counts = bar.counts.iter().copied().chain([bar.sum()]);
            let label = Cell::Text(bar.label.clone());
            std::iter::once(label)
                .chain(counts.map(Cell::Number))
                .collect()
        }));
    sheet
}

/// What the file is about, and what to know before it is passed on.
fn of_this_file(about: &About<'_>) -> Sheet {
    let mut sheet = Sheet::new("Over dit bestand", [("Over dit bestand", 110)]);
    let lines = std::iter::once(details::title(about))
        .chain(details::facts(about))
        .chain(details::remarks(about));
    sheet.rows.extend(lines.map(|line| vec![Cell::Text(line)]));
    sheet
}

/// The short title of a question; empty where the set does not have it.
fn short(about: &About<'_>, id: &QuestionId) -> String {
    let question = about.set.question(id);
    question.map_or_else(String::new, |question| one_line(&question.short()))
}
