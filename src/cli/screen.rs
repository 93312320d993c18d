//! `quickscan`, `open` and `voorbeeld`: the screen, or the same line by line.

use std::path::PathBuf;

use super::Failure;
use super::arguments::{AskedFace, OpenSession, Places};
use super::context::Context;
use super::face::{self, Chosen};
use super::fill_in;
use crate::runtime::{self, RunError, Start};
use crate::storage::Example;

/// Open the list of sessions.
pub(super) fn sessions(places: Places, face: AskedFace) -> Result<(), Failure> {
    show(Context::new(places)?, None, face)
}

/// Go on with a session. One that cannot be read is told before the screen is taken.
pub(super) fn open(places: Places, open: &OpenSession, face: AskedFace) -> Result<(), Failure> {
    let context = Context::new(places)?;
    let path = context.find(&open.session)?.path;
    show(context, Some(path), open.face.or(face))
}

fn show(context: Context, open: Option<PathBuf>, asked: AskedFace) -> Result<(), Failure> {
    match face::choose(asked, context.face)? {
        Chosen::Lines(why) => {
            fill_in::end(fill_in::converse(&context, open, Some(why))?);
            Ok(())
        }
        Chosen::Screen => run(Start {
            questions: context.questions().clone(),
            folder: context.folder,
            knowledge: context.knowledge,
            open,
            is_example: false,
            preferences: context.preferences,
        }),
    }
}

/// Look around in the example, which goes away afterwards.
pub(super) fn example(places: Places, asked: AskedFace) -> Result<(), Failure> {
    let context = Context::new(places)?;
    let chosen = face::choose(asked, context.face)?;
    let example = Example::new()?;
    let open = Some(example.session().to_owned());
    let context = context.of_example(example.folder().clone());
    match chosen {
        Chosen::Lines(why) => {
            let told = fill_in::converse(&context, open, Some(why))?;
            drop(example);
            fill_in::end(told);
            Ok(())
        }
        Chosen::Screen => run(Start {
            questions: context.questions().clone(),
            folder: context.folder,
            knowledge: None,
            open,
            is_example: true,
            preferences: context.preferences,
        }),
    }
}

fn run(start: Start) -> Result<(), Failure> {
    runtime::run(start).map_err(|error| match error {
        RunError::Terminal(_) => Failure::WentWrong(error.to_string()),
        RunError::NotSaved(said) | RunError::Crashed(said) => Failure::EndedBadly(said),
    })
}
