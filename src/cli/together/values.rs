//! Values of these commands as they are given. What is wrong with one is a Dutch sentence.

use jiff::civil::Date;

use crate::cli::arguments::AgendaForm;
use crate::cli::arguments::Due;
use crate::cli::wrong_use::{not_one_of, parse_day, parse_due_day};
use crate::clock;
use crate::model::together::{MinorityView, can_be_answered_by};
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

/// The last day on which somebody who is asked now may answer.
pub(in crate::cli) fn day_to_answer(text: &str) -> Result<Due, String> {
    let due = parse_due_day(text)?;
    can_be_answered_by(due.day, clock::now().date())?;
    Ok(due)
}

/// The day on which something was decided: not one that is still to come.
pub(in crate::cli) fn day_of_decision(text: &str) -> Result<Date, String> {
    let day = parse_day(text)?;
    if day > clock::now().date() {
        return Err("Die dag moet nog komen; een besluit is van vandaag of eerder".to_owned());
    }
    Ok(day)
}

/// "WIE: STAND: REDEN", of which the stand and the reason may be left out.
pub(in crate::cli) fn minority(given: &str) -> Result<MinorityView, String> {
    MinorityView::from_words(given)
        .ok_or_else(|| "Schrijf wie het anders ziet, zoals \"M. de Wit: deels: reden\"".to_owned())
}
