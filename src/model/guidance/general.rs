//! What there is to read that holds for every question.

use super::added::{current, instrument, list};
use super::{GuidanceItem, GuidanceSection, contradiction};
use crate::model::{KnowledgeBase, OrganisationForm};

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
    let since = base.since.iter();
    items.extend(since.map(|each| current(GuidanceSection::Since, each)));
    let duties = base.duties.iter();
    items.extend(duties.map(|each| current(GuidanceSection::Duties, each)));
    items.extend(base.lists.iter().map(|each| list(each, base)));
    items.extend(base.route.iter().map(|step| {
        let text = format!("Stap {}: {}", step.number, step.name);
        let blind_spot = Some(step.blind_spot.clone()).filter(|text| !text.is_empty());
        let notes = step.lessons.iter().cloned().chain(blind_spot);
        let notes = notes.chain([base.citation(step)]);
        GuidanceItem::new(GuidanceSection::Route, &text, notes)
    }));
    items.extend(base.dilemmas.iter().map(|dilemma| {
        let text = format!("{}. {} {}", dilemma.number, dilemma.question, dilemma.text);
        GuidanceItem::cited(GuidanceSection::Dilemmas, &text, dilemma, base)
    }));
    items.extend(base.forms.iter().map(|form| organisation(form, base)));
    let instruments = base.instruments.iter();
    items.extend(instruments.map(|each| instrument(each, base)));
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
    let text = format!("{}. {}", form.title(), form.text);
    let mut notes = vec![format!("Sterk: {}.", form.strengths.join("; "))];
    if !form.risks.is_empty() {
        notes.push(format!("Let op: {}.", form.risks.join("; ")));
    }
    notes.extend(form.considerations.iter().cloned());
    notes.extend(Some(form.remark.clone()).filter(|remark| !remark.is_empty()));
    for figure in &form.figures {
        notes.push(format!("{} {}", figure.text, base.caveat(figure)));
        notes.push(base.citation(figure));
    }
    notes.push(base.citation(form));
    GuidanceItem::new(GuidanceSection::Forms, &text, notes)
}
