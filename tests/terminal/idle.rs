//! A program that waits must cost nothing: no output, no wake-ups, little memory.

use std::fs;
use std::thread;
use std::time::{Duration, Instant};

use crate::pty::Terminal;
use crate::{ENTER, F5, F6, Home};

/// How long nothing may happen.
const IDLE: Duration = Duration::from_secs(2);

/// What would change if the program did anything.
#[derive(Debug, PartialEq, Eq)]
struct Doings {
    bytes: usize,
    /// Per thread, how often it went to sleep again: each of those is a wake-up.
    sleeps: Vec<(String, u64)>,
}

fn doings(terminal: &Terminal) -> Doings {
    let tasks = fs::read_dir(format!("/proc/{}/task", terminal.pid())).expect("its threads");
    let mut sleeps: Vec<(String, u64)> = tasks
        .map(|task| {
            let task = task.expect("a thread").path();
            let switches = number(&task.join("status"), "voluntary_ctxt_switches:");
            (task.display().to_string(), switches)
        })
        .collect();
    sleeps.sort();
    Doings {
        bytes: terminal.raw().len(),
        sleeps,
    }
}

/// The number after `key` in a file of `/proc`.
fn number(path: &std::path::Path, key: &str) -> u64 {
    let status = fs::read_to_string(path).expect("its status");
    let line = status.lines().find_map(|line| line.strip_prefix(key));
    let word = line.and_then(|line| line.split_whitespace().next());
    word.and_then(|word| word.parse().ok()).expect("a number")
}

/// Wait until the program has come to rest: what it was doing is done.
fn come_to_rest(terminal: &Terminal) {
    let deadline = Instant::now() + Duration::from_secs(10);
    let mut before = doings(terminal);
    loop {
        thread::sleep(Duration::from_millis(200));
        let now = doings(terminal);
        if now == before {
            return;
        }
        assert!(Instant::now() < deadline, "it never rests: {now:?}");
        before = now;
    }
}

fn assert_idle(terminal: &Terminal) {
    come_to_rest(terminal);
    let before = doings(terminal);
    thread::sleep(IDLE);
    assert_eq!(doings(terminal), before, "something happened in {IDLE:?}");
}

#[test]
fn a_program_that_waits_writes_nothing_and_never_wakes_up() {
    let home = Home::new();
    let mut terminal = home.start();
    terminal.wait_for("> Nieuwe sessie");
    assert_idle(&terminal);
    terminal.send(ENTER).wait_for("Gemeente");
    assert_idle(&terminal);
}

#[test]
fn after_the_last_save_it_rests_too() {
    let home = Home::new();
    let mut terminal = home.begin();
    terminal.send("2n").send("Een notitie.");
    terminal.wait_until("a note that is saved", |screen| {
        let text = screen.contents();
        text.contains("Een notitie.") && text.contains("bewaard 14:02")
    });
    assert_idle(&terminal);
}

/// The most that a release may take at its peak, its own code included.
const MOST_IN_ALL_KB: u64 = 7 * 1024;
/// The most that it may take beside its code, which in a debug build is larger than all else.
const MOST_OF_ITS_OWN_KB: u64 = 4 * 1024;

#[test]
fn it_needs_little_memory() {
    let home = Home::new();
    let mut terminal = home.begin();
    terminal.send("3").send(F5).wait_for("knelpunt");
    terminal.send(F6).wait_for("Opslaan als");
    // While the sources are read, they are there twice.
    come_to_rest(&terminal);
    let status = format!("/proc/{}/status", terminal.pid());
    let peak = number(status.as_ref(), "VmHWM:");
    let own = number(status.as_ref(), "RssAnon:");
    println!("at its peak {peak} kB, of which {own} kB its own");
    assert!(own < MOST_OF_ITS_OWN_KB, "{own} kB of its own");
    if !cfg!(debug_assertions) {
        assert!(peak < MOST_IN_ALL_KB, "{peak} kB at its peak");
    }
}
