//! The real program in a real terminal: from its start to its first whole picture, and from a key to what is sent for it.
//! Aims: a start of at most two and a half times the [`floor_of_starting_anything`] and what a frame of
//! any kind takes, under 2 ms on a machine that does nothing else; a key under 0.32 ms.
//!
//! Why the release is optimised for size (`opt-level = "s"`), measured in November 2026 with callgrind, in instructions,
//! and peak memory as `/usr/bin/time -v` has it:
//!
//! | | `"s"` | `3` |
//! | --- | --- | --- |
//! | the program | 5.43 MB | 7.19 MB |
//! | memory at the start screen | 6.9 MB | 7.6 MB |
//! | start to the first frame, and stop | 7.1 million | 6.1 million |
//! | `lijst` of 1,000 full sessions | 3.15 thousand million | 2.54 thousand million |
//! | `export` of a full session as Markdown | 49.5 million | 39.9 million |
//! | the same for Word | 90.4 million | 57.9 million |
//!
//! A seventh to a third fewer instructions are not felt: in 150 starts of each in turn, the medians could not be told
//! apart (the quickest took 5.2 and 4.9 ms on a busy machine), and a report takes a hundredth of a second.
//! What is bigger has to be read from a disk, or a network, by everybody. With 2 it was not measured.
//!
//! Why memory at the start screen rose with the program, measured in November 2026 from `/proc/PID/smaps` in a window of
//! 80×24 with an empty folder, in kB that are resident (runs differ by some 150):
//!
//! | | a program of 4.21 MB | of 5.46 MB |
//! | --- | --- | --- |
//! | all | 5,528 | 6,700 |
//! | pages of the program: code and constants | 3,012 | 3,824 |
//! | pages of `libm`, which was not needed before | 0 | 296 |
//! | pages of the other libraries | 1,728 | 1,776 |
//! | heap | 596 | 604 |
//! | stacks and the rest | 192 | 200 |
//!
//! So nearly all of it is pages of files: the system reads some sixteen at a time around each that is touched, shares
//! them between programs, and drops them when memory is short. What is ours on the heap did not grow. `massif` (of a debug
//! build) shows 173 kB in use at the start screen, with the question set as the largest part, and a peak of 427 kB while
//! that is parsed, of which 335 are tokens and events of `toml`. The knowledge base, the report and its forms are not there yet: each is made
//! when it is asked for. `libm` comes with one function, `log2`, in `zopfli`, which `zip` has for `rust_xlsxwriter`; at
//! the level that a workbook is compressed with it is never called, and no feature of ours leaves it out.

use std::io::{Read, Write};
use std::path::Path;

use divan::Bencher;
use portable_pty::{Child, CommandBuilder, PtyPair, PtySize, native_pty_system};
use tempfile::TempDir;

use crate::sessions::parent_dir;

/// A running program, which ends when the measurement is over.
struct Running(Box<dyn Child + Send + Sync>);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[divan::bench(sample_count = 200, sample_size = 1)]
fn empty_folder(bencher: Bencher) {
    let temp = TempDir::new().expect("a temporary folder");
    first_frame(bencher, temp.path(), "Druk op Enter");
}

#[divan::bench(sample_count = 200, sample_size = 1)]
fn folder_with_a_session(bencher: Bencher) {
    let temp = TempDir::new().expect("a temporary folder");
    parent_dir(temp.path(), 1);
    first_frame(bencher, temp.path(), "Súdwest-Fryslân");
}

/// A letter in the note of a full session.
#[divan::bench(sample_count = 200, sample_size = 1)]
fn key(bencher: Bencher) {
    let temp = TempDir::new().expect("a temporary folder");
    parent_dir(temp.path(), 1);
    let pty = terminal();
    let mut reader = pty.master.try_clone_reader().expect("it can be read");
    let mut keys = pty.master.take_writer().expect("it can be typed in");
    let mut command = program(temp.path());
    command.args(["open", "sudwest"]);
    let child = pty.slave.spawn_command(command).expect("it starts");
    let _running = Running(child);
    let mut buffer = [0; 8192];
    // Past the description of the basisfunctie, and into the note.
    for (key, shown) in [("", "F1"), ("\r", "1.1"), ("n", "Notitie")] {
        keys.write_all(key.as_bytes()).expect("it is typed");
        let mut seen = String::new();
        while !seen.contains(shown) {
            let count = reader.read(&mut buffer).expect("it draws");
            seen += &String::from_utf8_lossy(buffer.get(..count).unwrap_or_default());
        }
    }
    bencher.bench_local(|| {
        keys.write_all(b"e").expect("it is typed");
        // A picture is sent at once.
        reader.read(&mut buffer).expect("it draws")
    });
}

/// The floor: a program that does nothing but end.
#[divan::bench(sample_count = 200, sample_size = 1)]
fn floor_of_starting_anything(bencher: Bencher) {
    bencher.with_inputs(terminal).bench_local_values(|pty| {
        let command = CommandBuilder::new("true");
        let mut child = pty.slave.spawn_command(command).expect("it starts");
        child.wait()
    });
}

fn first_frame(bencher: Bencher, folder: &Path, words: &str) {
    let command = program(folder);
    bencher.with_inputs(terminal).bench_local_values(|pty| {
        let mut reader = pty.master.try_clone_reader().expect("it can be read");
        let child = pty.slave.spawn_command(command.clone());
        let running = Running(child.expect("it starts"));
        let mut seen = Vec::new();
        let mut buffer = [0; 8192];
        while !is_whole(&seen, words) {
            let count = reader.read(&mut buffer).expect("it draws");
            seen.extend(buffer.iter().take(count));
        }
        (running, pty)
    });
}

fn program(folder: &Path) -> CommandBuilder {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_quickscan"));
    command.env("TERM", "xterm-256color");
    command.env("QUICKSCAN_MAP", folder);
    command
}

/// Whether a whole picture has come: what it is about, the bottom row, and then the cursor.
fn is_whole(seen: &[u8], words: &str) -> bool {
    let seen = String::from_utf8_lossy(seen);
    let after = |text: &str, words: &str| text.split_once(words).map(|(_, rest)| rest.to_owned());
    after(&seen, words)
        .and_then(|rest| after(&rest, "stoppen"))
        .is_some_and(|rest| rest.contains("\x1b[?25h"))
}

fn terminal() -> PtyPair {
    let size = PtySize {
        rows: 24,
        cols: 80,
        ..PtySize::default()
    };
    native_pty_system().openpty(size).expect("a terminal")
}
