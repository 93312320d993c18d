//! Values of these commands as they are given. What is wrong with one is a Dutch sentence.

use crate::cli::arguments::AgendaForm;
use crate::cli::wrong_use::not_one_of;
use crate::model::together::MinorityView;
use crate::model::{Evidence, State};
use crate::report::SentForm;
use crate::text::{clean, clean_line};

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
    let (who, rest) = given.split_once(':').unwrap_or((given, ""));
    let who = clean_line(who).trim().to_owned();
    if who.is_empty() {
        return Err("Schrijf wie het anders ziet, zoals \"M. de Wit: deels: reden\"".to_owned());
    }
    let (word, reason) = rest.split_once(':').unwrap_or((rest, ""));
    // Without a stand, all of it is the reason.
    let (state, reason) = match State::from_words(word) {
        Some(state) => (Some(state), reason),
        None => (None, rest),
    };
    Ok(MinorityView {
        who,
        state,
        reason: clean(reason).trim().to_owned(),
        ..MinorityView::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_sees_it_otherwise_may_leave_out_the_stand_and_the_reason() {
        for (given, who, state, reason) in [
            (
                "M. de Wit: deels: te vroeg",
                "M. de Wit",
                Some(State::Deels),
                "te vroeg",
            ),
            (
                "M. de Wit: niet op orde",
                "M. de Wit",
                Some(State::NietOpOrde),
                "",
            ),
            (
                "M. de Wit: let op: dit klopt niet",
                "M. de Wit",
                None,
                "let op: dit klopt niet",
            ),
            ("M. de Wit", "M. de Wit", None, ""),
        ] {
            let view = minority(given).unwrap();
            assert_eq!((view.who.as_str(), view.state), (who, state), "{given}");
            assert_eq!(view.reason, reason, "{given}");
        }
        assert!(minority(" : deels").is_err());
    }
}
