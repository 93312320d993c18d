//! What is recorded beside the questions: of a basisfunctie what the practice says beside the policy, and of a table what
//! came out of the talk there. What each holds is in the table in `field.rs`.

mod agreed;
mod field;
mod id;
#[cfg(test)]
mod tests;

pub use agreed::{NoStep, agreed_step};
pub use field::{RecordField, RecordForm, field_named, record_fields};
pub use id::{RecordId, RecordKind, record_ids};

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;

use super::{KnowledgeBase, QuestionSet, Session, UnknownKeys, format_date, parse_past};
use crate::text::{capitalised, clean, first_words, letters, listed, one_line};

/// So much of a text is repeated, in characters.
const MOST_REPEATED: usize = 40;

/// Whether the practice agrees with what the policy says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Agreement {
    /// It does.
    Ja,
    /// In part.
    Deels,
    /// It does not.
    Nee,
}

impl Agreement {
    /// Every one, from good to bad.
    pub const ALL: [Self; 3] = [Self::Ja, Self::Deels, Self::Nee];

    /// The word in files, on the command line and on screen.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Ja => "ja",
            Self::Deels => "deels",
            Self::Nee => "nee",
        }
    }

    /// The one with this word.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|each| each.key() == key)
    }
}

/// What is recorded of one group or table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// Whether the practice agrees with the policy.
    pub agrees: Option<Agreement>,
    /// The day of the talk.
    pub on: Option<Date>,
    /// What is written, by the keys of the fields. What another knowledge base asks for is kept too.
    pub texts: BTreeMap<String, String>,
    /// Keys of a later version.
    pub unknown: UnknownKeys,
}

impl Record {
    /// Whether nothing at all is in it.
    pub fn is_empty(&self) -> bool {
        self.is_blank() && self.unknown.is_empty()
    }

    /// Whether the user recorded nothing in it.
    pub fn is_blank(&self) -> bool {
        let is_blank = |text: &String| text.trim().is_empty();
        self.agrees.is_none() && self.on.is_none() && self.texts.values().all(is_blank)
    }

    /// What is written under `key`.
    pub fn text(&self, key: &str) -> &str {
        self.texts.get(key).map_or("", String::as_str)
    }

    /// Writes `text` under `key`; nothing takes it away.
    pub fn write(&mut self, key: &str, text: &str) {
        if text.is_empty() {
            self.texts.remove(key);
        } else {
            self.texts.insert(key.to_owned(), text.to_owned());
        }
    }

    /// What `field` holds, in words.
    pub fn in_words(&self, field: &RecordField) -> String {
        match field.form {
            RecordForm::Agreement => self.agrees.map_or("", Agreement::key).to_owned(),
            RecordForm::Day => self.on.map(format_date).unwrap_or_default(),
            RecordForm::Line | RecordForm::Text => self.text(&field.key).trim().to_owned(),
        }
    }

    /// Puts `words` that are said `today` in `field`; none takes away what it holds.
    ///
    /// # Errors
    ///
    /// A Dutch sentence where it is no day, or none of the words that can be chosen.
    pub fn put(&mut self, field: &RecordField, words: &str, today: Date) -> Result<(), String> {
        let words = words.trim();
        match field.form {
            RecordForm::Agreement if words.is_empty() => self.agrees = None,
            RecordForm::Agreement => {
                let chosen = Agreement::from_key(&letters(words));
                self.agrees = Some(chosen.ok_or_else(|| {
                    format!(
                        "«{}» is geen van deze woorden: ja, deels, nee.",
                        clean(words)
                    )
                })?);
            }
            RecordForm::Day if words.is_empty() => self.on = None,
            RecordForm::Day => self.on = Some(parse_past(words, today)?),
            RecordForm::Line => self.write(&field.key, &one_line(words)),
            RecordForm::Text => self.write(&field.key, &clean(words)),
        }
        Ok(())
    }

