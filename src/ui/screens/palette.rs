//! The palette.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use crate::app::PaletteScreen;
use crate::ui::lines::{self, List};
use crate::ui::{Theme, text_field};

/// The words of a row are not read further than this from its key.
const WIDEST: u16 = 96;

/// Draw it.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &mut PaletteScreen,
    theme: &Theme,
) -> Option<Position> {
    let [title, input, rest] = area.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Fill(1),
    ]));
    frame.render_widget(
        lines::rule("Wat wilt u doen?", area.width, theme.heading),
        title,
    );
    let in_words = !screen.in_list;
    let field = text_field::labelled(
        frame,
        input,
        " Typ een woord: ",
        &mut screen.words,
        in_words,
        theme,
    );
    let row = rows(screen, rest.width.min(WIDEST), theme).draw(frame, rest);
    if screen.in_list { row } else { field }
}

fn rows(screen: &PaletteScreen, width: u16, theme: &Theme) -> List {
    let mut list = List::default();
    if screen.found.is_empty() {
        list.add([Line::raw(" Niets gevonden. Probeer een ander woord.")]);
    }
    let keys = screen
        .found
        .iter()
        .map(|row| row.key.width())
        .max()
        .unwrap_or(0);
    for (index, row) in screen.found.iter().enumerate() {
        let is_selected = index == screen.selected;
        let lead = if is_selected { ">" } else { " " };
        let lead = Span::styled(format!("{lead}{:<keys$} ", row.key), theme.key);
        let row = lines::hanging(lead, &row.words, width, ratatui::style::Style::new());
        if is_selected {
            list.add_selected(row, theme.selected);
        } else {
            list.add(row);
        }
    }
    list
}
