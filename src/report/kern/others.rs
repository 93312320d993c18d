//! What differs most from what other gemeenten answered, where the set has the figures of a survey. Facts, no judgement.

use super::{Budget, Room, fit};
use crate::document::Document;
use crate::model::{Apart, most_apart};
use crate::report::{About, given};

/// The columns, with how wide they are of a hundred.
const COLUMNS: [(&str, u16); 3] = [("Onderwerp", 26), (given::OURS, 36), ("Landelijk", 38)];

pub(super) fn write(doc: &mut Document, about: &About<'_>, budget: Budget) {
    let found = most_apart(about.set, about.session);
    let has_some = |question: &crate::model::Question| {
        let answer = about.session.answer(&question.id);
        question.national.is_some() && answer.is_some_and(|answer| !answer.given.is_empty())
    };
    if !about.set.questions().any(has_some) {
        return;
    }
    doc.heading(2, "Wat is bij ons anders dan in andere gemeenten?");
    if found.is_empty() {
        doc.paragraph(
            "Op alle vragen met landelijke cijfers antwoordden wij zoals de meeste gemeenten.",
        );
        return;
    }
    let shown = found.get(..budget.gaps).unwrap_or(&found);
    let rows = shown.iter().map(|each| {
        let cells = [
            about.topic(&each.question.id),
            each.ours.clone(),
            each.in_words(),
        ];
        let cells = cells.iter().zip(COLUMNS);
        let cells = cells.map(|(text, (_, weight))| fit(text, Room::cell(weight, budget.cell)));
        cells.collect()
    });
    doc.table(
        "De antwoorden die het meest verschillen van die van andere gemeenten",
        &COLUMNS,
        rows.collect(),
    );
    doc.paragraph(rest(&found, shown));
}

/// How many there are besides, and what the figures do not say.
fn rest(found: &[Apart<'_>], shown: &[Apart<'_>]) -> String {
    let number = match (found.len(), shown.len()) {
        (1, 1) => {
            "Bij deze ene vraag koos het grootste deel van de gemeenten iets anders.".to_owned()
        }
        (all, here) if all == here => {
            format!("Bij deze {all} vragen koos het grootste deel van de gemeenten iets anders.")
        }
        (all, here) => format!(
            "Dit zijn {here} van de {all} vragen waarbij het grootste deel van de gemeenten iets anders koos."
        ),
    };
    let few = shown.iter().any(|each| each.national.n < Apart::FEW);
    let few = if few {
        " Het gaat om weinig gemeenten: één gemeente is al meer dan 1 procent."
    } else {
        ""
    };
    let place = "In de bijlage staat bij elke vraag waar het cijfer vandaan komt en wat u erbij moet weten.";
    format!("{number} Dat zegt niet wat beter is.{few} {place}")
}
