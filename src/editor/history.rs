//! Undo and redo, as changes of the text grouped the way the user thinks of them.

use std::collections::VecDeque;

/// How many groups are kept; the oldest go first.
pub(super) const LIMIT: usize = 1000;

/// At `at`, `removed` went and `inserted` came.
#[derive(Debug, Clone)]
pub(super) struct Change {
    pub(super) at: usize,
    pub(super) removed: String,
    pub(super) inserted: String,
}

/// What a change can be one group with: more of the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Run {
    Typing,
    DeletingBack,
    DeletingForward,
    Alone,
}

/// What one Undo takes back, with the cursor before and after.
#[derive(Debug, Clone)]
pub(super) struct Group {
    pub(super) change: Change,
    pub(super) before: usize,
    pub(super) after: usize,
    run: Run,
}

impl Group {
    pub(super) fn new(change: Change, run: Run, before: usize, after: usize) -> Self {
        Self {
            change,
            before,
            after,
            run,
        }
    }

    /// Takes `new` into this group, or gives it back if it begins a group of its own.
    fn join(&mut self, new: Self) -> Result<(), Self> {
        let (old, change) = (&mut self.change, &new.change);
        let end = old.at + old.inserted.len();
        match self.run {
            _ if self.run != new.run => return Err(new),
            Run::Typing
                if change.removed.is_empty()
                    && change.at == end
                    && !begins_gap(&old.inserted, &change.inserted) =>
            {
                old.inserted.push_str(&change.inserted);
            }
            Run::DeletingBack if change.at + change.removed.len() == old.at => {
                old.removed.insert_str(0, &change.removed);
                old.at = change.at;
            }
            Run::DeletingForward if change.at == old.at => old.removed.push_str(&change.removed),
            _ => return Err(new),
        }
        self.after = new.after;
        Ok(())
    }
}

/// Whether `new` is the space after a word, where Undo stops.
fn begins_gap(typed: &str, new: &str) -> bool {
    new.starts_with(char::is_whitespace) && !typed.ends_with(char::is_whitespace)
}

/// The changes that can be undone and redone.
#[derive(Debug, Clone, Default)]
pub(super) struct History {
    undo: VecDeque<Group>,
    redo: Vec<Group>,
    sealed: bool,
}

impl History {
    /// Remembers a change that was just made.
    pub(super) fn record(&mut self, group: Group) {
        self.redo.clear();
        let last = self.undo.back_mut().filter(|_| !self.sealed);
        self.sealed = false;
        let rest = match last {
            Some(last) => last.join(group).err(),
            None => Some(group),
        };
        self.undo.extend(rest);
        if self.undo.len() > LIMIT {
            self.undo.pop_front();
        }
    }

    /// Makes the next change begin a new group.
    pub(super) fn seal(&mut self) {
        self.sealed = true;
    }

    /// The group to take back, which can then be redone.
    pub(super) fn undo(&mut self) -> Option<Group> {
        self.seal();
        let group = self.undo.pop_back()?;
        self.redo.push(group.clone());
        Some(group)
    }

    /// The group to make again, which can then be undone.
    pub(super) fn redo(&mut self) -> Option<Group> {
        self.seal();
        let group = self.redo.pop()?;
        self.undo.push_back(group.clone());
        Some(group)
    }

    pub(super) fn undo_depth(&self) -> usize {
        self.undo.len()
    }

    pub(super) fn redo_depth(&self) -> usize {
        self.redo.len()
    }
}
