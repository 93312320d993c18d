//! What a session file holds beside the answers: what the practice says, and what came out of talks.

use std::collections::btree_map::Entry;

use super::table::Table;
use super::write::Rows;
use crate::model::{Agreement, FileError, Record, RecordId, RecordKind, Session};

/// What a record is of: the number of a group, or the id of a table.
const OF: &str = "bij";
const AGREES: &str = "overeen";
const ON: &str = "datum";

/// Take out of `file` what it holds of this.
pub(super) fn read(file: &mut Table<'_>, session: &mut Session) -> Result<(), FileError> {
    for kind in RecordKind::ALL {
        for mut row in file.tables(kind.key())? {
            let place = row.place(OF);
            let of = match row.string(OF)? {
                None => row.missing(OF)?,
                of => of,
            };
            let Some(of) = of else { continue };
            match session.records.entry(RecordId { kind, of }) {
                Entry::Vacant(place) => {
                    place.insert(record(row)?);
                }
                Entry::Occupied(_) => {
                    row.refuse::<()>(place, "dit staat er al, verwacht het een keer")?;
                }
            }
        }
    }
    Ok(())
}

fn record(mut row: Table<'_>) -> Result<Record, FileError> {
    Ok(Record {
        agrees: row.word(
            AGREES,
            &Agreement::ALL.map(Agreement::key),
            Agreement::from_key,
        )?,
        on: row.date(ON)?,
        texts: row.other_strings()?,
        unknown: row.rest()?,
    })
}

/// Put what `session` has of this behind the other rows of `file`.
pub(super) fn write(file: &mut Rows, session: &Session) {
    for kind in RecordKind::ALL {
        let records = session.records.iter();
        let records = records.filter(|(id, record)| id.kind == kind && !record.is_empty());
        file.list(kind.key(), records.map(|(id, record)| row(&id.of, record)));
    }
}

fn row(of: &str, record: &Record) -> toml::Table {
    let mut row = Rows::default();
    row.put(OF, of);
    row.date(ON, record.on);
    for (key, text) in &record.texts {
        row.text(key, text);
    }
    row.text(AGREES, record.agrees.map_or("", Agreement::key));
    row.unknown(&record.unknown);
    row.0
}
