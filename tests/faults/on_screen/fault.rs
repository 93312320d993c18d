//! System calls of a program that runs already, made to fail or to take long for a while.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use crate::pty::Terminal;
use crate::skip;

/// Calls that fail for as long as this lives.
pub struct Fault(Child);

impl Fault {
    /// Let `calls` do `what`, such as `error=EIO` or `delay_enter=60s`, in every thread but the one
    /// that draws: that is where saves take place, and a terminal must not fail with the disk.
    ///
    /// None where strace may not do this, which is printed.
    pub fn on(terminal: &Terminal, calls: &str, what: &str) -> Option<Self> {
        let threads = other_threads(terminal.pid());
        let mut strace = Command::new("strace");
        strace.args(["-o", "/dev/null", "-e", &format!("trace={calls}")]);
        strace.args(["-e", &format!("inject={calls}:{what}")]);
        for thread in &threads {
            strace.args(["-p", thread]);
        }
        strace.stdin(Stdio::null()).stderr(Stdio::piped());
        let Ok(mut child) = strace.spawn() else {
            skip("strace is missing");
            return None;
        };
        // It says so for each thread that it holds.
        let said = BufReader::new(child.stderr.take().expect("it was asked for"));
        let attached = said.lines().map_while(Result::ok);
        let attached = attached.filter(|line| line.contains(" attached"));
        let held = attached.take(threads.len()).count();
        let fault = Self(child);
        if held < threads.len() {
            skip("strace may not look into programs that run already");
            return None;
        }
        Some(fault)
    }
}

impl Drop for Fault {
    /// The calls work again, those that were waiting included.
    fn drop(&mut self) {
        let _ = Command::new("kill").arg(self.0.id().to_string()).status();
        let _ = self.0.wait();
    }
}

fn other_threads(pid: u32) -> Vec<String> {
    let tasks = fs::read_dir(format!("/proc/{pid}/task")).expect("its threads");
    let names = tasks.map(|task| task.expect("a thread").file_name());
    let ids = names.map(|name| name.into_string().expect("a number"));
    ids.filter(|id| *id != pid.to_string()).collect()
}
