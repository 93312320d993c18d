//! THE table of what can be typed in a session: help and parsing both come from it.
//!
//! The letters are those of a question on the screen (`app/keymap/table.rs`); a test compares them.

mod answering;
mod reading;

pub(super) use self::answering::state_in_words;
use super::command::Command;
use crate::model::{ChoiceField, FieldRow, FlagField, WrittenField};
use crate::text::{capitalised, clean_line, letters};

/// A command: its words, and what it does.
#[derive(Clone, Copy)]
pub(super) struct Row {
    /// The words that begin it, in lower case and without accents.
    pub(super) words: &'static [&'static str],
    /// How it is typed, as help shows it.
    pub(super) shown: &'static str,
    /// What it does.
    pub(super) help: &'static str,
    /// Where help has it.
    pub(super) group: Group,
    makes: Makes,
}

/// What commands are for, as help has them together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Group {
    Answering,
    Going,
    Reading,
    Steps,
    Results,
    Together,
    Session,
}

impl Group {
    /// Every group, in the order of the help.
    pub(super) const ALL: [Self; 7] = [
        Self::Answering,
        Self::Going,
        Self::Reading,
        Self::Steps,
        Self::Results,
        Self::Together,
        Self::Session,
    ];

    /// Its word.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Answering => "antwoorden",
            Self::Going => "gaan",
            Self::Reading => "lezen",
            Self::Steps => "stappen",
            Self::Results => "resultaat",
            Self::Together => "samen",
            Self::Session => "sessie",
        }
    }

    /// What it is about.
    pub(super) const fn about(self) -> &'static str {
        match self {
            Self::Answering => "een vraag beantwoorden",
            Self::Going => "naar een andere vraag",
            Self::Reading => "lezen wat bij een vraag hoort",
            Self::Steps => "vervolgstappen en het plan",
            Self::Results => "overzicht, knelpunten en rapport",
            Self::Together => "deelnemers, verschillen en besluiten",
            Self::Session => "de sessie, bewaren en stoppen",
        }
    }

    /// The group that `word` names.
    pub(super) fn from_word(word: &str) -> Option<Self> {
        let word = letters(word);
        Self::ALL.into_iter().find(|group| group.word() == word)
    }
}

/// How the command is made of its first word and what follows; none when that does not fit.
#[derive(Clone, Copy)]
enum Makes {
    By(fn(word: &str, rest: &str) -> Option<Command>),
    Flag(FlagField),
    Written(WrittenField),
}

impl Row {
    /// How it is typed and what that does, in sentences: one to hear, and the rest for who asks for more.
    pub(super) fn sentences(&self) -> Vec<String> {
        sentences(self.shown, self.help)
    }

    /// The word by which more is told of it.
    pub(super) fn name(&self) -> &'static str {
        let mut words = self.words.iter();
        words.find(|word| word.len() > 1).unwrap_or(&self.shown)
    }

    /// What the command takes, for who typed something else.
    pub(super) fn takes(&self) -> String {
        /// So many sentences are remembered.
        const MOST: usize = 2;
        let sentences = self.sentences();
        let more = format!(" Meer hoort u met uitleg {}.", self.name());
        let more = if sentences.len() > MOST { &more } else { "" };
        let said: Vec<String> = sentences.into_iter().take(MOST).collect();
        format!("Typ {}{more}", said.join(" "))
    }

    /// The command of the first `word` and the `rest`; none when that does not fit.
    pub(super) fn read(&self, word: &str, rest: &str) -> Option<Command> {
        match self.makes {
            Makes::By(read) => read(word, rest),
            Makes::Flag(flag) => alone(rest, Command::Toggle(flag)),
            Makes::Written(WrittenField::Text(field)) => {
                Some(Command::Write(field, rest.to_owned()))
            }
            Makes::Written(WrittenField::List(field)) => {
                let rest = if word == "gesproken" {
                    rest.strip_prefix("met").map_or(rest, str::trim_start)
                } else {
                    rest
                };
                Some(Command::AddEntry(field, clean_line(rest)))
            }
        }
    }
}

/// Every command, in the order of the help.
pub(super) fn commands() -> impl Iterator<Item = Row> {
    let written = WrittenField::ALL.map(|field| of_field(field.row(), Makes::Written(field)));
    let flags = FlagField::ALL.map(|flag| of_field(flag.row(), Makes::Flag(flag)));
    let before = answering::CHOICES.iter().copied();
    let fields = before.chain(written).chain(flags);
    let fields = fields.chain(answering::OTHERS.iter().copied());
    fields.chain(reading::ROWS.iter().copied())
}

const fn of_field(row: &FieldRow, makes: Makes) -> Row {
    Row {
        words: row.typed,
        shown: row.shown,
        help: row.typed_help,
        group: Group::Answering,
        makes,
    }
}

const fn chosen(field: ChoiceField, read: fn(&str, &str) -> Option<Command>) -> Row {
    of_field(field.row(), Makes::By(read))
}

const fn row(
    group: Group,
    words: &'static [&'static str],
    shown: &'static str,
    help: &'static str,
    read: fn(&str, &str) -> Option<Command>,
) -> Row {
    Row {
        words,
        shown,
        help,
        group,
        makes: Makes::By(read),
    }
}

/// `shown: help.`, with each part of the help as a sentence of its own.
pub(super) fn sentences(shown: &str, help: &str) -> Vec<String> {
    let mut parts = help.split("; ");
    let first = parts.next().unwrap_or_default();
    let rest = parts.map(|part| format!("{}.", capitalised(part)));
    [format!("{shown}: {first}.")]
        .into_iter()
        .chain(rest)
        .collect()
}

fn alone(rest: &str, command: Command) -> Option<Command> {
    rest.is_empty().then_some(command)
}

fn some(rest: &str) -> Option<String> {
    (!rest.is_empty()).then(|| rest.to_owned())
}

/// A place in a list that was read out, from 1.
fn number(rest: &str) -> Option<usize> {
    rest.parse().ok().filter(|number| *number > 0)
}
