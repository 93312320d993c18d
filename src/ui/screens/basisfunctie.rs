//! The description and ratio of a basisfunctie, and its questions.

use super::With;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::question::help as question_help;
use crate::app::{Action, BasisfunctieScreen, Context, key_for, key_in};
use crate::model::{Basisfunctie, QuestionSet, Session, State, counts};
use crate::ui::{Theme, lines};

/// The widest a text to read becomes: longer lines are hard to follow.
const READING_WIDTH: u16 = 96;

/// Draw it.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &mut BasisfunctieScreen,
    with: &With,
    theme: &Theme,
) -> Option<Position> {
    let (set, session) = (with.set, with.session);
    let basisfunctie = set.basisfunctie(screen.number)?;
    let text = text(
        basisfunctie,
        set,
        session,
        area.width.min(READING_WIDTH),
        theme,
    );
    let cursor = lines::draw_text(frame, area, &text, &mut screen.scroll, theme.muted);
    let visible = screen.scroll + usize::from(area.height.saturating_sub(1));
    screen.at_end = visible >= text.len() || text.len() <= usize::from(area.height);
    Some(cursor)
}

fn text(
    bf: &Basisfunctie,
    set: &QuestionSet,
    session: &Session,
    width: u16,
    theme: &Theme,
) -> Vec<Line<'static>> {
    let mut text = vec![lines::rule(&bf.heading(), width, theme.heading)];
    paragraphs(&mut text, &bf.description, width);
    if bf.is_extra {
        paragraphs(&mut text, &[how_to_switch_off()], width);
    }
    for link in &bf.links {
        text.extend(lines::wrapped(
            &format!("{}: {}", link.text, link.url),
            width,
            1,
            theme.muted,
        ));
        text.push(Line::default());
    }
    if !bf.rationale.is_empty() {
        let title = "Ratio: waarom is dit belangrijk?";
        text.push(lines::rule(title, width, theme.heading));
        paragraphs(&mut text, &bf.rationale, width);
    }
    text.push(lines::rule("De vragen", width, theme.heading));
    text.extend(lines::wrapped(
        &counts(bf, session).in_words(),
        width,
        1,
        theme.muted,
    ));
    for question in &bf.questions {
        let state = session.rating(&question.id).state;
        let lead = format!(" {} {} ", State::sign_of(state), question.id);
        text.extend(lines::hanging(
            Span::styled(lead, theme.state(state)),
            &question.text,
            width,
            Style::new(),
        ));
        for help in question_help(question, set) {
            text.extend(lines::wrapped(&help, width, 9, theme.muted));
        }
    }
    text
}

fn paragraphs(text: &mut Vec<Line<'static>>, paragraphs: &[String], width: u16) {
    for paragraph in paragraphs {
        text.extend(lines::wrapped(paragraph, width, 1, Style::new()));
        text.push(Line::default());
    }
}

/// Extra questions are switched on and off in another place than where they are answered.
fn how_to_switch_off() -> String {
    format!(
        "Uitzetten doet u op het dashboard ({}), met {} en dan {}.",
        key_for(Action::Dashboard),
        key_for(Action::Frameworks),
        key_in(Context::Frameworks, Action::Choose)
    )
}
