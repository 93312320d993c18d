//! What was answered to one question, now and last time.

use jiff::civil::Date;

use super::state_label;
use crate::model::{
    Answer, ChoiceField, Evidence, Kind, Previous, Question, QuestionId, QuestionSet, Session,
    State, Written, WrittenField, format_date_long,
};
use crate::report::step_in_words;
use crate::text::sentence;

/// The answer as it is now.
pub(super) fn answer(question: &Question, session: &Session, today: Date) -> Vec<String> {
    let none = Answer::default();
    let answer = session.answer(&question.id).unwrap_or(&none);
    let rating = answer.rating;
    let mut lines = match (rating.state, rating.evidence) {
        (None, None) => vec!["Nog niet beantwoord.".to_owned()],
        _ if !question.kind.is_stand() => {
            let words = question.answered_in_words(answer);
            let words = words.unwrap_or_else(|| state_label(rating.state));
            vec![format!("Antwoord: {}.", words.trim_end_matches('.'))]
        }
        (state, evidence) => vec![
            format!(
                "{}: {}",
                name_of(ChoiceField::State),
                sentence(&state_label(state))
            ),
            format!(
                "{}: {}.",
                name_of(ChoiceField::Evidence),
                evidence.map_or("nog leeg", Evidence::key)
            ),
        ],
    };
    lines.extend(rating.flags().map(|flag| format!("{}.", flag.row().label)));
    lines.extend(texts(question, answer));
    let steps = session.steps_of(&question.id).enumerate();
    lines.extend(steps.map(|(place, (_, each))| {
        format!("Vervolgstap {}: {}.", place + 1, step_in_words(each, today))
    }));
    lines
}

/// What a choice is called before what was chosen, also where it is a question.
fn name_of(field: ChoiceField) -> &'static str {
    field.row().label.trim_end_matches('?')
}

/// What is written, as far as there is any; that there is no note is said.
fn texts(question: &Question, answer: &Answer) -> Vec<String> {
    let state = answer.rating.state;
    let is_answered = state.is_some() && question.kind.is_stand();
    // Of a text the note was read as the answer.
    let is_read = question.kind == Kind::Text && state == Some(State::Ingevuld);
    let lines = WrittenField::ALL.into_iter().filter_map(|field| {
        let label = field.row().label;
        match answer.written(field) {
            Written::Text(_) if is_read && field == WrittenField::NOTE => None,
            Written::Text(text) if text.trim().is_empty() => {
                (is_answered && field == WrittenField::NOTE).then(|| format!("{label}: nog leeg."))
            }
            Written::Text(text) => Some(format!("{label}: {}", text.trim())),
            Written::List([]) => None,
            Written::List(list) => Some(format!("{label}: {}.", list.join("; "))),
        }
    });
    lines.collect()
}

/// How it was last time, in a line, and how to hear more.
pub(super) fn before(question: &Question, session: &Session) -> Option<String> {
    let answer = session.previous.answer(&question.id)?;
    let note = match answer.note.trim() {
        "" => "",
        _ if question.kind == Kind::Text => "",
        _ => ", met notitie",
    };
    Some(format!(
        "{}: {}{note}. Typ l om het te lezen, o om het over te nemen.",
        when(&session.previous),
        stand(question, answer)
    ))
}

/// All that was answered last time.
pub(in crate::line) fn previous(set: &QuestionSet, session: &Session, id: &QuestionId) -> String {
    let answer = session.previous.answer(id);
    let (Some(question), Some(answer)) = (set.question(id), answer) else {
        return "Bij deze vraag is er geen antwoord van een vorige keer.".to_owned();
    };
    let mut lines = vec![format!(
        "{}: {}.",
        when(&session.previous),
        stand(question, answer)
    )];
    lines.extend(texts(question, answer));
    lines.join("\n")
}

/// "Vorige keer, 22 november 2026"
fn when(previous: &Previous) -> String {
    match previous.peildatum {
        Some(day) => format!("Vorige keer, {}", format_date_long(day)),
        None => "Vorige keer".to_owned(),
    }
}

/// "deels op orde, afgesproken", or what was given.
fn stand(question: &Question, answer: &Answer) -> String {
    if let Some(words) = question.answered_in_words(answer) {
        return words.trim_end_matches('.').to_owned();
    }
    let state = state_label(answer.rating.state);
    match answer.rating.evidence {
        Some(evidence) => format!("{state}, {}", evidence.key()),
        None => state,
    }
}
