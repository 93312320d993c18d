//! What goes into the app: input, and what keys mean.

use crate::app::effect::Outcome;
use crate::model::{Evidence, ListField, State, StepStatus};
use crossterm::event::KeyEvent;

/// What happens to the app.
#[derive(Debug, Clone)]
pub enum Input {
    /// A key was pressed.
    Key(KeyEvent),
    /// Text was pasted.
    Paste(String),
    /// The window has this size, in characters.
    Resized {
        /// How wide it is.
        columns: u16,
        /// How high it is.
        rows: u16,
    },
    /// The user left the window, or nothing was typed for a moment: time to save.
    Pause,
    /// The program is asked to terminate.
    Terminate,
    /// An effect has been carried out.
    Outcome(Outcome),
}

/// What a key can mean. The context decides what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Leave the program.
    Quit,
    /// Explain this screen.
    Help,
    /// One step back.
    Back,
    /// A row up.
    Up,
    /// A row down.
    Down,
    /// To the left: the previous question, or the previous thing to choose.
    Left,
    /// To the right: the next question, or the next thing to choose.
    Right,
    /// Do again what was undone.
    Redo,
    /// A screen up.
    PageUp,
    /// A screen down.
    PageDown,
    /// To the first row.
    First,
    /// To the last row.
    Last,
    /// Do what is selected.
    Confirm,
    /// Choose what is selected, and stay.
    Choose,
    /// To the next field or section.
    NextField,
    /// Take over what is suggested, or else to the next field.
    Complete,
    /// To the previous field or section.
    PreviousField,
    /// Done with a form.
    Submit,
    /// Start a new session.
    NewSession,
    /// Begin a new measurement on the basis of a session.
    FollowUp,
    /// Take over what was answered last time.
    TakeOver,
    /// Read what was answered last time.
    ReadPrevious,
    /// Take away what is selected.
    Remove,
    /// Show deleted sessions.
    OpenBin,
    /// Set the state of the question.
    SetState(State),
    /// Choose the option with this number, counted from 1.
    ChoosePlace(u8),
    /// Make the question unanswered again.
    ClearState,
    /// Set the evidence, or clear it when it was this one.
    SetEvidence(Evidence),
    /// Mark or unmark as to be discussed.
    ToggleDiscuss,
    /// Mark or unmark as priority.
    TogglePriority,
    /// Go to the note.
    EditNote,
    /// Write what the practice says beside the policy, or what came out of a talk.
    EditRecord,
    /// Go to a list of the answer.
    EditList(ListField),
    /// Add a next step.
    NewStep,
    /// To the next question.
    NextQuestion,
    /// To the previous question.
    PreviousQuestion,
    /// To the next question that is still open.
    NextOpen,
    /// Show the introduction of the question set.
    Introduction,
    /// Show the description of the basisfunctie.
    Basisfunctie,
    /// Show the list of all questions.
    AllQuestions,
    /// Show all notes on one page.
    Notes,
    /// To the basisfunctie with this number in a list; after a point, to a question of it.
    Digit(u8),
    /// What comes is the number of a question within the basisfunctie.
    Point,
    /// Show the dashboard.
    Dashboard,
    /// Show what the sources say.
    Guidance,
    /// The texts with which the question is passed on.
    Mail,
    /// Show the other page of it.
    OtherPage,
    /// Make a step to find out what is not known.
    StepToAsk,
    /// Show the plan: all next steps.
    Plan,
    /// Put the steps of the plan in groups of the next kind.
    NextArrangement,
    /// Choose what is visible: whose steps, or which questions.
    Filter,
    /// Show or hide steps that are done or dropped.
    ToggleFinished,
    /// Mark all steps visible, or none.
    MarkAll,
    /// Set how far the marked steps are.
    SetStatus(StepStatus),
    /// Say who does the marked steps.
    SetOwner,
    /// Say by which day the marked steps are done.
    SetDue,
    /// To the question of the step that is selected.
    ToQuestion,
    /// See the answers through other frames.
    Frameworks,
    /// Show who takes part, where they differ and what was decided.
    Together,
    /// Ask somebody to take part.
    Invite,
    /// Change what is known of who takes part.
    EditParticipant,
    /// Read in what somebody sent.
    ReadIn,
    /// Accept all that everybody agrees on.
    AcceptAgreed,
    /// In the room: one question, large and alone.
    Meeting,
    /// Show or hide the names of who said what.
    ToggleNames,
    /// Show the report.
    Export,
    /// Show earlier versions, or what there is to decide after a conflict.
    Versions,
    /// Keep this session and what somebody else wrote, beside each other.
    KeepBoth,
    /// Save the session in another place.
    SaveAs,
    /// Change the details of the session.
    Details,
    /// Search the session.
    Search,
    /// Undo the last choice.
    Undo,
    /// Move a gap up by hand.
    MoveUp,
    /// Move a gap down by hand.
    MoveDown,
    /// Forget the order by hand.
    ResetOrder,
    /// Whose voice somebody is becomes the next that it can be.
    NextVoice,
    /// Explain the order of gaps.
    ExplainOrder,
    /// Draw the whole screen again.
    Redraw,
    /// Show everything that can be done here.
    Palette,
    /// Leave the session for the list of sessions.
    ToList,
}

impl Action {
    /// Whether it only moves or is part of a movement, so that it means nothing apart from the keys.
    pub(super) const fn is_a_movement(self) -> bool {
        matches!(
            self,
            Self::Back
                | Self::Up
                | Self::Down
                | Self::Left
                | Self::Right
                | Self::PageUp
                | Self::PageDown
                | Self::First
                | Self::Last
                | Self::Confirm
                | Self::Choose
                | Self::NextField
                | Self::PreviousField
                | Self::Digit(_)
                | Self::Point
                | Self::Palette
        )
    }

    /// Whether a text is to be typed after it, so that the letters that follow are no commands.
    pub(super) const fn invites_typing(self) -> bool {
        matches!(
            self,
            Self::EditNote
                | Self::EditRecord
                | Self::EditList(_)
                | Self::NewStep
                | Self::NewSession
                | Self::Search
                | Self::Palette
                | Self::SetOwner
                | Self::SetDue
                | Self::Invite
                | Self::ReadIn
        )
    }
}
