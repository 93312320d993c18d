//! The list of sessions, the start where there is none, and the bin.

mod preview;
mod welcome;

use jiff::civil::Date;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use crate::app::{Action, Further, SessionsScreen, key_for};
use crate::model::{Glance, QuestionSet, SessionFacts, SessionSummary};
use crate::text::{clean, counted};
use crate::ui::lines::{self, List};
use crate::ui::{Theme, measured, text_field};

/// From this width on the session that is selected is shown beside the list.
const BESIDE: u16 = 110;

/// What a list is drawn given.
#[derive(Clone, Copy)]
pub(super) struct With<'a> {
    pub set: &'a QuestionSet,
    pub today: Date,
    pub theme: &'a Theme,
}

/// Draw the start: the sessions of the folder, and what else there is to do.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &mut SessionsScreen,
    given: With,
) -> Position {
    match &screen.list {
        None => draw_missing(frame, area, "De sessies worden gelezen …", screen),
        Some(list) if list.is_empty() => welcome::draw(frame, area, screen, given),
        Some(_) => draw_both(frame, area, "Uw sessies", screen, given),
    }
}

/// Draw the bin.
pub(super) fn draw_bin(
    frame: &mut Frame,
    area: Rect,
    screen: &mut SessionsScreen,
    given: With,
) -> Position {
    match &screen.list {
        None => draw_missing(frame, area, "De prullenbak wordt gelezen …", screen),
        Some(list) if list.is_empty() => draw_words(
            frame,
            area,
            &[
                "De prullenbak is leeg.",
                "Weggegooide sessies komen hier. U kunt ze terugzetten.",
            ],
        ),
        Some(_) => draw_both(frame, area, "Prullenbak", screen, given),
    }
}

/// The list, and where it is wide the session that is selected beside it.
fn draw_both(
    frame: &mut Frame,
    area: Rect,
    title: &str,
    screen: &mut SessionsScreen,
    given: With,
) -> Position {
    if area.width < BESIDE {
        return draw_list(frame, area, title, screen, given);
    }
    let [left, right] = area.layout(&Layout::horizontal([
        Constraint::Percentage(58),
        Constraint::Fill(1),
    ]));
    preview::draw(frame, right, screen, given);
    draw_list(frame, left, title, screen, given)
}

/// A list that is not there yet, or could not be read.
fn draw_missing(frame: &mut Frame, area: Rect, reading: &str, screen: &SessionsScreen) -> Position {
    match &screen.problem {
        None => draw_words(frame, area, &[reading]),
        Some(problem) => {
            let key = key_for(Action::Confirm);
            let retry = format!("Druk op {key} om het opnieuw te proberen.");
            draw_words(frame, area, &[problem, "", &retry])
        }
    }
}

fn draw_words(frame: &mut Frame, area: Rect, paragraphs: &[&str]) -> Position {
    let mut text = vec![Line::default()];
    for paragraph in paragraphs {
        text.extend(lines::wrapped(
            paragraph,
            measured(area).width,
            2,
            Style::new(),
        ));
    }
    lines::draw(frame, area, &text, 0);
    Position::new(area.x + 2, area.y + 1)
}

fn draw_list(
    frame: &mut Frame,
    area: Rect,
    title: &str,
    screen: &mut SessionsScreen,
    given: With,
) -> Position {
    let theme = given.theme;
    let [top, input, rest] = area.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(if screen.filter.is_some() { 2 } else { 0 }),
        Constraint::Fill(1),
    ]));
    let all = screen.list.as_ref().map_or(0, Vec::len);
    let heading = match &screen.filter {
        Some(_) => format!("{title} ({} van {all})", screen.visible().count()),
        None => format!("{title} ({all})"),
    };
    frame.render_widget(lines::rule(&heading, area.width, theme.heading), top);
    let rest = measured(rest);
    let mut list = List::default();
    // Air between them, where there is room for it.
    let air = usize::from(rest.height) >= 5 * all + Further::ALL.len() + 2;
    for (index, session) in near(screen) {
        let is_selected = index == screen.selected;
        if air && index > 0 {
            list.add([Line::default()]);
        }
        let mut rows = session_rows(screen, session, is_selected, rest.width, given);
        if let Some(copy) = screen.left_behind_of(session) {
            let words = format!(
                "er is een noodkopie{} met tekst die niet bewaard kon worden; met {} ziet u die",
                copy.when(),
                key_for(Action::Confirm)
            );
            rows.extend(lines::wrapped(&words, rest.width, 4, theme.problem));
        }
        if is_selected {
            list.add_selected(rows, theme.selected);
        } else {
            list.add(rows);
        }
    }
    add_further(&mut list, screen, theme);
    let row = list.draw(frame, rest).unwrap_or(rest.as_position());
    filter(frame, input, screen, theme).unwrap_or(row)
}

/// What else there is to do, below the sessions.
fn add_further(list: &mut List, screen: &SessionsScreen, theme: &Theme) {
    let further = screen.what_else();
    if further.is_empty() {
        return;
    }
    list.add([Line::default(), Line::styled("  Verder", theme.heading)]);
    for each in further {
        let is_selected = screen.further() == Some(*each);
        let lead = if is_selected { "> " } else { "  " };
        let key = each
            .key()
            .map_or_else(String::new, |key| format!(" ({key})"));
        let row = Line::raw(format!("{lead}{}{key}", further_in_words(*each, screen)));
        if is_selected {
            list.add_selected([row], theme.selected);
        } else {
            list.add([row]);
        }
    }
}

