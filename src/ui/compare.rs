//! What somebody else wrote beside one's own, and which of the two is kept.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use super::Theme;
use super::lines::{self, List};
use crate::app::CompareScreen;
use crate::model::{Difference, Session};
use crate::text::clean;

/// Draw it.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &CompareScreen,
    mine: &Session,
    theme: &Theme,
) -> Option<Position> {
    let mut list = List::default();
    list.add([lines::rule(
        "Ergens anders veranderd: wat blijft?",
        area.width,
        theme.heading,
    )]);
    let words = match screen.differences.len() {
        0 => "Er is geen verschil in wat is ingevuld. Met PgDn gaat u verder.",
        _ => "Er is niets overschreven. Kies per onderdeel en druk op PgDn.",
    };
    list.add(lines::wrapped(words, area.width, 1, Style::new()));
    for (index, difference) in screen.differences.iter().enumerate() {
        let takes_theirs = screen.takes_theirs.get(index).copied().unwrap_or(false);
        let is_selected = index == screen.selected;
        let lead = if is_selected { "> " } else { "  " };
        let head = Line::raw(format!("{lead}{}", difference.label()));
        if is_selected {
            list.add_selected([head], theme.selected);
        } else {
            list.add([head]);
        }
        list.add(sides(
            difference,
            mine,
            &screen.theirs,
            takes_theirs,
            area.width,
            theme,
        ));
    }
    list.draw(frame, area)
}

fn sides(
    difference: &Difference,
    mine: &Session,
    theirs: &Session,
    takes_theirs: bool,
    width: u16,
    theme: &Theme,
) -> Vec<Line<'static>> {
    let mut rows = Vec::new();
    for (name, session, is_kept) in [
        ("van u", mine, !takes_theirs),
        ("van de ander", theirs, takes_theirs),
    ] {
        let sign = if is_kept { "(x)" } else { "( )" };
        let style = if is_kept { theme.header } else { theme.muted };
        rows.push(Line::styled(format!("    {sign} {name}"), style));
        for aspect in &difference.aspects {
            let words = match aspect.in_words(session, &difference.topic) {
                words if words.trim().is_empty() => "-".to_owned(),
                words => words,
            };
            let line = clean(&format!("{}: {words}", aspect.label()));
            let line = lines::fit(&line, width.saturating_sub(8));
            rows.push(Line::styled(format!("        {line}"), style));
        }
    }
    rows
}
