//! THE table of what a record holds: files, forms, commands, reports and JSON follow from it. The perspectives from which
//! the practice is looked at are those of the knowledge base.

use std::borrow::Cow;

use super::{Record, RecordKind};
use crate::model::KnowledgeBase;
use crate::text::{capitalised, clean, letters};

/// With whom was talked.
pub(super) const WITH: &str = "met";
/// What was agreed.
pub(super) const AGREED: &str = "afspraak";

/// How a field is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordForm {
    /// One of the words of an agreement.
    Agreement,
    /// A day.
    Day,
    /// A text of one line.
    Line,
    /// A text of several paragraphs.
    Text,
}

impl RecordForm {
    /// Whether it is a text, kept under the key of its field.
    pub const fn is_text(self) -> bool {
        matches!(self, Self::Line | Self::Text)
    }
}

/// A field of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordField {
    /// The key in files, JSON and commands.
    pub key: Cow<'static, str>,
    /// Its name before what it holds.
    pub label: Cow<'static, str>,
    /// What belongs in it.
    pub hint: Cow<'static, str>,
    /// How it is filled in.
    pub form: RecordForm,
    /// Whether it holds names of people, which a report may leave out.
    pub holds_names: bool,
}

impl RecordField {
    /// The keys that a perspective cannot have.
    pub const TAKEN: [&'static str; 4] = ["bij", "overeen", "datum", "beleid"];

    const fn new(
        key: &'static str,
        label: &'static str,
        hint: &'static str,
        form: RecordForm,
    ) -> Self {
        Self {
            key: Cow::Borrowed(key),
            label: Cow::Borrowed(label),
            hint: Cow::Borrowed(hint),
            form,
            holds_names: false,
        }
    }
}

/// The fields of a record of this `kind`, in the order of the screen. What `record` holds beyond those of the knowledge
/// base is there too, so that nothing that was written is out of sight.
pub fn record_fields(kind: RecordKind, base: &KnowledgeBase, record: &Record) -> Vec<RecordField> {
    let mut fields = match kind {
        RecordKind::Practice => practice(base),
        RecordKind::Talk => talk(),
    };
    let others: Vec<RecordField> = record
        .texts
        .keys()
        .filter(|key| fields.iter().all(|field| field.key != key.as_str()))
        .map(|key| RecordField {
            key: key.clone().into(),
            label: capitalised(key).into(),
            hint: Cow::Borrowed(""),
            form: RecordForm::Text,
            holds_names: false,
        })
        .collect();
    // Whether both agree is said after what each says.
    let end = match kind {
        RecordKind::Practice => fields.len() - 1,
        RecordKind::Talk => fields.len(),
    };
    fields.splice(end..end, others);
    fields
}

/// The one of `fields` that a user means with `word`.
///
/// # Errors
///
/// A Dutch sentence that says which there are.
pub fn field_named<'a>(fields: &'a [RecordField], word: &str) -> Result<&'a RecordField, String> {
    let mut all = fields.iter();
    let meant = all.find(|field| letters(&field.key) == letters(word));
    meant.ok_or_else(|| {
        let known: Vec<&str> = fields.iter().map(|field| &*field.key).collect();
        format!(
            "«{}» is geen veld hier; kies uit: {}.",
            clean(word),
            known.join(", ")
        )
    })
}

fn practice(base: &KnowledgeBase) -> Vec<RecordField> {
    let policy = RecordField::new(
        "beleid",
        "Beleid zegt",
        "wat er in het beleid staat of is afgesproken",
        RecordForm::Text,
    );
    let agrees = RecordField::new(
        "overeen",
        "Komt overeen",
        "zegt de praktijk hetzelfde als het beleid?",
        RecordForm::Agreement,
    );
    let perspectives = base.practice_views.iter().map(|view| RecordField {
        key: view.id.clone().into(),
        label: view.name.clone().into(),
        hint: view.hint.clone().into(),
        form: RecordForm::Text,
        holds_names: false,
    });
    let fields = [policy].into_iter().chain(perspectives);
    fields.chain([agrees]).collect()
}

fn talk() -> Vec<RecordField> {
    let with = RecordField {
        holds_names: true,
        ..RecordField::new(
            WITH,
            "Met",
            "met wie u sprak, met komma's ertussen",
            RecordForm::Line,
        )
    };
    vec![
        with,
        RecordField::new(
            "datum",
            "Datum",
            "de dag van het gesprek, zoals 26-11-2026, 1 maart of gisteren",
            RecordForm::Day,
        ),
        RecordField::new("goed", "Gaat goed", "wat er goed gaat", RecordForm::Text),
        RecordField::new("beter", "Kan beter", "wat er beter kan", RecordForm::Text),
        RecordField::new(
            AGREED,
            "Afspraak",
            "wat u afspreekt; tussen twee afspraken een puntkomma",
            RecordForm::Text,
        ),
    ]
}