    /// What is recorded, each with what it is called; what is empty is left out.
    pub fn said(&self, kind: RecordKind, base: &KnowledgeBase) -> Vec<(String, String)> {
        let fields = record_fields(kind, base, self).into_iter();
        let said = fields.map(|field| (field.label.to_string(), self.in_words(&field)));
        said.filter(|(_, text)| !text.is_empty()).collect()
    }

    /// All of it as one text, a field per line, by the keys of files.
    pub fn as_lines(&self, kind: RecordKind) -> String {
        let fields = record_fields(kind, &KnowledgeBase::default(), self).into_iter();
        let lines = fields.map(|field| (field.key.to_string(), self.in_words(&field)));
        let lines = lines.filter(|(_, text)| !text.is_empty());
        let lines = lines.map(|(key, text)| format!("{}: {text}", capitalised(&key)));
        lines.collect::<Vec<_>>().join("\n")
    }

    /// In what it differs from the record as it is `now`, in a few words: "afspraak is weer anders".
    pub fn differs_from(&self, now: &Self, kind: RecordKind) -> String {
        let mut both = self.clone();
        both.texts.extend(now.texts.clone());
        let fields = record_fields(kind, &KnowledgeBase::default(), &both).into_iter();
        let changed = fields.filter(|field| self.in_words(field) != now.in_words(field));
        let changed = changed.map(|field| {
            let to = one_line(&self.in_words(&field));
            match first_words(&to, MOST_REPEATED) {
                to if to.is_empty() => format!("{} is weer leeg", field.key),
                to => format!("{} is weer «{to}»", field.key),
            }
        });
        listed(&changed.collect::<Vec<_>>())
    }

    /// The names of those with whom was talked.
    pub fn people(&self) -> impl Iterator<Item = &str> {
        let names = self.text(field::WITH).split(',').map(str::trim);
        names.filter(|name| !name.is_empty())
    }

    /// What was agreed, one by one: each on a line of its own, or with a semicolon in between.
    pub fn agreed(&self) -> impl Iterator<Item = &str> {
        let lines = self.text(field::AGREED).split(['\n', ';']).map(str::trim);
        lines.filter(|line| !line.is_empty())
    }
}

impl Session {
    /// What is recorded under `id`; an empty record when nothing is.
    pub fn record(&self, id: &RecordId) -> Record {
        self.records.get(id).cloned().unwrap_or_default()
    }

    /// Whether the practice of the group with this number agrees with the policy, if that was said.
    pub fn agreement(&self, group: u8) -> Option<Agreement> {
        self.records.get(&RecordId::practice(group))?.agrees
    }

    /// Everything that is recorded, in the order of the set: what belongs to another comes last.
    pub fn recorded<'a>(
        &'a self,
        base: &KnowledgeBase,
        set: &QuestionSet,
    ) -> Vec<(&'a RecordId, &'a Record)> {
        let order: Vec<RecordId> = record_ids(base, set).collect();
        let filled = self.records.iter();
        let mut filled: Vec<_> = filled.filter(|(_, record)| !record.is_blank()).collect();
        filled.sort_by_key(|(id, _)| {
            let place = order.iter().position(|other| other == *id);
            (place.unwrap_or(order.len()), id.kind)
        });
        filled
    }

    /// `record` without the names of those with whom was talked; of what the user said that it is no person, that stays.
    fn without_people(&self, record: &Record) -> Record {
        let mut record = record.clone();
        let told = record
            .people()
            .filter(|name| self.stays_without_names(name));
        let told = told.collect::<Vec<_>>().join(", ");
        record.write(field::WITH, &told);
        record
    }

    /// The session without the names of those with whom was talked.
    #[must_use]
    pub fn without_talked_with(&self) -> Self {
        let mut session = self.clone();
        session.leave_out_talked_with();
        session
    }

    /// Leaves out with whom was talked.
    pub(super) fn leave_out_talked_with(&mut self) {
        let records = self.records.iter();
        let without = records.map(|(id, record)| (id.clone(), self.without_people(record)));
        self.records = without.collect();
    }
}
