//! The dashboard: what the answers come down to, as rows that lead to their question.

use jiff::civil::Date;

use super::basisfunctie::BasisfunctieScreen;
use super::{Action, Desk, Field, Go, QuestionScreen, Reading, Screen, StepScreen};
use crate::model::{
    Counts, Gap, QuestionId, QuestionSet, Session, counts, gaps, missing_voices, move_gap,
    progress, steps_by_date, to_find_out, unfounded,
};

/// A part of the dashboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// The counts per basisfunctie.
    Basisfuncties,
    /// The gaps, in order.
    Knelpunten,
    /// The next steps, by date, and the gaps without any.
    Vervolgstappen,
    /// What is not known yet, by whom to ask.
    Uitzoeken,
    /// What is only an estimate, or says nothing of how well founded it is.
    Onderbouwing,
    /// Judgements of others that were not asked.
    Stemmen,
    /// What the user wants to discuss.
    Bespreken,
    /// Answers to questions that the question set does not have.
    Overig,
}

impl Section {
    /// The heading.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Basisfuncties => "Basisfuncties",
            Self::Knelpunten => "Knelpunten",
            Self::Vervolgstappen => "Vervolgstappen",
            Self::Uitzoeken => "Uitzoeken",
            Self::Onderbouwing => "Onderbouwing ontbreekt of is zwak",
            Self::Stemmen => "Stemmen die ontbreken",
            Self::Bespreken => "Te bespreken",
            Self::Overig => "Antwoorden op vragen die niet in deze vragenlijst staan",
        }
    }
}

/// What a row is about.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// The heading of a part.
    Heading,
    /// A sentence where there is nothing to list.
    Nothing(&'static str),
    /// The counts of the basisfunctie with this number.
    Counts(u8, Counts),
    /// A gap, with its place from 1.
    Gap(usize, Gap),
    /// The step at this place in the session.
    Step(usize),
    /// A gap without any step.
    WithoutStep,
    /// Whom to ask the questions below.
    Ask(String),
    /// A question to find out, or to discuss.
    Question,
    /// A question with a remark: what its footing lacks, or whose voice is missing.
    Remark(String),
}

/// One row of the dashboard.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The part it belongs to.
    pub section: Section,
    /// The question it leads to, if any.
    pub question: Option<QuestionId>,
    /// What it is about.
    pub item: Item,
}

impl Row {
    /// Whether it can be pointed at.
    pub fn leads_somewhere(&self) -> bool {
        self.question.is_some() || matches!(self.item, Item::Counts(..))
    }

    /// Whether it is the same row as `other`, also when its words or its place have changed.
    fn is_same(&self, other: &Self) -> bool {
        self.section == other.section
            && self.question == other.question
            && match (&self.item, &other.item) {
                (Item::Counts(one, _), Item::Counts(two, _)) => one == two,
                (Item::Step(one), Item::Step(two)) => one == two,
                _ => true,
            }
    }
}

/// The dashboard, with the row that is pointed at.
#[derive(Debug, Default)]
pub struct DashboardScreen {
    /// The place of that row among [`rows`].
    pub selected: usize,
    /// The row itself, to find it back after an answer has changed.
    pointed_at: Option<Row>,
}

impl DashboardScreen {
    /// Point at the same row as before, now that the answers may have changed.
    pub fn refresh(&mut self, set: &QuestionSet, session: &Session) {
        let rows = rows(set, session);
        let same = self
            .pointed_at
            .as_ref()
            .and_then(|before| rows.iter().position(|row| row.is_same(before)));
        self.selected = same
            .unwrap_or(self.selected)
            .min(rows.len().saturating_sub(1));
        if !rows.get(self.selected).is_some_and(Row::leads_somewhere) {
            self.selected = nearest(&rows, self.selected);
        }
        self.pointed_at = rows.get(self.selected).cloned();
    }

    /// Carry out `action`.
    pub fn act(&mut self, action: Action, desk: &mut Desk) -> Go {
        self.refresh(desk.questions, desk.work.session());
        let rows = rows(desk.questions, desk.work.session());
        let go = match action {
            Action::Confirm => self.open(&rows, desk),
            Action::TogglePriority => self.toggle_priority(desk),
            Action::NewStep => self.new_step(desk),
            Action::MoveUp => self.move_gap(-1, desk),
            Action::MoveDown => self.move_gap(1, desk),
            Action::ResetOrder => Self::reset_order(desk),
            Action::ExplainOrder => Go::Push(Screen::Reading(Reading::gap_order())),
            Action::Back => Go::Back,
            _ => {
                self.point(action, &rows);
                Go::Stay
            }
        };
        self.refresh(desk.questions, desk.work.session());
        go
    }

