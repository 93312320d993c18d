//! Forms: the details of a session and a next step.

use std::borrow::Cow;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use super::screens::plan::step_name;
use super::stretch::Stretch;
use super::{Theme, lines, measured, text_field};
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

/// Draw a form below a title and a few words.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    title: &str,
    words: &[String],
    form: &mut Form,
    theme: &Theme,
) -> Option<Position> {
    let rule = lines::rule(title, area.width, theme.heading);
    frame.render_widget(
        rule,
        Rect {
            height: area.height.min(1),
            ..area
        },
    );
    let area = Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(1),
        ..measured(area)
    };
    let mut intro = Vec::new();
    for paragraph in words {
        intro.extend(lines::wrapped(paragraph, area.width, 2, Style::new()));
    }
    intro.push(Line::default());
    let focus = form.focus;
    let heights: Vec<usize> = form
        .fields
        .iter_mut()
        .enumerate()
        .map(|(index, field)| usize::from(Shown::of(field, index == focus, area.width).height()))
        .collect();
    let stretch = Stretch::of(intro.len(), &heights, focus, usize::from(area.height));
    let intro = stretch.begun(intro, area.width);
    lines::draw(frame, area, &intro, 0);
    let intro_rows = intro.len() as u16;
    let mut room = below(area, intro_rows);
    let mut cursor = None;
    for (index, field) in form.fields.iter_mut().enumerate() {
        if !stretch.fields.contains(&index) {
            continue;
        }
        let has_focus = index == focus;
        let shown = Shown::of(field, has_focus, area.width);
        cursor = shown.draw(frame, room, field, has_focus, theme).or(cursor);
        room = below(room, shown.height());
    }
    draw_hidden(frame, area, form, stretch.fields.end);
    cursor
}

/// Name the fields from the one at `end` on in the last row: they are not in sight.
fn draw_hidden(frame: &mut Frame, area: Rect, form: &Form, end: usize) {
    let hidden = form.fields.iter().skip(end);
    let hidden: Vec<&str> = hidden.map(|field| field.label.as_ref()).collect();
    if hidden.is_empty() {
        return;
    }
    let words = format!(
        "{} nog {}: {}",
        lines::BELOW,
        hidden.len(),
        hidden.join(", ")
    );
    let row = Rect {
        x: area.x + 2,
        y: area.bottom().saturating_sub(1),
        width: area.width.saturating_sub(2),
        height: area.height.min(1),
    };
    let words = lines::fit(&words, row.width);
    frame.render_widget(Line::raw(words), row);
}

/// What is left of `area` below so many rows.
fn below(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect {
        y: area.y + rows,
        height: area.height - rows,
        ..area
    }
}

/// The widest label, with room around it.
const LABEL: u16 = 18;

/// Below this width a value stands below its label, and not behind it.
const BEHIND: u16 = 50;

/// A field as it is drawn.
struct Shown {
    /// Where its value begins: behind the label, or on the row below.
    indent: u16,
    is_below: bool,
    /// How many rows the value takes.
    rows: u16,
    /// What is said below it.
    said: Vec<Line<'static>>,
}

impl Shown {
    fn of(field: &mut Field, has_focus: bool, width: u16) -> Self {
        let is_below = width < BEHIND;
        let indent = if is_below { 4 } else { LABEL };
        let said = said_below(field, has_focus);
        let said = said.map(|words| lines::wrapped(&words, width, indent, Style::new()));
        Self {
            indent,
            is_below,
            rows: rows_of(&mut field.value, width.saturating_sub(indent + 1)),
            said: said.unwrap_or_default(),
        }
    }

    fn height(&self) -> u16 {
        self.rows + u16::from(self.is_below) + self.said.len() as u16
    }

    /// Draw it; returns where the cursor is when it has the focus.
    fn draw(
        &self,
        frame: &mut Frame,
        area: Rect,
        field: &mut Field,
        has_focus: bool,
        theme: &Theme,
    ) -> Option<Position> {
        if area.height < 1 {
            return None;
        }
        let (lead, style) = if has_focus {
            ("> ", theme.selected)
        } else {
            ("  ", Style::new())
        };
        let label = Line::styled(format!("{lead}{}", field.label), style);
        frame.render_widget(label, Rect { height: 1, ..area });
        let area = below(area, u16::from(self.is_below));
        let value = Rect {
            x: area.x + self.indent,
            width: area.width.saturating_sub(self.indent + 1),
            height: self.rows.min(area.height),
            ..area
        };
        let cursor = draw_value(frame, value, &mut field.value, has_focus, theme);
        lines::draw(frame, below(area, self.rows), &self.said, 0);
        cursor.filter(|_| has_focus)
    }
}

/// What is said below a field: what is wrong, what could be meant, what is understood, or what belongs there.
fn said_below(field: &Field, has_focus: bool) -> Option<String> {
    let suggested = field.suggestion.as_deref().map(clean);
    let hint = Some(&*field.hint).filter(|hint| has_focus && !hint.is_empty());
    field
        .error
        .clone()
        .or_else(|| suggested.map(|entry| suggestion_in_words(&entry)))
        .or_else(|| field.echo.clone())
        .or_else(|| hint.map(str::to_owned))
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
        Value::Choice {
            options, chosen, ..
        } => choices(options, *chosen, width).len() as u16,
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
            let wider = Rect {
                width: area.width + FREE,
                ..area
            };
            lines::draw(frame, wider, &choices(options, *chosen, area.width), 0);
            Some(area.as_position())
        }
    }
}

/// Nothing is typed in a choice, so the column that is kept for the cursor is free, and the margin.
const FREE: u16 = 2;

/// The words to choose from, in as few rows as they take.
fn choices(options: &[Cow<'static, str>], chosen: usize, width: u16) -> Vec<Line<'static>> {
    let words = options.iter().enumerate().map(|(index, word)| {
        let sign = if index == chosen { "(x)" } else { "( )" };
        // So that none is broken before its word, or in it.
        format!("{sign} {word}").replace(' ', "\u{a0}")
    });
    let words: Vec<String> = words.collect();
    let rows = |between: &str| {
        let rows = lines::wrapped(&words.join(between), width + FREE, 0, Style::new());
        let rows = rows
            .iter()
            .map(|row| row.to_string().replace('\u{a0}', " "));
        rows.map(Line::raw).collect::<Vec<_>>()
    };
    match rows("  ") {
        one if one.len() == 1 => one,
        _ => rows(" "),
    }
}
