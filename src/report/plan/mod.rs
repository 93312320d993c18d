//! The next steps as files for other programs: a calendar and a spreadsheet.

mod calendar;
mod table;

pub(super) use calendar::calendar;
pub(super) use table::table;

use super::{Options, owners::Owners};
use crate::model::{QuestionId, QuestionSet, Session, format_date, steps_by_date};
use crate::text::one_line;

/// A line for each step, by date.
pub(super) fn preview(session: &Session, options: Options) -> String {
    let owners = Owners::of(session, options.names);
    let lines = steps_by_date(session).into_iter().map(|(_, step)| {
        let facts = [
            step.due
                .map_or_else(|| "geen datum".to_owned(), format_date),
            or_untitled(&step.what),
            owners.name(&step.who),
            step.status.key().to_owned(),
            format!("vraag {}", step.question),
        ];
        let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
        one_line(&facts.join(" · "))
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// "Vraag 2.3: Welke inspanningen worden gedaan …": for a reader who does not have the Quickscan at
/// hand. A bare "2.3" could also become a day or a number in a spreadsheet.
fn question(set: &QuestionSet, id: &QuestionId) -> String {
    let text = set.question(id).and_then(|found| found.lines().first());
    let text = text.map_or_else(String::new, |text| format!(": {text}"));
    one_line(&format!("Vraag {id}{text}"))
}

fn or_untitled(what: &str) -> String {
    match one_line(what) {
        what if what.is_empty() => "Zonder omschrijving".to_owned(),
        what => what,
    }
}
