//! `uitnodigen`: ask somebody for an answer.

use super::send::send;
use crate::cli::Failure;
use crate::cli::arguments::Invite;
use crate::cli::context::Context;
use crate::cli::output::print;
use crate::clock;
use crate::model::together::Participant;
use crate::model::{Change, KnowledgeBase};
use crate::report::first_sending;
use crate::text::fold;

pub(super) fn run(context: &Context, asked: &Invite) -> Result<(), Failure> {
    if asked.wie.trim().is_empty() {
        return Err(Failure::WrongUse(
            "Bij «--wie» staat niets. Schrijf de naam van de deelnemer.".to_owned(),
        ));
    }
    let mut changing = context.find_to_change(&asked.session)?;
    let set = context.questions_of(changing.session());
    let mut questions = Vec::new();
    for text in &asked.vragen {
        questions.push(context.question(text, changing.session())?.id);
    }
    let mut people = changing.session().participants.iter();
    let known = people.find(|each| each.is_called(&asked.wie)).cloned();
    let is_new = known.is_none();
    let mut participant = known.unwrap_or_else(|| Participant::new(asked.wie.trim()));
    if let Some(role) = &asked.rol {
        role.trim().clone_into(&mut participant.role);
    }
    if let Some(words) = &asked.perspectief {
        participant.perspective = Some(perspective(context.knowledge(&set), words)?);
    }
    if !questions.is_empty() {
        participant.questions = questions;
    } else if is_new {
        participant.questions = participant.judged(&set, context.knowledge(&set));
    }
    participant.asked = Some(clock::now().date());
    participant.due = asked.uiterlijk.map(|due| due.day).or(participant.due);
    changing.apply(Change::put_participant(participant))?;
    let session = changing.session().clone();
    let folder = context.folder.together(changing.path());
    context.save(changing)?;
    let mut people = session.participants.iter();
    let participant = people.find(|each| each.is_called(&asked.wie));
    let form = asked.vorm.unwrap_or_default();
    let made = participant.and_then(|each| {
        let sending = first_sending(&set, &session, each, form)?;
        Some((each, sending))
    });
    let Some((participant, sending)) = made else {
        return Ok(());
    };
    print(&send(&folder, &set, participant, form, &sending)?)
}

/// The id of the perspective that is meant with `words`: its id, or its name.
fn perspective(knowledge: &KnowledgeBase, words: &str) -> Result<String, Failure> {
    let wanted = fold(words.trim());
    let all = &knowledge.perspectives;
    let found = all
        .iter()
        .find(|each| each.id == wanted || fold(&each.name) == wanted);
    found.map(|each| each.id.clone()).ok_or_else(|| {
        let ids: Vec<_> = all.iter().map(|each| each.id.as_str()).collect();
        let choose = if ids.is_empty() {
            "Zonder kennisbank zijn er geen groepen; laat --perspectief weg".to_owned()
        } else {
            format!("Kies uit: {}", ids.join(", "))
        };
        Failure::WrongUse(format!("De groep «{words}» is er niet. {choose}."))
    })
}
