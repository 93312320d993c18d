//! What a form asks at a question that asks for something else than a stand.

use crate::document::{Document, Room};
use crate::model::{Kind, ListField, NumberRange, Question, QuestionOption, State, WrittenField};

/// What is above the room for the answer, and what its label begins with.
pub const GIVEN_WORDS: &str = "Uw antwoord";
/// What is above the boxes of who cannot answer.
pub const INSTEAD_WORDS: &str = "Kunt u geen antwoord geven? Kies dan";

/// What can be written there on the form for everybody: nothing of it is at risk.
pub(super) const FIELDS: [WrittenField; 3] = [
    WrittenField::NOTE,
    WrittenField::SOURCES,
    WrittenField::CONSULTED,
];

/// The boxes and the room for the answer itself, and then what else can be written.
pub(super) fn to_fill_in(doc: &mut Document, question: &Question, fields: &[WrittenField]) {
    let tag = |field: &str| format!("{} {field}", question.id);
    let key = ListField::Given.row().key;
    match &question.kind {
        Kind::Choice(options) | Kind::Several { options, .. } => {
            above(doc, &question.kind);
            doc.choices(tag(key), boxes(options));
        }
        Kind::Matrix { rows, columns } => {
            above(doc, &question.kind);
            for row in rows {
                doc.paragraph(row_words(row));
                doc.choices(format!("{} {}", tag(key), row.id), boxes(columns));
            }
        }
        Kind::Number(range) => doc.room(Room::line(tag(key), number_words(range))),
        Kind::Text => doc.room(Room::line(tag(WrittenField::NOTE.row().key), GIVEN_WORDS).long()),
        Kind::Stand => {}
    }
    doc.paragraph(format!("{INSTEAD_WORDS}:"));
    doc.choices(
        tag(crate::model::ChoiceField::State.row().key),
        State::ASIDE.map(|state| (state.key(), state.label().to_owned())),
    );
    let is_asked =
        |field: &&WrittenField| question.kind != Kind::Text || **field != WrittenField::NOTE;
    for field in fields.iter().filter(is_asked) {
        let row = field.row();
        doc.room(Room::line(tag(row.key), row.on_form).long());
    }
}

/// What is above the boxes of a row of a matrix.
pub fn row_words(row: &QuestionOption) -> String {
    format!("{}:", row.text)
}

fn above(doc: &mut Document, kind: &Kind) {
    let asked = kind.asked();
    let asked = asked.trim_end_matches('.').to_lowercase();
    doc.paragraph(format!("{GIVEN_WORDS} ({asked}):"));
}

/// "Uw antwoord (een getal van 1 tot 100, teams)"
fn number_words(range: &NumberRange) -> String {
    let unit = match range.unit.as_str() {
        "" => String::new(),
        unit => format!(", {unit}"),
    };
    format!("{GIVEN_WORDS} ({}{unit})", range.in_words())
}

fn boxes(options: &[QuestionOption]) -> impl Iterator<Item = (String, String)> {
    options.iter().map(|option| {
        let more = if option.asks_note {
            ", namelijk (schrijf het bij de notitie)"
        } else {
            ""
        };
        (option.id.clone(), format!("{}{more}", option.text))
    })
}
