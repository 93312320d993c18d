//! Where the user is among all questions: a panel when there is room, a strip when there is not.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::{Theme, lines};
use crate::model::{Basisfunctie, Question, QuestionId, QuestionSet, Session, State};

/// The width of the panel, with the rule beside it.
pub(super) const PANEL: u16 = 26;

/// How many signs fit on a line of the panel.
const SIGNS: usize = 7;

/// Draw the panel: each basisfunctie with a sign per question, `>` before the present one.
pub(super) fn draw_panel(
    frame: &mut Frame,
    area: Rect,
    here: &QuestionId,
    set: &QuestionSet,
    session: &Session,
    theme: &Theme,
) {
    let width = area.width.saturating_sub(2);
    let mut text = vec![lines::rule("Route", width, theme.heading)];
    for bf in &set.basisfuncties {
        let is_here = bf.questions.iter().any(|question| question.id == *here);
        let lead = if is_here { ">" } else { " " };
        let style = if is_here { theme.header } else { Style::new() };
        let lead = Span::styled(format!("{lead}{} ", bf.mark()), style);
        text.extend(lines::hanging(lead, &bf.name, width, style));
        for questions in bf.questions.chunks(SIGNS) {
            text.push(panel_signs(questions, here, session, theme));
        }
    }
    lines::draw(frame, area, &text, 0);
    for row in area.rows() {
        let edge = Rect {
            x: area.right().saturating_sub(2),
            width: 1,
            ..row
        };
        frame.render_widget(Line::styled("│", theme.muted), edge);
    }
}

fn panel_signs(
    questions: &[Question],
    here: &QuestionId,
    session: &Session,
    theme: &Theme,
) -> Line<'static> {
    let mut line = Line::from("  ");
    for question in questions {
        let state = session.rating(&question.id).state;
        let sign = State::sign_of(state);
        if question.id == *here {
            line.push_span(Span::styled(">", theme.header));
            line.push_span(Span::styled(sign, theme.state(state).patch(theme.header)));
        } else {
            line.push_span(Span::styled(sign, theme.state(state)));
        }
    }
    line
}

/// The strip: one character per question, the present one between brackets. Extra questions
/// are in it where there is room, and instead of the others for who is among them.
pub(super) fn strip(
    here: &QuestionId,
    set: &QuestionSet,
    session: &Session,
    width: u16,
    theme: &Theme,
) -> Line<'static> {
    let all = strip_of(set.basisfuncties.iter(), here, session, theme);
    if all.width() <= usize::from(width) {
        return all;
    }
    match set.extra().filter(|_| set.is_extra(here)) {
        Some(extra) => strip_of([extra].into_iter(), here, session, theme),
        None => strip_of(set.own_basisfuncties(), here, session, theme),
    }
}

fn strip_of<'a>(
    shown: impl Iterator<Item = &'a Basisfunctie>,
    here: &QuestionId,
    session: &Session,
    theme: &Theme,
) -> Line<'static> {
    let mut line = Line::from(" ");
    for bf in shown {
        line.push_span(Span::raw(format!("{}: ", bf.mark())));
        for question in &bf.questions {
            let state = session.rating(&question.id).state;
            let sign = match state {
                None => "·",
                Some(_) => State::sign_of(state).trim_matches(['[', ']']),
            };
            if question.id == *here {
                let sign = format!("[{sign}]");
                line.push_span(Span::styled(sign, theme.state(state).patch(theme.header)));
            } else {
                line.push_span(Span::styled(sign.to_owned(), theme.state(state)));
            }
        }
        line.push_span("  ");
    }
    line
}
