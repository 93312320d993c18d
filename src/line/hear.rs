//! Where lines come from, and what can be heard there.

use std::io::{BufRead, Read};
use std::time::Duration;

use crate::model::MAX_NOTE;
use crate::text::clean;

/// What comes in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// A line, without its end.
    Line(String),
    /// A line that was not used; a Dutch sentence says why.
    Refused(&'static str),
    /// There is no more.
    End,
    /// What comes next cannot be read.
    Unreadable,
    /// The program is asked to terminate: Ctrl+C, or a signal.
    Told,
}

/// Where lines come from.
pub trait Lines {
    /// Wait for what comes next.
    fn hear(&mut self) -> Heard;

    /// Whether a line came within `patience` of the last one. Lines that come faster than anyone
    /// types were pasted, and are one text (issue 8, item 7). Never so where nobody types: there each
    /// line is a command of its own.
    fn has_more_within(&mut self, patience: Duration) -> bool;

    /// Whether anything came within `patience` of the last line, also the end: for who waits for something else.
    fn comes_within(&mut self, patience: Duration) -> bool;
}

/// Lines of a file or of another program.
#[derive(Debug)]
pub struct Piped<R>(pub R);

impl<R: BufRead> Lines for Piped<R> {
    fn hear(&mut self) -> Heard {
        hear(&mut self.0)
    }

    fn has_more_within(&mut self, _: Duration) -> bool {
        false
    }

    fn comes_within(&mut self, _: Duration) -> bool {
        true
    }
}

/// Read a line of `input`.
pub fn hear(input: &mut dyn BufRead) -> Heard {
    let mut bytes = Vec::new();
    let most = MAX_NOTE as u64 + 1;
    match (&mut *input).take(most).read_until(b'\n', &mut bytes) {
        Ok(0) => return Heard::End,
        Err(_) => return Heard::Unreadable,
        Ok(_) => {}
    }
    if bytes.len() > MAX_NOTE {
        skip_line(input);
        return Heard::Refused(
            "Deze regel is te lang en is niet gebruikt. Maak die korter en typ de regel opnieuw.",
        );
    }
    match String::from_utf8(bytes) {
        Ok(line) => {
            let line = line.trim_start_matches('\u{feff}');
            let line = line.strip_suffix('\n').unwrap_or(line);
            let line = line.strip_suffix('\r').unwrap_or(line);
            Heard::Line(clean(line))
        }
        Err(_) => Heard::Refused(
            "Deze regel is geen tekst in UTF-8 en is niet gebruikt. Typ de regel opnieuw.",
        ),
    }
}

/// Pass over the rest of a line that is too long, without keeping it.
fn skip_line(input: &mut dyn BufRead) {
    while let Ok(part) = input.fill_buf() {
        let end = part.iter().position(|byte| *byte == b'\n');
        let (count, is_over) = match end {
            Some(place) => (place + 1, true),
            None => (part.len(), part.is_empty()),
        };
        input.consume(count);
        if is_over {
            return;
        }
    }
}
