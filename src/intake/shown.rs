//! What was understood, and line by line what was not, in words: to be looked at before it is kept.

use std::collections::BTreeMap;

use super::NotUnderstood;
use crate::model::{Answer, ChoiceField, Chosen, ListField, QuestionId, QuestionSet, TextField};
use crate::text::{clean_line, counted, first_words, listed, one_line};

/// So much of a line is repeated, in characters.
const MOST: usize = 100;

/// The lines that say what is in `answers`, and the lines that were `not_understood`, each in words.
pub fn in_words(
    set: &QuestionSet,
    answers: &BTreeMap<QuestionId, Answer>,
    not_understood: impl IntoIterator<Item = String>,
) -> Vec<String> {
    let number = counted(answers.len(), "vraag", "vragen");
    let mut lines = vec![format!("Antwoord op {number}.")];
    lines.extend(
        answers
            .iter()
            .map(|(id, answer)| understood(set, id, answer)),
    );
    let before = lines.len();
    lines.extend(not_understood.into_iter().map(|line| format!("  {line}")));
    if lines.len() == before {
        lines.push("Alles is begrepen.".to_owned());
    } else {
        let words = "Niet begrepen, maar het wordt wel bewaard:";
        lines.insert(before, words.to_owned());
    }
    lines
}

/// "regel 12, bij 2.3: «…», meer dan één stand gekozen": a line that was not understood. In a file of Word nobody can
/// count lines, so there none is told.
pub fn line_in_words(
    line: Option<usize>,
    at: Option<&QuestionId>,
    text: &str,
    why: &str,
) -> String {
    let text = clean_line(text);
    let said = format!("«{}», {why}", first_words(&text, MOST));
    match place_in_words(line, at) {
        place if place.is_empty() => said,
        place => format!("{place}: {said}"),
    }
}

/// "regel 12, bij 2.3", of what there is.
pub fn place_in_words(line: Option<usize>, at: Option<&QuestionId>) -> String {
    let line = line.map(|line| format!("regel {line}"));
    let at = at.map(|id| format!("bij {id}"));
    let parts: Vec<String> = line.into_iter().chain(at).collect();
    parts.join(", ")
}

impl NotUnderstood {
    /// The line, by its number where lines `are_numbered`, and why it was not understood.
    pub fn in_words(&self, are_numbered: bool) -> String {
        let why = self.why.to_string();
        let line = are_numbered.then_some(self.line);
        line_in_words(line, self.question.as_ref(), &self.text, &why)
    }
}

/// "  2.3 Preventie: niet op orde, inschatting; met notitie en bronnen".
fn understood(set: &QuestionSet, id: &QuestionId, answer: &Answer) -> String {
    let short = set.question(id).map_or(String::new(), |question| {
        format!(" {}", one_line(&question.short()))
    });
    let chosen = ChoiceField::ALL.iter();
    let chosen = chosen.filter_map(|field| answer.rating.chosen(*field));
    let chosen: Vec<&str> = chosen.map(Chosen::short).collect();
    let of_other_kind = set
        .question(id)
        .filter(|question| !question.kind.is_stand());
    let chosen = match of_other_kind {
        Some(question) if answer.rating.state.is_some() => question.in_brief(answer),
        Some(_) => "geen antwoord gekozen".to_owned(),
        None if chosen.is_empty() => "geen stand gekozen".to_owned(),
        None => chosen.join(", "),
    };
    let texts = TextField::ALL.into_iter();
    let texts = texts.filter(|field| !answer.text(*field).trim().is_empty());
    let texts = texts.map(|field| field.row().one.to_owned());
    let lists = ListField::WRITTEN.into_iter();
    let lists = lists.filter(|field| !answer.list(*field).is_empty());
    let lists = lists.map(|field| field.row().key.to_owned());
    let with: Vec<String> = texts.chain(lists).collect();
    let with = if with.is_empty() {
        String::new()
    } else {
        format!("; met {}", listed(&with))
    };
    format!("  {id}{short}: {chosen}{with}")
}
