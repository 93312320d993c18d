//! The real program in a real pseudo-terminal, and a screen that shows what it draws.
//!
//! Nothing here sleeps a fixed time: everything waits for what it needs, up to a deadline.

#![allow(dead_code, reason = "each test program uses a part")]

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};

/// How long the program may take for anything, on a machine that is busy with other things.
const DEADLINE: Duration = Duration::from_secs(10);

/// What the terminal received: the bytes themselves, and the screen they make.
struct Received {
    raw: Vec<u8>,
    parser: vt100::Parser,
    /// Nothing will follow: the program let go of the terminal.
    is_all: bool,
}

/// Shared with the thread that reads.
struct Shared {
    received: Mutex<Received>,
    changed: Condvar,
    /// The thread is to let go of the terminal after its next read.
    closing: AtomicBool,
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Received> {
        // A test that failed while it looked leaves nothing half done.
        self.received.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Wait until what was received is as `is_so` wants, or the deadline has come.
    fn wait(&self, is_so: impl Fn(&Received) -> bool) -> MutexGuard<'_, Received> {
        self.changed
            .wait_timeout_while(self.lock(), DEADLINE, |received| !is_so(received))
            .unwrap_or_else(PoisonError::into_inner)
            .0
    }
}

/// A terminal with the program in it.
pub struct Terminal {
    master: Box<dyn MasterPty + Send>,
    writer: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    shared: Arc<Shared>,
    /// The settings of the terminal line before the program changed them.
    settings: String,
}

/// How to start the program.
pub struct Start<'a> {
    /// The program.
    pub program: &'a str,
    /// What it is given.
    pub arguments: &'a [&'a str],
    /// The data folder; the home folder is its parent, so that nothing else is touched.
    pub folder: &'a Path,
    /// Columns and rows.
    pub size: (u16, u16),
    /// More variables.
    pub variables: &'a [(&'a str, &'a str)],
}

impl Terminal {
    /// Start the program, at the fixed moment at which all tests play.
    pub fn spawn(start: &Start) -> Self {
        let (columns, rows) = start.size;
        let pty = native_pty_system()
            .openpty(pty_size(columns, rows))
            .expect("a pseudo-terminal");
        let settings = line_settings(pty.master.as_ref());
        let reader = pty.master.try_clone_reader().expect("it can be read");
        let writer = pty.master.take_writer().expect("it can be written to");
        let shared = Arc::new(Shared {
            received: Mutex::new(Received {
                raw: Vec::new(),
                parser: vt100::Parser::new(some(rows), some(columns), 0),
                is_all: false,
            }),
            changed: Condvar::new(),
            closing: AtomicBool::new(false),
        });
        let for_thread = Arc::clone(&shared);
        thread::spawn(move || receive(reader, &for_thread));
        let child = pty.slave.spawn_command(command(start)).expect("it starts");
        Self {
            master: pty.master,
            writer,
            child,
            shared,
            settings,
        }
    }

    /// Send bytes, as a terminal sends keys.
    pub fn send(&mut self, bytes: &str) -> &mut Self {
        self.writer
            .write_all(bytes.as_bytes())
            .and_then(|()| self.writer.flush())
            .expect("the terminal takes keys");
        self
    }

    /// Wait until the screen shows `text`.
    pub fn wait_for(&mut self, text: &str) -> &mut Self {
        self.wait_until(text, |screen| screen.contents().contains(text))
    }

    /// Wait until the screen is as `is_so` wants; `what` says so when it never is.
    pub fn wait_until(&mut self, what: &str, is_so: impl Fn(&vt100::Screen) -> bool) -> &mut Self {
        let received = self.shared.wait(|received| is_so(received.parser.screen()));
        let screen = received.parser.screen();
        assert!(
            is_so(screen),
            "waited in vain for {what:?}; cursor at {:?} in\n{}",
            screen.cursor_position(),
            screen.contents()
        );
        drop(received);
        self
    }

