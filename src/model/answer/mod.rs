//! One answer: how the policy is, how well founded that is, and the words around it.

mod choice;
mod evidence;
mod field;
mod flag;
mod given;
mod in_brief;
mod key_sentence;
mod written;

pub use choice::{ChoiceField, Chosen};
pub use evidence::Evidence;
pub use field::{AnswerField, Entries, FieldRow, ListField, TextField, WrittenField};
pub use flag::FlagField;
pub use given::Given;
pub use key_sentence::proposed_key_sentence;
pub use written::Written;

use super::UnknownKeys;
use crate::text::letters;

/// How the policy stands on one question. Unanswered is not a state: it is the absence of one.
///
/// The Quickscan has no scale of its own; this one is our addition, and every frontend says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum State {
    /// The policy is in order.
    OpOrde,
    /// The policy is partly in order.
    Deels,
    /// The policy is not in order.
    NietOpOrde,
    /// "Weet ik nog niet": an answer that leads to something to find out.
    Onbekend,
    /// The question does not apply here.
    Nvt,
    /// A question that asks for something else than a stand has its answer. Nobody chooses this: it follows from what
    /// was given, see [`Given`].
    Ingevuld,
}

impl State {
    /// Every state that can be chosen, in the order of the keys 1 to 5.
    pub const ALL: [Self; 5] = [
        Self::OpOrde,
        Self::Deels,
        Self::NietOpOrde,
        Self::Onbekend,
        Self::Nvt,
    ];

    /// Every state that an answer can have, in the order of counts.
    pub const COUNTED: [Self; 6] = [
        Self::OpOrde,
        Self::Deels,
        Self::NietOpOrde,
        Self::Ingevuld,
        Self::Onbekend,
        Self::Nvt,
    ];

    /// Those that say why there is no answer.
    pub const ASIDE: [Self; 2] = [Self::Onbekend, Self::Nvt];

    /// The states of a question that asks for something else than a stand.
    pub const OF_OTHER_KINDS: [Self; 3] = [Self::Ingevuld, Self::Onbekend, Self::Nvt];

    /// The word in files, on the command line and in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Self::OpOrde => "op-orde",
            Self::Deels => "deels",
            Self::NietOpOrde => "niet-op-orde",
            Self::Onbekend => "onbekend",
            Self::Nvt => "nvt",
            Self::Ingevuld => "ingevuld",
        }
    }

    /// The full words on screen and in the report.
    pub const fn label(self) -> &'static str {
        match self {
            Self::OpOrde => "Op orde",
            Self::Deels => "Deels op orde",
            Self::NietOpOrde => "Niet op orde",
            Self::Onbekend => "Weet ik nog niet",
            Self::Nvt => "Niet van toepassing",
            Self::Ingevuld => "Ingevuld",
        }
    }

    /// The short words in a line of counts ("op orde 3 · deels 2").
    pub const fn short(self) -> &'static str {
        match self {
            Self::OpOrde => "op orde",
            Self::Deels => "deels",
            Self::NietOpOrde => "niet op orde",
            Self::Onbekend => "weet ik nog niet",
            Self::Nvt => "n.v.t.",
            Self::Ingevuld => "ingevuld",
        }
    }

    /// The sign that always is beside the words.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::OpOrde => "[x]",
            Self::Deels => "[~]",
            Self::NietOpOrde => "[!]",
            Self::Onbekend => "[?]",
            Self::Nvt => "[-]",
            Self::Ingevuld => "[v]",
        }
    }

    /// The sign of an answer that may have no state yet.
    pub const fn sign_of(state: Option<Self>) -> &'static str {
        match state {
            Some(state) => state.sign(),
            None => "[ ]",
        }
    }

    /// The state that a file or command line means with `key`.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::COUNTED.into_iter().find(|state| state.key() == key)
    }

    /// The state that a user means with `words`: its key, its label, its short words, or what else people call it,
    /// however they are written.
    pub fn from_words(words: &str) -> Option<Self> {
        let words = letters(words);
        let names = |state: Self| [state.key(), state.label(), state.short()];
        Self::ALL.into_iter().find(|state| {
            let mut names = names(*state)
                .into_iter()
                .chain(state.also().iter().copied());
            names.any(|name| letters(name) == words)
        })
    }

    /// What else people call it, where that leaves no doubt.
    const fn also(self) -> &'static [&'static str] {
        match self {
            Self::OpOrde => &["in orde", "helemaal op orde", "is op orde"],
            Self::Deels => &[
                "gedeeltelijk",
                "gedeeltelijk op orde",
                "deels in orde",
                "ten dele",
            ],
            Self::NietOpOrde => &["niet in orde", "is niet op orde"],
            Self::Onbekend => &[
                "weet niet",
                "weet ik niet",
                "dat weet ik niet",
                "ik weet het niet",
                "ik weet het nog niet",
                "weten we niet",
                "weten we nog niet",
                "nog onbekend",
                "niet bekend",
                "nog niet bekend",
                "geen idee",
            ],
            Self::Nvt => &[
                "is niet van toepassing",
                "niet van toepassing hier",
                "geldt hier niet",
                "geldt niet",
            ],
            Self::Ingevuld => &[],
        }
    }

    /// Whether this is a judgement on the policy, which asks for evidence.
    pub const fn is_judgement(self) -> bool {
        matches!(self, Self::OpOrde | Self::Deels | Self::NietOpOrde)
    }
}

