//! Lines in and lines out: plain text, one way, nothing drawn again.

use std::io::{self, BufRead, Read, Write};

use crate::editor::rows;
use crate::model::MAX_NOTE;
use crate::text::clean;

/// A terminal on Linux drops what is typed or pasted in a line after so many bytes, and says nothing.
const LONGEST_TYPED: usize = 4095;

const CUT: &str =
    "Let op: uw terminal kapt een regel af na 4095 tekens. Kijk met lees of alles er staat.";

/// Where lines come from and go to.
pub(super) struct Talk<'a> {
    pub(super) input: &'a mut dyn BufRead,
    pub(super) output: &'a mut dyn Write,
    /// Nobody types: what was read is written too, so that the output reads as a conversation.
    pub(super) echoes: bool,
    /// The columns of the terminal, when there is one: words are not broken at its edge.
    pub(super) width: Option<u16>,
    /// There is no more input. A terminal would take lines again after Ctrl+D.
    pub(super) has_ended: bool,
    /// Why the output stopped, if it did.
    pub(super) failure: Option<io::Error>,
}

/// A line as it came in.
enum Heard {
    Line(String),
    End,
    /// Told in a sentence: it was not used.
    Refused(&'static str),
}

impl Talk<'_> {
    /// Write lines.
    pub(super) fn say(&mut self, text: &str) {
        let text = clean(text);
        if text.is_empty() {
            return;
        }
        for line in text.lines() {
            match self.width {
                Some(width) if width > 0 => {
                    for row in rows(line, width) {
                        self.write(&format!("{}\n", row.trim_end()));
                    }
                }
                _ => self.write(&format!("{line}\n")),
            }
        }
        self.flush();
    }

    /// Write `prompt` and read a line; none at the end of the input.
    pub(super) fn ask(&mut self, prompt: &str) -> Option<String> {
        while !self.has_ended {
            self.write(&format!("{}> ", clean(prompt)));
            self.flush();
            // Nobody sees a terminal that cannot be written to; what a script says counts all the same.
            if self.failure.is_some() && !self.echoes {
                return None;
            }
            match self.read() {
                Heard::Line(line) => {
                    if self.echoes {
                        self.write(&format!("{line}\n"));
                    } else if line.len() >= LONGEST_TYPED {
                        self.say(CUT);
                    }
                    return Some(line);
                }
                Heard::End => {
                    self.has_ended = true;
                    self.write("\n");
                    self.flush();
                }
                Heard::Refused(sentence) => {
                    if self.echoes {
                        self.write("\n");
                    }
                    self.say(sentence);
                }
            }
        }
        None
    }

    fn read(&mut self) -> Heard {
        let mut bytes = Vec::new();
        let most = MAX_NOTE as u64 + 1;
        // What cannot be read has ended.
        let read = (&mut *self.input).take(most).read_until(b'\n', &mut bytes);
        if matches!(read, Ok(0) | Err(_)) {
            return Heard::End;
        }
        if bytes.len() > MAX_NOTE {
            self.skip_line();
            return Heard::Refused(
                "Deze regel is te lang en is niet gebruikt. Maak hem korter en typ hem opnieuw.",
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
                "Deze regel is geen tekst in UTF-8 en is niet gebruikt. Typ hem opnieuw.",
            ),
        }
    }

    /// Pass over the rest of a line that is too long, without keeping it.
    fn skip_line(&mut self) {
        while let Ok(part) = self.input.fill_buf() {
            let end = part.iter().position(|byte| *byte == b'\n');
            let (count, is_over) = match end {
                Some(place) => (place + 1, true),
                None => (part.len(), part.is_empty()),
            };
            self.input.consume(count);
            if is_over {
                return;
            }
        }
    }

    fn write(&mut self, text: &str) {
        if self.failure.is_none() {
            self.failure = self.output.write_all(text.as_bytes()).err();
        }
    }

    fn flush(&mut self) {
        if self.failure.is_none() {
            self.failure = self.output.flush().err();
        }
    }
}
