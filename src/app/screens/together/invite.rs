//! Asking somebody to take part: who, what, until when, and in which form.

use std::borrow::Cow;

use super::Joint;
use crate::app::action::Action;
use crate::app::effect::{Effect, ToSend, TogetherEffect};
use crate::app::keymap::{Context, key_in};
use crate::app::screens::{FormScreen, Screen, ScreenContext, Transition};
use crate::app::widgets::form::{self, Field, Form};
use crate::model::together::{
    Participant, ParticipantField, Surroundings, far_away, no_longer_heard,
};
use crate::model::{Change, Entries, Identity, NOBODY, QuestionId, WHICH_EXPECTED, format_date};
use crate::report::{SentForm, first_sending};
use crate::text::clean_line;

const NAME: usize = 0;
const ROLE: usize = 1;
const PERSPECTIVE: usize = 2;
const QUESTIONS: usize = 3;
const WHICH: usize = 4;
const DUE: usize = 5;
const FORM: usize = 6;

/// The choice of who speaks for the group that their role says.
const BY_ROLE: &str = "wat de rol zegt";
/// The choice of who speaks for no group.
const NO_GROUP: &str = "geen groep";
/// Which questions are put to somebody.
const WHICH_QUESTIONS: [&str; 3] = ["die om hun oordeel vragen", "alle", "zelf kiezen"];
/// The place among those of every question.
const ALL: usize = 1;
/// The place among those of the ones that are chosen.
const CHOSEN: usize = 2;
/// The forms, in the order of [`SentForm::ALL`].
const FORMS: [&str; 4] = [
    "Word (docx)",
    "Markdown (md)",
    "tekst in de mail (txt)",
    "sessie (toml)",
];

/// Somebody who is being asked, or of whom something is said anew.
#[derive(Debug, Clone)]
pub struct InviteScreen {
    /// The fields.
    pub form: Form,
    /// Who is changed, without sending anything; none for somebody new.
    pub changes: Option<Identity>,
    /// The form for the participant is being made.
    is_being_made: bool,
}

impl InviteScreen {
    /// Ask somebody new.
    pub(super) fn open(cx: &mut ScreenContext) -> Transition {
        if cx.refuses() {
            return Transition::Stay;
        }
        let mut fields = fields(cx, &Participant::default(), 0);
        fields.push(Field::choice("Vorm", FORMS.to_vec(), 0));
        Transition::Push(Screen::Invite(Self {
            form: Form::new(fields),
            changes: None,
            is_being_made: false,
        }))
    }

    /// Change what is known of somebody. Nothing is sent.
    pub(super) fn change(who: Identity, cx: &mut ScreenContext) -> Transition {
        let known = cx.work.session().participant(Some(who)).cloned();
        let Some(known) = known.filter(|_| !cx.refuses()) else {
            return Transition::Stay;
        };
        let which = if known.questions.is_empty() {
            ALL
        } else {
            CHOSEN
        };
        Transition::Push(Screen::Invite(Self {
            form: Form::new(fields(cx, &known, which)),
            changes: Some(who),
            is_being_made: false,
        }))
    }

    /// It is made, or could not be: then it can be tried once more.
    pub(in crate::app) const fn is_done(&mut self) {
        self.is_being_made = false;
    }

    /// The participant that the form says, or the field that is wrong and why.
    fn participant(&self, cx: &ScreenContext) -> Result<Participant, (usize, String)> {
        let name = self.form.text(NAME);
        if name.is_empty() {
            return Err((NAME, "Vul in wie u vraagt.".to_owned()));
        }
        let session = cx.work.session();
        let called = session
            .participants
            .iter()
            .find(|each| each.is_called(name));
        let known = match self.changes {
            Some(who) if called.is_some_and(|each| each.identity != Some(who)) => {
                return Err((NAME, "Zo heet een andere deelnemer al.".to_owned()));
            }
            Some(who) => session.participant(Some(who)),
            None => called,
        };
        let mut participant = known.cloned().unwrap_or_else(|| Participant::new(name));
        name.clone_into(&mut participant.name);
        // Who is asked once more stays as they are where nothing is said of it.
        let is_said = |text: &str| !text.is_empty() || self.changes.is_some();
        let role = self.form.text(ROLE);
        if is_said(role) {
            role.clone_into(&mut participant.role);
        }
        let groups = &cx.knowledge.perspectives;
        participant.perspective = match self.form.chosen(PERSPECTIVE) {
            0 if self.changes.is_none() => participant.perspective,
            0 => None,
            place => Some(
                groups
                    .get(place - 1)
                    .map_or(NOBODY, |each| &each.id)
                    .to_owned(),
            ),
        };
        let due = self.form.text(DUE);
        if is_said(due) && due != day_in(&participant) {
            let about = Surroundings {
                set: cx.questions,
                base: cx.knowledge,
                today: cx.today,
            };
            let with = participant.with(ParticipantField::Due, due, about);
            participant = with.map_err(|problem| (DUE, problem))?;
        }
        participant.questions = self.questions(&participant, cx)?;
        Ok(participant)
    }

    /// What is asked of `participant`; empty for every question.
    fn questions(
        &self,
        participant: &Participant,
        cx: &ScreenContext,
    ) -> Result<Vec<QuestionId>, (usize, String)> {
        let typed = self.form.text(WHICH);
        let choice = self.form.chosen(QUESTIONS);
        if choice == CHOSEN || !typed.is_empty() {
            return cx
                .questions
                .meant(typed)
                .map_err(|problem| (WHICH, problem));
        }
        if choice == ALL {
            return Ok(Vec::new());
        }
        let judged = participant.judged(cx.questions, cx.knowledge);
        if judged.is_empty() {
            let problem = "Geen vraag vraagt om het oordeel van deze groep. Kies een andere groep, alle vragen, of zelf.";
            return Err((QUESTIONS, problem.to_owned()));
        }
        Ok(judged)
    }
}

