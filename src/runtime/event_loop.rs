//! The loop: it waits for what comes in, hands it to the app, and draws.

use std::io;
use std::mem;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Instant;

use super::save_timer::{SaveTimer, Waits};
use super::terminal::{self, Screen};
use super::worker::Handle;
use super::{Event, LAST_SAVE, POLL, click, input, send, signals};
use crossterm::event::{Event as TerminalEvent, KeyCode, MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::Position;

use crate::app::{App, Effect, Input};
use crate::clock;
use crate::ui::{self, Theme};

/// How the loop ended.
pub(super) enum End {
    /// The user left.
    Left,
    /// A thread failed.
    Crashed,
}

pub(super) struct Loop {
    pub(super) app: App,
    theme: Theme,
    pub(super) inbox: Receiver<Event>,
    pub(super) effects: Handle,
    timer: SaveTimer,
    /// When to keep what cannot be saved.
    exposed: SaveTimer,
    held: input::HeldKeys,
    /// The moment from which the app counts.
    start: Instant,
    /// What the terminal shows may be something else than what was drawn: draw all of it.
    is_stale: bool,
    /// When to end at the latest, once told to.
    deadline: Option<Instant>,
    /// When to be suspended at the latest, once told to.
    suspend_by: Option<Instant>,
    /// Going on after that: the terminal is to be taken again.
    resumed: bool,
    crashed: bool,
}

impl Loop {
    pub(super) fn new(app: App, inbox: Receiver<Event>, effects: Handle) -> Self {
        Self {
            app,
            theme: terminal::theme(),
            inbox,
            effects,
            timer: SaveTimer::default(),
            exposed: SaveTimer::default(),
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

    /// Draw and take in what comes, until the user leaves. What the first frame does not need is
    /// begun after it.
    pub(super) fn run(&mut self, screen: &mut Screen, begin: impl FnOnce()) -> End {
        let mut begin = Some(begin);
        loop {
            // The terminal went away: save what there is and end.
            if self.draw(screen).is_err() && self.terminate() {
                return End::Left;
            }
            if let Some(begin) = begin.take() {
                begin();
            }
            let quit = match self.wait() {
                Some(first) => {
                    let quit = self.take_in(first);
                    let is_to_be_shown = self.timer.is_to_be_shown(Instant::now());
                    (is_to_be_shown && self.update(Input::Pause)) || quit
                }
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
            let exposed = if self.app.is_exposed() {
                Waits::Change
            } else {
                Waits::Nothing
            };
            self.exposed.follow(exposed, Instant::now());
        }
    }

    fn draw(&mut self, screen: &mut Screen) -> io::Result<()> {
        // A window that is closed sends SIGCONT too, to a terminal that is no longer there.
        if mem::take(&mut self.resumed) {
            screen.resume()?;
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

    /// Be suspended, once the work is safe or has had its time. Going on is an event of its own.
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
                Event::Terminal(TerminalEvent::Mouse(event), at) => {
                    quit |= self.take_in_keys(mem::take(&mut keys));
                    quit |= self.mouse(event, at);
                }
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
        quit | self.take_in_keys(keys)
    }

    /// Returns whether the program is to end.
    fn take_in_keys(&mut self, keys: input::Keys) -> bool {
        let mut quit = false;
        for (input, at) in keys.inputs(self.app.context().is_text()) {
            #[cfg(debug_assertions)]
            super::crash::fail_if_asked(&input);
            self.timer.typed(Instant::now());
            self.exposed.typed(Instant::now());
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

    /// The mouse, which comes only where the user wants it. Returns whether the program is to end.
    fn mouse(&mut self, event: MouseEvent, at: Instant) -> bool {
        self.timer.typed(at);
        self.exposed.typed(at);
        let Ok(size) = terminal::size() else {
            return false;
        };
        let mut quit = false;
        let effects = &self.effects;
        let mut press = |app: &mut App, key| quit |= send(effects, app.update(Input::Key(key)));
        match event.kind {
            MouseEventKind::Down(MouseButton::Left) => {
                click(
                    &mut self.app,
                    size,
                    Position::new(event.column, event.row),
                    press,
                );
            }
            MouseEventKind::ScrollUp => press(&mut self.app, KeyCode::Up.into()),
            MouseEventKind::ScrollDown => press(&mut self.app, KeyCode::Down.into()),
            _ => {}
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
        for effect in &effects {
            if let Effect::Copy(text) = effect {
                // A terminal that is gone is found out at the next picture.
                let _ = terminal::offer_to_clipboard(text);
            }
        }
        send(&self.effects, effects)
    }
}
