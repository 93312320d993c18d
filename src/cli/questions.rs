//! `vragen`: the question set.

use std::fmt::Write;

use super::arguments::List;
use super::context::Context;
use super::output::{print, print_json};
use super::{Failure, json};
use crate::model::{Kind, NationalFigures, Question, QuestionOption, QuestionSet};

pub(super) fn run(context: &Context, list: List) -> Result<(), Failure> {
    if list.json {
        return print_json(&json::Questions::new(context.questions()));
    }
    print(&text(context.questions()))
}

/// What a question asks for that is no stand: what can be chosen with its id, when it is asked, and where the figures
/// beside it come from.
fn asked(question: &Question) -> Vec<String> {
    if question.kind.is_stand() && question.asked_if.is_empty() {
        return Vec::new();
    }
    let when = question.asked_if.iter().map(|condition| {
        let or = condition.is.join(" of ");
        format!(
            "Alleen als bij vraag {} is gekozen: {or}.",
            condition.question
        )
    });
    let option = |option: &QuestionOption| {
        let shares: Vec<String> = option.national.iter().map(ToString::to_string).collect();
        let national = match shares.as_slice() {
            [] => String::new(),
            shares => format!(", landelijk {}", shares.join(" / ")),
        };
        let mark = match (option.asks_note, option.is_alone) {
            (true, _) => ", met uitleg in de notitie",
            (_, true) => ", niet samen met iets anders",
            _ => "",
        };
        format!("- {} ({}){mark}{national}", option.text, option.id)
    };
    let asked = (!question.kind.is_stand()).then(|| question.kind.asked());
    let mut lines: Vec<String> = when.chain(asked).collect();
    lines.extend(question.kind.options().iter().map(option));
    if let Kind::Matrix { columns, .. } = &question.kind {
        let columns = columns
            .iter()
            .map(|column| format!("{} ({})", column.text, column.id));
        lines.push(format!(
            "Keuzes: {}.",
            columns.collect::<Vec<_>>().join("; ")
        ));
    }
    lines.extend(question.national.as_ref().map(NationalFigures::in_words));
    lines
}

fn text(set: &QuestionSet) -> String {
    let mut text = format!("{}\n", set.title);
    for basisfunctie in &set.basisfuncties {
        let _ = writeln!(text, "\n{} {}", basisfunctie.number, basisfunctie.name);
        for question in &basisfunctie.questions {
            for (index, line) in question.lines().iter().enumerate() {
                let id = if index == 0 { question.id.as_str() } else { "" };
                let _ = writeln!(text, "  {id:4} {line}");
            }
            for line in asked(question) {
                let _ = writeln!(text, "         {line}");
            }
        }
    }
    text
}
