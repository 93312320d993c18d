//! From a session to the text of a file: Dutch keys in the order in which people read them, and
//! nothing for what is empty.

use std::collections::BTreeMap;

use jiff::civil::Date;
use toml::Value;
use toml::value::Datetime;

use super::{VERSION, parse, records, together};
use crate::model::together::Sharing;
use crate::model::{
    Answer, AnswerField, Chosen, Decider, FileError, Identity, KnownName, NameKind, NextStep,
    Positioning, Progress, QuestionId, RemovedStep, Session, TeamModel, UnknownKeys, Written,
};
use crate::storage::moments::{date_to_toml, to_toml};
use crate::storage::read::{MAX_BYTES, MAX_MEGABYTES};

/// The text of the file for `session`. `progress` is written at the start, for the list.
pub fn render(session: &Session, progress: Progress) -> String {
    let mut file = Rows::default();
    file.put("versie", VERSION);
    file.put("sessie", details(session, progress));
    file.list("antwoord", answer_rows(&session.answers));
    file.list("vervolgstap", session.steps.iter().map(step_row));
    let removed = session.removed_steps.iter().map(removed_row);
    file.list("verwijderde_stap", removed);
    let known = session.previous.steps.iter().map(known_step_row);
    file.list("vorige_stap", known);
    file.list("naam", session.names.iter().map(name_row));
    file.list("vorige", answer_rows(&session.previous.answers));
    together::write(&mut file, session);
    records::write(&mut file, session);
    file.unknown(&session.unknown);
    file.0.to_string()
}

/// [`render`], and proof that reading the text gives the session back.
///
/// # Errors
///
/// What reading it back finds wrong, such as a text that is too long to be read.
pub(in super::super) fn render_faithfully(
    session: &Session,
    progress: Progress,
) -> Result<String, FileError> {
    let text = render(session, progress);
    if text.len() as u64 > MAX_BYTES {
        let problem = format!("de sessie is groter dan {MAX_MEGABYTES} MB");
        return Err(FileError::at(&text, 0, problem));
    }
    let mut read = parse(&text)?.session;
    let mut meant = session.clone();
    // What was never recorded is not written, and a moment is written to the second.
    for answers in [&mut meant.answers, &mut meant.previous.answers] {
        answers.retain(|_, answer| !answer.is_empty());
    }
    meant.records.retain(|_, record| !record.is_empty());
    read.changed.clone_from(&meant.changed);
    if read == meant {
        Ok(text)
    } else {
        Err(FileError::at(
            &text,
            0,
            "wat er staat is niet wat u hebt ingevuld",
        ))
    }
}

fn details(session: &Session, progress: Progress) -> toml::Table {
    let mut row = Rows::default();
    row.identity("kenmerk", session.identity);
    row.text("vragenlijst", &session.question_set.id);
    row.text("vragenlijst_versie", &session.question_set.version);
    row.text(
        "vragenlijst_vingerafdruk",
        &session.question_set.fingerprint,
    );
    row.text("gemeente", &session.details.gemeente);
    row.text("gebied", &session.details.gebied);
    row.text("invuller", &session.details.invuller);
    row.text("functie", &session.details.functie);
    row.date("peildatum", session.details.peildatum);
    row.text("gemeentecode", &session.details.municipality_code);
    row.text("delen", session.details.sharing.map_or("", Sharing::key));
    row.text(
        "teammodel",
        session.details.team_model.map_or("", TeamModel::key),
    );
    row.text(
        "positionering",
        session.details.positioning.map_or("", Positioning::key),
    );
    row.text("vorige", &session.previous.session);
    row.identity("vorig_kenmerk", session.previous.identity);
    row.date("vorige_peildatum", session.previous.peildatum);
    if let Some(changed) = &session.changed {
        row.put("gewijzigd", to_toml(changed));
    }
    row.number("beantwoord", progress.answered);
    row.number("totaal", progress.total);
    if let Some(question) = &session.place.question {
        row.put("laatste_vraag", question.as_str());
    }
    row.text("laatste_veld", &session.place.field);
    if session.place.cursor > 0 {
        row.number("laatste_positie", session.place.cursor);
    }
    row.unknown(&session.unknown_details);
    // Last, because they may be long and the list of sessions does not read them.
    row.text("inleiding", &session.details.introduction);
    for (key, ids) in [
        ("aanvullende_vragen", &session.extra_questions),
        ("knelpunten_volgorde", &session.gap_order),
    ] {
        row.list(key, ids.iter().map(QuestionId::as_str));
    }
    row.0
}

