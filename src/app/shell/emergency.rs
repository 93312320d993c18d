//! Emergency copies: of the work that cannot be saved, and those that were left behind.

use super::App;
use super::leaving::{Leaving, ask_abandon};
use crate::app::effect::{Effect, EmergencyKept, LeftBehind, WorkId};
use crate::app::screens::Screen;
use crate::app::widgets::{Choice, Dialog, DialogAction};
use crate::app::work::{Safety, Work};
use crate::model::format_date;

impl App {
    /// Whether words are only in memory though a save failed, so that they are soon to be kept.
    pub fn is_exposed(&self) -> bool {
        !self.is_example && self.work.as_ref().is_some_and(Work::is_exposed)
    }

    /// Keep the work in an emergency copy, where that is needed. Returns whether it is under way.
    pub(super) fn keep_emergency(&mut self, effects: &mut Vec<Effect>) -> bool {
        // Of the example nothing is kept.
        let work = self.work.as_mut().filter(|_| !self.is_example);
        let effect = work.and_then(Work::keep_emergency);
        let is_asked = effect.is_some();
        effects.extend(effect);
        is_asked
    }

    /// The work is in an emergency copy, or no place took it. Whoever wanted to leave is asked now.
    pub(super) fn emergency_kept(&mut self, id: WorkId, kept: Option<EmergencyKept>) {
        let Some(work) = self.work.as_mut().filter(|work| work.id() == id) else {
            return;
        };
        work.emergency_kept(kept);
        if matches!(self.passage.leaving, Leaving::ToList | Leaving::Out) && work.theirs().is_none()
        {
            self.ask_whether_to_abandon();
        }
    }

    /// Ask whether to leave though the last save failed.
    pub(super) fn ask_whether_to_abandon(&mut self) {
        if let Some(work) = &self.work
            && let Safety::Failed(reason) = work.safety()
            && work.saving_to().is_none()
        {
            self.dialog = Some(ask_abandon(reason, work.emergency().is_some()));
        }
    }

    /// Emergency copies that were left behind: their sessions say so in the list, and what has no
    /// session is asked about, unless something else is being done by now.
    pub(super) fn left_behind(&mut self, all: Vec<LeftBehind>) {
        let is_free = self.screens.len() == 1
            && self.dialog.is_none()
            && !self.passage.opening.is_under_way();
        let Some(Screen::Sessions(sessions)) = self.screens.first_mut() else {
            return;
        };
        let known = std::mem::replace(&mut sessions.left_behind, all);
        // Once is enough, until the program is started again.
        let mut new = sessions.left_behind.iter();
        let orphan = new.find(|copy| copy.of.is_none() && !known.contains(copy));
        let orphan = orphan.cloned();
        if let (true, Some(orphan)) = (is_free, orphan) {
            self.dialog = Some(ask_about(orphan));
        }
    }
}

impl LeftBehind {
    /// " van 22-11-2026 14:02", if it says so.
    pub fn when(&self) -> String {
        let at = self.at.as_ref();
        at.map_or_else(String::new, |at| {
            format!(" van {} {}", format_date(at.date()), at.strftime("%H:%M"))
        })
    }
}

/// What becomes of an emergency copy without a session.
fn ask_about(copy: LeftBehind) -> Dialog {
    Dialog::new(
        format!(
            "Er is een noodkopie{} van «{}». De sessie zelf is er niet: die kon toen niet worden \
             bewaard. Wat wilt u?",
            copy.when(),
            copy.title
        ),
        vec![
            Choice::new(
                "Later beslissen; dit wordt weer gevraagd",
                DialogAction::Nothing,
            ),
            Choice::new(
                "Er een sessie van maken en die openen",
                DialogAction::Do(Effect::OpenLeftBehind(copy.path)),
            ),
        ],
    )
}
