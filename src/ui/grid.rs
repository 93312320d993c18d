//! The questions as a grid of signs, a row for each basisfunctie, in their own order.

use jiff::civil::Date;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::{Theme, lines};
use crate::model::{
    Basisfunctie, GRID_COLUMNS, GridRow, QuestionId, QuestionSet, Session, grid_rows,
};

/// The width of the longest short name.
const NAME: usize = Basisfunctie::MAX_SHORT;

/// A grid as lines, with the place of the question that the cursor is on.
#[derive(Debug, Default)]
pub(super) struct Grid {
    /// The lines, the numbers above the columns first.
    pub(super) lines: Vec<Line<'static>>,
    /// The line and the column of the sign of that question.
    pub(super) cursor: Option<(usize, u16)>,
}

impl Grid {
    /// The same with a blank row after each.
    pub(super) fn with_air(self) -> Self {
        let lines = self.lines.into_iter();
        let lines: Vec<_> = lines.flat_map(|line| [line, Line::default()]).collect();
        let last = lines.len().saturating_sub(1);
        Self {
            lines: lines.into_iter().take(last).collect(),
            cursor: self.cursor.map(|(row, column)| (row * 2, column)),
        }
    }
}

/// What a grid is drawn from.
#[derive(Clone, Copy)]
pub(super) struct Of<'a> {
    pub(super) set: &'a QuestionSet,
    pub(super) session: &'a Session,
    pub(super) today: Date,
    /// The question that the cursor is on, if it is on one.
    pub(super) here: Option<&'a QuestionId>,
}

/// How wide the parts of a row are.
#[derive(Clone, Copy)]
struct Measure {
    /// The number before the name.
    mark: usize,
    /// The name, with the room behind it; none where there is no room for names.
    name: usize,
    /// A sign with what is before it.
    cell: usize,
    /// What is left behind the signs.
    rest: usize,
}

impl Measure {
    fn of(set: &QuestionSet, width: u16) -> Self {
        let width = usize::from(width);
        let marks = grid_rows(set).map(|row| row.basisfunctie.mark().width());
        let mark = marks.max().unwrap_or(1);
        let sizes = [(NAME + 2, 5), (NAME + 1, 4), (0, 5)];
        let (name, cell) = sizes
            .into_iter()
            .find(|(name, cell)| 1 + mark + name + GRID_COLUMNS * cell <= width)
            .unwrap_or((0, 4));
        Self {
            mark,
            name,
            cell,
            rest: width.saturating_sub(1 + mark + name + GRID_COLUMNS * cell),
        }
    }
}

/// The grid, in so many columns; names and remarks only where there is room for them.
pub(super) fn grid(of: Of, width: u16, theme: &Theme) -> Grid {
    let measure = Measure::of(of.set, width);
    let mut grid = Grid::default();
    let is_numbered = grid_rows(of.set).all(|row| row.is_first || row.basisfunctie.is_extra);
    if is_numbered {
        grid.lines.push(numbers(of.set, measure));
    }
    for row in grid_rows(of.set) {
        let place = of.here.and_then(|here| row.place(here));
        if let Some(place) = place {
            let column = 1 + measure.mark + measure.name + (place + 1) * measure.cell - 3;
            grid.cursor = Some((grid.lines.len(), column as u16));
        }
        grid.lines.push(line(&row, place, of, measure, theme));
    }
    grid
}

/// The numbers of the questions within their basisfunctie, above their signs.
fn numbers(set: &QuestionSet, measure: Measure) -> Line<'static> {
    let most = grid_rows(set).map(|row| row.questions.len()).max();
    let width = measure.cell - 1;
    let numbers = (1..=most.unwrap_or(0)).map(|number| format!("{number:>width$} "));
    let margin = " ".repeat(1 + measure.mark + measure.name);
    Line::raw(
        format!("{margin}{}", numbers.collect::<String>())
            .trim_end()
            .to_owned(),
    )
}

fn line(
    row: &GridRow,
    here: Option<usize>,
    of: Of,
    measure: Measure,
    theme: &Theme,
) -> Line<'static> {
    let style = if here.is_some() {
        theme.header
    } else {
        ratatui::style::Style::new()
    };
    let lead = if here.is_some() { ">" } else { " " };
    let (mark, name) = if row.is_first {
        let name = lines::fit(&row.basisfunctie.short(), NAME as u16);
        (row.basisfunctie.mark(), name)
    } else {
        (" ".to_owned(), String::new())
    };
    let name = match measure.name {
        0 => String::new(),
        _ => format!(" {name}"),
    };
    let gap = " ".repeat(measure.name.saturating_sub(name.width()));
    let mut line = Line::from(vec![Span::styled(
        format!("{lead}{mark:>0$}{name}{gap}", measure.mark),
        style,
    )]);
    let width = measure.cell - 3;
    for (place, question) in row.questions.iter().enumerate() {
        let state = of.session.rating(&question.id).state;
        let before = if here == Some(place) { ">" } else { " " };
        let before = format!("{before:>width$}");
        line.push_span(Span::styled(before, theme.header));
        line.spans.extend(theme.sign(state));
    }
    if row.is_first {
        let missing = GRID_COLUMNS.saturating_sub(row.questions.len()) * measure.cell;
        let remark = remark(row.basisfunctie, of, measure.rest);
        if !remark.is_empty() {
            line.push_span(Span::raw(format!("{}{remark}", " ".repeat(missing + 2))));
        }
    }
    line
}

/// What asks for attention in a basisfunctie, as far as there is room: what is late goes first.
fn remark(basisfunctie: &Basisfunctie, of: Of, room: usize) -> String {
    let questions = || basisfunctie.questions.iter();
    let steps = questions().flat_map(|question| of.session.steps_of(&question.id));
    let late = steps.filter(|(_, step)| step.is_overdue(of.today)).count();
    let marked = questions().filter(|question| of.session.rating(&question.id).discuss);
    let counted = [(late, "te laat"), (marked.count(), "bespreken")];
    let words = counted.iter().filter(|(count, _)| *count > 0);
    let words: Vec<String> = words
        .map(|(count, word)| format!("{count} {word}"))
        .collect();
    let all = words.join(" · ");
    let room = room.saturating_sub(2);
    let first = words.into_iter().next().unwrap_or_default();
    [all, first]
        .into_iter()
        .find(|words| words.width() <= room)
        .unwrap_or_default()
}
