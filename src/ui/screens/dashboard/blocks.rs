//! The parts of the dashboard that are there to read: bars, who does what when, and who was heard.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::Painter;
use crate::model::{StepInMonth, changes_in_words, format_date, since_previous, voices, who_when};
use crate::text::clean;
use crate::ui::bars::{self, Bar};
use crate::ui::lines;

/// The width of a column of steps, with the room behind it.
const COLUMN: usize = 6;
/// The most months.
const MONTHS: usize = 6;

impl Painter<'_> {
    pub(super) fn heading(&self, words: &str) -> Line<'static> {
        Line::styled(words.to_owned(), self.theme.heading)
    }

    /// How all questions stand; in words where the bars do not fit.
    pub(super) fn states(&self, width: u16, height: u16, is_selected: bool) -> Vec<Line<'static>> {
        let overview = self.overview;
        let bars = bars::of_states(overview.set, overview.session, self.theme);
        let width = width.saturating_sub(1);
        let mut lines = bars::draw(&bars, width);
        if lines.len() > usize::from(height) {
            lines = bars::in_words(&bars, width);
        }
        for (index, line) in lines.iter_mut().enumerate() {
            let lead = if is_selected && index == 0 { ">" } else { " " };
            line.spans.insert(0, Span::raw(lead));
        }
        lines
    }

    /// What is still open, where the bar has no room for all of it.
    pub(super) fn still_open(&self, width: u16) -> Vec<Line<'static>> {
        let bars = bars::of_states(self.overview.set, self.overview.session, self.theme);
        let drawn = bars::draw(&bars, width.saturating_sub(1)).pop();
        let is_cut = drawn.is_some_and(|line| line.to_string().ends_with('…'));
        let Some(open) = bars.last().filter(|_| is_cut) else {
            return Vec::new();
        };
        let mut block = vec![self.heading("Nog open")];
        block.extend(lines::wrapped(&open.after, width, 1, Style::new()));
        block
    }

    /// How well founded the judgements are; nothing where there is none.
    pub(super) fn founding(&self, width: u16) -> Vec<Line<'static>> {
        let bars = bars::of_evidence(self.overview.set, self.overview.session);
        let judged: usize = bars.iter().map(|bar| bar.count).sum();
        if judged == 0 {
            return Vec::new();
        }
        let of = match judged {
            1 => "1 oordeel".to_owned(),
            judged => format!("{judged} oordelen"),
        };
        let mut block = vec![self.heading(&format!("Waarop steunt het? ({of})"))];
        block.extend(bars::draw(&bars, width));
        block
    }

    /// On how many questions each group was heard.
    pub(super) fn voices(&self, width: u16) -> Vec<Line<'static>> {
        let overview = self.overview;
        let voices = voices(overview.base, overview.set, overview.session).into_iter();
        let bars = voices.map(|voice| Bar {
            count: voice.heard.len(),
            label: voice.name.to_lowercase(),
            ..Bar::default()
        });
        bars::draw(&bars.collect::<Vec<_>>(), width)
    }

    /// The same in a sentence, with who is still to be asked.
    pub(super) fn heard(&self, width: u16) -> Vec<Line<'static>> {
        let overview = self.overview;
        let voices = voices(overview.base, overview.set, overview.session);
        if voices.is_empty() {
            return Vec::new();
        }
        let counted = voices
            .iter()
            .map(|voice| format!("{} {}", voice.heard.len(), voice.name.to_lowercase()));
        let mut block = vec![self.heading("Wie is gehoord? (bij hoeveel vragen)")];
        let words = counted.collect::<Vec<_>>().join(" · ");
        block.extend(lines::wrapped(&words, width, 0, Style::new()));
        let missing = voices.iter().filter(|voice| !voice.missing.is_empty());
        let missing: Vec<String> = missing
            .map(|voice| {
                let ids = voice.missing.iter().map(|question| question.id.to_string());
                let ids = ids.collect::<Vec<_>>().join(", ");
                format!("{} ({ids})", voice.name.to_lowercase())
            })
            .collect();
        if !missing.is_empty() {
            let words = format!("Nog vragen: {}", missing.join(", "));
            block.extend(lines::wrapped(&words, width, 0, Style::new()));
        }
        block
    }

    /// What changed since the previous measurement; nothing when there was none.
    pub(super) fn since(&self, width: u16) -> Vec<Line<'static>> {
        let session = self.overview.session;
        let since = since_previous(self.overview.set, session);
        if since.is_empty() {
            return Vec::new();
        }
        let day = session.previous.peildatum.map(format_date);
        let day = day.map_or_else(String::new, |day| format!(" ({day})"));
        let mut block = vec![self.heading(&format!("Sinds vorige keer{day}"))];
        let words = changes_in_words(&since);
        block.extend(lines::wrapped(&words, width, 0, Style::new()));
        block
    }

    /// Who does what in which month; nothing where nothing is to be done.
    pub(super) fn who_when(&self, width: u16) -> Vec<Line<'static>> {
        let overview = self.overview;
        let whole = who_when(overview.session, overview.today, MONTHS);
        let names = whole.rows.iter().map(|row| who(row.who).width());
        let name = names.max().unwrap_or(0).min(usize::from(width) / 3);
        let others = who_when(overview.session, overview.today, 0).columns;
        let others: usize = others.iter().map(|label| column(label)).sum();
        let months = usize::from(width).saturating_sub(name + 2 + others) / COLUMN;
        if whole.rows.is_empty() || months == 0 {
            return Vec::new();
        }
        let table = who_when(overview.session, overview.today, months.min(MONTHS));
        let heads: Vec<String> = table
            .columns
            .iter()
            .map(|&label| label.to_owned())
            .collect();
        let mut block = vec![
            self.heading("Wie en wanneer"),
            table_row("", name, &table.columns, &heads),
        ];
        for row in &table.rows {
            let height = row.cells.iter().map(Vec::len).max().unwrap_or(0);
            for index in 0..height {
                let label = if index == 0 {
                    who(row.who)
                } else {
                    String::new()
                };
                let cells = row.cells.iter().map(|steps| step(steps.get(index)));
                block.push(table_row(
                    &label,
                    name,
                    &table.columns,
                    &cells.collect::<Vec<_>>(),
                ));
            }
        }
        block
    }
}

/// How wide the column with this label is.
fn column(label: &str) -> usize {
    (label.width() + 1).max(COLUMN)
}

/// A row of a table: a name, then what is in each of the columns with these labels.
fn table_row(label: &str, name: usize, columns: &[&str], cells: &[String]) -> Line<'static> {
    let label = lines::fit(label, name as u16);
    let lead = format!("{label}{}", " ".repeat(name + 2 - label.width()));
    let cells = cells.iter().zip(columns);
    let cells = cells.map(|(words, label)| format!("{words:<width$}", width = column(label)));
    let row: String = [lead].into_iter().chain(cells).collect();
    Line::raw(row.trim_end().to_owned())
}

/// The question of a step; what is late has a sign of its own.
fn step(step: Option<&StepInMonth>) -> String {
    step.map_or_else(String::new, |step| {
        let late = if step.is_late { "!" } else { "" };
        format!("{}{late}", step.question)
    })
}

fn who(who: Option<&str>) -> String {
    who.map_or_else(|| "niemand".to_owned(), clean)
}
