//! The plan: every next step of the session, in groups, to look through and to change several at once.

mod changes;
mod owners;
mod several;

use super::behaviour::Behaviour;
use crate::app::keymap::Context;
use crate::app::keymap::key_for;
use crate::app::keymap::key_in;
use crate::app::widgets::list_cursor;
use crate::model::StepStatus;
use std::collections::BTreeSet;

use jiff::civil::Date;

pub use self::several::SeveralScreen;
pub use self::several::Shared;
use super::context::Desk;
use super::question::Field;
use super::question::QuestionScreen;
use super::step::StepScreen;
use super::{Go, Screen};
use crate::app::action::Action;
use crate::model::{Identity, PlanGroup, PlanView, QuestionId, QuestionSet, Session};

/// The plan, with the step that is pointed at and those that are marked.
#[derive(Debug, Clone, Default)]
pub struct PlanScreen {
    /// Which steps are in sight, and in which groups.
    pub view: PlanView,
    /// The marked steps. Only what is in sight can be marked.
    pub marked: BTreeSet<Identity>,
    /// The place of the step that is pointed at, among those in sight.
    selected: usize,
    /// That step.
    pub pointed_at: Option<Identity>,
}

impl PlanScreen {
    /// Point at the same step as before, now that the steps may have changed.
    pub fn refresh(&mut self, set: &QuestionSet, session: &Session, today: Date) {
        let in_sight = identities(&self.view.groups(set, session, today));
        self.marked.retain(|marked| in_sight.contains(marked));
        let same = in_sight
            .iter()
            .position(|step| Some(*step) == self.pointed_at);
        self.point(same.unwrap_or(self.selected), &in_sight);
    }

    fn point(&mut self, to: usize, in_sight: &[Identity]) {
        self.selected = to.min(in_sight.len().saturating_sub(1));
        self.pointed_at = in_sight.get(self.selected).copied();
    }

    fn refresh_at(&mut self, desk: &Desk) {
        self.refresh(desk.questions, desk.work.session(), desk.today);
    }

    /// What changes nothing but what is in sight, pointed at or marked.
    fn look(&mut self, action: Action, desk: &Desk) -> Go {
        let groups = self
            .view
            .groups(desk.questions, desk.work.session(), desk.today);
        let in_sight = identities(&groups);
        match action {
            Action::Arrange(by) => self.view.by = by,
            Action::ToggleFinished => self.view.hides_finished = !self.view.hides_finished,
            Action::Choose => self.toggle_mark(),
            Action::MarkAll => self.mark_all(in_sight),
            Action::NextField => self.point(next_group(&groups, self.selected), &in_sight),
            Action::PreviousField => self.point(previous_group(&groups, self.selected), &in_sight),
            _ => {
                let to = list_cursor::along(action, self.selected, in_sight.len());
                self.point(to, &in_sight);
            }
        }
        Go::Stay
    }

    fn toggle_mark(&mut self) {
        if let Some(step) = self.pointed_at
            && !self.marked.remove(&step)
        {
            self.marked.insert(step);
        }
    }

    /// Mark all in sight; when all are marked already, none.
    fn mark_all(&mut self, in_sight: Vec<Identity>) {
        if self.marked.len() == in_sight.len() {
            self.marked.clear();
        } else {
            self.marked.extend(in_sight);
        }
    }

    /// What a change is about: what is marked, or else what is pointed at.
    fn chosen(&self) -> Vec<Identity> {
        if self.marked.is_empty() {
            self.pointed_at.into_iter().collect()
        } else {
            self.marked.iter().copied().collect()
        }
    }

    fn open_step(&self, desk: &mut Desk) -> Go {
        match self.row_place(desk) {
            Some(place) => StepScreen::open(place, desk),
            None => Go::Stay,
        }
    }

    /// The place in the session of the step that is pointed at.
    fn row_place(&self, desk: &Desk) -> Option<usize> {
        desk.work.session().place_of_step(self.pointed_at?)
    }

    /// The question of the step that is pointed at.
    pub(super) fn row_question(&self, desk: &Desk) -> Option<QuestionId> {
        let step = desk.work.session().steps.get(self.row_place(desk)?)?;
        Some(step.question.clone())
    }

    fn open_question(&self, desk: &Desk) -> Go {
        let (Some(place), Some(id)) = (self.row_place(desk), self.row_question(desk)) else {
            return Go::Stay;
        };
        let mut question = QuestionScreen::open(id, Field::Vervolgstappen, desk);
        question.point_at_step(place, desk);
        Go::Push(Screen::Question(question))
    }

    /// One more step for the question of this one.
    fn new_step(&mut self, desk: &mut Desk) -> Go {
        let number = desk.work.session().steps.len();
        let Some(question) = self.row_question(desk) else {
            return Go::Stay;
        };
        let go = StepScreen::add(question, desk);
        if let Some(new) = desk.work.session().steps.get(number) {
            self.pointed_at = new.identity;
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
        "Alle vervolgstappen bij elkaar. Bovenaan staat wat nog te doen is, wat te laat is, en wat nog geen eigenaar of geen datum heeft.".to_owned(),
        format!(
            "Met {} wijzigt u een stap. Markeer met {} meer stappen, en geef ze samen een status ({}-{}), een eigenaar ({}) of een datum ({}). {} zet alles in één keer terug.",
            key_for(Action::Confirm),
            key_in(Context::Plan, Action::Choose),
            key_for(Action::SetStatus(StepStatus::Open)),
            key_for(Action::SetStatus(StepStatus::Vervallen)),
            key_for(Action::SetOwner),
            key_for(Action::SetDue),
            key_for(Action::Undo)
        ),
        format!(
            "Een vervolgstap maakt u bij een vraag, met {}. U komt hier met {}; houdt uw venster die toets zelf, dan met {} op het dashboard ({}).",
            key_for(Action::NewStep),
            key_in(Context::Choice, Action::Plan),
            key_in(Context::Dashboard, Action::Plan),
            key_for(Action::Dashboard)
        ),
    ]
    }

    fn act(&mut self, action: Action, desk: &mut Desk) -> Go {
        self.refresh_at(desk);
        let go = match action {
            Action::Back => Go::Back,
            Action::Confirm => self.open_step(desk),
            Action::ToQuestion => self.open_question(desk),
            Action::NewStep => self.new_step(desk),
            Action::FilterOwner => self.ask_whose(desk),
            Action::SetOwner => self.several(Shared::Owner, desk),
            Action::SetDue => self.several(Shared::Due, desk),
            Action::SetStatus(status) => self.set_status(status, desk),
            Action::Remove => self.ask_remove(desk),
            _ => self.look(action, desk),
        };
        self.refresh_at(desk);
        go
    }

    fn refresh(&mut self, desk: &Desk) {
        self.refresh_at(desk);
    }

    fn question(&self, desk: &Desk) -> Option<QuestionId> {
        self.row_question(desk)
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
