//! Asking somebody, and reading in what came back.

use super::wish::split_fields;
use crate::app::{Effect, Outcome, ToSend, TogetherEffect, Understood};
use crate::intake::{in_words, line_in_words};
use crate::line::Conversation;
use crate::line::ask::{Asked, Reply};
use crate::model::Change;
use crate::model::together::{Participant, ParticipantField, far_away};
use crate::report::{SentForm, first_sending};
use crate::text::{clean_line, listed};

/// Who is asked to take part.
const WHO: Asked = Asked {
    prompt: "Wie wilt u vragen? Typ een naam, of stop",
    about: "Typ de naam van wie u vraagt. Achter een komma mag de rol, bijvoorbeeld: M. de Wit, huisarts.",
    has_before: false,
    takes_any: true,
};

/// In which role.
const ROLE: Asked = Asked {
    prompt: "Met welke rol? Bijvoorbeeld huisarts. Mag leeg blijven",
    about: "Typ wat deze deelnemer doet, bijvoorbeeld huisarts. Met Enter alleen blijft de rol leeg.",
    has_before: true,
    takes_any: true,
};

/// Which file came back.
const FILE: Asked = Asked {
    prompt: "Welk bestand? Typ de naam, met de map ervoor, of stop",
    about: "Typ waar het bestand staat dat u terugkreeg: een formulier uit Word of LibreOffice, een mail als tekst, of \
            een sessie. U hoort eerst wat er is begrepen.",
    has_before: false,
    takes_any: true,
};

impl Conversation<'_, '_> {
    /// Ask somebody of this `name`; without one, ask whom. The form for Word is beside the session then.
    pub(super) fn invite(&mut self, name: &str) {
        let Some(of) = self.joint_path() else { return };
        let fields = [ParticipantField::Questions, ParticipantField::Due];
        let (name, said) = split_fields(name, &fields);
        let Some((name, role)) = self.name_and_role(&name) else {
            return;
        };
        let mut people = self.work.session().participants.iter();
        let known = people.find(|each| each.is_called(&name)).cloned();
        let is_new = known.is_none();
        let mut participant = known.unwrap_or_else(|| Participant::new(name.as_str()));
        if is_new {
            participant.role = role;
            self.desk.read_knowledge();
            if let Some(base) = &self.desk.knowledge {
                participant.questions = participant.judged(&self.questions, base);
            }
        }
        let today = self.desk.world.today();
        let Some(mut participant) = self.with_fields(participant, &said) else {
            return;
        };
        participant.asked = Some(today);
        self.work.make_known(&mut participant);
        self.apply(Change::put_participant(participant.clone()));
        let form = SentForm::default();
        let session = self.work.session();
        let Some(sending) = first_sending(&self.questions, session, &participant, form) else {
            return;
        };
        let forms = vec![ToSend::to(&participant, form, sending)];
        let far = far_away(participant.due.filter(|_| !said.is_empty()), today);
        let far = far.map_or_else(String::new, |far| format!(" {far}"));
        self.changed(&format!("{} is deelnemer.{far}", participant.in_words()));
        match self
            .desk
            .world
            .carry_out(Effect::Together(TogetherEffect::Send { of, forms }))
        {
            Some(Outcome::FormsMade(made)) => {
                for each in made {
                    let path = each.path.display();
                    self.desk.talk.say(&format!(
                        "Het formulier staat in {path}. De tekst van de mail:"
                    ));
                    self.desk.talk.say_in_parts(&each.mail);
                }
            }
            Some(Outcome::Failed(problem)) => self.desk.talk.refuse(&problem),
            _ => {}
        }
    }

    /// Who is asked, and in which role, as far as that is not said already; none where the question is left.
    fn name_and_role(&mut self, given: &str) -> Option<(String, String)> {
        let mut given = given.to_owned();
        loop {
            let name = self.answered(&WHO, &given)?;
            let (name, role) = name_and_role(&name);
            let mut people = self.work.session().participants.iter();
            if let Some(role) = role {
                return Some((name, role));
            }
            if people.any(|each| each.is_called(&name)) {
                return Some((name, String::new()));
            }
            match self.desk.talk.ask(&ROLE, |_| false) {
                Reply::Said(role) => return Some((name, clean_line(&role).trim().to_owned())),
                Reply::Back => given.clear(),
                Reply::Stop | Reply::Over => {
                    self.nothing_changed();
                    return None;
                }
            }
        }
    }

