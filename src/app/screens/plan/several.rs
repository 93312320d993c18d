//! One field for several steps at once: who does them, or by which day.

use super::PlanScreen;
use super::changes::change;
use crate::app::action::Action;
use crate::app::keymap::Context;
use crate::app::keymap::key_for;
use crate::app::screens::Behaviour;
use crate::app::screens::{Desk, Go, Screen};
use crate::app::widgets::Dialog;
use crate::app::widgets::form;
use crate::app::widgets::form::{Field, Form, Leave, ask_leave};
use crate::editor::Edit;
use crate::model::{Identity, NextStep, due_in_words, format_date, parse_due};
use crate::text::counted;

/// What the steps will have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shared {
    /// Who does them.
    Owner,
    /// The day by which they are done.
    Due,
}

/// The form, and the steps it is about.
#[derive(Debug, Clone)]
pub struct SeveralScreen {
    /// The one field.
    pub form: Form,
    /// The steps.
    pub steps: Vec<Identity>,
    /// What the field is.
    pub shared: Shared,
}

impl PlanScreen {
    /// One form for who does the chosen steps, or by which day.
    pub(super) fn several(&self, shared: Shared, desk: &mut Desk) -> Go {
        let chosen = self.chosen();
        if !desk.refuses() && !chosen.is_empty() {
            return Go::Push(Screen::Several(SeveralScreen::open(shared, chosen, desk)));
        }
        Go::Stay
    }
}

impl SeveralScreen {
    /// Ask for what `steps` will have in common, beginning with what they have in common now.
    fn open(shared: Shared, steps: Vec<Identity>, desk: &mut Desk) -> Self {
        let chosen = desk.work.session().steps_among(&steps);
        let mut texts: Vec<String> = chosen.map(|step| shared.text(step)).collect();
        texts.dedup();
        let (before, differs) = match texts.as_slice() {
            [same] => (same.clone(), false),
            _ => (String::new(), true),
        };
        let mut form = Form::new(vec![shared.field(&before, differs)]);
        // What is typed comes instead of what is there.
        form.edit(Edit::SelectAll, desk.clipboard);
        if shared == Shared::Due {
            form.echo_day(0, desk.today);
        }
        Self {
            form,
            steps,
            shared,
        }
    }

    /// What is asked.
    pub fn title(&self) -> String {
        let steps = counted(self.steps.len(), "stap", "stappen");
        match self.shared {
            Shared::Owner => format!("Wie: eigenaar van {steps}"),
            Shared::Due => format!("Wanneer: datum van {steps}"),
        }
    }

    /// Change all steps. A day that is none is refused, and stays to be mended.
    fn submit(&mut self, desk: &mut Desk) -> Go {
        let text = self.form.text(0).to_owned();
        let words = match (self.shared, text.as_str()) {
            (Shared::Owner, who) => change(&self.steps, |step| who.clone_into(&mut step.who), desk)
                .then(|| who.to_owned()),
            (Shared::Due, "") => {
                change(&self.steps, |step| step.due = None, desk).then(String::new)
            }
            (Shared::Due, due) => match parse_due(due, desk.today) {
                Ok(day) => change(&self.steps, |step| step.due = Some(day), desk)
                    .then(|| due_in_words(day, desk.today)),
                Err(problem) => {
                    self.form.reject(0, problem);
                    return Go::Stay;
                }
            },
        };
        if let Some(words) = words {
            desk.say(&self.told(&words));
        }
        Go::Back
    }

    fn told(&self, now: &str) -> String {
        let what = match self.shared {
            Shared::Owner => "De eigenaar",
            Shared::Due => "De datum",
        };
        let steps = counted(self.steps.len(), "stap", "stappen");
        let changed = match now {
            "" => "gewist".to_owned(),
            now => format!("nu {now}"),
        };
        let undo = key_for(Action::Undo);
        format!("{what} van {steps} is {changed}. {undo} zet dit terug.")
    }
}

impl Behaviour for SeveralScreen {
    fn context(&self) -> Context {
        Context::Form
    }

    fn goes_stale(&self) -> bool {
        true
    }

    fn purpose(&self) -> Vec<String> {
        form::purpose()
    }

    fn edit(&mut self, edit: Edit, desk: &mut Desk) {
        self.form.edit(edit, desk.clipboard);
        if self.shared == Shared::Due {
            self.form.echo_day(0, desk.today);
        }
    }

    fn act(&mut self, action: Action, desk: &mut Desk) -> Go {
        match action {
            Action::Confirm | Action::Submit => self.leave(Leave::Keep, desk),
            Action::Back => match self.ask_leave() {
                Some(question) => Go::Ask(question),
                None => self.leave(Leave::Drop, desk),
            },
            _ => Go::Stay,
        }
    }

    fn ask_leave(&self) -> Option<Dialog> {
        let steps = counted(self.steps.len(), "stap", "stappen");
        self.form.is_changed().then(|| {
            ask_leave(
                &format!("Dit bij {steps} bewaren en teruggaan"),
                "Weggooien: alles blijft zoals het was",
            )
        })
    }

    fn leave(&mut self, leave: Leave, desk: &mut Desk) -> Go {
        if leave == Leave::Keep && self.form.is_changed() {
            return self.submit(desk);
        }
        desk.say("Er is niets veranderd.");
        Go::Back
    }
}

impl Shared {
    fn text(self, step: &NextStep) -> String {
        match self {
            Self::Owner => step.owner().unwrap_or_default().to_owned(),
            Self::Due => step.due.map(format_date).unwrap_or_default(),
        }
    }

    fn field(self, text: &str, differs: bool) -> Field {
        match (self, differs) {
            (Self::Owner, false) => Field::text("Wie", "wie doet het; leeg is niemand", text),
            (Self::Owner, true) => Field::text(
                "Wie",
                "nu niet bij alle hetzelfde; wat u typt, geldt voor alle",
                text,
            ),
            (Self::Due, false) => Field::text(
                "Wanneer",
                "uiterlijk wanneer: 1-3-2027, over 3 weken, eind maart; leeg is geen datum",
                text,
            ),
            (Self::Due, true) => Field::text(
                "Wanneer",
                "nu niet bij alle hetzelfde; typ bijvoorbeeld 1-3-2027, over 3 weken, eind maart",
                text,
            ),
        }
    }
}
