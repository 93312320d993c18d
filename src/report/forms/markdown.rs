//! The whole report, in Markdown.

use super::{Form, Preview};
use crate::document::markdown;
use crate::report::{About, document};

pub(super) const FORM: Form = Form {
    key: "md",
    label: "het hele rapport (md)",
    subject: "Het rapport staat",
    left_out: "invuller, eigenaren, geraadpleegden",
    is_of_steps: false,
    make,
    preview: Preview::File,
    notice: |_| None,
};

fn make(about: &About<'_>) -> Vec<u8> {
    markdown(&document(about)).into_bytes()
}
