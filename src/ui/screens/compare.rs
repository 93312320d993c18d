//! What somebody else wrote, or a copy holds, beside one's own, and which of the two is kept.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use crate::app::{Action, CompareScreen, Context, Origin, key_for, key_in};
use crate::model::{Difference, QuestionSet, Session, format_date, from_difference};
use crate::text::clean;
use crate::ui::lines::{self, List};
use crate::ui::{Theme, measured};

/// Draw it.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &CompareScreen,
    (mine, set): (&Session, &QuestionSet),
    theme: &Theme,
) -> Option<Position> {
    let mut list = List::default();
    let title = match screen.origin {
        Origin::Copy(_) => "Een kopie van deze sessie: wat blijft?",
        Origin::Emergency(_) => "Een noodkopie van deze sessie: wat blijft?",
        Origin::SameFile => "Ergens anders veranderd: wat blijft?",
    };
    list.add([lines::rule(title, area.width, theme.heading)]);
    let width = measured(area).width;
    let words = explanation(screen, mine);
    list.add(lines::wrapped(&words, width, 2, Style::new()));
    for (index, difference) in screen.differences.iter().enumerate() {
        let takes_theirs = screen.takes_theirs.get(index).copied().unwrap_or(false);
        let is_selected = index == screen.selected;
        let lead = if is_selected { "> " } else { "  " };
        let head = Line::raw(format!("{lead}{}", difference.label()));
        let sides = sides(difference, (mine, set), screen, takes_theirs, width, theme);
        if is_selected {
            list.add_selected([head], theme.selected);
            list.add_to_selected(sides);
        } else {
            list.add([head]);
            list.add(sides);
        }
    }
    list.draw(frame, area)
}

fn explanation(screen: &CompareScreen, mine: &Session) -> String {
    let is_same = screen.differences.is_empty();
    let submit = key_in(Context::Compare, Action::Submit);
    if let Origin::Emergency(_) = screen.origin {
        return format!(
            "De vorige keer kon niet alles worden bewaard. De noodkopie{} heeft tekst die niet in de \
             sessie staat. Kies per onderdeel en druk op {submit}. Met {} blijft de sessie zoals die is.",
            when(" van", &screen.theirs),
            key_for(Action::Back)
        );
    }
    if let Origin::Copy(_) = screen.origin {
        let saved = |session| when(", bewaard", session);
        let (mine, copy) = (saved(mine), saved(&screen.theirs));
        let same = if is_same {
            "Er is geen verschil in wat is ingevuld. "
        } else {
            ""
        };
        return format!(
            "De sessie{mine}, en de kopie{copy}. {same}Kies per onderdeel en druk op {submit}; de kopie \
             gaat dan naar de prullenbak."
        );
    }
    if is_same {
        format!("Er is geen verschil in wat is ingevuld. Met {submit} gaat u verder.")
    } else {
        let saved = |session| when(", bewaard", session);
        format!(
            "Er is niets overschreven. Van u{}; van de ander{}. Kies per onderdeel en druk op {submit}.",
            saved(mine),
            saved(&screen.theirs)
        )
    }
}

/// ", bewaard 22-11-2026 14:02" where `lead` is ", bewaard", if the session says so.
fn when(lead: &str, session: &Session) -> String {
    let at = session.changed.as_ref();
    at.map_or_else(String::new, |at| {
        let (day, time) = (format_date(at.date()), at.strftime("%H:%M"));
        format!("{lead} {day} {time}")
    })
}

fn sides(
    difference: &Difference,
    (mine, set): (&Session, &QuestionSet),
    screen: &CompareScreen,
    takes_theirs: bool,
    width: u16,
    theme: &Theme,
) -> Vec<Line<'static>> {
    let mut rows = Vec::new();
    let names = match screen.origin {
        Origin::Copy(_) => ["in de sessie", "in de kopie"],
        Origin::Emergency(_) => ["in de sessie", "in de noodkopie"],
        Origin::SameFile => ["van u", "van de ander"],
    };
    for (name, session, other, is_kept) in [
        (names[0], mine, &screen.theirs, !takes_theirs),
        (names[1], &screen.theirs, mine, takes_theirs),
    ] {
        let sign = if is_kept { "(x)" } else { "( )" };
        let style = if is_kept { theme.header } else { Style::new() };
        rows.push(Line::styled(format!("    {sign} {name}"), style));
        for aspect in &difference.aspects {
            let words = |session: &Session| aspect.in_words_of(set, session, &difference.topic);
            let words = match from_difference(&words(session), &words(other)) {
                words if words.trim().is_empty() => "-".to_owned(),
                words => words,
            };
            rows.extend(first_rows(aspect.label(), &words, width, style));
        }
    }
    rows
}

/// What fits in a few rows, enough to choose by, so that the next difference stays near.
fn first_rows(label: &str, words: &str, width: u16, style: Style) -> Vec<Line<'static>> {
    const ROWS: usize = 3;
    const INDENT: u16 = 8;
    let most = (ROWS + 1) * usize::from(width);
    let words = clean(words);
    let filled = words.lines().map(str::trim).filter(|line| !line.is_empty());
    let line = filled.collect::<Vec<_>>().join(" · ");
    let line: String = format!("{label}: {line}").chars().take(most).collect();
    let mut rows = lines::wrapped(&line, width, INDENT, style);
    if rows.len() > ROWS {
        rows.truncate(ROWS);
        rows.push(Line::styled(format!("{:8}…", ""), style));
    }
    rows
}
