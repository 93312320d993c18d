//! The next steps of a question, to compare.

use jiff::civil::Date;

use crate::model::{Decider, NextStep, QuestionId, StepStatus, format_date, no_later_than};

type Known<'a> = (
    &'a QuestionId,
    [&'a str; 3],
    Option<Date>,
    StepStatus,
    Option<Decider>,
);

/// What is known of a step. Keys of a later version are no differences to choose between.
pub(super) fn known(step: &NextStep) -> Known<'_> {
    let words = [&step.what, &step.who, &step.origin].map(String::as_str);
    (
        &step.question,
        words,
        step.due,
        step.status,
        step.decided_by,
    )
}

/// "Evaluatie · J. Jansen · uiterlijk 01-03-2027 · besluit van de raad · open"
pub(super) fn in_words(step: &NextStep) -> String {
    let due = step.due.map(|day| no_later_than(format_date(day)));
    let parts = [
        step.what.as_str(),
        step.who.as_str(),
        due.as_deref().unwrap_or_default(),
        step.decided_by.map_or("", Decider::in_words),
        step.status.key(),
    ];
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" · ")
}
