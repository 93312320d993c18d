//! What a session is about: asked for a new one, changed for an open one.

use super::behaviour::Behaviour;
use crate::app::keymap::Context;
use crate::app::widgets::form;
use jiff::civil::Date;

use super::Transition;
use super::context::ScreenContext;
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::widgets::form::{Field, Form, Leave, ask_leave};
use crate::app::widgets::{Choice, Dialog, DialogAction, Pressed};
use crate::editor::Edit;
use crate::model::{
    Change, Details, PersonalData, Positioning, TeamModel, format_date, parse_date,
};

/// The place of the date among the fields.
const PEILDATUM: usize = 4;
/// The places of what is not asked for before there is a session.
const TEAM_MODEL: usize = 5;
const POSITIONING: usize = 6;
const INTRODUCTION: usize = 7;
/// The first choice of a field that may stay open.
const NOT_SAID: &str = "niet ingevuld";

/// The form with the details of a session.
#[derive(Debug, Clone)]
pub struct DetailsScreen {
    /// The fields.
    pub form: Form,
    /// Whether a new session begins with it.
    pub is_new: bool,
    /// What the session was about when the form was opened.
    before: Details,
    /// The user was told that the date is none and goes on all the same.
    date_refused: bool,
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
        let mut fields = vec![
            Field::text("Gemeente", "mag u later invullen", &details.gemeente),
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
            Field::day(
                "Peildatum",
                "de dag waarvoor de antwoorden gelden",
                &peildatum,
            ),
        ];
        if !is_new {
            fields.push(Field::one_of(
                "Teammodel",
                NOT_SAID,
                &TeamModel::ALL,
                TeamModel::label,
                details.team_model,
            ));
            fields.push(Field::one_of(
                "Positionering",
                NOT_SAID,
                &Positioning::ALL,
                Positioning::label,
                details.positioning,
            ));
            fields.push(Field::paragraphs(
                "Inleiding",
                "een paar zinnen van uzelf, waarmee het rapport begint; mag leeg blijven",
                &details.introduction,
            ));
        }
        Self {
            form: Form::new(fields),
            is_new,
            before: details.clone(),
            date_refused: false,
        }
    }

    /// The same with the focus on the introduction.
    #[must_use]
    pub fn at_introduction(mut self) -> Self {
        self.form.focus = INTRODUCTION;
        self
    }

    /// Fill in today as the date, if none is there.
    #[must_use]
    pub fn dated(mut self, today: Date) -> Self {
        if self.form.text(PEILDATUM).is_empty()
            && let Some(field) = self.form.fields.get_mut(PEILDATUM)
        {
            let hint = field.hint.clone();
            *field = Field::day("Peildatum", "", &format_date(today));
            field.hint = hint;
        }
        self
    }

    /// Carries out `action`, with or without an open session.
    fn press(&mut self, action: Action) -> Transition {
        match self.form.pressed(action) {
            Some(Pressed::Next) => self.next_field(),
            Some(Pressed::Previous) => self.form.move_focus(-1),
            // What was typed as a date is not dropped without a word.
            Some(Pressed::Leave) if self.is_filled_in() && self.refuse_date() => {}
            Some(Pressed::Leave) if self.is_new => {
                return self.ask_leave().map_or(Transition::Back, Transition::Ask);
            }
            Some(Pressed::Leave) if self.form.is_changed() => {
                return Transition::Ask(ask_leave(
                    "De gegevens zo bewaren en teruggaan",
                    "Weggooien: alles wordt weer zoals het was",
                ));
            }
            Some(Pressed::Done | Pressed::Leave) => return self.submit(),
            None => {}
        }
        Transition::Stay
    }

    /// To the next field; from an invalid date only once it is one, or nothing.
    fn next_field(&mut self) {
        match self.form.date_problem(PEILDATUM) {
            Some(problem) if self.form.focus == PEILDATUM => self.form.reject(PEILDATUM, problem),
            _ => self.form.move_focus(1),
        }
    }

    /// Whether the user typed anything that would be lost.
    pub fn is_filled_in(&self) -> bool {
        self.is_new && (0..PEILDATUM).any(|index| !self.form.text(index).is_empty())
    }

    /// Point out an invalid date, once. Returns true if it warned this time.
    pub fn refuse_date(&mut self) -> bool {
        let problem = self.form.date_problem(PEILDATUM);
        let Some(problem) = problem.filter(|_| !self.date_refused) else {
            return false;
        };
        self.date_refused = true;
        let problem = format!("{problem} Druk nog eens om verder te gaan zonder peildatum.");
        self.form.reject(PEILDATUM, problem);
        true
    }

    /// Go on with what was filled in.
    fn submit(&mut self) -> Transition {
        if self.refuse_date() {
            return Transition::Stay;
        }
        if self.is_new {
            Transition::Begin(self.details())
        } else {
            Transition::Back
        }
    }

    /// What was filled in; without a date when what was typed there is none.
    fn details(&self) -> Details {
        let text = |index| self.form.text(index).to_owned();
        let chosen = |index| self.form.chosen(index).checked_sub(1);
        Details {
            gemeente: text(0),
            gebied: text(1),
            invuller: text(2),
            functie: text(3),
            peildatum: parse_date(self.form.text(PEILDATUM)).ok(),
            team_model: chosen(TEAM_MODEL).and_then(|place| TeamModel::ALL.get(place).copied()),
            positioning: chosen(POSITIONING).and_then(|place| Positioning::ALL.get(place).copied()),
            introduction: text(INTRODUCTION),
            ..self.before.clone()
        }
    }

    fn ask_keep(&self) -> Dialog {
        Dialog::new(
            "U hebt al iets ingevuld. Wilt u een sessie beginnen met deze gegevens?".to_owned(),
            vec![
                Choice::new("Ja, beginnen", DialogAction::Begin(self.details())),
                Choice::new("Nee, terug naar het formulier", DialogAction::Nothing),
                Choice::new("Nee, deze gegevens niet bewaren", DialogAction::Back),
            ],
        )
    }
}

impl Behaviour for DetailsScreen {
    fn context(&self) -> Context {
        Context::Form
    }

    fn goes_stale(&self) -> bool {
        true
    }

    fn purpose(&self) -> Vec<String> {
        form::purpose()
    }

    fn is_unfinished(&self) -> bool {
        self.form.date_problem(PEILDATUM).is_some()
    }

    fn act(&mut self, action: Action, cx: &mut ScreenContext) -> Transition {
        cx.save();
        self.press(action)
    }

    fn act_without_session(&mut self, action: Action, _: &mut Vec<Effect>) -> Transition {
        self.press(action)
    }

    fn edit(&mut self, edit: Edit, cx: &mut ScreenContext) {
        if cx.refuses() {
            return;
        }
        self.edit_without_session(edit, cx.clipboard);
        let details = self.details();
        cx.type_in(Change::Details(Box::new(details)));
    }

    fn edit_without_session(&mut self, edit: Edit, clipboard: &mut String) {
        self.form.edit(edit, clipboard);
        self.date_refused = false;
    }

    fn refuse_unfinished(&mut self) -> bool {
        self.refuse_date()
    }

    fn ask_leave(&self) -> Option<Dialog> {
        self.is_filled_in().then(|| self.ask_keep())
    }

    /// What was typed for the open session went into it at every key.
    fn leave(&mut self, leave: Leave, cx: &mut ScreenContext) -> Transition {
        if leave == Leave::Keep {
            return self.submit();
        }
        cx.type_in(Change::Details(Box::new(self.before.clone())));
        cx.say("Wat u typte, is weggegooid. De gegevens zijn weer zoals ze waren.");
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
