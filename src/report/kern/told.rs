//! What the answers say together, in at most four sentences.

use super::fit::first_that_fits;
use super::{Budget, Room};
use crate::document::Document;
use crate::model::StoryLine;

pub(super) fn write(doc: &mut Document, story: &[StoryLine], budget: Budget) {
    if story.is_empty() || budget.story == 0 {
        return;
    }
    doc.heading(2, "Wat valt op?");
    let room = Room::item(budget.story);
    let told = story.iter().map(StoryLine::in_ever_fewer_words);
    doc.list(told.map(|texts| first_that_fits(texts, room)));
}
