//! Two at once: a session that somebody else has open or changed meanwhile, and copies beside it.

use crate::app::effect::{EarlierVersion, Effect, SessionCopy, Theirs};
use std::path::Path;
use std::path::PathBuf;

use super::App;
use super::leaving::Leaving;
use crate::app::keymap::Context;
use crate::app::message::Message;
use crate::app::screens::{CompareScreen, Screen};
use crate::app::widgets::{Choice, Dialog, DialogAction};
use crate::app::work::Work;
use crate::model::{SessionFacts, holds_nothing_new, progress};

impl App {
    /// Somebody else has the session open: look, wait, or go back.
    pub(super) fn held(&mut self, path: PathBuf, owner: &str) {
        if self.passage.waiting_for.as_ref() == Some(&path) {
            let words = format!(
                "Nog open bij {owner}. De sessie gaat open zodra dat kan; elke toets stopt het wachten."
            );
            self.message = Some(Message::notice(words));
            return;
        }
        let facts = self.facts_of(&path);
        self.dialog = Some(ask_held(path, owner).about(facts));
    }

    /// Wait until nobody else has the session at `path` open.
    pub(super) fn wait_for(&mut self, path: PathBuf, effects: &mut Vec<Effect>) {
        effects.push(Effect::Open(path.clone()));
        self.passage.waiting_for = Some(path);
    }

    /// Somebody else changed the file: nothing was written over, and the user decides.
    pub(super) fn conflict(&mut self, theirs: Theirs, effects: &mut Vec<Effect>) {
        let Some(work) = &mut self.work else {
            return;
        };
        if let Some(elsewhere) = work.conflict(theirs) {
            effects.push(elsewhere);
        } else if self.passage.leaving == Leaving::OutAtOnce {
            // There is nobody to ask any more.
            effects.extend(work.keep_both());
        } else {
            self.keep_emergency(effects);
            let was_leaving = self.passage.leaving != Leaving::No;
            self.passage.leaving = Leaving::No;
            // Whoever is typing a text keeps the keyboard: the keys that come now are words. The line of
            // the failed save says what to do.
            if was_leaving || (self.context() != Context::Text && !self.is_asking_about_text()) {
                self.settle_conflict();
            }
        }
    }

    /// Let the user decide what becomes of a conflict, if there is one. Returns whether there is.
    pub(super) fn settle_conflict(&mut self) -> bool {
        if self
            .work
            .as_ref()
            .is_some_and(|work| work.theirs().is_some())
        {
            // What is being typed is part of what they choose from.
            self.remember_place();
        }
        let Some(work) = &self.work else {
            return false;
        };
        match work.theirs() {
            None => return false,
            Some(Ok(theirs)) => {
                let theirs = theirs.as_ref().clone();
                let compare = CompareScreen::new(work.session(), theirs, work.on_disk());
                self.push(Screen::Compare(compare));
            }
            Some(Err(problem)) => {
                let facts =
                    SessionFacts::open(work.session(), progress(&self.questions, work.session()));
                self.dialog = Some(ask_unreadable(problem).about(facts.in_rows()));
            }
        }
        true
    }

    /// What tells the session at `path` from the others in the list; nothing of one that is not there.
    pub(super) fn facts_of(&self, path: &Path) -> Vec<String> {
        let Some(Screen::Sessions(sessions)) = self.screens.first() else {
            return Vec::new();
        };
        let mut listed = sessions.list.iter().flatten();
        let session = listed.find(|session| session.path == path);
        session.map_or_else(Vec::new, |session| sessions.facts(session).in_rows())
    }

    /// A conflict was decided. Screens that hold what was, or places among what was, go.
    pub(super) fn settled(&mut self) {
        self.screens.pop();
        self.screens.retain(|screen| !screen.goes_stale());
        self.refresh_screen();
    }

    /// Let the user choose between the session that was just opened and `copy`.
    pub(super) fn compare_with(&mut self, copy: SessionCopy) {
        let Some(work) = &self.work else {
            return;
        };
        let mine = work.session();
        if holds_nothing_new(mine, &copy.session) {
            self.dialog = Some(ask_same(copy.path));
        } else {
            let compare = CompareScreen::with_copy(mine, copy);
            self.push(Screen::Compare(compare));
        }
    }

    /// What to say at opening the session at `path` of the copies in the list.
    pub(super) fn copies_beside(&self, path: &Path) -> Option<String> {
        let Some(Screen::Sessions(sessions)) = self.screens.first() else {
            return None;
        };
        let list = sessions.list.as_ref()?;
        let id = &list.iter().find(|session| session.path == path)?.id;
        let copies = list
            .iter()
            .filter(|session| session.copy_of.as_ref() == Some(id));
        let copies: Vec<_> = copies.map(|copy| &copy.id).collect();
        match copies.as_slice() {
            [] => None,
            [one] => Some(format!(
                "In de lijst staat ook een kopie van deze sessie: «{one}». Open die om te vergelijken."
            )),
            several => Some(format!(
                "In de lijst staan ook {} kopieën van deze sessie. Open er een om te vergelijken.",
                several.len()
            )),
        }
    }

    pub(super) fn show_versions(&mut self, list: Vec<EarlierVersion>) {
        if let (Some(Screen::Versions(versions)), Some(work)) =
            (self.screens.last_mut(), &self.work)
        {
            versions.show(list, work.session());
        }
    }

    /// Keep the session as it is here; what the other wrote becomes an earlier version.
    pub(super) fn keep_mine(&mut self, effects: &mut Vec<Effect>) {
        let settled = self.work.as_mut().and_then(|work| {
            let mine = work.session().clone();
            work.settle(mine, None)
        });
        effects.extend(settled);
    }

    pub(super) fn keep_both(&mut self, effects: &mut Vec<Effect>) {
        effects.extend(self.work.as_mut().and_then(Work::keep_both));
    }
}

/// Somebody else has the session at `path` open: what now?
pub(crate) fn ask_held(path: PathBuf, owner: &str) -> Dialog {
    let look = Effect::OpenReadOnly {
        path: path.clone(),
        owner: owner.to_owned(),
    };
    Dialog::new(
        format!("Deze sessie is al open bij {owner}. Wat wilt u?"),
        vec![
            Choice::new("Terug naar de lijst", DialogAction::Nothing),
            Choice::new("Alleen bekijken", DialogAction::Do(look)),
            Choice::new("Openen zodra dat kan", DialogAction::WaitFor(path)),
        ],
    )
}

/// The copy at `copy` holds nothing that is not in the session.
pub(crate) fn ask_same(copy: PathBuf) -> Dialog {
    Dialog::yes_or_no(
        "De kopie is gelijk aan deze sessie. Wilt u de kopie naar de prullenbak verplaatsen? \
         U kunt die daar later terugzetten."
            .to_owned(),
        "Nee, laat staan",
        "Ja, naar de prullenbak",
        DialogAction::Do(Effect::BinCopy(copy)),
    )
}

/// Somebody else wrote what cannot be chosen from.
pub(crate) fn ask_unreadable(problem: &str) -> Dialog {
    Dialog::new(
        format!(
            "Het bestand van deze sessie is intussen veranderd, en er is niet uit te kiezen. {problem} Wat wilt u?"
        ),
        vec![
            Choice::new(
                "Beide bewaren: uw versie komt ernaast",
                DialogAction::KeepBoth,
            ),
            Choice::new(
                "Uw versie bewaren; de andere wordt een eerdere versie",
                DialogAction::KeepMine,
            ),
            Choice::new("Later beslissen", DialogAction::Nothing),
        ],
    )
}
