//! The report: where it will be saved, and a preview.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use crate::app::{Action, Context, ExportScreen, key_in};
use crate::model::PersonalText;
use crate::ui::{Theme, lines, text_field};

/// Draw it.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &mut ExportScreen,
    theme: &Theme,
) -> Option<Position> {
    let personal = personal(screen, area.width, theme);
    let [title, input, form, names, warning, head, rest] = area.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Length(personal.len() as u16),
        Constraint::Length(1),
        Constraint::Fill(1),
    ]));
    frame.render_widget(lines::rule("Opslaan", area.width, theme.heading), title);
    let cursor = text_field::labelled(frame, input, "Opslaan als: ", &mut screen.path, true, theme);
    let key = key_in(Context::Export, Action::NextForm);
    let words = format!("Vorm ({key}): {}", screen.form.label());
    frame.render_widget(Line::styled(words, theme.muted), form);
    let key = key_in(Context::Export, Action::ToggleNames);
    let words = if screen.names {
        format!("Namen ({key}): [x] opgenomen")
    } else {
        format!("Namen ({key}): [ ] weg: {}", screen.form.left_out())
    };
    frame.render_widget(Line::styled(words, theme.muted), names);
    lines::draw(frame, warning, &personal, 0);
    frame.render_widget(lines::rule("Voorbeeld", area.width, theme.heading), head);
    let preview: Vec<Line> = lines::wrapped(&screen.preview, rest.width, 0, Style::new());
    lines::draw_text(frame, rest, &preview, &mut screen.scroll, theme.muted);
    cursor
}

/// Where personal data seem to stand: leaving out names does not leave out those.
fn personal(screen: &ExportScreen, width: u16, theme: &Theme) -> Vec<Line<'static>> {
    if screen.personal.is_empty() {
        return Vec::new();
    }
    let words = PersonalText::before_sharing(&screen.personal);
    lines::wrapped(&words, width, 0, theme.problem)
}
