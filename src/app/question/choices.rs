//! The parts of a question that are chosen, not typed: stand, footing, marks and steps.

use super::{Field, QuestionScreen};
use crate::app::{Action, Desk, Go, StepScreen};
use crate::model::{Footing, Marks, State};

impl QuestionScreen {
    pub(super) fn rows(&self, desk: &Desk) -> usize {
        match self.focus {
            Field::Stand => State::ALL.len(),
            Field::Onderbouwing => Footing::ALL.len(),
            Field::Markering => 2,
            Field::Vervolgstappen => desk.work.session().steps_of(&self.id).count() + 1,
            _ => 1,
        }
    }

    pub(super) fn point(&mut self, action: Action) {
        let last = match self.focus {
            Field::Vervolgstappen => usize::MAX,
            Field::Stand => State::ALL.len() - 1,
            Field::Onderbouwing => Footing::ALL.len() - 1,
            _ => 1,
        };
        self.row = match action {
            Action::Up => self.row.saturating_sub(1),
            _ => (self.row + 1).min(last),
        };
    }

    /// Choose what is pointed at. When it was chosen already, `onwards` goes to the next question:
    /// Enter and Enter again answers and goes on.
    pub(super) fn choose(&mut self, onwards: bool, desk: &mut Desk) -> Go {
        self.row = self.row.min(self.rows(desk) - 1);
        let marks = desk.work.session().marks(&self.id);
        match self.focus {
            Field::Stand => {
                let state = State::ALL.get(self.row).copied();
                if marks.state == state && onwards {
                    return self.next(desk);
                }
                self.set_state(state, desk);
            }
            Field::Onderbouwing => {
                let footing = Footing::ALL.get(self.row).copied();
                if marks.footing == footing && onwards {
                    self.leave_field(self.focus.moved(1), desk);
                } else {
                    self.mark(desk, |marks| marks.footing = footing);
                }
            }
            Field::Markering if self.row == 0 => {
                self.mark(desk, |marks| marks.discuss = !marks.discuss);
            }
            Field::Markering => self.mark(desk, |marks| marks.priority = !marks.priority),
            Field::Vervolgstappen => {
                let step = desk.work.session().steps_of(&self.id).nth(self.row);
                return match step.map(|(index, _)| index) {
                    Some(index) => StepScreen::open(index, desk),
                    None => StepScreen::add(self.id.clone(), desk),
                };
            }
            Field::Notitie | Field::Bronnen | Field::Geraadpleegd => {}
        }
        Go::Stay
    }

    pub(super) fn set_state(&mut self, state: Option<State>, desk: &mut Desk) {
        self.mark(desk, |marks| marks.state = state);
        if self.focus == Field::Stand {
            self.set_focus(Field::Stand, desk);
        }
    }

    pub(super) fn toggle_footing(&mut self, footing: Footing, desk: &mut Desk) {
        self.mark(desk, |marks| {
            marks.footing = (marks.footing != Some(footing)).then_some(footing);
        });
        if self.focus == Field::Onderbouwing {
            self.set_focus(Field::Onderbouwing, desk);
        }
    }

    pub(super) fn mark(&self, desk: &mut Desk, change: impl FnOnce(&mut Marks)) {
        if desk.work.is_read_only() {
            desk.say_read_only();
        } else if desk.work.change_marks(&self.id, change) {
            self.remember_place(desk);
            desk.save();
        }
    }

    pub(super) fn remove(&mut self, desk: &mut Desk) {
        match self.focus {
            Field::Onderbouwing => self.mark(desk, |marks| marks.footing = None),
            Field::Vervolgstappen => self.remove_step(desk),
            _ => self.set_state(None, desk),
        }
    }

    pub(super) fn remove_step(&mut self, desk: &mut Desk) {
        let step = desk.work.session().steps_of(&self.id).nth(self.row);
        let Some(index) = step.map(|(index, _)| index) else {
            return;
        };
        let before = desk.work.session().steps.len();
        desk.work
            .change_steps(|steps| drop(steps.drain(index..=index)));
        if desk.work.session().steps.len() < before {
            desk.say("Vervolgstap verwijderd. Ctrl+Z zet hem terug.");
            desk.save();
        }
    }
}
