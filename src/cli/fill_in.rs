//! `invullen`: a session line by line, without a screen.

use std::io::{self, IsTerminal};

use jiff::civil::Date;

use super::Failure;
use super::arguments::FillIn;
use super::context::{Context, warns_of_personal_data};
use crate::app::{Effect, Outcome};
use crate::clock;
use crate::line::{self, Start, Stopped, World};
use crate::runtime::Worker;
use crate::storage::HeldBy;

/// The world as it is: the files, and the clock.
struct Outside(Worker);

impl World for Outside {
    fn today(&self) -> Date {
        clock::now().date()
    }

    fn carry_out(&mut self, effect: Effect) -> Option<Outcome> {
        self.0.carry_out(effect, clock::now)
    }
}

/// Fill in a session with what is typed, or with what comes from another program.
pub(super) fn run(context: Context, asked: &FillIn) -> Result<(), Failure> {
    let found = context.find(&asked.session)?;
    found.refuse_newer()?;
    let start = Start {
        questions: &context.questions,
        path: found.path,
        warns_of_personal_data: warns_of_personal_data()?,
        echoes: !io::stdin().is_terminal(),
        width: width(),
    };
    let worker =
        Worker::new(context.folder, context.questions.clone()).with_knowledge(context.knowledge);
    let mut world = Outside(worker);
    line::run(
        start,
        &mut io::stdin().lock(),
        &mut io::stdout().lock(),
        &mut world,
    )
    .map_err(failure)
}

/// The columns of the terminal; none when the output goes elsewhere.
fn width() -> Option<u16> {
    let size = io::stdout().is_terminal().then(crossterm::terminal::size)?;
    size.ok().map(|(columns, _)| columns)
}

fn failure(stopped: Stopped) -> Failure {
    match stopped {
        Stopped::Held(owner) => Failure::WentWrong(HeldBy::sentence(&owner)),
        Stopped::Output(error) => Failure::from_output(&error),
        other => Failure::WentWrong(other.to_string()),
    }
}
