//! The lines that a calendar is made of.

use crate::text::clean;

/// Lines of a calendar: each ends in CRLF and is folded.
#[derive(Default)]
pub(super) struct Lines(String);

impl Lines {
    /// All of them as one text.
    pub(super) fn into_text(self) -> String {
        self.0
    }

    /// How many bytes stand on a line, its end not counted.
    const WIDTH: usize = 75;

    /// A property whose value is written as it is.
    pub(super) fn put(&mut self, name: &str, value: &str) {
        let mut room = Self::WIDTH;
        for char in format!("{name}:{value}").chars() {
            // No line ends in a space, which some programs drop: one stays away from the edge as far
            // as the widest character.
            let needed = if char == ' ' { 5 } else { char.len_utf8() };
            if needed > room {
                self.0.push_str("\r\n ");
                room = Self::WIDTH - 1;
            }
            self.0.push(char);
            room -= char.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// A property with free text.
    pub(super) fn text(&mut self, name: &str, text: &str) {
        let mut escaped = String::with_capacity(text.len());
        for char in clean(text).chars() {
            match char {
                '\n' => escaped.push_str("\\n"),
                '\\' | ';' | ',' => escaped.extend(['\\', char]),
                _ => escaped.push(char),
            }
        }
        self.put(name, &escaped);
    }
}
