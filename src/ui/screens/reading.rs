//! Help, the order of gaps, what was answered before: texts to read.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::basisfunctie::READING_WIDTH;
use super::question;
use crate::app::{Action, Context, TextScreen, Topic, bindings, key_for, text_keys};
use crate::model::{Evidence, ORDER_EXPLAINED, Previous, QuestionSet, State};
use crate::ui::{Theme, lines};

/// Draw it.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    reading: &mut TextScreen,
    set: &QuestionSet,
    previous: Option<&Previous>,
    theme: &Theme,
) -> Position {
    let text = match &reading.subject {
        Topic::Introduction => introduction(set, area.width.min(READING_WIDTH), theme),
        Topic::GapOrder => gap_order(area.width, theme),
        Topic::Help {
            context,
            purpose,
            explains_states,
        } => {
            let width = area.width;
            let mut text = for_what(*context, purpose, width, theme);
            if *explains_states {
                text.extend(signs(width, theme));
            }
            text.extend(keys(*context, width, theme));
            text
        }
        Topic::Previous(id) => previous.map_or_else(Vec::new, |previous| {
            question::previous::text(previous, id, area.width, theme)
        }),
    };
    lines::draw_text(frame, area, &text, &mut reading.scroll, theme.muted)
}

fn introduction(set: &QuestionSet, width: u16, theme: &Theme) -> Vec<Line<'static>> {
    let mut text = vec![lines::rule("Inleiding", width, theme.heading)];
    text.extend(lines::wrapped(&set.title, width, 1, theme.header));
    text.push(Line::default());
    let origin = (!set.origin.is_empty()).then_some(&set.origin);
    for paragraph in set.introduction.iter().chain(origin) {
        text.extend(lines::wrapped(paragraph, width, 1, Style::new()));
        text.push(Line::default());
    }
    text
}

fn gap_order(width: u16, theme: &Theme) -> Vec<Line<'static>> {
    let title = "Waarom staan de knelpunten in deze volgorde?";
    let mut text = vec![lines::rule(title, width, theme.heading), Line::default()];
    for (index, rule) in ORDER_EXPLAINED.iter().enumerate() {
        let lead = Span::styled(format!(" {}. ", index + 1), theme.key);
        text.extend(lines::hanging(lead, rule, width, Style::new()));
    }
    text.push(Line::default());
    let keys = format!(
        "Met {} en {} verplaatst u een knelpunt, met {} staat alles weer in de gewone volgorde, \
         en met {} maakt u iets tot prioriteit. Het rapport neemt uw volgorde over.",
        key_for(Action::MoveUp),
        key_for(Action::MoveDown),
        key_for(Action::ResetOrder),
        key_for(Action::TogglePriority)
    );
    text.extend(lines::wrapped(&keys, width, 1, Style::new()));
    text
}

fn for_what(context: Context, purpose: &[String], width: u16, theme: &Theme) -> Vec<Line<'static>> {
    let title = format!("Help: {}", context.label());
    let mut text = vec![lines::rule(&title, width, theme.heading)];
    for paragraph in purpose {
        text.extend(lines::wrapped(paragraph, width, 1, Style::new()));
        text.push(Line::default());
    }
    text
}

/// Every key that works in `context`.
fn keys(context: Context, width: u16, theme: &Theme) -> Vec<Line<'static>> {
    let mut text = vec![lines::rule("Toetsen", width, theme.heading)];
    for binding in bindings(context) {
        let lead = Span::styled(format!(" {:<11} ", binding.key_name()), theme.key);
        text.extend(lines::hanging(lead, binding.help, width, Style::new()));
    }
    if context.is_text() {
        text.push(Line::default());
        text.push(lines::rule("Toetsen bij het typen", width, theme.heading));
        for (keys, words) in text_keys::TYPING {
            let lead = Span::styled(format!(" {keys:<21} "), theme.key);
            text.extend(lines::hanging(lead, words, width, Style::new()));
        }
    }
    text
}

fn signs(width: u16, theme: &Theme) -> Vec<Line<'static>> {
    let mut text = vec![lines::rule("Standen", width, theme.heading)];
    let words = "De Quickscan zelf heeft geen antwoordschaal. De stand, de onderbouwing en de meetlat \
                 zijn een toevoeging van dit programma.";
    text.extend(lines::wrapped(words, width, 1, Style::new()));
    for state in State::ALL {
        let mut line = Line::raw(" ");
        line.extend(theme.sign(Some(state)));
        line.push_span(format!(" {}", state.label()));
        text.push(line);
    }
    text.push(Line::raw(" [ ] Nog open"));
    for evidence in Evidence::ALL {
        text.push(Line::raw(format!(
            " {}: {}",
            evidence.key(),
            evidence.explanation()
        )));
    }
    text.push(Line::default());
    text
}
