//! The form of a second round: how there was answered, what one answered oneself, and the reasons without names.

use super::{Invitation, NO_RESIDENTS, questions};
use crate::document::Document;
use crate::model::{Answer, ChoiceField, Chosen, Question, QuestionId, QuestionSet};
use crate::text::{counted, sentence};

/// A question on which there is no agreement yet.
#[derive(Debug, Clone, PartialEq)]
pub struct AnsweredQuestion<'a> {
    /// The question.
    pub question: QuestionId,
    /// How often each answer was given, in words; never a mean.
    pub counts: Vec<(String, usize)>,
    /// What the one who gets the form answered.
    pub own: Option<&'a Answer>,
    /// What others wrote with their answer. Whoever makes the form leaves out names, and sees to it that nobody can tell of
    /// whom a reason is.
    pub reasons: Vec<String>,
    /// Whether there are reasons that are left out, since it would show of whom they are.
    pub is_silent: bool,
}

/// The form with which one participant is asked once more. Questions that are not in the set are left out.
pub fn round_form(
    set: &QuestionSet,
    invitation: &Invitation<'_>,
    rounds: &[AnsweredQuestion<'_>],
) -> Document {
    let mut doc = round_head(set, invitation);
    let asked: Vec<QuestionId> = rounds.iter().map(|round| round.question.clone()).collect();
    for chapter in questions::chapters(set, &asked) {
        doc.heading(2, chapter.basisfunctie.heading());
        for question in chapter.questions {
            questions::asked(&mut doc, question);
            let round = rounds.iter().find(|round| round.question == question.id);
            if let Some(round) = round {
                first_round(&mut doc, question, round);
            }
            questions::answer(&mut doc, question);
        }
    }
    invitation.end(&mut doc);
    doc
}

/// What is on that form above its questions.
pub fn round_head(set: &QuestionSet, invitation: &Invitation<'_>) -> Document {
    let mut doc = Document::new(format!(
        "{}: tweede ronde voor {}",
        set.words.name,
        invitation.to()
    ));
    doc.subtitle = invitation.about();
    doc.paragraph(invitation.request(set));
    doc.paragraph(format!(
        "Over {} verschillen de antwoorden. Lees hoe er geantwoord is en welke redenen er zijn genoemd, en \
         {} Bij uw antwoord blijven mag. {NO_RESIDENTS}",
        match invitation.questions {
            [_] => "deze vraag",
            _ => "deze vragen",
        },
        if set.asks_other_kinds() {
            "antwoord daarna opnieuw."
        } else {
            "kruis daarna opnieuw één stand aan."
        }
    ));
    invitation.head(&mut doc);
    doc
}

fn first_round(doc: &mut Document, question: &Question, round: &AnsweredQuestion<'_>) {
    let answered: usize = round.counts.iter().map(|(_, count)| count).sum();
    doc.paragraph(format!(
        "Zo is er geantwoord, door {}:",
        counted(answered, "mens", "mensen")
    ));
    let counts = round.counts.iter().filter(|(_, count)| *count > 0);
    doc.list(counts.map(|(answer, count)| format!("{count} × {answer}")));
    match round.own {
        Some(own) if !question.kind.is_stand() => {
            let words = question.in_brief(own);
            doc.paragraph(format!("Uw antwoord was: {}", sentence(&words)));
            said_with_it(doc, own);
        }
        Some(own) => {
            let chosen = ChoiceField::ALL.iter();
            let chosen = chosen.filter_map(|field| own.rating.chosen(*field));
            let words: Vec<&str> = chosen.map(Chosen::short).collect();
            let words = if words.is_empty() {
                "zonder stand".to_owned()
            } else {
                words.join(", ")
            };
            doc.paragraph(format!("Uw antwoord was: {}", sentence(&words)));
            said_with_it(doc, own);
        }
        None => doc.paragraph("U hebt deze vraag nog niet beantwoord."),
    }
    let reasons = round
        .reasons
        .iter()
        .filter(|reason| !reason.trim().is_empty());
    let reasons: Vec<_> = reasons.collect();
    if !reasons.is_empty() {
        doc.paragraph("Redenen die zijn genoemd, zonder namen:");
        for reason in reasons {
            doc.quote(reason.as_str());
        }
    }
    if round.is_silent {
        doc.paragraph(
            "De reden van een ander staat er niet bij: met zo weinig antwoorden is te zien van wie die is.",
        );
    }
}

/// The note, where there is one.
fn said_with_it(doc: &mut Document, own: &Answer) {
    if !own.note.trim().is_empty() {
        doc.paragraph("U schreef erbij:");
        doc.quote(own.note.as_str());
    }
}