    fn point(&mut self, action: Action, rows: &[Row]) {
        let stops: Vec<usize> = (0..rows.len())
            .filter(|&index| rows.get(index).is_some_and(Row::leads_somewhere))
            .collect();
        let here = stops
            .iter()
            .position(|&stop| stop >= self.selected)
            .unwrap_or(0);
        let to = match action {
            Action::Up => super::moved(here, -1, stops.len()),
            Action::Down => super::moved(here, 1, stops.len()),
            Action::PageUp => super::moved(here, -8, stops.len()),
            Action::PageDown => super::moved(here, 8, stops.len()),
            Action::First => 0,
            Action::Last => stops.len().saturating_sub(1),
            Action::NextField => next_section(rows, &stops, here, 1),
            Action::PreviousField => next_section(rows, &stops, here, -1),
            _ => here,
        };
        self.selected = stops.get(to).copied().unwrap_or(self.selected);
        self.pointed_at = rows.get(self.selected).cloned();
    }

    fn row_question(&self) -> Option<QuestionId> {
        self.pointed_at.as_ref()?.question.clone()
    }

    fn open(&self, rows: &[Row], desk: &mut Desk) -> Go {
        let Some(row) = rows.get(self.selected) else {
            return Go::Stay;
        };
        match (&row.item, &row.question) {
            (Item::Counts(number, _), _) => {
                Go::Push(Screen::Basisfunctie(BasisfunctieScreen::chapter(*number)))
            }
            (_, Some(id)) => {
                let field = match row.section {
                    Section::Onderbouwing => Field::Onderbouwing,
                    Section::Stemmen => Field::Geraadpleegd,
                    Section::Vervolgstappen => Field::Vervolgstappen,
                    _ => Field::Stand,
                };
                let mut question = QuestionScreen::open(id.clone(), field, desk);
                if let Item::Step(index) = row.item {
                    question.point_at_step(index, desk);
                }
                Go::Push(Screen::Question(question))
            }
            _ => Go::Stay,
        }
    }

    fn toggle_priority(&self, desk: &mut Desk) -> Go {
        if desk.work.is_read_only() {
            desk.say_read_only();
        } else if let Some(id) = self.row_question() {
            desk.work
                .change_marks(&id, |marks| marks.priority = !marks.priority);
            desk.save();
        }
        Go::Stay
    }

    fn new_step(&self, desk: &mut Desk) -> Go {
        match self.row_question() {
            Some(id) => StepScreen::add(id, desk),
            None => Go::Stay,
        }
    }

    fn move_gap(&self, by: isize, desk: &mut Desk) -> Go {
        match &self.pointed_at {
            Some(Row {
                item: Item::Gap(..),
                question: Some(id),
                ..
            }) => {
                let set = desk.questions;
                if desk
                    .work
                    .change_gap_order(|session| move_gap(set, session, id, by))
                {
                    desk.save();
                }
            }
            _ => desk.say("Alleen een knelpunt kunt u verplaatsen."),
        }
        Go::Stay
    }

    fn reset_order(desk: &mut Desk) -> Go {
        let moved = desk.work.change_gap_order(|session| {
            let had_order = !session.gap_order.is_empty();
            session.gap_order.clear();
            had_order
        });
        if moved {
            desk.say(
                "De knelpunten staan weer in de gewone volgorde. Ctrl+Z zet uw volgorde terug.",
            );
            desk.save();
        }
        Go::Stay
    }
}

fn nearest(rows: &[Row], from: usize) -> usize {
    let down = (from..rows.len()).find(|&index| rows.get(index).is_some_and(Row::leads_somewhere));
    let up = (0..from)
        .rev()
        .find(|&index| rows.get(index).is_some_and(Row::leads_somewhere));
    down.or(up).unwrap_or(0)
}

/// The place among `stops` of the first row of the section after or before that of `here`.
fn next_section(rows: &[Row], stops: &[usize], here: usize, by: isize) -> usize {
    let section = |stop: usize| {
        let row = stops.get(stop).and_then(|&index| rows.get(index));
        row.map(|row| row.section)
    };
    let mut firsts: Vec<usize> = (0..stops.len())
        .filter(|&stop| stop == 0 || section(stop) != section(stop - 1))
        .collect();
    firsts.dedup();
    let current = firsts.iter().rposition(|&first| first <= here).unwrap_or(0);
    let count = isize::try_from(firsts.len().max(1)).unwrap_or(1);
    let to = (isize::try_from(current).unwrap_or(0) + by).rem_euclid(count);
    usize::try_from(to)
        .ok()
        .and_then(|to| firsts.get(to).copied())
        .unwrap_or(here)
}

