//! What a session is about: asked for a new one, changed for an open one.

use jiff::civil::Date;

use super::form::{Field, Form};
use super::{Action, Choice, Dialog, Go, Then};
use crate::editor::Edit;
use crate::model::{Details, format_date, parse_date};

/// The place of the date among the fields.
const PEILDATUM: usize = 4;

/// The form with the details of a session.
#[derive(Debug)]
pub struct DetailsScreen {
    /// The fields.
    pub form: Form,
    /// Whether a new session begins with it.
    pub is_new: bool,
}

impl DetailsScreen {
    /// Ask for the details of a new session. The date is filled in once today is known.
    pub fn new_session() -> Self {
        Self::with(&Details::default(), true)
    }

    /// Change the details of the open session.
    pub fn change(details: &Details) -> Self {
        Self::with(details, false)
    }

    fn with(details: &Details, is_new: bool) -> Self {
        let peildatum = details.peildatum.map(format_date).unwrap_or_default();
        let fields = vec![
            Field::text("Gemeente", "mag ook later", &details.gemeente),
            Field::text(
                "Gebied of team",
                "bijvoorbeeld: heel de gemeente",
                &details.gebied,
            ),
            Field::text("Invuller", "uw naam; mag leeg blijven", &details.invuller),
            Field::text(
                "Functie",
                "bijvoorbeeld: beleidsmedewerker jeugd",
                &details.functie,
            ),
            Field::text(
                "Peildatum",
                "de dag waarvoor de antwoorden gelden",
                &peildatum,
            ),
        ];
        Self {
            form: Form::new(fields),
            is_new,
        }
    }

    /// Fill in today as the date, if none is there.
    #[must_use]
    pub fn dated(mut self, today: Date) -> Self {
        if self.form.text(PEILDATUM).is_empty()
            && let Some(field) = self.form.fields.get_mut(PEILDATUM)
        {
            let hint = field.hint;
            *field = Field::text("Peildatum", hint, &format_date(today));
        }
        self
    }

    /// Type in the field with the focus.
    pub fn edit(&mut self, edit: Edit, clipboard: &mut String) {
        self.form.edit(edit, clipboard);
    }

    /// Carry out `action`.
    pub fn act(&mut self, action: Action) -> Go {
        match action {
            Action::Confirm if !self.form.is_last() => self.form.move_focus(1),
            Action::Confirm | Action::Submit => return self.submit(),
            Action::NextField => self.form.move_focus(1),
            Action::PreviousField => self.form.move_focus(-1),
            Action::Back if !self.is_new => return self.submit(),
            Action::Back if self.is_filled_in() => return Go::Ask(self.ask_keep()),
            Action::Back => return Go::Back,
            _ => {}
        }
        Go::Stay
    }

    /// Whether the user typed anything that would be lost.
    fn is_filled_in(&self) -> bool {
        (0..PEILDATUM).any(|index| !self.form.text(index).is_empty())
    }

    fn submit(&mut self) -> Go {
        match self.details() {
            Ok(details) if self.is_new => Go::Begin(details),
            Ok(details) => Go::SetDetails(details),
            Err(problem) => {
                self.form.reject(PEILDATUM, problem);
                Go::Stay
            }
        }
    }

    /// What was filled in, or what is wrong with the date.
    fn details(&self) -> Result<Details, String> {
        let peildatum = match self.form.text(PEILDATUM) {
            "" => None,
            text => Some(parse_date(text)?),
        };
        let text = |index| self.form.text(index).to_owned();
        Ok(Details {
            gemeente: text(0),
            gebied: text(1),
            invuller: text(2),
            functie: text(3),
            peildatum,
        })
    }

    fn ask_keep(&self) -> Dialog {
        let keep = match self.details() {
            Ok(details) => Then::Begin(details),
            Err(_) => Then::Nothing,
        };
        Dialog::new(
            "U hebt al iets ingevuld. Een sessie beginnen met deze gegevens?".to_owned(),
            vec![
                Choice::new("Ja, beginnen", keep),
                Choice::new("Nee, terug naar het formulier", Then::Nothing),
                Choice::new("Nee, weg met deze gegevens", Then::Back),
            ],
        )
    }
}
