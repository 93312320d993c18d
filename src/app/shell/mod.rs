//! The program as a whole: what happens goes in, and what the world should do comes out.

mod acting;
mod emergency;
mod keys;
mod leaving;
mod made;
mod navigation;
mod opening;
mod outcome;
mod run;
mod sharing;
mod together;
mod typing;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use jiff::civil::Date;

use self::keys::Window;
pub use self::keys::{SMALLEST, is_too_small};
use self::leaving::Leaving;
use self::opening::Opening;
pub(crate) use self::outcome::{ask_about, ask_overwrite};
pub(crate) use self::sharing::{ask_held, ask_same, ask_unreadable};
use self::typing::Typing;
use super::action::Input;
use super::effect::{Effect, WorkId};
use super::keymap::{Context, Keys};
use super::message::Message;
use super::screens::{Screen, ScreenContext, Searched, SessionsScreen};
use super::widgets::Dialog;
use super::work::{Safety, Work};
use crate::model::{Identities, KnowledgeBase, QuestionId, QuestionSet};

/// The whole state of the program.
#[derive(Debug)]
pub struct App {
    /// The question set, with the extra questions of the open session; what stands in for it while a
    /// session of another set is looked at.
    pub questions: QuestionSet,
    /// What the sources say to that set; empty until it has been read, which the first session asks
    /// for.
    pub knowledge: Arc<KnowledgeBase>,
    /// The screens, the one visible last; the list of sessions is always the first.
    pub screens: Vec<Screen>,
    /// A question that the program asks.
    pub dialog: Option<Dialog>,
    /// The open session.
    pub work: Option<Work>,
    /// What to tell the user.
    pub message: Option<Message>,
    /// Whether all of it is an example, of which nothing is kept.
    pub is_example: bool,
    /// Whether to say so when a text seems to hold personal data.
    pub warns_of_personal_data: bool,
    /// Whether everything is drawn below each other, at any width.
    pub one_column: bool,
    /// Where new sessions and steps get their identity from.
    pub identities: Identities,
    at_hand: AtHand,
    passage: Passage,
    source: Source,
    /// What there was before the example was visited or a session of another set opened, and whether that was an example.
    home: Option<(Source, bool)>,
    typing: Typing,
    window: Window,
}

/// What every screen may use.
#[derive(Debug)]
struct AtHand {
    today: Date,
    clipboard: String,
    searched: Searched,
    /// Where reports go by default; where the program was started until that is known.
    export_folder: PathBuf,
}

/// On the way into a session, or out of one.
#[derive(Debug, Default)]
struct Passage {
    leaving: Leaving,
    /// Whether a session is being opened; nothing else is begun until it is there.
    opening: Opening,
    /// The work whose file is being looked at before it is left.
    verifying: Option<WorkId>,
    /// How many sessions were opened, of which the last one is open.
    works: u64,
    /// The session to open as soon as nobody else has it open.
    waiting_for: Option<PathBuf>,
    /// The session in which to go on to what is done together, once it is open.
    together: Option<PathBuf>,
}

/// The set and the sources that the program was started with.
#[derive(Debug)]
struct Source {
    set: QuestionSet,
    knowledge: Arc<KnowledgeBase>,
    /// What the questions and sources in use were made for.
    made_for: MadeFor,
}

impl Source {
    /// `set`, of which the sources were not read yet.
    fn of(set: QuestionSet) -> Self {
        Self {
            set,
            knowledge: Arc::default(),
            made_for: MadeFor::default(),
        }
    }
}

/// What decides which questions are in use: the extra ones that are switched on, whether the sources
/// were read, and which session is looked at without its own set.
#[derive(Debug, Default, PartialEq, Eq)]
struct MadeFor {
    extra: Vec<QuestionId>,
    is_read: bool,
    without_set: Option<WorkId>,
}

impl App {
    /// The app at its start, on the list of sessions.
    pub fn new(questions: QuestionSet, today: Date) -> Self {
        Self {
            source: Source::of(questions.clone()),
            home: None,
            questions,
            knowledge: Arc::default(),
            screens: vec![Screen::Sessions(SessionsScreen::default())],
            dialog: None,
            work: None,
            message: None,
            is_example: false,
            warns_of_personal_data: true,
            one_column: false,
            identities: Identities::Random,
            at_hand: AtHand {
                today,
                clipboard: String::new(),
                searched: Searched::default(),
                export_folder: PathBuf::new(),
            },
            passage: Passage::default(),
            typing: Typing::default(),
            window: Window::default(),
        }
    }

    /// The day it is. The runtime keeps it right in a program that stays open over midnight.
    pub fn today(&self) -> Date {
        self.at_hand.today
    }

    /// Say which day it is.
    pub fn set_today(&mut self, today: Date) {
        self.at_hand.today = today;
    }

