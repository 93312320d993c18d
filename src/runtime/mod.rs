//! The screen at work: the terminal, the keys, and the effects of the app.
//!
//! One loop, one owner of the state. Keys, signals and the outcomes of effects come in over one
//! channel, so the program sleeps until something happens: there is no tick.

mod crash;
mod ending;
mod input;
mod lines;
mod save_timer;
mod signals;
mod terminal;
mod worker;

use std::mem;
use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use crossterm::event::Event as TerminalEvent;

pub use self::ending::RunError;
pub use self::lines::StandardInput;
use self::save_timer::SaveTimer;
use self::terminal::Screen;
use self::worker::Handle;
pub use self::worker::Worker;
use crate::app::{App, Effect, Input, Outcome};
use crate::clock;
use crate::model::QuestionSet;
use crate::storage::{self, DataFolder, Refuge};
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
    Terminal(TerminalEvent),
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
    app.warns_of_personal_data = start.warns_of_personal_data;
    let first = match start.open {
        Some(path) => app.open(path),
        None => Effect::List,
    };
    send(&effects, vec![first, Effect::ListLeftBehind]);
    let mut screen = Screen::enter()?;
    if let Ok(Event::Outcome(outcome)) = inbox.recv_timeout(FIRST_LIST) {
        let more = app.update(Input::Outcome(outcome));
        send(&effects, more);
    }
    signals::listen(events.clone());
    signals::watch_terminal(events.clone());
    find_report_folder(events.clone());
    read_terminal(events);
    let mut running = Loop::new(app, inbox, effects);
    let ended = panic::catch_unwind(AssertUnwindSafe(|| running.run(&mut screen)));
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

/// Read the terminal in a thread of its own.
fn read_terminal(events: Sender<Event>) {
    // Crossterm only notices a new size of the window once it has been asked for events; without
    // this, one that comes between the first picture and the first read would be missed.
    let _ = crossterm::event::poll(Duration::ZERO);
    spawn_guarded(events, |events| {
        while let Ok(event) = crossterm::event::read() {
            if events.send(Event::Terminal(event)).is_err() {
                return;
            }
        }
        let _ = events.send(Event::Terminate);
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

/// Colours, unless the user does not want them (<https://no-color.org>).
fn theme() -> Theme {
    let no_colour = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    if no_colour {
        Theme::plain()
    } else {
        Theme::colour()
    }
}

/// Hand effects to the worker. Returns whether the program is to end.
fn send(worker: &Handle, effects: Vec<Effect>) -> bool {
    let mut quit = false;
    for effect in effects {
        if effect == Effect::Quit {
            quit = true;
        } else if !worker.send(effect) {
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
    /// When to keep what cannot be saved.
    exposed: SaveTimer,
    held: input::HeldKeys,
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
            theme: theme(),
            inbox,
            effects,
            timer: SaveTimer::default(),
            exposed: SaveTimer::default(),
            held: input::HeldKeys::default(),
            deadline: None,
            suspend_by: None,
            resumed: false,
            crashed: false,
        }
    }

    fn run(&mut self, screen: &mut Screen) -> End {
        loop {
            // A window that is closed sends SIGCONT too, to a terminal that is no longer there.
            let resumed = !mem::take(&mut self.resumed) || screen.resume().is_ok();
            let drawn = screen.draw(|frame| ui::draw(frame, &mut self.app, &self.theme));
            // The terminal went away: save what there is and end.
            if (!resumed || drawn.is_err()) && self.terminate() {
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
            self.timer
                .follow(self.app.is_unsaved(), self.app.has_failed(), Instant::now());
            self.exposed
                .follow(self.app.is_exposed(), false, Instant::now());
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
        let timer = self
            .timer
            .next()
            .into_iter()
            .chain(self.exposed.next())
            .min();
        let moments = [timer, self.deadline, self.suspend_by, poll];
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
                Event::Terminal(event) => {
                    if let Some(event) = self.held.press(event) {
                        keys.add(event);
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
        for input in keys.inputs(self.app.context().is_text()) {
            #[cfg(debug_assertions)]
            crash::fail_if_asked(&input);
            self.timer.typed(Instant::now());
            self.exposed.typed(Instant::now());
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
        send(&self.effects, effects)
    }
}
