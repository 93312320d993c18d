//! The plan: every next step, in groups. In a wide window each has its columns.

mod head;
mod row;

pub(super) use self::row::step_lines;
pub(in crate::ui) use self::row::step_name;

use super::With;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use self::head::{months, nothing, said, title};
use self::row::Columns;
use crate::app::PlanScreen;
use crate::model::{PlanCounts, PlanGroup};
use crate::text::clean;
use crate::ui::lines::{self, List};
use crate::ui::{Theme, WIDE};

/// Below this height what is said of the plan as a whole scrolls along with it.
const ROOMY: u16 = 14;

/// Below this height so does the advice.
const HIGH: u16 = 28;

/// Draw it.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &PlanScreen,
    with: &With,
    theme: &Theme,
) -> Option<Position> {
    let (set, session, today) = (with.set, with.session, with.today);
    let groups = screen.view.groups(set, session, today);
    let columns = (area.width >= WIDE).then(|| Columns::new(&groups, with, area.width));
    let mut head = vec![lines::rule(
        &set.words.put(&title(screen)),
        area.width,
        theme.heading,
    )];
    let mut list = List::default();
    let measure = area.width.min(MEASURE);
    let said = match session.steps.as_slice() {
        [] => Vec::new(),
        _ => lines::wrapped(&said(screen, session, today), area.width, 1, theme.header),
    };
    let advice = PlanCounts::of(&session.steps, today).advice();
    let advice = advice.map(|advice| lines::wrapped(&advice, measure, 1, Style::new()));
    for (words, least_height) in [(said, ROOMY), (advice.unwrap_or_default(), HIGH)] {
        if area.height < least_height {
            list.add(words);
        } else {
            head.extend(words);
        }
    }
    if let Some(columns) = columns.as_ref().filter(|_| !groups.is_empty()) {
        head.extend(months(screen, session, today, area.width));
        head.push(columns.heading(theme));
    }
    lines::draw(frame, area, &head, 0);
    let below = Rect {
        y: area.y + head.len() as u16,
        height: area.height.saturating_sub(head.len() as u16),
        ..area
    };
    if groups.is_empty() {
        let words = nothing(session);
        list.add(lines::wrapped(&words, measure, 1, Style::new()));
    }
    let picture = Picture {
        screen,
        with,
        columns,
        width: area.width,
        theme,
    };
    for group in &groups {
        picture.add_group(&mut list, group);
    }
    list.draw(frame, below)
}

/// The most columns of a text to read.
const MEASURE: u16 = 77;

/// What the rows are made with.
struct Picture<'a> {
    screen: &'a PlanScreen,
    with: &'a With<'a>,
    /// None where there is no room for them.
    columns: Option<Columns<'a>>,
    width: u16,
    theme: &'a Theme,
}

impl Picture<'_> {
    fn add_group(&self, list: &mut List, group: &PlanGroup) {
        let theme = self.theme;
        let title = format!("{} ({})", clean(&group.name), group.steps.len());
        list.add([lines::rule(&title, self.width, theme.heading)]);
        for (_, step) in &group.steps {
            let is_selected = step.identity.is_some() && self.screen.highlighted == step.identity;
            let is_marked = step
                .identity
                .is_some_and(|step| self.screen.marked.contains(&step));
            let mark = if is_marked { "[*]" } else { "   " };
            let lead = format!("{}{mark} ", if is_selected { " >" } else { "  " });
            let rows = match &self.columns {
                Some(columns) => columns.rows(step, &lead),
                None => step_lines(step, &lead, self.with.today, self.width, theme),
            };
            if is_selected {
                list.add_selected(rows, theme.selected);
            } else {
                list.add(rows);
            }
        }
    }
}
