//! A question that the program asks, on top of the screen.

use crate::app::widgets::list_cursor;
use std::path::PathBuf;

use super::form::Leave;
use crate::app::action::Action;
use crate::app::effect::{Effect, ReadOnlyReason, SessionWithSet};
use crate::app::keymap::key_for;
use crate::model::{Details, QuestionSet, Whose};

/// What follows from a choice.
#[derive(Debug, Clone)]
pub enum DialogAction {
    /// Nothing.
    Nothing,
    /// Carry out an effect.
    Do(Effect),
    /// Leave the screen below.
    Back,
    /// Begin a session with these details.
    Begin(Details),
    /// Try again to save, and then leave.
    Leave,
    /// Leave without the work that could not be saved.
    Abandon,
    /// Open this session as soon as nobody else has it open.
    WaitFor(PathBuf),
    /// Keep the session as it is here, whatever somebody else wrote.
    KeepMine,
    /// Keep what somebody else wrote, and this session beside it.
    KeepBoth,
    /// Do this with the plan.
    Plan(PlanChoice),
    /// Do this with what is done together.
    Together(TogetherChoice),
    /// Leave the form visible, with or without what was typed in it.
    LeaveForm(Leave),
    /// Say what a new session with these questions is about.
    BeginWith(Box<QuestionSet>),
    /// Go on with this session in a new file.
    GoOnWith(SessionWithSet),
    /// Look at this session, which is in this file and may not be changed.
    ViewReadOnly(SessionWithSet, PathBuf, ReadOnlyReason),
    /// Put the text that went astray in the note of the question.
    PutInNote,
    /// Carry out that text as keys.
    PressAsKeys,
}

/// What was chosen in a dialog about the plan.
#[derive(Debug, Clone)]
pub enum PlanChoice {
    /// Show only these steps.
    Show(Whose),
    /// Remove the steps that are marked, or else the one that is selected.
    Remove,
}

/// What was chosen in a dialog about what is done together.
#[derive(Debug, Clone)]
pub enum TogetherChoice {
    /// Accept all that everybody agrees on.
    Accept,
    /// What is being read in is of the participant at this place, or of somebody who is none yet.
    SentBy(Option<usize>),
}

/// One of the choices.
#[derive(Debug, Clone)]
pub struct Choice {
    /// The words.
    pub label: String,
    /// What follows.
    pub then: DialogAction,
}

impl Choice {
    /// A choice with what follows from it.
    pub fn new(label: impl Into<String>, then: DialogAction) -> Self {
        Self {
            label: label.into(),
            then,
        }
    }
}

/// A question with choices. The first is the safe one: it is selected from the start.
#[derive(Debug, Clone)]
pub struct Dialog {
    /// The question, one or more sentences.
    pub question: String,
    /// What it is about, a row for each fact, such as whose session; may be empty.
    pub facts: Vec<String>,
    /// The choices.
    pub choices: Vec<Choice>,
    /// The place of the choice that is selected.
    pub selected: usize,
    /// The first visible row of the question, where it does not fit above the choices.
    pub scroll: usize,
}

impl Dialog {
    /// Ask `question`.
    pub fn new(question: String, choices: Vec<Choice>) -> Self {
        Self {
            question,
            facts: Vec::new(),
            choices,
            selected: 0,
            scroll: 0,
        }
    }

    /// The same question, about what these `facts` tell apart.
    #[must_use]
    pub fn about(self, facts: Vec<String>) -> Self {
        Self { facts, ..self }
    }

    /// Ask whether to do `then`. `no` is the safe choice, from which nothing follows.
    pub fn yes_or_no(question: String, no: &str, yes: &str, then: DialogAction) -> Self {
        let choices = vec![
            Choice::new(no, DialogAction::Nothing),
            Choice::new(yes, then),
        ];
        Self::new(question, choices)
    }

    /// Carry out `action`; once a choice is made, what follows from it.
    pub fn act(&mut self, action: Action) -> Option<DialogAction> {
        match action {
            Action::Confirm => self
                .choices
                .get(self.selected)
                .map(|choice| choice.then.clone()),
            Action::Back => Some(DialogAction::Nothing),
            // The choices are always in view; the question may be longer than the window.
            Action::PageUp => {
                self.scroll = self.scroll.saturating_sub(1);
                None
            }
            Action::PageDown => {
                self.scroll += 1;
                None
            }
            _ => {
                self.selected = list_cursor::along(action, self.selected, self.choices.len());
                None
            }
        }
    }
}

/// How to answer, for who asks for help.
pub fn help() -> String {
    format!(
        "Kies met {} en {} en druk op {}. {} sluit deze vraag; er verandert dan niets.",
        key_for(Action::Up),
        key_for(Action::Down),
        key_for(Action::Confirm),
        key_for(Action::Back)
    )
}
