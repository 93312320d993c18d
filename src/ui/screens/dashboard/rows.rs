//! The rows of a tab.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::Painter;
use crate::app::Context;
use crate::app::dashboard::{Item, Row, Tab};
use crate::app::{Action, key_in};
use crate::model::{Gap, PlanCounts, QuestionId, State, StoryLine, progress, steps_taken};
use crate::text::clean;
use crate::ui::columns::MEASURE;
use crate::ui::lines::{self, List};
use crate::ui::screens::plan::step_lines;

/// From this width on the day of a step stands at the end of the row of its gap.
const WITH_DAY: u16 = 56;
/// From this width on what is lacking stands there as well.
const WITH_LACK: u16 = 74;
/// How wide a day is.
const DAY: usize = 10;
/// How wide what is lacking is.
const LACK: usize = 15;

/// Draw the rows of the tab that is selected.
pub(super) fn draw(frame: &mut Frame, area: Rect, painter: &Painter) -> Option<Position> {
    let width = area.width.min(MEASURE);
    let mut list = List::default();
    let head = painter.head(width);
    // What is above the rows is worth less than that each of them can be seen whole.
    if head.len() + 4 <= usize::from(area.height) {
        list.add(head);
    }
    let rows = painter.overview.rows(painter.screen.tab);
    for (index, row) in rows.iter().enumerate() {
        let is_selected = index == painter.screen.selected && row.leads_somewhere();
        let lines = painter.row(row, is_selected, width);
        if is_selected {
            list.add_selected(lines, painter.theme.selected);
        } else {
            list.add(lines);
        }
    }
    list.draw(frame, area)
}

