//! The question with its fields as one page, of which the window shows a stretch: no field is hidden
//! without a sign, and nothing moves as long as the user stays within what is visible.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use crate::app::View;
use crate::text::counted;
use crate::ui::lines;

/// Rows that belong together: the question itself, or a field.
#[derive(Debug)]
struct Part {
    name: &'static str,
    rows: Range<usize>,
}

/// Where the user is on the page.
#[derive(Debug, Clone, Default)]
pub(super) struct Here {
    /// The row and column of the cursor.
    pub(super) at: (usize, u16),
    /// What is to be visible with it, as far as it fits.
    pub(super) with: Range<usize>,
    /// Whether the question itself is being read, which may be longer than what is visible.
    pub(super) reads: bool,
}

/// All rows, from top to bottom.
#[derive(Debug, Default)]
pub(super) struct Page {
    lines: Vec<Line<'static>>,
    parts: Vec<Part>,
    pub(super) here: Here,
}

/// What of a page is visible.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Shown {
    pub(super) rows: Range<usize>,
    /// What there is above and below; none when all is visible.
    sign: Option<String>,
}

impl Page {
    /// How many rows there are so far.
    pub(super) fn len(&self) -> usize {
        self.lines.len()
    }

    /// Add rows that belong to nothing that can be missed.
    pub(super) fn gap(&mut self, rows: usize) {
        let lines = std::iter::repeat_with(Line::default);
        self.lines.extend(lines.take(rows));
    }

    /// Add the rows of what is called `name` where it is not visible.
    pub(super) fn add(&mut self, name: &'static str, rows: Vec<Line<'static>>) {
        let start = self.lines.len();
        self.lines.extend(rows);
        let rows = start..self.lines.len();
        self.parts.push(Part { name, rows });
    }

    /// The part of the page that is visible on `height` rows, from `top` on if the user is in it.
    pub(super) fn shown(&self, top: usize, width: u16, height: u16) -> Shown {
        let height = usize::from(height);
        if self.lines.len() <= height {
            return Shown {
                rows: 0..self.lines.len(),
                sign: None,
            };
        }
        // One row is kept for what is hidden, unless that fits behind the words of the last row.
        let most = height.saturating_sub(1).max(1);
        let top = self.top(top, most);
        for rows in [top..(top + height).min(self.lines.len()), top..top + most] {
            let sign = self.sign(&rows, width);
            let last = self.lines.get(rows.end.saturating_sub(1));
            let is_free = rows.len() < height || {
                let used = last.map_or(0, Line::width) + sign.chars().count() + 3;
                used <= usize::from(width) && !self.here.with.contains(&(rows.end - 1))
            };
            if is_free {
                let sign = Some(sign).filter(|_| height > 1);
                return Shown { rows, sign };
            }
        }
        Shown {
            rows: top..top + most,
            sign: None,
        }
    }

    /// The first row visible: as near to where it was as shows where the user is.
    fn top(&self, top: usize, height: usize) -> usize {
        let last = self.lines.len().saturating_sub(height);
        if self.here.reads {
            let text = self.parts.first().map_or(0, |part| part.rows.end);
            return top.min(text.saturating_sub(1)).min(last);
        }
        let Here { at, with, .. } = &self.here;
        let mut top = top;
        for range in [with.clone(), at.0..at.0 + 1] {
            top = top.max(range.end.saturating_sub(height)).min(range.start);
        }
        top.min(last)
    }

