//! The same faults while the program is on a real screen and somebody works in it.
//!
//! The promise is about what she sees: whatever the top line calls "bewaard" is in the file,
//! whatever happens next; what could not be saved stays visible and is called NIET BEWAARD.

mod clock;
mod disks;
mod failing;
mod fault;
mod folder;
mod killed;
mod killer;
mod outside;
mod seen;
mod sharing;
mod slow;
mod together;
mod typist;
mod unsaved;

use std::fs;
use std::path::Path;
use std::time::Duration;

use quickscan::model::{Session, State};
use quickscan::storage::parse;

use crate::home::Home;
use crate::keys::CTRL_Q;
use crate::pty::Terminal;

/// How long the program may take to end once it is told to.
const END: Duration = Duration::from_secs(10);

/// The session in the file at `path`, which must be whole.
fn whole(path: &Path) -> Session {
    let text = fs::read_to_string(path).expect("the session is there");
    parse(&text).expect("the session is whole").session
}

/// The one session in this home, which must be whole.
fn session(home: &Home) -> Session {
    parse(&home.session())
        .expect("the session is whole")
        .session
}

fn state(session: &Session) -> Option<State> {
    session.rating(&"1.1".into()).state
}

fn note(session: &Session) -> &str {
    let answer = session.answer(&"1.1".into());
    answer.map_or("", |answer| answer.note.as_str())
}

/// What the screen says, wherever its lines break.
fn words(screen: &vt100::Screen) -> String {
    let text = screen.contents();
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// Wait until the screen says each of these, wherever the lines break.
fn wait_for_words<'a>(terminal: &'a mut Terminal, all: &[&str]) -> &'a mut Terminal {
    let what = all.join(" … ");
    terminal.wait_until(&what, |screen| {
        let said = words(screen);
        all.iter().all(|one| said.contains(one))
    })
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
