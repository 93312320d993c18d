//! The knowledge base: what the sources say about each question, and the frames to see a scan through.
//!
//! Every item names its source and the place in it. Fields carry the Dutch keys of the file, so
//! that the file and these types cannot drift apart.

mod added;
mod checks;
mod cited;
mod frameworks;
mod mail;
mod patterns;
mod perspective;
mod practice_view;
mod question;
#[cfg(test)]
mod tests;

pub use added::{CheckList, Current, Gemeente, Instruction};
pub use cited::Cited;
pub use frameworks::{
    Contradiction, Dilemma, ExtraQuestion, Insight, Instrument, Kenmerk, OrganisationForm, Others,
    Perspective, RouteStep, Table, Value,
};
pub use mail::{place_name, signature};
pub use patterns::{AnswerPattern, Condition, PatternRole, Theme};
pub use perspective::Pattern;
pub use practice_view::PracticeView;
pub use question::{
    Figure, Guidance, Mail, Practice, QuestionKnowledge, Relation, RelationKind, Source,
};

use std::sync::Arc;

use serde::Deserialize;

use super::{FileError, NOBODY, QuestionId, QuestionSet};
use crate::text::{clean, letters};

/// The version of the file format, not of the contents.
const FORMAT: i64 = 1;

/// Everything that the sources offer, in our own words.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnowledgeBase {
    versie: i64,
    /// What this file is.
    #[serde(rename = "kennisbank")]
    pub about: About,
    /// The documents.
    #[serde(default, rename = "bron")]
    pub sources: Vec<Source>,
    /// What there is per question.
    #[serde(default, rename = "vraag")]
    pub questions: Vec<QuestionKnowledge>,
    /// Tensions and links between questions.
    #[serde(default, rename = "verband")]
    pub relations: Vec<Relation>,
    /// The values of the VNG, in order.
    #[serde(default, rename = "waarde")]
    pub values: Vec<Value>,
    /// The kenmerken of the VNG, by number.
    #[serde(default, rename = "kenmerk")]
    pub kenmerken: Vec<Kenmerk>,
    /// The inhabitant's journey of KPMG, by number.
    #[serde(default, rename = "routestap")]
    pub route: Vec<RouteStep>,
    /// The insights of KPMG.
    #[serde(default, rename = "inzicht")]
    pub insights: Vec<Insight>,
    /// The dilemmas of KPMG.
    #[serde(default, rename = "dilemma")]
    pub dilemmas: Vec<Dilemma>,
    /// Organisation models and positionings of IWW.
    #[serde(default, rename = "vorm")]
    pub forms: Vec<OrganisationForm>,
    /// Instruments that add to the Quickscan.
    #[serde(default, rename = "instrument")]
    pub instruments: Vec<Instrument>,
    /// Where sources contradict each other or themselves.
    #[serde(default, rename = "tegenstrijdigheid")]
    pub contradictions: Vec<Contradiction>,
    /// What changed since the sources were written.
    #[serde(default, rename = "sindsdien")]
    pub since: Vec<Current>,
    /// What the law asks, as far as that could be looked up.
    #[serde(default, rename = "plicht")]
    pub duties: Vec<Current>,
    /// Lists to go through.
    #[serde(default, rename = "lijst")]
    pub lists: Vec<CheckList>,
    /// What the Quickscan asks for in its own descriptions.
    #[serde(default, rename = "opdracht")]
    pub instructions: Vec<Instruction>,
    /// The gemeenten of IWW.
    #[serde(default, rename = "gemeente")]
    pub gemeenten: Vec<Gemeente>,
    /// Whose voice a consulted person is.
    #[serde(default, rename = "perspectief")]
    pub perspectives: Vec<Perspective>,
    /// From where the practice is looked at.
    #[serde(default, rename = "praktijk_volgens")]
    pub practice_views: Vec<PracticeView>,
    /// Who only looks like one of those.
    #[serde(default, rename = "anderen")]
    pub others: Others,
    /// Subjects that come back in several basisfuncties.
    #[serde(default, rename = "thema")]
    pub themes: Vec<Theme>,
    /// What answers can say together, the one that weighs most first.
    #[serde(default, rename = "patroon")]
    pub patterns: Vec<AnswerPattern>,
    /// Who must be at the table for what.
    #[serde(default, rename = "tafel")]
    pub tables: Vec<Table>,
    /// Why there is nothing in it for the question set in use, as a Dutch sentence.
    #[serde(skip)]
    absence: Option<String>,
}

/// What a knowledge base is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// Its id.
    pub id: String,
    /// Its version.
    #[serde(rename = "versie")]
    pub version: String,
    /// Its title.
    #[serde(rename = "titel")]
    pub title: String,
    /// The id of the question set that it belongs to.
    #[serde(rename = "vragenlijst")]
    pub question_set: String,
    /// The version of that set; empty when any will do.
    #[serde(default, rename = "vragenlijst_versie")]
    pub question_set_version: String,
    /// The fingerprint of its questions, see [`QuestionSet::fingerprint`]; empty when any will do.
    #[serde(default, rename = "vragenlijst_vingerafdruk")]
    pub question_set_fingerprint: String,
    /// What to know before reading it, in paragraphs.
    #[serde(default, rename = "toelichting")]
    pub explanation: Vec<String>,
}

impl KnowledgeBase {
    /// Read a knowledge base from the text of a file.
    ///
    /// # Errors
    ///
    /// [`FileError`] with the place of the first fault: no TOML, an unknown or missing key, a wrong
    /// type, or one of the rules that are at the head of `quickscan/kennisbank.toml`.
    pub fn parse(text: &str) -> Result<Self, FileError> {
        let base: Self =
            toml::from_str(text).map_err(|error| FileError::from_toml(text, &error))?;
        checks::check(&base, text)?;
        Ok(base)
    }

