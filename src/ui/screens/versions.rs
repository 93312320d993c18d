//! Earlier versions of the session.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use crate::app::{EarlierVersion, VersionsScreen, changes_in_short};
use crate::model::{Difference, format_date};
use crate::ui::lines::{self, List};
use crate::ui::{Theme, measured};

/// Draw it.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &VersionsScreen,
    theme: &Theme,
) -> Position {
    let mut list = List::default();
    list.add([lines::rule("Eerdere versies", area.width, theme.heading)]);
    let versions = match &screen.list {
        None => return say(frame, area, list, "De versies worden gelezen …"),
        Some(versions) if versions.is_empty() => {
            let words = "Er zijn nog geen eerdere versies. Die ontstaan vanzelf terwijl u werkt: \
                         de laatste tien, en een per dag voor dertig dagen.";
            return say(frame, area, list, words);
        }
        Some(versions) => versions,
    };
    for (index, (version, changes)) in versions.iter().enumerate() {
        let is_selected = index == screen.selected;
        let lead = if is_selected { "> " } else { "  " };
        let rows = rows(lead, version, changes, measured(area).width);
        if is_selected {
            list.add_selected(rows, theme.selected);
        } else {
            list.add(rows);
        }
    }
    list.draw(frame, area).unwrap_or(area.as_position())
}

fn say(frame: &mut Frame, area: Rect, mut list: List, words: &str) -> Position {
    list.add(lines::wrapped(words, measured(area).width, 2, Style::new()));
    list.draw(frame, area);
    area.as_position()
}

fn rows(
    lead: &str,
    version: &EarlierVersion,
    changes: &[Difference],
    width: u16,
) -> Vec<Line<'static>> {
    let head = format!(
        "{lead}{} {} · {} van {} beantwoord",
        format_date(version.at.date()),
        version.at.strftime("%H:%M"),
        version.progress.answered,
        version.progress.total
    );
    let words = match &version.session {
        None => "kan niet worden gelezen".to_owned(),
        Some(_) => changes_in_short(changes),
    };
    let mut rows = vec![Line::raw(lines::fit(&head, width))];
    rows.extend(lines::wrapped(&words, width, 4, Style::new()));
    rows
}
