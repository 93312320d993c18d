//! What there is to read that holds for every question.

use super::{GuidanceItem, GuidanceSection, contradiction};
use crate::model::{KnowledgeBase, OrganisationForm};
use crate::text::capitalised;

/// Everything of `base` that belongs to no single question.
pub fn general_guidance(base: &KnowledgeBase) -> Vec<GuidanceItem> {
    let absence = base.absence().into_iter();
    let about = absence.chain(base.about.explanation.iter().map(String::as_str));
    let mut items: Vec<_> = about
        .map(|paragraph| GuidanceItem::new(GuidanceSection::About, paragraph, Vec::new()))
        .collect();
    items.extend(base.insights.iter().map(|insight| {
        let text = format!("{}. {}", insight.number, insight.text);
        GuidanceItem::cited(GuidanceSection::Insights, &text, insight, base)
    }));
    items.extend(base.route.iter().map(|step| {
        let text = format!("Stap {}: {}", step.number, step.name);
        GuidanceItem::cited(GuidanceSection::Route, &text, step, base)
    }));
    items.extend(base.dilemmas.iter().map(|dilemma| {
        let text = format!("{}. {} {}", dilemma.number, dilemma.question, dilemma.text);
        GuidanceItem::cited(GuidanceSection::Dilemmas, &text, dilemma, base)
    }));
    items.extend(base.forms.iter().map(|form| organisation(form, base)));
    items.extend(base.instruments.iter().map(|instrument| {
        let text = format!("{}. {}", instrument.name, instrument.text);
        let adds = format!("Erbij: {}", instrument.adds);
        let remark = Some(instrument.remark.clone()).filter(|remark| !remark.is_empty());
        let notes = [adds]
            .into_iter()
            .chain(remark)
            .chain([base.citation(instrument)]);
        GuidanceItem::new(GuidanceSection::Instruments, &text, notes)
    }));
    let contradictions = base.contradictions.iter();
    items.extend(contradictions.map(|each| contradiction(each, base)));
    items.extend(base.sources.iter().map(|source| {
        let year = source
            .year
            .map_or("jaar niet vermeld".to_owned(), |year| year.to_string());
        let text = format!(
            "{}: {} ({}, {year})",
            source.name, source.title, source.publisher
        );
        let caveat = Some(source.caveat.clone()).filter(|caveat| !caveat.is_empty());
        let notes = [source.status.clone()].into_iter().chain(caveat);
        GuidanceItem::new(GuidanceSection::Sources, &text, notes)
    }));
    items
}

fn organisation(form: &OrganisationForm, base: &KnowledgeBase) -> GuidanceItem {
    let text = format!(
        "{} {}: {}. {}",
        form.kind, form.number, form.name, form.text
    );
    let mut notes = vec![
        format!("Sterk: {}.", form.strengths.join("; ")),
        format!("Let op: {}.", form.risks.join("; ")),
    ];
    notes.extend(Some(form.remark.clone()).filter(|remark| !remark.is_empty()));
    for figure in &form.figures {
        notes.push(format!("{} {}", figure.text, base.caveat(figure)));
        notes.push(base.citation(figure));
    }
    notes.push(base.citation(form));
    GuidanceItem::new(GuidanceSection::Forms, &capitalised(&text), notes)
}
