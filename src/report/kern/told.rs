//! What the answers say together, in at most four sentences.

use super::{Budget, Room, fit};
use crate::document::Document;
use crate::model::StoryLine;

pub(super) fn write(doc: &mut Document, story: &[StoryLine], budget: Budget) {
    if story.is_empty() || budget.story == 0 {
        return;
    }
    doc.heading(2, "Wat valt op?");
    doc.list(story.iter().map(|line| {
        // Where a sentence would be cut, its numbers would be lost.
        let words = if budget.story == 1 {
            line.in_short()
        } else {
            line.in_full()
        };
        fit(&words, Room::item(budget.story))
    }));
}
