//! The shape of `vervolg --json`.

use std::path::Path;

use jiff::civil::Date;
use serde::Serialize;

/// The session that was begun.
#[derive(Serialize)]
pub(in super::super) struct FollowUpRow<'a> {
    id: &'a str,
    vorige: &'a str,
    peildatum: String,
    pad: String,
}

impl<'a> FollowUpRow<'a> {
    pub(in super::super) fn new(new: &'a str, old: &'a str, peildatum: Date, path: &Path) -> Self {
        Self {
            id: new,
            vorige: old,
            peildatum: peildatum.to_string(),
            pad: path.display().to_string(),
        }
    }
}
