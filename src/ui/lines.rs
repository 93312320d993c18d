//! Building lines of text that fit, and showing a stretch of them.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::editor;
use crate::text::counted;

/// Before what is above what is visible.
pub(super) const ABOVE: &str = "↑";

/// Before what is below it.
pub(super) const BELOW: &str = "↓";

/// `text` in rows of at most `width` columns, each after `indent` spaces.
pub(super) fn wrapped(text: &str, width: u16, indent: u16, style: Style) -> Vec<Line<'static>> {
    let room = width.saturating_sub(indent).max(1);
    let margin = " ".repeat(usize::from(indent));
    // Room for the cursor belongs to editing; a text to read may use the last column.
    editor::rows(text, room + 1)
        .map(|row| {
            Line::from(vec![
                Span::raw(margin.clone()),
                Span::styled(row.into_owned(), style),
            ])
        })
        .collect()
}

/// `text` after `lead`, the rows that follow indented as wide as `lead`.
pub(super) fn hanging(
    lead: impl Into<Line<'static>>,
    text: &str,
    width: u16,
    style: Style,
) -> Vec<Line<'static>> {
    let lead: Line = lead.into();
    let indent = lead.width() as u16;
    let mut lines = wrapped(text, width, indent, style);
    if let Some(first) = lines.first_mut() {
        // In the place of its margin.
        first.spans.splice(..1, lead.spans);
    }
    lines
}

/// `text` after the sign of a state, which is after `lead`.
pub(super) fn signed(
    lead: &str,
    sign: [Span<'static>; 3],
    text: &str,
    width: u16,
) -> Vec<Line<'static>> {
    let start = Span::raw(" ".repeat(lead.width() + 4));
    let mut lines = hanging(start, text, width, Style::new());
    if let Some(first) = lines.first_mut() {
        let words = first.spans.split_off(1);
        first.spans = vec![Span::raw(lead.to_owned())];
        first.spans.extend(sign);
        first.spans.push(Span::raw(" "));
        first.spans.extend(words);
    }
    lines
}

/// A heading on a rule over the whole width.
pub(super) fn rule(title: &str, width: u16, style: Style) -> Line<'static> {
    let title = fit(title, width.saturating_sub(6));
    let rest = usize::from(width).saturating_sub(title.width() + 4);
    Line::styled(format!("── {title} {}", "─".repeat(rest)), style)
}

/// `text` on one line of at most `width` columns, with … where it was cut.
pub(super) fn fit(text: &str, width: u16) -> String {
    let text = text.replace(['\n', '\t'], " ");
    let width = usize::from(width);
    if text.width() <= width {
        return text;
    }
    let mut cut = String::new();
    for grapheme in text.graphemes(true) {
        if cut.width() + grapheme.width() + 1 > width {
            break;
        }
        cut.push_str(grapheme);
    }
    format!("{}…", cut.trim_end())
}