    /// Whether there is nothing in it: it was not read, is empty, or belongs to another question set.
    pub fn is_empty(&self) -> bool {
        self.questions.is_empty()
    }

    /// Whether it was read, also when there turned out to be nothing for the question set in use.
    pub fn is_read(&self) -> bool {
        !self.about.id.is_empty() || !self.is_empty() || self.absence.is_some()
    }

    /// Why there is nothing in it for the question set in use, as a Dutch sentence.
    pub fn absence(&self) -> Option<&str> {
        self.absence.as_deref()
    }

    /// The same as [`KnowledgeBase::for_set`] of one that several hold: where `set` may use it, it is not copied.
    #[must_use]
    pub fn shared_for_set(shared: &Arc<Self>, set: &QuestionSet) -> Arc<Self> {
        if shared.may_be_used_with(set) {
            return Arc::clone(shared);
        }
        Arc::new(Self::clone(shared).for_set(set))
    }

    /// Whether all of it may be used with `set`; also while it has yet to be read.
    fn may_be_used_with(&self, set: &QuestionSet) -> bool {
        !self.is_read() || (!self.is_empty() && self.belongs_to(set))
    }

    /// This knowledge base as far as `set` may use it: all of it when it belongs to that set, and
    /// else nothing, since equal ids of two sets are about different things.
    #[must_use]
    pub fn for_set(self, set: &QuestionSet) -> Self {
        if self.may_be_used_with(set) {
            return self;
        }
        let title = clean(&set.title);
        let absence = if self.about.question_set == set.id && !self.belongs_to(set) {
            format!(
                "De kennisbank past niet bij deze tekst of versie van de vragenlijst «{title}»; daarom zijn er \
                 geen handreikingen, cijfers en andere kaders."
            )
        } else {
            format!(
                "Bij de vragenlijst «{title}» hoort geen kennisbank; daarom zijn er geen handreikingen, \
                 cijfers en andere kaders."
            )
        };
        Self {
            absence: Some(absence),
            ..Self::default()
        }
    }

    /// Whether it was made for `set`.
    pub fn belongs_to(&self, set: &QuestionSet) -> bool {
        let is = |wanted: &str, found: &str| wanted.is_empty() || wanted == found;
        self.about.question_set == set.id
            && is(&self.about.question_set_version, &set.version)
            && is(&self.about.question_set_fingerprint, &set.fingerprint())
    }

    /// What there is about `question`.
    pub fn about(&self, question: &QuestionId) -> Option<&QuestionKnowledge> {
        self.questions.iter().find(|each| each.id == *question)
    }

    /// The tensions and links that `question` is part of.
    pub fn relations_of<'a>(
        &'a self,
        question: &'a QuestionId,
    ) -> impl Iterator<Item = &'a Relation> {
        self.relations
            .iter()
            .filter(move |relation| relation.questions.contains(question))
    }

    /// Whether `question` has no ground without an answer to `first`.
    pub fn needs(&self, question: &QuestionId, first: &QuestionId) -> bool {
        question != first
            && self
                .relations_of(question)
                .any(|relation| relation.first.as_ref() == Some(first))
    }

    /// Where sources contradict each other on something that `question` shows.
    pub fn contradictions_of<'a>(
        &'a self,
        question: &'a QuestionId,
    ) -> impl Iterator<Item = &'a Contradiction> {
        self.contradictions
            .iter()
            .filter(move |each| each.questions.contains(question))
    }

    /// The kenmerken in which `question` plays a part.
    pub fn kenmerken_of<'a>(
        &'a self,
        question: &'a QuestionId,
    ) -> impl Iterator<Item = &'a Kenmerk> {
        self.kenmerken
            .iter()
            .filter(move |kenmerk| kenmerk.questions.contains(question))
    }

    /// The dilemma with this number, such as `5a`.
    pub fn dilemma(&self, number: &str) -> Option<&Dilemma> {
        self.dilemmas.iter().find(|each| each.number == number)
    }

    /// The step of the journey with this number.
    pub fn route_step(&self, number: u8) -> Option<&RouteStep> {
        self.route.iter().find(|step| step.number == number)
    }

    /// The perspective with this id.
    pub fn perspective(&self, id: &str) -> Option<&Perspective> {
        self.perspectives.iter().find(|each| each.id == id)
    }

    /// The voice that a user means with `words`: the id of a perspective or [`NOBODY`]; none of these for
    /// no words, which takes back what was said.
    pub fn voice_from_words(&self, words: &str) -> Option<Option<String>> {
        let word = letters(words);
        if word.is_empty() || word == "weetniet" {
            return Some(None);
        }
        let mut known = self.perspectives.iter();
        let known = known.find(|each| letters(&each.id) == word || letters(&each.name) == word);
        let id = known.map(|each| each.id.clone());
        id.or_else(|| (word == NOBODY).then(|| NOBODY.to_owned()))
            .map(Some)
    }

    /// The source with this id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// Document, year and place of `item`: "KPMG 2019, Kritische Q&A, dilemma 2".
    pub fn citation(&self, item: &(impl Cited + ?Sized)) -> String {
        let name = self
            .source(item.source())
            .map_or(item.source(), |source| &source.name);
        format!("{name}, {}", item.place())
    }

    /// What to say beside a figure: its n and year, and what its source says against it.
    pub fn caveat(&self, figure: &Figure) -> String {
        let count = match figure.n {
            Some(n) => format!("n={n} gemeenten"),
            None => figure.without_n.clone(),
        };
        let sentence = format!("{}, {count}.", figure.year);
        let caveats = figure.caveats(self.source(&figure.source));
        [vec![sentence.as_str()], caveats].concat().join(" ")
    }
}
