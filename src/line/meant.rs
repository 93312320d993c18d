//! What a line says as the answer of a question that asks for something else than a stand.
//!
//! A number, and the name of an option in full, are an answer before anything else. The beginning of a name is one only
//! where the line is no command: nobody chooses something by a command that was mistyped.

use super::selection::Selection;
use crate::model::{Kind, NotTogether, NumberRange, Question, QuestionOption, State};
use crate::text::letters;

/// The fewest letters of the beginning of a name.
const FEWEST: usize = 2;

/// What was said as an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Meant {
    /// These options, by their ids.
    Options(Vec<String>),
    /// For rows of a matrix, by their ids, the column; none where that is taken away.
    Cells(Vec<(String, Option<String>)>),
    /// A row of a matrix, of which the column is still to be said.
    Row(String),
    /// A number, as it is kept.
    Number(String),
    /// It is not known, or does not apply.
    State(State),
    /// The text itself.
    Text,
}

/// What `words` say at `question`, or why that is no answer, in a Dutch sentence; none where they say nothing of it.
type Heard = Option<Result<Meant, String>>;

/// What `words` say in numbers or by a name in full.
pub(super) fn for_sure(question: &Question, words: &str) -> Heard {
    let words = words.trim();
    let bare = words.trim_end_matches('.');
    match &question.kind {
        Kind::Stand | Kind::Text => None,
        Kind::Number(range) => number(range, words),
        Kind::Matrix { rows, columns } => cells(rows, columns, bare, named),
        Kind::Choice(options) | Kind::Several { options, .. } => {
            by_places(question, bare).or_else(|| several(&question.kind, options, bare, named))
        }
    }
}

/// What `words` say also by the beginning of a name, or as a text.
pub(super) fn perhaps(question: &Question, words: &str) -> Heard {
    let sure = for_sure(question, words);
    sure.or_else(|| match &question.kind {
        Kind::Choice(options) | Kind::Several { options, .. } => {
            several(&question.kind, options, words, begun)
        }
        Kind::Matrix { rows, columns } => cells(rows, columns, words, begun),
        _ => None,
    })
}

/// The column that `words` name for a row, none where they take it away.
pub(super) fn column(columns: &[QuestionOption], words: &str) -> Result<Option<String>, String> {
    let words = words.trim().trim_end_matches('.');
    let place = words.strip_prefix("keuze").unwrap_or(words).trim();
    match place.parse::<usize>() {
        Ok(0) => Ok(None),
        Ok(place) => match columns.get(place - 1) {
            Some(column) => Ok(Some(column.id.clone())),
            None => Err(no_place("keuze", place, columns.len())),
        },
        Err(_) => begun(columns, words).map_or_else(
            || {
                Err(format!(
                    "«{words}» is hier geen keuze. Typ een nummer van 1 tot en met {}.",
                    columns.len()
                ))
            },
            |found| found.map(|column| Some(column.id.clone())),
        ),
    }
}

/// What `words` say where the user said that they are the answer, such as after "antwoord".
pub(super) fn said(question: &Question, words: &str) -> Result<Meant, String> {
    if let Some(state) = State::from_words(words.trim_end_matches('.'))
        .filter(|state| State::OF_OTHER_KINDS.contains(state))
        && for_sure(question, words).is_none()
    {
        return Ok(Meant::State(state));
    }
    let found = match question.kind {
        Kind::Text => Some(Ok(Meant::Text)),
        _ => perhaps(question, words),
    };
    found.unwrap_or_else(|| {
        Err(format!(
            "«{words}» kan hier niet. {} Typ lees om te horen waaruit u kunt kiezen.",
            question.kind.asked()
        ))
    })
}

/// A number, also with the word for what is counted.
fn number(range: &NumberRange, words: &str) -> Heard {
    let unit = letters(&range.unit);
    let digits = words
        .trim_end_matches('.')
        .trim_end_matches(|c: char| c.is_alphabetic() || c.is_whitespace());
    let rest = letters(words.strip_prefix(digits).unwrap_or_default());
    let is_number = digits.starts_with(|c: char| c.is_ascii_digit() || c == '-')
        && digits
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | ' ' | '\u{a0}'));
    (is_number && (rest.is_empty() || rest == unit)).then(|| range.read(digits).map(Meant::Number))
}

