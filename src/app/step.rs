//! One next step. What is typed goes into the session at once, so nothing waits for a button.

use super::form::{Field, Form};
use super::{Action, Desk, Go, Screen};
use crate::editor::Edit;
use crate::model::{NextStep, QuestionId, StepStatus, format_date, parse_date};

const WHAT: usize = 0;
const WHO: usize = 1;
const DUE: usize = 2;
const STATUS: usize = 3;

/// A next step that is being written.
#[derive(Debug)]
pub struct StepScreen {
    /// The question it belongs to.
    pub question: QuestionId,
    /// The fields.
    pub form: Form,
    /// Its place in the steps of the session.
    index: usize,
    /// It was added just now: without any text nothing is left of it.
    is_new: bool,
    /// The user was told that the date is none and goes on all the same.
    date_refused: bool,
}

impl StepScreen {
    /// Add a step to `question`.
    pub fn add(question: QuestionId, desk: &mut Desk) -> Go {
        if desk.work.is_read_only() {
            desk.say_read_only();
            return Go::Stay;
        }
        desk.work
            .change_steps(|steps| steps.push(NextStep::new(question, "")));
        Self::show(desk.work.session().steps.len() - 1, true, desk)
    }

    /// Change the step at `index`.
    pub fn open(index: usize, desk: &mut Desk) -> Go {
        // One undo takes back all that is done to the step from here.
        desk.work.change_steps(|_| {});
        Self::show(index, false, desk)
    }

    fn show(index: usize, is_new: bool, desk: &Desk) -> Go {
        let Some(step) = desk.work.session().steps.get(index) else {
            return Go::Stay;
        };
        let due = step.due.map(format_date).unwrap_or_default();
        let status = StepStatus::ALL
            .iter()
            .position(|status| *status == step.status);
        let words = StepStatus::ALL.iter().map(|status| status.key()).collect();
        let screen = Self {
            question: step.question.clone(),
            form: Form::new(vec![
                Field::text("Wat", "wat gaat er gebeuren", &step.what),
                Field::text("Wie", "wie doet het; mag leeg blijven", &step.who),
                Field::text(
                    "Wanneer",
                    "vóór welke dag, bijvoorbeeld 1-3-2027; mag leeg blijven",
                    &due,
                ),
                Field::choice("Status", words, status.unwrap_or(0)),
            ]),
            index,
            is_new,
            date_refused: false,
        };
        Go::Push(Screen::Step(screen))
    }

    /// Type in the field with the focus.
    pub fn edit(&mut self, edit: Edit, desk: &mut Desk) {
        if desk.work.is_read_only() {
            desk.say_read_only();
            return;
        }
        self.form.edit(edit, desk.clipboard);
        self.date_refused = false;
        let due = parse_date(self.form.text(DUE)).ok();
        let status = StepStatus::ALL.get(self.form.chosen(STATUS)).copied();
        desk.work.change(|session| {
            if let Some(step) = session.steps.get_mut(self.index) {
                self.form.text(WHAT).clone_into(&mut step.what);
                self.form.text(WHO).clone_into(&mut step.who);
                step.due = due;
                step.status = status.unwrap_or_default();
            }
        });
    }

    /// Carry out `action`.
    pub fn act(&mut self, action: Action, desk: &mut Desk) -> Go {
        match action {
            Action::Confirm if !self.form.is_last() => self.form.move_focus(1),
            Action::NextField => self.form.move_focus(1),
            Action::PreviousField => self.form.move_focus(-1),
            Action::Confirm | Action::Submit | Action::Back => return self.leave(desk),
            _ => return Go::Stay,
        }
        desk.save();
        Go::Stay
    }

    /// Whether a date is being typed that is none yet, so that it cannot be saved.
    pub fn is_unfinished(&self) -> bool {
        self.form.date_problem(DUE).is_some()
    }

    /// Point out a date that is none, once. Returns whether that was now.
    pub fn refuse_date(&mut self) -> bool {
        let Some(problem) = self.form.date_problem(DUE).filter(|_| !self.date_refused) else {
            return false;
        };
        self.date_refused = true;
        let problem = format!("{problem} Nog een keer: verder zonder datum.");
        self.form.reject(DUE, problem);
        true
    }

    /// Go back. A step without any text goes away.
    fn leave(&mut self, desk: &mut Desk) -> Go {
        if self.refuse_date() {
            return Go::Stay;
        }
        if self.form.text(WHAT).is_empty() && self.form.text(WHO).is_empty() {
            desk.work.remove_step(self.index);
            if self.is_new {
                desk.work.forget_undo();
            }
        }
        desk.save();
        Go::Back
    }
}