fn answer_rows(answers: &BTreeMap<QuestionId, Answer>) -> impl Iterator<Item = toml::Table> {
    let answers = answers.iter();
    let answers = answers.filter(|(_, answer)| !answer.is_empty());
    answers.map(|(id, answer)| answer_row(id, answer))
}

fn answer_row(question: &QuestionId, answer: &Answer) -> toml::Table {
    let mut row = Rows::default();
    row.put("vraag", question.as_str());
    for field in AnswerField::all() {
        let key = field.row().key;
        match field {
            AnswerField::Choice(field) => {
                row.text(key, answer.rating.chosen(field).map_or("", Chosen::key));
            }
            AnswerField::Flag(flag) => row.flag(key, answer.rating.flag(flag)),
            AnswerField::Written(field) => match answer.written(field) {
                Written::Text(text) => row.text(key, text),
                Written::List(list) => row.list(key, list.iter().map(String::as_str)),
            },
        }
    }
    row.unknown(&answer.unknown);
    row.0
}

fn step_row(step: &NextStep) -> toml::Table {
    let mut row = Rows::default();
    row.put("vraag", step.question.as_str());
    row.identity("kenmerk", step.identity);
    row.text("wat", &step.what);
    row.text("wie", &step.who);
    row.date("wanneer", step.due);
    row.put("status", step.status.key());
    row.text("besluit", step.decided_by.map_or("", Decider::key));
    row.text("herkomst", &step.origin);
    row.unknown(&step.unknown);
    row.0
}

fn name_row(known: &KnownName) -> toml::Table {
    let mut row = Rows::default();
    row.put("naam", known.name.as_str());
    row.text("soort", known.kind.map_or("", NameKind::key));
    row.text("stem", known.voice.as_deref().unwrap_or_default());
    row.unknown(&known.unknown);
    row.0
}

fn known_step_row((identity, what): (&Identity, &String)) -> toml::Table {
    let mut row = Rows::default();
    row.identity("kenmerk", Some(*identity));
    row.text("wat", what);
    row.0
}

fn removed_row((identity, step): (&Identity, &RemovedStep)) -> toml::Table {
    let mut row = Rows::default();
    row.identity("kenmerk", Some(*identity));
    row.text("wat", &step.what);
    row.text("wie", &step.who);
    row.date("wanneer", step.due);
    row.0
}

/// A TOML table in the making, in which what is empty is left out.
#[derive(Default)]
pub(super) struct Rows(pub(super) toml::Table);

impl Rows {
    pub(super) fn put(&mut self, key: &str, value: impl Into<Value>) {
        self.0.insert(key.to_owned(), value.into());
    }

    pub(super) fn identity(&mut self, key: &str, identity: Option<Identity>) {
        if let Some(identity) = identity {
            self.put(key, identity.to_string());
        }
    }

    pub(super) fn text(&mut self, key: &str, text: &str) {
        if !text.is_empty() {
            self.put(key, text);
        }
    }

    pub(super) fn list<V: Into<Value>>(&mut self, key: &str, values: impl Iterator<Item = V>) {
        let values: Vec<Value> = values.map(Into::into).collect();
        if !values.is_empty() {
            self.put(key, values);
        }
    }

    pub(super) fn flag(&mut self, key: &str, flag: bool) {
        if flag {
            self.put(key, true);
        }
    }

    pub(super) fn number(&mut self, key: &str, number: usize) {
        self.put(key, i64::try_from(number).unwrap_or(i64::MAX));
    }

    pub(super) fn date(&mut self, key: &str, day: Option<Date>) {
        if let Some(date) = day.and_then(date_to_toml) {
            let (time, offset) = (None, None);
            self.put(
                key,
                Datetime {
                    date: Some(date),
                    time,
                    offset,
                },
            );
        }
    }

    /// Keys of a later version, after those of this one and never instead of them.
    pub(super) fn unknown(&mut self, keys: &UnknownKeys) {
        for (key, value) in keys.iter() {
            if !self.0.contains_key(key) {
                self.put(key, value.clone());
            }
        }
    }
}
