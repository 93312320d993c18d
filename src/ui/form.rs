//! Forms: the details of a session and a next step.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use super::columns::MEASURE;
use super::screens::plan::step_name;
use super::stretch::Stretch;
use super::{Theme, lines, text_field};
use crate::app::form::{Field, Form, Value};
use crate::app::{
    Action, BulkEditScreen, Context, DetailsScreen, KeySentencesScreen, SaveAsScreen, StepScreen,
    key_in, suggestion_in_words,
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
    let area = Rect {
        width: area.width.min(MEASURE + 2),
        ..area
    };
    let mut intro = vec![lines::rule(title, area.width, theme.heading)];
    for paragraph in words {
        intro.extend(lines::wrapped(paragraph, area.width, 1, theme.muted));
    }
    intro.push(Line::default());
    let heights = heights(form, area.width);
    let stretch = Stretch::of(intro.len(), &heights, form.focus, usize::from(area.height));
    lines::draw(frame, area, &intro, stretch.top);
    let mut y = area.y + (intro.len().saturating_sub(stretch.top) as u16).min(area.height);
    let mut cursor = None;
    for (index, field) in form.fields.iter_mut().enumerate() {
        if !stretch.fields.contains(&index) {
            continue;
        }
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
    let hidden = form.fields.iter().skip(stretch.fields.end);
    let hidden: Vec<&str> = hidden.map(|field| field.label.as_ref()).collect();
    if !hidden.is_empty() {
        let words = format!("↓ nog {}: {}", hidden.len(), hidden.join(", "));
        let last = Rect {
            y: area.bottom().saturating_sub(1),
            height: area.height.min(1),
            ..area
        };
        let words = lines::fit(&words, area.width);
        frame.render_widget(Line::raw(words).right_aligned(), last);
    }
    cursor
}

/// The rows of each field, as it is drawn.
fn heights(form: &mut Form, width: u16) -> Vec<usize> {
    let focus = form.focus;
    let fields = form.fields.iter_mut().enumerate();
    let height = |(index, field): (usize, &mut Field)| {
        let below = below(field, index == focus, width).map_or(0, |(rows, _)| rows.len());
        usize::from(rows_of(&mut field.value, width.saturating_sub(LABEL + 1))) + below
    };
    fields.map(height).collect()
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
    if let Some((rows, is_problem)) = self::below(field, has_focus, area.width) {
        let style = if is_problem {
            theme.problem
        } else {
            theme.muted
        };
        below.extend(rows.into_iter().map(|row| row.style(style)));
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

/// What is below a field, and whether that is wrong with it.
fn below(field: &Field, has_focus: bool, width: u16) -> Option<(Vec<Line<'static>>, bool)> {
    let is_problem = field.error.is_some();
    let suggested = field.suggestion.as_deref().map(clean);
    let suggested = suggested.map(|entry| suggestion_in_words(&entry));
    let hint = Some(field.hint).filter(|hint| has_focus && !hint.is_empty());
    let words = field
        .error
        .clone()
        .or(suggested)
        .or_else(|| field.echo.clone());
    let words = words.or_else(|| hint.map(str::to_owned))?;
    Some((
        lines::wrapped(&words, width, LABEL, Style::new()),
        is_problem,
    ))
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
