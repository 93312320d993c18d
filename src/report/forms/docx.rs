//! The whole report, as a document for Word.

use super::{Export, Form, Holds};
use crate::document::docx;
use crate::report::{About, document};

pub(super) const FORM: Form = Form {
    key: "docx",
    label: "document voor Word (docx)",
    purpose: "het rapport voor Word",
    subject: "Het rapport staat",
    other_endings: &[],
    left_out: "invuller, wie iets doet, wie is gesproken",
    holds: Holds::Report,
    preview: document,
    is_text: false,
    make,
};

fn make(about: &About<'_>) -> Export {
    Export {
        content: Ok(docx(&document(about))),
        notice: Some("Een PDF maakt u in Word of LibreOffice met «Opslaan als PDF».".to_owned()),
    }
}
