//! The fields of a question: each in full, or as one line that sums it up.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::Theme;
use super::lines;
use super::question::PLAIN;
use crate::app::{Field, QuestionScreen};
use crate::editor::{Editor, Styles};
use crate::model::{Footing, Marks, Meetlat, NextStep, Session, State, format_date};
use crate::text::clean;

/// The width of the list of states, beside which the meetlat stands.
const STATES: u16 = 29;

/// The width of the names of the fields.
const LABEL: usize = 16;

/// The fields of one question.
pub(super) struct Sections<'a> {
    screen: &'a mut QuestionScreen,
    marks: Marks,
    steps: Vec<&'a NextStep>,
    meetlat: Option<&'a Meetlat>,
    /// Whether the meetlat of every state is shown, not only of the one that is pointed at.
    whole_meetlat: bool,
    theme: &'a Theme,
}

impl<'a> Sections<'a> {
    pub(super) fn new(
        screen: &'a mut QuestionScreen,
        session: &'a Session,
        meetlat: Option<&'a Meetlat>,
        theme: &'a Theme,
    ) -> Self {
        Self {
            marks: session.marks(&screen.id),
            steps: session
                .steps
                .iter()
                .filter(|step| step.question == screen.id)
                .collect(),
            screen,
            meetlat,
            whole_meetlat: false,
            theme,
        }
    }

    /// Show the whole meetlat if that leaves a row for every other field.
    pub(super) fn fit_meetlat(&mut self, area: Rect) {
        self.whole_meetlat = true;
        let needed = usize::from(self.wanted(Field::Stand, area.width)) + Field::ALL.len() - 1;
        self.whole_meetlat = needed <= usize::from(area.height);
    }

    pub(super) fn focus(&self) -> Field {
        self.screen.focus
    }

    fn editor(&mut self, field: Field) -> Option<&mut Editor> {
        match field {
            Field::Notitie => Some(&mut self.screen.note),
            Field::Bronnen => Some(&mut self.screen.sources),
            Field::Geraadpleegd => Some(&mut self.screen.consulted),
            _ => None,
        }
    }

