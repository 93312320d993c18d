//! What somebody else wrote beside one's own, and which of the two is kept.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use super::Theme;
use super::lines::{self, List};
use crate::app::CompareScreen;
use crate::model::{Difference, Part};
use crate::text::clean;

/// Draw it.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &CompareScreen,
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
        let head = Line::raw(format!("{lead}{}", title(&difference.part)));
        if is_selected {
            list.add_selected([head], theme.selected);
        } else {
            list.add([head]);
        }
        list.add(sides(difference, takes_theirs, area.width, theme));
    }
    list.draw(frame, area)
}

/// What a part is called.
pub(super) fn title(part: &Part) -> String {
    match part {
        Part::Details => "gegevens van de sessie".to_owned(),
        Part::Question(id) => format!("vraag {id}"),
        Part::GapOrder => "volgorde van de knelpunten".to_owned(),
    }
}

fn sides(
    difference: &Difference,
    takes_theirs: bool,
    width: u16,
    theme: &Theme,
) -> Vec<Line<'static>> {
    let mut rows = Vec::new();
    for (name, words, is_kept) in [
        ("van u", &difference.mine, !takes_theirs),
        ("van de ander", &difference.theirs, takes_theirs),
    ] {
        let sign = if is_kept { "(x)" } else { "( )" };
        let style = if is_kept { theme.header } else { theme.muted };
        rows.push(Line::styled(format!("    {sign} {name}"), style));
        for aspect in words {
            let line = lines::fit(&clean(aspect), width.saturating_sub(8));
            rows.push(Line::styled(format!("        {line}"), style));
        }
    }
    rows
}
