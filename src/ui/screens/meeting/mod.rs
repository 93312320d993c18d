//! In the room: one question, large and alone, to be read from a distance. Letters cannot be larger, so there
//! are few words at a time, with room around them and between the rows.

mod decisions;
mod table;
mod untold;
mod voices;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::With;
use crate::app::meeting::{MeetingScreen, Shown, Stop};
use crate::app::together::Joint;
use crate::app::{Action, Binding, Context, bindings, key_in};
use crate::model::together::{Decision, Difference};
use crate::model::with_article;
use crate::model::{Evidence, Question, State};
use crate::text::{capitalised, clean, counted};
use crate::ui::{Theme, columns, lines};

/// From this height on there is a blank row after each row.
const AIRY: u16 = 32;
/// From this width on there is room around the text.
const WIDE: u16 = 100;
/// So many rows of the explanation stand below a decision: the rest is in its form.
const MOST_EXPLAINED: usize = 2;
/// As wide as a row becomes: shorter than elsewhere, since it is read from a distance.
const ROW: u16 = 64;

/// What is drawn, and how.
struct Painter<'a> {
    joint: Joint<'a>,
    room: &'a MeetingScreen,
    theme: &'a Theme,
    width: u16,
    is_airy: bool,
}

/// Draw it.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    room: &mut MeetingScreen,
    with: &With,
    theme: &Theme,
) -> Position {
    let inner = with_room(area);
    let mut scroll = room.scroll;
    let painter = Painter {
        joint: with.joint(),
        room,
        theme,
        width: inner.width,
        is_airy: area.height + 2 >= AIRY,
    };
    let (text, below) = match room.stop() {
        Some(Stop::Table(table)) => (painter.beginning_of(table), Vec::new()),
        Some(Stop::Question(id)) => match with.set.question(id) {
            Some(question) => (painter.text(question), painter.decided(question)),
            None => (Vec::new(), Vec::new()),
        },
        None => (painter.decisions(), Vec::new()),
    };
    let [above, foot] = inner.layout(&Layout::vertical([
        Constraint::Fill(1),
        Constraint::Length(below.len() as u16),
    ]));
    lines::draw(frame, foot, &below, 0);
    let cursor = lines::draw_text(frame, above, &text, &mut scroll);
    room.scroll = scroll;
    cursor
}

/// The part of the window for text, in the upper left, where people look first.
fn with_room(area: Rect) -> Rect {
    let margin = match area.width {
        WIDE.. => 12,
        70.. => 5,
        _ => 1,
    };
    let top = match area.height {
        34.. => 2,
        18.. => 1,
        _ => 0,
    };
    let left = area.width.saturating_sub(margin * 2);
    Rect {
        x: area.x + margin,
        y: area.y + top,
        width: left.min(columns::MEASURE),
        height: area.height.saturating_sub(top),
    }
}

