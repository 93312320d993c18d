//! The whole report, in Markdown.

use super::{Form, Made};
use crate::document::{head, markdown_text};
use crate::report::{About, document};

pub(super) const FORM: Form = Form {
    key: "md",
    label: "het hele rapport (md)",
    subject: "Het rapport staat",
    left_out: "invuller, eigenaren, geraadpleegden",
    is_of_steps: false,
    make,
};

fn make(about: &About<'_>) -> Made {
    let document = document(about);
    let text = markdown_text(&document);
    Made {
        content: format!("{}\n{text}", head(&document)).into_bytes(),
        preview: text,
        notice: None,
    }
}