fn further_in_words(further: Further, screen: &SessionsScreen) -> String {
    match further {
        Further::New => "Nieuwe sessie".to_owned(),
        Further::NewWithOtherSet => "Nieuwe sessie met een andere vragenlijst".to_owned(),
        Further::Example => "Rondkijken in een voorbeeld".to_owned(),
        Further::Introduction => "Inleiding: wat is de Quickscan?".to_owned(),
        Further::Bin => match screen.binned.unwrap_or(0) {
            0 => "Prullenbak: leeg".to_owned(),
            count => format!("Prullenbak: {}", counted(count, "sessie", "sessies")),
        },
    }
}

/// The words that are searched for, if they are; returns where the cursor is while it is there.
fn filter(
    frame: &mut Frame,
    area: Rect,
    screen: &mut SessionsScreen,
    theme: &Theme,
) -> Option<Position> {
    let is_nothing = screen.highlighted().is_none();
    let filter = screen.filter.as_mut()?;
    let [input, below] = area.layout(&Layout::vertical([Constraint::Length(1); 2]));
    let words = match (filter.words.is_empty(), is_nothing) {
        (true, _) => "Typ een deel van de gemeente, het gebied of de invuller.".to_owned(),
        (false, true) => format!(
            "Geen sessie gevonden. Met {} ziet u ze weer allemaal.",
            key_for(Action::Back)
        ),
        (false, false) => format!(
            "Kies met {} en {}.",
            key_for(Action::Up),
            key_for(Action::Down)
        ),
    };
    frame.render_widget(Line::raw(words), below);
    let in_words = !filter.in_list;
    text_field::labelled(frame, input, "Zoek: ", &mut filter.words, in_words, theme)
        .filter(|_| in_words)
}

/// Only what can be visible is made into lines: the list may be ten thousand long.
fn near(screen: &SessionsScreen) -> impl Iterator<Item = (usize, &SessionSummary)> {
    const REACH: usize = 120;
    screen
        .visible()
        .enumerate()
        .skip(screen.selected.saturating_sub(REACH))
        .take(2 * REACH)
}

/// Below this width the strip of signs has a row to itself.
const NARROW: u16 = 59;

fn session_rows(
    screen: &SessionsScreen,
    session: &SessionSummary,
    is_selected: bool,
    width: u16,
    given: With,
) -> Vec<Line<'static>> {
    let lead = if is_selected { "> " } else { "  " };
    let facts = screen.facts(session);
    if let Some(problem) = &session.problem {
        let name = format!("{lead}{}: kan niet worden gelezen", facts.name);
        let mut rows = vec![Line::styled(lines::fit(&name, width), given.theme.problem)];
        rows.extend(lines::wrapped(&clean(problem), width, 4, Style::new()));
        return rows;
    }
    let mut rows = vec![first_row(lead, &facts, width, given.today)];
    let other_set = session.other_set(given.set);
    let strip = screen.glance(session).map(Glance::strip);
    // Until it was looked at its place is kept, so that nothing jumps.
    let strip = strip.unwrap_or_else(|| " ".repeat(strip_width(given.set)));
    let mut state = facts.state_in_words();
    let mut origin = facts.origin_in_words();
    if width < NARROW {
        rows.extend(lines::wrapped(&strip, width, 4, Style::new()));
        origin.extend(facts.saved_in_words(given.today));
    } else if other_set.is_none() {
        state = vec![format!("{strip}   {}", state.join(" · "))];
    }
    for words in [state, origin] {
        rows.extend(lines::wrapped(&words.join(" · "), width, 4, Style::new()));
    }
    if let Some(id) = other_set {
        // By its name where the set is at hand.
        let name = screen
            .glance(session)
            .map(|glance| glance.set_name.as_str());
        let words = format!("vragenlijst: {}", clean(name.unwrap_or(id)));
        rows.extend(lines::wrapped(&words, width, 4, Style::new()));
    }
    if let Some(original) = &session.copy_of {
        let words = format!(
            "lijkt een kopie van «{}», gemaakt door een programma dat bestanden gelijk houdt; \
             met {} vergelijkt u ze",
            clean(original),
            key_for(Action::Confirm)
        );
        rows.extend(lines::wrapped(&words, width, 4, Style::new()));
    }
    rows
}

/// Whose it is, and where there is room for it when it was saved.
fn first_row(lead: &str, facts: &SessionFacts, width: u16, today: Date) -> Line<'static> {
    let saved = facts.saved_in_words(today).filter(|_| width >= NARROW);
    let saved = saved.unwrap_or_default();
    let room = width.saturating_sub(saved.width() as u16 + 1);
    let name = lines::fit(&format!("{lead}{}", facts.name), room);
    let gap = usize::from(width).saturating_sub(name.width() + saved.width());
    Line::from(vec![
        Span::raw(name),
        Span::raw(" ".repeat(gap)),
        Span::raw(saved),
    ])
}

/// How wide the signs of all questions are, with a space between basisfuncties.
fn strip_width(set: &QuestionSet) -> usize {
    (set.own_questions().count() + set.own_basisfuncties().count()).saturating_sub(1)
}
