//! What was understood of what somebody sent back. Nothing is written before the user says so.

use crate::app::action::Action;
use crate::app::effect::{Effect, TogetherEffect, Understood};
use crate::app::keymap::{Context, key_for, key_in};
use crate::app::screens::{Behaviour, ScreenContext, Transition};
use crate::app::widgets::{Choice, Dialog, DialogAction, TogetherChoice, list_cursor};
use crate::model::together::Participant;
use crate::text::clean_line;

/// What was understood, to look through.
#[derive(Debug, Clone)]
pub struct IntakeScreen {
    /// What was understood.
    pub understood: Understood,
    /// The first row visible.
    pub scroll: usize,
}

impl IntakeScreen {
    /// Show what was understood.
    pub(in crate::app) const fn of(understood: Understood) -> Self {
        Self {
            understood,
            scroll: 0,
        }
    }

    /// Keep it, once it is clear who sent it.
    fn keep(&self, cx: &mut ScreenContext) -> Transition {
        if cx.refuses() {
            return Transition::Stay;
        }
        if let Some(before) = &self.understood.read_before {
            cx.say(&format!(
                "Dit bestand is al ingelezen, {before}. Er is niets veranderd."
            ));
            return Transition::Stay;
        }
        let session = cx.work.session();
        match session.participant(self.understood.participant).cloned() {
            Some(who) => keep_of(who, cx),
            None => Transition::Ask(self.ask_sender(cx)),
        }
    }

    /// Nobody is guessed: the user says who sent it.
    fn ask_sender(&self, cx: &ScreenContext) -> Dialog {
        let name = clean_line(&self.understood.name);
        let session = cx.work.session();
        let other = session.other_name_on_form(self.understood.form_of, &name);
        let said = match (other, name.trim()) {
            (Some(other), _) => other,
            (None, "") => "In dit bestand staat niet van wie het is.".to_owned(),
            (None, name) => format!("In dit bestand staat «{name}», en dat is geen deelnemer."),
        };
        let sent_by = |label: String, who| {
            Choice::new(label, DialogAction::Together(TogetherChoice::SentBy(who)))
        };
        let mut choices = vec![Choice::new("Nog niet bewaren", DialogAction::Nothing)];
        let people = session.participants.iter().enumerate();
        choices
            .extend(people.map(|(place, each)| sent_by(clean_line(&each.in_words()), Some(place))));
        let new = self.new_name();
        let mut people = session.participants.iter();
        if !new.is_empty() && !people.any(|each| each.is_called(&new)) {
            choices.push(sent_by(format!("{new}, een nieuwe deelnemer"), None));
        }
        Dialog::new(format!("{said} Van wie is het?"), choices)
    }

    /// What somebody who is no participant yet is called: as the file says, or else as the file is called.
    fn new_name(&self) -> String {
        let name = clean_line(&self.understood.name);
        if !name.trim().is_empty() {
            return name.trim().to_owned();
        }
        let file = self.understood.file.rsplit_once('.');
        clean_line(file.map_or(self.understood.file.as_str(), |(name, _)| name))
    }

    /// The user said who sent it: the participant at this place, or somebody new.
    pub(super) fn sent_by(&self, who: Option<usize>, cx: &mut ScreenContext) -> Transition {
        let known = who.and_then(|place| cx.work.session().participants.get(place));
        let who = known.cloned().unwrap_or_else(|| Participant {
            role: self.understood.session.details.functie.clone(),
            questions: self.understood.session.answers.keys().cloned().collect(),
            ..Participant::new(self.new_name())
        });
        keep_of(who, cx)
    }
}

/// Keep what was understood last, as what this participant said. Somebody new takes part once it is kept.
fn keep_of(mut who: Participant, cx: &mut ScreenContext) -> Transition {
    cx.work.make_known(&mut who);
    let joint = Box::new(cx.work.session().clone());
    if let Some(of) = cx.work.path().map(std::path::Path::to_owned) {
        let who = Box::new(who);
        let keep = TogetherEffect::KeepReadIn { of, joint, who };
        cx.effects.push(Effect::Together(keep));
    }
    Transition::Stay
}

impl Behaviour for IntakeScreen {
    fn context(&self) -> Context {
        Context::Intake
    }

    fn idle(&self) -> Vec<Action> {
        let was_read = self.understood.read_before.is_some();
        was_read.then_some(Action::Confirm).into_iter().collect()
    }

    fn goes_stale(&self) -> bool {
        true
    }

    fn purpose(&self) -> Vec<String> {
        vec![
            format!(
                "Wat er is begrepen van wat iemand stuurde. Met {} bewaart u het; met {} wordt er niets geschreven.",
                key_in(Context::Intake, Action::Confirm),
                key_for(Action::Back),
            ),
            "Wat niet is begrepen, staat er regel voor regel bij. Ook dat gaat niet verloren: het komt in de notitie van de \
             vraag, of bij de bijdrage als «niet ingedeeld»."
                .to_owned(),
        ]
    }

    fn explains_states(&self) -> bool {
        true
    }

    fn act(&mut self, action: Action, cx: &mut ScreenContext) -> Transition {
        match action {
            Action::Confirm => return self.keep(cx),
            Action::Back => {
                cx.say("Er is niets bewaard.");
                return Transition::Back;
            }
            _ => list_cursor::scroll(&mut self.scroll, action),
        }
        Transition::Stay
    }
}
