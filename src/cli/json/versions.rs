//! The shape of `versies --json`.

use serde::Serialize;

use crate::model::Difference;
use crate::storage::Version;

/// One version in `versies`.
#[derive(Serialize)]
pub(in super::super) struct VersionRow<'a> {
    id: &'a str,
    bewaard: String,
    beantwoord: usize,
    totaal: usize,
    anders: Option<Vec<String>>,
    leesbaar: bool,
    pad: String,
}

impl<'a> VersionRow<'a> {
    /// `differences` with the session as it is now, if both can be read.
    pub(in super::super) fn new(
        version: &'a Version,
        differences: Option<&Vec<Difference>>,
    ) -> Self {
        Self {
            id: &version.id,
            bewaard: version.at.strftime("%Y-%m-%dT%H:%M:%S").to_string(),
            beantwoord: version.progress.answered,
            totaal: version.progress.total,
            anders: differences.map(|all| all.iter().map(Difference::label).collect()),
            leesbaar: version.readable,
            pad: version.path.display().to_string(),
        }
    }
}
