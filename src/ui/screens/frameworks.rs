//! The answers in another arrangement.

use super::With;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Margin, Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::FrameworksScreen;
use crate::app::frameworks::{Framework, FrameworkRow, GroupRow, rows};
use crate::model::{Counts, QuestionId, QuestionSet, Session, State};
use crate::report::above_extra;
use crate::text::clean;
use crate::ui::columns::MEASURE;
use crate::ui::lines::{self, List};
use crate::ui::{Theme, tabs};

/// From this height on what is ours about the arrangement is always in sight; else it comes last.
const WITH_OURS: u16 = 16;

/// Draw it: the arrangements to choose from on top, and what is ours about this one below.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &FrameworksScreen,
    with: &With,
    theme: &Theme,
) -> Option<Position> {
    let area = match area.width {
        0..40 => area,
        _ => area.inner(Margin::new(1, 0)),
    };
    let measure = area.width.min(MEASURE);
    let painter = Painter {
        set: with.set,
        session: with.session,
        width: measure,
        theme,
    };
    let ours = lines::wrapped(
        &screen.frame.ours(with.set, with.knowledge),
        measure,
        0,
        Style::new(),
    );
    let is_pinned = area.height >= WITH_OURS;
    let below = if is_pinned { ours.len() as u16 + 1 } else { 0 };
    let [top, body, rule, bottom] = area.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Fill(1),
        Constraint::Length(u16::from(is_pinned)),
        Constraint::Length(below.saturating_sub(1)),
    ]));
    let tab = draw_tabs(frame, top, screen, with, theme);
    let line = "─".repeat(usize::from(rule.width));
    frame.render_widget(Line::styled(line, theme.rule), rule);
    lines::draw(frame, bottom, &ours, 0);
    let ours = ours.into_iter().filter(|_| !is_pinned);
    let list = listed_rows(screen, with, &painter, ours.collect());
    list.draw(frame, body).or(Some(tab))
}

/// The rows, and `below` after the last of them.
fn listed_rows(
    screen: &FrameworksScreen,
    with: &With,
    painter: &Painter,
    below: Vec<Line<'static>>,
) -> List {
    let items = rows(
        screen.frame,
        with.knowledge,
        with.set,
        with.session,
        &screen.unfolded,
    );
    let mut list = List::default();
    let end = items.iter().rposition(FrameworkRow::leads_somewhere);
    for (index, item) in items.iter().enumerate() {
        let lines = painter.item(item, index == screen.selected && item.leads_somewhere());
        if index == screen.selected && item.leads_somewhere() {
            list.add_selected(lines, painter.theme.selected);
        } else if end.is_some_and(|end| screen.selected == end && index > end) {
            // What to know of it comes last, and is seen with the last row.
            list.add_to_selected(lines);
        } else {
            list.add(lines);
        }
    }
    if end.is_none_or(|end| screen.selected == end) {
        list.add_to_selected(below);
    }
    list
}

/// The frames that there is something to see through, on a row.
fn draw_tabs(
    frame: &mut Frame,
    area: Rect,
    screen: &FrameworksScreen,
    with: &With,
    theme: &Theme,
) -> Position {
    let offered = Framework::offered(with.knowledge, with.set);
    let labels: Vec<String> = offered.iter().map(|each| each.label().to_owned()).collect();
    let place = offered.iter().position(|each| *each == screen.frame);
    tabs::draw(frame, area, &labels, place.unwrap_or(0), theme)
}

struct Painter<'a> {
    set: &'a QuestionSet,
    session: &'a Session,
    width: u16,
    theme: &'a Theme,
}

