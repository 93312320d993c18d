//! `handreikingen` and `voorleggen`: what the sources say about a question, and a mail to pass it on.

use std::fmt::Write;

use serde::Serialize;

use super::Failure;
use super::arguments::{AboutQuestion, PassOn};
use super::context::Context;
use super::output::{print, print_json};
use crate::app::guidance::items;
use crate::model::{Question, QuestionSet, Session, mail};
use crate::storage::load_knowledge;

#[derive(Serialize)]
struct ItemRow {
    onderdeel: &'static str,
    tekst: String,
    toelichting: Vec<String>,
}

pub(super) fn show(context: &Context, asked: &AboutQuestion) -> Result<(), Failure> {
    let session = Session::default();
    let question = question(context, &asked.question, &context.questions, &session)?;
    let knowledge = load_knowledge(context.knowledge.as_deref())?;
    let items = items(question, &knowledge, &session);
    if asked.json {
        let rows = items.into_iter().map(|item| ItemRow {
            onderdeel: item.section.label(),
            tekst: item.text,
            toelichting: item.notes,
        });
        return print_json(&rows.collect::<Vec<_>>());
    }
    let mut text = format!("Vraag {}: {}\n", question.id, question.text);
    let mut section = None;
    for item in items {
        if section != Some(item.section) {
            section = Some(item.section);
            let _ = writeln!(text, "\n{}", item.section.label());
        }
        let _ = writeln!(text, "- {}", item.text);
        for note in item.notes {
            let _ = writeln!(text, "  {note}");
        }
    }
    print(&text)
}

pub(super) fn pass_on(context: &Context, asked: &PassOn) -> Result<(), Failure> {
    let found = context.find(&asked.session)?;
    let questions = context.questions_of(&found.session);
    let question = question(context, &asked.question, &questions, &found.session)?;
    let askings = load_knowledge(context.knowledge.as_deref())?.askings(question);
    if askings.is_empty() {
        return Err(Failure::WentWrong(format!(
            "Vraag {} vraagt niet om het oordeel van een ander. U kunt haar zelf beantwoorden.",
            question.id
        )));
    }
    let mails = askings
        .iter()
        .map(|asking| mail(question, asking, &found.session.details));
    print(&mails.collect::<Vec<_>>().join("\n----------\n\n"))
}

/// The question of `set` that `asked` means.
fn question<'a>(
    context: &Context,
    asked: &str,
    set: &'a QuestionSet,
    session: &Session,
) -> Result<&'a Question, Failure> {
    let id = context.question(asked, session)?;
    let question = set.question(&id);
    question.ok_or_else(|| Failure::WentWrong(format!("Vraag «{id}» is er niet.")))
}
