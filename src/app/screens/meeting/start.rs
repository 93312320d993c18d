//! Before the room: what to go through, with or without names, and who is there.

use super::{MeetingScreen, Walk};
use crate::app::action::Action;
use crate::app::keymap::{Context, key_in};
use crate::app::screens::together::{Attendance, Joint};
use crate::app::screens::{Behaviour, Screen, ScreenContext, Transition};
use crate::app::widgets::form::{self, Field, Form};
use crate::editor::Edit;

const WALK: usize = 0;
const NAMES: usize = 1;
const PRESENT: usize = 2;

/// What stands in the choice of names.
const NAMES_SHOWN: [&str; 2] = ["met namen", "zonder namen"];

/// The form before the room.
#[derive(Debug, Clone)]
pub struct MeetingStartScreen {
    /// The fields.
    pub form: Form,
    /// Who can be there.
    people: Attendance,
    /// The user chose which questions, or began to fill in something else.
    is_chosen: bool,
}

/// The choice of questions, each with how many: the first of which there are any.
fn walks(joint: &Joint) -> Field {
    let counts = Walk::ALL.map(|walk| walk.questions(joint).len());
    let first = counts.iter().position(|count| *count > 0).unwrap_or(0);
    let walks = Walk::ALL.iter().zip(counts);
    let walks = walks.map(|(walk, count)| format!("{} ({count})", walk.label()).into());
    Field::of_choices("Welke vragen", walks.collect(), first)
}

impl MeetingStartScreen {
    /// Ask what to go through: the differences where there are any, or else what is to be discussed.
    pub(in crate::app::screens) fn open(cx: &mut ScreenContext) -> Self {
        cx.effects.extend(cx.work.read_sent());
        let joint = Joint::within(cx);
        let today = joint.session.decisions.values();
        let today = today.rev().find(|each| each.on == Some(cx.today));
        let present = today.map_or_else(String::new, |each| Attendance::written(&each.present));
        let people = Attendance::among(&joint.names());
        Self {
            form: Form::new(vec![
                walks(&joint),
                Field::choice("Namen", NAMES_SHOWN.to_vec(), 0),
                Field::text(
                    "Erbij",
                    "wie er zijn: namen, met een komma ertussen; mag leeg blijven",
                    &present,
                ),
            ]),
            people,
            is_chosen: false,
        }
    }

    fn begin(&mut self, cx: &mut ScreenContext) -> Transition {
        if let Some((field, words)) = self.form.loose_words() {
            let problem =
                format!("«{words}» hoort in een ander veld. Zet het daar, of knip het weg.");
            self.form.reject(field, problem);
            return Transition::Stay;
        }
        let walk = Walk::ALL.get(self.form.chosen(WALK)).copied();
        let walk = walk.unwrap_or_default();
        let questions = walk.questions(&Joint::within(cx));
        if questions.is_empty() {
            self.form.reject(WALK, walk.nothing());
            return Transition::Stay;
        }
        Transition::Replace(Screen::Meeting(MeetingScreen::through(
            questions,
            self.form.chosen(NAMES) == 0,
            Attendance::read(self.form.text(PRESENT)),
        )))
    }
}

impl Behaviour for MeetingStartScreen {
    fn context(&self) -> Context {
        Context::Form
    }

    fn purpose(&self) -> Vec<String> {
        vec![
            "In de zaal staat één vraag groot in beeld, voor een scherm of beamer. Wat ieder antwoordde, blijft verborgen \
             tot u het toont. Daarna besluit u samen."
                .to_owned(),
            format!(
                "Kies hier welke vragen u bespreekt. Met {} begint u meteen.",
                key_in(Context::Form, Action::Submit)
            ),
            form::purpose().into_iter().nth(1).unwrap_or_default(),
        ]
    }

    /// What others sent has been read by now.
    fn refresh(&mut self, cx: &ScreenContext) {
        if !self.is_chosen
            && let Some(field) = self.form.fields.get_mut(WALK)
        {
            *field = walks(&Joint::within(cx));
        }
    }

    fn edit(&mut self, edit: Edit, cx: &mut ScreenContext) {
        self.is_chosen = true;
        self.form.edit(edit, cx.clipboard);
        self.people.suggest(&mut self.form, PRESENT);
    }

    fn completes(&mut self, _: &mut ScreenContext) -> bool {
        self.people.complete(&mut self.form, PRESENT)
    }

    fn act(&mut self, action: Action, cx: &mut ScreenContext) -> Transition {
        match action {
            Action::Confirm if self.form.is_last() => return self.begin(cx),
            Action::Confirm | Action::NextField => self.form.move_focus(1),
            Action::PreviousField => self.form.move_focus(-1),
            Action::Submit => return self.begin(cx),
            // Nothing of it is kept anywhere, so there is nothing to lose.
            Action::Back => return Transition::Back,
            _ => {}
        }
        self.people.suggest(&mut self.form, PRESENT);
        Transition::Stay
    }
}
