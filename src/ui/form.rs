//! Forms: the details of a session and a next step.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use super::screens::plan::step_name;
use super::{Theme, lines, text_field};
use crate::app::form::{Field, Form, Value};
use crate::app::{
    Action, BulkEditScreen, Context, DetailsScreen, KeySentencesScreen, SaveAsScreen, StepScreen,
    key_in,
};
use crate::model::{QuestionSet, Session};
use crate::text::clean;

/// Draw the details of a session.
pub(super) fn draw_details(
    frame: &mut Frame,
    area: Rect,
    screen: &mut DetailsScreen,
    theme: &Theme,
) -> Option<Position> {
    let done = key_in(Context::Form, Action::Submit);
    let (title, words) = if screen.is_new {
        (
            "Nieuwe sessie",
            format!("Alles mag leeg blijven en kan later nog. Met {done} begint u meteen."),
        )
    } else {
        (
            "Gegevens van deze sessie",
            format!("Wat u invult, wordt meteen bewaard. Met {done} gaat u terug."),
        )
    };
    draw(frame, area, title, &[words], &mut screen.form, theme)
}

/// What is on page one of the report, in one sentence each.
pub(super) fn draw_key_sentences(
    frame: &mut Frame,
    area: Rect,
    sentences: &mut KeySentencesScreen,
    theme: &Theme,
) -> Option<Position> {
    let words = [
        "Wat is hier aan de hand? Eén zin, voor wie dit niet kent. Zo staat het op bladzijde één van het rapport."
            .to_owned(),
    ];
    let title = "Bladzijde één, in uw woorden";
    draw(frame, area, title, &words, &mut sentences.form, theme)
}

/// Draw the question where the session goes on.
pub(super) fn draw_save_as(
    frame: &mut Frame,
    area: Rect,
    screen: &mut SaveAsScreen,
    theme: &Theme,
) -> Option<Position> {
    let words = "De hele sessie komt in een nieuw bestand, en wordt van nu af aan daar bewaard. \
                 Het oude bestand blijft zoals het is.";
    let title = "Ergens anders bewaren";
    draw(
        frame,
        area,
        title,
        &[words.to_owned()],
        &mut screen.form,
        theme,
    )
}

/// Draw a next step, below the question it belongs to.
pub(super) fn draw_step(
    frame: &mut Frame,
    area: Rect,
    screen: &mut StepScreen,
    set: &QuestionSet,
    theme: &Theme,
) -> Option<Position> {
    let title = format!("Vervolgstap bij vraag {}", screen.question);
    let question = set.question(&screen.question);
    let words = question.map(|question| question.lines().to_vec());
    let mut words = words.unwrap_or_default();
    if !screen.origin.is_empty() {
        words.push(format!("Herkomst: {}", clean(&screen.origin)));
    }
    draw(frame, area, &title, &words, &mut screen.form, theme)
}

/// Draw the one field of several steps, below those steps.
pub(super) fn draw_bulk_edit(
    frame: &mut Frame,
    area: Rect,
    screen: &mut BulkEditScreen,
    session: &Session,
    theme: &Theme,
) -> Option<Position> {
    /// More would leave no room for the field.
    const MOST: usize = 5;
    let mut words: Vec<String> = session
        .steps_among(&screen.steps)
        .take(MOST)
        .map(|step| lines::fit(&step_name(step), area.width.saturating_sub(1)))
        .collect();
    if screen.steps.len() > MOST {
        words.push(format!("en nog {}", screen.steps.len() - MOST));
    }
    let title = screen.title();
    draw(frame, area, &title, &words, &mut screen.form, theme)
}

fn draw(
    frame: &mut Frame,
    area: Rect,
    title: &str,
    words: &[String],
    form: &mut Form,
    theme: &Theme,
) -> Option<Position> {
    let mut intro = vec![lines::rule(title, area.width, theme.heading)];
    for paragraph in words {
        intro.extend(lines::wrapped(paragraph, area.width, 1, theme.muted));
    }
    intro.push(Line::default());
    lines::draw(frame, area, &intro, 0);
    let mut y = area.y + (intro.len() as u16).min(area.height);
    let mut cursor = None;
    for (index, field) in form.fields.iter_mut().enumerate() {
        let has_focus = index == form.focus;
        let room = Rect {
            y,
            height: area.bottom().saturating_sub(y),
            ..area
        };
        let (height, position) = draw_field(frame, room, field, has_focus, theme);
        y = (y + height).min(area.bottom());
        cursor = cursor.or(position);
    }
    cursor
}

/// The widest label, with room around it.
const LABEL: u16 = 18;

/// Draw a field; returns its height, and where the cursor is when it has the focus.
fn draw_field(
    frame: &mut Frame,
    area: Rect,
    field: &mut Field,
    has_focus: bool,
    theme: &Theme,
) -> (u16, Option<Position>) {
    let lead = if has_focus { "> " } else { "  " };
    let label_style = if has_focus {
        theme.heading
    } else {
        Style::new()
    };
    let mut below: Vec<Line> = Vec::new();
    if let Some(error) = &field.error {
        below.extend(lines::wrapped(error, area.width, LABEL, theme.problem));
    } else if let Some(echo) = &field.echo {
        below.extend(lines::wrapped(echo, area.width, LABEL, theme.muted));
    } else if has_focus && !field.hint.is_empty() {
        below.extend(lines::wrapped(field.hint, area.width, LABEL, theme.muted));
    }
    if area.height < 1 {
        return (0, None);
    }
    let line = Rect { height: 1, ..area };
    frame.render_widget(
        Line::styled(format!("{lead}{}", field.label), label_style),
        line,
    );
    let width = line.width.saturating_sub(LABEL + 1);
    let height = rows_of(&mut field.value, width).min(area.height);
    let value = Rect {
        x: line.x + LABEL,
        width,
        height,
        ..line
    };
    let cursor = draw_value(frame, value, &mut field.value, has_focus, theme);
    let rest = Rect {
        y: area.y + height,
        height: area.height - height,
        ..area
    };
    lines::draw(frame, rest, &below, 0);
    (height + below.len() as u16, cursor.filter(|_| has_focus))
}

/// How many rows a value takes: a text that may have more lines has them all visible, up to a point.
fn rows_of(value: &mut Value, width: u16) -> u16 {
    /// More would push what is below hidden.
    const MOST: usize = 8;
    match value {
        Value::Text(editor) => {
            editor.set_width(width);
            editor.rows_count().clamp(1, MOST) as u16
        }
        Value::Choice { .. } => 1,
    }
}

fn draw_value(
    frame: &mut Frame,
    area: Rect,
    value: &mut Value,
    has_focus: bool,
    theme: &Theme,
) -> Option<Position> {
    match value {
        Value::Text(editor) => text_field::draw(frame, area, editor, has_focus, theme),
        Value::Choice {
            options, chosen, ..
        } => {
            let words: Vec<String> = options
                .iter()
                .enumerate()
                .map(|(index, word)| {
                    let sign = if index == *chosen { "(x)" } else { "( )" };
                    format!("{sign} {word}")
                })
                .collect();
            // Nothing is typed here, so the column that is kept for the cursor is free.
            let area = Rect {
                width: area.width + 1,
                ..area
            };
            let line = Line::raw(words.join("  "));
            let line = if line.width() > usize::from(area.width) {
                Line::raw(words.join(" "))
            } else {
                line
            };
            frame.render_widget(line, area);
            Some(area.as_position())
        }
    }
}
