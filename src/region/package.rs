//! The data package: its tables as files, and what it says of itself (<https://specs.frictionlessdata.io>).

use jiff::civil::Date;
use serde_json::{Value, json};

use super::bundle::CIRCLE;
use super::figures::FEWEST;
use super::stands::stands_of;
use super::table::Table;
use super::tables::tables;
use super::{Bundle, RULE_OF_COUNTING, RULES};
use crate::model::{KnowledgeBase, QuestionSet};

/// The form of the tables.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum BundleForm {
    /// Comma-separated.
    #[default]
    Csv,
    /// An object of JSON on each line.
    JsonLines,
}

impl BundleForm {
    /// Every form.
    pub const ALL: [Self; 2] = [Self::Csv, Self::JsonLines];

    /// The ending of its files, and the word on the command line.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::JsonLines => "jsonl",
        }
    }

    /// The one that the command line means with `key`.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.key() == key)
    }

    fn content(self, table: &Table) -> String {
        match self {
            Self::Csv => table.csv(),
            Self::JsonLines => table.json_lines(),
        }
    }
}

/// The files of the package of `bundle`, by name, the one that describes the others last: where that one is, the others
/// are. `today` is the day that it says it was made.
pub fn files(
    set: &QuestionSet,
    base: &KnowledgeBase,
    bundle: &Bundle,
    form: BundleForm,
    today: Date,
) -> Vec<(String, String)> {
    let tables = tables(&stands_of(set), base, bundle);
    let about = describe(set, bundle, &tables, form, today);
    let about = serde_json::to_string_pretty(&about).unwrap_or_default();
    let files = tables
        .iter()
        .map(|table| (file_name(table, form), form.content(table)));
    files
        .chain([("datapackage.json".to_owned(), format!("{about}\n"))])
        .collect()
}

fn file_name(table: &Table, form: BundleForm) -> String {
    format!("{}.{}", table.name, form.key())
}

fn describe(
    set: &QuestionSet,
    bundle: &Bundle,
    tables: &[Table],
    form: BundleForm,
    today: Date,
) -> Value {
    let refused: Vec<Value> = bundle
        .refused()
        .iter()
        .map(|each| json!({ "bestand": each.name, "reden": each.reason }))
        .collect();
    json!({
        "profile": "tabular-data-package",
        "name": "quickscan-bundel",
        "title": "Inzendingen van de Quickscan",
        "description": "Alleen de tabel cijfers is bedoeld om te publiceren. De andere tabellen zijn voor wie de \
                        inzendingen onderzoekt.",
        "created": format!("{today}T00:00:00Z"),
        "gemaakt_met": format!("quickscan {}", env!("CARGO_PKG_VERSION")),
        "vragenlijst": {
            "id": set.id,
            "versie": set.version,
            "vingerafdruk": set.fingerprint(),
            "titel": set.title,
        },
        "aantallen": {
            "inzendingen": bundle.submissions(),
            "gemeenten": bundle.gemeenten(),
            "gemeenten_geteld": bundle.counted().len(),
            "dubbel": bundle.doubles(),
            "geweigerd": refused.len(),
        },
        "telregel": RULE_OF_COUNTING,
        "publicatieregels": {
            "minstens_gemeenten": FEWEST,
            "anoniem_vanaf_gemeenten": CIRCLE,
            "regels": RULES,
            "let_op": "Publiceer de cijfers van één bundel één keer. Wie twee bundels publiceert die één gemeente \
                       verschillen, publiceert daarmee de antwoorden van die gemeente.",
        },
        "geweigerd": refused,
        "resources": tables.iter().map(|table| resource(table, form)).collect::<Vec<_>>(),
    })
}

fn resource(table: &Table, form: BundleForm) -> Value {
    let mediatype = match form {
        BundleForm::Csv => "text/csv",
        BundleForm::JsonLines => "application/x-ndjson",
    };
    let mut resource = json!({
        "name": table.name,
        "path": file_name(table, form),
        "profile": "tabular-data-resource",
        "title": table.about,
        "format": form.key(),
        "mediatype": mediatype,
        "encoding": "utf-8",
        "schema": table.schema(),
    });
    if let (BundleForm::Csv, Some(resource)) = (form, resource.as_object_mut()) {
        let dialect = json!({ "delimiter": ",", "lineTerminator": "\r\n", "quoteChar": "\"" });
        resource.insert("dialect".to_owned(), dialect);
    }
    resource
}
