//! What there is to answer with at a question that asks for something else than a stand.

use super::state_label;
use crate::model::{Answer, Kind, NationalFigures, Question, QuestionOption, State};

/// What is asked and what can be chosen, a line each, with what was chosen and how many gemeenten chose it.
pub(in crate::line) fn options(question: &Question, answer: &Answer) -> Vec<String> {
    const ALSO: &str = "Ook kan: weet niet, of niet van toepassing.";
    let asked = question.kind.asked();
    let mut lines = match &question.kind {
        Kind::Stand => return Vec::new(),
        Kind::Text => vec![
            "Typ uw antwoord op één regel, of typ antwoord en dan meer regels.".to_owned(),
            ALSO.to_owned(),
        ],
        Kind::Number(_) => vec![asked, ALSO.to_owned()],
        Kind::Choice(options) | Kind::Several { options, .. } => {
            let rows = options.iter().zip(1..);
            let rows = rows.map(|(option, number)| row(option, number, answer));
            let aside = [State::Onbekend, State::Nvt]
                .into_iter()
                .zip(options.len() + 1..);
            let aside = aside.map(|(state, number)| {
                let chosen = if answer.rating.state == Some(state) {
                    ", gekozen"
                } else {
                    ""
                };
                format!("{number}, {}{chosen}.", state_label(Some(state)))
            });
            [asked].into_iter().chain(rows).chain(aside).collect()
        }
        Kind::Matrix {
            rows,
            columns: choices,
        } => {
            let rows = rows.iter().zip(1..);
            let rows = rows.map(|(row, number)| matrix_row(question, answer, number, row));
            let how = "Typ rij 1 keuze 2, of antwoord om rij voor rij te gaan.".to_owned();
            let head = [asked].into_iter().chain(columns(choices));
            head.chain(rows).chain([how, ALSO.to_owned()]).collect()
        }
    };
    lines.extend(question.national.as_ref().map(NationalFigures::in_words));
    lines
}

fn row(option: &QuestionOption, number: usize, answer: &Answer) -> String {
    let is_chosen = answer.given.contains(&option.id);
    let chosen = if is_chosen { ", gekozen" } else { "" };
    let national = option.national.first();
    let national = national.map_or_else(String::new, |share| format!(", landelijk {share}"));
    format!("{number}, {}{chosen}{national}.", option.text)
}

/// What can be chosen for each row of a matrix.
pub(in crate::line) fn columns(columns: &[QuestionOption]) -> Vec<String> {
    let columns = columns.iter().zip(1..);
    columns
        .map(|(column, number)| format!("Keuze {number}: {}.", column.text))
        .collect()
}

/// A row of a matrix with what was chosen for it, and how many gemeenten chose what.
pub(in crate::line) fn matrix_row(
    question: &Question,
    answer: &Answer,
    number: usize,
    row: &QuestionOption,
) -> String {
    let Kind::Matrix { columns, .. } = &question.kind else {
        return String::new();
    };
    let chosen = question.given(answer).column(&row.id);
    let chosen = columns
        .iter()
        .find(|column| Some(column.id.as_str()) == chosen);
    let chosen = chosen.map_or("nog leeg", |column| &column.text);
    let shares = row.national.iter().zip(1..);
    let shares: Vec<String> = shares
        .map(|(share, number)| format!("keuze {number} {share}"))
        .collect();
    let national = match shares.as_slice() {
        [] => String::new(),
        shares => format!(" Landelijk: {}.", shares.join(", ")),
    };
    format!("Rij {number}, {}: {chosen}.{national}", row.text)
}
