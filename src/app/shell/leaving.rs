//! Leaving a session or the program: never before the work is safe, unless the user says so.

use std::path::PathBuf;

use super::App;
use crate::app::action::Action;
use crate::app::effect::{Effect, SaveTo};
use crate::app::screens::{Screen, Transition};
use crate::app::widgets::{Choice, Dialog, DialogAction};
use crate::app::work::Work;

/// Whether the user is on the way out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Leaving {
    #[default]
    No,
    /// To the list of sessions, once all is saved.
    ToList,
    /// Out of the program, once all is saved.
    Out,
    /// Out of the program even when saving fails: it is asked to terminate.
    OutAtOnce,
}

impl App {
    /// Whether the user is on the way out, as soon as all is saved.
    pub fn is_leaving(&self) -> bool {
        let waits = self.is_unsaved() || self.passage.verifying.is_some();
        self.passage.leaving != Leaving::No && self.dialog.is_none() && waits
    }

    pub(super) fn quit(&mut self, effects: &mut Vec<Effect>) {
        self.put_in_note(effects);
        self.leave_from_anywhere(Leaving::Out, effects);
    }

    /// Leave the session, or the program, from whatever screen: first what is typed in no session is
    /// asked about.
    pub(super) fn leave_from_anywhere(&mut self, leaving: Leaving, effects: &mut Vec<Effect>) {
        if self.ask_about_form() || self.refuse_unfinished() {
            return;
        }
        self.remember_place();
        self.passage.leaving = leaving;
        self.leave(effects);
    }

    /// Ask what to do with what was typed in a form and is in no session, also when something lies
    /// over it. Returns whether there is any.
    fn ask_about_form(&mut self) -> bool {
        let mut places = self.screens.iter().enumerate();
        let found = places.find_map(|(place, screen)| Some((place, screen.ask_leave()?)));
        if let Some((place, question)) = found {
            self.screens.truncate(place + 1);
            self.dialog = Some(question);
            return true;
        }
        false
    }

    /// Point out once what cannot be saved, also when something lies over it. Returns whether that
    /// was now.
    fn refuse_unfinished(&mut self) -> bool {
        let mut screens = self.screens.iter_mut();
        let refused = screens.rposition(|screen| screen.refuse_unfinished());
        if let (Some(place), true) = (refused, self.work.is_some()) {
            self.screens.truncate(place + 1);
            self.dialog = None;
            return true;
        }
        false
    }

    /// Note in the session where the user is, so that they come back there, and what they are typing
    /// that is not in it yet, also when something lies over it.
    pub(super) fn remember_place(&mut self) {
        // While a session is being opened, its file may hold another state already.
        let Some(work) = self
            .work
            .as_mut()
            .filter(|_| !self.passage.opening.is_under_way())
        else {
            return;
        };
        let mut is_found = false;
        for screen in self.screens.iter().rev() {
            match screen {
                Screen::Step(step) => step.keep_words(work),
                Screen::Record(record) => record.keep_words(work),
                screen if !is_found => {
                    let place = screen.place();
                    is_found = place.is_some();
                    if let Some(place) = place {
                        work.be_at(place);
                    }
                }
                _ => {}
            }
        }
    }

    /// Leave if all is saved; otherwise save first.
    pub(super) fn leave(&mut self, effects: &mut Vec<Effect>) {
        if self.passage.leaving == Leaving::OutAtOnce
            && self
                .work
                .as_ref()
                .is_some_and(|work| work.theirs().is_some())
        {
            self.keep_both(effects);
        } else if !self.work.as_ref().is_some_and(Work::is_relocating) && self.settle_conflict() {
            self.passage.leaving = Leaving::No;
        } else if self.is_unsaved() {
            self.save(effects);
        } else if let Some(path) = self.to_verify() {
            self.passage.verifying = self.work.as_ref().map(Work::id);
            effects.push(Effect::Verify(path));
        } else {
            self.left(effects);
        }
    }

    /// The file to look at before leaving. Not while it is being opened, nor twice: who asks again has
    /// waited long enough for something that was saved.
    fn to_verify(&self) -> Option<PathBuf> {
        let work = self.work.as_ref();
        work.filter(|_| !self.passage.opening.is_under_way() && self.passage.verifying.is_none())?
            .to_verify()
    }

    /// All was saved. When it is on disk no longer, it is saved again before anybody leaves.
    pub(super) fn verified(&mut self, is_there: bool, effects: &mut Vec<Effect>) {
        self.passage.verifying = None;
        if self.passage.leaving == Leaving::No {
            return;
        }
        if let (Some(work), false) = (&mut self.work, is_there) {
            work.lose();
        }
        if self.is_unsaved() {
            self.leave(effects);
        } else {
            self.left(effects);
        }
    }

