//! Opening a session, which on a slow folder takes a while: what is typed meanwhile waits until it is
//! there, and it never takes the place of work that is not on disk.

use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent};

use super::{App, MadeFor, Source};
use crate::app::action::Input;
use crate::app::effect::{Effect, ReadOnlyReason, SessionCopy};
use crate::app::message::Message;
use crate::app::work::Work;
use crate::model::{QuestionSet, Session};

/// Whether a session is being opened.
#[derive(Debug, Default)]
pub(super) enum Opening {
    #[default]
    No,
    /// The user asked for it, and typed this meanwhile, with the moment of each.
    Asked(Vec<(Option<Duration>, Input)>),
    /// It is tried whether somebody else still has it. Each key stops that, and means nothing else.
    Tried,
}

/// How much waits for a session at most: more than is typed in half a minute.
const MOST_AHEAD: usize = 500;

impl Opening {
    pub(super) const fn is_under_way(&self) -> bool {
        !matches!(self, Self::No)
    }

    /// Forget what was typed meanwhile: who leaves does nothing else any more.
    pub(super) fn forget_typed(&mut self) {
        if let Self::Asked(ahead) = self {
            ahead.clear();
        }
    }

    fn keep(&mut self, at: Option<Duration>, input: Input) {
        let is_enter =
            |input: &Input| matches!(input, Input::Key(key) if key.code == KeyCode::Enter);
        if let Self::Asked(ahead) = self {
            // Enter opens; once more, before anything else, only says that it takes long.
            let is_impatience = ahead.is_empty() && is_enter(&input);
            if !is_impatience && ahead.len() < MOST_AHEAD {
                ahead.push((at, input));
            }
        }
    }
}

/// A session that was read.
pub(super) struct Opened {
    pub path: PathBuf,
    pub session: Box<Session>,
    pub set: Arc<QuestionSet>,
    pub read_only: Option<ReadOnlyReason>,
    pub notice: Option<String>,
    pub copy: Option<SessionCopy>,
}

/// What is looked at while somebody else works on it does not follow along.
const MOVING_ON: &str = "U ziet de laatst bewaarde versie. Ga terug en open de sessie opnieuw om te zien wat er daarna bij \
     kwam.";

impl App {
    /// Open the session at `path`: the program was started with it.
    pub fn open(&mut self, path: PathBuf) -> Effect {
        self.passage.opening = Opening::Asked(Vec::new());
        Effect::Open(path)
    }

    /// Whether a session is to be opened as soon as nobody else has it open.
    pub fn is_waiting(&self) -> bool {
        self.passage.waiting_for.is_some()
    }

    /// Whether `key` has to wait, since a session is being opened.
    pub(super) fn key_waits(&mut self, key: KeyEvent) -> bool {
        let waits = self.must_wait();
        if waits {
            self.passage
                .opening
                .keep(self.typing.moment(), Input::Key(key));
        }
        waits
    }

    /// Whether `text`, which was pasted, has to wait, since a session is being opened.
    pub(super) fn paste_waits(&mut self, text: &str) -> bool {
        let waits = self.must_wait();
        if waits {
            let input = Input::Paste(text.to_owned());
            self.passage.opening.keep(self.typing.moment(), input);
        }
        waits
    }

    /// Whether what is typed now is for a session that is being opened, which is then said. A question
    /// that is visible is answered first.
    fn must_wait(&mut self) -> bool {
        let waits = self.passage.opening.is_under_way() && self.dialog.is_none();
        if waits {
            self.passage.waiting_for = None;
            self.say("Nog even: de sessie wordt geopend …");
        }
        waits
    }

    /// Note that one of `effects` opens a session.
    pub(super) fn begin_opening(&mut self, effects: &[Effect]) {
        if !self.passage.opening.is_under_way() && effects.iter().any(Effect::opens) {
            self.passage.opening = if self.is_waiting() {
                Opening::Tried
            } else {
                Opening::Asked(Vec::new())
            };
        }
    }

    /// Do what was typed while the session was being opened, as if it were typed now, but at typing speed where
    /// it was. Not where something is to be decided first: it was not meant for that.
    fn take_up(&mut self, ahead: Vec<(Option<Duration>, Input)>, effects: &mut Vec<Effect>) {
        let told = self.message.clone();
        for (at, input) in ahead {
            self.typing.set_moment(at);
            effects.extend(self.update(input));
        }
        // Nobody has seen yet what there was to know of the session.
        let is_problem = self.message.as_ref().is_some_and(|told| told.is_problem);
        if told.is_some() && !is_problem {
            self.message = told;
        }
    }

    /// The example was made: it has its own questions and sources until it is left.
    pub(super) fn visit_example(
        &mut self,
        set: QuestionSet,
        path: PathBuf,
        effects: &mut Vec<Effect>,
    ) {
        let example = Source::of(set);
        let home = std::mem::replace(&mut self.source, example);
        self.home = Some((home, std::mem::replace(&mut self.is_example, true)));
        effects.push(Effect::Open(path));
    }

    /// Have the questions of `set`, and the sources that belong to it, until the list is gone back to.
    pub(super) fn use_set(&mut self, set: &QuestionSet) {
        if self.source.set == *set {
            return;
        }
        let other = Source::of(set.clone());
        let before = std::mem::replace(&mut self.source, other);
        self.home.get_or_insert((before, self.is_example));
    }

    /// Back to the set that the program was started with, out of the example or of a session of another set. Returns
    /// whether there was something to go back from.
    pub(super) fn go_home(&mut self) -> bool {
        let Some((home, was_example)) = self.home.take() else {
            return false;
        };
        self.questions = home.set.clone();
        self.knowledge = home.knowledge.clone();
        self.source = Source {
            made_for: MadeFor::default(),
            ..home
        };
        self.is_example = was_example;
        true
    }

    /// A session was opened.
    pub(super) fn opened(&mut self, opened: Opened, effects: &mut Vec<Effect>) {
        self.passage.waiting_for = None;
        let ahead = std::mem::take(&mut self.passage.opening);
        if self.is_unsaved() {
            self.opened_over_work(&opened.path, opened.session);
            return;
        }
        let beside = self.copies_beside(&opened.path);
        let is_moving_on = matches!(opened.read_only, Some(ReadOnlyReason::HeldBy(_)));
        let path = opened.path.clone();
        self.use_set(&opened.set);
        let work = Work::opened(*opened.session, opened.path, opened.read_only);
        self.open_work(work, effects);
        let said = opened.notice.map(Message::notice).or(self.message.take());
        if let Some(copy) = opened.copy {
            self.message = said;
            self.compare_with(copy);
        } else {
            let moving_on = is_moving_on.then(|| Message::notice(MOVING_ON));
            self.read_sent(effects);
            self.go_on_together(&path, effects);
            self.message = said.or(moving_on).or(beside.map(Message::notice));
            if let Opening::Asked(ahead) = ahead {
                self.take_up(ahead, effects);
            }
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
                "De andere sessie is niet geopend: eerst moet uw werk bewaard zijn. Open die daarna opnieuw.",
            );
        }
    }
}
