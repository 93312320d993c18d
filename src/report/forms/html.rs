//! The whole report as a web page.

use super::{Export, Form, Holds};
use crate::document::html;
use crate::report::{About, document};

pub(super) const FORM: Form = Form {
    key: "html",
    label: "webpagina (html)",
    purpose: "het rapport als webpagina",
    subject: "Het rapport staat",
    other_endings: &["htm"],
    left_out: "invuller, wie iets doet, wie is gesproken",
    holds: Holds::Report,
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
