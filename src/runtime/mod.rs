//! The screen at work: the terminal, the keys, and the effects of the app.
//!
//! One loop, one owner of the state. Keys, signals and the outcomes of effects come in over one
//! channel, so the program sleeps until something happens: there is no tick.

mod canvas;
mod crash;
mod input;
#[cfg(unix)]
mod parser;
mod reader;
mod save_timer;
mod signals;
mod terminal;
mod worker;

use std::io;
use std::mem;
use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use crossterm::event::Event as TerminalEvent;

use self::save_timer::{SaveTimer, Waits};
pub use self::signals::before_end;
use self::terminal::Screen;
use self::worker::Handle;
pub use self::worker::Worker;
use crate::app::{App, Effect, Input, Outcome};
use crate::clock;
use crate::model::QuestionSet;
use crate::storage::{self, DataFolder};
use crate::ui::{self, Theme};

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
    /// Whether to say so when a text seems to hold personal data.
    pub warns_of_personal_data: bool,
}

/// What comes in over the channel.
#[derive(Debug)]
enum Event {
    /// What the terminal sent, and when.
    Terminal(TerminalEvent, Instant),
    Outcome(Outcome),
    /// The program is told to end.
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

/// How long the first picture waits for the list of sessions: enough for a local disk, so that the
/// screen does not jump, and too short to notice where a network folder is slow.
const FIRST_LIST: Duration = Duration::from_millis(40);

/// How often to look whether a session that somebody else has open is free.
const POLL: Duration = Duration::from_secs(2);

/// How long saving may take once the program has been told to end.
const LAST_SAVE: Duration = Duration::from_secs(5);

/// Why the screen ended otherwise than by the user leaving. Its text is for the user.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The terminal could not be used.
    #[error(
        "De terminal kan het scherm niet tonen; open een ander terminalvenster en probeer het opnieuw."
    )]
    Terminal(#[from] io::Error),
    /// The program itself failed; the sentences say what became of the work.
    #[error("{0}")]
    Crashed(String),
}

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
    let worker = Worker::new(start.folder, start.questions.clone());
    let effects = worker::spawn(worker.with_knowledge(start.knowledge), events.clone());
    let mut app = App::new(start.questions, clock::now().date());
    app.is_example = start.is_example;
    app.warns_of_personal_data = start.warns_of_personal_data;
    let first = match start.open {
        Some(path) => app.open(path),
        None => Effect::List,
    };
    send(&effects, vec![first]);
    let mut screen = Screen::enter()?;
    if let Ok(Event::Outcome(outcome)) = inbox.recv_timeout(FIRST_LIST) {
        let more = app.update(Input::Outcome(outcome));
        send(&effects, more);
    }
    signals::listen(events.clone());
    find_report_folder(events.clone());
    reader::read_terminal(events);
    let mut running = Loop::new(app, inbox, effects);
    let ended = panic::catch_unwind(AssertUnwindSafe(|| running.run(&mut screen)));
    drop(screen);
    let Loop {
        mut app, effects, ..
    } = running;
    // Before anything else is written, and so that the session is free for others.
    effects.finish(LAST_SAVE);
    if let Ok(End::Left) = ended {
        return Ok(());
    }
    let said = crash::rescue(&mut app, &folder, &questions);
    Err(RunError::Crashed(said))
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
        if effect == Effect::Quit {
            quit = true;
        } else if effect != Effect::Redraw && !worker.send(effect) {
            // The worker is gone, so nothing can be saved any more.
            return true;
        }
    }
    quit
}

/// How the loop ended.
enum End {
    /// The user left.
    Left,
    /// A thread failed.
    Crashed,
}

struct Loop {
    app: App,
    theme: Theme,
    inbox: Receiver<Event>,
    effects: Handle,
    timer: SaveTimer,
    held: input::HeldKeys,
    /// The moment from which the app counts.
    start: Instant,
    /// What the terminal shows may be something else than what was drawn: draw all of it.
    is_stale: bool,
    /// When to end at the latest, once told to.
    deadline: Option<Instant>,
    /// When to be put aside at the latest, once told to.
    suspend_by: Option<Instant>,
    /// Going on after that: the terminal is to be taken again.
    resumed: bool,
    crashed: bool,
}

impl Loop {
    fn new(app: App, inbox: Receiver<Event>, effects: Handle) -> Self {
        Self {
            app,
            theme: terminal::theme(),
            inbox,
            effects,
            timer: SaveTimer::default(),
            held: input::HeldKeys::default(),
            start: Instant::now(),
            // From here on every change of the size is heard; what it was before is asked once.
            is_stale: true,
            deadline: None,
            suspend_by: None,
            resumed: false,
            crashed: false,
        }
    }

