//! THE table of the fields of an answer: what each is called everywhere, and how it is treated. Files,
//! comparing, searching, the report and every frontend follow from it.
//!
//! Here stand the fields in which the user writes; the rows of what is chosen and flagged are in
//! `choice.rs` and `flag.rs`.

use super::{ChoiceField, FlagField};
use crate::text::capitalised;

/// A field of any kind: what is chosen, flagged or written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerField {
    /// One of a few words.
    Choice(ChoiceField),
    /// On or off.
    Flag(FlagField),
    /// A text or a list.
    Written(WrittenField),
}

impl AnswerField {
    /// Every field, in the order of files and JSON.
    pub fn all() -> impl Iterator<Item = Self> {
        let written = |field| Self::Written(field);
        let choices = ChoiceField::ALL.into_iter().map(Self::Choice);
        let lists = ListField::ALL.into_iter().map(WrittenField::List);
        let flags = FlagField::ALL.into_iter().map(Self::Flag);
        let texts = TextField::ALL.into_iter().map(WrittenField::Text);
        let before = choices.chain(lists.map(written));
        before.chain(flags).chain(texts.map(written))
    }

    /// What there is to know of it.
    pub const fn row(self) -> &'static FieldRow {
        match self {
            Self::Choice(field) => field.row(),
            Self::Flag(field) => field.row(),
            Self::Written(field) => field.row(),
        }
    }
}

/// A field that holds a text of several paragraphs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextField {
    /// Whatever is to be said.
    Note,
    /// What happens if nothing is done.
    Risk,
    /// What it comes down to, for who does not know the subject.
    KeySentence,
}

/// A field that holds texts of one line each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListField {
    /// Documents, with the place in them.
    Sources,
    /// Who was asked.
    Consulted,
    /// What was given at a question that asks for something else than a stand, in words of the file.
    Given,
}

/// A field in which the user writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WrittenField {
    /// A text.
    Text(TextField),
    /// A list.
    List(ListField),
}

/// Entries that come back at other questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entries {
    /// Names of people, functions and organisations.
    People,
    /// Documents, with the place in them.
    Documents,
}

/// What there is to know of a field.
#[derive(Debug)]
pub struct FieldRow {
    /// The key in files and JSON, and its name in a list of places and differences.
    pub key: &'static str,
    /// Its name above or before it.
    pub label: &'static str,
    /// What one entry is called, and the option of `antwoord`. Of a text, that is the text itself.
    pub one: &'static str,
    /// The article of that word.
    pub article: &'static str,
    /// What belongs in it, beside its name on the screen; may be empty.
    pub hint: &'static str,
    /// What is on the blank form before the room to write or tick; empty for what is not on it.
    pub on_form: &'static str,
    /// What the help of `antwoord` says of its option.
    pub option_help: &'static str,
    /// The words that begin it in line mode, in lower case and without accents.
    pub typed: &'static [&'static str],
    /// How it is typed there, as help shows it.
    pub shown: &'static str,
    /// What typing it does.
    pub typed_help: &'static str,
    /// Whether it holds names of people, which a report may leave out.
    pub holds_names: bool,
    /// Whether it goes along when the answer to another question is taken over.
    pub is_copied: bool,
    /// Which entries of before are suggested while it is typed; none where each text is its own.
    pub suggests: Option<Entries>,
}

impl FieldRow {
    /// The word for it with its article, to begin a sentence: "De notitie".
    pub fn the_one(&self) -> String {
        format!("{} {}", capitalised(self.article), self.one)
    }

    /// What refers back to it as a subject.
    pub fn it(&self) -> &'static str {
        if self.article == "het" { "het" } else { "die" }
    }

    /// What refers back to it as an object.
    pub fn object(&self) -> &'static str {
        if self.article == "het" { "het" } else { "die" }
    }
}

impl TextField {
    /// Every text, in the order of the screen.
    pub const ALL: [Self; 3] = [Self::Note, Self::Risk, Self::KeySentence];