/// Draw `lines` from `top` on. Returns the rows below that are hidden.
pub(super) fn draw(frame: &mut Frame, area: Rect, lines: &[Line<'static>], top: usize) -> usize {
    for (line, row) in lines.iter().skip(top).zip(area.rows()) {
        frame.render_widget(line, row);
    }
    lines.len().saturating_sub(top + usize::from(area.height))
}

/// A text to scroll through: keeps `scroll` within it, and says in the last row how much more
/// there is. The cursor goes to the first row, where a screen reader begins.
pub(super) fn draw_text(
    frame: &mut Frame,
    area: Rect,
    lines: &[Line<'static>],
    scroll: &mut usize,
) -> Position {
    let height = usize::from(area.height);
    if lines.len() <= height {
        *scroll = 0;
        draw(frame, area, lines, 0);
        return area.as_position();
    }
    // One row is kept for what is hidden.
    let [text, more] = split_last_row(area);
    *scroll = (*scroll).min(lines.len().saturating_sub(usize::from(text.height)));
    let below = draw(frame, text, lines, *scroll);
    let words = match (*scroll, below) {
        (0, below) => format!("{BELOW} nog {}", counted_rows(below)),
        (above, 0) => format!("↑ {}", counted_rows(above)),
        (above, below) => format!("↑ {} · ↓ nog {}", counted_rows(above), counted_rows(below)),
    };
    frame.render_widget(Line::raw(words).right_aligned(), more);
    area.as_position()
}

fn counted_rows(count: usize) -> String {
    counted(count, "regel", "regels")
}

fn split_last_row(area: Rect) -> [Rect; 2] {
    let height = area.height.saturating_sub(1);
    [
        Rect { height, ..area },
        Rect {
            y: area.y + height,
            height: area.height.min(1),
            ..area
        },
    ]
}

/// Rows of a list, one of which is selected.
#[derive(Debug, Default)]
pub(super) struct List {
    lines: Vec<Line<'static>>,
    selected: std::ops::Range<usize>,
}

impl List {
    /// Add lines that belong together.
    pub(super) fn add(&mut self, lines: impl IntoIterator<Item = Line<'static>>) {
        self.lines.extend(lines);
    }

    /// Add the lines that are selected: the first gets the style of what is selected, and keeps its
    /// own colours.
    pub(super) fn add_selected(
        &mut self,
        lines: impl IntoIterator<Item = Line<'static>>,
        style: Style,
    ) {
        let start = self.lines.len();
        self.lines.extend(lines);
        if let Some(first) = self.lines.get_mut(start) {
            for span in &mut first.spans {
                span.style = span.style.patch(style);
            }
        }
        self.selected = start..self.lines.len();
    }

    /// Add the lines that are selected as they are.
    pub(super) fn add_highlighted(&mut self, lines: impl IntoIterator<Item = Line<'static>>) {
        let start = self.lines.len();
        self.lines.extend(lines);
        self.selected = start..self.lines.len();
    }

    /// How many lines it has.
    pub(super) fn len(&self) -> usize {
        self.lines.len()
    }

    /// All of its lines, to show them without a selection.
    pub(super) fn into_lines(self) -> Vec<Line<'static>> {
        self.lines
    }

    /// Add lines, as they are, that are to be visible with what is selected.
    pub(super) fn add_to_selected(&mut self, lines: impl IntoIterator<Item = Line<'static>>) {
        self.lines.extend(lines);
        self.selected.end = self.lines.len();
    }

    /// Add the rows of `other`, with what is selected in it.
    pub(super) fn append(&mut self, other: Self) {
        let start = self.lines.len();
        self.lines.extend(other.lines);
        if !other.selected.is_empty() {
            self.selected = start + other.selected.start..start + other.selected.end;
        }
    }

    /// Draw it, scrolled by pages so that what is selected is visible: most arrows then change two
    /// rows, which a screen reader speaks, and not all of them. Returns where the cursor belongs:
    /// at the start of what is selected.
    pub(super) fn draw(&self, frame: &mut Frame, area: Rect) -> Option<Position> {
        let top = self.top(usize::from(area.height));
        draw(frame, area, &self.lines, top);
        let row = u16::try_from(self.selected.start.checked_sub(top)?).ok()?;
        (row < area.height).then(|| Position::new(area.x, area.y + row))
    }

    /// The first row visible: that of the first page that has all that is selected.
    fn top(&self, height: usize) -> usize {
        /// Rows of the page before that are seen again, so that what goes before stays in sight.
        const AGAIN: usize = 3;
        let page = height.saturating_sub(AGAIN).max(1);
        let hidden = self.selected.end.saturating_sub(height);
        let top = hidden.div_ceil(page) * page;
        top.min(self.lines.len().saturating_sub(height))
            .min(self.selected.start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_is_cut_between_characters_and_shows_it() {
        assert_eq!(fit("Súdwest-Fryslân", 20), "Súdwest-Fryslân");
        assert_eq!(fit("Súdwest-Fryslân", 8), "Súdwest…");
        assert_eq!(fit("een twee drie", 10), "een twee…");
        assert_eq!(fit("twee\nregels", 20), "twee regels");
    }

    #[test]
    fn a_list_stands_still_until_the_selection_leaves_the_page_and_always_shows_it() {
        for height in 1..12 {
            for count in 1..40_usize {
                let mut tops = Vec::new();
                for selected in 0..count {
                    let list = List {
                        lines: vec![Line::default(); count],
                        selected: selected..selected + 1,
                    };
                    let top = list.top(height);
                    assert!(
                        (top..top + height).contains(&selected),
                        "{selected} in {top}"
                    );
                    assert!(
                        top == 0 || top + height <= count,
                        "no empty rows at the end"
                    );
                    tops.push(top);
                }
                let jumps = tops.windows(2).filter(|pair| pair.first() != pair.last());
                let page = height.saturating_sub(3).max(1);
                assert!(jumps.count() <= count.div_ceil(page), "{height} {count}");
            }
        }
    }

    #[test]
    fn a_hanging_text_keeps_its_margin() {
        let lines = hanging(Span::raw("1. "), "een twee drie vier", 12, Style::new());
        let text: Vec<String> = lines.iter().map(ToString::to_string).collect();
        assert_eq!(text, ["1. een twee", "   drie vier"]);
    }
}
