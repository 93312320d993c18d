//! Before the room: what to go through, with or without names, and who is there.

use super::{MeetingScreen, Walk};
use crate::app::action::Action;
use crate::app::keymap::{Context, key_in};
use crate::app::screens::together::{Attendance, Joint};
use crate::app::screens::{Behaviour, FormScreen, Screen, ScreenContext, Transition};
use crate::app::widgets::form::{self, Field, Form};

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
}

/// What is asked: who was there today already is filled in.
fn fields(joint: &Joint) -> Vec<Field> {
    let decisions = joint.session.decisions.values();
    let today = decisions.rev().find(|each| each.on == Some(joint.today));
    let present = today.map_or_else(String::new, |each| Attendance::written(&each.present));
    vec![
        walks(joint),
        Field::choice("Namen", NAMES_SHOWN.to_vec(), 0),
        Field::text(
            "Erbij",
            "wie er zijn: namen, met een komma ertussen; mag leeg blijven",
            &present,
        ),
    ]
}

/// The choice of questions, each with how many: the first of which there are any.
fn walks(joint: &Joint) -> Field {
    let counts = Walk::ALL.map(|walk| Walk::count(&walk.stops(joint)));
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
        Self {
            form: Form::new(fields(&joint)),
            people: Attendance::among(&joint.names()),
        }
    }
}

impl FormScreen for MeetingStartScreen {
    fn form(&self) -> &Form {
        &self.form
    }

    fn form_mut(&mut self) -> &mut Form {
        &mut self.form
    }

    fn explained(&self) -> Vec<String> {
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

    fn finish(&mut self, cx: &mut ScreenContext) -> Transition {
        let walk = Walk::ALL.get(self.form.chosen(WALK)).copied();
        let walk = walk.unwrap_or_default();
        let stops = walk.stops(&Joint::within(cx));
        if stops.is_empty() {
            self.form.reject(WALK, walk.nothing());
            return Transition::Stay;
        }
        let names = self.form.chosen(NAMES) == 0;
        let present = Attendance::read(self.form.text(PRESENT));
        let mut room = MeetingScreen::through(stops, names, present);
        room.refresh(cx);
        Transition::Replace(Screen::Meeting(room))
    }

    fn ways_out(&self) -> [String; 2] {
        [
            "Beginnen in de zaal".to_owned(),
            "Weggooien: er begint niets".to_owned(),
        ]
    }

    fn echo(&mut self, _: &ScreenContext) {
        self.people.suggest(&mut self.form, PRESENT);
    }

    fn take_over(&mut self, _: &mut ScreenContext) -> bool {
        self.people.complete(&mut self.form, PRESENT)
    }

    /// What others sent has been read by now.
    fn follow_session(&mut self, cx: &ScreenContext) {
        if !self.form.is_changed() {
            let focus = self.form.focus;
            self.form = Form::new(fields(&Joint::within(cx)));
            self.form.focus = focus;
        }
    }
}
