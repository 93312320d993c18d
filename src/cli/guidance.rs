//! `handreikingen` and `voorleggen`: what the sources say about a question, and a mail to pass it on.

use std::fmt::Write;

use serde::Serialize;

use super::Failure;
use super::arguments::{AboutQuestion, Mails};
use super::context::{Context, question};
use super::output::{print, print_json, tell};
use crate::model::{Session, guidance_on};
use crate::storage::load_knowledge_for;

#[derive(Serialize)]
struct ItemRow {
    onderdeel: &'static str,
    tekst: String,
    toelichting: Vec<String>,
}

pub(super) fn show(context: &Context, asked: &AboutQuestion) -> Result<(), Failure> {
    let set = context.questions();
    let knowledge = load_knowledge_for(set, context.knowledge.as_deref())?;
    // Without a session no extra question is off.
    let questions = set.with_extra(&knowledge.extra_question_ids(), &knowledge);
    let question = question(&questions, &asked.question)?;
    let items = guidance_on(question, &knowledge, &Session::default());
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

pub(super) fn mails(context: &Context, asked: &Mails) -> Result<(), Failure> {
    let found = context.find(&asked.session)?;
    context.refuse_other_set(&found)?;
    let set = context.set_of(&found.session);
    let knowledge = load_knowledge_for(&set, context.knowledge.as_deref())?;
    if let Some(absence) = knowledge.absence() {
        tell(absence);
    }
    let questions = set.in_session(&found.session, &knowledge);
    let question = question(&questions, &asked.question)?;
    let mails = knowledge.mails(question);
    if mails.is_empty() {
        return Err(Failure::WentWrong(format!(
            "Bij vraag {id} is niet bekend wie het weet, dus er is geen mail. Weet u zelf iemand? Leg dat vast \
             met «quickscan stap SESSIE {id} --wat TEKST --wie NAAM».",
            id = question.id
        )));
    }
    let texts = mails
        .iter()
        .map(|mail| mail.written_out(&questions, question, &found.session.details));
    print(&texts.collect::<Vec<_>>().join("\n----------\n\n"))
}
