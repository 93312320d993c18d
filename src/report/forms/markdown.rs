//! The whole report, in Markdown.

use super::{Export, Form};
use crate::document::{head, markdown_text};
use crate::report::{About, document};

pub(super) const FORM: Form = Form {
    key: "md",
    label: "het hele rapport (md)",
    purpose: "het rapport als platte tekst",
    subject: "Het rapport staat",
    other_endings: &["markdown", "txt"],
    left_out: "invuller, eigenaren, geraadpleegden",
    is_of_steps: false,
    is_text: true,
    make,
};

fn make(about: &About<'_>) -> Export {
    let document = document(about);
    let text = markdown_text(&document);
    Export {
        content: Some(format!("{}\n{text}", head(&document)).into_bytes()),
        preview: text,
        notice: None,
    }
}
