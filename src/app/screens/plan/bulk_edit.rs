//! One field for several steps at once: who does them, or by which day.

use super::PlanScreen;
use super::changes::change;
use crate::app::action::Action;
use crate::app::keymap::key_for;
use crate::app::screens::{FormScreen, Screen, ScreenContext, Transition};
use crate::app::widgets::form::{Field, Form};
use crate::editor::Edit;
use crate::model::{Entries, Identity, NextStep, due_in_words, format_date, parse_due};
use crate::text::counted;

/// What the steps will have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BulkField {
    /// Who does them.
    Owner,
    /// The day by which they are done.
    Due,
}

/// The form, and the steps it is about.
#[derive(Debug, Clone)]
pub struct BulkEditScreen {
    /// The one field.
    pub form: Form,
    /// The steps.
    pub steps: Vec<Identity>,
    /// What the field is.
    pub field_kind: BulkField,
}

impl PlanScreen {
    /// One form for who does the chosen steps, or by which day.
    pub(super) fn several(&self, field_kind: BulkField, cx: &mut ScreenContext) -> Transition {
        let chosen = self.chosen();
        if !cx.refuses() && !chosen.is_empty() {
            return Transition::Push(Screen::BulkEdit(BulkEditScreen::open(
                field_kind, chosen, cx,
            )));
        }
        Transition::Stay
    }
}

impl BulkEditScreen {
    /// Ask for what `steps` will have in common, beginning with what they have in common now.
    fn open(field_kind: BulkField, steps: Vec<Identity>, cx: &mut ScreenContext) -> Self {
        let chosen = cx.work.session().steps_among(&steps);
        let mut texts: Vec<String> = chosen.map(|step| field_kind.text(step)).collect();
        texts.dedup();
        let (before, differs) = match texts.as_slice() {
            [same] => (same.clone(), false),
            _ => (String::new(), true),
        };
        let mut form = Form::new(vec![field_kind.field(&before, differs)]);
        // What is typed comes instead of what is there.
        form.edit(Edit::SelectAll, cx.clipboard);
        if field_kind == BulkField::Due {
            form.echo_day(0, cx.today);
        }
        Self {
            form,
            steps,
            field_kind,
        }
    }

    /// What is asked.
    pub fn title(&self) -> String {
        let steps = counted(self.steps.len(), "stap", "stappen");
        match self.field_kind {
            BulkField::Owner => format!("Wie doet {steps}?"),
            BulkField::Due => format!("Uiterlijk wanneer: {steps}"),
        }
    }

    fn told(&self, now: &str) -> String {
        let what = match self.field_kind {
            BulkField::Owner => "«Wie»",
            BulkField::Due => "«Uiterlijk»",
        };
        let steps = counted(self.steps.len(), "stap", "stappen");
        let changed = match now {
            "" => "leeg".to_owned(),
            now => now.to_owned(),
        };
        let undo = key_for(Action::Undo);
        format!("{what} is bij {steps} nu {changed}. {undo} zet dit terug.")
    }
}

impl FormScreen for BulkEditScreen {
    fn form(&self) -> &Form {
        &self.form
    }

    fn form_mut(&mut self) -> &mut Form {
        &mut self.form
    }

    /// Change all steps. A day that is none is refused, and stays to be mended.
    fn finish(&mut self, cx: &mut ScreenContext) -> Transition {
        if !self.form.is_changed() {
            return self.give_up(cx);
        }
        let text = self.form.text(0).to_owned();
        let words = match (self.field_kind, text.as_str()) {
            (BulkField::Owner, who) => {
                change(&self.steps, |step| who.clone_into(&mut step.who), cx)
                    .then(|| who.to_owned())
            }
            (BulkField::Due, "") => {
                change(&self.steps, |step| step.due = None, cx).then(String::new)
            }
            (BulkField::Due, due) => match parse_due(due, cx.today) {
                Ok(day) => change(&self.steps, |step| step.due = Some(day), cx)
                    .then(|| due_in_words(day, cx.today)),
                Err(problem) => {
                    self.form.reject(0, problem);
                    return Transition::Stay;
                }
            },
        };
        if let Some(words) = words {
            cx.say(&self.told(&words));
        }
        Transition::Back
    }

    fn ways_out(&self) -> [String; 2] {
        let steps = counted(self.steps.len(), "stap", "stappen");
        [
            format!("Dit bij {steps} bewaren en teruggaan"),
            "Weggooien: alles blijft zoals het was".to_owned(),
        ]
    }

    fn give_up(&self, cx: &mut ScreenContext) -> Transition {
        cx.say("Er is niets veranderd.");
        Transition::Back
    }

    fn echo(&mut self, cx: &ScreenContext) {
        if self.field_kind == BulkField::Due {
            self.form.echo_day(0, cx.today);
        }
        self.form.suggest(cx.work.session());
    }

    fn holds_session(&self) -> bool {
        true
    }
}

impl BulkField {
    fn text(self, step: &NextStep) -> String {
        match self {
            Self::Owner => step.owner().unwrap_or_default().to_owned(),
            Self::Due => step.due.map(format_date).unwrap_or_default(),
        }
    }

    fn field(self, text: &str, differs: bool) -> Field {
        match (self, differs) {
            (Self::Owner, false) => Field::text("Wie", "wie doet het; leeg is niemand", text)
                .suggesting(Entries::People),
            (Self::Owner, true) => Field::text(
                "Wie",
                "nu niet bij alle hetzelfde; wat u typt, geldt voor alle",
                text,
            )
            .suggesting(Entries::People),
            (Self::Due, false) => Field::day(
                "Uiterlijk",
                "1-3-2027, over 3 weken, eind maart; leeg is geen datum",
                text,
            ),
            (Self::Due, true) => Field::day(
                "Uiterlijk",
                "nu niet bij alle hetzelfde; typ bijvoorbeeld 1-3-2027, over 3 weken, eind maart",
                text,
            ),
        }
    }
}
