//! The report: where it will be saved, and a preview.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use super::{Theme, lines, text_field};
use crate::app::ExportScreen;

/// Draw it.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &mut ExportScreen,
    theme: &Theme,
) -> Option<Position> {
    let [title, input, names, head, rest] = area.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Fill(1),
    ]));
    frame.render_widget(
        lines::rule("Rapport opslaan", area.width, theme.heading),
        title,
    );
    let cursor = text_field::labelled(frame, input, "Opslaan als: ", &mut screen.path, theme);
    let words = if screen.names {
        "Namen: [x] in het rapport (F7: weglaten)"
    } else {
        "Namen: [ ] weggelaten: invuller, eigenaren en geraadpleegden (F7: opnemen)"
    };
    frame.render_widget(Line::styled(words, theme.muted), names);
    frame.render_widget(lines::rule("Voorbeeld", area.width, theme.heading), head);
    let preview: Vec<Line> = lines::wrapped(&screen.text, rest.width, 0, Style::new());
    lines::draw_text(frame, rest, &preview, &mut screen.scroll, theme.muted);
    cursor
}
