//! Faults that are really injected into the real program, on Linux: system calls that fail or take
//! long, disks that are full or read-only, and being killed at any moment. Of the command line, the
//! session on disk is the old or the new one, whole, and what the program said is so. `on_screen`
//! does the same while somebody works on the screen.
//!
//! `cargo test --test faults` takes a minute at most. `QUICKSCAN_FAULTS=long cargo test --test
//! faults -- --nocapture` tries every call, kills fifteen hundred times, and prints figures.

#![cfg(target_os = "linux")]
// Helpers of tests may fail like tests do.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::string_slice,
    reason = "a test may fail"
)]

mod disks;
mod files_read;
#[path = "../support/home.rs"]
mod home;
mod injected;
#[path = "../support/keys.rs"]
mod keys;
mod killed;
mod memory;
mod odd_disks;
mod on_screen;
mod outside;
#[path = "../support/pty.rs"]
mod pty;
mod together;
mod two_users;

use std::fs::{self, File};
use std::hash::{BuildHasher, RandomState};
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use quickscan::storage::{DataFolder, parse};
use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_quickscan");

/// The note before, and the one that a command under test writes.
const OLD: &str = "oude notitie";
const NEW: &str = "nieuwe notitie";

/// What changes the session.
const CHANGE: [&str; 4] = ["antwoord", "a", "1.1", "--notitie=nieuwe notitie"];

/// A computer with one session, in which [`OLD`] was saved an hour ago.
struct ScreenContext {
    temp: TempDir,
}

impl ScreenContext {
    fn new() -> Self {
        let cx = Self {
            temp: tempfile::tempdir().unwrap(),
        };
        let early = "2026-11-22T13:00:00+01:00";
        for arguments in [
            &["nieuw", "--gemeente=A"][..],
            &["antwoord", "a", "1.1", "--notitie=oude notitie"],
        ] {
            let mut command = cx.command(PROGRAM);
            command.env("QUICKSCAN_NU", early).args(arguments);
            assert!(command.output().unwrap().status.success());
        }
        cx
    }

    /// `program`, with nothing on this computer but the session.
    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", self.temp.path())
            .env("QUICKSCAN_MAP", self.map())
            .env("QUICKSCAN_NU", "2026-11-22T14:02:11+01:00")
            .current_dir(self.temp.path())
            .stdin(Stdio::null());
        command
    }

    fn map(&self) -> PathBuf {
        self.temp.path().join("map")
    }

    fn session(&self) -> PathBuf {
        self.map().join("sessies/a-2026-11-22.toml")
    }

    fn log(&self) -> PathBuf {
        self.temp.path().join("strace.log")
    }

    /// Run [`CHANGE`] under strace with these options; gives what it said, and the log of strace.
    fn traced(&self, options: &[&str]) -> (Output, String) {
        let mut command = self.command("strace");
        command.args(["-f", "-qq", "-o"]).arg(self.log());
        let output = command.args(options).arg(PROGRAM).args(CHANGE).output();
        let log = fs::read_to_string(self.log()).unwrap_or_default();
        (output.unwrap(), log)
    }

    /// The note in the session, which must be whole.
    fn note(&self) -> String {
        let text = fs::read_to_string(self.session()).expect("the session is there");
        let session = parse(&text).expect("the session is whole").session;
        session.answer(&"1.1".into()).unwrap().note.clone()
    }

    /// What is in the folder of sessions besides the session.
    fn strays(&self) -> Vec<String> {
        let entries = fs::read_dir(self.session().parent().unwrap()).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        names.filter(|name| name != "a-2026-11-22.toml").collect()
    }

    /// The session, its versions and the list can be read, and the next save succeeds.
    fn assert_usable(&self, what: &str) {
        let folder = DataFolder::new(self.map());
        for version in folder.versions(&self.session()).unwrap() {
            assert!(folder.load(&version.path).is_ok(), "{what}: {}", version.id);
        }
        let output = self.command(PROGRAM).args(CHANGE).output().unwrap();
        assert!(output.status.success(), "{what}: {output:?}");
        assert_eq!(self.note(), NEW, "{what}");
        let listed = folder.sessions().unwrap();
        assert!(
            listed.iter().all(|session| session.problem.is_none()),
            "{what}"
        );
    }
}

/// What was said of a failure: one Dutch sentence.
fn sentence(output: &Output) -> String {
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!said.contains("panicked"), "{said}");
    said.trim_end().to_owned()
}

/// Any number below this one.
fn random(below: u64) -> u64 {
    RandomState::new().hash_one(0) % below
}

fn is_long() -> bool {
    std::env::var_os("QUICKSCAN_FAULTS").is_some_and(|form| form == "long")
}

/// Whether strace can be used here; if not, that is printed.
fn has_strace() -> bool {
    let works = Command::new("strace")
        .args([
            "-qq",
            "-o",
            "/dev/null",
            "-e",
            "trace=fsync",
            "-e",
            "inject=fsync:error=EIO:when=1",
        ])
        .arg("true")
        .status()
        .is_ok_and(|status| status.success());
    if !works {
        skip("strace is missing, or may not be used here");
    }
    works
}

/// Say that something was not tried, and why. Output of tests that pass is not shown, so `.ci/run`
/// asks for it in a file.
fn skip(reason: &str) {
    eprintln!("SKIPPED: {reason}");
    if let Some(path) = std::env::var_os("TESTS_SKIPPED") {
        let mut file = File::options()
            .append(true)
            .create(true)
            .open(path)
            .unwrap();
        file.write_all(format!("{reason}\n").as_bytes()).unwrap();
    }
}
