//! The plan: every next step of the session, in groups, to look through and to change several at once.

mod bulk_edit;
mod changes;
mod owners;

use super::behaviour::Behaviour;
use crate::app::keymap::Context;
use crate::app::keymap::key_for;
use crate::app::keymap::key_in;
use crate::app::widgets::list_cursor;
use crate::model::StepStatus;
use std::collections::BTreeSet;

use jiff::civil::Date;

pub use self::bulk_edit::BulkEditScreen;
pub use self::bulk_edit::BulkField;
use super::context::ScreenContext;
use super::question::Field;
use super::question::QuestionScreen;
use super::step::StepScreen;
use super::{Screen, Transition};
use crate::app::action::Action;
use crate::model::{Identity, PlanGroup, PlanView, QuestionId, QuestionSet, Session};

/// The plan, with the step that is selected and those that are marked.
#[derive(Debug, Clone, Default)]
pub struct PlanScreen {
    /// Which steps are visible, and in which groups.
    pub view: PlanView,
    /// The marked steps. Only what is visible can be marked.
    pub marked: BTreeSet<Identity>,
    /// The place of the step that is selected, among those visible.
    selected: usize,
    /// That step.
    pub highlighted: Option<Identity>,
}

impl PlanScreen {
    /// Select the same step as before, now that the steps may have changed.
    pub fn refresh(&mut self, set: &QuestionSet, session: &Session, today: Date) {
        let visible = identities(&self.view.groups(set, session, today));
        self.marked.retain(|marked| visible.contains(marked));
        let same = visible
            .iter()
            .position(|step| Some(*step) == self.highlighted);
        self.point(same.unwrap_or(self.selected), &visible);
    }

    fn point(&mut self, to: usize, visible: &[Identity]) {
        self.selected = to.min(visible.len().saturating_sub(1));
        self.highlighted = visible.get(self.selected).copied();
    }

    fn refresh_at(&mut self, cx: &ScreenContext) {
        self.refresh(cx.questions, cx.work.session(), cx.today);
    }

    /// What changes nothing but what is visible, selected or marked.
    fn look(&mut self, action: Action, cx: &ScreenContext) -> Transition {
        let groups = self.view.groups(cx.questions, cx.work.session(), cx.today);
        let visible = identities(&groups);
        match action {
            Action::NextArrangement => self.view.by = self.view.by.next(),
            Action::ToggleFinished => self.view.hides_finished = !self.view.hides_finished,
            Action::Choose => self.toggle_mark(),
            Action::MarkAll => self.mark_all(visible),
            Action::NextField => self.point(next_group(&groups, self.selected), &visible),
            Action::PreviousField => self.point(previous_group(&groups, self.selected), &visible),
            _ => {
                let to = list_cursor::along(action, self.selected, visible.len());
                self.point(to, &visible);
            }
        }
        Transition::Stay
    }

    fn toggle_mark(&mut self) {
        if let Some(step) = self.highlighted
            && !self.marked.remove(&step)
        {
            self.marked.insert(step);
        }
    }

    /// Mark all visible; when all are marked already, none.
    fn mark_all(&mut self, visible: Vec<Identity>) {
        if self.marked.len() == visible.len() {
            self.marked.clear();
        } else {
            self.marked.extend(visible);
        }
    }

    /// What a change is about: what is marked, or else what is selected.
    fn chosen(&self) -> Vec<Identity> {
        if self.marked.is_empty() {
            self.highlighted.into_iter().collect()
        } else {
            self.marked.iter().copied().collect()
        }
    }

    fn open_step(&self, cx: &mut ScreenContext) -> Transition {
        match self.row_place(cx) {
            Some(place) => StepScreen::open(place, cx),
            None => Transition::Stay,
        }
    }

    /// The place in the session of the step that is selected.
    fn row_place(&self, cx: &ScreenContext) -> Option<usize> {
        cx.work.session().place_of_step(self.highlighted?)
    }

    /// The question of the step that is selected.
    pub(super) fn row_question(&self, cx: &ScreenContext) -> Option<QuestionId> {
        let step = cx.work.session().steps.get(self.row_place(cx)?)?;
        Some(step.question.clone())
    }

