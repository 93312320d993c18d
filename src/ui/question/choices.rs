//! The fields that are chosen: rows that can be pointed at.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::PLAIN;
use super::sections::Sections;
use crate::app::Field;
use crate::model::{Footing, State, format_date};
use crate::text::clean;
use crate::ui::lines;

/// The width of the list of states, beside which the meetlat stands.
const STATES: u16 = 29;

/// A line that may belong to a row that can be pointed at, by the place of that row.
pub(super) type ChoiceLine = (Option<usize>, Line<'static>);

impl Sections<'_> {
    /// Rows that can be pointed at, each of one or more lines.
    pub(super) fn draw_choices(
        &self,
        frame: &mut Frame,
        area: Rect,
        rows: Vec<ChoiceLine>,
        pointed_at: Option<usize>,
    ) -> Option<Position> {
        let last = rows.iter().filter_map(|(row, _)| *row).max().unwrap_or(0);
        let pointed_at = pointed_at.map(|row| row.min(last));
        let mut choices = lines::List::default();
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
                choices.add_pointed_at([Line::from(spans)]);
            } else {
                choices.add([Line::from(spans)]);
            }
        }
        choices.draw(frame, area).filter(|_| pointed_at.is_some())
    }

    /// A row per state with the meetlat beside it: the whole of it where there is room, and
    /// otherwise that of the state that is pointed at or chosen, over the rows of all.
    pub(super) fn states(&self, width: u16) -> Vec<ChoiceLine> {
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
            (Field::Stand, _) => self.screen.row.and_then(|row| State::ALL.get(row)).copied(),
            (_, state) => state,
        };
        let mut rest = match shown {
            Some(state) => beside(state),
            None if self.screen.focus == Field::Stand && self.meetlat.is_some() => {
                let hint = "Kies met 1 tot en met 5. Wijst u met ↓ een stand aan, dan staat hier wat zij betekent.";
                lines::wrapped(hint, room, 0, self.theme.muted)
            }
            None => Vec::new(),
        }
        .into_iter();
        let states = State::ALL.iter().enumerate();
        states
            .flat_map(|(index, state)| {
                self.state_rows(index, *state, rest.next().into_iter().collect())
            })
            .collect()
    }

    /// One state, with lines beside and below it.
    pub(super) fn state_rows(
        &self,
        index: usize,
        state: State,
        beside: Vec<Line<'static>>,
    ) -> Vec<ChoiceLine> {
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

    pub(super) fn footings(&self) -> Vec<ChoiceLine> {
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

    pub(super) fn flags(&self) -> Vec<ChoiceLine> {
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

    pub(super) fn step_rows(&self, width: u16) -> Vec<ChoiceLine> {
        let room = width.saturating_sub(4);
        let steps = self.steps.iter().map(|step| {
            let due = step.due.map(|due| format!("vóór {}", format_date(due)));
            let what = if step.what.trim().is_empty() {
                "(nog leeg)"
            } else {
                step.what.trim()
            };
            let parts = [
                what.to_owned(),
                step.owner().unwrap_or_default().to_owned(),
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
