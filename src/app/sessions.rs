//! The list of sessions, and the bin: the screens without an open session.

use super::{Action, Choice, DetailsScreen, Dialog, Effect, Go, Reading, Screen, Then};
use crate::model::SessionSummary;

/// A list of sessions, from the folder or from the bin.
#[derive(Debug, Default)]
pub struct SessionsScreen {
    /// The sessions, newest first; none until they have been read.
    pub list: Option<Vec<SessionSummary>>,
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
            Action::FollowUp => {
                if let Some(session) = self.pointed_at() {
                    return Go::Ask(ask_follow_up(session));
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

fn ask_follow_up(session: &SessionSummary) -> Dialog {
    Dialog::new(
        format!(
            "Een nieuwe meting beginnen op basis van «{}»? De gegevens en de vervolgstappen die open of bezig \
             zijn gaan mee. De antwoorden zijn leeg; bij elke vraag ziet u wat er vorige keer stond. De oude \
             sessie blijft zoals zij is.",
            session.title()
        ),
        vec![
            Choice::new("Nee, terug naar de lijst", Then::Nothing),
            Choice::new(
                "Ja, een nieuwe meting beginnen",
                Then::Do(Effect::FollowUp(session.path.clone())),
            ),
        ],
    )
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
