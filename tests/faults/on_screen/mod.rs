//! The same faults while the program is on a real screen and somebody works in it.
//!
//! The promise is about what she sees: whatever the top line calls "bewaard" is in the file,
//! whatever happens next; what could not be saved stays in sight and is called NIET BEWAARD.

mod killed;
mod killer;
mod seen;
mod typist;

use std::fs;
use std::path::Path;
use std::time::Duration;

use quickscan::model::Session;
use quickscan::storage::parse;

use crate::keys::CTRL_Q;
use crate::pty::Terminal;

/// How long the program may take to end once it is told to.
const END: Duration = Duration::from_secs(10);

/// The session in the file at `path`, which must be whole.
fn whole(path: &Path) -> Session {
    let text = fs::read_to_string(path).expect("the session is there");
    parse(&text).expect("the session is whole").session
}

/// Wait until the top line says that all of it is safe.
fn wait_until_saved(terminal: &mut Terminal) -> &mut Terminal {
    terminal.wait_until("bewaard", seen::is_saved)
}

/// Leave as users do, with everything saved.
fn leave(terminal: &mut Terminal) {
    terminal.send(CTRL_Q);
    assert!(terminal.wait_for_end(END).success());
}
