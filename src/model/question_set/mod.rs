//! The question set: the Quickscan as data.

mod asked;
mod id;
mod kind;
mod routing;
mod which;
mod words;

pub use asked::LeftOut;
pub use id::QuestionId;
pub use kind::{Kind, NationalFigures, NotTogether, NumberRange, Percentage, QuestionOption};
pub use routing::Condition;
pub use which::WHICH_EXPECTED;
pub use words::SetWords;

use std::borrow::Cow;

use serde::Deserialize;

use crate::text::{capitalised, fingerprint, first_words};

/// Where a cross-reference of the text leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Another question.
    Question(QuestionId),
    /// The description of a basisfunctie, by number.
    Basisfunctie(u8),
}

/// A cross-reference that the text itself makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Where it leads.
    pub target: Target,
    /// What is to be found there, in a few words.
    pub text: String,
}

/// A link from the footnotes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// What it leads to.
    pub text: String,
    /// The address.
    pub url: String,
}

/// What three of the states look like for one question. Our addition to the Quickscan.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Meetlat {
    /// What "op orde" looks like.
    pub op_orde: String,
    /// What "deels op orde" looks like.
    pub deels: String,
    /// What "niet op orde" looks like.
    pub niet_op_orde: String,
}

impl Meetlat {
    /// How to choose by it.
    pub const HOW_TO_CHOOSE: &'static str = "Past geen omschrijving precies, kies dan wat er het dichtst bij komt en schrijf in de \
        notitie wat er anders is. Weet u het niet, ook niet wat een ander vindt, kies dan «weet ik nog niet».";

    /// The description of `state`; none for the two states that need none.
    pub fn of(&self, state: super::State) -> Option<&str> {
        match state {
            super::State::OpOrde => Some(&self.op_orde),
            super::State::Deels => Some(&self.deels),
            super::State::NietOpOrde => Some(&self.niet_op_orde),
            super::State::Onbekend | super::State::Nvt | super::State::Ingevuld => None,
        }
    }
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its id, unique in the set.
    pub id: QuestionId,
    /// The full text, word for word.
    pub text: String,
    /// Its short title, ours and no part of the Quickscan; empty where the set has none. Whoever
    /// shows it asks [`Question::short`].
    pub short_title: String,
    /// The verbatim parts, when it holds more than one question; joined they are [`Question::text`].
    pub sub_questions: Vec<String>,
    /// Whose judgement it asks for, when not that of the gemeente itself.
    pub judgement_of: Option<String>,
    /// Cross-references of the text.
    pub references: Vec<Reference>,
    /// Links of the footnotes.
    pub links: Vec<Link>,
    /// A remark to the reader, such as a later name of something; empty when there is none.
    pub remark: String,
    /// Whether it is about safety, which puts its gaps before others of the same state.
    pub safety: bool,
    /// Whom to ask when it is not known; empty when the set does not say.
    pub ask: String,
    /// What the states look like here; a set of one's own may leave it out.
    pub meetlat: Option<Meetlat>,
    /// What it asks for.
    pub kind: Kind,
    /// When it is asked: when each of these holds; always where there is none.
    pub asked_if: Vec<Condition>,
    /// Where the figures beside its options come from, if it has any.
    pub national: Option<NationalFigures>,
}

impl Question {
    /// The most characters of a short title: what fits in a column of a table.
    pub const MAX_SHORT: usize = 40;

    /// Its name in lists, tables and mails: its short title, or else the first words of its text.
    /// Never instead of the text where the question is answered.
    pub fn short(&self) -> Cow<'_, str> {
        if self.short_title.is_empty() {
            first_words(&self.text, Self::MAX_SHORT)
        } else {
            Cow::Borrowed(&self.short_title)
        }
    }

    /// Who is known to know: as the set says, or else those whose judgement it asks for. Every mail,
    /// step and list of what is to be found out names these (issue 8, item 17).
    pub fn who_knows(&self) -> Option<&str> {
        match self.ask.as_str() {
            "" => self.judgement_of.as_deref(),
            whom => Some(whom),
        }
    }

    /// The same in a sentence, where nobody is known too.
    pub fn whom_to_ask(&self) -> &str {
        self.who_knows().unwrap_or("iemand die het weet")
    }

    /// The text as it is shown: a line for each sub-question, or the text as one line.
    pub fn lines(&self) -> &[String] {
        if self.sub_questions.is_empty() {
            std::slice::from_ref(&self.text)
        } else {
            &self.sub_questions
        }
    }
}