/// Options by their places, and behind these that it is not known or does not apply.
fn by_places(question: &Question, words: &str) -> Heard {
    let (Selection::Numbers(places), "") = Selection::split(words)? else {
        return None;
    };
    let options = question.kind.options();
    let aside = State::ASIDE;
    let last = options.len() + aside.len();
    if let Some(place) = places.iter().find(|place| **place > last) {
        return Some(Err(format!(
            "Een keuze {place} is er niet. Kies een nummer van 1 tot en met {last}."
        )));
    }
    let states = places.iter().filter_map(|place| {
        let place = place.checked_sub(options.len() + 1)?;
        aside.get(place).copied()
    });
    let states: Vec<State> = states.collect();
    if let [state, ..] = states.as_slice() {
        return Some(if places.len() == 1 {
            Ok(Meant::State(*state))
        } else {
            Err(not_together(&state.label().to_lowercase()))
        });
    }
    let chosen = places.iter().filter_map(|place| options.get(place - 1));
    Some(together(&question.kind, chosen.collect()))
}

fn not_together(what: &str) -> String {
    format!("«{what}» kan niet samen met iets anders. Kies één van de twee.")
}

/// These options as one answer, if they can be.
fn together(kind: &Kind, options: Vec<&QuestionOption>) -> Result<Meant, String> {
    kind.together(&options).map_err(|why| match why {
        NotTogether::OnlyOne => "U kunt hier maar één antwoord kiezen.".to_owned(),
        NotTogether::Alone(alone) => not_together(&alone.text),
    })?;
    let ids = options.into_iter().map(|option| option.id.clone());
    Ok(Meant::Options(ids.collect()))
}

/// How an option is found by words: none where they name none, and a sentence where they name more than one.
type Find = for<'a> fn(&'a [QuestionOption], &str) -> Option<Result<&'a QuestionOption, String>>;

/// By its name in full, or its id.
fn named<'a>(
    options: &'a [QuestionOption],
    words: &str,
) -> Option<Result<&'a QuestionOption, String>> {
    options
        .iter()
        .find(|option| option.is_called(words))
        .map(Ok)
}

/// By the beginning of its name, which no other has.
fn begun<'a>(
    options: &'a [QuestionOption],
    words: &str,
) -> Option<Result<&'a QuestionOption, String>> {
    if let Some(found) = named(options, words) {
        return Some(found);
    }
    let words = letters(words);
    if words.chars().count() < FEWEST {
        return None;
    }
    let found: Vec<&QuestionOption> = options
        .iter()
        .filter(|option| letters(&option.text).starts_with(&words))
        .collect();
    match found.as_slice() {
        [] => None,
        [one] => Some(Ok(one)),
        more => {
            let names: Vec<String> = more.iter().map(|each| format!("«{}»", each.text)).collect();
            Some(Err(format!(
                "Dat kan meer dan één ding zijn: {}. Typ het nummer.",
                crate::text::listed(&names)
            )))
        }
    }
}

/// One option by its name, or several with commas, semicolons or "en" between them.
fn several(kind: &Kind, options: &[QuestionOption], words: &str, find: Find) -> Heard {
    if let Some(found) = find(options, words) {
        return Some(found.and_then(|one| together(kind, vec![one])));
    }
    let parts = words.split([',', ';']).flat_map(|part| part.split(" en "));
    let mut chosen = Vec::new();
    for part in parts {
        match find(options, part)? {
            Ok(one) => chosen.push(one),
            Err(problem) => return Some(Err(problem)),
        }
    }
    (chosen.len() > 1).then(|| together(kind, chosen))
}

