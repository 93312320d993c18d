//! Why a command did not do what was asked, and the exit code that says so.

use std::io::{self, BufRead, ErrorKind, IsTerminal, Write};
use std::process::ExitCode;

use super::output::{print, tell};
use super::wrong_use;
use crate::app::{Action, Context, key_in};
use crate::storage::{SaveError, StorageError};
use crate::text::clean;

/// Why a command stopped.
#[derive(Debug)]
pub(super) enum Failure {
    /// Something went wrong: a Dutch sentence.
    WentWrong(String),
    /// The screen was there and ended so: a Dutch sentence. Whoever ended it waits for nothing.
    EndedBadly(String),
    /// Wrong use: a Dutch sentence.
    WrongUse(String),
    /// The reader of our output went away, as `head` does: no failure at all.
    NobodyReads,
    /// Help or version was asked for instead: the text.
    Told(String),
}

impl Failure {
    /// What clap found, which may be a question for help.
    pub(super) fn from_clap(error: &clap::Error) -> Self {
        if error.use_stderr() {
            Self::WrongUse(wrong_use::sentence(error))
        } else {
            Self::Told(error.render().to_string())
        }
    }

    /// What the system said of our output.
    pub(super) fn from_output(error: &io::Error) -> Self {
        match error.kind() {
            ErrorKind::BrokenPipe => Self::NobodyReads,
            _ => Self::WentWrong(
                "De uitvoer kan niet worden geschreven; kijk waar de uitvoer naartoe gaat."
                    .to_owned(),
            ),
        }
    }

    /// Whether it came before there was anything to see, so that a window that goes away takes it along.
    pub(super) fn is_at_the_start(&self) -> bool {
        matches!(self, Self::WentWrong(_) | Self::WrongUse(_))
    }

    /// Tell the user, and give the exit code.
    pub(super) fn report(self) -> ExitCode {
        let (sentence, code) = match self {
            Self::WentWrong(sentence) | Self::EndedBadly(sentence) => (sentence, 1),
            Self::WrongUse(sentence) => (sentence, 2),
            Self::NobodyReads => return ExitCode::SUCCESS,
            Self::Told(text) => {
                return match print(&text) {
                    Ok(()) => ExitCode::SUCCESS,
                    Err(failure) => failure.report(),
                };
            }
        };
        // Where nobody reads stderr either, only the exit code is left.
        let _ = writeln!(io::stderr(), "{}", clean(&sentence));
        ExitCode::from(code)
    }
}

/// Keep what was said in sight, where somebody looks at it.
pub(super) fn wait_until_read() {
    if io::stdin().is_terminal() && io::stderr().is_terminal() {
        let enter = key_in(Context::Dialog, Action::Confirm);
        tell(&format!("Druk op {enter} om te sluiten."));
        let _ = io::stdin().lock().read_line(&mut String::new());
    }
}

impl From<SaveError> for Failure {
    fn from(error: SaveError) -> Self {
        Self::WentWrong(error.to_string())
    }
}

impl From<StorageError> for Failure {
    fn from(error: StorageError) -> Self {
        Self::WentWrong(error.to_string())
    }
}