impl Painter<'_> {
    /// What stands above the rows of a tab.
    fn head(&self, width: u16) -> Vec<Line<'static>> {
        let session = self.overview.session;
        let mut head = match self.screen.tab {
            Tab::Gaps if !session.gap_order.is_empty() => {
                let key = key_in(Context::Dashboard, Action::ResetOrder);
                let words =
                    format!("In uw eigen volgorde. Met {key} komt de gewone volgorde terug.");
                lines::wrapped(&words, width, 0, Style::new())
            }
            // What can be done here and nowhere else, and has no room in the bar.
            Tab::Gaps if self.overview.has_gaps() => {
                let up = key_in(Context::Dashboard, Action::MoveUp);
                let down = key_in(Context::Dashboard, Action::MoveDown);
                let why = key_in(Context::Dashboard, Action::ExplainOrder);
                let words = format!(
                    "Met {up} en {down} gaat een knelpunt omhoog of omlaag; {why}: waarom deze volgorde."
                );
                lines::wrapped(&words, width, 0, Style::new())
            }
            Tab::Plan => self.who_when(width),
            Tab::Since => self.since(width).into_iter().take(1).collect(),
            Tab::Founding => self.founding(width),
            Tab::Heard => {
                let mut head = vec![self.heading("Bij hoeveel vragen is wie gehoord?")];
                head.extend(self.voices(width));
                head
            }
            _ => Vec::new(),
        };
        let below = match self.screen.tab {
            Tab::Founding => Some("Nog niet goed onderbouwd"),
            Tab::Heard => Some("Wie nog niet is gehoord"),
            Tab::Plan if !head.is_empty() => Some("Stappen"),
            _ => None,
        };
        if let Some(below) = below {
            head.extend([Line::default(), self.heading(below)]);
        }
        head
    }

    fn row(&self, row: &Row, is_selected: bool, width: u16) -> Vec<Line<'static>> {
        let lead = if is_selected { ">" } else { " " };
        let id = row.question.clone().unwrap_or_default();
        match &row.item {
            Item::Words(words) => lines::wrapped(words, width, 0, Style::new()),
            Item::Ask(words) => lines::wrapped(words, width, 0, self.theme.heading),
            Item::Story(line) => Self::told(line, lead, width),
            Item::Topic(topic) => {
                let state = word(self.overview.session.rating(&id).state);
                let mut lines = self.question(lead, &id, state, width);
                for words in topic {
                    lines.extend(lines::wrapped(&clean(words), width, 5, Style::new()));
                }
                lines
            }
            Item::Person { name, whose } => {
                let words = format!("{}: {whose}", clean(name));
                lines::hanging(Span::raw(lead.to_owned()), &words, width, Style::new())
            }
            Item::Gap(place, gap) => self.gap(&format!("{lead}{place:>2} "), gap, width),
            Item::Plan => {
                let steps = &self.overview.session.steps;
                let words = PlanCounts::of(steps, self.overview.today).in_words();
                lines::hanging(Span::raw(lead.to_owned()), &words, width, Style::new())
            }
            Item::Step(index) => {
                let step = self.overview.session.steps.get(*index);
                step.map_or_else(Vec::new, |step| {
                    step_lines(step, lead, self.overview.today, width, self.theme)
                })
            }
            Item::Cell | Item::States | Item::WithoutStep => self.question(lead, &id, "", width),
            Item::Question(words) => {
                let state = match self.screen.tab {
                    Tab::Open | Tab::ToAsk | Tab::Orphans => "",
                    _ => word(self.overview.session.rating(&id).state),
                };
                let mut lines = self.question(lead, &id, state, width);
                let words = clean(words);
                if !words.is_empty() {
                    lines.extend(lines::wrapped(&words, width, 5, Style::new()));
                }
                lines
            }
            Item::Since(since) => {
                let mut lines = self.question(lead, &id, "", width);
                lines.extend(lines::wrapped(&since.in_words(), width, 5, Style::new()));
                lines
            }
            Item::Record(record) => self.record(lead, record, width),
            Item::Framework(frame) => {
                let name = format!("{lead}{}", frame.label());
                let mut lines = vec![Line::styled(name, self.theme.heading)];
                lines.extend(lines::wrapped(frame.about(), width, 3, Style::new()));
                lines
            }
        }
    }

    /// A sentence of the story, as short as it can be.
    pub(super) fn told(line: &StoryLine, lead: &str, width: u16) -> Vec<Line<'static>> {
        lines::hanging(
            Span::raw(lead.to_owned()),
            &line.in_short(),
            width,
            Style::new(),
        )
    }

    /// A question by its sign, number and name, then what there is to say in a word.
    pub(super) fn question(
        &self,
        lead: &str,
        id: &QuestionId,
        word: &str,
        width: u16,
    ) -> Vec<Line<'static>> {
        let word = match word {
            "" => String::new(),
            word => format!(" · {word}"),
        };
        self.named(lead, id, &format!("{}{word}", self.title(id)), width)
    }

    /// The sign and number of a question before these words.
    fn named(&self, lead: &str, id: &QuestionId, words: &str, width: u16) -> Vec<Line<'static>> {
        let state = self.overview.session.rating(id).state;
        let words = format!("{id} {words}");
        lines::signed(lead, self.theme.sign(state), &words, width)
    }

    fn title(&self, id: &QuestionId) -> String {
        let question = self.overview.set.question(id);
        question.map_or_else(
            || "(deze vraag staat niet in de vragenlijst)".to_owned(),
            |question| question.short().into_owned(),
        )
    }

    /// A gap with its reasons, and when something is done about it.
    pub(super) fn gap(&self, lead: &str, gap: &Gap, width: u16) -> Vec<Line<'static>> {
        let indent = lead.width() as u16 + 4;
        let taken = self.taken(&gap.question);
        let reasons = gap.reasons.join(" · ");
        if width < WITH_DAY {
            let mut lines = self.question(lead, &gap.question, "", width);
            let words = format!("{taken} · {reasons}");
            lines.extend(lines::wrapped(&words, width, indent, Style::new()));
            return lines;
        }
        let mut lines = vec![self.with_right(lead, gap, &taken, width)];
        lines.extend(lines::wrapped(&reasons, width, indent, Style::new()));
        lines
    }

    /// A gap on as few rows as it can be: what is lacking stands in the row, where there is room.
    pub(super) fn gap_in_short(&self, lead: &str, gap: &Gap, width: u16) -> Vec<Line<'static>> {
        let taken = self.taken(&gap.question);
        if width < WITH_DAY {
            return self.question(lead, &gap.question, &taken, width);
        }
        let right = if width < WITH_LACK {
            format!("{taken:>DAY$}")
        } else {
            format!("{:<LACK$} {taken:>DAY$}", gap.lack)
        };
        vec![self.with_right(lead, gap, &right, width)]
    }

    fn with_right(&self, lead: &str, gap: &Gap, right: &str, width: u16) -> Line<'static> {
        let room = width.saturating_sub(right.width() as u16 + 1);
        let used = lead.width() + 4;
        let words = lines::fit(
            &self.title(&gap.question),
            room.saturating_sub(used as u16 + gap.question.to_string().width() as u16 + 1),
        );
        let mut line = self
            .named(lead, &gap.question, &words, width)
            .into_iter()
            .next()
            .unwrap_or_default();
        let space = usize::from(width).saturating_sub(line.width() + right.width());
        line.push_span(Span::raw(format!("{}{right}", " ".repeat(space))));
        line
    }

    fn taken(&self, id: &QuestionId) -> String {
        steps_taken(self.overview.session, id, self.overview.today).in_words()
    }

    /// Which question the cursor is on and how it stands, in words.
    pub(super) fn status(&self) -> String {
        let Some(id) = self.screen.row().and_then(|row| row.question.as_ref()) else {
            let progress = progress(self.overview.set, self.overview.session);
            let (answered, total) = (progress.answered, progress.total);
            return format!("Alle vragen · {answered} van {total} beantwoord");
        };
        let rating = self.overview.session.rating(id);
        let mut words = vec![
            format!("{id} {}", self.title(id)),
            word(rating.state).to_owned(),
        ];
        words.extend(rating.discuss.then(|| "te bespreken".to_owned()));
        words.extend(rating.priority.then(|| "prioriteit".to_owned()));
        words.join(" · ")
    }
}

/// How a question stands, in words.
fn word(state: Option<State>) -> &'static str {
    state.map_or("nog open", State::short)
}
