//! One next step. What is typed goes into the session at once, so nothing waits for a button.

use super::behaviour::Behaviour;
use crate::app::keymap::Context;
use crate::app::widgets::form;
use jiff::civil::Date;

use super::context::ScreenContext;
use super::live_form::LiveForm;
use super::{Screen, Transition};
use crate::app::action::Action;
use crate::app::keymap::key_for;
use crate::app::widgets::form::{Field, Form, Leave};
use crate::app::work::Work;
use crate::editor::Edit;
use crate::model::{
    Change, Decider, Entries, Identity, NextStep, PersonalData, QuestionId, StepStatus,
    format_date, parse_due,
};

const WHAT: usize = 0;
const WHO: usize = 1;
const DUE: usize = 2;
const STATUS: usize = 3;
const DECIDED_BY: usize = 4;
/// What is before everyone who may decide.
const NOBODY: &str = "niet nodig";

/// A next step that is being written.
#[derive(Debug, Clone)]
pub struct StepScreen {
    /// The question it belongs to.
    pub question: QuestionId,
    /// Where the idea came from; may be empty.
    pub origin: String,
    /// The fields.
    pub form: Form,
    /// Which step of the session it is.
    identity: Identity,
    /// Undo takes back what is typed, and the step itself if it is new.
    is_begun: bool,
    /// The day it had when it was opened.
    due: Option<Date>,
    /// What is wrong with the day that is being typed.
    problem: Option<String>,
    /// It was taken over just now.
    is_taken_over: bool,
    /// The user was told what no field can take, and goes on all the same.
    is_refused: bool,
}

impl StepScreen {
    /// Add a step to `question`.
    pub fn add(question: QuestionId, cx: &mut ScreenContext) -> Transition {
        if cx.begin(Change::put_step(NextStep::new(question, ""))) {
            Self::show_new(cx)
        } else {
            Transition::Stay
        }
    }

    /// Add a step that says already what will be done; who and when are asked at once.
    pub(super) fn take_over(step: NextStep, cx: &mut ScreenContext) -> Transition {
        if !cx.apply(Change::put_step(step)) {
            return Transition::Stay;
        }
        let mut go = Self::show_new(cx);
        if let Transition::Push(Screen::Step(screen)) = &mut go {
            screen.form.show_start(WHAT);
            screen.form.focus = WHO;
            screen.is_taken_over = true;
        }
        go
    }

    /// Show the step that was added just now. That is what undo takes back, with all that is typed.
    fn show_new(cx: &ScreenContext) -> Transition {
        let mut go = Self::open(cx.work.session().steps.len().saturating_sub(1), cx);
        if let Transition::Push(Screen::Step(screen)) = &mut go {
            screen.is_begun = true;
        }
        go
    }

    /// Change the step at `index`.
    pub fn open(index: usize, cx: &ScreenContext) -> Transition {
        let step = cx.work.session().steps.get(index);
        let Some((step, identity)) = step.and_then(|step| Some((step, step.identity?))) else {
            return Transition::Stay;
        };
        let due = step.due.map(format_date).unwrap_or_default();
        let status = StepStatus::ALL
            .iter()
            .position(|status| *status == step.status);
        let words = StepStatus::ALL.iter().map(|status| status.key()).collect();
        let mut screen = Self {
            question: step.question.clone(),
            origin: step.origin.clone(),
            form: Form::new(vec![
                Field::long("Wat", "wat gaat er gebeuren", &step.what),
                Field::text("Wie", "wie doet het; mag leeg blijven", &step.who)
                    .suggesting(Entries::People),
                Field::day(
                    "Uiterlijk",
                    "1-3-2027, over 3 weken, eind maart; mag leeg blijven",
                    &due,
                ),
                Field::choice("Status", words, status.unwrap_or(0)),
                Field::one_of(
                    "Besluit van",
                    NOBODY,
                    &Decider::ALL,
                    Decider::key,
                    step.decided_by,
                ),
            ]),
            identity,
            is_begun: false,
            due: step.due,
            problem: None,
            is_taken_over: false,
            is_refused: false,
        };
        screen.form.echo_day(DUE, cx.today);
        Transition::Push(Screen::Step(screen))
    }

    /// What was typed and no field can take is not lost: it becomes part of what will be done.
    pub fn keep_words(&self, work: &mut Work) {
        let words = self.words_left();
        if words.is_empty() {
            return;
        }
        let words = words.join(", ");
        let what = match self.form.text(WHAT) {
            "" => words,
            what => format!("{what} ({words})"),
        };
        // Where nothing may be changed, nothing was typed.
        let _ = work.type_in(Change::steps(work.session(), &[self.identity], |step| {
            step.what.clone_from(&what);
            // Only who was told of it goes on without the day of before.
            if self.problem.is_some() && self.is_refused {
                step.due = None;
            }
        }));
    }
}

