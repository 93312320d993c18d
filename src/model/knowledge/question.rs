//! What a knowledge base holds per question: guidance, figures, examples, links.

use serde::Deserialize;

use crate::model::QuestionId;

/// A document.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its id, by which items name it.
    pub id: String,
    /// What it is called in a citation, with the year where it has one.
    #[serde(rename = "naam")]
    pub name: String,
    /// Its title.
    #[serde(rename = "titel")]
    pub title: String,
    /// Who published it.
    #[serde(rename = "uitgever")]
    pub publisher: String,
    /// Its year; none when the document does not say.
    #[serde(rename = "jaar")]
    pub year: Option<i16>,
    /// What kind of document it is.
    pub status: String,
    /// What is beside every figure from it; may be empty.
    #[serde(default, rename = "kanttekening")]
    pub caveat: String,
    /// What more is beside a figure that compares years; may be empty.
    #[serde(default, rename = "kanttekening_vergelijken")]
    pub caveat_on_comparing: String,
}

/// What there is about one question.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionKnowledge {
    /// The question.
    pub id: QuestionId,
    /// What it is really about.
    #[serde(rename = "kern")]
    pub core: String,
    /// What the sources do not say; empty when they say enough.
    #[serde(default, rename = "leemte")]
    pub lacking: String,
    /// The steps of the journey of KPMG, the one where it belongs first.
    #[serde(default, rename = "routestappen")]
    pub route: Vec<u8>,
    /// The dilemmas of KPMG, by number.
    #[serde(default)]
    pub dilemmas: Vec<String>,
    /// What could be done.
    #[serde(rename = "handreiking")]
    pub guidance: Vec<Guidance>,
    /// National figures.
    #[serde(default, rename = "cijfer")]
    pub figures: Vec<Figure>,
    /// What other gemeenten do.
    #[serde(default, rename = "voorbeeld")]
    pub practices: Vec<Practice>,
    /// The mails that put it to groups of people, where one mail for all who know would not do.
    #[serde(default, rename = "voorleggen")]
    pub mails: Vec<Mail>,
}

/// A pointer that can become a next step.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guidance {
    /// What could be done, as an imperative of at most thirty words.
    #[serde(rename = "tekst")]
    pub text: String,
    /// The id of the source.
    #[serde(rename = "bron")]
    pub source: String,
    /// The place in it.
    #[serde(rename = "plaats")]
    pub place: String,
}

/// A national figure: never a norm.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// What it says.
    #[serde(rename = "tekst")]
    pub text: String,
    /// The figure as in the source.
    #[serde(rename = "waarde")]
    pub value: String,
    /// How many gemeenten answered.
    pub n: Option<u32>,
    /// Why there is no n; empty when there is one.
    #[serde(default, rename = "zonder_n")]
    pub without_n: String,
    /// What is beside it instead of the caveat of its source, when it comes from another study.
    #[serde(rename = "kanttekening")]
    pub caveat: Option<String>,
    /// The year it holds for.
    #[serde(rename = "jaar")]
    pub year: i16,
    /// The id of the source.
    #[serde(rename = "bron")]
    pub source: String,
    /// The place in it.
    #[serde(rename = "plaats")]
    pub place: String,
}

impl Figure {
    /// Whether it names another year than its own.
    fn compares_years(&self) -> bool {
        let words = self.text.split(|char: char| !char.is_ascii_digit());
        let years = words.filter_map(|word| word.parse::<i16>().ok());
        years
            .filter(|year| (1990..=2100).contains(year))
            .any(|year| year != self.year)
    }

    /// What its `source` and it itself say against it.
    pub(super) fn caveats<'a>(&'a self, source: Option<&'a Source>) -> Vec<&'a str> {
        let of_source = source.map_or("", |source| &source.caveat);
        let on_comparing = match source {
            Some(source) if self.caveat.is_none() && self.compares_years() => {
                &source.caveat_on_comparing
            }
            _ => "",
        };
        let caveats = [self.caveat.as_deref().unwrap_or(of_source), on_comparing];
        caveats
            .into_iter()
            .filter(|caveat| !caveat.is_empty())
            .collect()
    }
}

/// What a gemeente does, or did.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Practice {
    /// The gemeente.
    pub gemeente: String,
    /// What it does.
    #[serde(rename = "tekst")]
    pub text: String,
    /// The id of the source.
    #[serde(rename = "bron")]
    pub source: String,
    /// The place in it.
    #[serde(rename = "plaats")]
    pub place: String,
}

/// A mail that puts a question to one group of people.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mail {
    /// To whom.
    #[serde(rename = "aan")]
    pub to: String,
    /// What to ask them, in words that they understand.
    #[serde(rename = "tekst")]
    pub text: String,
    /// Whether they know something, where the question asks for the judgement of others.
    #[serde(default, rename = "weet")]
    pub knows: bool,
}

/// How questions belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RelationKind {
    /// What helps one harms the other.
    Spanning,
    /// One has no ground without the other.
    Voorwaarde,
    /// The same is asked in several ways: what was written once may serve again.
    ZelfdeOnderwerp,
    /// They touch.
    Samenhang,
    /// Sources see it differently.
    Verschil,
}

impl RelationKind {
    /// The word on screen.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Spanning => "Spanning",
            Self::Voorwaarde => "Voorwaarde",
            Self::ZelfdeOnderwerp => "Zelfde onderwerp",
            Self::Samenhang => "Samenhang",
            Self::Verschil => "Bronnen verschillen",
        }
    }
}

/// A tension or link between questions.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Relation {
    /// Which kind.
    #[serde(rename = "soort")]
    pub kind: RelationKind,
    /// The questions.
    #[serde(rename = "vragen")]
    pub questions: Vec<QuestionId>,
    /// Of a condition, the question that the others have no ground without; it goes before them.
    #[serde(rename = "eerst")]
    pub first: Option<QuestionId>,
    /// What it is.
    #[serde(rename = "tekst")]
    pub text: String,
    /// The id of the source.
    #[serde(rename = "bron")]
    pub source: String,
    /// The place in it.
    #[serde(rename = "plaats")]
    pub place: String,
}
