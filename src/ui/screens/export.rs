//! The report: a form with what is chosen, and below it how that will look.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::{Action, ExportRow, ExportScreen, key_for};
use crate::document::{Piece, Role, Row};
use crate::model::{PersonalText, State};
use crate::text::{clean_line, counted};
use crate::ui::columns::MEASURE;
use crate::ui::{Theme, WIDE, lines, measured, text_field};

/// The rule above the preview, and what is to be seen of it at least.
const LEAST: u16 = 3;

/// Draw it.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &mut ExportScreen,
    theme: &Theme,
) -> Option<Position> {
    let warning = warnings(screen, measured(area).width);
    let count = screen.rows().len() as u16;
    let least = LEAST.min(area.height.saturating_sub(2));
    let [title, form, warned, rest] = area.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Max(count),
        Constraint::Max(warning.len() as u16),
        Constraint::Min(least),
    ]));
    frame.render_widget(lines::rule("Rapport", area.width, theme.heading), title);
    let cursor = draw_form(frame, form, screen, theme);
    lines::draw(frame, warned, &warning, 0);
    draw_preview(frame, rest, screen, theme);
    cursor
}

/// The rows of the form; those that do not fit scroll.
fn draw_form(
    frame: &mut Frame,
    area: Rect,
    screen: &mut ExportScreen,
    theme: &Theme,
) -> Option<Position> {
    let rows = screen.rows();
    let here = rows.iter().position(|row| *row == screen.row).unwrap_or(0);
    let top = (here + 1).saturating_sub(usize::from(area.height));
    let mut cursor = None;
    for (row, place) in rows.into_iter().skip(top).zip(area.rows()) {
        let is_selected = row == screen.row;
        // What is typed has all the room; the rest is read.
        let place = if row == ExportRow::Path {
            place
        } else {
            measured(place)
        };
        let position = draw_row(frame, place, screen, row, theme);
        cursor = position.filter(|_| is_selected).or(cursor);
    }
    cursor
}

/// The widest label, with room around it.
const LABEL: u16 = 17;

fn draw_row(
    frame: &mut Frame,
    area: Rect,
    screen: &mut ExportScreen,
    row: ExportRow,
    theme: &Theme,
) -> Option<Position> {
    let is_selected = row == screen.row;
    let (lead, style) = if is_selected {
        ("> ", theme.selected)
    } else {
        ("  ", Style::new())
    };
    let label = format!("{lead}{}", row.label());
    if row == ExportRow::Path {
        frame.render_widget(Line::styled(label, style), area);
        let field = Rect {
            x: area.x + LABEL,
            width: area.width.saturating_sub(LABEL),
            ..area
        };
        return text_field::draw(frame, field, &mut screen.path, is_selected, theme);
    }
    let value = screen.value(row);
    let value = if row.is_choice() {
        format!("< {value} >")
    } else {
        value
    };
    let end = row.leads_on().then(|| key_for(Action::Confirm));
    let end = end.unwrap_or_default();
    let room = area.width.saturating_sub(LABEL + end.len() as u16 + 1);
    let value = lines::fit(&value, room);
    let line = format!("{label:<width$}{value}", width = usize::from(LABEL));
    frame.render_widget(Line::styled(line, style), area);
    let end = Line::from(Span::styled(end, theme.key));
    frame.render_widget(end.right_aligned(), area);
    Some(area.as_position())
}

/// Which names stay where they are left out, and where personal data seem to be, which always stay.
fn warnings(screen: &ExportScreen, width: u16) -> Vec<Line<'static>> {
    let names = screen.names_that_stay().map(str::to_owned);
    let personal =
        (!screen.personal.is_empty()).then(|| PersonalText::before_sharing(&screen.personal));
    let told = names.into_iter().chain(personal);
    told.flat_map(|words| lines::wrapped(&words, width, 2, Style::new()))
        .collect()
}

