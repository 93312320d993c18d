//! Asking somebody to take part: who, what, until when, and in which form.

use std::borrow::Cow;

use super::Joint;
use crate::app::action::Action;
use crate::app::effect::{Effect, ToSend, TogetherEffect};
use crate::app::keymap::{Context, key_in};
use crate::app::screens::{Behaviour, Screen, ScreenContext, Transition};
use crate::app::widgets::Dialog;
use crate::app::widgets::form::{self, Field, Form, Leave, ask_leave};
use crate::editor::Edit;
use crate::model::together::Participant;
use crate::model::{Change, Entries, PersonalData, QuestionId, parse_due};
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
        }))
    }

    /// The participant that the form says, or the field that is wrong and why.
    fn participant(&self, cx: &ScreenContext) -> Result<Participant, (usize, String)> {
        if let Some((field, words)) = self.form.loose_words() {
            return Err((
                field,
                format!("«{words}» hoort in een ander veld. Zet het daar, of knip het weg."),
            ));
        }
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
            let judged = || participant.judged(cx.questions, cx.knowledge);
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

    /// Keep the participant, and have the form made.
    fn submit(&mut self, cx: &mut ScreenContext) -> Transition {
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
            let sending = first_sending(joint.set, joint.session, each, form)?;
            Some(ToSend::to(each, form, sending))
        });
        cx.say(&format!(
            "{} doet mee; het formulier wordt gemaakt …",
            clean_line(&name)
        ));
        cx.effects.push(Effect::Together(TogetherEffect::Send {
            of,
            forms: sent.into_iter().collect(),
        }));
        Transition::Back
    }

    /// Say below the fields what is understood of them.
    fn echo(&mut self, cx: &ScreenContext) {
        self.form.echo_day(DUE, cx.today);
        self.form.ask_whether_day(NAME, cx.today);
        self.form.suggest(cx.work.session());
    }
}

impl Behaviour for InviteScreen {
    fn context(&self) -> Context {
        Context::Form
    }

    fn purpose(&self) -> Vec<String> {
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

    fn edit(&mut self, edit: Edit, cx: &mut ScreenContext) {
        self.form.edit(edit, cx.clipboard);
        self.echo(cx);
    }

    fn completes(&mut self, cx: &mut ScreenContext) -> bool {
        self.form.take_suggestion(cx.clipboard)
    }

    fn act(&mut self, action: Action, cx: &mut ScreenContext) -> Transition {
        match action {
            Action::Confirm if self.form.is_last() => return self.submit(cx),
            Action::Confirm | Action::NextField => self.form.move_focus(1),
            Action::PreviousField => self.form.move_focus(-1),
            Action::Submit => return self.submit(cx),
            Action::Back => return self.ask_leave().map_or(Transition::Back, Transition::Ask),
            _ => {}
        }
        self.echo(cx);
        Transition::Stay
    }

    fn ask_leave(&self) -> Option<Dialog> {
        self.form.is_changed().then(|| {
            ask_leave(
                "Uitnodigen: het formulier maken",
                "Weggooien: er wordt niemand gevraagd",
            )
        })
    }

    fn leave(&mut self, leave: Leave, cx: &mut ScreenContext) -> Transition {
        match leave {
            Leave::Keep => self.submit(cx),
            Leave::Drop => Transition::Back,
        }
    }

    fn look_for_personal_data(&mut self) {
        self.form.look_for_personal_data();
    }

    fn personal(&self) -> &[PersonalData] {
        &self.form.personal
    }
}
