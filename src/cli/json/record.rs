//! What is recorded beside the questions, in `toon --json`.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::{
    Agreement, KnowledgeBase, QuestionSet, Record, RecordKind, Session, record_fields,
};

/// A record: what it is of, and what its fields hold.
#[derive(Serialize)]
pub(super) struct RecordRow<'a> {
    bij: &'a str,
    datum: Option<String>,
    overeen: Option<&'static str>,
    /// By the keys of the fields.
    teksten: BTreeMap<String, &'a str>,
}

/// Everything of this kind that is recorded.
pub(super) fn records<'a>(
    base: &KnowledgeBase,
    set: &QuestionSet,
    session: &'a Session,
    kind: RecordKind,
) -> Vec<RecordRow<'a>> {
    let recorded = session.recorded(base, set).into_iter();
    let recorded = recorded.filter(|(id, _)| id.kind == kind);
    recorded
        .map(|(id, record)| RecordRow {
            bij: &id.of,
            datum: record.on.map(|day| day.to_string()),
            overeen: record.agrees.map(Agreement::key),
            teksten: texts(base, kind, record),
        })
        .collect()
}

/// Each text, also the empty ones that the knowledge base asks for.
fn texts<'a>(
    base: &KnowledgeBase,
    kind: RecordKind,
    record: &'a Record,
) -> BTreeMap<String, &'a str> {
    let fields = record_fields(kind, base, record).into_iter();
    let texts = fields.filter(|field| field.form.is_text());
    texts
        .map(|field| (field.key.to_string(), record.text(&field.key)))
        .collect()
}
