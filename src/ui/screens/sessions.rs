//! The list of sessions, the welcome where there is none, and the bin.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use crate::app::{Action, SessionsScreen, key_for};
use crate::model::{QuestionSet, SessionSummary, format_date};
use crate::text::clean;
use crate::ui::lines::{self, List};
use crate::ui::{Theme, text_field};

/// Draw the list of the folder.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &mut SessionsScreen,
    set: &QuestionSet,
    theme: &Theme,
) -> Position {
    match &screen.list {
        None => draw_missing(frame, area, "De sessies worden gelezen …", screen),
        Some(list) if list.is_empty() => welcome(frame, area, set, theme),
        Some(_) => draw_list(frame, area, "Uw sessies", screen, set, theme),
    }
}

/// Draw the bin.
pub(super) fn draw_bin(
    frame: &mut Frame,
    area: Rect,
    screen: &mut SessionsScreen,
    set: &QuestionSet,
    theme: &Theme,
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
        Some(_) => draw_list(frame, area, "Prullenbak", screen, set, theme),
    }
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
        text.extend(lines::wrapped(paragraph, area.width, 2, Style::new()));
    }
    lines::draw(frame, area, &text, 0);
    Position::new(area.x + 2, area.y + 1)
}

/// Three lines that say what this is; Enter starts.
fn welcome(frame: &mut Frame, area: Rect, set: &QuestionSet, theme: &Theme) -> Position {
    let questions = format!(
        "{} vragen over uw beleid, in {} basisfuncties. Niets is verplicht.",
        set.own_questions().count(),
        set.own_basisfuncties().count()
    );
    let mut text = vec![
        Line::default(),
        Line::styled(
            "  Welkom bij de Quickscan wijkgericht werken",
            theme.heading,
        ),
        Line::default(),
    ];
    for paragraph in [
        questions.as_str(),
        "Alles wordt meteen bewaard op deze computer; later gaat u verder waar u was.",
        "U ziet de knelpunten en vervolgstappen, en maakt er een rapport van.",
    ] {
        text.extend(lines::wrapped(paragraph, area.width, 2, Style::new()));
    }
    text.push(Line::default());
    let row = text.len() as u16;
    text.push(Line::styled(
        format!("> Druk op {} om te beginnen", key_for(Action::Confirm)),
        theme.selected,
    ));
    lines::draw(frame, area, &text, 0);
    Position::new(area.x, area.y + row)
}

fn draw_list(
    frame: &mut Frame,
    area: Rect,
    title: &str,
    screen: &mut SessionsScreen,
    set: &QuestionSet,
    theme: &Theme,
) -> Position {
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
    let mut list = List::default();
    for (index, session) in near(screen) {
        let is_selected = index == screen.selected;
        let mut rows = session_rows(session, is_selected, set, rest.width, theme);
        if let Some(copy) = screen.left_behind_of(session) {
            let words = format!(
                "er is een noodkopie{} met tekst die niet bewaard kon worden; met {} ziet u haar",
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
    let row = list.draw(frame, rest).unwrap_or(rest.as_position());
    filter(frame, input, screen, theme).unwrap_or(row)
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
    frame.render_widget(Line::styled(words, theme.muted), below);
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

fn session_rows(
    session: &SessionSummary,
    is_selected: bool,
    set: &QuestionSet,
    width: u16,
    theme: &Theme,
) -> Vec<Line<'static>> {
    let lead = if is_selected { "> " } else { "  " };
    let mut name = clean(session.title());
    if !session.gebied.trim().is_empty() {
        name = format!("{name}, {}", clean(session.gebied.trim()));
    }
    if let Some(problem) = &session.problem {
        let name = lines::fit(&format!("{lead}{name}: kan niet worden gelezen"), width);
        let mut rows = vec![Line::styled(name, theme.problem)];
        rows.extend(lines::wrapped(&clean(problem), width, 4, Style::new()));
        return rows;
    }
    let peildatum = session
        .peildatum
        .map(|day| format!("peildatum {} · ", format_date(day)))
        .unwrap_or_default();
    let changed = session.changed.as_ref().map(|at| {
        format!(
            " · laatst bewaard {} {}",
            format_date(at.date()),
            at.strftime("%H:%M")
        )
    });
    let facts = format!(
        "{peildatum}{} van {} beantwoord{}",
        session.progress.answered,
        session.progress.total,
        changed.unwrap_or_default()
    );
    let mut rows = vec![Line::raw(lines::fit(&format!("{lead}{name}"), width))];
    rows.extend(lines::wrapped(&facts, width, 4, theme.muted));
    if let Some(id) = session.other_set(set) {
        let words = format!("andere vragenlijst: «{}»; alleen te bekijken", clean(id));
        rows.extend(lines::wrapped(&words, width, 4, theme.muted));
    }
    if let Some(original) = &session.copy_of {
        let words = format!(
            "lijkt een kopie van «{}», gemaakt door een programma dat bestanden gelijk houdt; \
             met {} vergelijkt u ze",
            clean(original),
            key_for(Action::Confirm)
        );
        rows.extend(lines::wrapped(&words, width, 4, theme.muted));
    }
    rows
}
