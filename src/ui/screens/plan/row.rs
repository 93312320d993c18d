//! One step: in columns, or in rows below each other.

use jiff::civil::Date;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::With;
use crate::editor;
use crate::model::{NextStep, PlanGroup, Question, StepStatus, format_date, no_later_than};
use crate::text::clean;
use crate::ui::Theme;
use crate::ui::lines;

/// A list is to be looked over: who wants to read a longer text opens the step.
const MOST_ROWS: usize = 4;

/// A step: what, with below it when, who and how far. The dashboard shows steps so as well.
pub(in crate::ui::screens) fn step_lines(
    step: &NextStep,
    lead: &str,
    today: Date,
    width: u16,
    theme: &Theme,
) -> Vec<Line<'static>> {
    let start = format!("{lead}{} ", step.question);
    let indent = start.width() as u16;
    let what = at_most(&what(step), width.saturating_sub(indent + 1));
    let margin = " ".repeat(usize::from(indent));
    let starts = [start].into_iter().chain(std::iter::repeat(margin));
    let row =
        |(start, words): (String, String)| Line::from(vec![Span::raw(start), Span::raw(words)]);
    let mut lines: Vec<Line> = starts.zip(what).map(row).collect();
    let due = step
        .due
        .map_or_else(|| NO_DATE.to_owned(), |due| no_later_than(format_date(due)));
    let who = step.owner().unwrap_or("niemand");
    let facts = clean(&format!("{due} · {who} · {}", step.status.key()));
    let (facts, style) = if step.is_overdue(today) {
        (format!("{LATE} · {facts}"), theme.problem)
    } else {
        (facts, Style::new())
    };
    lines.extend(lines::wrapped(&facts, width, indent, style));
    lines
}

const LATE: &str = "TE LAAT";
const NO_DATE: &str = "geen datum";
const NOBODY: &str = "niemand";

/// `text` in as many rows of `room` columns as it needs, up to the most.
fn at_most(text: &str, room: u16) -> Vec<String> {
    let room = room.max(1);
    let mut rows: Vec<String> = editor::rows(text, room + 1)
        .map(|row| row.trim_end().to_owned())
        .collect();
    if rows.len() > MOST_ROWS {
        rows.truncate(MOST_ROWS);
        if let Some(last) = rows.last_mut() {
            // With a sign that there is more, behind a whole word where that can be.
            let shown = lines::fit(&format!("{last}…"), room);
            let is_cut = shown.trim_end_matches('…').len() < last.len();
            *last = match shown.rsplit_once(' ') {
                Some((words, _)) if is_cut => format!("{}…", words.trim_end_matches([',', ';'])),
                _ => shown,
            };
        }
    }
    rows
}

/// From this width on the question of a step has its short title.
const TITLED: u16 = 150;

/// The most columns of a name, and of what will be done.
const NAME: usize = 24;
const MEASURE: u16 = 76;

/// How wide the columns are, for steps in one row each.
pub(super) struct Columns<'a> {
    with: &'a With<'a>,
    due: usize,
    who: usize,
    question: usize,
    width: u16,
}

impl<'a> Columns<'a> {
    /// As wide as what stands in them.
    pub(super) fn new(groups: &[PlanGroup], with: &'a With, room: u16) -> Self {
        let steps = || groups.iter().flat_map(|group| &group.steps);
        let steps = || steps().map(|(_, step)| *step);
        let is_late = steps().any(|step| step.is_overdue(with.today));
        let due = if is_late { LATE.width() + 1 } else { 0 };
        let who = steps().map(|step| who(step).width()).max();
        let mut columns = Self {
            with,
            due: due + NO_DATE.width(),
            who: who.unwrap_or_default().clamp(NOBODY.width(), NAME),
            question: 0,
            width: room,
        };
        let question = steps().map(|step| columns.question(step).width()).max();
        columns.question = question.unwrap_or_default().max("vraag".width());
        columns
    }

    /// What stands in them.
    pub(super) fn heading(&self, theme: &Theme) -> Line<'static> {
        let row = self.row(LEAD, "uiterlijk", "wie", "status", "vraag");
        Line::styled(format!("{row}wat"), theme.heading)
    }

    /// A step after `lead`.
    pub(super) fn rows(&self, step: &NextStep, lead: &str) -> Vec<Line<'static>> {
        let due = step.due.map_or_else(|| NO_DATE.to_owned(), format_date);
        let due = if step.is_overdue(self.with.today) {
            format!("{due} {LATE}")
        } else {
            due
        };
        let (status, question) = (step.status.key(), self.question(step));
        let names = at_most(&who(step), NAME as u16);
        let indent = self.row(LEAD, "", "", "", "").width() as u16;
        let room = self.width.saturating_sub(indent + 1).min(MEASURE);
        let what = at_most(&what(step), room);
        let cell = |cells: &[String], row| cells.get(row).cloned().unwrap_or_default();
        let row = |row| {
            let who = cell(&names, row);
            let start = match row {
                0 => self.row(lead, &due, &who, status, &question),
                _ => self.row(LEAD, "", &who, "", ""),
            };
            Line::raw(format!("{start}{}", cell(&what, row)))
        };
        (0..names.len().max(what.len())).map(row).collect()
    }

    fn row(&self, lead: &str, due: &str, who: &str, status: &str, question: &str) -> String {
        let longest = StepStatus::ALL.map(|status| status.key().width());
        let status_width = longest.into_iter().max().unwrap_or_default();
        let cells = [
            (due, self.due),
            (who, self.who),
            (status, status_width),
            (question, self.question),
        ];
        let mut row = lead.to_owned();
        for (text, width) in cells {
            let gap = width.saturating_sub(text.width()) + 2;
            row.push_str(text);
            row.push_str(&" ".repeat(gap));
        }
        row
    }

    /// Its number; in a wide window its short title too.
    fn question(&self, step: &NextStep) -> String {
        let question = self.with.set.question(&step.question);
        match question.filter(|_| self.width >= TITLED) {
            Some(question) => {
                let title = lines::fit(&clean(&question.short()), Question::MAX_SHORT as u16);
                format!("{} {title}", step.question)
            }
            None => step.question.to_string(),
        }
    }
}

/// As wide as what stands before a step.
const LEAD: &str = "      ";

fn who(step: &NextStep) -> String {
    clean(step.owner().unwrap_or(NOBODY))
}

/// The question of a step and what will be done, for one line.
pub(in crate::ui) fn step_name(step: &NextStep) -> String {
    format!("{} {}", step.question, what(step))
}

fn what(step: &NextStep) -> String {
    match step.what.trim() {
        "" => "(nog niet ingevuld wat)".to_owned(),
        what => clean(what),
    }
}