/// How it will look; where it is wide, with its headings on the left.
fn draw_preview(frame: &mut Frame, area: Rect, screen: &mut ExportScreen, theme: &Theme) {
    // What the text leaves free, and enough for most headings.
    let contents = match area.width.checked_sub(WIDE) {
        Some(_) => area.width.saturating_sub(MEASURE + 3).clamp(28, 42),
        None => 0,
    };
    let [head, rest] = area.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Fill(1),
    ]));
    let [left, right] = rest.layout(&Layout::horizontal([
        Constraint::Length(contents),
        Constraint::Fill(1),
    ]));
    let text = Rect {
        x: right.x + 2,
        width: right.width.saturating_sub(3).min(MEASURE),
        ..right
    };
    let pages = counted(screen.preview.pages, "bladzijde", "bladzijden");
    let ExportScreen {
        preview, scroll, ..
    } = screen;
    let rows = preview.rows(text.width);
    let height = usize::from(text.height);
    *scroll = (*scroll).min(rows.len().saturating_sub(height));
    let count = counted(rows.len(), "regel", "regels");
    let title = if area.width < 60 {
        format!("Zo wordt het · {count}")
    } else {
        format!("Zo komt het eruit te zien · ongeveer {pages}, {count}")
    };
    frame.render_widget(lines::rule(&title, area.width, theme.heading), head);
    for (row, place) in rows.iter().skip(*scroll).zip(text.rows()) {
        frame.render_widget(line_of(row, theme), place);
    }
    if contents > 0 {
        draw_contents(frame, left, screen, theme);
    }
}

/// The parts of the report; the one in view is pointed at.
fn draw_contents(frame: &mut Frame, area: Rect, screen: &ExportScreen, theme: &Theme) {
    let headings = screen.preview.headings();
    // A heading comes after a blank row.
    let in_view = headings
        .iter()
        .rposition(|(.., row)| *row <= screen.scroll + 1)
        .unwrap_or(0);
    let top = (in_view + 1).saturating_sub(usize::from(area.height));
    let room = area.width.saturating_sub(3);
    let shown = headings.iter().enumerate().skip(top);
    for ((place, (level, words, _)), row) in shown.zip(area.rows()) {
        let (lead, style) = if place == in_view {
            ("» ", theme.selected)
        } else {
            ("  ", Style::new())
        };
        let indent = " ".repeat(usize::from(level.saturating_sub(2)) * 2);
        let words = lines::fit(&format!("{indent}{}", clean_line(words)), room);
        frame.render_widget(Line::styled(format!("{lead}{words}"), style), row);
    }
    let edge = Rect {
        x: area.right().saturating_sub(1),
        width: 1,
        ..area
    };
    for row in edge.rows() {
        frame.render_widget(Span::styled("│", theme.rule), row);
    }
}

/// One row of the preview, in which the signs of states have their colour.
fn line_of(row: &Row, theme: &Theme) -> Line<'static> {
    let spans = row.pieces.iter().flat_map(|piece| spans_of(piece, theme));
    spans.collect()
}

fn spans_of(piece: &Piece, theme: &Theme) -> Vec<Span<'static>> {
    let style = match piece.role {
        Role::Plain => Style::new(),
        Role::Strong => theme.heading,
        Role::Rule => theme.rule,
    };
    let text = clean_line(&piece.text);
    let mut spans = Vec::new();
    let mut rest = text.as_str();
    while let Some((place, state)) = first_sign(rest) {
        let (before, from) = rest.split_at(place);
        spans.push(Span::styled(before.to_owned(), style));
        spans.extend(theme.sign(Some(state)));
        rest = from.get(state.sign().len()..).unwrap_or_default();
    }
    spans.push(Span::styled(rest.to_owned(), style));
    spans
}

/// Where the first sign of a state is in `text`, and of which.
fn first_sign(text: &str) -> Option<(usize, State)> {
    let found = State::COUNTED.into_iter();
    let found = found.filter_map(|state| Some((text.find(state.sign())?, state)));
    found.min_by_key(|(place, _)| *place)
}
