//! The appendix: every question in full, with all that was recorded for it. The steps that are still to be done are in
//! the plan, so nothing is told twice.

use super::together::decisions::at_question;
use super::{About, given, words};
use crate::document::{Document, Inline, Span};
use crate::model::{
    Answer, Basisfunctie, FlagField, LeftOut, Link, ListField, NextStep, Question, QuestionId,
    Rating, State, TextField, counts, state_in_words,
};
use crate::text::{capitalised, listed, one_line};

pub(super) fn write(doc: &mut Document, about: &About<'_>) {
    doc.heading(2, "Bijlage: de vragen en antwoorden");
    doc.paragraph(
        "Hier staat elke vraag met alles wat erbij is ingevuld. De stappen die nog te doen zijn, \
         staan in het plan.",
    );
    for whole in about.set.whole_groups() {
        doc.heading(3, whole.heading());
        let asked = about.set.own_basisfuncties();
        let asked = asked.filter(|bf| bf.number == whole.number);
        for bf in asked {
            doc.paragraph(format!(
                "Telling: {}.",
                counts(bf, about.session).in_words()
            ));
        }
        links(doc, &whole.links);
        group(doc, about, whole);
    }
    extra(doc, about);
    orphans(doc, about);
}

/// The questions of a group with their answers, and in their place those that were not asked.
fn group(doc: &mut Document, about: &About<'_>, whole: &Basisfunctie) {
    let left_out = about.set.left_out_of(whole, about.session);
    for question in &whole.questions {
        if about.set.question(&question.id).is_some() {
            doc.heading(4, heading(about, &question.id));
            text(doc, question);
            answer(doc, about, &question.id);
        }
        let begins = |each: &&LeftOut<'_>| {
            let mut all = each.questions.iter();
            all.next().is_some_and(|first| first.id == question.id)
        };
        for each in left_out.iter().filter(begins) {
            doc.paragraph(each.in_words());
        }
    }
}

/// "Vraag 2.3: Preventie"
fn heading(about: &About<'_>, id: &QuestionId) -> String {
    match about.short(id) {
        Some(short) => format!("Vraag {id}: {short}"),
        None => format!("Vraag {id}"),
    }
}

/// The extra questions of the session, apart from those of the Quickscan.
fn extra(doc: &mut Document, about: &About<'_>) {
    if let Some(group) = about.set.extra() {
        doc.heading(2, group.heading());
        doc.paragraph(
            "Deze vragen staan niet in de Quickscan en tellen niet mee in de voortgang. Ze komen van \
             dit programma en zijn voor deze sessie aangezet.",
        );
        for question in &group.questions {
            doc.heading(3, heading(about, &question.id));
            text(doc, question);
            answer(doc, about, &question.id);
        }
    }
    let answers = about.session.answers.iter();
    let off: Vec<String> = answers
        .filter(|(id, answer)| !answer.is_empty() && about.set.is_switched_off(id))
        .map(|(id, _)| id.to_string())
        .collect();
    if !off.is_empty() {
        doc.paragraph(format!(
            "Wat is ingevuld bij aanvullende vragen die nu uit staan ({}), blijft in de sessie bewaard \
             en staat niet in dit rapport; de vervolgstappen daarbij wel.",
            listed(&off)
        ));
    }
}

fn text(doc: &mut Document, question: &Question) {
    words::question(doc, question);
    if let Some(whose) = &question.judgement_of {
        let whose = words::with_article(whose);
        doc.paragraph(format!("Deze vraag gaat over het oordeel van {whose}."));
    }
    links(doc, &question.links);
    if !question.remark.is_empty() {
        doc.paragraph(format!(
            "Opmerking (toevoeging van dit programma): {}",
            question.remark
        ));
    }
}

/// The footnotes of the Quickscan, the address visible for who reads on paper.
fn links(doc: &mut Document, links: &[Link]) {
    for link in links {
        doc.paragraph(Inline(vec![
            Span::Text("Meer lezen: ".to_owned()),
            Span::Link {
                text: link.text.clone(),
                url: link.url.clone(),
            },
        ]));
    }
}

/// Answers are kept also when the question set no longer has their question.
fn orphans(doc: &mut Document, about: &About<'_>) {
    let mut ids = about.session.orphans(about.set);
    // What is still to be done there is in the plan.
    ids.retain(|id| {
        let answer = about.session.answer(id);
        answer.is_some_and(|answer| !answer.is_empty()) || finished(about, id).next().is_some()
    });
    if ids.is_empty() {
        return;
    }
    doc.heading(2, "Antwoorden op vragen die er niet meer zijn");
    doc.paragraph(
        "Deze antwoorden horen bij vragen die niet in de huidige vragenlijst staan. Ze tellen niet \
         mee in de samenvatting en de knelpunten.",
    );
    for id in &ids {
        doc.heading(3, format!("Vraag {id} (niet meer in de vragenlijst)"));
        answer(doc, about, id);
    }
}

