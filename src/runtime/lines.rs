//! Lines that are typed or come from another program, as line mode hears them.
//!
//! A thread reads them, so that being asked to terminate is heard while nothing comes in, and so that it is
//! known when each line came: on no system does a terminal say of plain lines which were pasted.

use std::io::{self, IsTerminal};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use super::{LAST_SAVE, signals};
use crate::line::{Heard, Lines, hear};

/// What came in, and when.
type Arrival = (Heard, Instant);

/// The input of this program, line by line.
#[derive(Debug)]
pub struct StandardInput {
    inbox: Receiver<Arrival>,
    /// What came, and was not heard yet.
    next: Option<Arrival>,
    /// When the last line came.
    last: Option<Instant>,
    is_typed: bool,
    /// Tells that all is saved, so that the program may end as it was told to.
    is_safe: Sender<()>,
}

impl StandardInput {
    /// Begin to read. Who is asked to terminate hears of it as [`Heard::Told`], and has five seconds to
    /// come to [`StandardInput::end_as_told`].
    pub fn open() -> Self {
        let is_typed = io::stdin().is_terminal();
        let (is_safe, safe) = channel();
        let inbox = if is_typed {
            let (sender, inbox) = channel();
            start(is_typed, move |arrival| sender.send(arrival).is_ok(), safe);
            inbox
        } else {
            // Another program waits when it is ahead.
            let (sender, inbox) = sync_channel(1);
            start(is_typed, move |arrival| sender.send(arrival).is_ok(), safe);
            inbox
        };
        Self {
            inbox,
            next: None,
            last: None,
            is_typed,
            is_safe,
        }
    }

    /// Whether somebody types.
    pub fn is_typed(&self) -> bool {
        self.is_typed
    }

    /// End in the way of the signal: all is saved.
    pub fn end_as_told(self) -> ! {
        let _ = self.is_safe.send(());
        loop {
            thread::park();
        }
    }
}

impl StandardInput {
    /// Wait for what comes next, but no longer than this. Where nothing can come any more, that is the end.
    fn wait_until(&mut self, until: Instant) {
        if self.next.is_none() {
            let rest = until.saturating_duration_since(Instant::now());
            self.next = match self.inbox.recv_timeout(rest) {
                Ok(arrival) => Some(arrival),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => Some((Heard::End, Instant::now())),
            };
        }
    }
}

impl Lines for StandardInput {
    fn hear(&mut self) -> Heard {
        let next = self.next.take().or_else(|| self.inbox.recv().ok());
        let (heard, at) = next.unwrap_or_else(|| (Heard::End, Instant::now()));
        self.last = Some(at);
        heard
    }

    fn has_more_within(&mut self, patience: Duration) -> bool {
        let Some(until) = self
            .last
            .filter(|_| self.is_typed)
            .map(|last| last + patience)
        else {
            return false;
        };
        self.wait_until(until);
        let is_line = |heard: &Heard| matches!(heard, Heard::Line(_) | Heard::Refused(_));
        let next = self.next.as_ref();
        next.is_some_and(|(heard, at)| is_line(heard) && *at <= until)
    }

    fn comes_within(&mut self, patience: Duration) -> bool {
        let last = self.last.unwrap_or_else(Instant::now);
        self.wait_until(last + patience);
        self.next.is_some()
    }
}

/// Pass on what comes in, and that the program is asked to terminate.
fn start(
    is_typed: bool,
    send: impl Fn(Arrival) -> bool + Clone + Send + 'static,
    safe: Receiver<()>,
) {
    let for_lines = send.clone();
    thread::spawn(move || read(is_typed, for_lines));
    signals::before_end(move || {
        // Where the conversation ended by itself, how the program ends is up to it.
        send((Heard::Told, Instant::now()))
            && safe.recv_timeout(LAST_SAVE) != Err(RecvTimeoutError::Disconnected)
    });
}

/// Pass on lines until there are no more, or nobody hears them.
fn read(is_typed: bool, send: impl Fn(Arrival) -> bool) {
    let mut input = io::stdin().lock();
    loop {
        let heard = match hear(&mut input) {
            // A terminal that goes away cannot be read, and has ended.
            Heard::Unreadable if is_typed => Heard::End,
            heard => heard,
        };
        let is_end = matches!(heard, Heard::End | Heard::Unreadable);
        if !send((heard, Instant::now())) || is_end {
            return;
        }
    }
}
