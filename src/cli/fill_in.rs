//! `invullen`: a session line by line, without a screen.

use std::io::{self, IsTerminal};
use std::path::PathBuf;

use jiff::civil::Date;

use super::Failure;
use super::arguments::FillIn;
use super::context::Context;
use super::output::tell;
use crate::app::{Effect, Outcome};
use crate::clock;
use crate::line::{self, Ended, Start, Stopped, World};
use crate::runtime::{StandardInput, Worker};
use crate::storage::{Refuge, export_folder};
use crate::text::listed;

/// The world as it is: the files, and the clock.
struct Outside(Worker);

impl World for Outside {
    fn today(&self) -> Date {
        clock::now().date()
    }

    fn reports_go_to(&self) -> PathBuf {
        export_folder()
    }

    fn carry_out(&mut self, effect: Effect) -> Option<Outcome> {
        self.0.carry_out(effect, clock::now)
    }
}

/// Fill in a session with what is typed, or with what comes from another program; without one, begin with the list.
pub(super) fn run(context: &Context, asked: &FillIn) -> Result<(), Failure> {
    let session = asked.session.as_ref();
    let path = session.map(|session| context.folder.find(session));
    end(converse(context, path.transpose()?, None)?);
    Ok(())
}

/// The program was asked to terminate: end in that way, now that all is saved.
pub(super) fn end(told: Option<StandardInput>) {
    if let Some(input) = told {
        input.end_as_told();
    }
}

/// Hold the conversation about the session at `path`, or begin with the list. Said first is `why` there is no screen.
/// Gives the input where the program was asked to terminate.
pub(super) fn converse(
    context: &Context,
    path: Option<PathBuf>,
    why: Option<String>,
) -> Result<Option<StandardInput>, Failure> {
    let mut input = StandardInput::open();
    let start = Start {
        questions: context.questions(),
        path,
        example: context.example.clone(),
        why,
        warns_of_personal_data: context.preferences.warns_of_personal_data,
        echoes: !input.is_typed(),
        width: width(),
    };
    let refuge = Refuge::new(context.folder.clone());
    let worker = Worker::new(context.folder.clone(), context.questions().clone())
        .with_knowledge(context.knowledge.clone())
        .with_refuge(refuge);
    let mut world = Outside(worker);
    let ended = line::run(start, &mut input, &mut io::stdout().lock(), &mut world);
    if let Some(copy) = world.0.emergency() {
        tell(&format!(
            "Niet alles is bewaard. Alles staat wel in de noodkopie «{}»; open de sessie opnieuw om die terug te \
             halen.",
            copy.display()
        ));
    }
    match ended.map_err(failure)? {
        Ended { was_told: true, .. } => Ok(Some(input)),
        Ended { refused, .. } if refused.is_empty() => Ok(None),
        Ended { refused, .. } => {
            let kept = context.example.is_none();
            Err(Failure::WentWrong(not_understood(&refused, kept)))
        }
    }
}

/// That some lines of a script were not carried out, and whether what the others did is `kept`.
fn not_understood(lines: &[usize], kept: bool) -> String {
    const MOST: usize = 10;
    let mut numbers: Vec<_> = lines.iter().take(MOST).map(ToString::to_string).collect();
    if let Some(more @ 1..) = lines.len().checked_sub(MOST) {
        numbers.push(format!("nog {more}"));
    }
    let lines = match numbers.as_slice() {
        [one] => format!("Regel {one} van de invoer is niet uitgevoerd"),
        _ => format!(
            "Regels {} van de invoer zijn niet uitgevoerd",
            listed(&numbers)
        ),
    };
    let done = if kept { "gedaan en bewaard" } else { "gedaan" };
    format!("{lines}; hierboven staat waarom. Al het andere is {done}.")
}

/// The columns of the terminal; none when the output goes elsewhere.
fn width() -> Option<u16> {
    let size = io::stdout().is_terminal().then(crossterm::terminal::size)?;
    size.ok().map(|(columns, _)| columns)
}

fn failure(stopped: Stopped) -> Failure {
    match stopped {
        Stopped::Output(error) => Failure::from_output(&error),
        other => Failure::WentWrong(other.to_string()),
    }
}
