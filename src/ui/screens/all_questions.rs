//! The list of all questions, with what can be filtered above it.

use super::With;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use crate::app::AllQuestionsScreen;
use crate::model::{Question, QuestionFilter, State, StepStatus, format_date};
use crate::text::{capitalised, clean};
use crate::ui::lines::{self, List};
use crate::ui::{Theme, WIDE};

/// Below this width a question takes as many rows as its title needs, with the marks behind it.
const COLUMNS: u16 = 60;

/// From this width on the day of the first step has a column, and the columns are explained.
const DATED: u16 = 72;

/// The widest state in words, with room behind it.
const STATE: usize = 21;

/// From this height on the filters may take two rows, with a rule below them.
const ROOMY: u16 = 16;

/// Draw it.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &AllQuestionsScreen,
    with: &With,
    theme: &Theme,
) -> Option<Position> {
    let tabs = tabs(screen.filter, with);
    let most_rows = if area.height < ROOMY { 1 } else { 2 };
    let (mut head, on_tab) = tab_rows(&tabs, screen.filter, area.width, most_rows, theme);
    if area.height >= ROOMY {
        head.push(match area.width {
            ..DATED => Line::styled("─".repeat(area.width.into()), theme.rule),
            _ => lines::rule(EXPLAINED, area.width, Style::new()),
        });
    }
    lines::draw(frame, area, &head, 0);
    let below = Rect {
        y: area.y + head.len() as u16,
        height: area.height.saturating_sub(head.len() as u16),
        ..area
    };
    let at = list(screen, with, below, theme).draw(frame, below);
    let is_empty = !screen.filter.passes(with.session, &screen.selected);
    if is_empty {
        return Some(Position::new(area.x + on_tab.x, area.y + on_tab.y));
    }
    at
}

/// What stands behind a title.
const EXPLAINED: &str = "b bespreken · p prioriteit · n notitie · s stap, en wanneer die klaar is";

/// Each filter with how many questions pass it.
fn tabs(filter: QuestionFilter, with: &With) -> Vec<String> {
    let tab = |each: QuestionFilter| {
        let count = each.questions(with.set, with.session).count();
        let words = format!("{count} {}", each.label());
        if each == filter {
            format!("[{words}]")
        } else {
            format!(" {words} ")
        }
    };
    QuestionFilter::ALL.map(tab).into()
}

/// The filters in rows: all of them where those are few enough, or else the row around the one that
/// is chosen. With it, where that one stands.
fn tab_rows(
    tabs: &[String],
    filter: QuestionFilter,
    width: u16,
    most_rows: usize,
    theme: &Theme,
) -> (Vec<Line<'static>>, Position) {
    let chosen = QuestionFilter::ALL.iter().position(|each| *each == filter);
    let chosen = chosen.unwrap_or(0);
    // Room for a sign that there are more.
    let room = usize::from(width).saturating_sub(if most_rows == 1 { 4 } else { 0 });
    let mut rows: Vec<Vec<usize>> = vec![Vec::new()];
    let mut used = 0;
    for (index, tab) in tabs.iter().enumerate() {
        let size = tab.width() + 1;
        if used > 0 && used + size > room {
            rows.push(Vec::new());
            used = 0;
        }
        used += size;
        if let Some(row) = rows.last_mut() {
            row.push(index);
        }
    }
    let is_cut = rows.len() > most_rows;
    if is_cut {
        rows.retain(|row| row.contains(&chosen));
    }
    let mut at = Position::default();
    let mut lines = Vec::new();
    for (y, row) in rows.iter().enumerate() {
        let mut line = Line::default();
        if is_cut && !row.contains(&0) {
            line.push_span(" …");
        }
        for index in row {
            let Some(tab) = tabs.get(*index) else {
                continue;
            };
            line.push_span(" ");
            if *index == chosen {
                at = Position::new(line.width() as u16, y as u16);
                line.push_span(Span::styled(tab.clone(), theme.selected));
            } else {
                line.push_span(tab.clone());
            }
        }
        if is_cut && !row.contains(&(tabs.len() - 1)) {
            line.push_span(" …");
        }
        lines.push(line);
    }
    (lines, at)
}

