//! Opening a session, which on a slow folder takes a while: nothing else is begun until it is
//! there, and it never takes the place of work that is not on disk.

use std::path::Path;
use std::path::PathBuf;

use super::App;
use crate::app::action::Action;
use crate::app::effect::{Effect, Looking, SessionCopy};
use crate::app::message::Message;
use crate::app::work::Work;
use crate::model::Session;

/// A session that was read.
pub(super) struct Opened {
    pub path: PathBuf,
    pub session: Box<Session>,
    pub looking: Option<Looking>,
    pub notice: Option<String>,
    pub copy: Option<SessionCopy>,
}

/// What is looked at while somebody else works on it does not follow along.
const MOVING_ON: &str = "U ziet de sessie zoals zij zojuist was bewaard. Ga terug en open haar opnieuw om te zien wat er \
     daarna bij kwam.";

impl App {
    /// Open the session at `path`: the program was started with it.
    pub fn open(&mut self, path: PathBuf) -> Effect {
        self.opening = true;
        Effect::Open(path)
    }

    /// Whether a session is to be opened as soon as nobody else has it open.
    pub fn is_waiting(&self) -> bool {
        self.waiting_for.is_some()
    }

    /// Say that a session is being opened to somebody who begins something else meanwhile.
    /// Returns whether that is so.
    pub(super) fn refuse_while_opening(&mut self, action: Option<Action>) -> bool {
        let is_harmless = match action {
            None | Some(Action::Back) => self.work.is_none(),
            Some(action) => action.only_moves(),
        };
        let refuses = self.opening && !is_harmless;
        if refuses {
            self.say("Nog even: de sessie wordt geopend …");
        }
        refuses
    }

    /// A session was opened.
    pub(super) fn opened(&mut self, opened: Opened, effects: &mut Vec<Effect>) {
        self.waiting_for = None;
        if self.is_unsaved() {
            self.opened_over_work(&opened.path, opened.session);
            return;
        }
        let beside = self.copies_beside(&opened.path);
        let is_moving_on = matches!(opened.looking, Some(Looking::HeldBy(_)));
        let work = Work::opened(*opened.session, opened.path, opened.looking);
        self.open_work(work, effects);
        let said = opened.notice.map(Message::notice).or(self.message.take());
        if let Some(copy) = opened.copy {
            self.message = said;
            self.compare_with(copy);
        } else {
            let moving_on = is_moving_on.then(|| Message::notice(MOVING_ON));
            self.message = said.or(moving_on).or(beside.map(Message::notice));
        }
    }

    /// There is work that is not on disk, which never gives way. What was put back in its own file
    /// is compared with it, as what another wrote would be.
    fn opened_over_work(&mut self, path: &Path, session: Box<Session>) {
        let own = self.work.as_mut().filter(|work| work.path() == Some(path));
        if let Some(work) = own {
            work.conflict(Ok(session));
            self.settle_conflict();
        } else {
            self.warn(
                "De andere sessie is niet geopend: eerst moet uw werk bewaard zijn. Open haar daarna opnieuw.",
            );
        }
    }
}
