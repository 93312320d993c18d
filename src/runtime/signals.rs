//! Signals of Unix: being asked to terminate, being suspended for a while, and a window of another size.
//!
//! A thread waits for them. Windows ends a program whose window is closed before any handler could
//! save; only saving early protects the user there.

use std::sync::mpsc::Sender;

use super::Event;
#[cfg(unix)]
use super::terminal;

/// Send an [`Event`] for each signal.
#[cfg(unix)]
pub(super) fn listen(events: Sender<Event>) {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
    use signal_hook::iterator::Signals;

    // Without signals the program works all the same; it then ends without a last save.
    if let Ok(mut signals) = Signals::new([SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGCONT, SIGWINCH]) {
        std::thread::spawn(move || {
            for signal in signals.forever() {
                let event = match signal {
                    SIGTSTP => Event::Suspend,
                    SIGCONT => Event::Resume,
                    SIGWINCH => match terminal::size() {
                        Ok(size) => resized(size),
                        // Then it is gone, which the thread that reads it notices.
                        Err(_) => continue,
                    },
                    _ => Event::Terminate,
                };
                if events.send(event).is_err() {
                    return;
                }
            }
        });
    }
}

/// As crossterm tells it on Windows.
#[cfg(unix)]
fn resized(size: ratatui::layout::Size) -> Event {
    let event = crossterm::event::Event::Resize(size.width, size.height);
    Event::Terminal(event, std::time::Instant::now())
}

/// Do `last` when the program is asked to terminate, and then end as it would have, unless that says no.
#[cfg(unix)]
pub(super) fn before_end(last: impl FnOnce() -> bool + Send + 'static) {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;

    // Without signals the program ends all the same, and leaves its lock to the next one.
    if let Ok(mut signals) = Signals::new([SIGHUP, SIGINT, SIGTERM]) {
        std::thread::spawn(move || {
            if let Some(signal) = signals.forever().next()
                && last()
            {
                let _ = signal_hook::low_level::emulate_default_handler(signal);
            }
        });
    }
}

/// Of these Windows only has Ctrl+C: a window that is closed ends the program itself.
#[cfg(not(unix))]
pub(super) fn before_end(last: impl FnOnce() -> bool + Send + 'static) {
    /// What Windows gives for a program that Ctrl+C ended: `STATUS_CONTROL_C_EXIT`.
    const CONTROL_C: i32 = -1_073_741_510;

    let mut last = Some(last);
    // Without a handler the program ends all the same, and leaves its lock to the next one.
    let _ = ctrlc::set_handler(move || {
        if last.take().is_some_and(|last| last()) {
            std::process::exit(CONTROL_C);
        }
    });
}

/// Stop until the user goes on with the program (`fg`).
#[cfg(unix)]
pub(super) fn stop_here() {
    // When it cannot stop, it simply goes on.
    let _ = signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP);
}

/// Windows has no such signals.
#[cfg(not(unix))]
pub(super) fn listen(_: Sender<Event>) {}

/// Nothing asks for this on Windows.
#[cfg(not(unix))]
pub(super) fn stop_here() {}
