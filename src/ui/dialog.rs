//! A question of the program, in a box on top of the screen.

use ratatui::Frame;
use ratatui::layout::{Constraint, Position, Rect};
use ratatui::style::Style;
use ratatui::widgets::{Block, Clear};

use super::Theme;
use super::lines::{self, List};
use crate::app::Dialog;
use crate::text::clean;

/// Draw `dialog` in the middle of `area`.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    dialog: &Dialog,
    theme: &Theme,
) -> Option<Position> {
    let width = area.width.saturating_sub(4).min(70);
    let inside = width.saturating_sub(4);
    let mut list = List::default();
    let question = lines::wrapped(&clean(&dialog.question), inside, 0, Style::new());
    let mut height = question.len();
    list.add(question);
    list.add([ratatui::text::Line::default()]);
    for (index, choice) in dialog.choices.iter().enumerate() {
        let is_selected = index == dialog.selected;
        let lead = if is_selected { "> " } else { "  " };
        let rows = lines::hanging(lead, &choice.label, inside, Style::new());
        height += rows.len();
        if is_selected {
            list.add_selected(rows, theme.selected);
        } else {
            list.add(rows);
        }
    }
    let height = (height + 3) as u16;
    let outer = area.centered(Constraint::Length(width), Constraint::Length(height));
    frame.render_widget(Clear, outer);
    frame.render_widget(Block::bordered().border_style(theme.heading), outer);
    let inner = Rect {
        x: outer.x + 2,
        y: outer.y + 1,
        width: outer.width.saturating_sub(4),
        height: outer.height.saturating_sub(2),
    };
    list.draw(frame, inner)
}
