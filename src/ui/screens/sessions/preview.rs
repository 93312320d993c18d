//! The session that is selected, beside the list: how it stands and where to begin.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::With;
use crate::app::SessionsScreen;
use crate::model::{Counts, Glance, SessionSummary};
use crate::ui::{bars, lines};

/// Draw it right of a rule.
pub(super) fn draw(frame: &mut Frame, area: Rect, screen: &SessionsScreen, given: With) {
    for row in area.rows() {
        frame.render_widget(Span::styled("│", given.theme.rule), row);
    }
    let inner = Rect {
        x: area.x + 2,
        y: area.y + 1,
        width: area.width.saturating_sub(3),
        height: area.height.saturating_sub(1),
    };
    let Some(session) = screen.highlighted() else {
        return;
    };
    lines::draw(frame, inner, &text(screen, session, inner.width, given), 0);
}

fn text(
    screen: &SessionsScreen,
    session: &SessionSummary,
    width: u16,
    given: With,
) -> Vec<Line<'static>> {
    let mut text = Vec::new();
    let rows = screen.facts(session).in_rows();
    for (index, row) in rows.iter().enumerate() {
        let style = if index == 0 {
            given.theme.heading
        } else {
            Style::new()
        };
        text.extend(lines::wrapped(row, width, 0, style));
    }
    if let Some(glance) = screen.glance(session) {
        text.push(Line::default());
        text.extend(grid(glance, width, given));
        text.push(Line::default());
        text.extend(counts(glance, width, given));
        text.extend(first_gaps(glance, width, given));
    }
    text.push(Line::default());
    let file = session.path.file_name().unwrap_or_default();
    text.extend(lines::wrapped(
        &format!("Bestand: {}", file.display()),
        width,
        0,
        Style::new(),
    ));
    text
}

/// The sign of each question, a row for each basisfunctie.
fn grid(glance: &Glance, width: u16, given: With) -> Vec<Line<'static>> {
    let widest = glance.states.iter().map(Vec::len).max().unwrap_or(0) as u16;
    let room = width.saturating_sub(3 * widest + 1);
    let rows = given.set.own_basisfuncties().zip(&glance.states);
    let rows = rows.map(|(basisfunctie, states)| {
        let name = format!("{} {}", basisfunctie.number, basisfunctie.name);
        let name = lines::fit(&name, room);
        let name = Span::raw(format!("{name:<width$} ", width = usize::from(room)));
        let signs = states.iter().flat_map(|state| given.theme.sign(*state));
        std::iter::once(name).chain(signs).collect()
    });
    rows.collect()
}

/// How many there are of each state that there is.
fn counts(glance: &Glance, width: u16, given: With) -> Vec<Line<'static>> {
    let states = glance.states.iter().flatten().copied();
    let mut bars = bars::of_each(Counts::of_states(states), given.theme);
    bars.retain(|bar| bar.count > 0);
    bars::draw(&bars, width)
}

fn first_gaps(glance: &Glance, width: u16, given: With) -> Vec<Line<'static>> {
    if glance.first_gaps.is_empty() {
        return Vec::new();
    }
    let mut rows = vec![
        Line::default(),
        Line::styled("Eerst doen", given.theme.heading),
    ];
    rows.extend(glance.first_gaps.iter().map(|(id, state)| {
        let question = given.set.question(id);
        let short = question.map_or_else(String::new, |question| question.short().into_owned());
        let words = lines::fit(&format!(" {id} {short}"), width.saturating_sub(3));
        let sign = given.theme.sign(*state).into_iter();
        sign.chain([Span::raw(words)]).collect()
    }));
    rows
}
