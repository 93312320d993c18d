//! Taking values out of a TOML table one by one, each with its place for when it is wrong.

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::Zoned;
use jiff::civil::Date;
use serde::Deserialize;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};
use toml::value::Datetime;

use super::faults::Mode;
use crate::model::{FileError, MAX_NOTE, UnknownKeys};
use crate::storage::limits::{self, MAX_ROWS};
use crate::storage::moments;

/// A table of which the keys are taken out one by one; what remains is unknown.
pub(super) struct Table<'t> {
    text: &'t str,
    start: usize,
    values: DeTable<'t>,
    pub(super) mode: Mode<'t>,
}

/// `text` as it is parsed: without byte order mark, with one kind of line break. A `\r` that was
/// typed in a note is written as an escape, so this changes no note.
pub(super) fn normalized(text: &str) -> Cow<'_, str> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

/// A file that was made but never written: what a power cut leaves behind.
pub(super) const EMPTY: &str = "het bestand is leeg, zoals na stroomuitval";

impl<'t> Table<'t> {
    /// A table without keys, for one that is missing in a damaged file.
    pub(super) fn empty(text: &'t str, mode: Mode<'t>) -> Self {
        let values = DeTable::default();
        Self {
            text,
            start: 0,
            values,
            mode,
        }
    }

    /// The whole of `text`, which must be [`normalized`].
    pub(super) fn parse(text: &'t str, mode: Mode<'t>) -> Result<Self, FileError> {
        if text.trim_matches(['\0', ' ', '\n']).is_empty() {
            return Err(FileError::at(text, 0, EMPTY));
        }
        limits::check(text)?;
        let parsed = DeTable::parse(text).map_err(|error| FileError::from_toml(text, &error))?;
        Ok(Self {
            text,
            start: 0,
            values: parsed.into_inner(),
            mode,
        })
    }

    /// Where the value of `key` is, or where this table starts when it is not there.
    pub(super) fn place(&self, key: &str) -> usize {
        self.values
            .get(key)
            .map_or(self.start, |value| value.span().start)
    }

    /// A fault at `place`. Counting lines takes time, so ask for it only when there is a fault.
    pub(super) fn fault(&self, place: usize, problem: impl Into<String>) -> FileError {
        FileError::at(self.text, place, problem)
    }

    /// What becomes of something at `place` that does not fit.
    pub(super) fn refuse<T>(
        &self,
        place: usize,
        problem: impl Into<String>,
    ) -> Result<Option<T>, FileError> {
        match self.mode {
            Mode::Strict => Err(self.fault(place, problem)),
            Mode::Later => Ok(None),
            Mode::Salvage(faults) => {
                faults.note(|| self.fault(place, problem));
                Ok(None)
            }
        }
    }

    /// What becomes of a table in which `key` is not there.
    pub(super) fn missing<T>(&self, key: &str) -> Result<Option<T>, FileError> {
        self.refuse(self.place(key), format!("hier ontbreekt «{key}»"))
    }

    /// Take out the value of `key` when `read` can make something of it.
    fn take<T>(
        &mut self,
        key: &str,
        expected: &str,
        read: impl FnOnce(&DeValue<'t>) -> Option<T>,
    ) -> Result<Option<T>, FileError> {
        let Some(value) = self.values.get(key) else {
            return Ok(None);
        };
        let value = value.get_ref();
        let is_too_long = matches!(value, DeValue::String(text) if text.len() > MAX_NOTE);
        if let Some(found) = read(value).filter(|_| !is_too_long) {
            self.values.remove(key);
            return Ok(Some(found));
        }
        let problem = if is_too_long {
            format!("«{key}» is langer dan 1 MB, verwacht een kortere tekst")
        } else {
            format!("«{key}» is {}, verwacht {expected}", describe(value))
        };
        let refused = self.refuse(self.place(key), problem);
        self.drop_if_damaged(key);
        refused
    }

    /// What is wrong in a damaged file must not be written back as a key of a later version.
    fn drop_if_damaged(&mut self, key: &str) {
        if matches!(self.mode, Mode::Salvage(_)) {
            self.values.remove(key);
        }
    }

    pub(super) fn string(&mut self, key: &str) -> Result<Option<String>, FileError> {
        self.take(key, "tekst tussen aanhalingstekens", |value| {
            value.as_str().map(str::to_owned)
        })
    }

    /// Every text that was not taken out yet, by its key.
    pub(super) fn other_strings(&mut self) -> Result<BTreeMap<String, String>, FileError> {
        let texts = self.values.iter();
        let keys = texts.filter(|(_, value)| value.get_ref().as_str().is_some());
        let keys: Vec<String> = keys.map(|(key, _)| key.get_ref().to_string()).collect();
        let mut found = BTreeMap::new();
        for key in keys {
            if let Some(text) = self.string(&key)? {
                found.insert(key, text);
            }
        }
        Ok(found)
    }

    /// Texts in a list; an empty list when the key is not there.
    pub(super) fn strings(&mut self, key: &str) -> Result<Vec<String>, FileError> {
        let expected = "een lijst van teksten, zoals [\"een\", \"twee\"]";
        let read = |value: &DeValue<'t>| {
            let texts = value.as_array()?.iter();
            texts
                .map(|text| text.get_ref().as_str().map(str::to_owned))
                .collect()
        };
        Ok(self.take(key, expected, read)?.unwrap_or_default())
    }

