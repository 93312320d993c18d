//! The fields of a question: each in full, or as one line that sums it up.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::PLAIN;
use crate::app::{Field, QuestionScreen};
use crate::editor::Styles;
use crate::model::{
    ChoiceField, Evidence, FlagField, Meetlat, NextStep, Rating, Session, WrittenField,
};
use crate::text::clean;
use crate::ui::{Theme, lines};

/// The width of the names of the fields.
const LABEL: usize = 16;

/// What is shown of the meetlat: all of it, or that of the state that is selected or chosen. What
/// belongs to one state never is on the row of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ShownMeetlat {
    /// All of it, each beside its state.
    Whole,
    /// One, below all states under its name, so that no state moves.
    BelowAll,
    /// One, between its state and the next, where there is little room.
    BelowItsState,
}

/// So many other fields stay visible with the stand, or it gives up its standing still.
const OTHERS_IN_SIGHT: usize = 3;

/// The fields of one question.
pub(super) struct Sections<'a> {
    pub(super) screen: &'a mut QuestionScreen,
    pub(super) rating: Rating,
    pub(super) steps: Vec<&'a NextStep>,
    pub(super) meetlat: Option<&'a Meetlat>,
    pub(super) shown_meetlat: ShownMeetlat,
    pub(super) theme: &'a Theme,
}

impl<'a> Sections<'a> {
    pub(super) fn new(
        screen: &'a mut QuestionScreen,
        session: &'a Session,
        meetlat: Option<&'a Meetlat>,
        theme: &'a Theme,
    ) -> Self {
        Self {
            rating: session.rating(&screen.id),
            steps: session
                .steps
                .iter()
                .filter(|step| step.question == screen.id)
                .collect(),
            screen,
            meetlat,
            shown_meetlat: ShownMeetlat::Whole,
            theme,
        }
    }

    /// Show the whole meetlat if that leaves a row for every other field, and otherwise that of one
    /// state.
    pub(super) fn fit_meetlat(&mut self, area: Rect) {
        let others = Field::all().filter(|field| !self.gives_way(*field)).count();
        for (shown, others) in [
            (ShownMeetlat::Whole, others.saturating_sub(1)),
            (ShownMeetlat::BelowAll, OTHERS_IN_SIGHT),
            (ShownMeetlat::BelowItsState, 0),
        ] {
            self.shown_meetlat = shown;
            let needed = usize::from(self.wanted(Field::State, area.width)) + others;
            if needed <= usize::from(area.height) {
                break;
            }
        }
    }

    pub(super) fn focus(&self) -> Field {
        self.screen.focus
    }

    /// How many rows each field takes in full; none for one that gives way to the others.
    pub(super) fn all_wanted(&mut self, area: Rect) -> Vec<u16> {
        let focus = usize::from(self.wanted(self.focus(), area.width));
        let others = Field::all().filter(|field| !self.gives_way(*field)).count() - 1;
        let mut room = usize::from(area.height).saturating_sub(focus + others);
        let mut wanted = Vec::new();
        for field in Field::all() {
            let is_missed = self.gives_way(field) && room == 0;
            if self.gives_way(field) {
                room = room.saturating_sub(1);
            }
            wanted.push(if is_missed {
                0
            } else {
                self.wanted(field, area.width)
            });
        }
        wanted
    }

    /// Whether `field` gives way where there is no row for each: one that may be missed, while it is
    /// empty and not in use.
    fn gives_way(&mut self, field: Field) -> bool {
        let Field::Written(written) = field else {
            return false;
        };
        let editor = self.screen.editor_of(field);
        let is_empty = editor.is_some_and(|editor| editor.text().trim().is_empty());
        written.row().may_be_missed && is_empty && field != self.focus()
    }

    /// How many rows `field` takes in full, its heading included.
    pub(super) fn wanted(&mut self, field: Field, width: u16) -> u16 {
        let has_focus = field == self.screen.focus;
        let rows = match field {
            Field::State => self.states_wanted(width),
            Field::Evidence => Evidence::ALL.len(),
            // What is empty or fits on a line needs no more than that while it is not in use.
            Field::Flags if !has_focus => 0,
            Field::Flags => FlagField::ALL.len(),
            Field::Steps if !has_focus && self.steps.len() < 2 => 0,
            Field::Steps => self.step_rows(width).len(),
            Field::Written(written) => {
                let least = match written {
                    _ if !has_focus => 0,
                    WrittenField::Text(_) => 5,
                    WrittenField::List(_) => 3,
                };
                let Some(editor) = self.screen.editor_of(field) else {
                    return 1;
                };
                editor.set_width(text_width(width));
                if editor.is_empty() {
                    least
                } else {
                    editor.rows_count().max(least)
                }
            }
        };
        (rows + 1) as u16
    }

