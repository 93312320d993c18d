//! What a line asks for.

#[cfg(test)]
mod tests;

use super::elsewhere;
use super::step::StepChange;
use super::table::{Row, commands, state_in_words};
use crate::model::{Evidence, FlagField, ListField, NameKind, State, TextField};
use crate::report::Framework;
use crate::text::fold;

/// What the user asks for at the question that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// How the policy stands; none takes it away.
    State(Option<State>),
    /// How well founded that is; none takes it away.
    Evidence(Option<Evidence>),
    /// Write a text of the answer; with words, add those to it.
    Write(TextField, String),
    /// Take a text away.
    ClearText(TextField),
    /// Add words to a list of the answer; without any, read it.
    AddEntry(ListField, String),
    /// Take an entry of a list away, by its number.
    RemoveEntry(ListField, usize),
    /// A flag of the answer on, or off again.
    Toggle(FlagField),
    /// Add a next step; with a text, that is what will be done.
    Step(String),
    /// Change a step, by its number.
    ChangeStep(usize, StepChange),
    /// Take a step away, by its number.
    RemoveStep(usize),
    /// Add the step to find out what is not known.
    Ask,
    /// The next question.
    Next,
    /// The question before.
    Previous,
    /// Another question, by its number.
    GoTo(String),
    /// Read the question again.
    Read,
    /// Read what was answered last time.
    ReadPrevious,
    /// Take over what was answered last time.
    TakeOver,
    /// What the states look like here.
    Meetlat,
    /// What the Quickscan is.
    Introduction,
    /// Add words to the introduction of one's own; none takes it away.
    Introduce(Option<String>),
    /// Read the names in use, or say what one of them is.
    Names(Option<(String, Option<NameKind>)>),
    /// The description and ratio of the basisfunctie.
    Explanation,
    /// What the sources say.
    Guidance,
    /// Take over what was read from the sources, by its number.
    Take(usize),
    /// Every question with its state.
    List,
    /// Counts, gaps and steps.
    Overview,
    /// The answers through a frame; none names them.
    Frameworks(Option<Framework>),
    /// Search for words.
    Search(String),
    /// Take the last choice back.
    Undo,
    /// Do what was taken back again.
    Redo,
    /// Save now; with a path, in a new file.
    Save(String),
    /// Hear where something is that line mode does not do itself, in this sentence.
    Elsewhere(&'static str),
    /// What can be typed.
    Help,
    /// End.
    Stop,
}

impl Command {
    /// Whether it only reads something out, so that nothing changes and nothing is left.
    pub(super) fn only_reads(&self) -> bool {
        match self {
            Self::AddEntry(_, text) => text.is_empty(),
            Self::Read
            | Self::ReadPrevious
            | Self::Meetlat
            | Self::Introduction
            | Self::Explanation
            | Self::Guidance
            | Self::List
            | Self::Overview
            | Self::Frameworks(_)
            | Self::Search(_)
            | Self::Elsewhere(_)
            | Self::Help => true,
            _ => false,
        }
    }
}

/// A line that is no command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unclear {
    /// It may be meant as a text.
    Prose,
    /// What can be typed instead, in a Dutch sentence.
    Sentence(String),
}

/// From so many words on, what is no command is taken for a text.
const PROSE: usize = 3;

/// What `line` asks for. Every line gets a command, a sentence, or a question whether it is a text.
///
/// # Errors
///
/// [`Unclear`] when it is no command.
pub fn parse(line: &str) -> Result<Command, Unclear> {
    let line = line.trim();
    if line.is_empty() {
        return Ok(Command::Next);
    }
    // Many end a line with a full stop, which a text keeps.
    let bare = line.trim_end_matches('.');
    if let Some(command) = understood(line).or_else(|| understood(bare)) {
        return Ok(command);
    }
    if line.split_whitespace().count() >= PROSE {
        return Err(Unclear::Prose);
    }
    let said = shortened(line);
    let row = row_of(line).map(|(row, ..)| row);
    Err(Unclear::Sentence(match row {
        Some(row) => format!("«{said}» kan niet. Typ {}: {}.", row.shown, row.help),
        None => format!(
            "«{said}» is geen opdracht. Typ 1 tot 5 voor de stand, Enter voor de volgende vraag, of \
             help."
        ),
    }))
}

fn understood(line: &str) -> Option<Command> {
    let by_row = || row_of(line).and_then(|(row, word, rest)| row.read(&word, rest));
    let by_number = || is_question_number(line).then(|| Command::GoTo(line.to_owned()));
    state_in_words(line)
        .or_else(by_row)
        .or_else(by_number)
        .or_else(|| elsewhere::sentence(line).map(Command::Elsewhere))
}

/// The row that `line` begins with the word of, that word, and what follows it.
fn row_of(line: &str) -> Option<(Row, String, &str)> {
    let (first, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let word = fold(first);
    let row = commands().find(|row| row.words.contains(&&*word))?;
    Some((row, word, rest.trim()))
}

/// `4.6`, as questions are numbered; extra ones have a letter before it: `K9.1`.
fn is_question_number(word: &str) -> bool {
    let is_number = |part: &str| !part.is_empty() && part.chars().all(|char| char.is_ascii_digit());
    let number = word.strip_prefix(|char: char| char.is_ascii_alphabetic());
    number
        .unwrap_or(word)
        .split_once('.')
        .is_some_and(|(one, other)| is_number(one) && is_number(other))
}

/// The beginning of what was typed, to name it in a sentence.
fn shortened(line: &str) -> String {
    const LONGEST: usize = 40;
    let start: String = line.chars().take(LONGEST).collect();
    if start.len() < line.len() {
        format!("{start}…")
    } else {
        start
    }
}
