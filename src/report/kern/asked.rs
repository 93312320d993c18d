//! What is asked of college and raad: the steps that they have to decide on.

use super::{Budget, Room, fit};
use crate::document::Document;
use crate::model::{Decider, NextStep};
use crate::report::{About, words};
use crate::text::capitalised;

pub(super) fn write(doc: &mut Document, about: &About<'_>, budget: Budget) {
    let asked = asked(about);
    if asked.is_empty() {
        return;
    }
    doc.heading(2, "Wat vragen wij van u?");
    // The last of them is said as a number where there are too many.
    let shown = if asked.len() > budget.requests {
        budget.requests.saturating_sub(1)
    } else {
        asked.len()
    };
    let requests = asked.iter().take(shown).map(|(decider, step)| {
        let by = step
            .due
            .map_or_else(String::new, |_| format!(", {}", words::when(about, step)));
        let decider = capitalised(decider.key());
        let text = format!(
            "{decider}{by} (vraag {}): {}",
            step.question,
            words::what(step)
        );
        fit(&text, Room::item(budget.request))
    });
    let more = match asked.len() - shown {
        0 => None,
        more => Some(format!("En nog {more} besluiten; die staan in het plan.")),
    };
    doc.list(requests.chain(more));
}

/// The steps that somebody has to decide on and that are still to be done, the first one first.
fn asked<'a>(about: &About<'a>) -> Vec<(Decider, &'a NextStep)> {
    let steps = about
        .session
        .steps
        .iter()
        .filter(|step| step.status.is_pending());
    let steps = steps.filter_map(|step| Some((step.decided_by?, step)));
    let mut steps: Vec<(Decider, &NextStep)> = steps.collect();
    steps.sort_by_key(|(_, step)| (step.due.is_none(), step.due));
    steps
}
