//! The sheet of what is recorded beside the questions; where there is none of it, no sheet.

use super::book::{Cell, Sheet};
use crate::model::{RecordForm, record_fields};
use crate::report::About;
use crate::text::clean;

/// What the practice says and what came out of talks, a field a row.
pub(super) fn sheet(about: &About<'_>) -> Option<Sheet> {
    let mut sheet = Sheet::new(
        "Praktijk en gesprekken",
        [("soort", 12), ("bij", 40), ("wat", 16), ("tekst", 70)],
    );
    let base = about.options.knowledge;
    let nameless = (!about.options.names).then(|| about.session.without_talked_with());
    let session = nameless.as_ref().unwrap_or(about.session);
    for (id, record) in session.recorded(base, about.set) {
        for field in record_fields(id.kind, base, record) {
            let cell = match (field.form, record.on) {
                (RecordForm::Day, Some(day)) => Cell::Day(day),
                _ => match record.in_words(&field) {
                    text if text.is_empty() => continue,
                    text => Cell::Text(clean(&text)),
                },
            };
            sheet.rows.push(vec![
                Cell::Text(id.kind.key().to_owned()),
                Cell::Text(id.subject(base, about.set)),
                Cell::Text(clean(&field.label)),
                cell,
            ]);
        }
    }
    (!sheet.rows.is_empty()).then_some(sheet)
}
