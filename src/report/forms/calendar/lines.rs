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

    /// How many bytes are on a line, its end not counted.
    const WIDTH: usize = 75;

    /// A property whose value is written as it is.
    pub(super) fn put(&mut self, name: &str, value: &str) {
        let mut room = Self::WIDTH;
        let line = format!("{name}:{value}");
        for (at, char) in line.char_indices() {
            // No line ends in a space of any kind, which some programs drop: spaces stay on one line with what
            // follows them, which is at most as wide as the widest character.
            let rest = line.get(at..).unwrap_or_default();
            let spaces = rest.len() - rest.trim_start().len();
            let needed = match spaces {
                0 => char.len_utf8(),
                spaces => (spaces + 4).min(Self::WIDTH - 1),
            };
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
        // Nor does the last line end in a space.
        for char in clean(text).trim_end_matches(' ').chars() {
            match char {
                '\n' => escaped.push_str("\\n"),
                '\\' | ';' | ',' => escaped.extend(['\\', char]),
                _ => escaped.push(char),
            }
        }
        self.put(name, &escaped);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_ends_in_a_space_of_any_kind() {
        for space in [' ', '\u{a0}', '\u{2000}', '\u{3000}'] {
            for before in 60..80 {
                let mut lines = Lines::default();
                lines.put("SUMMARY", &format!("{}{space}a", "x".repeat(before)));
                let text = lines.into_text();
                let ends = text
                    .split_terminator("\r\n")
                    .map(|line| line.trim_end() == line);
                assert!(ends.min() == Some(true), "{text:?}");
            }
        }
    }
}
