//! Drawing only: what the app is doing, as a frame. The rooms have the names of those in `app`.

pub mod bar;
mod bars;
mod columns;
mod dialog;
mod excerpt;
mod form;
mod grid;
mod header;
mod lines;
mod route;
mod screens;
mod stretch;
mod tabs;
mod text_field;
mod theme;

use ratatui::Frame;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;

use self::columns::MEASURE;

pub use theme::Theme;

use crate::app::{Action, App, SMALLEST, is_too_small, key_for};
use crate::text::clean;

/// From this width on there is room for a second column.
const WIDE: u16 = 100;

/// The part of `area` for text: after the two columns of `>` no wider than the measure, and with a
/// column free on its right.
fn measured(area: Rect) -> Rect {
    let width = area.width.saturating_sub(1).min(MEASURE + 2);
    Rect { width, ..area }
}

/// Draw `app`. Besides drawing, this keeps scroll offsets within their texts, and puts the cursor
/// of the terminal where the user is, so that a screen reader finds it.
pub fn draw(frame: &mut Frame, app: &mut App, theme: &Theme) {
    let area = frame.area();
    if is_too_small(area.width, area.height) {
        too_small(frame, area, app, theme);
        return;
    }
    let bar = bar::lines(&app.keys(), area.width, area.height, theme);
    let message = header::message(app, area.width, theme);
    let [top, body, said, keys] = area.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Fill(1),
        Constraint::Length(message.len() as u16),
        Constraint::Length(bar.len() as u16),
    ]));
    header::draw(frame, top, app, theme);
    let body = if app.one_column { narrowed(body) } else { body };
    let cursor = screens::draw(frame, body, app, theme);
    lines::draw(frame, said, &message, 0);
    lines::draw(frame, keys, &bar, 0);
    let cursor = match &mut app.dialog {
        Some(dialog) => dialog::draw(frame, body, dialog, theme),
        None => cursor,
    };
    make_harmless(frame.buffer_mut());
    if let Some(cursor) = cursor {
        frame.set_cursor_position(cursor);
    }
}

/// As much of `area` as holds one column.
fn narrowed(area: Rect) -> Rect {
    Rect {
        width: area.width.min(WIDE - 1),
        ..area
    }
}

/// Whatever a screen drew of a file or a name, it does not steer the terminal: what does has no
/// width, and sticks to the sign before it.
fn make_harmless(buffer: &mut Buffer) {
    let is_plain = |cell: &Cell| {
        cell.symbol()
            .bytes()
            .all(|byte| (b' '..0x7f).contains(&byte))
    };
    for cell in buffer.content.iter_mut().filter(|cell| !is_plain(cell)) {
        let harmless = clean(cell.symbol()).replace(['\n', '\t'], "");
        if harmless != cell.symbol() {
            cell.set_symbol(&harmless);
        }
    }
}

/// What there is to say where no screen fits. The keys do nothing then, but for leaving.
fn too_small(frame: &mut Frame, area: Rect, app: &App, theme: &Theme) {
    let kept = if app.has_failed() {
        ""
    } else {
        " Uw werk blijft bewaard."
    };
    let open = match &app.dialog {
        Some(_) => " Er wacht een vraag op u.",
        None => "",
    };
    let words = format!(
        "Dit venster is te klein: maak het {} bij {}, of typ «quickscan invullen».{kept}{open} \
         {} stopt.",
        SMALLEST.0,
        SMALLEST.1,
        key_for(Action::Quit)
    );
    let mut text: Vec<Line> = lines::wrapped(&words, area.width, 0, ratatui::style::Style::new());
    text.extend(header::message(app, area.width, theme));
    lines::draw(frame, area, &text, 0);
    frame.set_cursor_position(area.as_position());
}
