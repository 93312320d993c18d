//! What the user can do to the text.

use std::ops::Range;

use super::cursor::Motion;
use super::history::{Change, Group, Run};
use super::{Editor, Mode, grapheme, words};
use crate::text::{clean, clean_line};

/// One thing the user does in an editor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Type a character.
    Insert(char),
    /// Insert text in one go, as from a paste by the terminal.
    Paste(String),
    /// Begin a new line; nothing in an editor of one line.
    Newline,
    /// Delete the selection or the character before the cursor.
    Backspace,
    /// Delete the selection or the character after the cursor.
    Delete,
    /// Delete the selection or back to the start of the word before the cursor.
    DeleteWordBack,
    /// Delete the selection or up to the start of the next word.
    DeleteWordForward,
    /// Move the cursor.
    Move {
        /// Where to.
        to: Motion,
        /// Whether the selection grows along; otherwise it goes away.
        select: bool,
    },
    /// Select the whole text.
    SelectAll,
    /// Copy the selection to the clipboard; nothing without a selection.
    Copy,
    /// Move the selection to the clipboard; nothing without a selection.
    Cut,
    /// Insert the clipboard.
    PasteClipboard,
    /// Take back the last group of changes.
    Undo,
    /// Make the changes that were last taken back again.
    Redo,
}

impl Editor {
    /// Does what the user asks. The caller has the clipboard, so that editors can share one.
    ///
    /// Returns whether it fits: what would make the text longer than it
    /// [may be](Self::limited_to) is refused as a whole.
    pub fn apply(&mut self, edit: Edit, clipboard: &mut String) -> bool {
        match edit {
            Edit::Insert('\n' | '\r') | Edit::Newline => return self.newline(),
            Edit::Insert(c) => return self.insert(c.encode_utf8(&mut [0; 4]), Run::Typing),
            Edit::Paste(text) => return self.insert(&text, Run::Alone),
            Edit::PasteClipboard => return self.insert(clipboard, Run::Alone),
            Edit::Backspace => {
                let from = grapheme::previous(&self.text, self.cursor);
                self.delete(from..self.cursor, Run::DeletingBack);
            }
            Edit::Delete => {
                let to = grapheme::next(&self.text, self.cursor);
                self.delete(self.cursor..to, Run::DeletingForward);
            }
            Edit::DeleteWordBack => {
                let from = words::left(&self.text, self.cursor);
                self.delete(from..self.cursor, Run::DeletingBack);
            }
            Edit::DeleteWordForward => {
                let to = words::right(&self.text, self.cursor);
                self.delete(self.cursor..to, Run::DeletingForward);
            }
            Edit::Move { to, select } => self.move_cursor(to, select),
            Edit::SelectAll => self.select_all(),
            Edit::Copy => self.copy(clipboard),
            Edit::Cut => {
                self.copy(clipboard);
                self.delete(self.cursor..self.cursor, Run::Alone);
            }
            Edit::Undo => self.undo(),
            Edit::Redo => self.redo(),
        }
        true
    }

    fn newline(&mut self) -> bool {
        self.mode != Mode::MultiLine || self.insert("\n", Run::Alone)
    }

    fn insert(&mut self, text: &str, run: Run) -> bool {
        let text = match self.mode {
            Mode::SingleLine | Mode::Wrapped => clean_line(text),
            Mode::MultiLine => clean(text),
        };
        let range = self.selection().unwrap_or(self.cursor..self.cursor);
        let grows = text.len() > range.len();
        if grows && self.text.len() - range.len() + text.len() > self.room {
            return false;
        }
        // Nothing to insert must not delete what is selected.
        if !text.is_empty() {
            self.replace(range, text, run);
        }
        true
    }

    /// Deletes the selection, or `range` if there is none.
    fn delete(&mut self, range: Range<usize>, run: Run) {
        match self.selection() {
            Some(selection) => self.replace(selection, String::new(), Run::Alone),
            None => self.replace(range, String::new(), run),
        }
    }

    fn copy(&self, clipboard: &mut String) {
        if let Some(text) = self.selected_text() {
            text.clone_into(clipboard);
        }
    }

    fn replace(&mut self, range: Range<usize>, with: String, run: Run) {
        let (at, before) = (range.start, self.cursor);
        let removed = self.splice(range, &with);
        if removed.is_empty() && with.is_empty() {
            return;
        }
        // What was typed can have joined the character after it.
        self.jump(grapheme::ceil(&self.text, at + with.len()));
        let change = Change {
            at,
            removed,
            inserted: with,
        };
        self.history
            .record(Group::new(change, run, before, self.cursor));
    }

    fn undo(&mut self) {
        if let Some(Group { change, before, .. }) = self.history.undo() {
            self.splice(
                change.at..change.at + change.inserted.len(),
                &change.removed,
            );
            self.jump(before);
        }
    }

    fn redo(&mut self) {
        if let Some(Group { change, after, .. }) = self.history.redo() {
            self.splice(
                change.at..change.at + change.removed.len(),
                &change.inserted,
            );
            self.jump(after);
        }
    }

    /// Changes the text and everything that follows from it but the cursor; gives what went.
    fn splice(&mut self, range: Range<usize>, with: &str) -> String {
        let Some(removed) = self.text.get(range.clone()).map(str::to_owned) else {
            return String::new();
        };
        if !(removed.is_empty() && with.is_empty()) {
            self.text.replace_range(range.clone(), with);
            self.layout
                .update(&self.text, range.start, removed.len(), with.len());
            self.revision += 1;
        }
        removed
    }
}
