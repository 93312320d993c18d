//! The sheet with every question and all that was recorded for it, a row each.

use super::book::{Cell, Sheet};
use super::short;
use crate::model::{
    Answer, AnswerField, ChoiceField, Chosen, FlagField, Kind, Question, QuestionId, QuestionSet,
    State, TextField, WrittenField, state_in_words,
};
use crate::report::{About, given, questions};
use crate::text::{clean, one_line};

/// A column: its title, its width, and what is in it.
type Field = (&'static str, u16, fn(&About<'_>, &Row<'_>) -> Cell);

/// What a row is about.
struct Row<'a> {
    id: &'a QuestionId,
    /// None where the question is not in the set any more.
    question: Option<&'a Question>,
    answer: Answer,
}

/// What the question is.
const QUESTION: [Field; 4] = [
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
];

/// Its place among the gaps.
const GAP: Field = ("knelpunt (volgorde)", 10, |about, row| {
    let place = about.gaps.iter().position(|gap| gap.question == *row.id);
    place.map_or(Cell::Empty, |place| Cell::Number(place + 1))
});

/// What was given at a question that asks for something else than a stand, and how many gemeenten gave the same.
const GIVEN: [Field; 2] = [
    ("antwoord", 40, |_, row| {
        let question = row.question.filter(|question| !question.kind.is_stand());
        let is_given = row.answer.rating.state == Some(State::Ingevuld);
        match question.filter(|_| is_given) {
            Some(question) => given_cell(question, &row.answer),
            None => Cell::Text(row.answer.given.join("\n")),
        }
    }),
    ("landelijk hetzelfde", 16, |_, row| {
        let share = row
            .question
            .map(|question| given::share_of_ours(question, &row.answer));
        share.map_or(Cell::Empty, |share| text(&share))
    }),
];

fn given_cell(question: &Question, answer: &Answer) -> Cell {
    match question.kind {
        Kind::Text => Cell::Text(clean(&answer.note)),
        _ => Cell::Text(question.given(answer).in_words().join("\n")),
    }
}

enum Column {
    Of(Field),
    Recorded(AnswerField),
}

/// What the question is, and all that can be recorded for it: of the flags the one that weighs most
/// first.
fn columns(set: &QuestionSet) -> impl Iterator<Item = Column> {
    let given = GIVEN.into_iter().filter(|_| set.asks_other_kinds());
    let asks_stands = set.asks_stands();
    let choices = ChoiceField::ALL.into_iter().map(AnswerField::Choice);
    let choices = choices
        .filter(move |field| asks_stands || *field == AnswerField::Choice(ChoiceField::State));
    let gap = [GAP].into_iter().filter(move |_| asks_stands);
    let flags = FlagField::ALL.into_iter().rev().map(AnswerField::Flag);
    let written = WrittenField::ALL.map(AnswerField::Written);
    let question = QUESTION.into_iter().map(Column::Of);
    question
        .chain(choices.map(Column::Recorded))
        .chain(given.chain(gap).map(Column::Of))
        .chain(flags.chain(written).map(Column::Recorded))
}

impl Column {
    fn head(&self) -> (&'static str, u16) {
        match self {
            Self::Of((title, width, _)) => (title, *width),
            Self::Recorded(field) => head_of(*field),
        }
    }

    fn cell(&self, about: &About<'_>, row: &Row<'_>) -> Cell {
        match self {
            Self::Of((.., cell)) => cell(about, row),
            Self::Recorded(field) => recorded(about, &row.answer, *field),
        }
    }
}

/// Every question in use, and after them what was answered to questions that are no longer there.
pub(super) fn sheet(about: &About<'_>) -> Sheet {
    let is_follow_up = !about.session.previous.is_empty();
    let previous = is_follow_up.then_some(("stand vorige keer", 16));
    let heads: Vec<_> = columns(about.set).map(|column| column.head()).collect();
    let heads = heads.into_iter();
    let mut sheet = Sheet::new("Antwoorden", heads.chain(previous));
    for column in &mut sheet.columns {
        column.title = about.set.words.put(&column.title).into_owned();
    }
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
        let columns = columns(about.set);
        let mut cells: Vec<Cell> = columns.map(|column| column.cell(about, &row)).collect();
        if is_follow_up {
            let none = Answer::default();
            let before = about.session.previous.answer(id).unwrap_or(&none);
            cells.push(text(&match question {
                Some(question) => question.in_brief_with_sign(before),
                None => state_in_words(before.rating.state),
            }));
        }
        sheet.rows.push(cells);
    }
    sheet
}

/// The title and the width of the column of a field.
pub(super) const fn head_of(field: AnswerField) -> (&'static str, u16) {
    (title_of(field), width_of(field))
}

const fn title_of(field: AnswerField) -> &'static str {
    match field {
        AnswerField::Written(field) => field.row().label,
        _ => field.row().key,
    }
}

const fn width_of(field: AnswerField) -> u16 {
    match field {
        AnswerField::Flag(FlagField::Priority) => 9,
        AnswerField::Flag(_) => 10,
        AnswerField::Choice(_) => 12,
        AnswerField::Written(WrittenField::Text(TextField::Note)) => 50,
        AnswerField::Written(WrittenField::Text(_)) => 28,
        AnswerField::Written(WrittenField::List(_)) => 24,
    }
}

/// What is recorded in a field.
pub(super) fn recorded(about: &About<'_>, answer: &Answer, field: AnswerField) -> Cell {
    match field {
        AnswerField::Choice(field) => {
            let chosen = answer.rating.chosen(field);
            text(chosen.map_or("", Chosen::label))
        }
        AnswerField::Flag(flag) if answer.rating.flag(flag) => text("ja"),
        AnswerField::Flag(_) => Cell::Empty,
        AnswerField::Written(field) => written_in(about, answer, field),
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