    const fn label(field: Field) -> &'static str {
        match field {
            Field::Stand => "Stand",
            Field::Onderbouwing => "Onderbouwing",
            Field::Notitie => "Notitie",
            Field::Bronnen => "Bronnen",
            Field::Geraadpleegd => "Geraadpleegd",
            Field::Markering => "Markering",
            Field::Vervolgstappen => "Vervolgstappen",
        }
    }

    /// How many rows `field` takes in full, its heading included.
    pub(super) fn wanted(&mut self, field: Field, width: u16) -> u16 {
        let has_focus = field == self.screen.focus;
        let rows = match field {
            Field::Stand => self.states(width).len(),
            Field::Onderbouwing => Footing::ALL.len(),
            // What is empty or fits on a line needs no more than that while it is not in use.
            Field::Markering if !has_focus => 0,
            Field::Markering => 2,
            Field::Vervolgstappen if !has_focus && self.steps.len() < 2 => 0,
            Field::Vervolgstappen => self.step_rows(width).len(),
            Field::Notitie | Field::Bronnen | Field::Geraadpleegd => {
                let least = match (has_focus, field) {
                    (true, Field::Notitie) => 5,
                    (true, _) => 3,
                    (false, _) => 0,
                };
                let Some(editor) = self.editor(field) else {
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
        let label = Span::raw(format!(" {:<LABEL$}", Self::label(field)));
        let room = width.saturating_sub(LABEL as u16 + 2);
        let (words, style) = match field {
            Field::Stand => match self.marks.state {
                Some(state) => (
                    format!("{} {}", state.sign(), state.label()),
                    self.theme.state(Some(state)),
                ),
                None => ("[ ] nog open".to_owned(), PLAIN),
            },
            Field::Onderbouwing => {
                let footing = self.marks.footing.map_or("-", Footing::key);
                (footing.to_owned(), PLAIN)
            }
            Field::Markering => (self.marks_in_words(), PLAIN),
            Field::Vervolgstappen => (self.steps_in_words(), PLAIN),
            Field::Notitie | Field::Bronnen | Field::Geraadpleegd => {
                let text = self.editor(field).map_or("", |editor| editor.text());
                (in_one_line(text, room), PLAIN)
            }
        };
        Line::from(vec![label, Span::styled(lines::fit(&words, room), style)])
    }

    fn marks_in_words(&self) -> String {
        let sign = |is_on: bool| if is_on { "[x]" } else { "[ ]" };
        format!(
            "{} te bespreken   {} prioriteit",
            sign(self.marks.discuss),
            sign(self.marks.priority)
        )
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
            Span::styled(
                format!("{:<LABEL$}", Self::label(field)),
                self.theme.heading,
            ),
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
        let (rows, pointed_at) = match field {
            Field::Stand => (self.states(area.width), self.screen.row),
            Field::Onderbouwing => (self.footings(), self.screen.row),
            Field::Markering => (self.flags(), self.screen.row),
            _ => (self.step_rows(area.width), self.screen.row),
        };
        self.draw_choices(frame, body, rows, has_focus.then_some(pointed_at))
    }

    fn explanation(&self, field: Field) -> String {
        match field {
            Field::Stand if self.meetlat.is_some() => {
                "met meetlat: toevoeging aan de Quickscan".to_owned()
            }
            Field::Stand => "toevoeging aan de Quickscan".to_owned(),
            Field::Bronnen => "document en plaats, één per regel".to_owned(),
            Field::Geraadpleegd => "wie hebt u gesproken, één per regel".to_owned(),
            Field::Onderbouwing => "waarop steunt de stand?".to_owned(),
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
        let editor = self.editor(field)?;
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

    /// Rows that can be pointed at, each of one or more lines.
    fn draw_choices(
        &self,
        frame: &mut Frame,
        area: Rect,
        rows: Vec<(Option<usize>, Line<'static>)>,
        pointed_at: Option<usize>,
    ) -> Option<Position> {
        let last = rows.iter().filter_map(|(row, _)| *row).max().unwrap_or(0);
        let pointed_at = pointed_at.map(|row| row.min(last));
        let mut list = lines::List::default();
        for (row, line) in rows {
            let is_pointed_at = row.is_some() && row == pointed_at;
            let lead = if is_pointed_at { " >" } else { "  " };
            let mut spans = vec![Span::raw(lead)];
            spans.extend(line.spans);
            if is_pointed_at {
                // Only the words of the choice stand out, not the meetlat beside them.
                for span in spans.iter_mut().take(2) {
                    span.style = span.style.patch(self.theme.selected);
                }
                list.add_pointed_at([Line::from(spans)]);
            } else {
                list.add([Line::from(spans)]);
            }
        }
        list.draw(frame, area)
    }

    /// A row per state with the meetlat beside it: the whole of it where there is room, and
    /// otherwise that of the state that is pointed at or chosen, over the rows of all.
    fn states(&self, width: u16) -> Vec<(Option<usize>, Line<'static>)> {
        let room = width.saturating_sub(STATES + 1);
        let words_of = |state: State| self.meetlat.and_then(|meetlat| meetlat.of(state));
        let beside = |state: State| {
            let words = words_of(state).unwrap_or_default();
            lines::wrapped(words, room, 0, PLAIN)
        };
        if self.whole_meetlat {
            let states = State::ALL.iter().enumerate();
            return states
                .flat_map(|(index, state)| self.state_rows(index, *state, beside(*state)))
                .collect();
        }
        let shown = match (self.screen.focus, self.marks.state) {
            (Field::Stand, _) => State::ALL.get(self.screen.row).copied(),
            (_, state) => state,
        };
        let mut rest = shown.map(beside).unwrap_or_default().into_iter();
        let states = State::ALL.iter().enumerate();
        states
            .flat_map(|(index, state)| {
                self.state_rows(index, *state, rest.next().into_iter().collect())
            })
            .collect()
    }

    /// One state, with lines beside and below it.
    fn state_rows(
        &self,
        index: usize,
        state: State,
        beside: Vec<Line<'static>>,
    ) -> Vec<(Option<usize>, Line<'static>)> {
        let is_chosen = self.marks.state == Some(state);
        let (sign, style) = if is_chosen {
            (
                state.sign(),
                self.theme.state(Some(state)).patch(self.theme.header),
            )
        } else {
            ("[ ]", PLAIN)
        };
        let words = format!("{} {sign} {}", index + 1, state.label());
        let margin = usize::from(STATES) - 2;
        let gap = " ".repeat(margin.saturating_sub(words.chars().count()));
        let mut first = Line::from(vec![Span::styled(words, style), Span::raw(gap)]);
        let mut beside = beside.into_iter();
        if let Some(line) = beside.next() {
            first.spans.extend(line.spans);
        }
        let mut rows = vec![(Some(index), first)];
        rows.extend(beside.map(|line| {
            let mut below = Line::from(" ".repeat(margin));
            below.spans.extend(line.spans);
            (None, below)
        }));
        rows
    }

    fn footings(&self) -> Vec<(Option<usize>, Line<'static>)> {
        let rows = Footing::ALL.iter().enumerate().map(|(index, footing)| {
            let sign = if self.marks.footing == Some(*footing) {
                "[x]"
            } else {
                "[ ]"
            };
            let words = format!("{sign} {}", footing.key());
            let explanation =
                Span::styled(format!("  {}", footing.explanation()), self.theme.muted);
            (Some(index), Line::from(vec![Span::raw(words), explanation]))
        });
        rows.collect()
    }

    fn flags(&self) -> Vec<(Option<usize>, Line<'static>)> {
        let flags = [
            (self.marks.discuss, "te bespreken met anderen"),
            (
                self.marks.priority,
                "prioriteit: komt bovenaan bij de knelpunten",
            ),
        ];
        flags
            .into_iter()
            .enumerate()
            .map(|(index, (is_on, words))| {
                let sign = if is_on { "[x]" } else { "[ ]" };
                (Some(index), Line::raw(format!("{sign} {words}")))
            })
            .collect()
    }

    fn step_rows(&self, width: u16) -> Vec<(Option<usize>, Line<'static>)> {
        let room = width.saturating_sub(4);
        let steps = self.steps.iter().map(|step| {
            let who = if step.who.trim().is_empty() {
                ""
            } else {
                step.who.trim()
            };
            let due = step.due.map(|due| format!("vóór {}", format_date(due)));
            let what = if step.what.trim().is_empty() {
                "(nog leeg)"
            } else {
                step.what.trim()
            };
            let parts = [
                what.to_owned(),
                who.to_owned(),
                due.unwrap_or_default(),
                step.status.key().to_owned(),
            ];
            let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            lines::fit(&clean(&parts.join(" · ")), room)
        });
        let has_focus = self.screen.focus == Field::Vervolgstappen;
        steps
            .chain(has_focus.then(|| "+ vervolgstap toevoegen".to_owned()))
            .enumerate()
            .map(|(index, words)| (Some(index), Line::raw(words)))
            .collect()
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
