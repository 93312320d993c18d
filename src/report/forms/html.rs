//! The whole report as a web page.

use super::{Export, Form};
use crate::document::html;
use crate::report::{About, document};

pub(super) const FORM: Form = Form {
    key: "html",
    label: "webpagina (html)",
    purpose: "het rapport als webpagina",
    subject: "Het rapport staat",
    other_endings: &["htm"],
    left_out: "invuller, eigenaren, geraadpleegden",
    has_cuts: true,
    is_of_steps: false,
    preview: document,
    is_text: true,
    make,
};

fn make(about: &About<'_>) -> Export {
    Export {
        content: Ok(html(&document(about)).into_bytes()),
        notice: None,
    }
}