    /// What is above and below `rows`, in as many words as fit.
    fn sign(&self, rows: &Range<usize>, width: u16) -> String {
        let names = |is_hidden: &dyn Fn(&Part) -> bool| -> Vec<&'static str> {
            let hidden = self.parts.iter().filter(|part| is_hidden(part));
            hidden.map(|part| part.name).collect()
        };
        let above = names(&|part| part.rows.start < rows.start);
        let below = names(&|part| part.rows.end > rows.end && part.rows.start >= rows.start);
        let told = |arrow, names: &[&str], is_long: bool| match (names.len(), is_long) {
            (0, _) => None,
            (count, true) => Some(format!("{arrow} nog {count}: {}", names.join(", "))),
            (count, false) => Some(format!("{arrow} nog {}", counted(count, "veld", "velden"))),
        };
        let above_told = |is_long| match (above.as_slice(), is_long) {
            ([], _) => None,
            (_, false) => Some(lines::ABOVE.to_owned()),
            ([one], true) => Some(format!("{} {one}", lines::ABOVE)),
            ([first, ..], true) => Some(format!("{} {first} en meer", lines::ABOVE)),
        };
        let signs = [(true, true), (false, true), (false, false)].map(|(up, down)| {
            let parts = [above_told(up), told(lines::BELOW, &below, down)];
            parts.into_iter().flatten().collect::<Vec<_>>().join("  ")
        });
        let fits = |sign: &&String| sign.chars().count() <= usize::from(width);
        signs
            .iter()
            .find(fits)
            .or(signs.last())
            .cloned()
            .unwrap_or_default()
    }

    /// Draw what is visible, and keep in `view` what that is. Returns where the cursor is.
    pub(super) fn draw(&self, frame: &mut Frame, area: Rect, view: &mut View) -> (Shown, Position) {
        let shown = self.shown(view.top, area.width, area.height);
        view.top = shown.rows.start;
        let text = self.parts.first().map_or(0, |part| part.rows.end);
        view.unread = text.saturating_sub(shown.rows.end);
        let visible = Rect {
            height: (shown.rows.len() as u16).min(area.height),
            ..area
        };
        lines::draw(frame, visible, &self.lines, shown.rows.start);
        if let Some(sign) = &shown.sign {
            let y = area.bottom().saturating_sub(1);
            let width = (sign.chars().count() as u16).min(area.width);
            let x = area.right().saturating_sub(width);
            let behind = Rect::new(x, y, width, 1);
            frame.render_widget(Line::raw(sign.clone()), behind);
        }
        let (row, column) = self.here.at;
        let row = row.saturating_sub(shown.rows.start) as u16;
        let x = area.x + column.min(area.width.saturating_sub(1));
        let y = area.y + row.min(area.height.saturating_sub(1));
        (shown, Position::new(x, y))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A question of three rows, and two fields below it, the last one of two rows.
    fn page(here: usize) -> Page {
        let row = |words: &'static str| Line::raw(words);
        let mut page = Page::default();
        page.add(
            "de vraag",
            vec![row("1.1"), row("Is er"), row("een visie?")],
        );
        page.gap(1);
        page.add("Notitie", vec![row("n Notitie   Een lange notitie")]);
        page.add("Bronnen", vec![row("d Bronnen"), row("twee")]);
        page.here = Here {
            at: (here, 0),
            with: here..here + 1,
            reads: here == 0,
        };
        page
    }

    #[test]
    fn all_that_fits_is_visible_without_a_sign() {
        let shown = page(0).shown(0, 40, 7);
        assert_eq!((shown.rows, shown.sign), (0..7, None));
    }

    #[test]
    fn what_is_hidden_is_named_behind_the_last_row_or_below_it() {
        let shown = page(0).shown(0, 40, 4);
        assert_eq!(shown.rows, 0..4);
        assert_eq!(shown.sign.as_deref(), Some("↓ nog 2: Notitie, Bronnen"));
        // The row of the note is too long for the sign behind it.
        let shown = page(0).shown(0, 40, 5);
        assert_eq!(shown.rows, 0..4);
        let shown = page(0).shown(0, 12, 4);
        assert_eq!(shown.sign.as_deref(), Some("↓ nog 2 velden"));
    }

    #[test]
    fn where_the_user_is_can_always_be_seen_and_nothing_moves_without_need() {
        for height in 2..8 {
            for here in 0..7 {
                for top in 0..7 {
                    let page = page(here);
                    let Shown { rows, .. } = page.shown(top, 40, height);
                    assert!(rows.contains(&here) || here == 0, "{here} in {rows:?}");
                    let again = page.shown(rows.start, 40, height).rows;
                    assert_eq!(again, rows);
                }
            }
        }
        assert_eq!(page(4).shown(1, 40, 5).rows.start, 1);
        assert_eq!(page(6).shown(0, 40, 4).rows.end, 7);
    }
}
