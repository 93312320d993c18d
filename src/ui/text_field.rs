//! A field of one line, after its label.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

use super::Theme;
use crate::editor::{Editor, Styles};

/// Draw `editor` after `label`, underlined where it has the focus; returns where its cursor is.
pub(super) fn labelled(
    frame: &mut Frame,
    area: Rect,
    label: &'static str,
    editor: &mut Editor,
    has_focus: bool,
    theme: &Theme,
) -> Option<Position> {
    frame.render_widget(Line::styled(label, theme.key), area);
    let indent = label.width() as u16;
    let field = Rect {
        x: area.x + indent,
        width: area.width.saturating_sub(indent + 1),
        ..area
    };
    draw(frame, field, editor, has_focus, theme)
}

/// Draw `editor`, underlined where it has the focus; returns where its cursor is.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    editor: &mut Editor,
    has_focus: bool,
    theme: &Theme,
) -> Option<Position> {
    let line = if has_focus {
        Modifier::UNDERLINED
    } else {
        Modifier::empty()
    };
    let styles = Styles {
        text: Style::new().add_modifier(line),
        selection: theme.selection,
    };
    editor.render(area, frame.buffer_mut(), styles);
    let cursor = editor.cursor_position(area);
    let ends = [area.x, area.right().saturating_sub(1)];
    for (goes_on, x) in editor.goes_on(area.width).into_iter().zip(ends) {
        let place = Position::new(x, area.y);
        // What the cursor is on stays in sight.
        if goes_on
            && cursor != Some(place)
            && let Some(cell) = frame.buffer_mut().cell_mut(place)
        {
            cell.set_symbol("…");
        }
    }
    cursor
}
