//! What a knowledge base holds beside questions: frames, dilemmas, instruments, perspectives.

use serde::Deserialize;

use super::{Figure, Pattern};
use crate::model::{Meetlat, QuestionId};
use crate::text::capitalised;

/// One of the three values of the VNG.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Value {
    /// Its id, by which kenmerken name it.
    pub id: String,
    /// Its name.
    #[serde(rename = "naam")]
    pub name: String,
}

/// One of the thirteen kenmerken of the VNG. Which questions belong to it is our mapping.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kenmerk {
    /// Its number, from 1.
    #[serde(rename = "nummer")]
    pub number: u8,
    /// The id of its value.
    #[serde(rename = "waarde")]
    pub value: String,
    /// Its name.
    #[serde(rename = "naam")]
    pub name: String,
    /// The questions in which it plays a part.
    #[serde(rename = "vragen")]
    pub questions: Vec<QuestionId>,
    /// Those of them that ask for it in so many words; none when the Quickscan does not touch it.
    #[serde(rename = "vragen_direct")]
    pub asked_directly: Vec<QuestionId>,
    /// Questions about what the Quickscan leaves out of it.
    #[serde(default, rename = "aanvullende_vraag")]
    pub extra_questions: Vec<ExtraQuestion>,
    /// The id of the source.
    #[serde(rename = "bron")]
    pub source: String,
    /// The place in it.
    #[serde(rename = "plaats")]
    pub place: String,
}

/// A question of ours, no part of the Quickscan, about something that it leaves out.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExtraQuestion {
    /// Its id, such as `K9.1`.
    pub id: QuestionId,
    /// What it is about.
    #[serde(rename = "onderwerp")]
    pub subject: String,
    /// Why it is offered.
    #[serde(rename = "waarom")]
    pub why: String,
    /// The question.
    #[serde(rename = "tekst")]
    pub text: String,
    /// Whom to ask when it is not known.
    #[serde(rename = "navragen_bij")]
    pub ask: String,
    /// Whose judgement it asks for, when not that of the gemeente itself.
    #[serde(rename = "oordeel_van")]
    pub judgement_of: Option<String>,
    /// What the states look like.
    pub meetlat: Meetlat,
}

/// A step of the inhabitant's journey of KPMG.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RouteStep {
    /// Its number, from 0.
    #[serde(rename = "nummer")]
    pub number: u8,
    /// Its name.
    #[serde(rename = "naam")]
    pub name: String,
    /// The basisfunctie it belongs to.
    pub basisfunctie: u8,
    /// What KPMG learned about it, in our words.
    #[serde(default, rename = "lessen")]
    pub lessons: Vec<String>,
    /// What the Quickscan does not ask about it, as a sentence; may be empty.
    #[serde(default, rename = "blinde_vlek")]
    pub blind_spot: String,
    /// Questions about that.
    #[serde(default, rename = "aanvullende_vraag")]
    pub extra_questions: Vec<ExtraQuestion>,
    /// The id of the source.
    #[serde(rename = "bron")]
    pub source: String,
    /// The place in it.
    #[serde(rename = "plaats")]
    pub place: String,
}

/// One of the insights of KPMG.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Insight {
    /// Its number.
    #[serde(rename = "nummer")]
    pub number: u8,
    /// What it says.
    #[serde(rename = "tekst")]
    pub text: String,
    /// The basisfuncties it is about.
    pub basisfuncties: Vec<u8>,
    /// The id of the source.
    #[serde(rename = "bron")]
    pub source: String,
    /// The place in it.
    #[serde(rename = "plaats")]
    pub place: String,
}

/// A question without a right answer, and what KPMG says of it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dilemma {
    /// Its number, such as `5a`.
    #[serde(rename = "nummer")]
    pub number: String,
    /// The question.
    #[serde(rename = "vraag")]
    pub question: String,
    /// What the source says of it.
    #[serde(rename = "tekst")]
    pub text: String,
    /// The basisfunctie it is about.
    pub basisfunctie: u8,
    /// The id of the source.
    #[serde(rename = "bron")]
    pub source: String,
    /// The place in it.
    #[serde(rename = "plaats")]
    pub place: String,
}

