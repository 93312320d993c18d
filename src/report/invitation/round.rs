//! The form of a second round: how there was answered, what one answered oneself, and the reasons without names.

use super::{Invitation, NO_RESIDENTS, questions};
use crate::document::Document;
use crate::model::{Answer, ChoiceField, Chosen, QuestionId, QuestionSet, State};
use crate::text::counted;

/// A question on which there is no agreement yet.
#[derive(Debug, Clone, PartialEq)]
pub struct AnsweredQuestion<'a> {
    /// The question.
    pub question: QuestionId,
    /// How often each stand was chosen; never a mean.
    pub counts: Vec<(State, usize)>,
    /// How many were asked.
    pub asked: usize,
    /// What the one who gets the form answered.
    pub own: Option<&'a Answer>,
    /// What others wrote with their answer. Whoever makes the form leaves out names.
    pub reasons: Vec<&'a str>,
}

/// The form with which one participant is asked once more. Questions that are not in the set are left out.
pub fn round_form(
    set: &QuestionSet,
    invitation: &Invitation<'_>,
    rounds: &[AnsweredQuestion<'_>],
) -> Document {
    let mut doc = Document::new(format!(
        "{}: tweede ronde voor {}",
        set.words.name,
        invitation.to()
    ));
    doc.subtitle = invitation.about();
    doc.paragraph(invitation.request(set));
    doc.paragraph(format!(
        "Over deze vragen zijn de antwoorden verschillend. Lees hoe er geantwoord is en welke redenen er zijn genoemd, en \
         kruis daarna opnieuw één stand aan. Bij uw antwoord blijven mag. {NO_RESIDENTS}"
    ));
    invitation.head(&mut doc);
    let asked: Vec<QuestionId> = rounds.iter().map(|round| round.question.clone()).collect();
    for chapter in questions::chapters(set, &asked) {
        doc.heading(2, chapter.basisfunctie.heading());
        for question in chapter.questions {
            questions::asked(&mut doc, question);
            let round = rounds.iter().find(|round| round.question == question.id);
            if let Some(round) = round {
                first_round(&mut doc, round);
            }
            questions::answer(&mut doc, question);
        }
    }
    invitation.end(&mut doc);
    doc
}

fn first_round(doc: &mut Document, round: &AnsweredQuestion<'_>) {
    let answered: usize = round.counts.iter().map(|(_, count)| count).sum();
    doc.paragraph(format!(
        "Zo is er geantwoord, door {answered} van de {}:",
        counted(round.asked, "deelnemer", "deelnemers")
    ));
    let counts = round.counts.iter().filter(|(_, count)| *count > 0);
    doc.list(counts.map(|(state, count)| format!("{count} × {}", state.short())));
    match round.own {
        Some(own) => {
            let chosen = ChoiceField::ALL.iter();
            let chosen = chosen.filter_map(|field| own.rating.chosen(*field));
            let words: Vec<&str> = chosen.map(Chosen::short).collect();
            let words = if words.is_empty() {
                "zonder stand".to_owned()
            } else {
                words.join(", ")
            };
            doc.paragraph(format!("Uw antwoord was: {words}."));
            if !own.note.trim().is_empty() {
                doc.paragraph("U schreef erbij:");
                doc.quote(own.note.as_str());
            }
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
            doc.quote(*reason);
        }
    }
}
