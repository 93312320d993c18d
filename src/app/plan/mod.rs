//! The plan: every next step of the session, in groups, to look through and to change several at once.

mod changes;
mod owners;
mod several;

use std::collections::BTreeSet;

use jiff::civil::Date;

pub use self::owners::PlanChoice;
pub use self::several::{SeveralScreen, Shared};
use super::{Action, Desk, Field, Go, QuestionScreen, Screen, StepScreen};
use crate::model::{NextStep, PlanGroup, PlanView, QuestionId, QuestionSet, Session};

/// The plan, with the step that is pointed at and those that are marked.
#[derive(Debug, Clone, Default)]
pub struct PlanScreen {
    /// Which steps are in sight, and in which groups.
    pub view: PlanView,
    /// The marked steps, by their place in the session. Only what is in sight can be marked.
    pub marked: BTreeSet<usize>,
    /// The place of the step that is pointed at, among those in sight.
    selected: usize,
    /// That step, by its place in the session.
    pub pointed_at: Option<usize>,
    /// The step itself, to find it back when places have shifted.
    step: Option<NextStep>,
    /// How many steps there were: with another number, places have shifted, also by an undo.
    count: usize,
}

impl PlanScreen {
    /// Point at the same step as before, now that the steps may have changed.
    pub fn refresh(&mut self, set: &QuestionSet, session: &Session, today: Date) {
        let in_sight = places(&self.view.groups(set, session, today));
        if self.count != session.steps.len() {
            self.count = session.steps.len();
            self.marked.clear();
            self.find_step(session);
        }
        self.marked = &self.marked & &in_sight.iter().copied().collect();
        let same = in_sight
            .iter()
            .position(|place| Some(*place) == self.pointed_at);
        self.point(same.unwrap_or(self.selected), &in_sight);
        let place = self.pointed_at.and_then(|place| session.steps.get(place));
        self.step = place.cloned();
    }

    /// Places have shifted: what is pointed at stands where that step stands now.
    fn find_step(&mut self, session: &Session) {
        let at = self.pointed_at.and_then(|place| session.steps.get(place));
        if self.step.is_some() && at != self.step.as_ref() {
            self.pointed_at =
                super::found_back(&session.steps, self.step.as_ref(), &[NextStep::eq]);
        }
    }

    fn point(&mut self, to: usize, in_sight: &[usize]) {
        self.selected = to.min(in_sight.len().saturating_sub(1));
        self.pointed_at = in_sight.get(self.selected).copied();
    }

    fn refresh_at(&mut self, desk: &Desk) {
        self.refresh(desk.questions, desk.work.session(), desk.today);
    }

    /// Carry out `action`.
    pub fn act(&mut self, action: Action, desk: &mut Desk) -> Go {
        self.refresh_at(desk);
        let go = match action {
            Action::Back => Go::Back,
            Action::Confirm => self.edit(desk),
            Action::ToQuestion => self.question(desk),
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

    /// What changes nothing but what is in sight, pointed at or marked.
    fn look(&mut self, action: Action, desk: &Desk) -> Go {
        let groups = self
            .view
            .groups(desk.questions, desk.work.session(), desk.today);
        let in_sight = places(&groups);
        match action {
            Action::Arrange(by) => self.view.by = by,
            Action::ToggleFinished => self.view.hides_finished = !self.view.hides_finished,
            Action::Choose => self.toggle_mark(),
            Action::MarkAll => self.mark_all(in_sight),
            Action::NextField => self.point(next_group(&groups, self.selected), &in_sight),
            Action::PreviousField => self.point(previous_group(&groups, self.selected), &in_sight),
            _ => {
                let to = super::along(action, self.selected, in_sight.len());
                self.point(to, &in_sight);
            }
        }
        Go::Stay
    }

    /// Mark nothing: on another screen steps may go and come, and then places say nothing.
    pub(super) fn forget_marks(&mut self) {
        self.marked.clear();
    }

    fn toggle_mark(&mut self) {
        if let Some(place) = self.pointed_at
            && !self.marked.remove(&place)
        {
            self.marked.insert(place);
        }
    }

    /// Mark all in sight; when all are marked already, none.
    fn mark_all(&mut self, in_sight: Vec<usize>) {
        if self.marked.len() == in_sight.len() {
            self.marked.clear();
        } else {
            self.marked.extend(in_sight);
        }
    }

    /// What a change is about: what is marked, or else what is pointed at.
    fn chosen(&self) -> Vec<usize> {
        if self.marked.is_empty() {
            self.pointed_at.into_iter().collect()
        } else {
            self.marked.iter().copied().collect()
        }
    }

    fn edit(&self, desk: &mut Desk) -> Go {
        match self.pointed_at {
            Some(place) => StepScreen::open(place, desk),
            None => Go::Stay,
        }
    }

    /// Point at the step at `place` in the session, or where it is none, stay on this row.
    fn point_at_step(&mut self, place: Option<usize>) {
        self.pointed_at = place;
        self.step = None;
    }

    /// The question of the step that is pointed at.
    pub(super) fn row_question(&self, desk: &Desk) -> Option<QuestionId> {
        let step = desk.work.session().steps.get(self.pointed_at?)?;
        Some(step.question.clone())
    }

    fn question(&self, desk: &Desk) -> Go {
        let (Some(place), Some(id)) = (self.pointed_at, self.row_question(desk)) else {
            return Go::Stay;
        };
        let mut question = QuestionScreen::open(id, Field::Vervolgstappen, desk);
        question.point_at_step(place, desk);
        Go::Push(Screen::Question(question.into()))
    }

    /// One more step for the question of this one.
    fn new_step(&mut self, desk: &mut Desk) -> Go {
        let number = desk.work.session().steps.len();
        let Some(question) = self.row_question(desk) else {
            return Go::Stay;
        };
        let go = StepScreen::add(question, desk);
        if desk.work.session().steps.len() > number {
            self.point_at_step(Some(number));
        }
        go
    }
}

/// The places in the session of all steps, in the order of the screen.
fn places(groups: &[PlanGroup]) -> Vec<usize> {
    let steps = groups.iter().flat_map(|group| &group.steps);
    steps.map(|(place, _)| *place).collect()
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
