//! Making what others wrote fit in a sentence, the words of a question, and how a step is told.

use super::About;
use crate::document::Document;
pub(super) use crate::model::with_article;
use crate::model::{ListField, NextStep, Question, format_date};
use crate::text::{listed, one_line};

/// Writes a question in full: a paragraph, or a list of its parts.
pub(super) fn question(doc: &mut Document, question: &Question) {
    match question.lines() {
        [one] => doc.paragraph(one.as_str()),
        several => doc.list(several.iter().map(String::as_str)),
    }
}

/// Above those who were heard on a question: who sent a contribution counts among them.
pub(super) const fn heard_label(about: &About<'_>) -> &'static str {
    if about.options.contributions.is_empty() {
        ListField::Consulted.row().label
    } else {
        HEARD_OR_SENT
    }
}

/// The same where contributions were sent.
pub const HEARD_OR_SENT: &str = "Gesproken met, of antwoord van";

/// `text` on one line, or `instead` where there is none.
pub(super) fn or(text: &str, instead: &str) -> String {
    match one_line(text) {
        text if text.is_empty() => instead.to_owned(),
        text => text,
    }
}

/// What is done in a step.
pub(super) fn what(step: &NextStep) -> String {
    or(&step.what, "Zonder omschrijving")
}

/// Who takes a step, as the report may call them.
pub(super) fn who(about: &About<'_>, step: &NextStep) -> String {
    or(&about.owners.name(&step.who), "nog niemand")
}

/// By when a step is done: "te laat: 29-01-2027" once that day has passed.
pub(super) fn when(about: &About<'_>, step: &NextStep) -> String {
    match step.due.map(format_date) {
        None => "zonder datum".to_owned(),
        Some(day) if step.is_overdue(about.options.today) => format!("te laat: {day}"),
        Some(day) => day,
    }
}

/// "a, b, c en nog 4": the first of `items`, and how many there are besides.
pub(super) fn first_of(items: &[String], most: usize) -> String {
    match items.get(..most) {
        Some(first) if items.len() > most + 1 => {
            format!("{} en nog {}", first.join(", "), items.len() - most)
        }
        _ => listed(items),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_many_the_first_are_named_and_one_is_never_left_out() {
        let items = ["a", "b", "c", "d"].map(str::to_owned);
        for (most, expected) in [
            (1, "a en nog 3"),
            (2, "a, b en nog 2"),
            (3, "a, b, c en d"),
            (9, "a, b, c en d"),
        ] {
            assert_eq!(first_of(&items, most), expected);
        }
    }
}
