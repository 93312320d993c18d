//! The shape of `vragen --json`.

use std::borrow::Cow;

use serde::Serialize;

use super::ByState;
use crate::model::{
    Basisfunctie, Condition, Kind, NationalFigures, Question, QuestionOption, QuestionSet, State,
};

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
    soort: &'static str,
    /// What can be chosen.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    opties: Vec<OptionRow<'a>>,
    /// Of a matrix.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    rijen: Vec<OptionRow<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    kolommen: Vec<OptionRow<'a>>,
    /// The least a number can be.
    #[serde(skip_serializing_if = "Option::is_none")]
    minstens: Option<i64>,
    /// The most a number can be, or that may be chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    hoogstens: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    eenheid: Option<&'a str>,
    /// When it is asked; always where there is none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    als: Vec<ConditionRow<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    landelijk: Option<NationalRow<'a>>,
}

#[derive(Serialize)]
struct OptionRow<'a> {
    id: &'a str,
    tekst: &'a str,
    #[serde(skip_serializing_if = "is_false")]
    namelijk: bool,
    #[serde(skip_serializing_if = "is_false")]
    alleen: bool,
    /// In percent: one of an option, one for each column of a row.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    landelijk: Vec<f64>,
}

#[derive(Serialize)]
struct ConditionRow<'a> {
    vraag: &'a str,
    is: &'a [String],
}

#[derive(Serialize)]
struct NationalRow<'a> {
    jaar: u16,
    n: u32,
    plaats: &'a str,
    let_op: &'a str,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks with a reference"
)]
const fn is_false(is: &bool) -> bool {
    !*is
}

impl<'a> OptionRow<'a> {
    fn all(options: &'a [QuestionOption]) -> Vec<Self> {
        let rows = options.iter().map(|option| Self {
            id: &option.id,
            tekst: &option.text,
            namelijk: option.asks_note,
            alleen: option.is_alone,
            landelijk: option
                .national
                .iter()
                .map(|share| f64::from(share.0) / 10.0)
                .collect(),
        });
        rows.collect()
    }
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
        let row = Self {
            id: question.id.as_str(),
            kort: question.short(),
            tekst: &question.text,
            deelvragen: &question.sub_questions,
            oordeel_van: question.judgement_of.as_deref(),
            opmerking: &question.remark,
            meetlat,
            soort: question.kind.key(),
            opties: Vec::new(),
            rijen: Vec::new(),
            kolommen: Vec::new(),
            minstens: None,
            hoogstens: None,
            eenheid: None,
            als: question.asked_if.iter().map(ConditionRow::new).collect(),
            landelijk: question.national.as_ref().map(NationalRow::new),
        };
        row.with(&question.kind)
    }

    /// With what can be answered to a question of this kind.
    fn with(self, kind: &'a Kind) -> Self {
        match kind {
            Kind::Stand | Kind::Text => self,
            Kind::Choice(options) => Self {
                opties: OptionRow::all(options),
                ..self
            },
            Kind::Several { options, most } => Self {
                opties: OptionRow::all(options),
                hoogstens: most.and_then(|most| i64::try_from(most).ok()),
                ..self
            },
            Kind::Number(range) => Self {
                minstens: range.least,
                hoogstens: range.most,
                eenheid: Some(range.unit.as_str()).filter(|unit| !unit.is_empty()),
                ..self
            },
            Kind::Matrix { rows, columns } => Self {
                rijen: OptionRow::all(rows),
                kolommen: OptionRow::all(columns),
                ..self
            },
        }
    }
}

impl<'a> ConditionRow<'a> {
    fn new(condition: &'a Condition) -> Self {
        Self {
            vraag: condition.question.as_str(),
            is: &condition.is,
        }
    }
}

impl<'a> NationalRow<'a> {
    fn new(national: &'a NationalFigures) -> Self {
        Self {
            jaar: national.year,
            n: national.n,
            plaats: &national.place,
            let_op: &national.caution,
        }
    }
}
