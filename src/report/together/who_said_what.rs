//! The annex of who said what: every contribution as it came, question by question. Nothing that somebody typed is left
//! out, and nothing is averaged.

use std::collections::BTreeSet;

use super::{sender, speakers};
use crate::document::Document;
use crate::model::together::{Contribution, Difference, Said, Speakers, agenda};
use crate::model::{Answer, ListField, QuestionId, Rating, TextField, format_date, state_in_words};
use crate::report::About;
use crate::report::differences::UNPLACED_LEFT_OUT;
use crate::text::{counted, one_line};

/// Writes the annex, or that nothing came in.
pub(in crate::report) fn write(doc: &mut Document, about: &About<'_>) {
    let contributions = about.options.contributions;
    doc.heading(2, "Bijlage: wie zei wat");
    if contributions.is_empty() {
        doc.paragraph("Er is nog geen bijdrage van een ander binnengekomen.");
        return;
    }
    let speakers = speakers(about);
    doc.paragraph(
        "Hier staat van elke vraag wat de deelnemers inzonden, zoals het binnenkwam. Er is niets gemiddeld: bij elke \
         vraag staat hoeveel deelnemers welke stand kozen.",
    );
    if !speakers.has_names() {
        doc.paragraph(format!(
            "De namen zijn weggelaten. Een rol staat er alleen als minstens {} deelnemers die rol hebben.",
            Speakers::SHARED_BY
        ));
    }
    people(doc, about, &speakers);
    let agenda = agenda(
        about.set,
        about.options.knowledge,
        about.session,
        contributions,
    );
    for question in about.set.questions() {
        if let Some(difference) = agenda.iter().find(|each| *each.id() == question.id) {
            on_question(doc, about, &speakers, difference);
        }
    }
    elsewhere(doc, about, &speakers);
    as_a_whole(doc, about, &speakers);
}

/// Who sent something, and how much.
fn people(doc: &mut Document, about: &About<'_>, speakers: &Speakers) {
    let with_names = speakers.has_names();
    let rows = about.options.contributions.iter().map(|each| {
        let answered = each.session.answers.values();
        let answered = answered
            .filter(|answer| answer.rating.state.is_some())
            .count();
        let mut row = vec![
            sender(about, speakers, each),
            counted(answered, "vraag", "vragen"),
        ];
        if with_names {
            row.push(perspectives(about, each));
            row.push(each.origin.received.map(format_date).unwrap_or_default());
        }
        row
    });
    let mut columns = vec![("Wie", 40), ("Beantwoordde", 16)];
    if with_names {
        columns.extend([("Perspectief", 28), ("Binnen op", 14)]);
    }
    doc.short_table("Wat er binnenkwam", &columns, rows.collect());
}

fn perspectives(about: &About<'_>, contribution: &Contribution) -> String {
    let base = about.options.knowledge;
    let perspectives = about.session.sender_of(contribution).perspectives(base);
    let names: Vec<&str> = perspectives.iter().map(|each| each.name.as_str()).collect();
    names.join(", ")
}

fn on_question(
    doc: &mut Document,
    about: &About<'_>,
    speakers: &Speakers,
    difference: &Difference<'_>,
) {
    let id = difference.id();
    // What the coordinator answered and nobody else is in the other appendix.
    if difference.voices.iter().all(|said| said.is_own) {
        return;
    }
    doc.heading(
        3,
        format!("Vraag {id}: {}", one_line(&difference.question.short())),
    );
    doc.paragraph(format!(
        "{}: {}.",
        crate::text::capitalised(difference.kind.label()),
        difference.counts_in_words()
    ));
    for said in &difference.voices {
        let rating = Rating {
            state: said.state,
            evidence: said.evidence,
            ..said.answer.rating
        };
        doc.list([format!(
            "{}: {}",
            speaker(about, speakers, said),
            facts(said.state_in_words(), rating, remarks(said))
        )]);
        // The coordinator's words are in the other appendix.
        if !said.is_own {
            words(doc, about, said.answer);
        }
    }
    let earlier = about.options.contributions.iter().filter(|each| {
        let answer = each.session.answer(id).filter(|answer| !answer.is_empty());
        let is_told = |answer: &Answer| {
            difference
                .voices
                .iter()
                .any(|said| std::ptr::eq(said.answer, answer))
        };
        answer.is_some_and(|answer| !is_told(answer))
    });
    for contribution in earlier {
        one(doc, about, speakers, contribution, id, "eerder");
    }
    steps(doc, about, speakers, id);
}

fn speaker(about: &About<'_>, speakers: &Speakers, said: &Said<'_>) -> String {
    let name = speakers.of_said(said);
    match (said.is_own, about.options.names) {
        (true, true) => format!("{name} (de sessie zelf)"),
        (true, false) => "De sessie zelf".to_owned(),
        _ => name,
    }
}

