//! Everything at a glance: the grid, the bars, and what to do first; with more room the rest beside it.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use super::Painter;
use crate::app::dashboard::{Item, Row, Tab};
use crate::app::{Action, Context, key_in};
use crate::model::gaps;
use crate::ui::WIDE;
use crate::ui::columns::MEASURE;
use crate::ui::grid::{self, Grid};
use crate::ui::lines::{self, List};

/// Below this width the name of the basisfunctie does not fit in the grid, and is below it.
const WITH_NAMES: u16 = 52;

/// From this width on what is said of a question fits on a row.
const ON_ONE_ROW: u16 = 74;

/// Draw it.
pub(super) fn draw(frame: &mut Frame, area: Rect, painter: &Painter) -> Option<Position> {
    if area.width + 2 >= WIDE
        && let Some(columns) = Columns::of(painter, area)
    {
        return columns.draw(frame, painter);
    }
    one_column(frame, area, painter)
}

impl Painter<'_> {
    fn grid(&self, width: u16) -> Grid {
        let here = self.screen.row().filter(|row| row.item == Item::Cell);
        let overview = self.overview;
        let of = grid::Of {
            set: overview.set,
            session: overview.session,
            today: overview.today,
            here: here.and_then(|row| row.question.as_ref()),
        };
        grid::grid(of, width, self.theme)
    }

    /// The question that the cursor is on, below the grid. Always as many rows, so that nothing jumps.
    fn below_grid(&self, width: u16) -> Vec<Line<'static>> {
        let rows = if width < ON_ONE_ROW { 2 } else { 1 };
        let mut words = self.status();
        if width < WITH_NAMES {
            let id = self.screen.row().and_then(|row| row.question.as_ref());
            let chapter = id.and_then(|id| self.overview.set.basisfunctie_of(id));
            if let Some(chapter) = chapter {
                words = format!("{words} · {}", chapter.short());
            }
        }
        let mut lines = if rows == 1 {
            vec![Line::raw(lines::fit(&words, width))]
        } else {
            lines::wrapped(&words, width, 0, Style::new())
        };
        lines.resize(rows, Line::default());
        lines
    }

    /// How all questions stand.
    fn all(&self, width: u16, height: u16) -> List {
        let is_selected = self
            .screen
            .row()
            .is_some_and(|row| row.item == Item::States);
        let lines = self.states(width, height, is_selected);
        let mut list = List::default();
        if is_selected {
            list.add_selected(lines, self.theme.selected);
        } else {
            list.add(lines);
        }
        list
    }

    /// What the answers say together; nothing where they say nothing yet.
    fn story(&self, width: u16) -> List {
        let mut list = List::default();
        for (index, row) in self.overview.rows(Tab::Glance).iter().enumerate() {
            let Item::Story(line) = &row.item else {
                break;
            };
            if index == self.screen.selected {
                list.add_selected(Painter::told(line, ">", width), self.theme.selected);
            } else {
                list.add(Painter::told(line, " ", width));
            }
        }
        list
    }

    /// What to do first: each gap with its reasons, or on a row.
    fn first(&self, width: u16, has_reasons: bool) -> List {
        let mut list = List::default();
        let is_of_gaps = self.overview.set.asks_stands();
        list.add([self.heading(if is_of_gaps { "Eerst doen" } else { "Navragen" })]);
        for (index, row) in self.overview.rows(Tab::Glance).iter().enumerate() {
            let is_selected = index == self.screen.selected && row.leads_somewhere();
            let lines = self.first_row(row, is_selected, width, has_reasons);
            if matches!(row.item, Item::Cell | Item::States | Item::Story(_)) {
                continue;
            }
            if is_selected {
                list.add_selected(lines, self.theme.selected);
            } else {
                list.add(lines);
            }
        }
        list
    }

    fn first_row(
        &self,
        row: &Row,
        is_selected: bool,
        width: u16,
        has_reasons: bool,
    ) -> Vec<Line<'static>> {
        let lead = if is_selected { ">" } else { " " };
        match &row.item {
            Item::Gap(place, gap) if has_reasons => {
                self.gap(&format!("{lead}{place} "), gap, width)
            }
            Item::Gap(place, gap) => self.gap_in_short(&format!("{lead}{place} "), gap, width),
            Item::Words(words) => lines::wrapped(words, width, 1, Style::new()),
            _ => Vec::new(),
        }
    }

    /// Whether the cursor is on a sentence of the story.
    fn is_in_story(&self) -> bool {
        let row = self.screen.row();
        row.is_some_and(|row| matches!(row.item, Item::Story(_)))
    }

    /// Whether the cursor is in the grid, or on how all questions stand.
    fn is_in_left(&self) -> bool {
        let row = self.screen.row();
        row.is_some_and(|row| matches!(row.item, Item::Cell | Item::States | Item::Story(_)))
    }

    /// That there are more gaps than those to do first, and where.
    fn more(&self) -> Option<Line<'static>> {
        let rows = self.overview.rows(Tab::Glance);
        let shown = rows.iter().filter(|row| matches!(row.item, Item::Gap(..)));
        let more = gaps(self.overview.base, self.overview.set, self.overview.session).len()
            - shown.count();
        let key = key_in(Context::Dashboard, Action::NextField);
        (more > 0).then(|| Line::raw(format!(" … en nog {more}, met {key}")))
    }

    /// What there is to read besides, where there is room for it.
    fn others(&self, width: u16) -> Vec<Vec<Line<'static>>> {
        let blocks = [self.who_when(width), self.heard(width), self.since(width)];
        blocks
            .into_iter()
            .filter(|block| !block.is_empty())
            .collect()
    }
}

