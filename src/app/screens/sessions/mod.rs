//! The list of sessions, which is where the program begins, and the bin: the screens without an open session.

mod ask;
mod filter;
mod further;
mod glances;

pub(crate) use self::ask::{ask_copy, ask_delete, ask_follow_up, ask_set};
pub use self::filter::Filter;
pub use self::further::Further;
use std::path::PathBuf;

use self::glances::Glances;
use super::behaviour::Behaviour;
use super::bin::BinScreen;
use super::details::DetailsScreen;
use super::reading::TextScreen;
use super::{Screen, Transition};
use crate::app::action::Action;
use crate::app::effect::{Effect, LeftBehind};
use crate::app::keymap::Context;
use crate::app::keymap::key_for;
use crate::app::widgets::{Dialog, list_cursor};
use crate::editor::Edit;
use crate::model::{SessionFacts, SessionSummary};

/// A list of sessions, from the folder or from the bin.
#[derive(Debug, Clone, Default)]
pub struct SessionsScreen {
    /// The sessions, newest first; none until they have been read.
    pub list: Option<Vec<SessionSummary>>,
    /// Why they could not be read, when they could not.
    pub problem: Option<String>,
    /// The place of the row that is selected: among the sessions visible, and then among what else there is to do.
    pub selected: usize,
    /// What leaves only some of them visible.
    pub filter: Option<Filter>,
    /// Emergency copies that were left behind.
    pub left_behind: Vec<LeftBehind>,
    /// How many sessions are in the bin; none where this is the bin.
    pub binned: Option<usize>,
    glances: Glances,
    /// The file of the session that the user comes back from, until the list shows it.
    came_from: Option<PathBuf>,
}

impl SessionsScreen {
    /// Show `list`, selecting the same session as before when it is still there.
    pub fn show(&mut self, list: Vec<SessionSummary>) {
        let here = self.selected;
        self.keeping_place(here, |screen| {
            if let Some(filter) = &mut screen.filter {
                filter.find(&list);
            }
            screen.list = Some(list);
        });
        let came_from = self.came_from.take();
        let place = self
            .visible()
            .position(|session| Some(&session.path) == came_from.as_ref());
        self.selected = place.unwrap_or(self.selected);
        self.problem = None;
    }

    /// The user comes back from the session in this file, which is to be selected.
    pub(in crate::app) fn come_from(&mut self, path: Option<PathBuf>) {
        self.came_from = path;
    }

    /// Show `list`, the start of the program, while there are so many in the bin.
    pub fn show_all(&mut self, list: Vec<SessionSummary>, binned: usize) {
        self.binned = Some(binned);
        self.show(list);
    }

    /// Nothing could be read. Returns whether there is something from before to go on showing.
    pub fn fail(&mut self, problem: String) -> bool {
        if self.list.is_none() {
            self.problem = Some(problem);
        }
        self.list.is_some()
    }

    /// Change what is visible, selecting the same as before, or the row `otherwise` when that is not visible any
    /// more.
    fn keeping_place(&mut self, otherwise: usize, change: impl FnOnce(&mut Self)) {
        let before = self.highlighted().map(|session| session.path.clone());
        let further = self.further();
        change(self);
        let is_same = |session: &SessionSummary| Some(&session.path) == before.as_ref();
        let last = self.count().saturating_sub(1);
        self.selected = match further {
            Some(Further::Bin | Further::Introduction) => self.place_of(further),
            // What was begun from here is the newest.
            Some(Further::New | Further::NewWithOtherSet | Further::Example) => Some(0),
            None => self.visible().position(is_same),
        }
        .unwrap_or(otherwise)
        .min(last);
    }

    /// The sessions visible, newest first.
    pub fn visible(&self) -> impl Iterator<Item = &SessionSummary> {
        let list = self.list.as_deref().unwrap_or_default();
        let (found, all) = match &self.filter {
            Some(filter) => (Some(filter.found(list)), None),
            None => (None, Some(list.iter())),
        };
        found.into_iter().flatten().chain(all.into_iter().flatten())
    }

