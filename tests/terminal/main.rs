//! The real program in a real terminal, from the welcome to an exported report, and what happens
//! to their work when it is killed, asked to terminate or loses its window.
#![cfg(test)]
#![cfg(unix)]

mod apart;
mod copies;
mod ending;
#[path = "../support/escapes.rs"]
mod escapes;
#[path = "../support/home.rs"]
mod home;
#[cfg(target_os = "linux")]
mod idle;
mod input;
#[path = "../support/keys.rs"]
mod keys;
mod kinds;
mod line;
mod picture;
mod plan;
#[path = "../support/pty.rs"]
mod pty;
mod records;
mod region;
mod walk;
mod whole_set;

use std::time::Duration;

use home::Home;
use keys::{CTRL_A, CTRL_Q, CTRL_S, DOWN, ENTER, ESC, F4, F5, F6, F10, PAGE_DOWN, TAB, pasted};
use pty::Terminal;

/// How long the program may take to end once it is told to.
const END: Duration = Duration::from_secs(5);

/// The row in which the cursor is.
fn cursor_row(screen: &vt100::Screen) -> String {
    let (row, _) = screen.cursor_position();
    let (_, columns) = screen.size();
    screen
        .rows(0, columns.get())
        .nth(usize::from(row))
        .unwrap_or_default()
}

/// The terminal is as it was before the program started.
fn assert_restored(terminal: &Terminal) {
    terminal.look(|screen| {
        assert!(!screen.alternate_screen(), "the screen of before is back");
        assert!(!screen.hide_cursor(), "the cursor is shown");
        assert!(!screen.bracketed_paste(), "pasting is as it was");
    });
    let raw = String::from_utf8_lossy(&terminal.raw()).into_owned();
    for (on, off) in [
        ("\x1b[?1049h", "\x1b[?1049l"),
        ("\x1b[?25l", "\x1b[?25h"),
        ("\x1b[?2004h", "\x1b[?2004l"),
        ("\x1b[?1004h", "\x1b[?1004l"),
    ] {
        // What was never switched on may be left as it is.
        assert!(raw.rfind(on) <= raw.rfind(off), "{on:?} without {off:?}");
    }
    assert!(terminal.line_is_restored(), "the line is as it was");
}
