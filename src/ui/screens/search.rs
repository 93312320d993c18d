//! Searching.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::{Line, Span};

use crate::app::{Action, SearchScreen, key_for};
use crate::ui::lines::{self, List};
use crate::ui::{Theme, text_field};

/// Draw it.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &mut SearchScreen,
    theme: &Theme,
) -> Option<Position> {
    let [title, input, found, rest] = area.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Fill(1),
    ]));
    let heading = "Zoeken in vragen, notities, bronnen en vervolgstappen";
    frame.render_widget(lines::rule(heading, area.width, theme.heading), title);
    let in_words = !screen.in_list;
    let field = text_field::labelled(frame, input, "Zoek: ", &mut screen.query, in_words, theme);
    let words = match (screen.query.is_empty(), screen.hits.len()) {
        (true, _) => "Typ een of meer woorden.".to_owned(),
        (false, 0) => "Niets gevonden.".to_owned(),
        (false, 1) => format!("1 plek gevonden; {} gaat erheen.", key_for(Action::Confirm)),
        (false, count) => format!(
            "{count} plekken gevonden; kies met {} en {}.",
            key_for(Action::Up),
            key_for(Action::Down)
        ),
    };
    frame.render_widget(Line::styled(words, theme.muted), found);
    let hit = hits(screen, rest.width, theme).draw(frame, rest);
    if screen.in_list { hit } else { field }
}

fn hits(screen: &SearchScreen, width: u16, theme: &Theme) -> List {
    let mut list = List::default();
    for (index, hit) in screen.hits.iter().enumerate() {
        let is_selected = index == screen.selected;
        let lead = if is_selected { ">" } else { " " };
        let start = format!("{lead} {}: ", hit.whereabouts());
        let room = width.saturating_sub(start.chars().count() as u16);
        let row = Line::from(vec![
            Span::styled(start, theme.key),
            Span::raw(lines::fit(&hit.excerpt, room)),
        ]);
        if is_selected {
            list.add_selected([row], theme.selected);
        } else {
            list.add([row]);
        }
    }
    list
}