fn remarks(said: &Said<'_>) -> Vec<&'static str> {
    let asked = said
        .is_asked_judgement()
        .then_some("dit is het oordeel waar de vraag om vraagt");
    let later = said.is_later.then_some("kwam na het besluit");
    asked.into_iter().chain(later).collect()
}

/// "[~] deels; onderbouwing: vastgelegd; dit is het oordeel waar de vraag om vraagt"
fn facts(state: String, rating: Rating, remarks: Vec<&str>) -> String {
    let mut facts = vec![state];
    facts.extend(
        rating
            .evidence
            .map(|evidence| format!("onderbouwing: {}", evidence.key())),
    );
    facts.extend(remarks.into_iter().map(str::to_owned));
    facts.join("; ")
}

/// What one contribution says of one question.
fn one(
    doc: &mut Document,
    about: &About<'_>,
    speakers: &Speakers,
    contribution: &Contribution,
    id: &QuestionId,
    when: &str,
) {
    let Some(answer) = contribution
        .session
        .answer(id)
        .filter(|answer| !answer.is_empty())
    else {
        return;
    };
    let remarks = Some(when).filter(|when| !when.is_empty());
    let state = match about.set.question(id) {
        _ if answer.rating.state.is_none() => "geen stand gekozen".to_owned(),
        Some(question) => question.in_brief_with_sign(answer),
        None => state_in_words(answer.rating.state),
    };
    let facts = facts(state, answer.rating, remarks.into_iter().collect());
    doc.list([format!(
        "{}: {facts}",
        sender(about, speakers, contribution)
    )]);
    words(doc, about, answer);
}

/// All that was written in an answer.
fn words(doc: &mut Document, about: &About<'_>, answer: &Answer) {
    for field in ListField::WRITTEN {
        let texts = answer.list(field).iter().map(|text| one_line(text));
        let texts: Vec<String> = texts.filter(|text| !text.is_empty()).collect();
        let row = field.row();
        if texts.is_empty() {
            continue;
        }
        if row.holds_names && !about.options.names {
            let number = counted(texts.len(), "naam weggelaten", "namen weggelaten");
            doc.paragraph(format!("{}: {number}", row.label));
        } else {
            doc.paragraph(format!("{}: {}", row.label, texts.join("; ")));
        }
    }
    for field in TextField::ALL {
        let text = answer.text(field);
        if !one_line(text).is_empty() {
            // A note speaks for itself.
            if field != TextField::Note {
                doc.paragraph(format!("{}:", field.row().label));
            }
            doc.quote(text);
        }
    }
}

/// The steps that somebody proposed at a question.
fn steps(doc: &mut Document, about: &About<'_>, speakers: &Speakers, id: &QuestionId) {
    for contribution in about.options.contributions {
        let steps = contribution
            .session
            .steps
            .iter()
            .filter(|step| step.question == *id);
        doc.list(steps.map(|step| {
            let what = one_line(&step.what);
            let owner = Some(one_line(&step.who)).filter(|owner| !owner.is_empty());
            let owner = owner.filter(|_| about.options.names);
            let owner = owner
                .map(|owner| format!(" (wie: {owner})"))
                .unwrap_or_default();
            format!(
                "{} stelt een stap voor: {what}{owner}",
                sender(about, speakers, contribution)
            )
        }));
    }
}

/// What was answered to questions that are not in use here.
fn elsewhere(doc: &mut Document, about: &About<'_>, speakers: &Speakers) {
    let contributions = about.options.contributions;
    let ids = contributions.iter().flat_map(|each| {
        let answers = each.session.answers.iter();
        let answered = answers
            .filter(|(_, answer)| !answer.is_empty())
            .map(|(id, _)| id);
        answered.chain(each.session.steps.iter().map(|step| &step.question))
    });
    let ids: BTreeSet<&QuestionId> = ids.filter(|id| about.set.question(id).is_none()).collect();
    for id in ids {
        doc.heading(3, format!("Vraag {id} (in dit rapport niet in gebruik)"));
        for contribution in contributions {
            one(doc, about, speakers, contribution, id, "");
        }
        steps(doc, about, speakers, id);
    }
}

/// What belongs to no question.
fn as_a_whole(doc: &mut Document, about: &About<'_>, speakers: &Speakers) {
    let mut is_first = true;
    for contribution in about.options.contributions {
        let texts = [
            &contribution.session.details.introduction,
            &contribution.origin.unplaced,
        ];
        let texts: Vec<_> = texts
            .into_iter()
            .filter(|text| !one_line(text).is_empty())
            .collect();
        if texts.is_empty() {
            continue;
        }
        if std::mem::take(&mut is_first) {
            doc.heading(3, "Wat bij geen vraag hoort");
        }
        doc.list([format!(
            "{} schreef:",
            sender(about, speakers, contribution)
        )]);
        if !about.options.names {
            doc.paragraph(UNPLACED_LEFT_OUT);
            continue;
        }
        for text in texts {
            doc.quote(text.as_str());
        }
    }
}