/// A way to organise a team, or a place to put it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrganisationForm {
    /// `organisatiemodel` or `positionering`.
    #[serde(rename = "soort")]
    pub kind: String,
    /// Its number in the source.
    #[serde(rename = "nummer")]
    pub number: String,
    /// Its name.
    #[serde(rename = "naam")]
    pub name: String,
    /// What it is.
    #[serde(rename = "tekst")]
    pub text: String,
    /// What speaks for it.
    #[serde(rename = "plus")]
    pub strengths: Vec<String>,
    /// What to look out for.
    #[serde(rename = "let_op")]
    pub risks: Vec<String>,
    /// A remark; may be empty.
    #[serde(default, rename = "toelichting")]
    pub remark: String,
    /// When it fits and what it asks, by the experience of gemeenten.
    #[serde(default, rename = "afwegingen")]
    pub considerations: Vec<String>,
    /// The questions where it makes a difference.
    #[serde(default, rename = "vragen")]
    pub questions: Vec<QuestionId>,
    /// How many gemeenten have it.
    #[serde(default, rename = "cijfer")]
    pub figures: Vec<Figure>,
    /// The id of the source.
    #[serde(rename = "bron")]
    pub source: String,
    /// The place in it.
    #[serde(rename = "plaats")]
    pub place: String,
}

impl OrganisationForm {
    /// "Organisatiemodel A1: Breed integraal team voor alle vragen"; without a number where it has none.
    pub fn title(&self) -> String {
        if self.number.len() > 2 {
            return self.name.clone();
        }
        capitalised(&format!("{} {}: {}", self.kind, self.number, self.name))
    }
}

/// Another instrument, and what it adds to the Quickscan.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    /// Its name.
    #[serde(rename = "naam")]
    pub name: String,
    /// What kind of instrument.
    #[serde(rename = "soort")]
    pub kind: String,
    /// What it is.
    #[serde(rename = "tekst")]
    pub text: String,
    /// What it adds.
    #[serde(rename = "erbij")]
    pub adds: String,
    /// A remark; may be empty.
    #[serde(default, rename = "opmerking")]
    pub remark: String,
    /// Where it is to be found; may be empty.
    #[serde(default, rename = "adres")]
    pub address: String,
    /// The questions where it helps.
    #[serde(default, rename = "vragen")]
    pub questions: Vec<QuestionId>,
    /// The id of the source.
    #[serde(rename = "bron")]
    pub source: String,
    /// The place in it.
    #[serde(rename = "plaats")]
    pub place: String,
}

/// Something on which sources contradict each other or themselves.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contradiction {
    /// What it is about.
    #[serde(rename = "onderwerp")]
    pub subject: String,
    /// What they say, and what is shown here.
    #[serde(rename = "tekst")]
    pub text: String,
    /// The questions that show it.
    #[serde(default, rename = "vragen")]
    pub questions: Vec<QuestionId>,
    /// The id of the source.
    #[serde(rename = "bron")]
    pub source: String,
    /// The place in it.
    #[serde(rename = "plaats")]
    pub place: String,
}

/// A group of people whose view counts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Perspective {
    /// Its id.
    pub id: String,
    /// Its name.
    #[serde(rename = "naam")]
    pub name: String,
    /// Words and phrases for its people and organisations.
    #[serde(rename = "woorden")]
    pub words: Vec<Pattern>,
    /// Words that count only where nobody else is named: others may do that too, or work on it.
    #[serde(default, rename = "alleen_los")]
    pub only_alone: Vec<Pattern>,
}

/// Who must be at the table for some of the questions.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// Its id.
    pub id: String,
    /// Who they are.
    #[serde(rename = "naam")]
    pub name: String,
    /// The questions that are theirs to talk about.
    #[serde(rename = "vragen")]
    pub questions: Vec<QuestionId>,
}

/// What looks like a word of a perspective, and belongs to none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Others {
    /// The words and phrases.
    #[serde(rename = "woorden")]
    pub words: Vec<Pattern>,
}