    fn open_question(&self, cx: &ScreenContext) -> Transition {
        let (Some(place), Some(id)) = (self.row_place(cx), self.row_question(cx)) else {
            return Transition::Stay;
        };
        let mut question = QuestionScreen::open(id, Field::Steps, cx);
        question.point_at_step(place, cx);
        Transition::Push(Screen::Question(question))
    }

    /// One more step for the question of this one.
    fn new_step(&mut self, cx: &mut ScreenContext) -> Transition {
        let number = cx.work.session().steps.len();
        let Some(question) = self.row_question(cx) else {
            return Transition::Stay;
        };
        let go = StepScreen::add(question, cx);
        if let Some(new) = cx.work.session().steps.get(number) {
            self.highlighted = new.identity;
        }
        go
    }
}

impl Behaviour for PlanScreen {
    fn context(&self) -> Context {
        Context::Plan
    }

    fn purpose(&self) -> Vec<String> {
        vec![
        "Alle vervolgstappen bij elkaar. Bovenaan staat wat nog te doen is, wat te laat is, en wat nog niemand doet of geen datum heeft.".to_owned(),
        format!(
            "Met {} wijzigt u een stap. Markeer met {} meer stappen, en geef ze samen een status ({}-{}), iemand die het doet ({}) of een datum ({}). {} zet alles in één keer terug.",
            key_for(Action::Confirm),
            key_in(Context::Plan, Action::Choose),
            key_for(Action::SetStatus(StepStatus::Open)),
            key_for(Action::SetStatus(StepStatus::Vervallen)),
            key_for(Action::SetOwner),
            key_for(Action::SetDue),
            key_for(Action::Undo)
        ),
        format!(
            "Een vervolgstap maakt u bij een vraag, met {}. U komt hier met {}; doet die toets niets in uw venster, kies dan op het overzicht ({}) het tabblad met de stappen.",
            key_for(Action::NewStep),
            key_in(Context::Choice, Action::Plan),
            key_for(Action::Dashboard)
        ),
    ]
    }

    fn act(&mut self, action: Action, cx: &mut ScreenContext) -> Transition {
        self.refresh_at(cx);
        let go = match action {
            Action::Back => Transition::Back,
            Action::Confirm => self.open_step(cx),
            Action::ToQuestion => self.open_question(cx),
            Action::NewStep => self.new_step(cx),
            Action::Filter => self.ask_whose(cx),
            Action::SetOwner => self.several(BulkField::Owner, cx),
            Action::SetDue => self.several(BulkField::Due, cx),
            Action::SetStatus(status) => self.set_status(status, cx),
            Action::Remove => self.ask_remove(cx),
            _ => self.look(action, cx),
        };
        self.refresh_at(cx);
        go
    }

    fn refresh(&mut self, cx: &ScreenContext) {
        self.refresh_at(cx);
    }

    fn question(&self, cx: &ScreenContext) -> Option<QuestionId> {
        self.row_question(cx)
    }
}

/// All steps, in the order of the screen.
fn identities(groups: &[PlanGroup]) -> Vec<Identity> {
    let steps = groups.iter().flat_map(|group| &group.steps);
    steps.filter_map(|(_, step)| step.identity).collect()
}

/// Where each group begins.
fn firsts(groups: &[PlanGroup]) -> Vec<usize> {
    let mut next = 0;
    let begin = |group: &PlanGroup| {
        let first = next;
        next += group.steps.len();
        first
    };
    groups.iter().map(begin).collect()
}

/// The first step of the group after that of `here`, around the end.
fn next_group(groups: &[PlanGroup], here: usize) -> usize {
    let firsts = firsts(groups);
    firsts.into_iter().find(|first| *first > here).unwrap_or(0)
}

/// The first step of the group before that of `here`, around the beginning.
fn previous_group(groups: &[PlanGroup], here: usize) -> usize {
    let firsts = firsts(groups);
    let own = firsts.iter().rposition(|first| *first <= here).unwrap_or(0);
    let before = own.checked_sub(1).unwrap_or(firsts.len().saturating_sub(1));
    firsts.get(before).copied().unwrap_or(0)
}
