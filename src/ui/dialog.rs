//! A question of the program. It takes the whole body, so that nothing else is read along with it:
//! first the question, then the choices.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Clear;

use super::lines::{self, List};
use super::{Theme, measured};
use crate::app::{Action, Context, Dialog, key_in};
use crate::text::clean;

/// What is left of the question at least, however many choices there are.
const LEAST: usize = 2;

/// Draw `dialog` in the place of the screen in `area`.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    dialog: &mut Dialog,
    theme: &Theme,
) -> Option<Position> {
    frame.render_widget(Clear, area);
    let rule = "─".repeat(usize::from(area.width));
    frame.render_widget(Line::styled(rule, theme.rule), Rect { height: 1, ..area });
    let inner = Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(1),
        ..measured(area)
    };
    let question = question(dialog, inner.width);
    let (choices, count) = choices(dialog, inner.width, theme);
    let room = usize::from(inner.height);
    let for_question = question.len().min(room.saturating_sub(count).max(LEAST));
    // Air between the two, where there is room for it.
    let air = usize::from(for_question + count < room);
    let [top, bottom] = split(inner, for_question as u16, air as u16);
    draw_question(frame, top, &question, &mut dialog.scroll);
    choices.draw(frame, bottom)
}

/// The question, and below it what tells apart what it is about.
fn question(dialog: &Dialog, width: u16) -> Vec<Line<'static>> {
    let mut rows = lines::wrapped(&clean(&dialog.question), width, 2, Style::new());
    for fact in &dialog.facts {
        rows.extend(lines::wrapped(&clean(fact), width, 4, Style::new()));
    }
    rows
}

/// The choices as a list, and how many rows they take.
fn choices(dialog: &Dialog, width: u16, theme: &Theme) -> (List, usize) {
    let mut list = List::default();
    let mut count = 0;
    for (index, choice) in dialog.choices.iter().enumerate() {
        let is_selected = index == dialog.selected;
        let lead = if is_selected { "> " } else { "  " };
        let rows = lines::hanging(lead, &choice.label, width, Style::new());
        count += rows.len();
        if is_selected {
            list.add_selected(rows, theme.selected);
        } else {
            list.add(rows);
        }
    }
    (list, count)
}

/// A question that is longer than its room is scrolled, and its last row says so.
fn draw_question(frame: &mut Frame, area: Rect, question: &[Line<'static>], scroll: &mut usize) {
    *scroll = (*scroll).min(question.len().saturating_sub(usize::from(area.height)));
    if lines::draw(frame, area, question, *scroll) == 0 {
        return;
    }
    let more = format!(" … {}", key_in(Context::Dialog, Action::PageDown));
    let last = Rect {
        y: area.bottom().saturating_sub(1),
        height: 1,
        ..area
    };
    let more = Line::raw(more).right_aligned();
    let width = more.width() as u16;
    let corner = Rect {
        x: last.right().saturating_sub(width),
        width,
        ..last
    };
    frame.render_widget(Clear, corner);
    frame.render_widget(more, corner);
}

fn split(area: Rect, top: u16, air: u16) -> [Rect; 2] {
    let below = (top + air).min(area.height);
    [
        Rect {
            height: top.min(area.height),
            ..area
        },
        Rect {
            y: area.y + below,
            height: area.height - below,
            ..area
        },
    ]
}
