//! What was answered to a question that asks for something else than a stand, beside what other gemeenten answered.

use crate::document::Document;
use crate::model::{
    Answer, FlagField, Given, Kind, NationalFigures, Percentage, Question, QuestionOption, Rating,
    State, most_chosen,
};
use crate::text::{one_line, sentence};

/// The head of the column with the answer of the gemeente.
pub(super) const OURS: &str = "Ons antwoord";

/// What stands beside a row without an answer: there is nothing to lay a figure beside.
const NO_ANSWER: &str = "–";

/// Writes the answer to `question`, without its note, apart from a text, of which the note is the answer.
pub(super) fn write(doc: &mut Document, question: &Question, answer: &Answer) {
    match answer.rating.state {
        Some(State::Ingevuld) => given(doc, question, answer),
        Some(State::Onbekend) => doc.paragraph(unknown(question)),
        Some(state) => doc.paragraph(format!("Antwoord: {}.", state.label().to_lowercase())),
        None => doc.paragraph(super::questions::NOT_YET),
    }
    let flags = flags(answer.rating);
    if !flags.is_empty() {
        doc.paragraph(format!("Gemarkeerd: {flags}."));
    }
    if let Some(national) = national_shown(question, answer) {
        doc.paragraph(source(national));
    }
}

fn unknown(question: &Question) -> String {
    let whom = question.who_knows().map(super::words::with_article);
    let ask = whom.map_or(String::new(), |whom| format!(" Na te vragen bij {whom}."));
    format!("Antwoord: weet ik nog niet.{ask}")
}

fn given(doc: &mut Document, question: &Question, answer: &Answer) {
    let given = question.given(answer);
    let words: Vec<String> = given.in_words().iter().map(|each| one_line(each)).collect();
    match (&question.kind, &question.national) {
        (Kind::Text, _) => {}
        (Kind::Several { options, .. }, Some(national)) => {
            several(doc, options, national, answer, &words);
        }
        (Kind::Matrix { rows, columns }, national) => {
            matrix(doc, rows, columns, national.as_ref(), answer, given);
        }
        (Kind::Choice(options), Some(national)) => {
            let beside = choice_beside(options, national, answer).unwrap_or_default();
            doc.paragraph(format!("Antwoord: {}.{beside}", words.join("; ")));
        }
        (Kind::Several { .. }, None) if words.len() > 1 => {
            doc.paragraph("Antwoord:");
            doc.list(words);
        }
        _ => doc.paragraph(sentence(&format!("Antwoord: {}", words.join("; ")))),
    }
}

/// " Landelijk in 2022: 17% van 203 gemeenten. Het vaakst gekozen: «Ja» (83%)."
fn choice_beside(
    options: &[QuestionOption],
    national: &NationalFigures,
    answer: &Answer,
) -> Option<String> {
    let ours = options
        .iter()
        .find(|option| answer.given.contains(&option.id))?;
    let share = *ours.national.first()?;
    let most = most_chosen(options)
        .filter(|(_, highest)| *highest > share)
        .map(|(option, highest)| format!(" Het vaakst gekozen: «{}» ({highest}).", option.text));
    Some(format!(
        " Landelijk in {}: {share} van {} gemeenten.{}",
        national.year,
        national.n,
        most.unwrap_or_default()
    ))
}

/// What was chosen beside what others chose, an option a row; what the set does not know any more stands below.
fn several(
    doc: &mut Document,
    options: &[QuestionOption],
    national: &NationalFigures,
    answer: &Answer,
    words: &[String],
) {
    let chosen = |option: &QuestionOption| answer.given.contains(&option.id);
    let landelijk = in_year(national);
    let rows = options.iter().map(|option| {
        vec![
            option.text.clone(),
            if chosen(option) { "ja" } else { "nee" }.to_owned(),
            share(option.national.first()),
        ]
    });
    doc.short_table(
        "Wat is gekozen, naast wat andere gemeenten kozen",
        &[("Keuze", 60), (OURS, 18), (landelijk.as_str(), 22)],
        rows.collect(),
    );
    let known = options.iter().filter(|option| chosen(option)).count();
    doc.list(words.iter().skip(known).cloned());
}

/// The rows with what was chosen for each, and how many others chose the same.
fn matrix(
    doc: &mut Document,
    rows: &[QuestionOption],
    columns: &[QuestionOption],
    national: Option<&NationalFigures>,
    answer: &Answer,
    given: Given<'_>,
) {
    let landelijk =
        national.map(|national| format!("Hetzelfde, {}", in_year(national).to_lowercase()));
    let cells = rows.iter().map(|row| {
        let at = given.column_place(&row.id);
        let ours = at.and_then(|at| columns.get(at));
        let ours = ours.map_or("niet ingevuld", |column| column.text.as_str());
        let mut cells = vec![row.text.clone(), ours.to_owned()];
        if landelijk.is_some() {
            cells.push(at.map_or(NO_ANSWER.to_owned(), |at| share(row.national.get(at))));
        }
        cells
    });
    let mut heads = vec![("Onderwerp", 40), (OURS, 36)];
    heads.extend(landelijk.as_deref().map(|head| (head, 24)));
    doc.short_table("Wat bij elke rij is gekozen", &heads, cells.collect());
    let is_known = |entry: &&String| {
        let pair = entry.split_once('=');
        pair.is_some_and(|(row, column)| {
            rows.iter().any(|each| each.id == row) && columns.iter().any(|each| each.id == column)
        })
    };
    let known = answer.given.iter().filter(is_known).count();
    doc.list(given.in_words().into_iter().skip(known));
}

/// "Landelijk in 2022 (203 gemeenten)"
fn in_year(national: &NationalFigures) -> String {
    format!("Landelijk in {} ({} gemeenten)", national.year, national.n)
}

fn share(share: Option<&Percentage>) -> String {
    share.map_or("geen cijfer".to_owned(), ToString::to_string)
}

/// The figures that stand beside this answer; none where no figure was shown.
fn national_shown<'a>(question: &'a Question, answer: &Answer) -> Option<&'a NationalFigures> {
    let national = question.national.as_ref()?;
    let is_shown = match &question.kind {
        Kind::Choice(options) => choice_beside(options, national, answer).is_some(),
        Kind::Matrix { rows, .. } => {
            let given = question.given(answer);
            rows.iter().any(|row| {
                let at = given.column_place(&row.id);
                at.is_some_and(|at| row.national.get(at).is_some())
            })
        }
        kind => kind.options().iter().any(|each| !each.national.is_empty()),
    };
    (is_shown && answer.rating.state == Some(State::Ingevuld)).then_some(national)
}

/// "Bron van de landelijke cijfers: Peiling 2022, par. 2.1. Zelf opgegeven."
fn source(national: &NationalFigures) -> String {
    let place = sentence(&national.place);
    let told = format!(
        "Bron van de landelijke cijfers: {place} {}",
        national.caution
    );
    told.trim_end().to_owned()
}

/// The share of gemeenten that answered the same, for a cell; empty where that is not one number.
pub(super) fn share_of_ours(question: &Question, answer: &Answer) -> String {
    let Kind::Choice(options) = &question.kind else {
        return String::new();
    };
    let ours = options
        .iter()
        .find(|option| answer.given.contains(&option.id));
    let share = ours.and_then(|option| option.national.first());
    let share = share.zip(question.national.as_ref());
    share.map_or_else(String::new, |(share, national)| {
        format!("{share} van {}", national.n)
    })
}

fn flags(rating: Rating) -> String {
    let flags = rating.flags().rev().map(FlagField::in_line);
    flags.collect::<Vec<_>>().join(", ")
}
