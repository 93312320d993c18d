//! The shape of `lijst --json`.

use serde::Serialize;

use super::moment;
use crate::model::SessionSummary;

/// One session in `lijst`.
#[derive(Serialize)]
pub(in super::super) struct SessionRow<'a> {
    id: &'a str,
    gemeente: &'a str,
    gebied: &'a str,
    peildatum: Option<String>,
    beantwoord: usize,
    totaal: usize,
    vragenlijst: &'a str,
    vragenlijst_versie: &'a str,
    gewijzigd: Option<String>,
    pad: String,
    kopie_van: Option<&'a str>,
    leesbaar: bool,
    probleem: Option<&'a str>,
}

impl<'a> SessionRow<'a> {
    pub(in super::super) fn new(summary: &'a SessionSummary) -> Self {
        Self {
            id: &summary.id,
            gemeente: &summary.gemeente,
            gebied: &summary.gebied,
            peildatum: summary.peildatum.map(|day| day.to_string()),
            beantwoord: summary.progress.answered,
            totaal: summary.progress.total,
            vragenlijst: &summary.question_set.id,
            vragenlijst_versie: &summary.question_set.version,
            gewijzigd: summary.changed.as_ref().map(moment),
            pad: summary.path.display().to_string(),
            kopie_van: summary.copy_of.as_deref(),
            leesbaar: summary.problem.is_none(),
            probleem: summary.problem.as_deref(),
        }
    }
}