/// Every row of the dashboard.
pub fn rows(set: &QuestionSet, session: &Session) -> Vec<Row> {
    let mut rows = Rows(Vec::new());
    basisfuncties(set, session, &mut rows);
    if progress(set, session).answered == 0 && session.steps.is_empty() {
        rows.nothing(
            Section::Knelpunten,
            "Nog niets beoordeeld. Knelpunten en vervolgstappen verschijnen hier vanaf uw eerste antwoord.",
        );
    } else {
        knelpunten(set, session, &mut rows);
        vervolgstappen(set, session, &mut rows);
    }
    uitzoeken(set, session, &mut rows);
    founding(set, session, &mut rows);
    for id in session.orphans(set) {
        rows.listed(Section::Overig, id, Item::Question);
    }
    rows.0
}

struct Rows(Vec<Row>);

impl Rows {
    fn push(&mut self, section: Section, question: Option<QuestionId>, item: Item) {
        if self.0.last().is_none_or(|row| row.section != section) {
            self.0.push(Row {
                section,
                question: None,
                item: Item::Heading,
            });
        }
        self.0.push(Row {
            section,
            question,
            item,
        });
    }

    fn listed(&mut self, section: Section, id: QuestionId, item: Item) {
        self.push(section, Some(id), item);
    }

    fn nothing(&mut self, section: Section, words: &'static str) {
        self.push(section, None, Item::Nothing(words));
    }
}

fn basisfuncties(set: &QuestionSet, session: &Session, rows: &mut Rows) {
    for bf in &set.basisfuncties {
        let item = Item::Counts(bf.number, counts(bf, session));
        rows.push(Section::Basisfuncties, None, item);
    }
}

fn knelpunten(set: &QuestionSet, session: &Session, rows: &mut Rows) {
    let gaps = gaps(set, session);
    if gaps.is_empty() {
        rows.nothing(
            Section::Knelpunten,
            "Geen knelpunten in wat tot nu toe is beantwoord.",
        );
    }
    for (index, gap) in gaps.into_iter().enumerate() {
        let id = gap.question.clone();
        rows.listed(Section::Knelpunten, id, Item::Gap(index + 1, gap));
    }
}

fn vervolgstappen(set: &QuestionSet, session: &Session, rows: &mut Rows) {
    let steps = steps_by_date(session);
    if steps.is_empty() {
        rows.nothing(Section::Vervolgstappen, "Nog geen vervolgstappen.");
    }
    for (index, step) in steps {
        rows.listed(
            Section::Vervolgstappen,
            step.question.clone(),
            Item::Step(index),
        );
    }
    for gap in gaps(set, session) {
        if session.steps_of(&gap.question).next().is_none() {
            rows.listed(Section::Vervolgstappen, gap.question, Item::WithoutStep);
        }
    }
}

fn uitzoeken(set: &QuestionSet, session: &Session, rows: &mut Rows) {
    for group in to_find_out(set, session) {
        let ask = Item::Ask(group.ask.to_owned());
        rows.push(Section::Uitzoeken, None, ask);
        for question in group.questions {
            rows.listed(Section::Uitzoeken, question.id.clone(), Item::Question);
        }
    }
}

fn founding(set: &QuestionSet, session: &Session, rows: &mut Rows) {
    for (question, lack) in unfounded(set, session) {
        let item = Item::Remark(lack.to_owned());
        rows.listed(Section::Onderbouwing, question.id.clone(), item);
    }
    for (question, whose) in missing_voices(set, session) {
        let item = Item::Remark(format!(
            "het oordeel telt van: {whose}; nog niemand geraadpleegd"
        ));
        rows.listed(Section::Stemmen, question.id.clone(), item);
    }
    for question in set.questions() {
        if session.marks(&question.id).discuss {
            rows.listed(Section::Bespreken, question.id.clone(), Item::Question);
        }
    }
}

/// Whether the step at `index` is past its day.
pub fn is_overdue(session: &Session, index: usize, today: Date) -> bool {
    session
        .steps
        .get(index)
        .is_some_and(|step| step.is_overdue(today))
}
