//! How the width of a window is shared: the route before the question, and guidance behind it.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};

use ratatui::text::Line;

use super::{Theme, WIDE};

/// The widest a line of text becomes: longer ones are hard to follow.
pub(super) const MEASURE: u16 = 76;

/// From this width on guidance is beside the question.
const GUIDANCE_FROM: u16 = 110;

/// The width of the route.
const ROUTE: u16 = 30;

/// The columns of a screen about a question; none where there is no room for one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Columns {
    /// The route through all questions.
    pub(super) route: Option<Rect>,
    /// What the screen is about.
    pub(super) main: Rect,
    /// What the sources say.
    pub(super) guidance: Option<Rect>,
}

impl Columns {
    /// The columns within `area`.
    pub(super) fn of(area: Rect) -> Self {
        let [route, guidance] = widths(area.width);
        let rule = |width: u16| u16::from(width > 0);
        let [route, _, main, _, guidance] = area.layout(&Layout::horizontal([
            Constraint::Length(route),
            Constraint::Length(rule(route)),
            Constraint::Fill(1),
            Constraint::Length(rule(guidance)),
            Constraint::Length(guidance),
        ]));
        let shown = |part: Rect| Some(part).filter(|part| part.width > 0);
        Self {
            route: shown(route),
            main,
            guidance: shown(guidance),
        }
    }

    /// Draw the rules between the columns.
    pub(super) fn draw_rules(self, frame: &mut Frame, theme: &Theme) {
        let before = self.route.map(|_| self.main.x.saturating_sub(1));
        let behind = self.guidance.map(|_| self.main.right());
        for x in before.into_iter().chain(behind) {
            for row in self.main.rows() {
                let edge = Rect { x, width: 1, ..row };
                frame.render_widget(Line::styled("│", theme.rule), edge);
            }
        }
    }
}

/// The widths of the route and of the guidance; 0 where there is none.
fn widths(width: u16) -> [u16; 2] {
    if width < WIDE {
        [0, 0]
    } else if width < GUIDANCE_FROM {
        [ROUTE, 0]
    } else {
        let left = u32::from(width - ROUTE);
        // What is longer than the measure would be empty.
        let guidance = (left * 5 / 12) as u16;
        [ROUTE, guidance.clamp(34, MEASURE + 2)]
    }
}

/// The part of `area` for text: a column free on both sides, and never wider than the measure.
pub(super) fn text_area(area: Rect) -> Rect {
    Rect {
        x: area.x + 1.min(area.width),
        width: area.width.saturating_sub(2).min(MEASURE + 1),
        ..area
    }
}

/// A rule over the whole width.
pub(super) fn rule(width: u16, theme: &Theme) -> Line<'static> {
    Line::styled("─".repeat(usize::from(width)), theme.rule)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_column_has_its_width_and_the_question_enough_of_it() {
        for (width, expected) in [
            (80, [0, 0]),
            (99, [0, 0]),
            (100, [30, 0]),
            (110, [30, 34]),
            (120, [30, 37]),
            (200, [30, 70]),
        ] {
            assert_eq!(widths(width), expected, "{width}");
        }
        for width in 0..300 {
            let area = Rect::new(0, 1, width, 20);
            let Columns {
                route,
                main,
                guidance,
            } = Columns::of(area);
            let parts = [route, Some(main), guidance].into_iter().flatten();
            let sum: u16 = parts.clone().map(|part| part.width).sum();
            let rules = parts.count() as u16 - 1;
            assert_eq!(sum + rules, width);
            assert!(main.width >= 44 || width < 46, "{width}: {main:?}");
            assert!(text_area(main).width <= MEASURE + 1);
        }
    }
}
