//! What is asked of college and raad: the steps that they have to decide on.

use super::{BUDGETS, Budget, Room, fit};
use crate::document::Document;
use crate::model::{Decider, NextStep};
use crate::report::{About, words};
use crate::text::capitalised;

pub(super) fn write(doc: &mut Document, requests: &Requests, budget: Budget) {
    if requests.all == 0 {
        return;
    }
    doc.heading(2, "Wat vragen wij van u?");
    // The last of them is said as a number where there are too many.
    let shown = if requests.all > budget.requests {
        budget.requests.saturating_sub(1)
    } else {
        requests.all
    };
    let first = requests.first.iter().take(shown);
    let first = first.map(|text| fit(text, Room::item(budget.request)));
    let more = match requests.all - shown {
        0 => None,
        more => Some(format!("En nog {more} besluiten; die staan in het plan.")),
    };
    doc.list(first.chain(more));
}

/// What is asked, as long as it is.
pub(super) struct Requests {
    /// The first ones, as many as page one may name.
    first: Vec<String>,
    /// How many there are.
    all: usize,
}

impl Requests {
    pub(super) fn of(about: &About<'_>) -> Self {
        let [roomiest, ..] = BUDGETS;
        let asked = asked(about);
        let first = asked.iter().take(roomiest.requests);
        let first = first.map(|(decider, step)| request(about, *decider, step));
        Self {
            first: first.collect(),
            all: asked.len(),
        }
    }
}

fn request(about: &About<'_>, decider: Decider, step: &NextStep) -> String {
    let by = step
        .due
        .map_or_else(String::new, |_| format!(", {}", words::when(about, step)));
    let decider = capitalised(decider.key());
    let what = words::what(step);
    format!("{decider}{by} (vraag {}): {what}", step.question)
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
