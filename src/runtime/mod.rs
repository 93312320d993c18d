//! The screen at work: the terminal, the keys, and the effects of the app.
//!
//! One loop, one owner of the state. Keys, signals and the outcomes of effects come in over one
//! channel, so the program sleeps until something happens: there is no tick.

mod canvas;
mod crash;
mod desktop;
mod ending;
mod event_loop;
mod input;
mod lines;
#[cfg(unix)]
mod parser;
mod pointer;
mod reader;
mod save_timer;
mod sending;
mod shown;
mod signals;
mod terminal;
mod worker;

use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;
use std::sync::mpsc::{Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use crossterm::event::Event as TerminalEvent;

pub use self::ending::RunError;
use self::event_loop::{End, Loop};
pub use self::lines::StandardInput;
pub use self::pointer::click;
pub use self::sending::keep_form;
use self::terminal::Screen;
use self::worker::Handle;
pub use self::worker::Worker;
use crate::app::{App, Effect, Input, Outcome};
use crate::clock;
use crate::model::QuestionSet;
use crate::storage::{self, DataFolder, Preferences, Refuge};

/// What the screen starts with.
#[derive(Debug)]
pub struct Start {
    /// Where the sessions are.
    pub folder: DataFolder,
    /// The question set.
    pub questions: QuestionSet,
    /// The file with the knowledge base, if it is one of the user's own.
    pub knowledge: Option<PathBuf>,
    /// The session to open at once.
    pub open: Option<PathBuf>,
    /// Whether all of it is an example, of which nothing is kept.
    pub is_example: bool,
    /// What the user likes to be otherwise.
    pub preferences: Preferences,
}

/// What comes in over the channel.
#[derive(Debug)]
enum Event {
    /// What the terminal sent, and when.
    Terminal(TerminalEvent, Instant),
    Outcome(Outcome),
    /// The program is asked to terminate.
    Terminate,
    /// The program is told to stop for a while.
    #[cfg(unix)]
    Suspend,
    /// It goes on.
    #[cfg(unix)]
    Resume,
    /// A thread of the program failed.
    Crashed,
}

/// How long the first frame waits for the list of sessions: enough for a local disk, so that the
/// screen does not jump, and too short to notice where a network folder is slow.
const FIRST_LIST: Duration = Duration::from_millis(40);

/// How often to look whether a session that somebody else has open is free.
const POLL: Duration = Duration::from_secs(2);

/// How long saving may take once the program has been asked to terminate.
const LAST_SAVE: Duration = Duration::from_secs(5);

/// Run the screen until the user leaves.
///
/// # Errors
///
/// [`RunError`], once the terminal has been given back and the work saved as well as it can be.
pub fn run(start: Start) -> Result<(), RunError> {
    crash::keep_cause();
    let (events, inbox) = channel();
    let questions = start.questions.clone();
    let folder = start.folder.clone();
    // Of the example nothing is kept, and nothing is brought to its folder, which goes away.
    let reach = if start.is_example {
        Refuge::within
    } else {
        Refuge::new
    };
    let refuge = reach(start.folder.clone());
    let worker = Worker::new(start.folder, start.questions.clone()).with_refuge(refuge.clone());
    let effects = worker::spawn(worker.with_knowledge(start.knowledge), events.clone());
    let mut app = App::new(start.questions, clock::now().date());
    app.is_example = start.is_example;
    app.warns_of_personal_data = start.preferences.warns_of_personal_data;
    app.one_column = start.preferences.one_column;
    let first = match start.open {
        Some(path) => app.open(path),
        None => Effect::List,
    };
    send(&effects, vec![first, Effect::ListLeftBehind]);
    let mut screen = Screen::enter(start.preferences.mouse)?;
    if let Ok(Event::Outcome(outcome)) = inbox.recv_timeout(FIRST_LIST) {
        let more = app.update(Input::Outcome(outcome));
        send(&effects, more);
    }
    signals::listen(events.clone());
    let mut running = Loop::new(app, inbox, effects);
    let begin = || {
        find_report_folder(events.clone());
        reader::read_terminal(events);
    };
    let ended = panic::catch_unwind(AssertUnwindSafe(|| running.run(&mut screen, begin)));
    drop(screen);
    let Loop {
        mut app,
        effects,
        inbox,
        ..
    } = running;
    // Before anything else is written, and so that the session is free for others.
    effects.finish(LAST_SAVE);
    if !matches!(ended, Ok(End::Left)) {
        let said = crash::rescue(&mut app, &folder, &questions, &refuge);
        return Err(RunError::Crashed(said));
    }
    ending::take_in_last(&mut app, &inbox);
    ending::keep(&app, &refuge).map_or(Ok(()), |said| Err(RunError::NotSaved(said)))
}

/// Find out where reports go by default, beside everything else: that folder may be on a network.
fn find_report_folder(events: Sender<Event>) {
    spawn_guarded(events, |events| {
        let found = Outcome::ReportsGoTo(storage::export_folder());
        let _ = events.send(Event::Outcome(found));
    });
}

/// Start a thread; when it fails, the loop hears of it.
fn spawn_guarded(events: Sender<Event>, work: impl FnOnce(&Sender<Event>) + Send + 'static) {
    thread::spawn(move || {
        if panic::catch_unwind(AssertUnwindSafe(|| work(&events))).is_err() {
            let _ = events.send(Event::Crashed);
        }
    });
}

/// Hand effects to the worker, but for those that are the loop's own. Returns whether the program is
/// to end.
fn send(worker: &Handle, effects: Vec<Effect>) -> bool {
    let mut quit = false;
    for effect in effects {
        match effect {
            Effect::Quit => quit = true,
            Effect::Redraw | Effect::Copy(_) => {}
            effect => {
                if !worker.send(effect) {
                    // The worker is gone, so nothing can be saved any more.
                    return true;
                }
            }
        }
    }
    quit
}
