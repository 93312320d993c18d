//! What tells one session from another, in words: the same in the list and wherever the program asks about one.

use jiff::Zoned;
use jiff::civil::Date;

use super::{Details, Glance, Progress, Session, SessionSummary, format_date};
use crate::text::clean;

/// What tells a session from another of the same gemeente.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionFacts {
    /// Its gemeente, and the area or team.
    pub name: String,
    /// How far it is; none where its questions cannot be counted.
    pub progress: Option<Progress>,
    /// Who fills it in; may be empty.
    pub invuller: String,
    /// The day the answers hold for.
    pub peildatum: Option<Date>,
    /// Whether it is a follow-up, and of which day.
    pub follows: Option<Option<Date>>,
    /// How many steps are late.
    pub late: usize,
    /// When it was last saved.
    pub changed: Option<Zoned>,
}

impl SessionFacts {
    /// Those of a line in the list, with what a `glance` at the whole adds.
    pub fn listed(session: &SessionSummary, glance: Option<&Glance>) -> Self {
        Self {
            name: named(session.title(), &session.gebied),
            progress: session.problem.is_none().then_some(session.progress),
            invuller: clean(session.invuller.trim()),
            peildatum: session.peildatum,
            follows: glance.and_then(|glance| glance.follows),
            late: glance.map_or(0, |glance| glance.late),
            changed: session.changed.clone(),
        }
    }

    /// Those of an open session.
    pub fn open(session: &Session, progress: Progress) -> Self {
        let Details {
            gebied,
            invuller,
            peildatum,
            ..
        } = &session.details;
        let previous = &session.previous;
        Self {
            name: named(session.title(), gebied),
            progress: Some(progress),
            invuller: clean(invuller.trim()),
            peildatum: *peildatum,
            follows: (!previous.is_empty()).then_some(previous.peildatum),
            late: 0,
            changed: session.changed.clone(),
        }
    }

    /// "26 van 30", "2 stappen te laat".
    pub fn state_in_words(&self) -> Vec<String> {
        let progress = self
            .progress
            .map(|progress| format!("{} van {}", progress.answered, progress.total));
        let late = match self.late {
            0 => None,
            1 => Some("1 stap te laat".to_owned()),
            late => Some(format!("{late} stappen te laat")),
        };
        progress.into_iter().chain(late).collect()
    }

    /// "A. de Wit", "peildatum 25-11-2026", "vervolg op 25-11-2025".
    pub fn origin_in_words(&self) -> Vec<String> {
        let invuller = if self.invuller.is_empty() {
            "invuller niet ingevuld".to_owned()
        } else {
            self.invuller.clone()
        };
        let peildatum = self
            .peildatum
            .map(|day| format!("peildatum {}", format_date(day)));
        let follows = self.follows.map(|day| match day {
            Some(day) => format!("vervolg op {}", format_date(day)),
            None => "vervolg op een eerdere meting".to_owned(),
        });
        [Some(invuller), peildatum, follows]
            .into_iter()
            .flatten()
            .collect()
    }

    /// "bewaard 25-11 11:05", or in another year than that of `today` "bewaard 25-11-2025".
    pub fn saved_in_words(&self, today: Date) -> Option<String> {
        let at = self.changed.as_ref()?;
        Some(if at.year() == today.year() {
            format!("bewaard {}", at.strftime("%d-%m %H:%M"))
        } else {
            format!("bewaard {}", format_date(at.date()))
        })
    }

    /// All of them, in rows: for a question about this session.
    pub fn in_rows(&self) -> Vec<String> {
        let saved = self.changed.as_ref().map(|at| {
            format!(
                "bewaard {} {}",
                format_date(at.date()),
                at.strftime("%H:%M")
            )
        });
        let state = self.state_in_words().into_iter().chain(saved);
        let state: Vec<String> = state.collect();
        let rows = [
            self.name.clone(),
            self.origin_in_words().join(" · "),
            state.join(" · "),
        ];
        rows.into_iter().filter(|row| !row.is_empty()).collect()
    }
}

/// "Dijkstad, wijk Noord"
fn named(title: &str, gebied: &str) -> String {
    match gebied.trim() {
        "" => clean(title),
        gebied => format!("{}, {}", clean(title), clean(gebied)),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn facts() -> SessionFacts {
        SessionFacts {
            name: named("Dijkstad", " wijk Noord "),
            progress: Some(Progress {
                answered: 26,
                total: 30,
            }),
            invuller: "A. de Wit".to_owned(),
            peildatum: None,
            follows: Some(Some(date(2025, 11, 25))),
            late: 2,
            changed: "2026-11-25T11:05:00+01:00[+01:00]".parse().ok(),
        }
    }

    #[test]
    fn all_that_tells_it_apart_is_said() {
        let rows = facts().in_rows();
        assert_eq!(
            rows,
            [
                "Dijkstad, wijk Noord",
                "A. de Wit · vervolg op 25-11-2025",
                "26 van 30 · 2 stappen te laat · bewaard 25-11-2026 11:05",
            ]
        );
    }

    #[test]
    fn the_time_is_said_of_this_year_and_the_year_of_others() {
        let said = |day| facts().saved_in_words(day).expect("it was saved");
        assert_eq!(said(date(2026, 12, 31)), "bewaard 25-11 11:05");
        assert_eq!(said(date(2027, 1, 1)), "bewaard 25-11-2026");
    }
}