impl FormScreen for InviteScreen {
    fn form(&self) -> &Form {
        &self.form
    }

    fn form_mut(&mut self) -> &mut Form {
        &mut self.form
    }

    fn explained(&self) -> Vec<String> {
        if self.changes.is_some() {
            let here = "Wie er meedoet, met welke rol, voor welke groep en tot wanneer. Er wordt niets verstuurd.";
            let rest = form::purpose().into_iter().skip(1);
            return std::iter::once(here.to_owned()).chain(rest).collect();
        }
        let mut all = vec![
            format!(
                "U vraagt iemand om antwoord op een paar vragen. Met {} komt er een formulier met alleen die vragen in de \
                 map van deze sessie, en ziet u de tekst voor de mail.",
                key_in(Context::Form, Action::Submit)
            ),
            "Spreekt iemand voor een groep, zoals inwoners of partners, dan geldt een antwoord als de stem van die groep. \
             Wie dit programma ook heeft, stuurt u een sessie."
                .to_owned(),
        ];
        all.extend(form::purpose().into_iter().skip(1));
        all
    }

    /// Keep the participant, and have the form made.
    fn finish(&mut self, cx: &mut ScreenContext) -> Transition {
        if self.is_being_made {
            cx.say("Het formulier wordt al gemaakt …");
            return Transition::Stay;
        }
        let mut participant = match self.participant(cx) {
            Ok(participant) => participant,
            Err((field, problem)) => {
                self.form.reject(field, problem);
                return Transition::Stay;
            }
        };
        let far = far_away(participant.due, cx.today).unwrap_or_default();
        let name = clean_line(&participant.name);
        if self.changes.is_some() {
            let joint = Joint::within(cx);
            let was = joint.session.participant(self.changes);
            let lost = was.and_then(|was| {
                let sent = &joint.sent.contributions;
                no_longer_heard(joint.set, cx.knowledge, sent, (was, &participant))
            });
            let lost = lost.unwrap_or_default();
            cx.apply(Change::put_participant(participant));
            let said = format!("{name}: gewijzigd; er is niets verstuurd. {lost} {far}");
            cx.say(said.replace("  ", " ").trim_end());
            return Transition::Back;
        }
        let Some(of) = cx.work.path().map(std::path::Path::to_owned) else {
            cx.warn("De sessie is nog niet bewaard. Wacht even en probeer het opnieuw.");
            return Transition::Stay;
        };
        participant.asked = Some(cx.today);
        cx.work.make_known(&mut participant);
        cx.apply(Change::put_participant(participant.clone()));
        let form = SentForm::ALL.get(self.form.chosen(FORM)).copied();
        let form = form.unwrap_or_default();
        let sending = first_sending(cx.questions, cx.work.session(), &participant, form);
        let sent = sending.map(|sending| ToSend::to(&participant, form, sending));
        let said = format!("{name} doet mee; het formulier wordt gemaakt … {far}");
        cx.say(said.trim_end());
        cx.effects.push(Effect::Together(TogetherEffect::Send {
            of,
            forms: sent.into_iter().collect(),
        }));
        // The fields stay until the form is there, so that who has no room on the disk types nothing twice.
        self.is_being_made = true;
        self.form.settle();
        Transition::Stay
    }

    fn ways_out(&self) -> [String; 2] {
        let ways = match self.changes {
            Some(_) => [
                "Wijzigen en teruggaan",
                "Weggooien: alles blijft zoals het was",
            ],
            None => [
                "Uitnodigen: het formulier maken",
                "Weggooien: er wordt niemand gevraagd",
            ],
        };
        ways.map(str::to_owned)
    }

    fn echo(&mut self, cx: &ScreenContext) {
        self.form.echo_day(DUE, cx.today);
        self.form.ask_whether_day(NAME, cx.today);
        self.form.suggest(cx.work.session());
    }
}

/// The fields of a participant as they are known, with the choice of which questions at this place.
fn fields(cx: &ScreenContext, known: &Participant, which: usize) -> Vec<Field> {
    let groups = &cx.knowledge.perspectives;
    let place = known.perspective.as_ref().map_or(0, |id| {
        let place = groups.iter().position(|each| each.id == *id);
        place.unwrap_or(groups.len()) + 1
    });
    let names = groups
        .iter()
        .map(|each| Cow::Owned(each.name.to_lowercase()));
    let names = std::iter::once(Cow::Borrowed(BY_ROLE)).chain(names);
    let names = names.chain([Cow::Borrowed(NO_GROUP)]).collect();
    let questions: Vec<&str> = known.questions.iter().map(QuestionId::as_str).collect();
    vec![
        Field::text("Naam", "wie u vraagt", &known.name).suggesting(Entries::People),
        Field::text(
            "Rol",
            "bijvoorbeeld: intern begeleider; mag leeg blijven",
            &known.role,
        ),
        Field::of_choices("Spreekt voor", names, place),
        Field::choice("Vragen", WHICH_QUESTIONS.to_vec(), which),
        Field::text("Welke", WHICH_EXPECTED, &questions.join(", ")),
        Field::text(
            "Uiterlijk",
            "1-3-2027, over 3 weken, eind maart; mag leeg blijven",
            &day_in(known),
        ),
    ]
}

/// The last day of a participant as it stands in the form.
fn day_in(participant: &Participant) -> String {
    participant.due.map_or_else(String::new, format_date)
}
