//! A home folder in which the real program is started, and the sessions that it leaves there.

#![allow(dead_code, reason = "each test program uses a part")]

use std::path::PathBuf;

use tempfile::TempDir;

use crate::keys::{ENTER, PAGE_DOWN};
use crate::pty::{Start, Terminal};

/// A folder for the sessions, and whatever else a test puts beside it.
pub struct Home(TempDir);

impl Home {
    pub fn new() -> Self {
        Self(TempDir::new().expect("a temporary folder"))
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn start(&self) -> Terminal {
        self.start_with((80, 24), &[])
    }

    pub fn start_with(&self, size: (u16, u16), variables: &[(&str, &str)]) -> Terminal {
        Terminal::spawn(&Start {
            program: env!("CARGO_BIN_EXE_quickscan"),
            arguments: &[],
            folder: &self.file("data"),
            size,
            variables,
        })
    }

    /// Start another program, which is to start this one.
    pub fn start_by(&self, program: &str, arguments: &[&str]) -> Terminal {
        Terminal::spawn(&Start {
            program,
            arguments,
            folder: &self.file("data"),
            size: (80, 24),
            variables: &[],
        })
    }

    /// The program with a session of Voorbeeldstad, on question 1.1.
    pub fn begin(&self) -> Terminal {
        let mut terminal = self.start();
        begin_in(&mut terminal);
        terminal
    }

    /// The files of sessions.
    pub fn sessions(&self) -> Vec<PathBuf> {
        let Ok(entries) = std::fs::read_dir(self.file("data").join("sessies")) else {
            return Vec::new();
        };
        entries
            .map(|entry| entry.expect("it can be listed").path())
            .filter(|path| path.extension().is_some_and(|end| end == "toml"))
            // Who has it open is in a hidden file beside it.
            .filter(|path| {
                !path
                    .file_name()
                    .is_some_and(|name| name.to_string_lossy().starts_with('.'))
            })
            .collect()
    }

    /// The one file with a session.
    pub fn session(&self) -> String {
        let files = self.sessions();
        assert_eq!(files.len(), 1, "{files:?}");
        std::fs::read_to_string(&files[0]).expect("it can be read")
    }
}

/// From the welcome to question 1.1 of a new session of Voorbeeldstad.
pub fn begin_in(terminal: &mut Terminal) {
    terminal.wait_for("> Nieuwe sessie").send(ENTER);
    terminal.wait_for("Gemeente").send("Voorbeeldstad");
    terminal.wait_for("Voorbeeldstad").send(PAGE_DOWN);
    terminal.wait_for("naar de vragen").send(ENTER);
    terminal.wait_for("1.1  Gedeelde visie");
}