/// Cells of a matrix: `3 2`, `rij 3 keuze 2`, `1 2, 2 3`, or the names of a row and a column.
fn cells(rows: &[QuestionOption], columns: &[QuestionOption], words: &str, find: Find) -> Heard {
    let folded = crate::text::fold(words);
    let said: String = folded
        .replace(['=', ':'], " ")
        .split_whitespace()
        .filter(|word| !["rij", "regel", "keuze"].contains(word))
        .collect::<Vec<_>>()
        .join(" ");
    let is_numbers = said
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, ' ' | ',' | ';'));
    // Nothing alone takes the whole answer away, as it does everywhere.
    if said == "0" {
        return None;
    }
    if is_numbers && said.contains(|c: char| c.is_ascii_digit()) {
        return Some(cells_by_places(rows, columns, &said));
    }
    cell_by_names(rows, columns, words, find)
}

fn cells_by_places(
    rows: &[QuestionOption],
    columns: &[QuestionOption],
    said: &str,
) -> Result<Meant, String> {
    let mut cells = Vec::new();
    for pair in said.split([',', ';']) {
        let numbers: Vec<usize> = pair
            .split_whitespace()
            .map(|number| number.parse().unwrap_or(usize::MAX))
            .collect();
        let row = |place: usize| {
            let row = place.checked_sub(1).and_then(|place| rows.get(place));
            row.ok_or_else(|| no_place("rij", place, rows.len()))
        };
        match numbers.as_slice() {
            [place] if !said.contains([',', ';']) => {
                return Ok(Meant::Row(row(*place)?.id.clone()));
            }
            [place, 0] => cells.push((row(*place)?.id.clone(), None)),
            [place, column] => {
                let row = row(*place)?;
                let found = columns.get(column - 1);
                let found = found.ok_or_else(|| no_place("keuze", *column, columns.len()))?;
                cells.push((row.id.clone(), Some(found.id.clone())));
            }
            _ => return Err(HOW_CELLS.to_owned()),
        }
    }
    Ok(Meant::Cells(cells))
}

const HOW_CELLS: &str = "Typ het nummer van de rij en dan dat van de keuze, zoals 1 2; met een komma ertussen kunnen er meer.";

fn no_place(what: &str, place: usize, last: usize) -> String {
    if place == usize::MAX {
        return HOW_CELLS.to_owned();
    }
    format!("Een {what} {place} is er niet. Kies een nummer van 1 tot en met {last}.")
}

/// A row and its column, one or both by name.
fn cell_by_names(
    rows: &[QuestionOption],
    columns: &[QuestionOption],
    words: &str,
    find: Find,
) -> Heard {
    let without = |words: &'_ str, label: &str| {
        let (first, rest) = words.split_once(' ').unwrap_or((words, ""));
        let is_label = letters(first) == label || (label == "rij" && letters(first) == "regel");
        if is_label { rest.trim() } else { words }.to_owned()
    };
    let one = |all: &[QuestionOption], words: &str| -> Option<Result<String, String>> {
        let place = words.trim().parse::<usize>().ok();
        let by_place = place.and_then(|place| all.get(place.checked_sub(1)?));
        let found = by_place.map(Ok).or_else(|| find(all, words));
        found.map(|found| found.map(|option| option.id.clone()))
    };
    let words = without(words, "rij");
    if let Some(row) = one(rows, &words) {
        return Some(row.map(Meant::Row));
    }
    let breaks = words.match_indices([' ', '=', ':']).map(|(at, _)| at);
    let mut unclear = None;
    for at in breaks {
        let (Some(row), Some(column)) = (words.get(..at), words.get(at + 1..)) else {
            continue;
        };
        let column = without(column.trim_start_matches([' ', '=', ':']), "keuze");
        let Some(row) = one(rows, row) else { continue };
        if ["leeg", "wis", "weg"].contains(&letters(&column).as_str()) {
            return Some(row.map(|row| Meant::Cells(vec![(row, None)])));
        }
        let Some(column) = one(columns, &column) else {
            continue;
        };
        match row.and_then(|row| column.map(|column| (row, Some(column)))) {
            Ok(cell) => return Some(Ok(Meant::Cells(vec![cell]))),
            Err(problem) => unclear = unclear.or(Some(problem)),
        }
    }
    unclear.map(Err)
}
