//! `vragen`: the question set.

use std::fmt::Write;

use super::arguments::List;
use super::context::Context;
use super::output::{print, print_json};
use super::{Failure, json};
use crate::model::QuestionSet;

pub(super) fn run(context: &Context, list: List) -> Result<(), Failure> {
    if list.json {
        return print_json(&json::Questions::new(context.questions()));
    }
    print(&text(context.questions()))
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
        }
    }
    text
}
