//! Who does what in which month: the plan as a table of owners and months.

use jiff::Span;
use jiff::civil::Date;

use super::owners;
use crate::model::dates::short_month;
use crate::model::{NextStep, QuestionId, Session};

/// The steps that are still to be done, by owner and month.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WhoWhen<'a> {
    /// What is above each column: months from this one on, and where there are such steps `later` and
    /// `geen datum`.
    pub columns: Vec<&'static str>,
    /// A row for each owner.
    pub rows: Vec<OwnerMonths<'a>>,
}

/// What one owner does in which month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnerMonths<'a> {
    /// Who; none for the steps that nobody has taken on.
    pub who: Option<&'a str>,
    /// The steps in each column, the first to be done first.
    pub cells: Vec<Vec<StepInMonth>>,
}

/// A step in such a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepInMonth {
    /// Its question.
    pub question: QuestionId,
    /// Whether its day has passed.
    pub is_late: bool,
}

/// Where a step is in the table.
#[derive(Clone, Copy, PartialEq)]
enum Column {
    /// So many months from now; what is late is to be done now.
    Month(usize),
    Later,
    NoDay,
}

/// The steps of `session` that are still to be done, over so many months from `today` on.
pub fn who_when(session: &Session, today: Date, months: usize) -> WhoWhen<'_> {
    let pending = |step: &&NextStep| step.status.is_pending();
    let has = |column: Column| {
        let mut steps = session.steps.iter().filter(pending);
        steps.any(|step| column_of(step, today, months) == column)
    };
    let mut columns: Vec<Column> = (0..months).map(Column::Month).collect();
    columns.extend(
        [Column::Later, Column::NoDay]
            .into_iter()
            .filter(|&each| has(each)),
    );
    let rows = owners(session).into_iter().map(|owner| {
        let in_column = |column: &Column| {
            let steps = owner.steps.iter().map(|(_, step)| *step).filter(pending);
            let here = steps.filter(|step| column_of(step, today, months) == *column);
            here.map(|step| StepInMonth {
                question: step.question.clone(),
                is_late: step.is_overdue(today),
            })
            .collect()
        };
        OwnerMonths {
            who: owner.who,
            cells: columns.iter().map(in_column).collect(),
        }
    });
    let rows = rows.filter(|row| row.cells.iter().any(|cell| !cell.is_empty()));
    WhoWhen {
        rows: rows.collect(),
        columns: columns.iter().map(|column| column.label(today)).collect(),
    }
}

fn column_of(step: &NextStep, today: Date, months: usize) -> Column {
    let Some(due) = step.due else {
        return Column::NoDay;
    };
    let number = |day: Date| i32::from(day.year()) * 12 + i32::from(day.month());
    let from_now = (number(due) - number(today)).max(0);
    match usize::try_from(from_now) {
        Ok(month) if month < months => Column::Month(month),
        _ => Column::Later,
    }
}

impl Column {
    fn label(self, today: Date) -> &'static str {
        match self {
            Self::Month(from_now) => {
                let span = Span::new().months(i64::try_from(from_now).unwrap_or(0));
                short_month(today.first_of_month().saturating_add(span))
            }
            Self::Later => "later",
            Self::NoDay => "geen datum",
        }
    }
}