    fn run(&mut self, screen: &mut Screen) -> End {
        loop {
            // The terminal went away: save what there is and end.
            if self.draw(screen).is_err() && self.terminate() {
                return End::Left;
            }
            let quit = match self.wait() {
                Some(first) => self.take_in(first),
                None if self.deadline.is_some_and(|by| by <= Instant::now()) => true,
                None => self.update(Input::Pause),
            };
            if self.crashed {
                return End::Crashed;
            }
            if quit {
                return End::Left;
            }
            self.suspend_if_safe();
            self.timer.follow(self.waits(), Instant::now());
        }
    }

    fn draw(&mut self, screen: &mut Screen) -> io::Result<()> {
        // A window that is closed sends SIGCONT too, to a terminal that is no longer there.
        if mem::take(&mut self.resumed) {
            Screen::resume()?;
            self.is_stale = true;
        }
        if mem::take(&mut self.is_stale) {
            let size = screen.begin_anew()?;
            self.update(Input::Resized {
                columns: size.width,
                rows: size.height,
            });
        }
        screen.draw(|frame| ui::draw(frame, &mut self.app, &self.theme))
    }

    /// What there is to save.
    fn waits(&self) -> Waits {
        match () {
            () if !self.app.is_unsaved() => Waits::Nothing,
            () if self.app.is_saving() => Waits::Outcome,
            () if self.app.has_failed() => Waits::Retry,
            () => Waits::Change,
        }
    }

    /// Be put aside, once the work is safe or has had its time. Going on is an event of its own.
    fn suspend_if_safe(&mut self) {
        let is_time = |by: Instant| !self.app.is_unsaved() || by <= Instant::now();
        if self.suspend_by.is_some_and(is_time) {
            self.suspend_by = None;
            Screen::pause();
            signals::stop_here();
        }
    }

    /// The next event; none when it is time to save.
    fn wait(&self) -> Option<Event> {
        let poll = self.app.is_waiting().then(|| Instant::now() + POLL);
        let moments = [self.timer.next(), self.deadline, self.suspend_by, poll];
        let Some(next) = moments.into_iter().flatten().min() else {
            return self.inbox.recv().ok();
        };
        let pause = next.saturating_duration_since(Instant::now());
        match self.inbox.recv_timeout(pause) {
            Ok(event) => Some(event),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => Some(Event::Terminate),
        }
    }

    /// Take in `first` and everything that has come since, so that one picture shows all of it.
    /// Returns whether the program is to end.
    fn take_in(&mut self, first: Event) -> bool {
        self.app.set_today(clock::now().date());
        let mut keys = input::Keys::default();
        let mut next = Some(first);
        let mut quit = false;
        while let Some(event) = next {
            match event {
                Event::Terminal(event, at) => {
                    if let Some(event) = self.held.press(event) {
                        keys.add(event, at);
                    }
                }
                Event::Outcome(outcome) => quit |= self.update(Input::Outcome(outcome)),
                Event::Terminate => quit |= self.terminate(),
                #[cfg(unix)]
                Event::Suspend => {
                    self.suspend_by = Some(Instant::now() + LAST_SAVE);
                    quit |= self.update(Input::Pause);
                }
                #[cfg(unix)]
                Event::Resume => self.resumed = true,
                Event::Crashed => self.crashed = true,
            }
            next = keys
                .patience()
                .and_then(|patience| self.inbox.recv_timeout(patience).ok())
                .or_else(|| self.inbox.try_recv().ok());
        }
        for (input, at) in keys.inputs(self.app.context().is_text()) {
            #[cfg(debug_assertions)]
            crash::fail_if_asked(&input);
            self.timer.typed(Instant::now());
            self.is_stale |= matches!(input, Input::Resized { .. });
            self.app
                .set_moment(at.saturating_duration_since(self.start));
            quit |= self.update(input);
            if quit {
                break;
            }
        }
        quit
    }

    fn terminate(&mut self) -> bool {
        self.deadline.get_or_insert(Instant::now() + LAST_SAVE);
        self.update(Input::Terminate)
    }

    fn update(&mut self, input: Input) -> bool {
        let effects = self.app.update(input);
        self.is_stale |= effects.contains(&Effect::Redraw);
        send(&self.effects, effects)
    }
}
