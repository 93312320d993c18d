//! The list of all questions.

use super::With;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use crate::app::AllQuestionsScreen;
use crate::model::{Question, Session, State};
use crate::ui::Theme;
use crate::ui::lines::{self, List};

/// Draw it.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &AllQuestionsScreen,
    with: &With,
    theme: &Theme,
) -> Option<Position> {
    let (set, session) = (with.set, with.session);
    let mut list = List::default();
    for bf in &set.basisfuncties {
        let title = format!("{} · {}", bf.mark(), bf.name);
        list.add([lines::rule(&title, area.width, theme.heading)]);
        for question in &bf.questions {
            let is_selected = question.id == screen.selected;
            let row = row(question, session, is_selected, area.width, theme);
            if is_selected {
                list.add_selected([row], theme.selected);
            } else {
                list.add([row]);
            }
        }
    }
    list.draw(frame, area)
}

fn row(
    question: &Question,
    session: &Session,
    is_selected: bool,
    width: u16,
    theme: &Theme,
) -> Line<'static> {
    let rating = session.rating(&question.id);
    let lead = if is_selected { "> " } else { "  " };
    let has_note = session
        .answer(&question.id)
        .is_some_and(|answer| !answer.note.trim().is_empty());
    let extra = match (has_note, rating.state) {
        (_, Some(state)) => state.short().to_owned(),
        (true, None) => "nog open, met notitie".to_owned(),
        (false, None) => "nog open".to_owned(),
    };
    let sign = State::sign_of(rating.state);
    let start = format!("{lead}{sign} {} ({extra}) ", question.id);
    let room = width.saturating_sub(start.chars().count() as u16);
    Line::from(vec![
        Span::styled(start, theme.state(rating.state)),
        Span::raw(lines::fit(&question.text, room)),
    ])
}
