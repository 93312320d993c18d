//! The dashboard: a row of tabs, and what is in the tab that is selected.

mod blocks;
mod glance;
mod records;
mod rows;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Margin, Position, Rect};
use ratatui::text::Line;

use super::With;
use crate::app::DashboardScreen;
use crate::app::dashboard::{Overview, Tab};
use crate::ui::{Theme, tabs};

/// From this height on there is room for a rule below the tabs.
const WITH_RULE: u16 = 14;

/// What is drawn, and how.
#[derive(Clone, Copy)]
struct Painter<'a> {
    overview: Overview<'a>,
    screen: &'a DashboardScreen,
    theme: &'a Theme,
}

/// Draw it.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &DashboardScreen,
    with: &With,
    theme: &Theme,
) -> Option<Position> {
    let overview = Overview {
        base: with.knowledge,
        set: with.set,
        session: with.session,
        today: with.today,
    };
    let painter = Painter {
        overview,
        screen,
        theme,
    };
    let has_rule = u16::from(area.height >= WITH_RULE);
    let [top, rule, body] = area.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(has_rule),
        Constraint::Fill(1),
    ]));
    let all = overview.tabs();
    let labels: Vec<String> = all.iter().map(|tab| overview.label(*tab)).collect();
    let place = all.iter().position(|tab| *tab == screen.tab).unwrap_or(0);
    let tab = tabs::draw(frame, with_margin(top), &labels, place, theme);
    let line = "─".repeat(usize::from(rule.width));
    frame.render_widget(Line::styled(line, theme.rule), rule);
    let body = with_margin(body);
    let cursor = match screen.tab {
        Tab::Glance => glance::draw(frame, body, &painter),
        _ => rows::draw(frame, body, &painter),
    };
    // Without a row to be at, the cursor is where the user is among the tabs.
    cursor.or(Some(tab))
}

/// A column free on both sides, unless every column is needed.
fn with_margin(area: Rect) -> Rect {
    if area.width < 40 {
        area
    } else {
        area.inner(Margin::new(1, 0))
    }
}
