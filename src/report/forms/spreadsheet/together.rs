//! The sheets of what was decided together and of who said what; where there is none of it, no sheet.

use std::collections::BTreeSet;

use super::answers::{head_of, recorded};
use super::book::{Cell, Sheet};
use super::short;
use crate::model::together::{Contribution, Decision, MinorityView};
use crate::model::{AnswerField, ChoiceField, Evidence, QuestionId, State, WrittenField};
use crate::report::About;
use crate::report::together::{called, sender, speakers};
use crate::text::{clean, listed};

/// What was decided, a question a row.
pub(super) fn decisions(about: &About<'_>) -> Option<Sheet> {
    let mut sheet = Sheet::new(
        "Besluiten",
        [
            ("vraag", 7),
            ("onderwerp", 30),
            ("besluit", 16),
            ("onderbouwing", 14),
            ("hoe", 14),
            ("op", 12),
            ("erbij", 30),
            ("toelichting", 50),
            ("afwijkende meningen", 50),
        ],
    );
    sheet.rows.extend(
        about
            .session
            .decisions
            .values()
            .map(|each| decision(about, each)),
    );
    (!sheet.rows.is_empty()).then_some(sheet)
}

fn decision(about: &About<'_>, decision: &Decision) -> Vec<Cell> {
    let speakers = speakers(about);
    let present = decision
        .present
        .iter()
        .map(|who| called(about, &speakers, who));
    let views = decision.minority.iter().map(|view| {
        let who = called(about, &speakers, &view.who);
        MinorityView {
            who,
            ..view.clone()
        }
        .in_words()
    });
    vec![
        Cell::Text(decision.question.to_string()),
        Cell::Text(short(about, &decision.question)),
        Cell::Text(
            decision
                .state
                .map_or("open gelaten", State::short)
                .to_owned(),
        ),
        Cell::Text(decision.evidence.map_or("", Evidence::key).to_owned()),
        Cell::Text(decision.kind.in_words().to_owned()),
        decision.on.map_or(Cell::Empty, Cell::Day),
        Cell::Text(clean(&listed(&present.collect::<Vec<_>>()))),
        Cell::Text(clean(&decision.explanation)),
        Cell::Text(clean(&views.collect::<Vec<_>>().join("\n"))),
    ]
}

/// What is recorded in an answer of somebody else: how they mark it is their own affair.
fn fields() -> impl Iterator<Item = AnswerField> {
    let choices = ChoiceField::ALL.into_iter().map(AnswerField::Choice);
    choices.chain(WrittenField::ALL.into_iter().map(AnswerField::Written))
}

/// Everything that was sent, a row for each answer, and one for what belongs to no question.
pub(super) fn who_said_what(about: &About<'_>) -> Option<Sheet> {
    let columns = [
        ("vraag", 7),
        ("onderwerp", 30),
        ("wie", 30),
        ("binnen op", 12),
    ];
    let steps = ("stappen, en wat bij geen vraag hoort", 40);
    let columns = columns
        .into_iter()
        .chain(fields().map(head_of))
        .chain([steps]);
    let mut sheet = Sheet::new("Wie zei wat", columns);
    for contribution in about.options.contributions {
        rows(&mut sheet, about, contribution);
    }
    (!sheet.rows.is_empty()).then_some(sheet)
}

fn rows(sheet: &mut Sheet, about: &About<'_>, contribution: &Contribution) {
    let who = sender(about, &speakers(about), contribution);
    let day = contribution.origin.received.filter(|_| about.options.names);
    let day = || day.map_or(Cell::Empty, Cell::Day);
    let session = &contribution.session;
    let answered = session
        .answers
        .iter()
        .filter(|(_, answer)| !answer.is_empty());
    let with_step = session.steps.iter().map(|step| &step.question);
    let ids: BTreeSet<&QuestionId> = answered.map(|(id, _)| id).chain(with_step).collect();
    for id in ids {
        let answer = session.answer(id).cloned().unwrap_or_default();
        let mut row = vec![
            Cell::Text(id.to_string()),
            Cell::Text(short(about, id)),
            Cell::Text(clean(&who)),
            day(),
        ];
        row.extend(fields().map(|field| recorded(about, &answer, field)));
        let steps = session.steps_of(id).map(|(_, step)| clean(&step.what));
        row.push(Cell::Text(steps.collect::<Vec<_>>().join("\n")));
        sheet.rows.push(row);
    }
    let texts = [
        &contribution.session.details.introduction,
        &contribution.origin.unplaced,
    ];
    let texts: Vec<String> = texts.into_iter().map(|text| clean(text)).collect();
    let text = texts.join("\n").trim().to_owned();
    if !text.is_empty() {
        let mut row = vec![Cell::Empty, Cell::Empty, Cell::Text(clean(&who)), day()];
        row.extend(fields().map(|_| Cell::Empty));
        row.push(Cell::Text(text));
        sheet.rows.push(row);
    }
}
