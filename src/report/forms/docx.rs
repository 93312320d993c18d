//! The whole report, as a document for Word.

use super::{Export, Form};
use crate::document::{docx, markdown_text};
use crate::report::{About, document};

pub(super) const FORM: Form = Form {
    key: "docx",
    label: "het hele rapport voor Word (docx)",
    purpose: "het rapport voor Word",
    subject: "Het rapport staat",
    other_endings: &[],
    left_out: "invuller, eigenaren, geraadpleegden",
    is_of_steps: false,
    is_text: false,
    make,
};

fn make(about: &About<'_>) -> Export {
    let document = document(about);
    Export {
        content: Some(docx(&document)),
        preview: markdown_text(&document),
        notice: None,
    }
}
