//! The real program in a real terminal, from the welcome to an exported report, and what happens
//! to her work when it is killed, told to end or loses its window.
#![cfg(test)]
#![cfg(unix)]

mod apart;
mod copies;
mod ending;
#[path = "../support/escapes.rs"]
mod escapes;
#[cfg(target_os = "linux")]
mod idle;
mod line;
mod picture;
mod plan;
#[path = "../support/pty.rs"]
mod pty;
mod walk;

use std::path::PathBuf;
use std::time::Duration;

use pty::{Start, Terminal};
use tempfile::TempDir;

const ENTER: &str = "\r";
const ESC: &str = "\x1b";
const TAB: &str = "\t";
const DOWN: &str = "\x1b[B";
const PAGE_DOWN: &str = "\x1b[6~";
const F4: &str = "\x1bOS";
const F5: &str = "\x1b[15~";
const F6: &str = "\x1b[17~";
const F10: &str = "\x1b[21~";
const F8: &str = "\x1b[19~";
const CTRL_A: &str = "\x01";
const CTRL_Q: &str = "\x11";

/// How long the program may take to end once it is told to.
const END: Duration = Duration::from_secs(5);

/// A folder for the sessions, and whatever else a test puts beside it.
struct Home(TempDir);

impl Home {
    fn new() -> Self {
        Self(TempDir::new().expect("a temporary folder"))
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn start(&self) -> Terminal {
        self.start_with((80, 24), &[])
    }

    fn start_with(&self, size: (u16, u16), variables: &[(&str, &str)]) -> Terminal {
        Terminal::spawn(&Start {
            program: env!("CARGO_BIN_EXE_quickscan"),
            folder: &self.file("data"),
            size,
            variables,
        })
    }

    /// The program with a session of Voorbeeldstad, on question 1.1.
    fn begin(&self) -> Terminal {
        let mut terminal = self.start();
        terminal
            .wait_for("> Druk op Enter om te beginnen")
            .send(ENTER);
        terminal.wait_for("Gemeente").send("Voorbeeldstad");
        terminal.wait_for("Voorbeeldstad").send(PAGE_DOWN);
        terminal.wait_for("naar de vragen").send(ENTER);
        terminal.wait_for("vraag 1 van 6");
        terminal
    }

    /// The one file with a session.
    fn session(&self) -> String {
        let folder = self.file("data").join("sessies");
        let files: Vec<PathBuf> = std::fs::read_dir(folder)
            .expect("there are sessions")
            .map(|entry| entry.expect("it can be listed").path())
            .filter(|path| path.extension().is_some_and(|end| end == "toml"))
            // Who has it open stands in a hidden file beside it.
            .filter(|path| {
                !path
                    .file_name()
                    .is_some_and(|name| name.to_string_lossy().starts_with('.'))
            })
            .collect();
        assert_eq!(files.len(), 1, "{files:?}");
        std::fs::read_to_string(&files[0]).expect("it can be read")
    }
}

/// The row in which the cursor stands.
fn cursor_row(screen: &vt100::Screen) -> String {
    let (row, _) = screen.cursor_position();
    let (_, columns) = screen.size();
    screen
        .rows(0, columns.get())
        .nth(usize::from(row))
        .unwrap_or_default()
}

/// Bracketed paste, as terminals send it: with CR between the lines.
fn pasted(text: &str) -> String {
    format!("\x1b[200~{text}\x1b[201~")
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
