//! `invullen`: a session line by line, without a screen.

use std::io::{self, IsTerminal};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::civil::Date;

use super::Failure;
use super::arguments::OneSession;
use super::context::{Context, warns_of_personal_data};
use super::output::tell;
use crate::app::{Effect, Outcome};
use crate::clock;
use crate::line::{self, Start, Stopped, World};
use crate::runtime::{Worker, before_end};
use crate::storage::{HeldBy, Refuge};

/// The world as it is: the files, and the clock. A signal may want the worker too.
struct Outside(Arc<Mutex<Worker>>);

impl Outside {
    fn worker(&self) -> MutexGuard<'_, Worker> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl World for Outside {
    fn today(&self) -> Date {
        clock::now().date()
    }

    fn carry_out(&mut self, effect: Effect) -> Option<Outcome> {
        self.worker().carry_out(effect, clock::now)
    }
}

/// Fill in a session with what is typed, or with what comes from another program.
pub(super) fn run(context: Context, asked: &OneSession) -> Result<(), Failure> {
    let found = context.find(&asked.session)?;
    found.refuse_newer()?;
    let questions = context.questions_of(&found.session);
    let start = Start {
        questions: &questions,
        path: found.path,
        warns_of_personal_data: warns_of_personal_data()?,
        echoes: !io::stdin().is_terminal(),
        width: width(),
    };
    let refuge = Refuge::new(context.folder.clone());
    let worker = Worker::new(context.folder, context.questions.clone())
        .with_knowledge(context.knowledge)
        .with_refuge(refuge);
    let mut world = Outside(Arc::new(Mutex::new(worker)));
    let for_signal = Outside(Arc::clone(&world.0));
    // Every change is on disk as soon as it is answered, if need be in an emergency copy, so that there
    // is only the lock to give free.
    // A save that is under way is waited for, and the worker is kept: nothing is begun after that.
    before_end(move || {
        let mut worker = for_signal.worker();
        if let Some(copy) = worker.emergency() {
            tell(&format!(
                "Niet alles is bewaard. Alles staat wel in de noodkopie «{}»; open de sessie opnieuw om \
                 haar terug te halen.",
                copy.display()
            ));
        }
        worker.carry_out(Effect::Close, clock::now);
        std::mem::forget(worker);
    });
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
