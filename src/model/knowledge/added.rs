//! What this program adds to the sources: what changed since, what the law asks, lists to go through, what the
//! Quickscan itself instructs, and the gemeenten that are like the user's.

use serde::Deserialize;

use crate::model::QuestionId;

/// Something that holds outside the sources, as far as it was looked up.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Current {
    /// What it is about.
    #[serde(rename = "onderwerp")]
    pub subject: String,
    /// The questions that it touches.
    #[serde(rename = "vragen")]
    pub questions: Vec<QuestionId>,
    /// What is known.
    #[serde(rename = "tekst")]
    pub text: String,
    /// Until when it is known.
    #[serde(rename = "stand")]
    pub as_of: String,
    /// What it was read in.
    #[serde(rename = "gelezen_in")]
    pub read_in: String,
    /// Where that is.
    #[serde(rename = "adres")]
    pub address: String,
}

impl Current {
    /// Until when it is known and where it was read, in a sentence.
    pub fn known_from(&self) -> String {
        format!(
            "Bekend tot: {}, uit {}: {}",
            self.as_of, self.read_in, self.address
        )
    }
}

/// A list to go through at a question.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckList {
    /// Its name.
    #[serde(rename = "naam")]
    pub name: String,
    /// The questions where it helps.
    #[serde(rename = "vragen")]
    pub questions: Vec<QuestionId>,
    /// Its points, in order.
    #[serde(rename = "punten")]
    pub points: Vec<String>,
    /// The id of the source.
    #[serde(rename = "bron")]
    pub source: String,
    /// The place in it.
    #[serde(rename = "plaats")]
    pub place: String,
}

/// What the Quickscan asks for in the description of a basisfunctie.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instruction {
    /// The basisfunctie.
    pub basisfunctie: u8,
    /// What to do, as an imperative of at most thirty words.
    #[serde(rename = "tekst")]
    pub text: String,
    /// The questions that ask for it; none where the Quickscan has a blind spot.
    #[serde(rename = "vragen")]
    pub questions: Vec<QuestionId>,
    /// The extra questions that ask for it.
    #[serde(default, rename = "aanvullend")]
    pub extra: Vec<QuestionId>,
    /// The id of the source.
    #[serde(rename = "bron")]
    pub source: String,
    /// The place in it.
    #[serde(rename = "plaats")]
    pub place: String,
}

impl Instruction {
    /// Whether no question of the Quickscan asks for it.
    pub fn is_blind_spot(&self) -> bool {
        self.questions.is_empty()
    }
}

/// A gemeente that IWW spoke, by which forms it has.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gemeente {
    /// Its name.
    #[serde(rename = "naam")]
    pub name: String,
    /// The organisation models that fit, by number.
    #[serde(rename = "teammodel")]
    pub team_models: Vec<String>,
    /// The positionings that fit, by number.
    #[serde(rename = "positionering")]
    pub positionings: Vec<String>,
    /// How it is organised.
    #[serde(rename = "tekst")]
    pub text: String,
    /// The id of the source.
    #[serde(rename = "bron")]
    pub source: String,
    /// The place in it.
    #[serde(rename = "plaats")]
    pub place: String,
}