    /// Give the window another size.
    pub fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        // Both at once for the program: it may draw for the new size before the next line.
        let mut received = self.shared.lock();
        received.parser.set_size(some(rows), some(columns));
        self.master
            .resize(pty_size(columns, rows))
            .expect("another size");
        drop(received);
        self
    }

    /// Look at the screen as it is now.
    pub fn look<T>(&self, look: impl FnOnce(&vt100::Screen) -> T) -> T {
        look(self.shared.lock().parser.screen())
    }

    /// Every byte that was received.
    pub fn raw(&self) -> Vec<u8> {
        self.shared.lock().raw.clone()
    }

    /// The process.
    pub fn pid(&self) -> u32 {
        self.child.process_id().expect("it has an id")
    }

    /// Send the process a signal: `TERM`, `KILL`.
    pub fn signal(&mut self, name: &str) -> &mut Self {
        let status = Command::new("kill")
            .args([format!("-{name}"), self.pid().to_string()])
            .status();
        assert!(status.expect("kill is there").success(), "kill -{name}");
        self
    }

    /// Wait until the program has ended and all that it wrote was received.
    pub fn wait_for_end(&mut self, within: Duration) -> ExitStatus {
        let status = wait_for_end(self.child.as_mut(), within);
        let received = self.shared.wait(|received| received.is_all);
        assert!(received.is_all, "something still holds the terminal");
        status
    }

    /// Close the window: the terminal is gone. Gives the process that was in it.
    ///
    /// The thread that reads also holds the terminal, and lets go of it after its next read; the
    /// letter in `last` is typed to bring that about.
    pub fn close(mut self, last: char) -> Box<dyn Child + Send + Sync> {
        self.shared.closing.store(true, Ordering::SeqCst);
        self.send(&last.to_string());
        self.child
    }

    /// Whether the line is as it was before the program started: it echoes, it waits for Enter.
    pub fn line_is_restored(&self) -> bool {
        self.settings == line_settings(self.master.as_ref())
    }
}

/// Wait until `child` has ended.
pub fn wait_for_end(child: &mut (dyn Child + Send + Sync), within: Duration) -> ExitStatus {
    let deadline = Instant::now() + within;
    loop {
        if let Some(status) = child.try_wait().expect("it can be waited for") {
            return status;
        }
        assert!(Instant::now() < deadline, "it still runs after {within:?}");
        thread::sleep(Duration::from_millis(5));
    }
}

fn receive(mut reader: Box<dyn Read + Send>, shared: &Shared) {
    let mut buffer = vec![0; 1 << 16];
    while let Ok(count @ 1..) = reader.read(&mut buffer) {
        let mut received = shared.lock();
        received.raw.extend_from_slice(&buffer[..count]);
        received.parser.process(&buffer[..count]);
        drop(received);
        shared.changed.notify_all();
        if shared.closing.load(Ordering::SeqCst) {
            break;
        }
    }
    shared.lock().is_all = true;
    shared.changed.notify_all();
}

fn command(start: &Start) -> CommandBuilder {
    let mut command = CommandBuilder::new(start.program);
    command.args(start.arguments);
    let home = start.folder.parent().expect("the folder has a parent");
    for variable in [
        "NO_COLOR",
        "QUICKSCAN_CONFIG",
        "QUICKSCAN_CONFIG_ORGANISATIE",
    ] {
        command.env_remove(variable);
    }
    for kind in ["DATA", "CONFIG", "STATE", "CACHE"] {
        command.env_remove(format!("XDG_{kind}_HOME"));
    }
    command.env("HOME", home);
    command.env("TERM", "xterm-256color");
    command.env("QUICKSCAN_MAP", start.folder);
    command.env("QUICKSCAN_NU", "2026-11-22T14:02:11+01:00");
    for (name, value) in start.variables {
        command.env(name, value);
    }
    command
}

fn pty_size(cols: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols,
        ..PtySize::default()
    }
}

fn some(size: u16) -> NonZeroU16 {
    NonZeroU16::new(size).expect("a window has a size")
}

fn line_settings(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().expect("it is a terminal"))
}
