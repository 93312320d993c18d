//! What is done together: a row of tabs, and what is in the tab that is selected.

mod beside;
mod contribution;
pub(super) mod forms;
mod intake;
mod rows;
pub(super) mod voices;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Margin, Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

pub(super) use self::contribution::draw as draw_contribution;
pub(super) use self::intake::draw as draw_intake;
use super::With;
use crate::app::together::{Joint, Tab};
use crate::app::{Action, Context, TogetherScreen, key_in};
use crate::text::capitalised;
use crate::ui::lines::{self, List};
use crate::ui::{Theme, WIDE, columns, tabs};

/// From this height on there is room for a rule below the tabs.
const WITH_RULE: u16 = 14;

/// So many rows of what was said stand below a question at most, so that the next question stays near.
const MOST_BELOW: usize = 14;

/// What is drawn, and how.
struct Painter<'a> {
    joint: Joint<'a>,
    screen: &'a TogetherScreen,
    theme: &'a Theme,
    width: u16,
}

/// Draw it.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &TogetherScreen,
    with: &With,
    theme: &Theme,
) -> Option<Position> {
    let joint = with.joint();
    let has_rule = u16::from(area.height >= WITH_RULE);
    let [top, rule, body] = area.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(has_rule),
        Constraint::Fill(1),
    ]));
    let labels = Tab::ALL.map(|tab| joint.label(tab));
    let place = Tab::ALL.iter().position(|tab| *tab == screen.tab);
    let tab = tabs::draw(frame, with_margin(top), &labels, place.unwrap_or(0), theme);
    if has_rule > 0 {
        frame.render_widget(columns::rule(rule.width, theme), rule);
    }
    let has_panel = screen.tab == Tab::Differences && area.width >= WIDE;
    let [left, right] = split(body, has_panel);
    let mut painter = Painter {
        joint,
        screen,
        theme,
        width: with_margin(left).width.min(columns::MEASURE),
    };
    let cursor = painter.draw_rows(frame, with_margin(left), has_panel);
    if has_panel {
        painter.draw_panel(frame, right);
    }
    // Without a row to be at, the cursor is where the user is among the tabs.
    cursor.or(Some(tab))
}

/// The rows, and what was said on the one that is selected.
fn split(body: Rect, has_panel: bool) -> [Rect; 2] {
    let panel = if has_panel { body.width * 9 / 20 } else { 0 };
    body.layout(&Layout::horizontal([
        Constraint::Fill(1),
        Constraint::Length(panel),
    ]))
}

/// A column free on both sides, unless every column is needed.
fn with_margin(area: Rect) -> Rect {
    if area.width < 40 {
        area
    } else {
        area.inner(Margin::new(1, 0))
    }
}

impl Painter<'_> {
    fn draw_rows(&self, frame: &mut Frame, area: Rect, has_panel: bool) -> Option<Position> {
        let mut list = List::default();
        let rows = self.joint.rows(self.screen.tab, &self.screen.compared);
        for (index, row) in rows.iter().enumerate() {
            let is_selected = index == self.screen.selected && row.leads_somewhere();
            let lines = self.row(row, is_selected);
            if is_selected {
                let room = usize::from(area.height).saturating_sub(lines.len());
                list.add_selected(lines, self.theme.selected);
                if !has_panel {
                    list.add_to_selected(self.in_room(self.details(row), room.min(MOST_BELOW)));
                }
            } else {
                list.add(lines);
            }
        }
        list.draw(frame, area)
    }

    /// What was said on the question that is selected, beside the rows.
    fn draw_panel(&mut self, frame: &mut Frame, area: Rect) {
        for row in area.rows() {
            frame.render_widget(Line::styled("│", self.theme.rule), Rect { width: 1, ..row });
        }
        let inner = Rect {
            x: area.x + 2,
            width: area.width.saturating_sub(3),
            ..area
        };
        self.width = inner.width;
        let Some(row) = self.screen.row() else {
            return;
        };
        let mut text = self.heading_of(row);
        text.extend(self.details(row));
        let text = self.in_room(text, usize::from(inner.height));
        lines::draw(frame, inner, &text, 0);
    }

    /// As much of `text` as there is room for; the key that shows all of it where that is not enough.
    fn in_room(&self, mut text: Vec<Line<'static>>, room: usize) -> Vec<Line<'static>> {
        if text.len() <= room {
            return text;
        }
        let key = capitalised(&key_in(Context::Together, Action::Choose));
        let words = format!("{} {key} toont alles, groot in beeld.", lines::BELOW);
        let more = lines::wrapped(&words, self.width, 4, Style::new());
        text.truncate(room.saturating_sub(more.len()));
        text.extend(more);
        text
    }
}
