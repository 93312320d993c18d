//! `quickscan`, `open` and `voorbeeld`: the screen.

use std::io::{self, IsTerminal};

use super::Failure;
use super::arguments::{OneSession, Places};
use super::context::Context;
use crate::runtime::{self, Start};
use crate::storage::{Example, embedded_question_set};

/// Open the list of sessions.
pub(super) fn sessions(places: Places) -> Result<(), Failure> {
    need_terminal()?;
    let context = Context::new(places)?;
    run(Start {
        folder: context.folder,
        questions: context.questions,
        knowledge: context.knowledge,
        open: None,
        is_example: false,
        preferences: context.preferences,
    })
}

/// Go on with a session. One that cannot be read is told before the screen is taken.
pub(super) fn open(places: Places, open: &OneSession) -> Result<(), Failure> {
    need_terminal()?;
    let context = Context::new(places)?;
    let path = context.find(&open.session)?.path;
    run(Start {
        folder: context.folder,
        questions: context.questions,
        knowledge: context.knowledge,
        open: Some(path),
        is_example: false,
        preferences: context.preferences,
    })
}

/// Look around in the example, which goes away afterwards.
pub(super) fn example(places: Places) -> Result<(), Failure> {
    need_terminal()?;
    let context = Context::new(places)?;
    let example = Example::new()?;
    // The example is one of the Quickscan, whatever set is in use.
    let questions = embedded_question_set().unwrap_or(context.questions);
    run(Start {
        folder: example.folder().clone(),
        questions,
        knowledge: None,
        open: Some(example.session().to_owned()),
        is_example: true,
        preferences: context.preferences,
    })
}

fn run(start: Start) -> Result<(), Failure> {
    runtime::run(start).map_err(|error| Failure::WentWrong(error.to_string()))
}

/// A screen needs someone to look at it; without one, nothing may wait for a key.
fn need_terminal() -> Result<(), Failure> {
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    if !dumb && io::stdin().is_terminal() && io::stdout().is_terminal() {
        return Ok(());
    }
    Err(Failure::WrongUse(
        "Het scherm van de Quickscan heeft een terminal nodig. Regel voor regel gaat het met \
         «quickscan invullen SESSIE»; met «quickscan --help» ziet u wat er nog meer zonder scherm kan."
            .to_owned(),
    ))
}
