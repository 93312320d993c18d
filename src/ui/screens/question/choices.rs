//! The fields that are chosen: rows that can be selected.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::PLAIN;
use super::sections::{Sections, ShownMeetlat};
use crate::app::{Action, Field, key_for};
use crate::model::{Evidence, FlagField, State, format_date, no_later_than};
use crate::text::clean;
use crate::ui::lines;

/// What is before each row: whether it is selected.
const LEAD: u16 = 2;

/// The width of the list of states, beside which the whole meetlat is.
const STATES: u16 = 27;

/// What is below a state begins under its name.
const INDENT: u16 = 6;

/// A line that may belong to a row that can be selected, by the place of that row.
pub(super) type ChoiceLine = (Option<usize>, Line<'static>);

impl Sections<'_> {
    /// Rows that can be selected, each of one or more lines.
    pub(super) fn draw_choices(
        &self,
        frame: &mut Frame,
        area: Rect,
        rows: Vec<ChoiceLine>,
        highlighted: Option<usize>,
    ) -> Option<Position> {
        let last = rows.iter().filter_map(|(row, _)| *row).max().unwrap_or(0);
        let highlighted = highlighted.map(|row| row.min(last));
        let mut choices = lines::List::default();
        let mut belongs_to = None;
        for (row, line) in rows {
            let is_highlighted = row.is_some() && row == highlighted;
            belongs_to = row.or(belongs_to);
            let lead = if is_highlighted { " >" } else { "  " };
            let mut spans = vec![Span::raw(lead)];
            spans.extend(line.spans);
            if is_highlighted {
                // Only the words of the choice stand out, not the meetlat beside them.
                for span in spans.iter_mut().take(2) {
                    span.style = span.style.patch(self.theme.selected);
                }
                choices.add_highlighted([Line::from(spans)]);
            } else if highlighted.is_some() && belongs_to == highlighted {
                choices.add_to_selected([Line::from(spans)]);
            } else {
                choices.add([Line::from(spans)]);
            }
        }
        choices.draw(frame, area).filter(|_| highlighted.is_some())
    }

    /// A row per state, with what there is room for of the meetlat.
    pub(super) fn states(&self, width: u16) -> Vec<ChoiceLine> {
        let width = width.saturating_sub(LEAD);
        let mut rows = Vec::new();
        for (index, state) in State::ALL.into_iter().enumerate() {
            let name = self.state_name(index, state);
            let mut lines = match self.shown_meetlat {
                ShownMeetlat::Whole => {
                    let room = width.saturating_sub(STATES);
                    side_by_side(name, self.meaning(state, room, 0))
                }
                ShownMeetlat::BelowItsState if self.shown() == Some(state) => {
                    [vec![name], self.meaning(state, width, INDENT)].concat()
                }
                _ => vec![name],
            }
            .into_iter();
            rows.extend(lines.next().map(|line| (Some(index), line)));
            rows.extend(lines.map(|line| (None, line)));
        }
        let is_below = self.shown_meetlat == ShownMeetlat::BelowAll;
        let below = match self.shown() {
            Some(state) if is_below => self.named_meaning(state, width),
            None if self.shown_meetlat != ShownMeetlat::Whole => self.hint(width),
            _ => Vec::new(),
        };
        rows.extend(below.into_iter().map(|line| (None, line)));
        rows
    }

    /// How many rows the states take; below all, whichever is selected, so that nothing moves.
    pub(super) fn states_wanted(&self, width: u16) -> usize {
        match self.shown_meetlat {
            ShownMeetlat::BelowAll => {
                let width = width.saturating_sub(LEAD);
                let rows = |state| self.named_meaning(state, width).len();
                let longest = State::ALL.into_iter().map(rows).max();
                State::ALL.len() + longest.unwrap_or(0).max(self.hint(width).len())
            }
            _ => self.states(width).len(),
        }
    }

    /// The state of which the meetlat is shown: that is selected, or else chosen.
    fn shown(&self) -> Option<State> {
        match self.screen.focus {
            Field::State => self.screen.row.and_then(|row| State::ALL.get(row)).copied(),
            _ => self.rating.state,
        }
    }

    /// What `state` means at this question, if the meetlat says.
    fn meaning(&self, state: State, width: u16, indent: u16) -> Vec<Line<'static>> {
        let words = self.meetlat.and_then(|meetlat| meetlat.of(state));
        words.map_or_else(Vec::new, |words| {
            lines::wrapped(words, width, indent, PLAIN)
        })
    }

    /// The same after the name of the state.
    fn named_meaning(&self, state: State, width: u16) -> Vec<Line<'static>> {
        let words = self.meetlat.and_then(|meetlat| meetlat.of(state));
        words.map_or_else(Vec::new, |words| {
            let words = format!("{} betekent: {words}", state.label());
            lines::wrapped(&words, width, 0, PLAIN)
        })
    }

    /// Where no meetlat is shown yet, how to see one.
    fn hint(&self, width: u16) -> Vec<Line<'static>> {
        if self.meetlat.is_none() || self.screen.focus != Field::State {
            return Vec::new();
        }
        let hint = format!(
            "Ga met {} langs de standen; u leest dan wat ze betekenen.",
            key_for(Action::Down)
        );
        lines::wrapped(&hint, width, 0, self.theme.muted)
    }

    /// The number, sign and name of `state`.
    fn state_name(&self, index: usize, state: State) -> Line<'static> {
        let (sign, style) = if self.rating.state == Some(state) {
            let style = self.theme.state(Some(state)).patch(self.theme.header);
            (state.sign(), style)
        } else {
            ("[ ]", PLAIN)
        };
        let words = format!("{} {sign} {}", index + 1, state.label());
        Line::from(Span::styled(words, style))
    }

    pub(super) fn evidence_rows(&self) -> Vec<ChoiceLine> {
        let rows = Evidence::ALL.iter().enumerate().map(|(index, evidence)| {
            let sign = if self.rating.evidence == Some(*evidence) {
                "[x]"
            } else {
                "[ ]"
            };
            let words = format!("{sign} {}", evidence.key());
            let explanation =
                Span::styled(format!("  {}", evidence.explanation()), self.theme.muted);
            (Some(index), Line::from(vec![Span::raw(words), explanation]))
        });
        rows.collect()
    }

    pub(super) fn flags(&self) -> Vec<ChoiceLine> {
        let flags = FlagField::ALL.into_iter().enumerate();
        let rows = flags.map(|(index, flag)| {
            let words = format!("{} {}", self.sign_of_flag(flag), flag.row().hint);
            (Some(index), Line::raw(words))
        });
        rows.collect()
    }

    pub(super) fn sign_of_flag(&self, flag: FlagField) -> &'static str {
        if self.rating.flag(flag) { "[x]" } else { "[ ]" }
    }

    pub(super) fn step_rows(&self, width: u16) -> Vec<ChoiceLine> {
        let room = width.saturating_sub(4);
        let steps = self.steps.iter().map(|step| {
            let due = step.due.map(|due| no_later_than(format_date(due)));
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
        let has_focus = self.screen.focus == Field::Steps;
        steps
            .chain(has_focus.then(|| "+ vervolgstap toevoegen".to_owned()))
            .enumerate()
            .map(|(index, words)| (Some(index), Line::raw(words)))
            .collect()
    }
}

/// `name` with `lines` beside it and, under those, below.
fn side_by_side(name: Line<'static>, lines: Vec<Line<'static>>) -> Vec<Line<'static>> {
    let mut rows = vec![name];
    for (place, line) in lines.into_iter().enumerate() {
        if place > 0 {
            rows.push(Line::default());
        }
        if let Some(row) = rows.last_mut() {
            let gap = usize::from(STATES).saturating_sub(row.width());
            row.push_span(Span::raw(" ".repeat(gap)));
            row.spans.extend(line.spans);
        }
    }
    rows
}
