//! The texts of mails.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use crate::app::MailScreen;
use crate::ui::{Theme, lines, measured};

/// Draw it.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &mut MailScreen,
    theme: &Theme,
) -> Position {
    let mut head = vec![lines::rule(&screen.title, area.width, theme.heading)];
    for (index, letter) in screen.letters.iter().enumerate() {
        let is_selected = index == screen.selected;
        let (lead, style) = if is_selected {
            ("> ", theme.selected)
        } else {
            ("  ", Style::new())
        };
        head.push(Line::styled(
            lines::fit(&format!("{lead}{}", letter.to), area.width),
            style,
        ));
    }
    head.push(lines::rule("Tekst", area.width, theme.heading));
    let [top, rest] = area.layout(&Layout::vertical([
        Constraint::Length(head.len() as u16),
        Constraint::Fill(1),
    ]));
    lines::draw(frame, top, &head, 0);
    let text = screen.text().unwrap_or_default();
    let text = lines::wrapped(text, measured(rest).width, 2, Style::new());
    let reading = lines::draw_text(frame, rest, &text, &mut screen.scroll);
    if screen.scroll > 0 {
        return reading;
    }
    // Whom it is for comes first, also in what is heard.
    Position::new(top.x, top.y + 1 + screen.selected as u16)
}
