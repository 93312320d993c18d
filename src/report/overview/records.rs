//! What is recorded beside the questions, as blocks and in a few words: beleid and praktijk, and what came out of talks.

use crate::document::{Block, Document};
use crate::model::{
    Agreement, KnowledgeBase, QuestionSet, Record, RecordField, RecordForm, RecordId, RecordKind,
    Session, format_date_long, record_fields,
};
use crate::text::{capitalised, clean};

/// Everything of this `kind` that is recorded, a heading of this `level` for each.
pub(in crate::report) fn record_blocks(
    doc: &mut Document,
    level: u8,
    kind: RecordKind,
    base: &KnowledgeBase,
    set: &QuestionSet,
    session: &Session,
) {
    for (id, record) in session.recorded(base, set) {
        if id.kind == kind {
            doc.heading(level, id.subject(base, set));
            one(doc, kind, base, record);
        }
    }
}

/// The same without a title, or only the one with this `id`.
pub fn records_shown(
    kind: RecordKind,
    id: Option<&RecordId>,
    base: &KnowledgeBase,
    set: &QuestionSet,
    session: &Session,
) -> Vec<Block> {
    let mut session = session.clone();
    session
        .records
        .retain(|each, _| id.is_none_or(|id| id == each));
    let mut doc = Document::new("");
    record_blocks(&mut doc, 2, kind, base, set, &session);
    doc.blocks.split_off(1)
}

fn one(doc: &mut Document, kind: RecordKind, base: &KnowledgeBase, record: &Record) {
    doc.list(in_sentences(kind, record));
    let fields = record_fields(kind, base, record).into_iter();
    for field in fields.filter(|field| field.form == RecordForm::Text) {
        let text = record.text(&field.key);
        if !text.trim().is_empty() {
            doc.paragraph(format!("{}:", field.label));
            doc.quote(text);
        }
    }
}

/// What there is to say besides the texts: whether practice and policy agree, or when and with whom was talked.
fn in_sentences(kind: RecordKind, record: &Record) -> Vec<String> {
    match kind {
        RecordKind::Practice => {
            let agrees = record.agrees.map(agreement_in_words);
            agrees
                .map(|words| format!("{}.", capitalised(words)))
                .into_iter()
                .collect()
        }
        RecordKind::Talk => {
            let on = record.on.map(format_date_long);
            let on = on.map(|day| format!("Datum: {day}."));
            let with: Vec<&str> = record.people().collect();
            let with = (!with.is_empty()).then(|| format!("Met: {}.", clean(&with.join(", "))));
            on.into_iter().chain(with).collect()
        }
    }
}

/// "de praktijk komt overeen met het beleid"
const fn agreement_in_words(agreement: Agreement) -> &'static str {
    match agreement {
        Agreement::Ja => "de praktijk komt overeen met het beleid",
        Agreement::Deels => "de praktijk komt deels overeen met het beleid",
        Agreement::Nee => "de praktijk komt niet overeen met het beleid",
    }
}

/// How it stands with a record, for a row: "de praktijk komt deels overeen met het beleid", "Gesprek op 1 maart 2027".
pub fn record_in_short(id: &RecordId, session: &Session) -> String {
    let record = session.record(id);
    match id.kind {
        _ if record.is_blank() => "nog niets opgeschreven".to_owned(),
        RecordKind::Practice => match record.agrees {
            Some(agreement) => agreement_in_words(agreement).to_owned(),
            None => "nog niet gezegd of het overeenkomt".to_owned(),
        },
        RecordKind::Talk => {
            let on = record.on.map(|day| format!("op {}", format_date_long(day)));
            let with: Vec<&str> = record.people().collect();
            let with = (!with.is_empty()).then(|| format!("met {}", clean(&with.join(", "))));
            let said: Vec<String> = on.into_iter().chain(with).collect();
            match said.as_slice() {
                [] => "opgeschreven".to_owned(),
                said => said.join(" "),
            }
        }
    }
}

/// The texts of a record, each after what it is called, for rows below it.
pub fn record_lines(kind: RecordKind, base: &KnowledgeBase, record: &Record) -> Vec<String> {
    let fields = record_fields(kind, base, record).into_iter();
    let texts = fields.filter(|field| field.form == RecordForm::Text);
    let texts = texts.map(|field: RecordField| (field.label.clone(), record.in_words(&field)));
    let texts = texts.filter(|(_, text)| !text.is_empty());
    texts
        .map(|(label, text)| format!("{label}: {}", clean(&text)))
        .collect()
}
