//! The whole report, in Markdown.

use super::{Export, Form, Holds};
use crate::document::markdown;
use crate::report::{About, document};

pub(super) const FORM: Form = Form {
    key: "md",
    label: "tekst met opmaaktekens (md)",
    purpose: "het rapport als platte tekst",
    subject: "Het rapport staat",
    other_endings: &["markdown", "txt"],
    left_out: "invuller, wie iets doet, wie is gesproken",
    holds: Holds::Report,
    preview: document,
    is_text: true,
    make,
};

fn make(about: &About<'_>) -> Export {
    Export {
        content: Ok(markdown(&document(about)).into_bytes()),
        notice: None,
    }
}
