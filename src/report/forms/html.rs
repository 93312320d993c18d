//! The whole report as a web page.

use super::{Export, Form};
use crate::document::{html, markdown_text};
use crate::report::{About, document};

pub(super) const FORM: Form = Form {
    key: "html",
    label: "het hele rapport als webpagina (html)",
    purpose: "het rapport als webpagina",
    subject: "Het rapport staat",
    other_endings: &["htm"],
    left_out: "invuller, eigenaren, geraadpleegden",
    is_of_steps: false,
    is_text: true,
    make,
};

fn make(about: &About<'_>) -> Export {
    let document = document(about);
    Export {
        content: Some(html(&document).into_bytes()),
        preview: markdown_text(&document),
        notice: None,
    }
}
