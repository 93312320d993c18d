//! What was given at a question that asks for something else than a stand.

use super::Why;
use super::boxes::{BoxOf, Group, Place, entry_at, named};
use crate::model::{Answer, Kind, Question, State};
use crate::text::letters;

/// Chooses what the boxes of one group say, if that can be.
///
/// # Errors
///
/// When more is chosen than can be chosen there: what all of it is called.
pub(super) fn give(
    question: &Question,
    places: &[Place],
    answer: &mut Answer,
) -> Result<(), String> {
    let mut places = places.to_vec();
    places.dedup();
    let mut found = answer.clone();
    let mut is_refused = places.len() > 1 && !matches!(question.kind, Kind::Several { .. });
    for place in &places {
        let Some(entry) = entry_at(question, *place) else {
            continue;
        };
        if found.given.contains(&entry) {
            continue;
        }
        let before = found.given.len();
        match entry.split_once('=') {
            Some((row, column)) => question.toggle_cell(&mut found, row, column),
            None => is_refused |= question.toggle(&mut found, &entry).is_err(),
        }
        // What is alone took others away.
        is_refused |= found.given.len() <= before;
    }
    if is_refused {
        let labels = places
            .iter()
            .map(|place| BoxOf::Given(*place).label(Some(question)));
        return Err(labels.collect::<Vec<_>>().join(", "));
    }
    // The state follows when all has been read.
    found.rating.state = answer.rating.state;
    *answer = found;
    Ok(())
}

/// Takes `text` for the number that is asked, with or without the unit behind it.
pub(super) fn number(question: &Question, text: &str, answer: &mut Answer) -> Result<(), Why> {
    let Kind::Number(range) = &question.kind else {
        return Err(Why::NoNumber);
    };
    let is_digit = |char: char| char.is_ascii_digit() || ".- \u{a0}".contains(char);
    let (digits, unit) = match text.find(|char| !is_digit(char)) {
        Some(end) => text.split_at(end),
        None => (text, ""),
    };
    let is_unit = letters(unit).is_empty() || letters(unit) == letters(&range.unit);
    let number = range.read(digits).ok().filter(|_| is_unit);
    let number = number.ok_or(Why::NoNumber)?;
    match answer.given.first() {
        Some(before) if *before != number => Err(Why::SeveralAnswers),
        _ => {
            answer.given = vec![number];
            Ok(())
        }
    }
}

/// What is `said` of such a question without a form: its options, divided by signs, or its number. Anything else is
/// for the note.
pub(super) fn say(question: &Question, said: &str, answer: &mut Answer) -> bool {
    let group = Group::Given(None);
    match question.kind {
        Kind::Number(_) => number(question, said, answer).is_ok(),
        Kind::Choice(_) | Kind::Several { .. } => {
            let parts = said.split([',', ';', '.']).map(str::trim);
            let parts = parts.filter(|part| !part.is_empty());
            let whole = named(said, group, question).map(|one| vec![one]);
            let each = || parts.map(|part| named(part, group, question)).collect();
            let found: Option<Vec<BoxOf>> = whole.or_else(each);
            let places = found.into_iter().flatten().filter_map(|each| match each {
                BoxOf::Given(place) => Some(place),
                BoxOf::Choice(_) => None,
            });
            let places: Vec<Place> = places.collect();
            !places.is_empty() && give(question, &places, answer).is_ok()
        }
        Kind::Stand | Kind::Text | Kind::Matrix { .. } => false,
    }
}

/// The state follows from what was given. That it is not known and what was given do not go together: returns what was
/// said besides.
pub(super) fn settle(question: &Question, answer: &mut Answer) -> Option<State> {
    let aside = answer.rating.state.filter(|_| !answer.given.is_empty());
    question.settle(answer);
    aside.filter(|state| *state != State::Ingevuld)
}
