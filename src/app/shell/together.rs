//! What comes of what is done together: what was read, what went out, what came back.

use std::path::{Path, PathBuf};

use super::App;
use crate::app::action::Action;
use crate::app::effect::{Effect, FormMade, Understood};
use crate::app::screens::{IntakeScreen, Letter, MailScreen, ReadInScreen, Screen, Transition};
use crate::app::widgets::TogetherChoice;
use crate::app::work::Work;
use crate::model::Change;
use crate::model::together::Participant;
use crate::text::{clean, clean_line, counted, slug};

/// The longest part of the name of a file that is somebody's name.
const LONGEST_NAME: usize = 40;

impl App {
    /// Open the session at `path` and go on to what is done together there, as if the key for that had been
    /// pressed once more when it was open.
    pub(super) fn open_together(&mut self, path: PathBuf, effects: &mut Vec<Effect>) {
        effects.push(Effect::Open(path.clone()));
        self.passage.together = Some(path);
    }

    /// The session at `path` is open: go on to what is done together, if that is why. Nothing is in between
    /// that has to be decided first.
    pub(super) fn go_on_together(&mut self, path: &Path, effects: &mut Vec<Effect>) {
        let wanted = self.passage.together.take();
        if wanted.as_deref() == Some(path) && self.dialog.is_none() {
            self.act(Action::Together, effects);
        }
    }

    /// What was read for the session in the file `of` is taken in, unless another is open by now.
    pub(super) fn sent(&mut self, of: &Path, take: impl FnOnce(&mut Work)) {
        let open = self.work.as_mut();
        if let Some(work) = open.filter(|work| work.path() == Some(of)) {
            take(work);
            self.refresh_screen();
        }
    }

    /// Do what was chosen in a dialog about what is done together.
    pub(super) fn follow_together(&mut self, choice: TogetherChoice, effects: &mut Vec<Effect>) {
        let go = self.with_screen(effects, |screen, cx, _| {
            cx.map(|mut cx| screen.follow_together(choice, &mut cx))
        });
        self.go(go.flatten().unwrap_or(Transition::Stay), effects);
    }

    /// Have read what others sent, where anybody takes part.
    pub(super) fn read_sent(&self, effects: &mut Vec<Effect>) {
        let joint = self.work.as_ref();
        let joint = joint.filter(|work| !work.session().participants.is_empty());
        effects.extend(joint.and_then(Work::read_sent));
    }

    /// The forms are there: show the mails that go with them, unless the user went on elsewhere.
    pub(super) fn forms_made(&mut self, made: Vec<FormMade>) {
        let told = match made.as_slice() {
            [] => return,
            [one] => format!("Het formulier staat in «{}».", one.path.display()),
            [first, ..] => format!(
                "{} staan in «{}».",
                counted(made.len(), "formulier", "formulieren"),
                first.path.parent().unwrap_or(&first.path).display()
            ),
        };
        if let Some(Screen::Invite(invite)) = self.screens.last_mut() {
            invite.is_done();
            if self.dialog.is_none() {
                self.screens.pop();
            }
        }
        if matches!(self.screen(), Some(Screen::Together(_))) && self.dialog.is_none() {
            if let [first, ..] = made.as_slice() {
                self.point_at_participant(&first.name);
            }
            let letter = |each: FormMade| Letter {
                to: format!("Aan {}", clean_line(&each.name)),
                file: format!("uitnodiging-{}.txt", slug(&each.name, LONGEST_NAME)),
                text: clean(&each.mail),
            };
            let letters = made.into_iter().map(letter).collect();
            let title = "De mail die bij het formulier hoort".to_owned();
            let mails = MailScreen::of(title, letters, &self.at_hand.export_folder);
            self.push(Screen::Mail(mails));
        }
        self.say(told);
    }

    fn point_at_participant(&mut self, name: &str) {
        self.with_screen(&mut Vec::new(), |screen, cx, _| {
            if let (Screen::Together(together), Some(cx)) = (screen, cx) {
                together.point_at(name, &cx);
            }
        });
    }

    /// Show what was understood of a file, unless the user went on elsewhere.
    pub(super) fn understood(&mut self, understood: Understood) {
        if matches!(self.screen(), Some(Screen::ReadIn(_))) && self.dialog.is_none() {
            self.message = None;
            let go = Transition::Replace(Screen::Intake(IntakeScreen::of(understood)));
            self.go(go, &mut Vec::new());
        }
    }

    /// What came back is kept: the agenda counts with it from now on.
    pub(super) fn read_in(&mut self, who: &Participant, effects: &mut Vec<Effect>) {
        let name = &clean_line(&who.name);
        // Somebody new takes part once what they sent is kept.
        let is_new = self.work.as_ref();
        let is_new = is_new.is_some_and(|work| work.session().participant(who.identity).is_none());
        if is_new {
            self.with_screen(effects, |_, cx, _| {
                cx.map(|mut cx| cx.apply(Change::put_participant(who.clone())))
            });
        }
        if matches!(self.screen(), Some(Screen::Intake(_))) {
            self.screens.pop();
            self.point_at_participant(name);
        }
        self.say(format!(
            "Ingelezen, van {name}. Wat in de sessie staat, is niet veranderd."
        ));
        effects.extend(self.work.as_ref().and_then(Work::read_sent));
    }

    /// A text was pasted where a scan is made together: the place of a file that is dragged into the window.
    /// Returns whether that is where the user is.
    pub(super) fn pasted_together(&mut self, text: &str, effects: &mut Vec<Effect>) -> bool {
        if self.dialog.is_some() || !matches!(self.screen(), Some(Screen::Together(_))) {
            return false;
        }
        let go = self.with_screen(effects, |_, cx, _| {
            cx.map(|mut cx| ReadInScreen::with(text, &mut cx))
        });
        self.go(go.flatten().unwrap_or(Transition::Stay), effects);
        true
    }
}
