//! The fields that are written: a summary in a row or more, and the text itself while it is edited.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::fields::{Fields, VALUE};
use super::room::grown;
use crate::app::{Field, suggestion_in_words};
use crate::editor::{self, Styles};
use crate::text::{clean, first_words};
use crate::ui::lines;

/// The style of words.
pub(super) const PLAIN: Style = Style::new();

/// More rows of a text that is not edited would not be read here.
const MOST: usize = 8;

/// In fewer rows a text that is typed looks like a field that is empty.
const LEAST: usize = 3;

/// Where on the page a text is edited.
#[derive(Debug, Clone)]
pub(super) struct Place {
    rows: Range<usize>,
    column: u16,
}

impl Fields<'_> {
    /// The width of the text of a field while it is edited.
    fn edited_width(&self) -> u16 {
        let indent = if self.is_stacked() { 2 } else { VALUE };
        self.width.saturating_sub(indent)
    }

    /// How many rows the text of `field` takes.
    fn rows_of(&mut self, field: Field) -> usize {
        let width = self.edited_width();
        self.screen.editor_of(field).map_or(1, |editor| {
            editor.set_width(width);
            editor.rows_count()
        })
    }

    /// How many more rows than one it could use while it is not edited.
    pub(super) fn more_wanted(&mut self, field: Field) -> usize {
        let name = usize::from(self.is_stacked());
        self.rows_of(field).min(MOST) - 1 + name.min(self.rows_of(field) - 1)
    }

    /// A field that is not edited: its name, and what is written in it on `more` rows besides that one.
    pub(super) fn written(&mut self, field: Field, more: usize) -> Vec<Line<'static>> {
        let name = self.name(field, false);
        let is_below = self.is_stacked() && more > 0;
        let width = if is_below {
            self.edited_width()
        } else {
            self.width.saturating_sub(VALUE)
        };
        let count = if is_below { more } else { more + 1 };
        let text = self
            .screen
            .editor_of(field)
            .map_or("", |editor| editor.text());
        let told = self.heard.join("\n");
        let is_same = |entry: &String, told: &String| told.starts_with(entry.trim());
        let written: Vec<String> = text.lines().map(str::to_owned).collect();
        // What is being typed is not in the session yet.
        let is_told = field == Field::CONSULTED
            && written.len() == self.heard.len()
            && written
                .iter()
                .zip(&self.heard)
                .all(|(entry, told)| is_same(entry, told));
        let words = if is_told {
            entries(&told, count, width)
        } else if field.list().is_some() {
            entries(text, count, width)
        } else {
            beginning(text, count, width)
        };
        if is_below {
            let rows = words
                .into_iter()
                .map(|words| Line::raw(format!("  {words}")));
            return std::iter::once(Line::from(name)).chain(rows).collect();
        }
        let margin = " ".repeat(usize::from(VALUE));
        let rows = words.into_iter().enumerate().map(|(index, words)| {
            let lead = if index == 0 {
                name.clone()
            } else {
                Span::raw(margin.clone())
            };
            Line::from(vec![lead, Span::raw(words)])
        });
        rows.collect()
    }

    /// The field that is edited or pointed at, which begins at row `start` of a page of which `height` rows are
    /// visible: its name, room for its text, and a row for what is suggested.
    pub(super) fn edited(
        &mut self,
        field: Field,
        start: usize,
        more: usize,
        height: usize,
    ) -> Vec<Line<'static>> {
        let room = height.saturating_sub(start.saturating_sub(self.screen.view.top) + 1);
        let name_rows = usize::from(self.is_stacked());
        let below = self.below(field);
        let fields = self.screen.fields();
        let place = fields.iter().position(|each| *each == field).unwrap_or(0);
        let others = fields.len() - 1 - place;
        let around = name_rows + below.len();
        let wanted = self
            .rows_of(field)
            .max(LEAST)
            .max(more + 1 - around.min(more));
        // Where the rest leaves less, the page scrolls.
        let least = LEAST.min(height.saturating_sub(around + 1));
        let height = grown(wanted, room.saturating_sub(around).max(least), others);
        let mut rows = vec![Line::from(self.name(field, true))];
        rows.resize(name_rows + height, Line::default());
        rows.extend(below);
        let first = start + name_rows;
        self.editing = Some(Place {
            rows: first..first + height,
            column: if self.is_stacked() { 2 } else { VALUE },
        });
        rows
    }

    /// What is below the text that is edited: what is suggested, or else what belongs in it.
    fn below(&self, field: Field) -> Vec<Line<'static>> {
        let Field::Written(written) = field else {
            return Vec::new();
        };
        let words = match &self.screen.suggestion {
            Some(suggestion) => suggestion_in_words(&clean(suggestion)),
            None => written.row().hint.to_owned(),
        };
        let indent = usize::from(if self.is_stacked() { 2 } else { VALUE });
        let words = lines::fit(&words, self.edited_width());
        let line = Line::raw(format!("{:indent$}{words}", ""));
        Some(line)
            .filter(|_| !words.is_empty())
            .into_iter()
            .collect()
    }

    /// Draw the text that is edited, where its rows of the page are visible. Returns where its cursor is: while it is
    /// only pointed at, before the row with the place in it.
    pub(super) fn draw_editor(
        &mut self,
        frame: &mut Frame,
        area: Rect,
        shown: &Range<usize>,
    ) -> Option<Position> {
        let Place { rows, column } = self.editing.clone()?;
        let top = rows.start.max(shown.start);
        let height = rows.end.min(shown.end).checked_sub(top)?;
        let left = area.x;
        let area = Rect {
            x: area.x + column,
            y: area.y + (top - shown.start) as u16,
            width: area.width.saturating_sub(column),
            height: height as u16,
        };
        let styles = Styles {
            text: PLAIN,
            selection: self.theme.selection,
        };
        let editor = self.screen.editor_of(self.screen.focus)?;
        editor.render(area, frame.buffer_mut(), styles);
        let cursor = editor.cursor_position(area)?;
        let x = if self.screen.is_typing {
            cursor.x
        } else {
            left
        };
        Some(Position { x, ..cursor })
    }
}