    /// Nothing keeps the user here any more.
    pub(super) fn left(&mut self, effects: &mut Vec<Effect>) {
        match std::mem::replace(&mut self.passage.leaving, Leaving::No) {
            Leaving::No => {}
            Leaving::ToList => {
                let path = self
                    .work
                    .take()
                    .and_then(|work| work.path().map(PathBuf::from));
                self.screens.truncate(1);
                if let Some(Screen::Sessions(list)) = self.screens.last_mut() {
                    list.come_from(path);
                }
                self.go_home();
                effects.extend([Effect::Close, Effect::List, Effect::ListLeftBehind]);
            }
            Leaving::Out | Leaving::OutAtOnce => effects.push(Effect::Quit),
        }
    }

    /// Do what the user chose in a dialog.
    pub(super) fn follow(&mut self, then: DialogAction, effects: &mut Vec<Effect>) {
        match then {
            DialogAction::Nothing => {
                self.passage.leaving = Leaving::No;
                self.drop_text();
            }
            DialogAction::Do(effect) => {
                if matches!(effect, Effect::Copy(_)) {
                    self.tell_of_copy();
                }
                effects.push(effect);
            }
            DialogAction::Back => self.back(effects),
            DialogAction::Begin(details) => self.begin(details, effects),
            DialogAction::BeginWith(set) => {
                self.use_set(&set);
                self.act(Action::NewSession, effects);
            }
            DialogAction::Leave => self.leave(effects),
            DialogAction::Abandon => self.abandon(effects),
            DialogAction::WaitFor(path) => self.wait_for(path, effects),
            DialogAction::KeepMine => self.keep_mine(effects),
            DialogAction::KeepBoth => {
                self.keep_both(effects);
                if matches!(self.screen(), Some(Screen::Compare(_))) {
                    self.back(effects);
                }
            }
            DialogAction::Plan(choice) => {
                self.with_screen(effects, |screen, cx, _| {
                    if let (Screen::Plan(plan), Some(mut cx)) = (screen, cx) {
                        plan.follow(choice, &mut cx);
                    }
                });
            }
            DialogAction::Together(choice) => self.follow_together(choice, effects),
            DialogAction::PutInNote => self.put_in_note(effects),
            DialogAction::PressAsKeys => self.press_as_keys(effects),
            DialogAction::LeaveForm(leave) => {
                let go = self.with_screen(effects, |screen, cx, _| {
                    cx.map(|mut cx| screen.leave(leave, &mut cx))
                });
                self.go(go.flatten().unwrap_or(Transition::Stay), effects);
            }
            DialogAction::ViewReadOnly(read, path, read_only) => {
                self.use_set(&read.set);
                let work = Work::opened(*read.session, path, Some(read_only));
                self.open_work(work, effects);
            }
            DialogAction::GoOnWith(read) => {
                self.use_set(&read.set);
                self.open_work(Work::new(*read.session), effects);
                self.save(effects);
            }
        }
    }

    pub(super) fn save_failed(&mut self, reason: &str, effects: &mut Vec<Effect>) {
        let Some(work) = &mut self.work else {
            return;
        };
        let was_elsewhere = matches!(work.saving_to(), Some(SaveTo::Chosen(_)));
        let next = work.save_failed(reason.to_owned());
        let is_safe = !work.is_unsaved();
        if was_elsewhere {
            self.warn(reason);
        }
        match (next, self.passage.leaving) {
            (Some(next), _) => effects.push(next),
            // What is still only in memory, the runtime takes care of.
            (None, Leaving::OutAtOnce) => self.left(effects),
            // They are not sent away from the place that they chose, though all is safe.
            (None, Leaving::Out | Leaving::ToList) if is_safe => self.passage.leaving = Leaving::No,
            (None, leaving) => {
                let is_asked = self.keep_emergency(effects);
                if leaving != Leaving::No && !is_asked {
                    self.ask_whether_to_abandon();
                }
            }
        }
    }

    /// Leave though the last work is not in the session.
    fn abandon(&mut self, effects: &mut Vec<Effect>) {
        let is_to_list = self.passage.leaving == Leaving::ToList;
        let has_emergency = self
            .work
            .as_ref()
            .is_some_and(|work| work.emergency().is_some());
        self.left(effects);
        if is_to_list && has_emergency {
            self.say(
                "Uw laatste werk staat in een noodkopie. Open de sessie om die terug te halen.",
            );
        }
    }
}

/// Ask whether to leave though the last work could not be saved, for this reason.
pub(super) fn ask_abandon(reason: &str, has_emergency: bool) -> Dialog {
    let abandon = if has_emergency {
        "Toch weggaan; uw laatste werk blijft in een noodkopie"
    } else {
        "Toch weggaan en het laatste werk kwijtraken"
    };
    Dialog::new(
        format!("Uw laatste werk is NIET bewaard. {reason}"),
        vec![
            Choice::new(
                "Hier blijven; alles staat nog in beeld",
                DialogAction::Nothing,
            ),
            Choice::new("Nog eens proberen te bewaren", DialogAction::Leave),
            Choice::new(abandon, DialogAction::Abandon),
        ],
    )
}
