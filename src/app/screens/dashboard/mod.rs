//! The dashboard: what the answers come down to, in tabs of rows that lead to their question.

mod changes;
mod moving;
mod records;
mod rows;
mod tab;
mod together;

use std::collections::BTreeMap;

use jiff::civil::Date;

pub use self::rows::{Item, Row};
pub use self::tab::Tab;
use super::all_questions::AllQuestionsScreen;
use super::behaviour::Behaviour;
use super::context::ScreenContext;
use super::frameworks::FrameworksScreen;
use super::plan::PlanScreen;
use super::question::{Field, QuestionScreen};
use super::reading::TextScreen;
use super::{RecordScreen, Screen, Transition};
use crate::app::action::Action;
use crate::app::keymap::{Context, key_for, key_in};
use crate::app::widgets::list_cursor;
use crate::model::{CHANGE_EXPLAINED, KnowledgeBase, QuestionId, QuestionSet, Session, next_open};

/// What a dashboard is of.
#[derive(Debug, Clone, Copy)]
pub struct Overview<'a> {
    /// What the sources say.
    pub base: &'a KnowledgeBase,
    /// The questions.
    pub set: &'a QuestionSet,
    /// The answers.
    pub session: &'a Session,
    /// The day it is.
    pub today: Date,
}

impl<'a> Overview<'a> {
    fn of(cx: &'a ScreenContext, seen: &'a Session) -> Self {
        Self {
            base: cx.knowledge,
            set: cx.questions,
            session: seen,
            today: cx.today,
        }
    }
}

/// The dashboard, with the tab and the row that are selected.
#[derive(Debug, Clone, Default)]
pub struct DashboardScreen {
    /// The tab.
    pub tab: Tab,
    /// The place of the row among [`Overview::rows`] of this tab.
    pub selected: usize,
    /// Whether a row of the overview led to this tab, so that the way back leads there.
    is_from_glance: bool,
    /// The row that is selected in each tab, to find it back after an answer has changed.
    highlighted: BTreeMap<Tab, Row>,
}

impl DashboardScreen {
    /// At a glance, with the cursor on this question.
    pub fn at(question: QuestionId) -> Self {
        let item = Item::Cell;
        let question = Some(question);
        Self {
            highlighted: BTreeMap::from([(Tab::Glance, Row { question, item })]),
            ..Self::default()
        }
    }

    /// The row that is selected, if any can be.
    pub fn row(&self) -> Option<&Row> {
        self.highlighted.get(&self.tab)
    }

    /// The question of the row that is selected.
    pub(super) fn row_question(&self) -> Option<QuestionId> {
        self.row()?.question.clone()
    }

    fn point_again(&mut self, rows: &[Row]) {
        let rules: [fn(&Row, &Row) -> bool; 2] = [Row::is_same, Row::is_beside];
        let same = list_cursor::found_back(rows, self.row(), &rules);
        // At a glance one begins in the grid: the story above it is read first, and passed by.
        let is_new = self.row().is_none();
        let cell = rows.iter().position(|row| is_new && row.item == Item::Cell);
        let place = same.or(cell).unwrap_or(self.selected);
        self.point(place.min(rows.len().saturating_sub(1)), rows);
    }

    /// Select the row at `place`, or the nearest that can be.
    fn point(&mut self, place: usize, rows: &[Row]) {
        let near = list_cursor::nearest(rows, place, Row::leads_somewhere);
        self.selected = near.unwrap_or(0);
        match near.and_then(|place| rows.get(place)) {
            Some(row) => self.highlighted.insert(self.tab, row.clone()),
            None => self.highlighted.remove(&self.tab),
        };
    }

    fn turn(&mut self, by: isize, cx: &ScreenContext) {
        let seen = cx.seen();
        let overview = Overview::of(cx, seen);
        self.tab = overview.tab_after(self.tab, by);
        self.is_from_glance = false;
        self.selected = 0;
        self.point_again(&overview.rows(self.tab));
    }