fn list(screen: &AllQuestionsScreen, with: &With, area: Rect, theme: &Theme) -> List {
    let groups: Vec<(Line, Vec<&Question>)> = with
        .set
        .basisfuncties
        .iter()
        .map(|bf| {
            let title = format!("  {} {}", bf.mark(), bf.name);
            let passes = |question: &&Question| screen.filter.passes(with.session, &question.id);
            let heading = Line::styled(lines::fit(&title, area.width), theme.heading);
            (heading, bf.questions.iter().filter(passes).collect())
        })
        .filter(|(_, questions): &(Line, Vec<&Question>)| !questions.is_empty())
        .collect();
    let mut list = List::default();
    if groups.is_empty() {
        let words = format!("{}: geen vragen.", capitalised(screen.filter.in_words()));
        list.add(lines::wrapped(&words, area.width, 2, Style::new()));
    }
    let columns = Columns::new(with, area.width);
    let rows: usize = groups
        .iter()
        .map(|(_, questions)| questions.len() + 2)
        .sum();
    let has_air = columns.is_table() && rows <= usize::from(area.height) + 1;
    for (place, (heading, questions)) in groups.into_iter().enumerate() {
        if has_air && place > 0 {
            list.add([Line::default()]);
        }
        list.add([heading]);
        for question in questions {
            if question.id == screen.selected {
                list.add_selected(columns.rows(question, ">", theme), theme.selected);
            } else {
                list.add(columns.rows(question, " ", theme));
            }
        }
    }
    list
}

/// How wide the columns are.
struct Columns<'a> {
    with: &'a With<'a>,
    width: u16,
    number: usize,
}

impl<'a> Columns<'a> {
    fn new(with: &'a With, room: u16) -> Self {
        let numbers = with.set.questions().map(|each| each.id.as_str().width());
        Self {
            with,
            width: room,
            number: numbers.max().unwrap_or_default(),
        }
    }

    fn is_table(&self) -> bool {
        self.width >= COLUMNS
    }

    fn rows(&self, question: &Question, pointer: &str, theme: &Theme) -> Vec<Line<'static>> {
        let state = self.with.session.rating(&question.id).state;
        let mut start = vec![Span::raw(format!(" {pointer}"))];
        start.extend(theme.sign(state));
        let number = format!(" {:<1$} ", question.id, self.number);
        start.push(Span::raw(number));
        if !self.is_table() {
            return self.wrapped(question, start);
        }
        let title = lines::fit(&clean(&question.short()), Question::MAX_SHORT as u16);
        let mut end = format!("{title:<0$}  ", Question::MAX_SHORT);
        if self.width >= WIDE {
            let words = state.map_or("nog open", State::label).to_lowercase();
            end = format!("{end}{words:<STATE$}");
        }
        end.push_str(&self.marks(question).join(" "));
        if self.width >= DATED {
            end = format!("{end}  {}", self.step(question));
        }
        start.push(Span::raw(end));
        vec![Line::from(start)]
    }

    /// In one column, with behind the title only what is so.
    fn wrapped(&self, question: &Question, start: Vec<Span<'static>>) -> Vec<Line<'static>> {
        let marks = self.marks(question).into_iter();
        let marks: Vec<_> = marks.filter(|mark| *mark != "·").collect();
        let step = self.step(question);
        let behind = [clean(&question.short()), marks.join(" "), step];
        let behind = behind.into_iter().filter(|words| !words.is_empty());
        let words = behind.collect::<Vec<_>>().join(" · ");
        lines::hanging(start, &words, self.width, Style::new())
    }

    fn marks(&self, question: &Question) -> [&'static str; 4] {
        let session = self.with.session;
        let rating = session.rating(&question.id);
        [
            (rating.discuss, "b"),
            (rating.priority, "p"),
            (session.has_note(&question.id), "n"),
            (session.steps_of(&question.id).next().is_some(), "s"),
        ]
        .map(|(is_so, mark)| if is_so { mark } else { "·" })
    }

    /// When the first step that is still to be done is to be done.
    fn step(&self, question: &Question) -> String {
        let steps = || {
            self.with
                .session
                .steps_of(&question.id)
                .map(|(_, step)| step)
        };
        let mut pending = steps().filter(|step| step.status.is_pending()).peekable();
        if pending.peek().is_none() {
            let is_done = steps().any(|step| step.status == StepStatus::Klaar);
            return if is_done { "klaar" } else { "" }.to_owned();
        }
        match pending.filter_map(|step| step.due).min() {
            Some(due) if due < self.with.today => "TE LAAT".to_owned(),
            Some(due) => format_date(due),
            None => "geen datum".to_owned(),
        }
    }
}