    /// One line that sums the field up.
    pub(super) fn summary(&mut self, field: Field, width: u16) -> Line<'static> {
        let label = Span::raw(format!(" {:<LABEL$}", field.label()));
        let room = width.saturating_sub(LABEL as u16 + 2);
        let (words, style) = match field {
            Field::State => match self.rating.state {
                Some(state) => (
                    format!("{} {}", state.sign(), state.label()),
                    self.theme.state(Some(state)),
                ),
                None => ("[ ] nog open".to_owned(), PLAIN),
            },
            Field::Evidence => {
                let evidence = self.rating.evidence.map_or("-", Evidence::key);
                (evidence.to_owned(), PLAIN)
            }
            Field::Flags => (self.marks_in_words(), PLAIN),
            Field::Steps => (self.steps_in_words(), PLAIN),
            Field::Written(_) => {
                let editor = self.screen.editor_of(field);
                let text = editor.map_or("", |editor| editor.text());
                (in_one_line(text, room), PLAIN)
            }
        };
        Line::from(vec![label, Span::styled(lines::fit(&words, room), style)])
    }

    fn marks_in_words(&self) -> String {
        FlagField::ALL
            .map(|flag| format!("{} {}", self.sign_of_flag(flag), flag.in_line()))
            .join("   ")
    }

    fn steps_in_words(&self) -> String {
        match self.steps.as_slice() {
            [] => "-".to_owned(),
            [step] => clean(&step.what),
            [first, rest @ ..] => format!("{} (en nog {})", clean(&first.what), rest.len()),
        }
    }

    /// Draw the field in full; returns where the cursor is in it.
    pub(super) fn draw(&mut self, frame: &mut Frame, area: Rect, field: Field) -> Option<Position> {
        let has_focus = field == self.screen.focus;
        let title = Line::from(vec![
            Span::styled(if has_focus { ">" } else { " " }, self.theme.heading),
            Span::styled(format!("{:<LABEL$}", field.label()), self.theme.heading),
            Span::styled(self.explanation(field), self.theme.muted),
        ]);
        frame.render_widget(title, Rect { height: 1, ..area });
        let body = Rect {
            y: area.y + 1,
            height: area.height.saturating_sub(1),
            ..area
        };
        if field.is_text() {
            return self.draw_text(frame, body, field, has_focus);
        }
        let (rows, highlighted) = match field {
            Field::State => (self.states(area.width), self.screen.row),
            Field::Evidence => (self.evidence_rows(), self.screen.row),
            Field::Flags => (self.flags(), self.screen.row),
            _ => (self.step_rows(area.width), self.screen.row),
        };
        let cursor = self.draw_choices(frame, body, rows, highlighted.filter(|_| has_focus));
        // Where nothing is selected, the heading of the field is where the user is.
        cursor.or_else(|| Some(area.as_position()).filter(|_| highlighted.is_none()))
    }

    fn explanation(&self, field: Field) -> String {
        match field {
            Field::State if self.meetlat.is_some() => {
                format!("met meetlat: {}", ChoiceField::State.row().hint)
            }
            Field::State => ChoiceField::State.row().hint.to_owned(),
            Field::Written(field) => field.row().hint.to_owned(),
            Field::Evidence => ChoiceField::Evidence.row().hint.to_owned(),
            _ => String::new(),
        }
    }

    fn draw_text(
        &mut self,
        frame: &mut Frame,
        area: Rect,
        field: Field,
        has_focus: bool,
    ) -> Option<Position> {
        let selection = self.theme.selection;
        let area = Rect {
            x: area.x + 2,
            width: text_width(area.width),
            ..area
        };
        let editor = self.screen.editor_of(field)?;
        if has_focus {
            let styles = Styles {
                text: PLAIN,
                selection,
            };
            editor.render(area, frame.buffer_mut(), styles);
            return editor.cursor_position(area);
        }
        let text: Vec<Line> = crate::editor::rows(editor.text(), area.width)
            .take(usize::from(area.height))
            .map(|row| Line::raw(row.into_owned()))
            .collect();
        lines::draw(frame, area, &text, 0);
        None
    }
}

/// The beginning of `text` on one line, its lines apart; a dash when there is none.
fn in_one_line(text: &str, room: u16) -> String {
    // No more than can be shown: a note may be very long.
    let start: String = text.chars().take(usize::from(room) * 2).collect();
    let lines: Vec<&str> = start
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    match lines.join(" · ") {
        words if words.is_empty() => "-".to_owned(),
        words => words,
    }
}

/// The width of a text between its margins.
fn text_width(width: u16) -> u16 {
    width.saturating_sub(3)
}