    /// A word of a list; `choices` are all of them, `read` knows what each means.
    pub(super) fn word<T>(
        &mut self,
        key: &str,
        choices: &[&str],
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, FileError> {
        let expected = format!("een van: {}", choices.join(", "));
        self.take(key, &expected, |value| value.as_str().and_then(read))
    }

    pub(super) fn flag(&mut self, key: &str) -> Result<bool, FileError> {
        let flag = self.take(key, "true of false", DeValue::as_bool)?;
        Ok(flag.unwrap_or_default())
    }

    pub(super) fn integer(&mut self, key: &str) -> Result<Option<i64>, FileError> {
        self.take(key, "een geheel getal", |value| {
            let integer = value.as_integer()?;
            i64::from_str_radix(integer.as_str(), integer.radix()).ok()
        })
    }

    /// A number of things; nothing is 0.
    pub(super) fn count(&mut self, key: &str) -> Result<usize, FileError> {
        let count = self.take(key, "een getal vanaf 0", |value| {
            let integer = value.as_integer()?;
            usize::from_str_radix(integer.as_str(), integer.radix()).ok()
        })?;
        Ok(count.unwrap_or_default())
    }

    /// A number, if it is there.
    pub(super) fn number(&mut self, key: &str) -> Result<Option<u32>, FileError> {
        self.take(key, "een getal vanaf 0", |value| {
            let integer = value.as_integer()?;
            u32::from_str_radix(integer.as_str(), integer.radix()).ok()
        })
    }

    pub(super) fn date(&mut self, key: &str) -> Result<Option<Date>, FileError> {
        let expected = "een datum zonder aanhalingstekens, zoals 2027-03-01";
        self.take(key, expected, |value| match value.as_datetime()? {
            Datetime {
                date: Some(date),
                time: None,
                offset: None,
            } => moments::date_from_toml(*date),
            _ => None,
        })
    }

    pub(super) fn moment(&mut self, key: &str) -> Result<Option<Zoned>, FileError> {
        let expected = "een datum met tijd en tijdzone, zoals 2027-03-01T14:02:11+01:00";
        self.take(key, expected, |value| {
            moments::from_toml(*value.as_datetime()?)
        })
    }

    /// The table under `key`.
    pub(super) fn table(&mut self, key: &str) -> Result<Option<Self>, FileError> {
        match self.values.get(key).map(Spanned::get_ref) {
            None => Ok(None),
            Some(DeValue::Table(_)) => {
                let value = self.values.remove(key);
                Ok(value.and_then(|value| self.child(value)))
            }
            Some(_) => {
                let refused = self.refuse(self.place(key), format!("verwacht een tabel [{key}]"));
                self.drop_if_damaged(key);
                refused
            }
        }
    }

    /// The tables of the list under `key`; none when it is not there.
    pub(super) fn tables(&mut self, key: &str) -> Result<Vec<Self>, FileError> {
        let rows: &[_] = match self.values.get(key).map(Spanned::get_ref) {
            None => return Ok(Vec::new()),
            Some(DeValue::Array(rows)) => rows,
            Some(_) => &[],
        };
        let fits = !rows.is_empty() && rows.iter().all(|row| row.get_ref().is_table());
        let problem = match rows.len() {
            _ if !fits => format!("verwacht een of meer tabellen [[{key}]]"),
            MAX_ROWS.. => {
                format!("[[{key}]] staat hier te vaak, verwacht er minder dan {MAX_ROWS}")
            }
            _ => String::new(),
        };
        if !problem.is_empty() {
            self.refuse::<()>(self.place(key), problem)?;
            if matches!(self.mode, Mode::Later) {
                return Ok(Vec::new());
            }
        }
        let rows = match self.values.remove(key) {
            Some(value) if value.get_ref().is_table() => vec![value],
            Some(value) => match value.into_inner() {
                DeValue::Array(rows) => rows.into_iter().collect(),
                _ => Vec::new(),
            },
            None => Vec::new(),
        };
        let rows = rows.into_iter().take(MAX_ROWS);
        Ok(rows.filter_map(|row| self.child(row)).collect())
    }

    fn child(&self, value: Spanned<DeValue<'t>>) -> Option<Self> {
        let start = value.span().start;
        match value.into_inner() {
            DeValue::Table(values) => Some(Self {
                text: self.text,
                start,
                values,
                mode: self.mode,
            }),
            _ => None,
        }
    }

    /// What was not taken out.
    pub(super) fn rest(self) -> Result<UnknownKeys, FileError> {
        self.values
            .into_iter()
            .map(|(key, value)| {
                let value = toml::Value::deserialize(ValueDeserializer::from(value))
                    .map_err(|error| FileError::from_toml(self.text, &error))?;
                Ok((key.into_inner().into_owned(), value))
            })
            .collect()
    }
}

/// What is there instead of what was expected.
fn describe(value: &DeValue<'_>) -> String {
    /// Enough to recognise the text by.
    const SHOWN: usize = 30;
    match value {
        DeValue::String(text) if text.chars().count() > SHOWN => {
            format!("«{}…»", text.chars().take(SHOWN).collect::<String>())
        }
        DeValue::String(text) => format!("«{text}»"),
        DeValue::Integer(number) => number.to_string(),
        DeValue::Float(number) => number.to_string(),
        DeValue::Boolean(flag) => flag.to_string(),
        DeValue::Datetime(moment) => moment.to_string(),
        DeValue::Array(_) => "een lijst".to_owned(),
        DeValue::Table(_) => "een tabel".to_owned(),
    }
}
