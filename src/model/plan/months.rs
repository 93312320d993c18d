//! In which months there is how much to do.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::model::NextStep;
use crate::model::dates::short_month;

/// So many steps are to be done by then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepsBy {
    /// How many.
    pub count: usize,
    /// By when: "nov", "jan 2027", "te laat" or "zonder datum".
    pub when: String,
}

/// Of `steps` the ones that are still to be done: first what is late, then by month, last what has no day.
/// The year is said where it is another than that of the month before.
pub fn steps_by_month<'a>(
    steps: impl IntoIterator<Item = &'a NextStep>,
    today: Date,
) -> Vec<StepsBy> {
    let (mut late, mut without) = (0, 0);
    let mut months: BTreeMap<Date, usize> = BTreeMap::new();
    for step in steps.into_iter().filter(|step| step.status.is_pending()) {
        match step.due {
            Some(due) if due < today => late += 1,
            Some(due) => *months.entry(due.first_of_month()).or_default() += 1,
            None => without += 1,
        }
    }
    let mut year = today.year();
    let months = months.into_iter().map(|(month, count)| {
        let name = short_month(month);
        let is_same = std::mem::replace(&mut year, month.year()) == month.year();
        let when = if is_same {
            name.to_owned()
        } else {
            format!("{name} {}", month.year())
        };
        StepsBy { count, when }
    });
    let other = |count, when: &str| StepsBy {
        count,
        when: when.to_owned(),
    };
    let all = [other(late, "te laat")].into_iter().chain(months);
    let all = all.chain([other(without, "zonder datum")]);
    all.filter(|each| each.count > 0).collect()
}
