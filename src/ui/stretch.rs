//! What of a form is visible where not all of it fits.

use std::ops::Range;

use ratatui::text::Line;

use super::lines;

/// A stretch of a form.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    /// How many rows of what is above the fields have no room.
    pub(super) top: usize,
    /// The places of the fields.
    pub(super) fields: Range<usize>,
}

impl Stretch {
    /// The beginning of `intro`, which ends in a blank row, as far as there is room; what is left out is announced.
    pub(super) fn begun<'a>(&self, mut intro: Vec<Line<'a>>, width: u16) -> Vec<Line<'a>> {
        if self.top == 0 {
            return intro;
        }
        if self.top >= intro.len() {
            return Vec::new();
        }
        intro.truncate(intro.len() - self.top - 1);
        if let Some(last) = intro.last_mut() {
            *last = Line::raw(lines::fit(&format!("{last} …"), width));
        }
        intro.push(Line::default());
        intro
    }

    /// Of a form with `intro` rows above fields of these `heights`: as much of its beginning as still
    /// shows the field with the focus, on `height` rows.
    pub(super) fn of(intro: usize, heights: &[usize], focus: usize, height: usize) -> Self {
        let rows_to = |end: usize| intro + heights.iter().take(end).sum::<usize>();
        let count = heights.len();
        if rows_to(count) <= height {
            return Self {
                top: 0,
                fields: 0..count,
            };
        }
        // The last row says what is below.
        let most = height - usize::from(focus + 1 < count).min(height);
        let skipped = rows_to(focus + 1).saturating_sub(most);
        let above = (0..focus).find(|index| rows_to(*index) >= skipped);
        let start = above.unwrap_or(focus);
        let top = skipped.min(intro);
        let shown = |end: &usize| rows_to(*end) - rows_to(start) + (intro - top) <= most;
        let end = (focus + 1..=count).take_while(shown).last();
        Self {
            top: if start > 0 { intro } else { top },
            fields: start..end.unwrap_or(focus + 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_field_with_the_focus_is_visible_at_any_height_and_what_is_not_is_known() {
        let heights = [2, 1, 4, 1, 1];
        let all = Stretch::of(5, &heights, 2, 14);
        assert_eq!((all.top, all.fields), (0, 0..5));
        let first = Stretch::of(5, &heights, 0, 8);
        assert_eq!((first.top, first.fields), (0, 0..1));
        for height in 4..14 {
            for focus in 0..heights.len() {
                let Stretch { top, fields } = Stretch::of(5, &heights, focus, height);
                let rows: usize = heights.iter().take(fields.end).skip(fields.start).sum();
                assert!(fields.contains(&focus), "{focus} in {fields:?} of {height}");
                let sign = usize::from(fields.end < heights.len());
                let room = 5 - top + rows + sign;
                assert!(room <= height || fields.len() == 1, "{room} of {height}");
                assert!(fields.start == 0 || top == 5);
            }
        }
    }
}
