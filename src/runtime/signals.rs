//! Being told to end: SIGTERM, SIGHUP (the terminal was closed) and SIGINT from outside.
//!
//! A thread waits for them. A flag would not do: after SIGHUP the read of the terminal in
//! crossterm 0.29 never returns (crossterm issue 793). Windows ends a program whose window is closed before any
//! handler could save; only saving early protects the user there.

use std::sync::mpsc::Sender;

use super::Event;

/// Send [`Event::Terminate`] when the program is told to end.
#[cfg(unix)]
pub(super) fn listen(events: Sender<Event>) {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;

    // Without signals the program works all the same; it then ends without a last save.
    if let Ok(mut signals) = Signals::new([SIGHUP, SIGINT, SIGTERM]) {
        std::thread::spawn(move || {
            for _ in signals.forever() {
                if events.send(Event::Terminate).is_err() {
                    return;
                }
            }
        });
    }
}

/// Nothing to listen to.
#[cfg(not(unix))]
pub(super) fn listen(_: Sender<Event>) {}