/// The choices of an answer, apart from its words: what one key can change and undo restores.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Rating {
    /// How the policy stands; none while unanswered.
    pub state: Option<State>,
    /// How well founded that is, if said.
    pub evidence: Option<Evidence>,
    /// The user wants to discuss this with others.
    pub discuss: bool,
    /// The user puts this before other gaps.
    pub priority: bool,
}

impl Rating {
    /// What changed since `before`, in words that go after the number of the question; empty when
    /// nothing did.
    pub fn change_since(self, before: Self) -> String {
        let mut words = Vec::new();
        if self.state != before.state {
            words.push(
                self.state
                    .map_or("nog open".to_owned(), |state| state.label().to_lowercase()),
            );
        }
        if self.evidence != before.evidence {
            let evidence = self.evidence.map_or("leeg", Evidence::key);
            words.push(format!("onderbouwing {evidence}"));
        }
        let flags = FlagField::ALL.into_iter();
        let changed = flags.filter(|flag| self.flag(*flag) != before.flag(*flag));
        words.extend(changed.map(|flag| {
            if self.flag(flag) {
                flag.in_line()
            } else {
                flag.no_longer().to_owned()
            }
        }));
        words.join(", ")
    }
}

/// The longest note, or other text, that is kept: in bytes, some three hundred pages.
pub const MAX_NOTE: usize = 1024 * 1024;

/// Everything recorded for one question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    /// State, evidence and flags.
    pub rating: Rating,
    /// Free text, several paragraphs, line breaks as `\n`.
    pub note: String,
    /// "Wat als we niets doen?", in the same way.
    pub risk: String,
    /// What it comes down to, in one sentence for who does not know the subject; empty while the
    /// user did not write it, see [`Answer::key_sentence_or_proposed`].
    pub key_sentence: String,
    /// Documents, with the place in them; one each.
    pub sources: Vec<String>,
    /// Who was asked; one each.
    pub consulted: Vec<String>,
    /// What was given at a question that asks for something else than a stand, see [`Given`].
    pub given: Vec<String>,
    /// Keys of a later version.
    pub unknown: UnknownKeys,
}

impl Answer {
    /// This answer with what was answered last time. What was typed since stays: an old text
    /// comes only where there is none, and what is listed is added.
    #[must_use]
    pub fn with_previous(&self, previous: &Self) -> Self {
        let mut answer = self.clone();
        for field in ChoiceField::ALL {
            if let Some(chosen) = previous.rating.chosen(field) {
                answer.rating.choose(chosen);
            }
        }
        for field in TextField::ALL {
            let text = answer.text_mut(field);
            if text.trim().is_empty() {
                previous.text(field).clone_into(text);
            }
        }
        for field in ListField::ALL {
            add_missing(answer.list_mut(field), previous.list(field));
        }
        answer.given.clone_from(&previous.given);
        answer
    }

    /// Add what was written in `other` and may be copied: a text as a paragraph, and what is listed,
    /// as far as it is not here already.
    pub fn add_texts_of(&mut self, other: &Self) {
        for field in TextField::ALL
            .into_iter()
            .filter(|each| each.row().is_copied)
        {
            add_paragraph(self.text_mut(field), other.text(field).trim());
        }
        for field in ListField::ALL
            .into_iter()
            .filter(|each| each.row().is_copied)
        {
            add_missing(self.list_mut(field), other.list(field));
        }
    }

    /// Put in place of every name what `instead` gives for it, if that is not the name itself.
    pub(in crate::model) fn leave_out_names(&mut self, instead: impl Fn(&str) -> Option<String>) {
        for field in ListField::ALL
            .into_iter()
            .filter(|each| each.row().holds_names)
        {
            for name in self.list_mut(field) {
                if let Some(instead) = instead(name) {
                    *name = instead;
                }
            }
        }
    }

    /// Whether nothing at all has been recorded, so that nothing is lost by not storing it.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

fn add_paragraph(text: &mut String, paragraph: &str) {
    if paragraph.is_empty() || text.contains(paragraph) {
        return;
    }
    let gap = if text.trim().is_empty() { "" } else { "\n\n" };
    *text = format!("{}{gap}{paragraph}", text.trim_end());
}

fn add_missing(texts: &mut Vec<String>, others: &[String]) {
    for text in others {
        if !texts.contains(text) {
            texts.push(text.clone());
        }
    }
}

#[cfg(test)]
mod tests;