    /// What there is to know of it.
    pub const fn row(self) -> &'static FieldRow {
        match self {
            Self::Note => &FieldRow {
                key: "notitie",
                label: "Notitie",
                one: "notitie",
                article: "de",
                hint: "",
                on_form: "Notitie",
                option_help: "De notitie, in plaats van wat er staat",
                typed: &["n", "notitie"],
                shown: "n of notitie",
                typed_help: "een notitie schrijven; met tekst erachter komt die er meteen bij",
                holds_names: false,
                is_copied: true,
                suggests: None,
            },
            Self::Risk => &FieldRow {
                key: "risico",
                label: "Risico",
                one: "risico",
                article: "het",
                hint: "wat als we niets doen?",
                on_form: "Risico (wat als we niets doen?)",
                option_help: "Wat als we niets doen? Komt in plaats van wat er staat",
                typed: &["risico"],
                shown: "risico",
                typed_help: "wat als we niets doen? Met tekst erachter komt die er meteen bij; wis risico haalt het weg",
                holds_names: false,
                is_copied: false,
                suggests: None,
            },
            Self::KeySentence => &FieldRow {
                key: "kernzin",
                label: "Kernzin",
                one: "kernzin",
                article: "de",
                hint: "in één zin, voor wie dit niet kent",
                on_form: "Kernzin (in één zin, voor wie dit niet kent)",
                option_help: "Waar het op neerkomt, in één zin voor wie dit niet kent; komt in plaats van wat er staat",
                typed: &["kernzin"],
                shown: "kernzin",
                typed_help: "waar het op neerkomt, in één zin voor wie dit niet kent; wis kernzin haalt die weg",
                holds_names: false,
                is_copied: false,
                suggests: None,
            },
        }
    }

    /// What line mode says when it is to be written.
    pub const fn asked(self) -> &'static str {
        match self {
            Self::Note => "Typ uw notitie.",
            Self::Risk => "Typ wat er gebeurt als u niets doet.",
            Self::KeySentence => "Typ in één zin waar het op neerkomt, voor wie dit niet kent.",
        }
    }

    /// The option of `antwoord` that reads it from a file.
    pub const fn file_option(self) -> &'static str {
        match self {
            Self::Note => "notitie-van",
            Self::Risk => "risico-van",
            Self::KeySentence => "kernzin-van",
        }
    }
}

impl ListField {
    /// Every list, in the order of the screen.
    pub const ALL: [Self; 3] = [Self::Sources, Self::Consulted, Self::Given];

    /// Those that every question has, in which the user writes.
    pub const WRITTEN: [Self; 2] = [Self::Sources, Self::Consulted];

    /// What there is to know of it.
    pub const fn row(self) -> &'static FieldRow {
        match self {
            Self::Sources => &FieldRow {
                key: "bronnen",
                label: "Bronnen",
                one: "bron",
                article: "de",
                hint: "document en plaats, één per regel",
                on_form: "Bronnen",
                option_help: "Een bron; herhaal dit voor meer bronnen, die samen in de plaats komen van wat er staat",
                typed: &["d", "bron", "bronnen"],
                shown: "d of bron, met tekst erachter",
                typed_help: "een bron erbij, met document en plaats; bronnen noemt ze alle",
                holds_names: false,
                is_copied: true,
                suggests: Some(Entries::Documents),
            },
            Self::Consulted => &FieldRow {
                key: "geraadpleegd",
                label: "Gesproken met",
                one: "geraadpleegd",
                article: "het",
                hint: "een naam, functie of groep, één per regel",
                on_form: "Gesproken met",
                option_help: "Met wie u hebt gesproken; herhaal dit voor meer mensen, zoals bij --bron",
                typed: &["g", "gesproken", "geraadpleegd"],
                shown: "g of gesproken met, en dan wie",
                typed_help: "iemand erbij met wie u hebt gesproken; zonder naam noemt het ze alle",
                holds_names: true,
                is_copied: false,
                suggests: Some(Entries::People),
            },
            Self::Given => &FieldRow {
                key: "gekozen",
                label: "Antwoord",
                one: "gekozen",
                article: "het",
                hint: "",
                on_form: "",
                option_help: "Wat u kiest, bij een vraag met keuzes, of het getal; herhaal dit voor meer keuzes, die samen in de plaats komen van wat er staat",
                typed: &[],
                shown: "",
                typed_help: "",
                holds_names: false,
                is_copied: false,
                suggests: None,
            },
        }
    }
}

impl WrittenField {
    /// The note.
    pub const NOTE: Self = Self::Text(TextField::Note);
    /// Documents.
    pub const SOURCES: Self = Self::List(ListField::Sources);
    /// Who was asked.
    pub const CONSULTED: Self = Self::List(ListField::Consulted);

    /// What happens if nothing is done.
    pub const RISK: Self = Self::Text(TextField::Risk);

    /// What it comes down to.
    pub const KEY_SENTENCE: Self = Self::Text(TextField::KeySentence);

    /// What was given at a question that asks for something else than a stand.
    pub const GIVEN: Self = Self::List(ListField::Given);

    /// Every field in which the user writes, at any question, in the order of the screen.
    pub const ALL: [Self; 5] = [
        Self::NOTE,
        Self::SOURCES,
        Self::CONSULTED,
        Self::RISK,
        Self::KEY_SENTENCE,
    ];

    /// Those, and what was given.
    pub fn with_given() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().chain([Self::GIVEN])
    }

    /// What there is to know of it.
    pub const fn row(self) -> &'static FieldRow {
        match self {
            Self::Text(field) => field.row(),
            Self::List(field) => field.row(),
        }
    }
}
