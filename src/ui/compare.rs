//! What somebody else wrote, or a copy holds, beside one's own, and which of the two is kept.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use super::Theme;
use super::lines::{self, List};
use crate::app::CompareScreen;
use crate::model::{Difference, Session, format_date};
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
    let title = match screen.copy {
        Some(_) => "Een kopie van deze sessie: wat blijft?",
        None => "Ergens anders veranderd: wat blijft?",
    };
    list.add([lines::rule(title, area.width, theme.heading)]);
    let words = explanation(screen, mine);
    list.add(lines::wrapped(&words, area.width, 1, Style::new()));
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
            screen,
            takes_theirs,
            area.width,
            theme,
        ));
    }
    list.draw(frame, area)
}

fn explanation(screen: &CompareScreen, mine: &Session) -> String {
    let is_same = screen.differences.is_empty();
    if screen.copy.is_some() {
        let (mine, copy) = (saved(mine), saved(&screen.theirs));
        let same = if is_same {
            "Er is geen verschil in wat is ingevuld. "
        } else {
            ""
        };
        return format!(
            "De sessie{mine}, en de kopie{copy}. {same}Kies per onderdeel en druk op PgDn; de kopie \
             gaat dan naar de prullenbak."
        );
    }
    if is_same {
        "Er is geen verschil in wat is ingevuld. Met PgDn gaat u verder."
    } else {
        "Er is niets overschreven. Kies per onderdeel en druk op PgDn."
    }
    .to_owned()
}

/// ", bewaard 22-11-2026 14:02", if it says so.
fn saved(session: &Session) -> String {
    let at = session.changed.as_ref();
    at.map_or_else(String::new, |at| {
        let (day, time) = (format_date(at.date()), at.strftime("%H:%M"));
        format!(", bewaard {day} {time}")
    })
}

fn sides(
    difference: &Difference,
    mine: &Session,
    screen: &CompareScreen,
    takes_theirs: bool,
    width: u16,
    theme: &Theme,
) -> Vec<Line<'static>> {
    let mut rows = Vec::new();
    let names = match screen.copy {
        Some(_) => ["in de sessie", "in de kopie"],
        None => ["van u", "van de ander"],
    };
    for (name, session, is_kept) in [
        (names[0], mine, !takes_theirs),
        (names[1], &screen.theirs, takes_theirs),
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
