//! Which names are of people.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::{NamesScreen, kind_in_words};
use crate::text::clean_line;
use crate::ui::lines::{self, List};
use crate::ui::{Theme, measured};

/// Draw it.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &NamesScreen,
    theme: &Theme,
) -> Option<Position> {
    let told = screen.telling().in_words().unwrap_or_default();
    let title = format!("Persoon of functie: {told}");
    let mut head = vec![lines::rule(&title, area.width, theme.heading)];
    head.extend(lines::wrapped(
        NamesScreen::WHAT_FOR,
        measured(area).width,
        2,
        Style::new(),
    ));
    lines::draw(frame, area, &head, 0);
    let below = Rect {
        y: area.y + head.len() as u16,
        height: area.height.saturating_sub(head.len() as u16),
        ..area
    };
    let mut list = List::default();
    for (index, (name, kind)) in screen.names.iter().enumerate() {
        let is_selected = index == screen.selected;
        let lead = if is_selected { "> " } else { "  " };
        let kind = format!(": {}", kind_in_words(*kind));
        let room = measured(area)
            .width
            .saturating_sub((lead.len() + kind.len()) as u16);
        let row = Line::from(vec![
            Span::raw(lead),
            Span::styled(lines::fit(&clean_line(name), room), theme.key),
            Span::raw(kind),
        ]);
        if is_selected {
            list.add_selected([row], theme.selected);
        } else {
            list.add([row]);
        }
    }
    list.draw(frame, below)
}
