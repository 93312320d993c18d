//! What a form asks of each question, on the form for everybody as on that for one participant.

use super::given;
use crate::document::{Document, Room};
use crate::model::{
    Basisfunctie, ChoiceField, Evidence, Question, QuestionId, QuestionSet, State, WrittenField,
};
use crate::report::words;

/// The heading below which nothing is asked any more.
pub const END: &str = "Tot slot";

/// What is written on the form of a participant. The other fields of an answer are for who fills in the scan.
const FIELDS: [WrittenField; 2] = [WrittenField::NOTE, WrittenField::SOURCES];

/// What is above the boxes of the stands.
pub const STAND_WORDS: &str = ChoiceField::State.row().on_form;
/// What is above the boxes of the footing.
pub const FOOTING_WORDS: &str = ChoiceField::Evidence.row().on_form;

/// The questions of a basisfunctie that are asked.
pub(super) struct Chapter<'a> {
    pub(super) basisfunctie: &'a Basisfunctie,
    pub(super) questions: Vec<&'a Question>,
}

/// What is asked of whom, by basisfunctie, in the order of the set.
pub(super) fn chapters<'a>(set: &'a QuestionSet, asked: &[QuestionId]) -> Vec<Chapter<'a>> {
    let chapter = |basisfunctie: &'a Basisfunctie| {
        let questions = basisfunctie.questions.iter();
        Chapter {
            basisfunctie,
            questions: questions
                .filter(|question| asked.contains(&question.id))
                .collect(),
        }
    };
    let chapters = set.basisfuncties.iter().map(chapter);
    chapters
        .filter(|chapter| !chapter.questions.is_empty())
        .collect()
}

/// "Vraag 2.3: Preventie", by which a question is found back when the form is read.
pub fn heading(question: &Question) -> String {
    match question.short_title.as_str() {
        "" => format!("Vraag {}", question.id),
        title => format!("Vraag {}: {title}", question.id),
    }
}

/// One question on the form of a participant.
pub fn form_of_question(doc: &mut Document, question: &Question) {
    asked(doc, question);
    answer(doc, question);
}

/// One question on the form for everybody, with every field that any form has.
pub fn fields_to_fill(doc: &mut Document, question: &Question) {
    all_fields(doc, question, |each| vec![each.explanation()]);
}

/// All that any form prints of a question, by which it is known from what is typed.
pub fn known_of_question(doc: &mut Document, question: &Question) {
    all_fields(doc, question, |each| {
        let mut words = vec![each.explanation(), explained_to_others(each)];
        words.dedup();
        words
    });
}

fn all_fields(
    doc: &mut Document,
    question: &Question,
    explained: fn(Evidence) -> Vec<&'static str>,
) {
    asked(doc, question);
    let fields: &[WrittenField] = if question.kind.is_stand() {
        &WrittenField::ALL
    } else {
        &given::FIELDS
    };
    to_fill_in(doc, question, fields, explained);
    doc.room(Room::line("", NEXT_STEP));
}

/// What a footing means on the form of a participant, who may be the one to ask.
const fn explained_to_others(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Gevraagd => "wie het aangaat, zegt dit zelf, of het is gemeten",
        other => other.explanation(),
    }
}

/// What is to be written of a next step, on the form for everybody.
pub const NEXT_STEP: &str = "Vervolgstap: wat, wie, wanneer";

/// The question itself.
pub(super) fn asked(doc: &mut Document, question: &Question) {
    doc.heading(3, heading(question));
    words::question(doc, question);
    // A list right after a list would be read as one.
    for reference in &question.references {
        doc.paragraph(reference.text.as_str());
    }
    if let Some(whose) = &question.judgement_of {
        doc.paragraph(format!("Hier telt het oordeel van: {whose}."));
    }
}

/// The boxes and the room to write, of the form of a participant.
pub(super) fn answer(doc: &mut Document, question: &Question) {
    to_fill_in(doc, question, &FIELDS, |each| {
        vec![explained_to_others(each)]
    });
}

/// `words`, which announce boxes unless they ask for an answer themselves.
fn above_boxes(words: &str) -> String {
    let end = if words.ends_with('?') { "" } else { ":" };
    format!("{words}{end}")
}

fn to_fill_in(
    doc: &mut Document,
    question: &Question,
    fields: &[WrittenField],
    explained: fn(Evidence) -> Vec<&'static str>,
) {
    if !question.kind.is_stand() {
        given::to_fill_in(doc, question, fields);
        return;
    }
    let tag = |field: &str| format!("{} {field}", question.id);
    doc.paragraph(above_boxes(STAND_WORDS));
    let stands = State::ALL.map(|state| {
        let meetlat = question.meetlat.as_ref();
        let looks_like = meetlat.and_then(|meetlat| meetlat.of(state));
        let looks_like = looks_like.map_or(String::new(), |text| format!(": {text}"));
        (state.key(), format!("{}{looks_like}", state.label()))
    });
    doc.choices(tag(ChoiceField::State.row().key), stands);
    doc.paragraph(above_boxes(FOOTING_WORDS));
    let asked = Evidence::asked(question.judgement_of.is_some(), None).into_iter();
    let footings = asked.flat_map(|each| {
        let words = explained(each).into_iter();
        words.map(move |words| (each.key(), format!("{}: {words}", each.key())))
    });
    doc.choices(tag(ChoiceField::Evidence.row().key), footings);
    for field in fields {
        let row = field.row();
        doc.room(Room::line(tag(row.key), row.on_form).long());
    }
}
