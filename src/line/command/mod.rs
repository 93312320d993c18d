//! What a line asks for.

mod parse;
#[cfg(test)]
mod tests;

pub(super) use self::parse::{PROSE, begins_as_command, is_bare_command, shortened};
pub use self::parse::{Unclear, parse};
use super::details::DetailField;
use super::filter::FilterCommand;
use super::gaps::GapsCommand;
use super::mail::MailWish;
use super::overview::OverviewWish;
use super::plan::PlanCommand;
use super::record::RecordWish;
use super::report_wish::ReportWish;
use super::selection::Selection;
use super::step_change::StepChange;
use super::together::{DecisionWish, TogetherWish};
use crate::model::{Evidence, FlagField, ListField, NameKind, State, TextField};
use crate::report::Framework;

/// What the user asks for at the question that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// How the policy stands; none takes it away.
    State(Option<State>),
    /// The answer of this question, in the words of whatever it asks for; without any, ask for it.
    Answer(String),
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
    /// The first question of a basisfunctie, by its number.
    GoToGroup(u8),
    /// Another question, by its number, and then what is to be done there.
    At(String, Box<Command>),
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
    /// What the practice says, or what came out of a talk.
    Record(RecordWish),
    /// Earlier versions; with a number, put that one back.
    Versions(Option<usize>),
    /// Choose what is to stay, where somebody else changed the session.
    Decide,
    /// Making the scan together with others.
    Together(TogetherWish),
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
    /// Put the text that was not used in the note after all.
    TextAfterAll,
    /// End.
    Stop,
}

impl Command {
    /// Whether it makes sense to go to a question and do this there.
    pub(super) fn stays_there(&self) -> bool {
        !matches!(
            self,
            Self::Next
                | Self::Previous
                | Self::NextOpen
                | Self::GoTo(_)
                | Self::GoToGroup(_)
                | Self::At(..)
                | Self::Sessions(_)
                | Self::Stop
        )
    }

    /// Whether it says how the policy stands, or marks the question.
    fn is_an_answer(&self) -> bool {
        match self {
            Self::State(Some(_)) | Self::Evidence(Some(_)) | Self::Toggle(_) => true,
            Self::At(_, command) => command.is_an_answer(),
            _ => false,
        }
    }

    /// Whether words of the user's own are part of it: a line that is nothing but a command has none.
    fn holds_a_text(&self) -> bool {
        match self {
            Self::Write(_, text)
            | Self::Answer(text)
            | Self::AddEntry(_, text)
            | Self::Step(text)
            | Self::Guidance(text)
            | Self::Save(text)
            | Self::Help(text) => !text.is_empty(),
            Self::Sessions(line) => line.split_whitespace().count() > 1,
            Self::Record(wish) => wish.changes(),
            Self::Mail(wish) => !wish.which.is_empty(),
            Self::Report(wish) => wish.to.is_some(),
            Self::ChangeSteps(_, change) | Self::Plan(PlanCommand::Change(_, change)) => {
                change.holds_a_text()
            }
            Self::Plan(PlanCommand::Of(_))
            | Self::Replace(_)
            | Self::Search(_)
            | Self::Introduce(Some(_))
            | Self::Names(Some(_))
            | Self::Details(Some(_)) => true,
            Self::At(_, command) => command.holds_a_text(),
            _ => false,
        }
    }

    /// Whether it is to change the session, so that it is refused where that may only be looked at.
    pub(super) fn changes(&self) -> bool {
        match self {
            Self::AddEntry(_, text) => !text.is_empty(),
            Self::State(_)
            | Self::Answer(_)
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
            | Self::TextAfterAll
            | Self::Plan(PlanCommand::Change(..) | PlanCommand::Edit(_))
            | Self::Gaps(GapsCommand::Move(..) | GapsCommand::Reset)
            | Self::Extra(Some(_))
            | Self::Details(Some(_)) => true,
            Self::Record(wish) => wish.changes(),
            Self::At(_, command) => command.changes(),
            Self::Together(wish) => match wish {
                TogetherWish::Invite(_) | TogetherWish::ReadIn(_) => true,
                TogetherWish::Decision(wish) => *wish != DecisionWish::Read,
                _ => false,
            },
            _ => false,
        }
    }
}