/// The first `count` rows of `text`, and how many more there are; a dash when there is none.
fn beginning(text: &str, count: usize, width: u16) -> Vec<String> {
    if text.trim().is_empty() {
        return vec!["-".to_owned()];
    }
    let mut all = editor::rows(text, width + 1);
    let mut rows: Vec<String> = all
        .by_ref()
        .take(count)
        .map(|row| row.trim_end().to_owned())
        .collect();
    let hidden = all.filter(|row| !row.trim().is_empty()).count();
    let words = if hidden == 1 { "regel" } else { "regels" };
    mark_hidden(&mut rows, hidden, &format!(" … (+{hidden} {words})"), width);
    rows
}

/// The entries of a list: all of them on one row, or the first with how many more there are; on
/// more rows each on its own.
fn entries(text: &str, count: usize, width: u16) -> Vec<String> {
    let all: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|entry| !entry.is_empty())
        .collect();
    let one_row = all.join(" · ");
    if count > 1 || all.is_empty() {
        return beginning(&all.join("\n"), count, width);
    }
    if one_row.width() <= usize::from(width) {
        return vec![one_row];
    }
    let mut rows: Vec<String> = all
        .first()
        .map(|entry| lines::fit(entry, width))
        .into_iter()
        .collect();
    let hidden = all.len() - rows.len();
    mark_hidden(&mut rows, hidden, &format!(" · nog {hidden}"), width);
    rows
}

/// Say behind the last of `rows` that there are more.
fn mark_hidden(rows: &mut [String], hidden: usize, mark: &str, width: u16) {
    if let Some(last) = rows.last_mut().filter(|_| hidden > 0) {
        let room = usize::from(width).saturating_sub(mark.width());
        let words = first_words(last, room);
        *last = format!("{}{mark}", words.trim_end_matches('…'));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_says_how_much_more_there_is() {
        assert_eq!(beginning("", 1, 20), ["-"]);
        assert_eq!(beginning("Eén regel.", 1, 20), ["Eén regel."]);
        let note = "De visie noemt veiligheid niet.\n\nOok de wijkagent doet mee.";
        assert_eq!(beginning(note, 1, 30), ["De visie noemt … (+2 regels)"]);
        assert_eq!(
            beginning(note, 9, 40),
            [
                "De visie noemt veiligheid niet.",
                "",
                "Ook de wijkagent doet mee."
            ]
        );
        assert_eq!(entries("a\n\nb\n", 1, 20), ["a · b"]);
        assert_eq!(
            entries("een lange naam\nnog een naam", 1, 20),
            ["een lange · nog 1"]
        );
        assert_eq!(entries("een\ntwee\n\ndrie", 3, 20), ["een", "twee", "drie"]);
    }
}