    fn open(&mut self, cx: &mut ScreenContext) -> Transition {
        let Some(row) = self.row().cloned() else {
            cx.say("Hier is niets om te openen.");
            return Transition::Stay;
        };
        match (&row.item, &row.question) {
            (Item::Framework(frame), _) => {
                Transition::Push(Screen::Frameworks(FrameworksScreen::through(*frame)))
            }
            (Item::Story(line), _) => self.open_story(line.role, cx),
            (Item::States, _) => {
                let here = cx.work.session().place.question.clone();
                let list = AllQuestionsScreen::at(here.unwrap_or_default());
                Transition::Push(Screen::AllQuestions(list))
            }
            (Item::Record(id), _) => RecordScreen::open(id.clone(), cx),
            (Item::Plan, _) => open_plan(None, cx),
            (Item::Step(index), _) => open_plan(Some(*index), cx),
            (_, Some(id)) => {
                let field = match self.tab {
                    Tab::Founding => Field::Evidence,
                    Tab::Heard => Field::CONSULTED,
                    Tab::Plan => Field::Steps,
                    _ => Field::State,
                };
                let question = QuestionScreen::open(id.clone(), field, cx);
                Transition::Push(Screen::Question(question))
            }
            _ => Transition::Stay,
        }
    }

    fn open_next_open(&self, cx: &mut ScreenContext) -> Transition {
        let here = self.row_question();
        let next = next_open(cx.questions, cx.work.session(), here.as_ref());
        let Some(id) = next.map(|question| question.id.clone()) else {
            cx.say("Alle vragen hebben een antwoord.");
            return Transition::Stay;
        };
        Transition::Push(Screen::Question(QuestionScreen::open(id, Field::State, cx)))
    }
}

/// The plan, at the step in this place of the session.
fn open_plan(step: Option<usize>, cx: &ScreenContext) -> Transition {
    let session = cx.work.session();
    let step = step.and_then(|place| session.steps.get(place));
    let mut plan = PlanScreen::default();
    plan.highlighted = step.and_then(|step| step.identity);
    plan.refresh(cx.questions, session, cx.today);
    Transition::Push(Screen::Plan(plan))
}

impl Behaviour for DashboardScreen {
    fn context(&self) -> Context {
        Context::Dashboard
    }

    fn purpose(&self) -> Vec<String> {
        vec![
            format!(
                "Wat uw antwoorden opleveren, in tabbladen. Met {} en {} gaat u langs de tabbladen; in het \
                 overzicht gaat u met de pijlen langs de vragen.",
                key_in(Context::Dashboard, Action::NextField),
                key_in(Context::Dashboard, Action::PreviousField),
            ),
            format!(
                "Met {} opent u de vraag; met {} komt u op dezelfde plek terug.",
                key_for(Action::Confirm),
                key_for(Action::Back)
            ),
            CHANGE_EXPLAINED.to_owned(),
        ]
    }

    fn explains_states(&self) -> bool {
        true
    }

    fn refresh(&mut self, cx: &ScreenContext) {
        let seen = cx.seen();
        let overview = Overview::of(cx, seen);
        if !overview.tabs().contains(&self.tab) {
            self.tab = Tab::default();
        }
        self.point_again(&overview.rows(self.tab));
    }

    fn act(&mut self, action: Action, cx: &mut ScreenContext) -> Transition {
        self.refresh(cx);
        let go = match action {
            Action::Confirm => self.open(cx),
            Action::NextOpen => self.open_next_open(cx),
            Action::TogglePriority => self.mark(cx, |rating| rating.priority = !rating.priority),
            Action::ToggleDiscuss => self.mark(cx, |rating| rating.discuss = !rating.discuss),
            Action::NewStep => self.new_step(cx),
            Action::EditRecord => self.edit_record(cx),
            Action::MoveUp => self.move_gap(-1, cx),
            Action::MoveDown => self.move_gap(1, cx),
            Action::NextVoice => self.next_voice(cx),
            Action::ResetOrder => Self::reset_order(cx),
            Action::ExplainOrder => Transition::Push(Screen::Reading(TextScreen::gap_order())),
            Action::Back if std::mem::take(&mut self.is_from_glance) => {
                self.tab = Tab::Glance;
                Transition::Stay
            }
            Action::Back => Transition::Back,
            Action::NextField => {
                self.turn(1, cx);
                return Transition::Stay;
            }
            Action::PreviousField => {
                self.turn(-1, cx);
                return Transition::Stay;
            }
            _ => {
                self.walk(action, cx);
                return Transition::Stay;
            }
        };
        self.refresh(cx);
        go
    }

    fn question(&self, _: &ScreenContext) -> Option<QuestionId> {
        self.row_question()
    }
}