/// One of the five functions, with its questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Basisfunctie {
    /// What it is called: "basisfunctie".
    pub kind: String,
    /// Its number, from 1.
    pub number: u8,
    /// Its name.
    pub name: String,
    /// Its short name, ours; empty where the set has none. Whoever shows it asks [`Basisfunctie::short`].
    pub short_name: String,
    /// The paragraphs of its description.
    pub description: Vec<String>,
    /// The paragraphs of its ratio: why it matters.
    pub rationale: Vec<String>,
    /// Links of the footnotes to the description.
    pub links: Vec<Link>,
    /// Its questions, in order.
    pub questions: Vec<Question>,
    /// Whether it holds extra questions, which are no part of the question set itself.
    pub is_extra: bool,
}

impl Basisfunctie {
    /// The most characters of a short name: what leaves room for its questions beside it.
    pub const MAX_SHORT: usize = 20;

    /// Its name beside its questions, as in a grid: its short name, or else the first words of its name.
    pub fn short(&self) -> Cow<'_, str> {
        if self.short_name.is_empty() {
            first_words(&self.name, Self::MAX_SHORT)
        } else {
            Cow::Borrowed(&self.short_name)
        }
    }

    /// Its number as it is before its questions; a plus for the extra ones.
    pub fn mark(&self) -> String {
        if self.is_extra {
            "+".to_owned()
        } else {
            self.number.to_string()
        }
    }

    /// Its name as a heading: extra questions are no basisfunctie.
    pub fn heading(&self) -> String {
        if self.is_extra {
            self.name.clone()
        } else {
            let kind = capitalised(&self.kind);
            format!("{kind} {}: {}", self.number, self.name)
        }
    }
}

/// The whole question set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionSet {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Its title.
    pub title: String,
    /// What it and its groups are called.
    pub words: SetWords,
    /// Where its text comes from; may be empty.
    pub origin: String,
    /// The paragraphs of its introduction.
    pub introduction: Vec<String>,
    /// The basisfuncties, in order; then the extra questions of the open session, if any.
    pub basisfuncties: Vec<Basisfunctie>,
    /// The ids of the extra questions that can be switched on.
    pub known_extra: Vec<QuestionId>,
    /// Every group with all of its questions, where some are asked only after certain answers, see
    /// [`QuestionSet::follow`]; empty where all are always asked.
    pub whole: Vec<Basisfunctie>,
}

impl QuestionSet {
    /// Every question in use, in order: those of the set itself, then the extra ones.
    pub fn questions(&self) -> impl DoubleEndedIterator<Item = &Question> {
        self.basisfuncties.iter().flat_map(|bf| &bf.questions)
    }

    /// The question with this id.
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions().find(|question| question.id == *id)
    }

    /// The basisfunctie that holds this question.
    pub fn basisfunctie_of(&self, id: &QuestionId) -> Option<&Basisfunctie> {
        self.basisfuncties
            .iter()
            .find(|bf| bf.questions.iter().any(|question| question.id == *id))
    }

    /// The basisfunctie with this number.
    pub fn basisfunctie(&self, number: u8) -> Option<&Basisfunctie> {
        self.basisfuncties.iter().find(|bf| bf.number == number)
    }

    /// The first question.
    pub fn first(&self) -> Option<&Question> {
        self.questions().next()
    }

    /// The question after `id`, if any.
    pub fn next(&self, id: &QuestionId) -> Option<&Question> {
        self.questions()
            .skip_while(|question| question.id != *id)
            .nth(1)
    }

    /// The question before `id`, if any.
    pub fn previous(&self, id: &QuestionId) -> Option<&Question> {
        self.questions()
            .rev()
            .skip_while(|question| question.id != *id)
            .nth(1)
    }

    /// 16 hexadecimal digits that change when an id, a name or the text of a question changes
    /// (FNV-1a, 64 bits): tells sessions made with other questions, guards against nothing.
    /// Extra questions do not count, nor does what is ours, such as short titles.
    pub fn fingerprint(&self) -> String {
        let names = self.whole_groups().map(|bf| bf.name.as_str());
        let questions = self.whole_groups().flat_map(|bf| &bf.questions);
        let texts = questions.flat_map(|question| [question.id.as_str(), question.text.as_str()]);
        fingerprint(names.chain(texts))
    }
}

#[cfg(test)]
mod tests;
