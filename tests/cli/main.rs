//! The real program from the command line: every command, in Dutch, with its exit code.

// Helpers of tests may fail like tests do.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail")]

mod calendar;
mod endings;
mod extra;
mod files;
mod filling_in;
mod follow_up;
mod hostile;
mod kinds;
mod kinds_shown;
mod line;
#[path = "../support/nasty.rs"]
mod nasty;
mod other_set;
mod paths;
mod pdf;
mod privacy;
mod readable;
mod records;
mod region;
mod showing;
mod values;
mod versions;
mod words;
mod zone;

use std::path::PathBuf;

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

/// English that clap or Rust would use.
const ENGLISH: [&str; 16] = [
    "Usage",
    "Options",
    "Commands",
    "Arguments",
    "Print",
    "error",
    "possible",
    "default",
    "required",
    "unexpected",
    "argument ",
    "found",
    "tip:",
    "For more",
    "invalid",
    "panicked",
];

/// A computer with nothing on it but this program.
struct Computer {
    temp: TempDir,
}

struct Said {
    code: i32,
    out: String,
    err: String,
}

impl Computer {
    fn new() -> Self {
        Self {
            temp: TempDir::new().unwrap(),
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.temp.path().join(name)
    }

    fn command(&self) -> Command {
        let mut command = Command::cargo_bin("quickscan").unwrap();
        for home in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA"] {
            command.env(home, self.temp.path());
        }
        command
            .current_dir(self.temp.path())
            .env("QUICKSCAN_MAP", self.path("map"))
            .env("QUICKSCAN_NU", "2026-11-22T14:02:11+01:00")
            .env_remove("QUICKSCAN_CONFIG")
            .env_remove("QUICKSCAN_CONFIG_ORGANISATIE");
        command
    }

    fn run(&self, arguments: &[&str]) -> Said {
        Said::by(self.command().args(arguments))
    }

    /// Run what must work.
    fn ok(&self, arguments: &[&str]) -> String {
        let said = self.run(arguments);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{arguments:?}");
        said.out
    }

    /// Run what must work and leaves names out: it says of which it knows nothing, and nothing else.
    fn without_names(&self, arguments: &[&str]) -> String {
        let said = self.run(arguments);
        assert_eq!(said.code, 0, "{arguments:?}: {}", said.err);
        assert!(said.err.starts_with("Namen die in een "), "{}", said.err);
        assert_eq!(said.err.lines().count(), 1, "{}", said.err);
        said.out
    }

    /// Run what must work and says on stderr where something is.
    fn ok_quietly(&self, arguments: &[&str]) {
        let said = self.run(arguments);
        assert_eq!(
            (said.code, said.out.as_str()),
            (0, ""),
            "{arguments:?}: {}",
            said.err
        );
        assert_dutch(&said.err);
    }

    fn json(&self, arguments: &[&str]) -> Value {
        serde_json::from_str(&self.ok(arguments)).unwrap()
    }

    /// Run what must fail with this code and these words in one line of Dutch.
    fn fails(&self, code: i32, words: &str, arguments: &[&str]) {
        let said = self.run(arguments);
        assert_eq!(
            (said.code, said.out.as_str()),
            (code, ""),
            "{arguments:?}: {}",
            said.err
        );
        assert_eq!(said.err.lines().count(), 1, "{}", said.err);
        assert!(said.err.contains(words), "{arguments:?}: {}", said.err);
        assert_dutch(&said.err);
    }
}

impl Said {
    fn by(command: &mut Command) -> Self {
        let output = command.output().unwrap();
        Self {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

fn assert_dutch(text: &str) {
    for word in ENGLISH {
        assert!(!text.contains(word), "«{word}» in {text}");
    }
}
