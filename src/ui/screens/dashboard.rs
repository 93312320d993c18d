//! The dashboard.

use super::With;
use jiff::civil::Date;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::plan::step_lines;
use crate::app::DashboardScreen;
use crate::app::dashboard::{Item, Row, Section, rows};
use crate::model::{
    Basisfunctie, Counts, GapKind, PlanCounts, QuestionId, QuestionSet, Session, State, format_date,
};
use crate::ui::Theme;
use crate::ui::lines::{self, List};

/// Draw it.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &DashboardScreen,
    with: &With,
    theme: &Theme,
) -> Option<Position> {
    let painter = Painter {
        set: with.set,
        session: with.session,
        today: with.today,
        width: area.width,
        theme,
    };
    let mut list = List::default();
    for (index, row) in rows(with.knowledge, with.set, with.session)
        .iter()
        .enumerate()
    {
        let is_selected = index == screen.selected && row.leads_somewhere();
        let lines = painter.row(row, if is_selected { "> " } else { "  " });
        if is_selected {
            list.add_selected(lines, theme.selected);
        } else {
            list.add(lines);
        }
    }
    list.draw(frame, area)
}

struct Painter<'a> {
    set: &'a QuestionSet,
    session: &'a Session,
    today: Date,
    width: u16,
    theme: &'a Theme,
}

impl Painter<'_> {
    fn row(&self, row: &Row, lead: &str) -> Vec<Line<'static>> {
        let id = row.question.clone().unwrap_or_default();
        match &row.item {
            Item::Heading => vec![lines::rule(
                &self.heading(row.section),
                self.width,
                self.theme.heading,
            )],
            Item::Nothing(words) | Item::Words(words) | Item::Ask(words) => {
                lines::wrapped(words, self.width, 2, Style::new())
            }
            Item::Since(since) => {
                let style = self.theme.state(since.now);
                self.question(lead, &id, &since.in_words(), style)
            }
            Item::Counts(number, counts) => self.counts(*number, *counts, lead),
            Item::Gap(place, gap) => {
                let start = format!("{lead}{place}. ");
                let style = self.theme.state(match gap.kind {
                    GapKind::NietOpOrde => Some(State::NietOpOrde),
                    GapKind::Deels => Some(State::Deels),
                    GapKind::Onbekend => Some(State::Onbekend),
                    GapKind::NotLaidDown => Some(State::OpOrde),
                    GapKind::Marked => None,
                });
                self.question(&start, &id, &gap.reason(), style)
            }
            Item::Plan => self.plan(),
            Item::Step(index) => self.step(*index, lead),
            Item::WithoutStep => {
                self.question(lead, &id, "knelpunt zonder vervolgstap", self.theme.muted)
            }
            Item::Question => self.question(lead, &id, "", Style::new()),
            Item::Remark(words) => self.question(lead, &id, words, self.theme.muted),
        }
    }

    fn heading(&self, section: Section) -> String {
        if let (Section::Vorige, Some(day)) = (section, self.session.previous.peildatum) {
            return format!("{} ({})", section.label(), format_date(day));
        }
        if section == Section::Knelpunten && !self.session.gap_order.is_empty() {
            return format!("{}, in uw eigen volgorde", section.label());
        }
        section.label().to_owned()
    }

    /// A bar of signs, then the same in words.
    fn counts(&self, number: u8, counts: Counts, lead: &str) -> Vec<Line<'static>> {
        let Some(bf) = self.set.basisfunctie(number) else {
            return Vec::new();
        };
        let name = format!("{lead}{} {}", bf.mark(), bf.name);
        let mut lines = if bf.is_extra {
            // There may be more of them than fit as signs.
            lines::hanging(Span::raw(""), &name, self.width, Style::new())
        } else {
            let mut bar = vec![Span::raw(format!("{name:<36} "))];
            bar.extend(self.signs(bf));
            vec![Line::from(bar)]
        };
        lines.extend(lines::wrapped(
            &counts.in_words(),
            self.width,
            4,
            Style::new(),
        ));
        lines
    }

    fn signs(&self, bf: &Basisfunctie) -> impl Iterator<Item = Span<'static>> {
        let mut states: Vec<Option<State>> = bf
            .questions
            .iter()
            .map(|question| self.session.rating(&question.id).state)
            .collect();
        // Unanswered last; otherwise in the order of the states, so that it reads as a bar.
        states.sort_by_key(|state| state.map_or(usize::MAX, |state| state as usize));
        states
            .into_iter()
            .map(|state| Span::styled(State::sign_of(state), self.theme.state(state)))
    }

    /// The question in one line, and what there is to say of it below.
    fn question(
        &self,
        lead: &str,
        id: &QuestionId,
        words: &str,
        style: Style,
    ) -> Vec<Line<'static>> {
        let text = self
            .set
            .question(id)
            .map_or("(deze vraag staat niet in de vragenlijst)", |question| {
                question.text.as_str()
            });
        let line = lines::fit(&format!("{lead}{id} {text}"), self.width);
        let mut lines = vec![Line::raw(line)];
        if !words.is_empty() {
            lines.extend(lines::wrapped(words, self.width, 6, style));
        }
        lines
    }

    /// How much there is to do, and what is missing in it.
    fn plan(&self) -> Vec<Line<'static>> {
        let counts = PlanCounts::of(&self.session.steps, self.today);
        let mut lines = lines::wrapped(&counts.in_words(), self.width, 2, self.theme.header);
        if let Some(advice) = counts.advice() {
            lines.extend(lines::wrapped(&advice, self.width, 2, self.theme.muted));
        }
        lines
    }

    fn step(&self, index: usize, lead: &str) -> Vec<Line<'static>> {
        let Some(step) = self.session.steps.get(index) else {
            return Vec::new();
        };
        step_lines(step, lead, self.today, self.width, self.theme)
    }
}