    /// Say at which moment the next input comes, counted from any start. The runtime does so, since
    /// letters that follow each other at typing speed are a text. Without it, each key is alone.
    pub fn set_moment(&mut self, since_start: Duration) {
        self.typing.set_moment(Some(since_start));
    }

    /// The screen visible.
    pub fn screen(&self) -> Option<&Screen> {
        self.screens.last()
    }

    /// Where the user is, as far as keys are concerned.
    pub fn context(&self) -> Context {
        match (&self.dialog, self.screen()) {
            (Some(_), _) => Context::Dialog,
            (None, Some(screen)) => screen.context(),
            (None, None) => Context::Sessions,
        }
    }

    /// The keys of where the user is.
    pub fn keys(&self) -> Keys {
        let screen = self.screen().filter(|_| self.dialog.is_none());
        let idle = screen.map_or_else(Vec::new, |screen| screen.idle());
        Keys {
            context: self.context(),
            idle: [idle, self.without().to_vec()].concat(),
        }
    }

    /// Whether something waits to be saved.
    pub fn is_unsaved(&self) -> bool {
        self.work.as_ref().is_some_and(Work::is_unsaved)
    }

    /// Whether a save is under way.
    pub fn is_saving(&self) -> bool {
        self.work.as_ref().is_some_and(Work::is_saving)
    }

    /// Whether the last attempt to save failed.
    pub fn has_failed(&self) -> bool {
        let safety = self.work.as_ref().map(Work::safety);
        matches!(safety, Some(Safety::Failed(_)))
    }

    /// Take in what happened; returns what the world should do, in order.
    pub fn update(&mut self, input: Input) -> Vec<Effect> {
        let mut effects = Vec::new();
        match input {
            Input::Key(key) => self.key(key, &mut effects),
            Input::Paste(text) => self.paste(text, &mut effects),
            Input::Resized { columns, rows } => self.window = Window::of(columns, rows),
            Input::Pause => {
                if let Some(work) = &mut self.work {
                    work.notice_time();
                }
                self.save(&mut effects);
                self.keep_emergency(&mut effects);
                self.look_for_personal_data();
                let waiting_for = self.passage.waiting_for.clone();
                let waiting_for = waiting_for.filter(|_| !self.passage.opening.is_under_way());
                effects.extend(waiting_for.map(Effect::Open));
            }
            Input::Terminate => {
                self.passage.opening.forget_typed();
                self.put_in_note(&mut effects);
                self.remember_place();
                self.passage.leaving = Leaving::OutAtOnce;
                self.leave(&mut effects);
            }
            Input::Outcome(outcome) => {
                self.typing.hear(&outcome);
                self.outcome(outcome, &mut effects);
            }
        }
        self.follow_session();
        self.begin_opening(&effects);
        if !self.passage.opening.is_under_way() {
            effects.extend(self.list_in_sight().and_then(SessionsScreen::look));
        }
        effects
    }

    /// Tell the user that something went wrong.
    fn warn(&mut self, text: impl Into<String>) {
        self.message = Some(Message::problem(text));
    }

    fn say(&mut self, text: impl Into<String>) {
        self.message = Some(Message::notice(text));
    }

    /// The screen visible and what it may use; none when it needs a session and none is open.
    fn with_screen<T>(
        &mut self,
        effects: &mut Vec<Effect>,
        work_on: impl FnOnce(&mut Screen, Option<ScreenContext>, &mut Vec<Effect>) -> T,
    ) -> Option<T> {
        let screen = self.screens.last_mut()?;
        match &mut self.work {
            None => Some(work_on(screen, None, effects)),
            Some(work) => {
                let (revision, first) = (work.revision(), effects.len());
                let cx = ScreenContext {
                    questions: &self.questions,
                    knowledge: &self.knowledge,
                    work: &mut *work,
                    today: self.at_hand.today,
                    clipboard: &mut self.at_hand.clipboard,
                    searched: &mut self.at_hand.searched,
                    warns_of_personal_data: self.warns_of_personal_data,
                    export_folder: &self.at_hand.export_folder,
                    effects: &mut *effects,
                    message: &mut self.message,
                };
                // The desk has the effects; a screen with a desk uses those.
                let result = work_on(screen, Some(cx), &mut Vec::new());
                // Only now is all of it done that is to be saved, and where the user is by then.
                if work.revision() != revision || work.wants_save() {
                    screen
                        .place()
                        .into_iter()
                        .for_each(|place| work.be_at(place));
                }
                // What else is to be done counts with what was saved.
                effects.splice(first..first, work.wanted_save());
                Some(result)
            }
        }
    }

    fn save(&mut self, effects: &mut Vec<Effect>) {
        effects.extend(self.work.as_mut().and_then(Work::save));
    }

    fn look_for_personal_data(&mut self) {
        if let (true, Some(screen)) = (self.warns_of_personal_data, self.screens.last_mut()) {
            screen.look_for_personal_data();
        }
    }
}
