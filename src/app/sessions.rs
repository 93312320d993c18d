//! The list of sessions, and the bin: the screens without an open session.

use super::{Action, Choice, DetailsScreen, Dialog, Effect, Go, Reading, Screen, Then};
use crate::model::SessionSummary;

/// A list of sessions, from the folder or from the bin.
#[derive(Debug, Default)]
pub struct SessionsScreen {
    /// The sessions, newest first; none until they have been read.
    pub list: Option<Vec<SessionSummary>>,
    /// Why they could not be read, when they could not.
    pub problem: Option<String>,
    /// The place of the row that is pointed at.
    pub selected: usize,
}

impl SessionsScreen {
    /// Show `list`, pointing at the same session as before when it is still there.
    pub fn show(&mut self, list: Vec<SessionSummary>) {
        let before = self.pointed_at().map(|session| session.path.clone());
        let same = list
            .iter()
            .position(|session| Some(&session.path) == before.as_ref());
        self.selected = same
            .unwrap_or(self.selected)
            .min(list.len().saturating_sub(1));
        self.list = Some(list);
        self.problem = None;
    }

    /// Nothing could be read. Returns whether there is something from before to go on showing.
    pub fn fail(&mut self, problem: String) -> bool {
        if self.list.is_none() {
            self.problem = Some(problem);
        }
        self.list.is_some()
    }

    /// The session that is pointed at.
    pub fn pointed_at(&self) -> Option<&SessionSummary> {
        self.list.as_ref()?.get(self.selected)
    }

    /// Whether there is nothing to choose from yet.
    pub fn is_empty(&self) -> bool {
        self.list.as_ref().is_some_and(Vec::is_empty)
    }

    fn move_by(&mut self, by: isize) {
        let count = self.list.as_ref().map_or(0, Vec::len);
        self.selected = super::moved(self.selected, by, count);
    }

    fn move_for(&mut self, action: Action) {
        match action {
            Action::Up => self.move_by(-1),
            Action::Down => self.move_by(1),
            Action::PageUp => self.move_by(-10),
            Action::PageDown => self.move_by(10),
            Action::First => self.move_by(isize::MIN / 2),
            Action::Last => self.move_by(isize::MAX / 2),
            _ => {}
        }
    }

    /// Carry out `action` in the list of the folder.
    pub fn act(&mut self, action: Action, effects: &mut Vec<Effect>) -> Go {
        match action {
            Action::Confirm if self.is_empty() => return Self::new_session(),
            Action::Confirm if self.problem.is_some() => effects.push(Effect::List),
            Action::Confirm => {
                if let Some(session) = self.pointed_at() {
                    effects.push(Effect::Open(session.path.clone()));
                }
            }
            Action::NewSession => return Self::new_session(),
            Action::OpenBin => {
                effects.push(Effect::ListBin);
                return Go::Push(Screen::Bin(Self::default()));
            }
            Action::Remove => {
                if let Some(session) = self.pointed_at() {
                    return Go::Ask(ask_delete(session));
                }
            }
            Action::Introduction => return Go::Push(Screen::Reading(Reading::introduction())),
            Action::Back => return Go::Quit,
            _ => self.move_for(action),
        }
        Go::Stay
    }

    /// Carry out `action` in the bin.
    pub fn act_in_bin(&mut self, action: Action, effects: &mut Vec<Effect>) -> Go {
        match action {
            Action::Confirm if self.problem.is_some() => effects.push(Effect::ListBin),
            Action::Confirm => {
                if let Some(session) = self.pointed_at() {
                    effects.push(Effect::PutBack(session.path.clone()));
                }
            }
            Action::Back => {
                effects.push(Effect::List);
                return Go::Back;
            }
            _ => self.move_for(action),
        }
        Go::Stay
    }

    fn new_session() -> Go {
        Go::Push(Screen::Details(DetailsScreen::new_session()))
    }
}

fn ask_delete(session: &SessionSummary) -> Dialog {
    Dialog::new(
        format!(
            "De sessie «{}» naar de prullenbak verplaatsen? U kunt haar daar later terugzetten.",
            session.title()
        ),
        vec![
            Choice::new("Nee, laat staan", Then::Nothing),
            Choice::new(
                "Ja, naar de prullenbak",
                Then::Do(Effect::Delete(session.path.clone())),
            ),
        ],
    )
}
