//! Going back to how the work was a moment ago, as if nothing had been done since.

use super::Work;
use crate::app::effect::WorkId;
use crate::model::{Change, Session};

/// How the work was.
#[derive(Debug)]
pub struct Checkpoint {
    id: WorkId,
    revision: u64,
    session: Session,
    /// How much could be undone.
    undo: usize,
    redo: Vec<Change>,
}

impl Work {
    /// How it is now, to go back to before anything is undone, redone or settled.
    pub(in crate::app) fn checkpoint(&self) -> Checkpoint {
        Checkpoint {
            id: self.id,
            revision: self.revision,
            session: self.session.clone(),
            undo: self.undo.len(),
            redo: self.redo.clone(),
        }
    }

    /// Be as it was then, with what can be undone. What was saved meanwhile is to be saved again.
    pub(in crate::app) fn go_back_to(&mut self, then: Checkpoint) {
        if then.id != self.id || then.revision == self.revision {
            return;
        }
        let saved = self.session.changed.take();
        self.session = then.session;
        self.seen.take();
        self.session.changed = saved;
        self.undo.truncate(then.undo);
        self.redo = then.redo;
        self.revision += 1;
    }
}
