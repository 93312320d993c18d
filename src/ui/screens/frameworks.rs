//! The answers seen through other frames.

use super::With;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::FrameworksScreen;
use crate::app::frameworks::{Framework, FrameworkRow, rows};
use crate::model::{QuestionId, QuestionSet, Session, State};
use crate::text::clean;
use crate::ui::Theme;
use crate::ui::lines::{self, List};

/// Draw it: the frames to choose from and what is ours about this one stay visible.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &FrameworksScreen,
    with: &With,
    theme: &Theme,
) -> Option<Position> {
    let (base, set, session) = (with.knowledge, with.set, with.session);
    let mut head = vec![choices(screen.frame, theme)];
    head.extend(lines::wrapped(
        screen.frame.ours(),
        area.width,
        1,
        theme.muted,
    ));
    let [top, body] = area.layout(&Layout::vertical([
        Constraint::Length(head.len() as u16),
        Constraint::Fill(1),
    ]));
    lines::draw(frame, top, &head, 0);
    let painter = Painter {
        set,
        session,
        width: area.width,
        theme,
    };
    let mut list = List::default();
    for (index, item) in rows(screen.frame, base, set, session).iter().enumerate() {
        if index == screen.selected && item.leads_somewhere() {
            list.add_selected(painter.item(item, true), theme.selected);
        } else {
            list.add(painter.item(item, false));
        }
    }
    list.draw(frame, body).or(Some(top.as_position()))
}

/// The names of the frames, the present one between brackets.
fn choices(here: Framework, theme: &Theme) -> Line<'static> {
    let mut line = Line::default();
    for each in Framework::ALL {
        if each == here {
            line.push_span(Span::styled(format!(" [{}]", each.label()), theme.header));
        } else {
            line.push_span(format!("  {} ", each.label()));
        }
    }
    line
}

struct Painter<'a> {
    set: &'a QuestionSet,
    session: &'a Session,
    width: u16,
    theme: &'a Theme,
}

impl Painter<'_> {
    fn item(&self, item: &FrameworkRow, is_selected: bool) -> Vec<Line<'static>> {
        let lead = if is_selected { "> " } else { "  " };
        match item {
            FrameworkRow::Heading(title) => {
                vec![lines::rule(title, self.width, self.theme.heading)]
            }
            FrameworkRow::Sentence(words) => lines::wrapped(words, self.width, 2, Style::new()),
            FrameworkRow::Group {
                title,
                facts,
                source,
            } => self.group(lead, title, facts, source),
            FrameworkRow::Question(id) => vec![self.question(lead, id)],
            FrameworkRow::Extra { .. } => self.extra(lead, item, is_selected),
        }
    }

    fn group(&self, lead: &str, title: &str, facts: &[String], source: &str) -> Vec<Line<'static>> {
        let start = Span::styled(lead.to_owned(), self.theme.header);
        let mut rows = lines::hanging(start, title, self.width, self.theme.header);
        for fact in facts {
            rows.extend(lines::wrapped(&clean(fact), self.width, 4, Style::new()));
        }
        if !source.is_empty() {
            let source = format!("Bron: {source}");
            rows.extend(lines::wrapped(&source, self.width, 4, self.theme.muted));
        }
        rows
    }

    /// The question in one line, after its state in words.
    fn question(&self, lead: &str, id: &QuestionId) -> Line<'static> {
        let state = self.session.rating(id).state;
        let start = format!("{lead}  {} {id} ({}) ", State::sign_of(state), word(state));
        let room = self.width.saturating_sub(start.chars().count() as u16);
        let text = self.set.question(id).map_or("", |question| &question.text);
        Line::from(vec![
            Span::styled(start, self.theme.state(state)),
            Span::raw(lines::fit(text, room)),
        ])
    }

    /// An extra question in full; why it is offered, once it is selected.
    fn extra(&self, lead: &str, item: &FrameworkRow, is_selected: bool) -> Vec<Line<'static>> {
        let FrameworkRow::Extra {
            id,
            subject,
            text,
            why,
            is_on,
            state,
        } = item
        else {
            return Vec::new();
        };
        let (title, style) = if *is_on {
            let (sign, word) = (State::sign_of(*state), word(*state));
            let title = format!("{sign} {id} staat aan ({word}): {subject}");
            (title, self.theme.state(*state))
        } else {
            (format!("{id} staat uit: {subject}"), self.theme.muted)
        };
        let start = Span::raw(format!("{lead}  "));
        let mut rows = lines::hanging(start, &title, self.width, style);
        rows.extend(lines::wrapped(text, self.width, 6, Style::new()));
        if is_selected {
            rows.extend(lines::wrapped(
                &format!("Waarom: {why}"),
                self.width,
                6,
                Style::new(),
            ));
        }
        rows
    }
}

fn word(state: Option<State>) -> &'static str {
    state.map_or("nog open", State::short)
}