    /// Hear what a file that came back says, and keep it after a yes.
    pub(super) fn read_in(&mut self, typed: &str) {
        let Some(of) = self.joint_path() else { return };
        let Some(typed) = self.answered(&FILE, typed) else {
            return;
        };
        let typed = typed.trim_matches('"').to_owned();
        let joint = Box::new(self.work.session().clone());
        let effect = Effect::Together(TogetherEffect::ReadIn {
            of: of.clone(),
            typed,
            joint,
        });
        let understood = match self.desk.world.carry_out(effect) {
            Some(Outcome::Understood(understood)) => understood,
            Some(Outcome::Failed(problem)) => {
                self.desk.talk.refuse(&problem);
                return;
            }
            _ => return,
        };
        if let Some(before) = &understood.read_before {
            self.desk.talk.say(&format!(
                "«{}» is al ingelezen, {before}. Er is niets veranderd.",
                understood.file
            ));
            return;
        }
        let text = said(&understood, self);
        self.desk.talk.say_in_parts(&text);
        let Some(who) = self.sender_of(&understood) else {
            return;
        };
        if !self.desk.talk.confirms("Dit bewaren?") {
            self.desk.talk.say("Er is niets bewaard.");
            return;
        }
        self.keep_read_in(of, who);
    }

    fn keep_read_in(&mut self, of: std::path::PathBuf, mut who: Participant) {
        // Somebody new takes part once what they sent is kept.
        self.work.make_known(&mut who);
        let joint = Box::new(self.work.session().clone());
        let effect = Effect::Together(TogetherEffect::KeepReadIn {
            of,
            joint,
            who: Box::new(who),
        });
        match self.desk.world.carry_out(effect) {
            Some(Outcome::ReadIn(who)) => {
                let name = clean_line(&who.name);
                if self.work.session().participant(who.identity).is_none()
                    && self.apply(Change::put_participant(*who))
                {
                    self.changed(&format!("{name} is deelnemer."));
                }
                self.desk.talk.say(&format!(
                    "Ingelezen, van {name}. Typ verschillen om te horen wat er nu verschilt."
                ));
            }
            Some(Outcome::Failed(problem)) => self.desk.talk.refuse(&problem),
            _ => {}
        }
    }

    /// Who sent it: as is on it, or as the user says. Nobody is guessed.
    fn sender_of(&mut self, understood: &Understood) -> Option<Participant> {
        let session = self.work.session();
        if let Some(known) = session.participant(understood.participant) {
            return Some(known.clone());
        }
        let names: Vec<String> = session
            .participants
            .iter()
            .map(|each| clean_line(&each.name))
            .collect();
        let known = if names.is_empty() {
            String::new()
        } else {
            format!(" Deelnemers: {}.", listed(&names))
        };
        let other = session.other_name_on_form(understood.form_of, &understood.name);
        let said =
            other.unwrap_or_else(|| "Er staat niet op van welke deelnemer dit is.".to_owned());
        let asked = Asked {
            prompt: &format!("{said}{known} Van wie is het? Een nieuwe naam mag ook"),
            about: "Typ de naam van wie dit stuurde. Met stop wordt er niets bewaard.",
            ..WHO
        };
        let name = self.answered(&asked, "")?;
        let mut people = self.work.session().participants.iter();
        let known = people.find(|each| each.is_called(&name)).cloned();
        Some(known.unwrap_or_else(|| Participant {
            role: understood.session.details.functie.clone(),
            questions: understood.session.answers.keys().cloned().collect(),
            ..Participant::new(name)
        }))
    }

    /// What was given, or else what is typed when it is asked for; none where nothing is.
    fn answered(&mut self, asked: &Asked, given: &str) -> Option<String> {
        let given = clean_line(given).trim().to_owned();
        if !given.is_empty() {
            return Some(given);
        }
        if let Reply::Said(said) = self.desk.talk.ask(asked, |_| false) {
            let said = clean_line(&said).trim().to_owned();
            if !said.is_empty() {
                return Some(said);
            }
        }
        self.nothing_changed();
        None
    }

    fn nothing_changed(&mut self) {
        self.desk.talk.say("Er is niets veranderd.");
    }
}

/// "M. de Wit, intern begeleider": a name, and a role where that is behind it.
fn name_and_role(words: &str) -> (String, Option<String>) {
    match words.split_once(',') {
        Some((name, role)) => (name.trim().to_owned(), Some(role.trim().to_owned())),
        None => (words.trim().to_owned(), None),
    }
}

/// What the file says, and line by line what was not understood.
fn said(understood: &Understood, conversation: &Conversation<'_, '_>) -> String {
    let answers = &understood.session.answers;
    let lines = understood
        .not_understood
        .iter()
        .map(|each| line_in_words(each.line, each.question.as_ref(), &each.text, &each.why));
    let mut lines_said = vec![format!("«{}».", understood.file)];
    lines_said.extend(understood.corrects.clone());
    lines_said.extend(in_words(&conversation.questions, answers, lines));
    lines_said.join("\n")
}
