//! Reading the terminal, in a thread of its own.
//!
//! On Unix the bytes are read and understood here: the reader of crossterm 0.29 takes a sequence that
//! comes in two parts, or just after an Esc, for text. On Windows the console gives whole keys.

use std::sync::mpsc::Sender;
use std::time::Instant;

use super::{Event, spawn_guarded};

/// Send an [`Event::Terminal`] for each thing that the terminal sends, and [`Event::Terminate`] once
/// it is gone.
pub(super) fn read_terminal(events: Sender<Event>) {
    spawn_guarded(events, |events| {
        if read(events).is_none() {
            // Whoever should hear it is gone too.
            return;
        }
        let _ = events.send(Event::Terminate);
    });
}

/// Read until the terminal is gone; none when nobody listens any more.
#[cfg(unix)]
fn read(events: &Sender<Event>) -> Option<()> {
    use super::parser::Parser;

    let mut parser = Parser::default();
    let mut buffer = [0; 4096];
    loop {
        let read = match next_bytes(&mut buffer, parser.wait()) {
            Next::Bytes(count) => parser.read(buffer.get(..count).unwrap_or_default()),
            Next::Nothing => parser.nothing_came(),
            Next::Gone => return Some(()),
        };
        let at = Instant::now();
        for event in read {
            events.send(Event::Terminal(event, at)).ok()?;
        }
    }
}

#[cfg(unix)]
enum Next {
    Bytes(usize),
    /// Nothing came within the time.
    Nothing,
    /// The terminal went away.
    Gone,
}

/// What comes from the terminal within this time, or whenever it comes.
#[cfg(unix)]
fn next_bytes(buffer: &mut [u8], within: Option<std::time::Duration>) -> Next {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use rustix::io::Errno;

    let input = std::io::stdin();
    let within = within.and_then(|within| Timespec::try_from(within).ok());
    loop {
        let mut watched = [PollFd::new(&input, PollFlags::IN)];
        match poll(&mut watched, within.as_ref()) {
            Ok(0) => return Next::Nothing,
            Ok(_) => {}
            Err(Errno::INTR) => continue,
            Err(_) => return Next::Gone,
        }
        match rustix::io::read(&input, &mut *buffer) {
            // A program that is not in the session of its terminal (`su`, some wrappers) gets no
            // SIGHUP: the end of the input is all that it hears.
            Ok(0) => return Next::Gone,
            Ok(count) => return Next::Bytes(count),
            Err(Errno::INTR | Errno::AGAIN) => {}
            Err(_) => return Next::Gone,
        }
    }
}

/// Read until the terminal is gone; none when nobody listens any more.
#[cfg(not(unix))]
fn read(events: &Sender<Event>) -> Option<()> {
    while let Ok(event) = crossterm::event::read() {
        events.send(Event::Terminal(event, Instant::now())).ok()?;
    }
    Some(())
}
