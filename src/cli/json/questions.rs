//! The shape of `vragen --json`.

use std::borrow::Cow;

use serde::Serialize;

use super::ByState;
use crate::model::{Basisfunctie, Question, QuestionSet, State};

/// The question set, in `vragen`.
#[derive(Serialize)]
pub(in super::super) struct Questions<'a> {
    id: &'a str,
    versie: &'a str,
    titel: &'a str,
    inleiding: &'a [String],
    basisfuncties: Vec<BasisfunctieRow<'a>>,
}

#[derive(Serialize)]
struct BasisfunctieRow<'a> {
    nummer: u8,
    naam: &'a str,
    omschrijving: &'a [String],
    ratio: &'a [String],
    vragen: Vec<QuestionRow<'a>>,
}

#[derive(Serialize)]
struct QuestionRow<'a> {
    id: &'a str,
    kort: Cow<'a, str>,
    tekst: &'a str,
    deelvragen: &'a [String],
    oordeel_van: Option<&'a str>,
    opmerking: &'a str,
    meetlat: Option<ByState<&'a str>>,
}

impl<'a> Questions<'a> {
    pub(in super::super) fn new(set: &'a QuestionSet) -> Self {
        Self {
            id: &set.id,
            versie: &set.version,
            titel: &set.title,
            inleiding: &set.introduction,
            basisfuncties: set.basisfuncties.iter().map(BasisfunctieRow::new).collect(),
        }
    }
}

impl<'a> BasisfunctieRow<'a> {
    fn new(basisfunctie: &'a Basisfunctie) -> Self {
        Self {
            nummer: basisfunctie.number,
            naam: &basisfunctie.name,
            omschrijving: &basisfunctie.description,
            ratio: &basisfunctie.rationale,
            vragen: basisfunctie
                .questions
                .iter()
                .map(QuestionRow::new)
                .collect(),
        }
    }
}

impl<'a> QuestionRow<'a> {
    fn new(question: &'a Question) -> Self {
        let meetlat = question.meetlat.as_ref().map(|meetlat| {
            let states = State::ALL.into_iter();
            ByState(
                states
                    .filter_map(|state| Some((state.key(), meetlat.of(state)?)))
                    .collect(),
            )
        });
        Self {
            id: question.id.as_str(),
            kort: question.short(),
            tekst: &question.text,
            deelvragen: &question.sub_questions,
            oordeel_van: question.judgement_of.as_deref(),
            opmerking: &question.remark,
            meetlat,
        }
    }
}