impl Painter<'_> {
    fn item(&self, item: &FrameworkRow, is_selected: bool) -> Vec<Line<'static>> {
        let lead = if is_selected { ">" } else { " " };
        match item {
            FrameworkRow::Heading(title) => {
                vec![lines::rule(title, self.width, self.theme.heading)]
            }
            FrameworkRow::Sentence(words) => lines::wrapped(words, self.width, 1, Style::new()),
            FrameworkRow::Group(group) => self.group(lead, group),
            FrameworkRow::Question(id) => self.question(lead, id),
            FrameworkRow::Fold { count, is_open, .. } => {
                let words = match (count, is_open) {
                    (count, false) => format!("+{count} aanvullend"),
                    (_, true) => above_extra(&self.set.words),
                };
                vec![Line::raw(format!("{lead}  {words}"))]
            }
            FrameworkRow::Extra { .. } => self.extra(lead, item, is_selected),
        }
    }

    fn group(&self, lead: &str, group: &GroupRow) -> Vec<Line<'static>> {
        let start = Span::styled(lead.to_owned(), self.theme.header);
        let mut rows = lines::hanging(start, &group.title, self.width, self.theme.header);
        if let Some(counts) = group.counts {
            rows.extend(self.counts(counts));
        }
        rows.extend(group.share.as_ref().map(|(count, of)| {
            let bar = "█".repeat(*count);
            let words = format!("   {count:>2} {bar}  {of}");
            Line::raw(lines::fit(&words, self.width))
        }));
        for fact in &group.facts {
            rows.extend(lines::wrapped(&clean(fact), self.width, 3, Style::new()));
        }
        if !group.source.is_empty() {
            let source = format!("Bron: {}", group.source);
            rows.extend(lines::wrapped(&source, self.width, 3, Style::new()));
        }
        rows
    }

    /// How many questions there are, a block for each in the colour of its state, and how they stand in words.
    fn counts(&self, counts: Counts) -> Vec<Line<'static>> {
        let mut line = Line::raw(format!("   {:>2} ", counts.total()));
        for state in State::ALL {
            let blocks = "█".repeat(counts.of(state));
            line.push_span(Span::styled(blocks, self.theme.state(Some(state))));
        }
        line.push_span(Span::raw("·".repeat(counts.open)));
        line.push_span(Span::raw("  "));
        let words = counts.each().filter(|(_, count)| *count > 0);
        let words = words.map(|(word, count)| format!("{count} {word}"));
        let words = words.collect::<Vec<_>>().join(" · ");
        let start = Span::raw(" ".repeat(line.width()));
        let mut rows = lines::hanging(start, &words, self.width, Style::new());
        if let Some(first) = rows.first_mut() {
            let words = first.spans.split_off(1);
            *first = line;
            first.spans.extend(words);
        }
        rows
    }

    /// The question by its title, with its state in words.
    fn question(&self, lead: &str, id: &QuestionId) -> Vec<Line<'static>> {
        let state = self.session.rating(id).state;
        let question = self.set.question(id);
        let title = question.map_or_else(String::new, |question| question.short().into_owned());
        let words = format!("{id} {title} · {}", word(state));
        lines::signed(
            &format!("{lead}  "),
            self.theme.sign(state),
            &words,
            self.width,
        )
    }

    /// An extra question in full; why it is offered, once it is selected.
    fn extra(&self, lead: &str, item: &FrameworkRow, is_selected: bool) -> Vec<Line<'static>> {
        let FrameworkRow::Extra {
            id,
            subject,
            text,
            why,
            is_on,
            state,
        } = item
        else {
            return Vec::new();
        };
        let lead = format!("{lead}  ");
        let mut rows = if *is_on {
            let words = format!("{id} {subject} · {} · aanvullend", word(*state));
            lines::signed(&lead, self.theme.sign(*state), &words, self.width)
        } else {
            let words = format!("Extra vraag {id} (niet gebruikt): {subject}");
            lines::hanging(Span::raw(lead), &words, self.width, Style::new())
        };
        rows.extend(lines::wrapped(text, self.width, 7, Style::new()));
        if is_selected {
            let why = format!("Waarom: {why}");
            rows.extend(lines::wrapped(&why, self.width, 7, Style::new()));
        }
        rows
    }
}

fn word(state: Option<State>) -> &'static str {
    state.map_or("nog open", State::short)
}
