//! A table of a data package: what its columns are, and its rows as lines of CSV or JSON.
//!
//! For programs: a comma between cells, dates as ISO writes them, UTF-8 without a mark. The tables that people open
//! in Excel are those of `report/forms`.

use serde_json::{Map, Value, json};

/// A column.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    pub(super) name: &'static str,
    /// `string`, `integer` or `date`: a type of Frictionless Table Schema.
    pub(super) kind: &'static str,
    /// What it holds, in Dutch.
    pub(super) about: &'static str,
    /// The only words that it may hold; any where there are none.
    pub(super) words: &'static [&'static str],
    /// Whether a row always has it.
    pub(super) is_required: bool,
}

impl Column {
    pub(super) const fn text(name: &'static str, about: &'static str) -> Self {
        Self {
            name,
            kind: "string",
            about,
            words: &[],
            is_required: false,
        }
    }

    pub(super) const fn number(name: &'static str, about: &'static str) -> Self {
        Self {
            kind: "integer",
            ..Self::text(name, about)
        }
    }

    pub(super) const fn day(name: &'static str, about: &'static str) -> Self {
        Self {
            kind: "date",
            ..Self::text(name, about)
        }
    }

    pub(super) const fn required(self) -> Self {
        Self {
            is_required: true,
            ..self
        }
    }

    pub(super) const fn one_of(self, words: &'static [&'static str]) -> Self {
        Self { words, ..self }
    }

    fn as_field(&self) -> Value {
        let mut constraints = Map::new();
        if self.is_required {
            constraints.insert("required".to_owned(), json!(true));
        }
        if !self.words.is_empty() {
            constraints.insert("enum".to_owned(), json!(self.words));
        }
        let mut field = json!({ "name": self.name, "type": self.kind, "description": self.about });
        if let (false, Some(field)) = (constraints.is_empty(), field.as_object_mut()) {
            field.insert("constraints".to_owned(), Value::Object(constraints));
        }
        field
    }
}

/// A column of one table that names a row of another.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reference {
    pub(super) column: &'static str,
    /// The other table; empty for this one.
    pub(super) table: &'static str,
}

/// A table with its rows.
#[derive(Debug, Clone)]
pub(super) struct Table {
    pub(super) name: &'static str,
    /// What a row is, in Dutch.
    pub(super) about: &'static str,
    pub(super) columns: &'static [Column],
    /// The columns by which a row is known.
    pub(super) key: &'static [&'static str],
    pub(super) references: &'static [Reference],
    /// A cell for each column, null where there is nothing.
    pub(super) rows: Vec<Vec<Value>>,
}

impl Table {
    /// Its schema, as Frictionless writes it.
    pub(super) fn schema(&self) -> Value {
        let fields: Vec<Value> = self.columns.iter().map(Column::as_field).collect();
        let mut schema = json!({ "fields": fields, "primaryKey": self.key });
        let references: Vec<Value> = self.references.iter().map(Self::reference).collect();
        if let (false, Some(schema)) = (references.is_empty(), schema.as_object_mut()) {
            schema.insert("foreignKeys".to_owned(), Value::Array(references));
        }
        schema
    }

    fn reference(reference: &Reference) -> Value {
        // The column that names a row has the name of the key there, but for one that names a row of its own table.
        let key = if reference.table.is_empty() {
            "inzending"
        } else {
            reference.column
        };
        json!({
            "fields": [reference.column],
            "reference": { "resource": reference.table, "fields": [key] },
        })
    }

    /// As CSV.
    pub(super) fn csv(&self) -> String {
        let head = self.columns.iter().map(|column| column.name.to_owned());
        let mut text = line(head);
        for row in &self.rows {
            text.push_str(&line(row.iter().map(|cell| match cell {
                Value::Null => String::new(),
                Value::String(text) => text.clone(),
                other => other.to_string(),
            })));
        }
        text
    }

    /// As JSON, an object on each line.
    pub(super) fn json_lines(&self) -> String {
        let mut text = String::new();
        for row in &self.rows {
            // In the order of the columns, which programs take for the head of the table.
            let cells = self.columns.iter().zip(row);
            let cells = cells.map(|(column, cell)| format!("{}:{cell}", json!(column.name)));
            text.push_str(&format!("{{{}}}\n", cells.collect::<Vec<_>>().join(",")));
        }
        text
    }
}

/// A line of CSV, as RFC 4180 writes it.
fn line(cells: impl Iterator<Item = String>) -> String {
    let cells = cells.map(|cell| {
        if cell.contains(['"', ',', '\n', '\r']) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell
        }
    });
    format!("{}\r\n", cells.collect::<Vec<_>>().join(","))
}
