//! Asking somebody to take part: who, what, until when, and in which form.

use std::borrow::Cow;

use super::Joint;
use crate::app::action::Action;
use crate::app::effect::{Effect, ToSend, TogetherEffect};
use crate::app::keymap::{Context, key_in};
use crate::app::screens::{FormScreen, Screen, ScreenContext, Transition};
use crate::app::widgets::form::{self, Field, Form};
use crate::model::together::{Participant, asked_for_judgement};
use crate::model::{Change, Entries, QuestionId, parse_due};
use crate::report::{SentForm, first_sending};
use crate::text::clean_line;

const NAME: usize = 0;
const ROLE: usize = 1;
const PERSPECTIVE: usize = 2;
const QUESTIONS: usize = 3;
const WHICH: usize = 4;
const DUE: usize = 5;
const FORM: usize = 6;

/// The choice of who speaks for no group.
const NO_GROUP: &str = "geen groep";
/// Which questions are put to somebody.
const WHICH_QUESTIONS: [&str; 3] = ["die om hun oordeel vragen", "alle", "zelf kiezen"];
/// The place among those of the ones that are chosen.
const CHOSEN: usize = 2;
/// The forms, in the order of [`SentForm::ALL`].
const FORMS: [&str; 4] = [
    "Word (docx)",
    "Markdown (md)",
    "tekst in de mail (txt)",
    "sessie (toml)",
];

/// Somebody who is being asked.
#[derive(Debug, Clone)]
pub struct InviteScreen {
    /// The fields.
    pub form: Form,
    /// The form for the participant is being made.
    is_being_made: bool,
}

impl InviteScreen {
    /// Ask somebody new.
    pub(super) fn open(cx: &mut ScreenContext) -> Transition {
        if cx.refuses() {
            return Transition::Stay;
        }
        let groups = cx.knowledge.perspectives.iter();
        let groups = groups.map(|each| Cow::Owned(each.name.to_lowercase()));
        let groups = std::iter::once(Cow::Borrowed(NO_GROUP)).chain(groups);
        let fields = vec![
            Field::text("Naam", "wie u vraagt", "").suggesting(Entries::People),
            Field::text(
                "Rol",
                "bijvoorbeeld: intern begeleider; mag leeg blijven",
                "",
            ),
            Field::of_choices("Spreekt voor", groups.collect(), 0),
            Field::choice("Vragen", WHICH_QUESTIONS.to_vec(), 0),
            Field::text("Welke", "alleen bij «zelf kiezen»: 2.3, 2.4", ""),
            Field::text(
                "Uiterlijk",
                "1-3-2027, over 3 weken, eind maart; mag leeg blijven",
                "",
            ),
            Field::choice("Vorm", FORMS.to_vec(), 0),
        ];
        Transition::Push(Screen::Invite(Self {
            form: Form::new(fields),
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
        let due = match self.form.text(DUE) {
            "" => None,
            text => Some(parse_due(text, cx.today).map_err(|problem| (DUE, problem))?),
        };
        let session = cx.work.session();
        let known = session
            .participants
            .iter()
            .find(|each| each.is_called(name));
        let mut participant = known.cloned().unwrap_or_else(|| Participant::new(name));
        let role = self.form.text(ROLE);
        if !role.is_empty() || known.is_none() {
            role.clone_into(&mut participant.role);
        }
        let group = self.form.chosen(PERSPECTIVE).checked_sub(1);
        let group = group.and_then(|place| cx.knowledge.perspectives.get(place));
        participant.perspective = group
            .map(|each| each.id.clone())
            .or(participant.perspective);
        participant.questions = self.questions(&participant, cx)?;
        participant.asked = Some(cx.today);
        participant.due = due.or(participant.due);
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
        if choice != CHOSEN && typed.is_empty() {
            let judged = || asked_for_judgement(cx.questions, cx.knowledge, participant);
            return match choice {
                0 => {
                    let judged = judged();
                    if judged.is_empty() {
                        let problem = "Geen vraag vraagt om het oordeel van deze groep. Kies een andere groep, alle vragen, of zelf.";
                        Err((QUESTIONS, problem.to_owned()))
                    } else {
                        Ok(judged)
                    }
                }
                _ => Ok(Vec::new()),
            };
        }
        let mut questions = Vec::new();
        for word in typed.split([',', ';', ' ']).filter(|word| !word.is_empty()) {
            let id = QuestionId::from(word);
            if cx.questions.question(&id).is_none() {
                return Err((
                    WHICH,
                    format!("Vraag «{word}» is er niet. Schrijf nummers, zoals 2.3, 2.4."),
                ));
            }
            if !questions.contains(&id) {
                questions.push(id);
            }
        }
        if questions.is_empty() {
            return Err((
                WHICH,
                "Schrijf welke vragen u voorlegt, zoals 2.3, 2.4.".to_owned(),
            ));
        }
        Ok(questions)
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
        let participant = match self.participant(cx) {
            Ok(participant) => participant,
            Err((field, problem)) => {
                self.form.reject(field, problem);
                return Transition::Stay;
            }
        };
        let Some(of) = cx.work.path().map(std::path::Path::to_owned) else {
            cx.warn("De sessie is nog niet bewaard. Wacht even en probeer het opnieuw.");
            return Transition::Stay;
        };
        let name = participant.name.clone();
        cx.apply(Change::put_participant(participant));
        let form = SentForm::ALL.get(self.form.chosen(FORM)).copied();
        let form = form.unwrap_or_default();
        let joint = Joint::within(cx);
        let mut people = joint.session.participants.iter();
        let sent = people.find(|each| each.is_called(&name)).and_then(|each| {
            Some(ToSend {
                name: each.name.clone(),
                round: each.round,
                form,
                sending: first_sending(joint.set, joint.session, each, form)?,
            })
        });
        cx.say(&format!(
            "{} doet mee; het formulier wordt gemaakt …",
            clean_line(&name)
        ));
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
        [
            "Uitnodigen: het formulier maken".to_owned(),
            "Weggooien: er wordt niemand gevraagd".to_owned(),
        ]
    }

    fn echo(&mut self, cx: &ScreenContext) {
        self.form.echo_day(DUE, cx.today);
        self.form.ask_whether_day(NAME, cx.today);
        self.form.suggest(cx.work.session());
    }
}