    /// What else there is to do: at the start, but not while a session is looked for.
    pub fn what_else(&self) -> &'static [Further] {
        let is_start = self.binned.is_some() && self.filter.is_none() && self.list.is_some();
        match (is_start, self.is_empty() && self.binned == Some(0)) {
            (false, _) => &[],
            (true, true) => &Further::AT_FIRST,
            (true, false) => &Further::ALL,
        }
    }

    /// How many rows can be selected.
    fn count(&self) -> usize {
        self.visible().count() + self.what_else().len()
    }

    /// The session that is selected.
    pub fn highlighted(&self) -> Option<&SessionSummary> {
        self.visible().nth(self.selected)
    }

    /// What else is selected.
    pub fn further(&self) -> Option<Further> {
        let place = self.selected.checked_sub(self.visible().count())?;
        self.what_else().get(place).copied()
    }

    fn place_of(&self, further: Option<Further>) -> Option<usize> {
        let mut all = self.what_else().iter();
        Some(self.visible().count() + all.position(|each| Some(*each) == further)?)
    }

    /// What tells `session` from the others.
    pub fn facts(&self, session: &SessionSummary) -> SessionFacts {
        SessionFacts::listed(session, self.glance(session))
    }

    /// The session of which `session` is a copy.
    fn original_of(&self, session: &SessionSummary) -> Option<&SessionSummary> {
        let id = session.copy_of.as_ref()?;
        self.list.as_ref()?.iter().find(|other| other.id == *id)
    }

    /// The emergency copy of `session`.
    pub fn left_behind_of(&self, session: &SessionSummary) -> Option<&LeftBehind> {
        let mut all = self.left_behind.iter();
        all.find(|copy| copy.of.as_ref() == Some(&session.path))
    }

    /// Whether there is nothing to choose from yet.
    pub fn is_empty(&self) -> bool {
        self.list.as_ref().is_some_and(Vec::is_empty)
    }

    pub(super) fn point(&mut self, action: Action) {
        let count = self.count();
        self.selected = list_cursor::along(action, self.selected, count);
        if let Some(filter) = &mut self.filter {
            filter.in_list = count > 0;
        }
    }

    /// Open what is selected.
    fn open(&self, effects: &mut Vec<Effect>) -> Transition {
        if let Some(further) = self.further() {
            return Self::do_further(further, effects);
        }
        let Some(session) = self.highlighted() else {
            return Transition::Stay;
        };
        if let Some(original) = self.original_of(session) {
            return Transition::Ask(ask_copy(session, original));
        }
        effects.push(Effect::Open(session.path.clone()));
        Transition::Stay
    }

    /// Open the session that is selected, and go on to what is done together there.
    fn open_together(&self) -> Transition {
        match self.highlighted() {
            Some(session) if session.copy_of.is_none() => {
                Transition::OpenTogether(session.path.clone())
            }
            // Of a copy it is to be decided first which of the two goes on.
            Some(_) | None => Transition::Stay,
        }
    }

    fn do_further(further: Further, effects: &mut Vec<Effect>) -> Transition {
        let screen = match further {
            Further::New => Screen::Details(DetailsScreen::new_session()),
            Further::Introduction => Screen::Reading(TextScreen::introduction()),
            Further::Bin => {
                effects.push(Effect::ListBin);
                Screen::Bin(BinScreen::default())
            }
            Further::NewWithOtherSet => {
                effects.push(Effect::ListSets);
                return Transition::Stay;
            }
            Further::Example => {
                effects.push(Effect::OpenExample);
                return Transition::Stay;
            }
        };
        Transition::Push(screen)
    }

    /// Ask `question` about the session that is selected.
    fn ask(&self, question: fn(&SessionSummary) -> Dialog) -> Transition {
        let session = self.highlighted();
        session.map_or(Transition::Stay, |session| {
            Transition::Ask(question(session).about(self.facts(session).in_rows()))
        })
    }
}

impl Behaviour for SessionsScreen {
    fn context(&self) -> Context {
        match self.filter {
            _ if self.is_empty() => Context::Welcome,
            Some(_) => Context::Filter,
            None => Context::Sessions,
        }
    }

    fn purpose(&self) -> Vec<String> {
        match self.filter {
            _ if self.is_empty() => vec![
                format!("Er zijn nog geen sessies. {SESSION}"),
                LINE_BY_LINE.to_owned(),
            ],
            Some(_) => purpose_of_filter(),
            None => purpose_of_list(),
        }
    }

    fn act_without_session(&mut self, action: Action, effects: &mut Vec<Effect>) -> Transition {
        match action {
            Action::Confirm if self.problem.is_some() => effects.push(Effect::List),
            Action::Confirm => return self.open(effects),
            Action::NewSession => return Self::do_further(Further::New, effects),
            Action::OpenBin => return Self::do_further(Further::Bin, effects),
            Action::Introduction => return Self::do_further(Further::Introduction, effects),
            Action::Remove => return self.ask(ask_delete),
            Action::FollowUp => return self.ask(ask_follow_up),
            Action::Together => return self.open_together(),
            Action::Search => {
                self.filter = self.list.as_deref().map(Filter::new);
                self.selected = self.selected.min(self.count().saturating_sub(1));
            }
            Action::Back if self.filter.is_some() => {
                self.keeping_place(0, |screen| screen.filter = None);
            }
            Action::Back => return Transition::Quit,
            _ => self.point(action),
        }
        Transition::Stay
    }

    fn edit_without_session(&mut self, edit: Edit, clipboard: &mut String) {
        self.keeping_place(0, |screen| {
            if let (Some(filter), Some(list)) = (&mut screen.filter, &screen.list) {
                filter.edit(edit, clipboard, list);
            }
        });
    }
}

/// What a session is.
const SESSION: &str = "Een sessie is een ingevulde Quickscan van één gemeente, gebied of team.";

/// How it goes without a screen, for who does not see it, or hardly.
pub const LINE_BY_LINE: &str = "Met een schermlezer, of in een heel klein venster, gaat het ook regel voor regel: typ «quickscan invullen» \
     in plaats van «quickscan».";

fn purpose_of_list() -> Vec<String> {
    vec![
        format!(
            "Hier staan uw sessies, de laatste bovenaan. Met {} gaat u verder waar u was gebleven.",
            key_for(Action::Confirm)
        ),
        format!(
            "Elke sessie heeft een rij tekens, een voor elke vraag: x op orde, ~ deels, ! niet op orde, ? weet ik nog niet, - niet van toepassing, · nog open. Is het tijd voor een nieuwe meting, kies dan met {} de sessie van de vorige keer: u begint leeg en ziet bij elke vraag wat er toen stond.",
            key_for(Action::FollowUp)
        ),
        SESSION.to_owned(),
        LINE_BY_LINE.to_owned(),
    ]
}

fn purpose_of_filter() -> Vec<String> {
    vec![
        "Typ een deel van de gemeente, het gebied of de invuller; alleen de sessies waarin dat staat, blijven in beeld.".to_owned(),
        format!(
            "Hoofdletters en accenten tellen niet. Met {} ziet u alle sessies weer.",
            key_for(Action::Back)
        ),
    ]
}