/// What stands where nothing was answered.
pub(super) const NOT_YET: &str = "Nog niet beantwoord.";

fn answer(doc: &mut Document, about: &About<'_>, id: &QuestionId) {
    let answer = about.session.answer(id).filter(|answer| !answer.is_empty());
    let question = about.set.question(id);
    match (
        answer,
        question.filter(|question| !question.kind.is_stand()),
    ) {
        (Some(answer), Some(question)) => given::write(doc, question, answer),
        (Some(answer), None) => doc.paragraph(judgement(answer.rating)),
        (None, _) => doc.paragraph(NOT_YET),
    }
    if question.is_none() {
        // Without its question nobody knows what the words of a list stand for.
        let given = answer.map_or(&[][..], |answer| &answer.given);
        if !given.is_empty() {
            doc.paragraph(format!("Gekozen: {}.", given.join("; ")));
        }
    }
    let facts = answer.map_or_else(Vec::new, |answer| facts(about, answer));
    doc.list(
        facts
            .into_iter()
            .chain(at_question(about, id))
            .chain(finished(about, id).map(|step| told(about, step))),
    );
    for field in TextField::ALL {
        let text = answer.map_or("", |answer| answer.text(field));
        if !one_line(text).is_empty() {
            // A note speaks for itself.
            if field != TextField::Note {
                doc.paragraph(format!("{}:", field.row().label));
            }
            doc.quote(text);
        }
    }
}

/// "Klaar: visie naar de raad (wie: J. Jansen; wanneer: 01-09-2026)"
fn told(about: &About<'_>, step: &NextStep) -> String {
    let origin = Some(one_line(&step.origin)).filter(|origin| !origin.is_empty());
    let facts = [
        Some(format!("wie: {}", words::who(about, step))),
        step.due
            .map(|_| format!("wanneer: {}", words::when(about, step))),
        origin.map(|origin| format!("herkomst: {origin}")),
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    let status = capitalised(step.status.key());
    format!("{status}: {} ({})", words::what(step), facts.join("; "))
}

/// The steps of a question that are done or dropped.
fn finished<'a>(about: &'a About<'_>, id: &QuestionId) -> impl Iterator<Item = &'a NextStep> {
    let steps = about.steps.get(id).into_iter().flatten();
    let steps = steps.map(|(_, step)| *step);
    steps.filter(|step| !step.status.is_pending())
}

/// What is listed in an answer, an item for each field.
fn facts(about: &About<'_>, answer: &Answer) -> Vec<String> {
    let lists = ListField::WRITTEN.into_iter().filter_map(|field| {
        let (row, list) = (field.row(), answer.list(field));
        let label = match field {
            ListField::Consulted => words::heard_label(about),
            _ => row.label,
        };
        if row.holds_names && !about.options.names {
            without_names(about, label, list)
        } else {
            let texts: Vec<String> = filled(list).collect();
            (!texts.is_empty()).then(|| format!("{label}: {}", texts.join("; ")))
        }
    });
    lists.collect()
}

/// How many people there are, and not who; functions and organisations by their names.
fn without_names(about: &About<'_>, what: &str, names: &[String]) -> Option<String> {
    let told = untold(about, names);
    (!told.is_empty()).then(|| format!("{what}: {told}"))
}

/// The functions and organisations among `names`, and how many people; empty for nobody.
pub(super) fn untold(about: &About<'_>, names: &[String]) -> String {
    let (mut told, people): (Vec<String>, Vec<String>) =
        filled(names).partition(|name| about.session.stays_without_names(name));
    match people.len() {
        0 => {}
        1 => told.push("1 (naam weggelaten)".to_owned()),
        many => told.push(format!("{many} (namen weggelaten)")),
    }
    told.join("; ")
}

/// How it is, how well founded that is, and how it is marked.
fn judgement(rating: Rating) -> String {
    let evidence = match rating.evidence {
        Some(evidence) => Some(format!("onderbouwing: {}", evidence.key())),
        None if rating.state.is_some_and(State::is_judgement) => {
            Some("onderbouwing: niet ingevuld".to_owned())
        }
        None => None,
    };
    let mut facts = vec![format!("Stand: {}", state_in_words(rating.state))];
    facts.extend(evidence);
    facts.extend(rating.flags().rev().map(FlagField::in_line));
    facts.join("; ")
}

fn filled(texts: &[String]) -> impl Iterator<Item = String> {
    let texts = texts.iter().map(|text| one_line(text));
    texts.filter(|text| !text.is_empty())
}
