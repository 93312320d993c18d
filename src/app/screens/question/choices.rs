//! The parts of a question that are chosen, not typed: stand, footing, marks and steps.

use super::QuestionScreen;
use super::field::Field;
use crate::app::action::Action;
use crate::app::keymap::key_for;
use crate::app::screens::{Desk, Go, StepScreen};
use crate::app::widgets::list_cursor::along;
use crate::model::{Change, FlagField, Footing, NextStep, State, what_to_ask};

impl QuestionScreen {
    pub(super) fn rows(&self, desk: &Desk) -> usize {
        match self.focus {
            Field::Stand => State::ALL.len(),
            Field::Onderbouwing => Footing::ALL.len(),
            Field::Markering => FlagField::ALL.len(),
            Field::Vervolgstappen => desk.work.session().steps_of(&self.id).count() + 1,
            Field::Written(_) => 1,
        }
    }

    pub(super) fn point(&mut self, action: Action, desk: &Desk) {
        let count = self.rows(desk);
        self.row = Some(match (action, self.row) {
            (Action::Up, None) => count.saturating_sub(1),
            (_, None) => 0,
            (_, Some(row)) => along(action, row, count),
        });
    }

    /// From the stand sideways to another question; elsewhere to the next thing to choose.
    pub(super) fn sideways(&mut self, action: Action, desk: &mut Desk) -> Go {
        match (self.focus, action) {
            (Field::Stand, Action::Left) => return self.previous(desk),
            (Field::Stand, _) => return self.next(desk),
            (_, Action::Left) => self.point(Action::Up, desk),
            _ => self.point(Action::Down, desk),
        }
        Go::Stay
    }

    /// Choose what is pointed at. Where nothing is, or what was chosen already, `onwards` goes on:
    /// Enter and Enter again answers and goes on, and Enter alone never answers.
    pub(super) fn choose(&mut self, onwards: bool, desk: &mut Desk) -> Go {
        let marks = desk.work.session().marks(&self.id);
        match self.focus {
            Field::Stand => {
                let state = self.row.and_then(|row| State::ALL.get(row)).copied();
                if onwards && (state.is_none() || marks.state == state) {
                    return self.next(desk);
                }
                if state.is_some() {
                    self.set_state(state, desk);
                }
            }
            Field::Onderbouwing => {
                let footing = self.row.and_then(|row| Footing::ALL.get(row)).copied();
                if onwards && (footing.is_none() || marks.footing == footing) {
                    self.leave_field(self.focus.moved(1), desk);
                } else if footing.is_some() {
                    desk.mark(&self.id, |marks| marks.footing = footing);
                }
            }
            Field::Markering => {
                if let Some(flag) = self.pointed_at_flag() {
                    desk.mark(&self.id, |marks| marks.toggle(flag));
                }
            }
            Field::Vervolgstappen => {
                return match self.pointed_at_step(desk) {
                    Some(index) => StepScreen::open(index, desk),
                    None => StepScreen::add(self.id.clone(), desk),
                };
            }
            Field::Written(_) => {}
        }
        Go::Stay
    }

    fn pointed_at_flag(&self) -> Option<FlagField> {
        FlagField::ALL.get(self.row?).copied()
    }

    /// The place in the session of the step that is pointed at.
    fn pointed_at_step(&self, desk: &Desk) -> Option<usize> {
        let mut steps = desk.work.session().steps_of(&self.id);
        steps.nth(self.row?).map(|(index, _)| index)
    }

    pub(super) fn set_state(&mut self, state: Option<State>, desk: &mut Desk) {
        let said = desk.mark(&self.id, |marks| marks.state = state);
        if state == Some(State::Onbekend) {
            self.offer_to_ask(said, desk);
        }
        if self.focus == Field::Stand {
            self.set_focus(Field::Stand, desk);
        }
    }

    pub(super) fn toggle_footing(&mut self, footing: Footing, desk: &mut Desk) {
        desk.mark(&self.id, |marks| {
            marks.footing = (marks.footing != Some(footing)).then_some(footing);
        });
        if self.focus == Field::Onderbouwing {
            self.set_focus(Field::Onderbouwing, desk);
        }
    }

    pub(super) fn clear_state(&mut self, desk: &mut Desk) {
        let had_state = desk.work.session().marks(&self.id).state.is_some();
        self.set_state(None, desk);
        if had_state {
            let undo = key_for(Action::Undo);
            desk.say_of(&self.id, &format!("stand gewist. {undo} zet hem terug."));
        }
    }

    /// Clear what is pointed at, and nothing else.
    pub(super) fn remove(&mut self, desk: &mut Desk) {
        match self.focus {
            Field::Stand => self.clear_state(desk),
            Field::Onderbouwing => {
                desk.mark(&self.id, |marks| marks.footing = None);
            }
            Field::Markering => {
                if let Some(flag) = self.pointed_at_flag() {
                    desk.mark(&self.id, |marks| *marks.flag_mut(flag) = false);
                }
            }
            Field::Vervolgstappen => self.remove_step(desk),
            Field::Written(_) => {}
        }
    }

    /// Say how what is not known can become a step, after what was `said` of the answer.
    fn offer_to_ask(&self, said: Option<String>, desk: &mut Desk) {
        if let Some(question) = desk.questions.question(&self.id) {
            let said = said.map(|said| format!("{said} ")).unwrap_or_default();
            let what = what_to_ask(question);
            let key = key_for(Action::StepToAsk);
            desk.say(&format!("{said}Met {key} maakt u de vervolgstap «{what}»."));
        }
    }

    /// A step to find out what is not known.
    pub(super) fn step_to_ask(&self, desk: &mut Desk) -> Go {
        let Some(question) = desk.questions.question(&self.id) else {
            return Go::Stay;
        };
        let step = NextStep::new(self.id.clone(), what_to_ask(question));
        let go = StepScreen::take_over(step, desk);
        desk.say_of(&self.id, "vervolgstap toegevoegd om het na te vragen.");
        go
    }

    fn remove_step(&self, desk: &mut Desk) {
        let place = self.pointed_at_step(desk);
        let step = place.and_then(|place| desk.work.session().steps.get(place));
        let change = step.and_then(|step| step.identity).map(Change::RemoveStep);
        if change.is_some_and(|change| desk.apply(change)) {
            let undo = key_for(Action::Undo);
            desk.say_of(
                &self.id,
                &format!("vervolgstap verwijderd. {undo} zet hem terug."),
            );
        }
    }
}
