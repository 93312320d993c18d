//! Words that leave visible only the sessions that hold them.

use crate::editor::{Edit, Editor};
use crate::model::SessionSummary;

/// The words, and which sessions hold them.
#[derive(Debug, Clone)]
pub struct Filter {
    /// The words, as they are typed.
    pub words: Editor,
    /// Whether the cursor is with the sessions, and not in the words.
    pub in_list: bool,
    /// The places in the whole list of the sessions that hold them.
    found: Vec<usize>,
}

impl Filter {
    /// Without words yet, so that everything in `list` is visible.
    pub(super) fn new(list: &[SessionSummary]) -> Self {
        Self {
            words: Editor::single_line(""),
            in_list: false,
            found: (0..list.len()).collect(),
        }
    }

    /// Type in the words.
    pub(super) fn edit(&mut self, edit: Edit, clipboard: &mut String, list: &[SessionSummary]) {
        self.in_list = false;
        self.words.apply(edit, clipboard);
        self.find(list);
    }

    /// Find the words in `list`.
    pub(super) fn find(&mut self, list: &[SessionSummary]) {
        let words = self.words.text();
        let places = list.iter().enumerate();
        self.found = places
            .filter(|(_, session)| session.holds(words))
            .map(|(place, _)| place)
            .collect();
    }

    /// The sessions of `list` that are visible.
    pub(super) fn found<'a>(
        &'a self,
        list: &'a [SessionSummary],
    ) -> impl Iterator<Item = &'a SessionSummary> {
        self.found.iter().filter_map(|place| list.get(*place))
    }
}
