//! The sheet with every question and all that was recorded for it, a row each.

use super::book::{Cell, Sheet};
use super::short;
use crate::model::{
    Answer, FlagField, Question, QuestionId, State, TextField, WrittenField, state_in_words,
};
use crate::report::{About, questions};
use crate::text::{clean, one_line};

/// A column: its title, its width, and what stands in it.
type Field = (&'static str, u16, fn(&About<'_>, &Row<'_>) -> Cell);

/// What a row is about.
struct Row<'a> {
    id: &'a QuestionId,
    /// None where the question is not in the set any more.
    question: Option<&'a Question>,
    answer: Answer,
}

/// What stands before the flags and the fields in which the user writes, which follow from their table.
const FIELDS: [Field; 7] = [
    ("nr.", 5, |_, row| text(row.id.as_str())),
    ("onderwerp", 22, |about, row| text(&short(about, row.id))),
    ("vraag", 34, |_, row| {
        text(
            &row.question
                .map_or_else(gone, |found| found.lines().join("\n")),
        )
    }),
    ("basisfunctie", 16, |about, row| {
        text(
            about
                .set
                .basisfunctie_of(row.id)
                .map_or("", |found| &found.name),
        )
    }),
    ("stand", 12, |_, row| {
        text(row.answer.marks.state.map_or("", State::label))
    }),
    ("onderbouwing", 12, |_, row| {
        text(row.answer.marks.footing.map_or("", |footing| footing.key()))
    }),
    ("knelpunt (volgorde)", 10, |about, row| {
        let place = about.gaps.iter().position(|gap| gap.question == *row.id);
        place.map_or(Cell::Empty, |place| Cell::Number(place + 1))
    }),
];

/// Every question in use, and after them what was answered to questions that are no longer there.
pub(super) fn sheet(about: &About<'_>) -> Sheet {
    let is_follow_up = !about.session.previous.is_empty();
    let fields = FIELDS.map(|(title, width, _)| (title, width));
    let flags = by_weight().map(|flag| (flag.row().key, width_of_flag(flag)));
    let written = WrittenField::ALL.map(|field| (field.row().label, width_of(field)));
    let previous = is_follow_up.then_some(("stand vorige keer", 16));
    let mut sheet = Sheet::new(
        "Antwoorden",
        fields
            .into_iter()
            .chain(flags)
            .chain(written)
            .chain(previous),
    );
    let questions = about
        .set
        .questions()
        .map(|question| (&question.id, Some(question)));
    let orphans = about.session.orphans(about.set);
    for (id, question) in questions.chain(orphans.iter().map(|id| (id, None))) {
        let answer = about.session.answer(id).cloned().unwrap_or_default();
        let row = Row {
            id,
            question,
            answer,
        };
        let mut cells: Vec<Cell> = FIELDS
            .iter()
            .map(|(_, _, cell)| cell(about, &row))
            .collect();
        cells.extend(by_weight().map(|flag| yes(row.answer.marks.flag(flag))));
        cells.extend(WrittenField::ALL.map(|field| written_in(about, &row.answer, field)));
        if is_follow_up {
            cells.push(text(&state_in_words(about.session.previous.state(id))));
        }
        sheet.rows.push(cells);
    }
    sheet
}

/// The flag that weighs most comes first.
fn by_weight() -> impl Iterator<Item = FlagField> {
    FlagField::ALL.into_iter().rev()
}

fn width_of_flag(flag: FlagField) -> u16 {
    match flag {
        FlagField::Priority => 9,
        _ => 10,
    }
}

fn width_of(field: WrittenField) -> u16 {
    match field {
        WrittenField::Text(TextField::Note) => 50,
        WrittenField::Text(_) => 28,
        WrittenField::List(_) => 24,
    }
}

/// What the user wrote in a field, an entry per line; of people how many there are, where names are left out.
fn written_in(about: &About<'_>, answer: &Answer, field: WrittenField) -> Cell {
    let entries = answer.written(field).entries();
    if field.row().holds_names && !about.options.names {
        let entries: Vec<String> = entries.into_iter().map(str::to_owned).collect();
        return text(&questions::untold(about, &entries));
    }
    let entries = entries
        .into_iter()
        .filter(|entry| !one_line(entry).is_empty());
    let entries: Vec<String> = match field {
        WrittenField::Text(_) => entries.map(clean).collect(),
        WrittenField::List(_) => entries.map(one_line).collect(),
    };
    Cell::Text(entries.join("\n"))
}

fn gone() -> String {
    "(niet meer in de vragenlijst)".to_owned()
}

fn text(text: &str) -> Cell {
    Cell::Text(clean(text))
}

fn yes(is_marked: bool) -> Cell {
    if is_marked { text("ja") } else { Cell::Empty }
}