/// `block` below a blank row, if that fits in what is left of the rows.
fn add_if_it_fits(list: &mut List, block: Vec<Line<'static>>, height: u16) {
    if !block.is_empty() && list.len() + block.len() < usize::from(height) {
        list.add([Line::default()]);
        list.add(block);
    }
}

/// One below the other, scrolled along with the cursor.
fn one_column(frame: &mut Frame, area: Rect, painter: &Painter) -> Option<Position> {
    let width = area.width.min(MEASURE + 2);
    let grid = painter.grid(width);
    let below = painter.below_grid(width);
    let story = painter.story(width);
    // Where not even the grid fits, what the cursor is on stays in sight below it.
    let is_pinned = story.len() + grid.lines.len() + below.len() > usize::from(area.height);
    let (area, below) = if is_pinned {
        let rows = below.len().min(usize::from(area.height.saturating_sub(1)));
        let parts = Layout::vertical([Constraint::Fill(1), Constraint::Length(rows as u16)]);
        let [top, bottom] = area.layout(&parts);
        lines::draw(frame, bottom, &below, 0);
        (top, Vec::new())
    } else {
        (area, below)
    };
    // Nor does it open in the midst of the story then: that is in sight as soon as the cursor goes up to it.
    let story = if is_pinned && !painter.is_in_story() {
        List::default()
    } else {
        story
    };
    let first = painter.first(width, false);
    let others = story.len() + grid.lines.len() + below.len() + first.len();
    // Where the story takes the room of the bars, how all stand is said in words.
    let room = match story.len() {
        0 => area.height,
        _ => area.height.saturating_sub(others as u16),
    };
    let states = painter.all(width, room);
    let used = others + states.len();
    let air = usize::from(area.height).saturating_sub(used);
    let blank = |needed: usize| vec![Line::default(); usize::from(air >= needed)];
    let mut list = story;
    let column = add_grid(&mut list, grid);
    list.add(below);
    list.add(blank(2));
    list.append(states);
    list.add(blank(1));
    list.append(first);
    for block in std::iter::once(painter.founding(width)).chain(painter.others(width)) {
        add_if_it_fits(&mut list, block, area.height);
    }
    let cursor = list.draw(frame, area)?;
    Some(Position::new(cursor.x + column.unwrap_or(0), cursor.y))
}

/// The grid as rows of `list`. Returns the column of the cursor, if that is in it.
fn add_grid(list: &mut List, grid: Grid) -> Option<u16> {
    for (index, line) in grid.lines.into_iter().enumerate() {
        match grid.cursor {
            Some((row, _)) if row == index => list.add_highlighted([line]),
            _ => list.add([line]),
        }
    }
    grid.cursor.map(|(_, column)| column)
}

/// The parts side by side.
struct Columns {
    left: List,
    right: List,
    /// The column of the cursor, if that is in the grid.
    column: Option<u16>,
    areas: [Rect; 3],
}

impl Columns {
    /// None where they do not fit in the height.
    fn of(painter: &Painter, area: Rect) -> Option<Self> {
        let left = (area.width * 53 / 100).clamp(54, 70);
        let right = area.width.saturating_sub(left + 3).min(MEASURE);
        let [left, rule, right] = area.layout(&Layout::horizontal([
            Constraint::Length(left),
            Constraint::Length(3),
            Constraint::Length(right),
        ]));
        let mut columns = Self {
            left: List::default(),
            right: painter.first(right.width, false),
            column: None,
            areas: [left, rule, right],
        };
        columns.fill_left(painter, left);
        columns.fill_right(painter, right);
        let height = usize::from(area.height);
        (columns.left.len() <= height && columns.right.len() <= height).then_some(columns)
    }

    fn fill_left(&mut self, painter: &Painter, area: Rect) {
        let mut grid = painter.grid(area.width);
        let states = painter.all(area.width, area.height);
        let founding = painter.founding(area.width);
        let mut story = painter.story(area.width);
        if story.len() > 0 {
            story.add([Line::default()]);
        }
        let used = story.len() + grid.lines.len() + 3 + states.len() + 1 + founding.len();
        if used + grid.lines.len() <= usize::from(area.height) {
            grid = grid.with_air();
        }
        self.left = story;
        self.column = add_grid(&mut self.left, grid);
        if self.left.len() + 2 + states.len() < usize::from(area.height) {
            self.left.add([Line::default()]);
        }
        self.left.add(painter.below_grid(area.width));
        if self.left.len() + states.len() < usize::from(area.height) {
            self.left.add([Line::default()]);
        }
        self.left.append(states);
        add_if_it_fits(&mut self.left, founding, area.height);
        add_if_it_fits(&mut self.left, painter.still_open(area.width), area.height);
    }

    fn fill_right(&mut self, painter: &Painter, area: Rect) {
        let others = painter.others(area.width);
        let below: usize = others.iter().map(|block| block.len() + 1).sum();
        let with_reasons = painter.first(area.width, true);
        if with_reasons.len() + 1 + below <= usize::from(area.height) {
            self.right = with_reasons;
        }
        let more = painter.more();
        if self.right.len() < usize::from(area.height) {
            self.right.add(more);
        }
        for block in others {
            add_if_it_fits(&mut self.right, block, area.height);
        }
    }

    fn draw(self, frame: &mut Frame, painter: &Painter) -> Option<Position> {
        let [left, rule, right] = self.areas;
        for row in rule.rows() {
            frame.render_widget(Line::styled(" │", painter.theme.rule), row);
        }
        let in_left = self.left.draw(frame, left);
        let in_list = self.right.draw(frame, right);
        let has_cursor = painter.is_in_left();
        let column = self.column.unwrap_or(0);
        let in_left = in_left.map(|at| Position::new(at.x + column, at.y));
        if has_cursor { in_left } else { in_list }
    }
}
