//! Asking something of who sits at the terminal.

use std::io::{self, BufRead, IsTerminal, Write};

use crate::text::clean;

/// What was answered to `question`, without spaces around it; none where nobody can be asked or nothing more
/// is typed. Asked on stderr: what goes to stdout may go to a file.
pub(super) fn ask(question: &str) -> Option<String> {
    if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
        return None;
    }
    let mut out = io::stderr().lock();
    write!(out, "{} ", clean(question))
        .and_then(|()| out.flush())
        .ok()?;
    let mut answer = String::new();
    let read = io::stdin().lock().read_line(&mut answer).ok()?;
    (read > 0).then(|| answer.trim().to_owned())
}
