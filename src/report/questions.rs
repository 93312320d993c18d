//! Every question in full, with all that was recorded for it.

use super::{About, steps, words};
use crate::document::{Document, Inline, Item, Span};
use crate::model::{
    Answer, Link, ListField, Marks, Question, QuestionId, State, TextField, counts,
};
use crate::text::{listed, one_line};

pub(super) fn write(doc: &mut Document, about: &About<'_>) {
    doc.heading(2, "Alle vragen");
    doc.paragraph(
        "Hier staat elke vraag met alles wat erbij is ingevuld. De meetlat beschrijft hoe een stand \
         eruitziet; dat is een toevoeging van dit programma en geen deel van de Quickscan.",
    );
    for bf in about.set.own_basisfuncties() {
        doc.heading(3, bf.heading());
        doc.paragraph(format!(
            "Telling: {}.",
            counts(bf, about.session).in_words()
        ));
        links(doc, &bf.links);
        for question in &bf.questions {
            doc.heading(4, format!("Vraag {}", question.id));
            text(doc, question);
            answer(doc, about, &question.id, Some(question));
        }
    }
    extra(doc, about);
    orphans(doc, about);
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
            doc.heading(3, format!("Vraag {}", question.id));
            text(doc, question);
            answer(doc, about, &question.id, Some(question));
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

/// The footnotes of the Quickscan, the address in sight for who reads on paper.
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
    let ids = about.session.orphans(about.set);
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
        answer(doc, about, id, None);
    }
}

fn answer(doc: &mut Document, about: &About<'_>, id: &QuestionId, question: Option<&Question>) {
    let answer = about.session.answer(id);
    let state = answer.and_then(|answer| answer.marks.state);
    let facts = answer.map_or_else(Vec::new, |answer| facts(about, answer, question));
    doc.paragraph(match state {
        None if facts.is_empty() => "Nog niet beantwoord.",
        None => "Nog niet beantwoord. Wel ingevuld:",
        Some(_) => "Antwoord:",
    });
    doc.list(facts);
    for field in TextField::ALL {
        let text = answer.map_or("", |answer| answer.text(field));
        if !one_line(text).is_empty() {
            doc.paragraph(format!("{}:", field.row().label));
            doc.quote(text);
        }
    }
    let steps = about.steps.get(id).into_iter().flatten();
    let steps: Vec<String> = steps
        .map(|(_, step)| steps::in_words(about, step))
        .collect();
    if !steps.is_empty() {
        doc.paragraph("Vervolgstappen:");
        doc.list(steps);
    }
}

/// All of an answer but its texts, an item each.
fn facts(about: &About<'_>, answer: &Answer, question: Option<&Question>) -> Vec<Item> {
    let mut facts: Vec<Item> = judgement(answer.marks, question)
        .into_iter()
        .map(Item::from)
        .collect();
    let marked: Vec<String> = [
        (answer.marks.priority, "prioriteit"),
        (answer.marks.discuss, "te bespreken"),
    ]
    .into_iter()
    .filter(|(marked, _)| *marked)
    .map(|(_, word)| word.to_owned())
    .collect();
    if !marked.is_empty() {
        facts.push(format!("Gemarkeerd als: {}", listed(&marked)).into());
    }
    let lists = ListField::ALL.into_iter();
    facts.extend(lists.filter_map(|field| {
        let (row, list) = (field.row(), answer.list(field));
        if row.holds_names && !about.options.names {
            without_names(about, row.label, list)
        } else {
            several(row.label, list)
        }
    }));
    facts
}

/// How many people there are, and not who; functions and organisations by their names.
fn without_names(about: &About<'_>, what: &str, names: &[String]) -> Option<Item> {
    let (told, untold): (Vec<&String>, Vec<&String>) =
        filled(names).partition(|name| about.session.stays_without_names(name));
    let untold = match untold.len() {
        0 => None,
        1 => Some("1 (naam weggelaten)".to_owned()),
        many => Some(format!("{many} (namen weggelaten)")),
    };
    if told.is_empty() {
        return untold.map(|untold| format!("{what}: {untold}").into());
    }
    let told = told.into_iter().cloned();
    Some(Item::from(format!("{what}:")).with_children(told.chain(untold)))
}

/// The state, how well founded it is, and what it looks like according to the meetlat.
fn judgement(marks: Marks, question: Option<&Question>) -> Vec<String> {
    let mut facts = Vec::new();
    if let Some(state) = marks.state {
        facts.push(format!("Stand: {} {}", state.sign(), state.label()));
    }
    match marks.footing {
        Some(footing) => facts.push(format!("Onderbouwing: {}", footing.key())),
        None if marks.state.is_some_and(State::is_judgement) => {
            facts.push("Onderbouwing: niet ingevuld".to_owned());
        }
        None => {}
    }
    let meetlat = question.and_then(|question| question.meetlat.as_ref());
    if let Some((meetlat, state)) = meetlat.zip(marks.state)
        && let Some(text) = meetlat.of(state)
    {
        facts.push(format!(
            "Zo omschrijft de meetlat deze stand (niet de woorden van de invuller): {text}"
        ));
    }
    facts
}

fn several(what: &str, texts: &[String]) -> Option<Item> {
    let item = Item::from(format!("{what}:"));
    let item = item.with_children(filled(texts).map(String::as_str));
    (!item.children.is_empty()).then_some(item)
}

fn filled(texts: &[String]) -> impl Iterator<Item = &String> {
    texts.iter().filter(|text| !one_line(text).is_empty())
}
