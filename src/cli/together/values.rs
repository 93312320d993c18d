//! Values of these commands as they are given. What is wrong with one is a Dutch sentence.

use crate::cli::arguments::AgendaForm;
use crate::cli::wrong_use::not_one_of;
use crate::model::together::MinorityView;
use crate::model::{Evidence, State};
use crate::report::SentForm;

pub(in crate::cli) fn sent_form(word: &str) -> Result<SentForm, String> {
    SentForm::from_key(word).ok_or_else(|| not_one_of(word, &SentForm::ALL.map(SentForm::key)))
}

pub(in crate::cli) fn agenda_form(word: &str) -> Result<AgendaForm, String> {
    match word {
        "md" => Ok(AgendaForm::Markdown),
        "json" => Ok(AgendaForm::Json),
        _ => Err(not_one_of(word, &["md", "json"])),
    }
}

pub(in crate::cli) fn state(word: &str) -> Result<State, String> {
    State::from_words(word).ok_or_else(|| not_one_of(word, &State::ALL.map(State::key)))
}

pub(in crate::cli) fn evidence(word: &str) -> Result<Evidence, String> {
    Evidence::from_words(word).ok_or_else(|| not_one_of(word, &Evidence::ALL.map(Evidence::key)))
}

/// "WIE: STAND: REDEN", of which the stand and the reason may be left out.
pub(in crate::cli) fn minority(given: &str) -> Result<MinorityView, String> {
    MinorityView::from_words(given)
        .ok_or_else(|| "Schrijf wie het anders ziet, zoals \"M. de Wit: deels: reden\"".to_owned())
}
