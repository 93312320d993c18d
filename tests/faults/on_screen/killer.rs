//! Killing a program at moments that matter.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use crate::pty::Terminal;
use crate::random;

/// How long to wait for a save, which may never come.
const PATIENCE: Duration = Duration::from_secs(1);

/// When to kill.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    Any,
    /// While a session is being written.
    DuringASave,
    /// When it has been written, and the screen may not have said so yet.
    AfterASave,
}

impl Moment {
    pub fn random() -> Self {
        match random(3) {
            0 => Self::Any,
            1 => Self::DuringASave,
            _ => Self::AfterASave,
        }
    }
}

/// A shell that is ready to kill: to start one would take longer than a save.
pub struct Killer(Child);

impl Killer {
    pub fn of(terminal: &Terminal) -> Self {
        let script = format!("read -r _; kill -KILL {}", terminal.pid());
        let mut shell = Command::new("sh");
        let shell = shell.args(["-c", &script]).stdin(Stdio::piped());
        Self(shell.spawn().expect("a shell"))
    }

    /// Kill at this moment; `folder` is where sessions are written.
    pub fn strike(mut self, moment: Moment, folder: &Path) {
        let pause = match moment {
            Moment::Any => random(30_000),
            Moment::DuringASave => {
                wait_until(|| !temporary(folder).is_empty());
                random(2_000)
            }
            Moment::AfterASave => {
                let before = written(folder);
                wait_until(|| written(folder) != before);
                random(500)
            }
        };
        thread::sleep(Duration::from_micros(pause));
        let stdin = self.0.stdin.as_mut().expect("it was asked for");
        stdin.write_all(b"\n").expect("the shell waits for it");
        self.0.wait().expect("it has killed");
    }
}

fn wait_until(is_so: impl Fn() -> bool) {
    let until = Instant::now() + PATIENCE;
    while Instant::now() < until && !is_so() {
        thread::sleep(Duration::from_micros(50));
    }
}

fn paths(folder: &Path) -> impl Iterator<Item = PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path())
}

/// The files in a folder that are being written, or were when the program was killed.
pub fn temporary(folder: &Path) -> Vec<PathBuf> {
    let is_temporary = |path: &PathBuf| path.extension().is_some_and(|end| end == "tmp");
    paths(folder).filter(is_temporary).collect()
}

/// When any file in the folder that is not being written was written last.
fn written(folder: &Path) -> Option<SystemTime> {
    let sessions = paths(folder).filter(|path| path.extension().is_some_and(|end| end == "toml"));
    let moments = sessions.filter_map(|path| fs::metadata(path).ok()?.modified().ok());
    moments.max()
}
