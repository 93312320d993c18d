//! What a record is known by: the practice of a group of questions, or the talk at a table.

use std::fmt;

use crate::model::{KnowledgeBase, QuestionSet};
use crate::text::{clean, letters};

/// What a record is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecordKind {
    /// What the practice says beside the policy, of a group of questions.
    Practice,
    /// What came out of a talk, of a table of the agenda.
    Talk,
}

impl RecordKind {
    /// Both kinds.
    pub const ALL: [Self; 2] = [Self::Practice, Self::Talk];

    /// The word in files and commands, and before what it is about.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Practice => "praktijk",
            Self::Talk => "gesprek",
        }
    }

    /// The word for one place where it says something, behind a number.
    pub const fn one(self) -> &'static str {
        match self {
            Self::Practice => "keer bij «praktijk»",
            Self::Talk => "keer bij «gesprek»",
        }
    }
}

/// What a record is known by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct RecordId {
    /// What it is about.
    pub kind: RecordKind,
    /// The number of the group, or the id of the table.
    pub of: String,
}

impl fmt::Display for RecordId {
    /// "praktijk bij 2", "gesprek partners": where there is no room for a name.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let between = match self.kind {
            RecordKind::Practice => " bij ",
            RecordKind::Talk => " ",
        };
        write!(f, "{}{between}{}", self.kind.key(), self.of)
    }
}

impl RecordId {
    /// The practice of the group with this number.
    pub fn practice(number: u8) -> Self {
        Self {
            kind: RecordKind::Practice,
            of: number.to_string(),
        }
    }

    /// The talk at the table with this id.
    pub fn talk(table: &str) -> Self {
        Self {
            kind: RecordKind::Talk,
            of: table.to_owned(),
        }
    }

    /// What it is about, by name: "2 Tijdig signaleren van de vraag", "Inkoop en financiën".
    pub fn subject(&self, base: &KnowledgeBase, set: &QuestionSet) -> String {
        let known = match self.kind {
            RecordKind::Practice => {
                let mut groups = set.own_basisfuncties();
                let group = groups.find(|group| group.number.to_string() == self.of);
                group.map(|group| format!("{} {}", group.number, clean(&group.name)))
            }
            RecordKind::Talk => {
                let table = base.tables.iter().find(|table| table.id == self.of);
                table.map(|table| table.name.clone())
            }
        };
        known.unwrap_or_else(|| clean(&self.of))
    }

    /// The same after what it is: "Beleid en praktijk: 2 Tijdig signaleren van de vraag".
    pub fn title(&self, base: &KnowledgeBase, set: &QuestionSet) -> String {
        let what = match self.kind {
            RecordKind::Practice => "Beleid en praktijk",
            RecordKind::Talk => "Gesprek",
        };
        format!("{what}: {}", self.subject(base, set))
    }

    /// The one of this kind that a user means with `word`; else what can be meant, as a Dutch sentence.
    ///
    /// # Errors
    ///
    /// The sentence, where there is none such.
    pub fn from_words(
        kind: RecordKind,
        word: &str,
        base: &KnowledgeBase,
        set: &QuestionSet,
    ) -> Result<Self, String> {
        let all = record_ids(base, set).filter(|id| id.kind == kind);
        let all: Vec<Self> = all.collect();
        let meant = all.iter().find(|id| letters(&id.of) == letters(word));
        if let Some(id) = meant {
            return Ok(id.clone());
        }
        let known: Vec<&str> = all.iter().map(|id| id.of.as_str()).collect();
        let known = known.join(", ");
        if let Some(why) = kind.no_place(base, set) {
            return Err(why.to_owned());
        }
        Err(match kind {
            RecordKind::Talk => {
                format!("Er is geen tafel «{}»; kies uit: {known}.", clean(word))
            }
            RecordKind::Practice => format!(
                "Er is geen {} «{}»; kies uit: {known}.",
                set.words.group,
                clean(word)
            ),
        })
    }
}

impl RecordKind {
    /// Why nothing of this kind can be recorded with this question set, in a sentence; none where it can.
    pub fn no_place(self, base: &KnowledgeBase, set: &QuestionSet) -> Option<&'static str> {
        let has_place = record_ids(base, set).any(|id| id.kind == self);
        (!has_place).then_some(match self {
            Self::Talk => {
                "Bij deze vragenlijst hoort geen gespreksagenda, dus er is geen gesprek vast te leggen."
            }
            Self::Practice => {
                "Bij deze vragenlijst is geen plek voor wat de praktijk zegt naast het beleid."
            }
        })
    }
}

/// What can be recorded with this question set, in order: the practice of each group, where the knowledge base says from
/// where that is looked at, then the talk at each table.
pub fn record_ids(base: &KnowledgeBase, set: &QuestionSet) -> impl Iterator<Item = RecordId> {
    let has_views = !base.practice_views.is_empty();
    let groups = set.own_basisfuncties().filter(move |_| has_views);
    let groups = groups.map(|group| RecordId::practice(group.number));
    let tables = base.tables.iter().map(|table| RecordId::talk(&table.id));
    groups.chain(tables)
}