impl Painter<'_> {
    /// The question, or what was said of it.
    fn text(&self, question: &Question) -> Vec<Line<'static>> {
        let mut text = self.at_table(question);
        text.extend(self.title(question));
        let difference = self.joint.difference(&question.id);
        match (self.room.shown, difference) {
            (Shown::Question, _) | (_, None) => {
                text.extend(self.question(question));
                text.extend(self.waiting(question, difference));
            }
            (shown, Some(difference)) => text.extend(self.said(difference, shown)),
        }
        text
    }

    fn title(&self, question: &Question) -> Vec<Line<'static>> {
        let lead = Line::from(Span::styled(
            format!("{}  ", question.id),
            self.theme.header,
        ));
        let mut text = lines::hanging(lead, &question.short(), self.row(), self.theme.header);
        text.push(Line::default());
        if self.is_airy {
            text.push(Line::default());
        }
        text
    }

    /// As wide as a row becomes here.
    fn row(&self) -> u16 {
        if self.is_airy {
            self.width.min(ROW)
        } else {
            self.width
        }
    }

    /// The whole text of the question.
    fn question(&self, question: &Question) -> Vec<Line<'static>> {
        let paragraphs = question.lines().iter();
        let rows = paragraphs.flat_map(|line| {
            let mut rows = self.spaced(lines::wrapped(line, self.row(), 0, Style::new()));
            if self.is_airy {
                rows.push(Line::default());
            }
            rows
        });
        rows.collect()
    }

    /// `rows` with a blank row after each, where there is height for that.
    fn spaced(&self, rows: Vec<Line<'static>>) -> Vec<Line<'static>> {
        if !self.is_airy {
            return rows;
        }
        let spaced = rows.into_iter();
        spaced.flat_map(|row| [row, Line::default()]).collect()
    }

    /// How many answers wait to be shown.
    fn waiting(&self, question: &Question, difference: Option<&Difference>) -> Vec<Line<'static>> {
        let mut text = vec![Line::default()];
        if let Some(whose) = question.judgement_of.as_deref() {
            let words = format!(
                "Deze vraag vraagt om het oordeel van {}.",
                with_article(whose)
            );
            text.extend(lines::wrapped(&words, self.row(), 0, Style::new()));
            text.push(Line::default());
        }
        let words = match difference.map_or(0, Difference::answered) {
            0 => "Niemand antwoordde hier nog. Besluit meteen samen.".to_owned(),
            count => format!(
                "{} toont {}.",
                capitalised(&key_in(Context::Meeting, Action::Choose)),
                counted(count, "antwoord", "antwoorden")
            ),
        };
        text.extend(lines::wrapped(&words, self.row(), 0, Style::new()));
        text
    }

    /// What was decided, or how to: always at the bottom.
    fn decided(&self, question: &Question) -> Vec<Line<'static>> {
        let mut below = vec![columns::rule(self.width, self.theme)];
        let decision = self.joint.session.decisions.get(&question.id);
        let Some(decision) = decision else {
            below.extend(lines::wrapped(&choices(), self.width, 0, Style::new()));
            return below;
        };
        let mut line = Line::from(Span::styled("Besluit: ", self.theme.header));
        if decision.state.is_some() {
            line.spans.extend(self.theme.sign(decision.state));
            line.push_span(Span::raw(" "));
        }
        below.extend(lines::hanging(
            line,
            &decision.in_words(),
            self.width,
            self.theme.header,
        ));
        below.extend(self.after(question, decision));
        below
    }

    /// What is still asked about a decision, or was said with it.
    fn after(&self, question: &Question, decision: &Decision) -> Vec<Line<'static>> {
        let is_judged = decision.state.is_some_and(State::is_judgement);
        let mut rows = Vec::new();
        if is_judged && decision.evidence.is_none() {
            let of_others = question.judgement_of.is_some();
            let keys = Evidence::OF_KEYS.map(|evidence| {
                let key = key_of(Action::SetEvidence(evidence));
                // So that no key is on another row than its word.
                format!("{key}\u{a0}{}", evidence.at_question(of_others).key())
            });
            let words = format!("Waarop steunt dat?  {}", keys.join("  "));
            rows.extend(lines::wrapped(&words, self.width, 0, Style::new()));
        }
        let explanation = clean(decision.explanation.trim());
        if !explanation.is_empty() {
            let explanation = self.untold(&explanation);
            let explanation = lines::wrapped(&explanation, self.width, 0, Style::new());
            rows.extend(explanation.into_iter().take(MOST_EXPLAINED));
        }
        rows
    }
}

/// The key that does `action` here.
fn key_of(action: Action) -> String {
    let mut keys = bindings(Context::Meeting);
    let key = keys.find(|binding| binding.action == action);
    key.map(Binding::key_name).unwrap_or_default()
}

/// "Besluit: 1 op orde  2 deels …"
fn choices() -> String {
    let states = State::ALL.map(|state| {
        let key = key_of(Action::SetState(state));
        // So that no key is on another row than its word.
        format!("{key}\u{a0}{}", state.short().replace(' ', "\u{a0}"))
    });
    let open = key_in(Context::Meeting, Action::ClearState);
    format!(
        "Besluit:  {}  {open}\u{a0}open\u{a0}laten",
        states.join("  ")
    )
}
