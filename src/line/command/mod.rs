//! What a line asks for.

#[cfg(test)]
mod tests;

use super::details::DetailField;
use super::filter::FilterCommand;
use super::gaps::GapsCommand;
use super::home::table::is_for_the_list;
use super::mail::MailWish;
use super::overview::OverviewWish;
use super::plan::PlanCommand;
use super::report::ReportWish;
use super::selection::Selection;
use super::step_change::StepChange;
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
    /// What the key of the screen for this means here: how well founded that is.
    EvidenceKey(Evidence),
    /// Write a text of the answer; with words, add those to it.
    Write(TextField, String),
    /// Take a text away.
    ClearText(TextField),
    /// Replace words of the answer by others: "OUD door NIEUW".
    Replace(String),
    /// Add words to a list of the answer; without any, read it.
    AddEntry(ListField, String),
    /// Take an entry of a list away, by its number.
    RemoveEntry(ListField, usize),
    /// A flag of the answer on, or off again.
    Toggle(FlagField),
    /// Add a next step; with a text, that is what will be done.
    Step(String),
    /// Change steps of this question, by their numbers.
    ChangeSteps(Selection, StepChange),
    /// Hear a step and change it part by part.
    EditStep(usize),
    /// Add the step to find out what is not known.
    Ask,
    /// The next question.
    Next,
    /// The question before.
    Previous,
    /// The next question without an answer.
    NextOpen,
    /// Go along some of the questions only.
    Filter(FilterCommand),
    /// Another question, by its number; with one digit, the first of that basisfunctie.
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
    /// Whose voice each is of those who were consulted; or say it of one, or take back what was said.
    Voice(Option<(String, String)>),
    /// The description and ratio of the basisfunctie.
    Explanation,
    /// What the sources say: of a part, or in all.
    Guidance(String),
    /// Take over what was read from the sources, by its number.
    Take(usize),
    /// Every question with its state.
    List,
    /// Every note.
    Notes,
    /// What the answers come down to.
    Overview(OverviewWish),
    /// The gaps, their order, and why.
    Gaps(GapsCommand),
    /// The plan: all next steps.
    Plan(PlanCommand),
    /// The mails that put this question to others.
    Mail(MailWish),
    /// The report.
    Report(ReportWish),
    /// What the session is about; with a part of it and a text, change that.
    Details(Option<(DetailField, String)>),
    /// Earlier versions; with a number, put that one back.
    Versions(Option<usize>),
    /// Choose what is to stay, where somebody else changed the session.
    Decide,
    /// The extra questions; with one, switch it on or off.
    Extra(Option<(String, Option<bool>)>),
    /// To the list of sessions, with what is to be done there.
    Sessions(String),
    /// What is left of a text that is said in parts.
    More {
        /// All of it.
        all: bool,
    },
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
    /// How to work on the screen.
    ToScreen,
    /// What can be typed: in short, or about something.
    Help(String),
    /// End.
    Stop,
}

impl Command {
    /// Whether it says how the policy stands, or marks the question.
    fn is_an_answer(&self) -> bool {
        matches!(
            self,
            Self::State(Some(_)) | Self::Evidence(Some(_)) | Self::Toggle(_)
        )
    }

    /// Whether it is to change the session, so that it is refused where that may only be looked at.
    pub(super) fn changes(&self) -> bool {
        match self {
            Self::AddEntry(_, text) => !text.is_empty(),
            Self::State(_)
            | Self::Evidence(_)
            | Self::Toggle(_)
            | Self::RemoveEntry(..)
            | Self::TakeOver
            | Self::Undo
            | Self::Redo
            | Self::Write(..)
            | Self::ClearText(_)
            | Self::Replace(_)
            | Self::Introduce(_)
            | Self::Names(Some(_))
            | Self::Step(_)
            | Self::EditStep(_)
            | Self::ChangeSteps(..)
            | Self::Ask
            | Self::Take(_)
            | Self::Plan(PlanCommand::Change(..) | PlanCommand::Edit(_))
            | Self::Gaps(GapsCommand::Move(..) | GapsCommand::Reset)
            | Self::Extra(Some(_))
            | Self::Details(Some(_)) => true,
            _ => false,
        }
    }

    /// Whether it only reads something out, so that nothing changes and nothing is left.
    pub(super) fn only_reads(&self) -> bool {
        match self {
            Self::AddEntry(_, text) => text.is_empty(),
            Self::Read
            | Self::ReadPrevious
            | Self::Meetlat
            | Self::Introduction
            | Self::Explanation
            | Self::Guidance(_)
            | Self::List
            | Self::Notes
            | Self::Overview(_)
            | Self::Frameworks(_)
            | Self::Search(_)
            | Self::More { .. }
            | Self::ToScreen
            | Self::Help(_) => true,
            Self::Gaps(command) => matches!(command, GapsCommand::Read | GapsCommand::Why),
            Self::Filter(command) => {
                matches!(command, FilterCommand::Say | FilterCommand::List(_))
            }
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
    if line == "." {
        return Ok(Command::NextOpen);
    }
    // Many end a line with a full stop, which a text keeps.
    let bare = line.trim_end_matches('.');
    let command = understood(line).or_else(|| understood(bare));
    // Who asks does not answer: «op orde?» changes nothing.
    if let Some(command) =
        command.filter(|command| !(line.ends_with('?') && command.is_an_answer()))
    {
        return Ok(command);
    }
    let said = shortened(line);
    if let Some(word) = meant_for_a_step(line) {
        return Err(Unclear::Sentence(format!(
            "«{said}»: bedoelt u {word}? Typ het opnieuw. Is het een nieuwe vervolgstap, typ dan stap, en dan wat er gaat \
             gebeuren."
        )));
    }
    if line.split_whitespace().count() >= PROSE {
        return Err(Unclear::Prose);
    }
    let row = row_of(line).map(|(row, ..)| row);
    Err(Unclear::Sentence(match row {
        Some(row) => format!("«{said}» kan niet. Typ {}: {}.", row.shown, row.help),
        None => format!(
            "«{said}» is geen opdracht. Typ 1 tot 5 voor de stand, Enter voor de volgende vraag, of \
             uitleg."
        ),
    }))
}

fn understood(line: &str) -> Option<Command> {
    let by_row = || row_of(line).and_then(|(row, word, rest)| row.read(&word, rest));
    let by_number = || is_question_number(line).then(|| Command::GoTo(line.to_owned()));
    let for_the_list = || {
        let first = fold(line.split_whitespace().next()?);
        is_for_the_list(&first).then(|| Command::Sessions(line.to_owned()))
    };
    if meant_for_a_step(line).is_some() {
        return None;
    }
    state_in_words(line)
        .or_else(for_the_list)
        .or_else(by_row)
        .or_else(by_number)
}

/// The change of a step that `line` seems to be meant for: "stap 1 klar" is no new step.
fn meant_for_a_step(line: &str) -> Option<&'static str> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let [step, number, typed] = words.as_slice() else {
        return None;
    };
    let is_step = ["s", "stap", "vervolgstap"].contains(&&*fold(step));
    let is_numbered = is_step && number.parse::<usize>().is_ok();
    is_numbered.then(|| StepChange::meant_by(typed)).flatten()
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
