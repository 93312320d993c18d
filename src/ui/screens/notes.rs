//! All notes on one page.

use super::With;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::{Action, Context, NoteOf, NotesScreen, key_in};
use crate::model::{Question, QuestionId, RecordId, State};
use crate::report::{record_in_short, record_lines};
use crate::text::{capitalised, clean, counted};
use crate::ui::Theme;
use crate::ui::lines::{self, List};

/// Draw it.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &mut NotesScreen,
    with: &With,
    theme: &Theme,
) -> Option<Position> {
    let noted = NoteOf::all(with.knowledge, with.set, with.session);
    let title = counted(noted.len(), "notitie", "notities");
    frame.render_widget(lines::rule(&title, area.width, theme.heading), area);
    let below = Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(1),
        ..area
    };
    if noted.is_empty() {
        let words = format!(
            "Er zijn nog geen notities. Een notitie schrijft u bij een vraag, met {}.",
            key_in(Context::Choice, Action::EditNote)
        );
        let words = lines::wrapped(&words, below.width, 2, Style::new());
        lines::draw(frame, below, &words, 0);
        return Some(below.as_position());
    }
    screen.page = below.height.into();
    screen.heights.clear();
    let mut list = List::default();
    for note in &noted {
        add(&mut list, note, screen, with, below.width, theme);
    }
    list.draw(frame, below)
}

/// Add a note: a heading, its rows, and air below it.
fn add(
    list: &mut List,
    note: &NoteOf,
    screen: &mut NotesScreen,
    with: &With,
    room: u16,
    theme: &Theme,
) {
    let rows = match note {
        NoteOf::Question(id) => of_question(id, with, room, theme),
        NoteOf::Record(id) => of_record(id, with, room, theme),
    };
    let is_stop = |row: &Line| row.width() > usize::from(MARGIN);
    let height = rows.iter().filter(|row| is_stop(row)).count();
    screen.heights.push(height);
    let is_selected = screen.selected == *note;
    if is_selected {
        screen.row = screen.row.min(height.saturating_sub(1));
    }
    let mut stop = 0;
    for mut row in rows {
        let is_here = is_selected && is_stop(&row) && stop == screen.row;
        stop += usize::from(is_stop(&row));
        if is_here {
            if let Some(margin) = row.spans.first_mut() {
                let rest = " ".repeat(margin.width().saturating_sub(2));
                *margin = Span::raw(format!(" >{rest}"));
            }
            list.add_selected([row], theme.selected);
        } else {
            list.add([row]);
        }
    }
    list.add([Line::default()]);
}

/// The columns before a row of a note.
const MARGIN: u16 = 3;

/// A note longer than this in one row cannot be read with ease.
const MEASURE: u16 = 76;

/// The rows of a note: number, short title and state, and below those what was written.
fn of_question(id: &QuestionId, with: &With, room: u16, theme: &Theme) -> Vec<Line<'static>> {
    let (session, room) = (with.session, room.min(MEASURE + MARGIN));
    let state = session.rating(id).state;
    let words = state.map_or("nog open", State::label).to_lowercase();
    let short = with
        .set
        .question(id)
        .map(Question::short)
        .unwrap_or_default();
    let heading = format!("{id} {} · {words}", clean(&short));
    let mut lead = vec![Span::raw("  ")];
    lead.extend(theme.sign(state));
    lead.push(Span::raw(" "));
    let mut rows = lines::hanging(lead, &heading, room, theme.heading);
    let note = session.answer(id);
    let note = note.map_or_else(String::new, |answer| clean(answer.note.trim()));
    rows.extend(lines::wrapped(&note, room, MARGIN, Style::new()));
    rows
}

/// The rows of a record: what it is about, how it stands, and what was written.
fn of_record(id: &RecordId, with: &With, room: u16, theme: &Theme) -> Vec<Line<'static>> {
    let (session, room) = (with.session, room.min(MEASURE + MARGIN));
    let heading = id.title(with.knowledge, with.set);
    let mut rows = lines::hanging(Span::raw("   "), &heading, room, theme.heading);
    let short = record_in_short(id, session);
    let said = record_lines(id.kind, with.knowledge, &session.record(id));
    for words in std::iter::once(capitalised(&short)).chain(said) {
        rows.extend(lines::wrapped(&words, room, MARGIN, Style::new()));
    }
    rows
}