impl LiveForm for StepScreen {
    fn form(&self) -> &Form {
        &self.form
    }

    fn form_mut(&mut self) -> &mut Form {
        &mut self.form
    }

    fn take_in(&mut self, cx: &mut ScreenContext) {
        self.is_refused = false;
        self.form.echo_day(DUE, cx.today);
        self.form.ask_whether_day(WHO, cx.today);
        let day = match self.form.text(DUE) {
            "" => Ok(None),
            text => parse_due(text, cx.today).map(Some),
        };
        // While it is no day, or not yet, the one of before stays.
        let due = day.clone().unwrap_or(self.due);
        self.problem = day.err();
        let status = StepStatus::ALL.get(self.form.chosen(STATUS)).copied();
        let decider = self.form.chosen(DECIDED_BY).checked_sub(1);
        let decided_by = decider.and_then(|place| Decider::ALL.get(place)).copied();
        let change = Change::steps(cx.work.session(), &[self.identity], |step| {
            self.form.text(WHAT).clone_into(&mut step.what);
            self.form.text(WHO).clone_into(&mut step.who);
            step.due = due;
            step.status = status.unwrap_or_default();
            step.decided_by = decided_by;
        });
        if self.is_begun {
            cx.type_in(change);
        } else {
            self.is_begun = cx.begin(change);
        }
        self.form.suggest(cx.work.session());
    }

    fn next_field(&mut self) {
        match &self.problem {
            Some(problem) if self.form.focus == DUE => {
                let is_like_a_day = self.form.text(DUE).contains(|it: char| it.is_ascii_digit());
                let advice = if is_like_a_day {
                    ""
                } else {
                    " Een naam hoort bij «Wie»."
                };
                self.form.reject(DUE, format!("{problem}{advice}"));
            }
            _ => self.form.move_focus(1),
        }
    }

    fn day_problem(&self) -> Option<(usize, String)> {
        Some((DUE, self.problem.clone()?))
    }

    fn where_words_go(&self) -> String {
        "achter «Wat»".to_owned()
    }

    fn way_to_keep(&self) -> &'static str {
        "De vervolgstap zo bewaren en teruggaan"
    }

    fn is_refused_mut(&mut self) -> &mut bool {
        &mut self.is_refused
    }
}

impl Behaviour for StepScreen {
    fn context(&self) -> Context {
        Context::Form
    }

    fn goes_stale(&self) -> bool {
        true
    }

    fn purpose(&self) -> Vec<String> {
        form::purpose()
    }

    fn edit(&mut self, edit: Edit, cx: &mut ScreenContext) {
        self.type_in(edit, cx);
    }

    fn completes(&mut self, cx: &mut ScreenContext) -> bool {
        self.take_suggestion(cx)
    }

    fn act(&mut self, action: Action, cx: &mut ScreenContext) -> Transition {
        self.press(action, cx)
    }

    fn is_unfinished(&self) -> bool {
        !self.words_left().is_empty()
    }

    fn refuse_unfinished(&mut self) -> bool {
        self.refuse_words()
    }

    fn leave(&mut self, leave: Leave, cx: &mut ScreenContext) -> Transition {
        if leave == Leave::Drop {
            if self.is_begun && cx.work.undo(None).is_some() {
                let redo = key_for(Action::Redo);
                cx.say(&format!(
                    "Wat u typte, is weggegooid. Met {redo} krijgt u het terug."
                ));
            } else {
                cx.say("Wat u typte, is weggegooid.");
            }
            return Transition::Back;
        }
        if self.refuse_unfinished() {
            return Transition::Stay;
        }
        if self.is_unfinished() {
            self.keep_words(cx.work);
        } else if self.form.text(WHAT).is_empty() && self.form.text(WHO).is_empty() {
            cx.type_in(Change::RemoveStep(self.identity));
        } else if self.is_taken_over {
            let undo = key_for(Action::Undo);
            cx.say(&format!(
                "Vervolgstap toegevoegd. {undo} haalt hem weer weg."
            ));
        } else if self.form.is_changed() {
            cx.say("Vervolgstap bewaard.");
        }
        cx.work.forget_idle_undo();
        cx.save();
        Transition::Back
    }

    fn look_for_personal_data(&mut self) {
        self.form.look_for_personal_data();
    }

    fn personal(&self) -> &[PersonalData] {
        &self.form.personal
    }
}
