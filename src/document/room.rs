//! How room to write looks where nothing can be filled in but with a pen.

use super::Room;

/// A line to write on.
const LINE: &str = "……………………………………………………………";

impl Room {
    /// What is there, or else a line to write on.
    pub(super) fn on_paper(&self) -> &str {
        match self.text.as_str() {
            "" => LINE,
            text => text,
        }
    }
}
