//! The row of tabs, which moves along with the one that is selected.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::Theme;

/// What stands where there are more tabs than fit.
const MORE: &str = "Meer";
/// What stands where there are others before.
const BEFORE: &str = "…";

/// Draw the row, of which the tab at `place` is selected. Returns where the tab that is selected begins.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    labels: &[String],
    place: usize,
    theme: &Theme,
) -> Position {
    let first = first_shown(labels, place, usize::from(area.width));
    let mut line = Line::default();
    let mut column = 0;
    if first > 0 {
        line.push_span(Span::raw(format!("{BEFORE} ")));
    }
    let shown = shown_from(labels, first, usize::from(area.width));
    for (index, label) in labels.iter().enumerate().skip(first).take(shown) {
        if index == place {
            column = line.width();
            line.push_span(Span::styled(format!("[{label}]"), theme.header));
        } else {
            line.push_span(Span::raw(format!(" {label} ")));
        }
        line.push_span(Span::raw(" "));
    }
    if first + shown < labels.len() {
        line.push_span(Span::raw(format!(" {MORE}")));
    }
    frame.render_widget(line, area);
    Position::new(area.x + column as u16, area.y)
}

/// The first tab shown: the first of all, as long as the one at `place` then fits.
fn first_shown(labels: &[String], place: usize, width: usize) -> usize {
    let fits = |first: &usize| first + shown_from(labels, *first, width) > place;
    (0..place).find(fits).unwrap_or(place)
}

/// How many tabs fit from `first` on, with a word for those that do not.
fn shown_from(labels: &[String], first: usize, width: usize) -> usize {
    let rest = labels.get(first..).unwrap_or_default();
    let before = if first > 0 { BEFORE.width() + 1 } else { 0 };
    let size = |label: &String| label.width() + 3;
    let all: usize = rest.iter().map(size).sum();
    if before + all <= width + 1 {
        return rest.len();
    }
    let room = width.saturating_sub(before + MORE.width() + 1);
    let mut used = 0;
    let fitting = rest.iter().take_while(|label| {
        used += size(label);
        used <= room
    });
    fitting.count().max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tab_that_is_selected_is_always_among_those_shown() {
        let labels: Vec<String> = (0..11).map(|number| "x".repeat(5 + number)).collect();
        for width in 1..200 {
            for place in 0..labels.len() {
                let first = first_shown(&labels, place, width);
                let shown = shown_from(&labels, first, width);
                assert!((first..first + shown).contains(&place), "{width} {place}");
            }
        }
        assert_eq!(shown_from(&labels, 0, 200), labels.len());
    }
}
