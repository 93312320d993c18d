//! What goes to stdout, safe for a terminal and quiet when nobody reads it.

use std::fmt::Write as _;
use std::io::{self, Write};

use serde::Serialize;

use super::Failure;
use crate::text::clean;

/// Print text for people.
pub(super) fn print(text: &str) -> Result<(), Failure> {
    write(&clean(text))
}

/// Print the text of a file for another program, whose line breaks are part of its form.
pub(super) fn print_exactly(text: &str) -> Result<(), Failure> {
    let lines: Vec<String> = text.split("\r\n").map(clean).collect();
    write(&lines.join("\r\n"))
}

/// Tell something beside the output, on stderr.
pub(super) fn tell(sentence: &str) {
    // Where nobody reads it, it need not be told.
    let _ = writeln!(io::stderr(), "{}", clean(sentence));
}

/// Print JSON, indented. Nothing in it can steer a terminal and nothing is lost: every control
/// character and turn of direction is written as an escape.
pub(super) fn print_json(value: &impl Serialize) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(value)
        .map_err(|error| Failure::from_output(&io::Error::other(error)))?;
    let mut safe = String::with_capacity(text.len() + 1);
    for char in text.chars() {
        // Outside texts there are only line breaks, and inside them serde escaped those.
        if char == '\n' || clean(char.encode_utf8(&mut [0; 4])).starts_with(char) {
            safe.push(char);
        } else {
            let _ = write!(safe, "\\u{:04x}", u32::from(char));
        }
    }
    safe.push('\n');
    write(&safe)
}

fn write(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())
        .and_then(|()| out.flush())
        .map_err(|error| Failure::from_output(&error))
}
