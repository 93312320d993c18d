//! The list of sessions, and the bin: the screens without an open session.

mod filter;

pub use self::filter::Filter;
use super::behaviour::Behaviour;
use super::bin::BinScreen;
use super::details::DetailsScreen;
use super::reading::TextScreen;
use super::{Screen, Transition};
use crate::app::action::Action;
use crate::app::effect::{Effect, LeftBehind};
use crate::app::keymap::Context;
use crate::app::keymap::key_for;
use crate::app::widgets::list_cursor;
use crate::app::widgets::{Choice, Dialog, DialogAction};
use crate::editor::Edit;
use crate::model::SessionSummary;

/// A list of sessions, from the folder or from the bin.
#[derive(Debug, Clone, Default)]
pub struct SessionsScreen {
    /// The sessions, newest first; none until they have been read.
    pub list: Option<Vec<SessionSummary>>,
    /// Why they could not be read, when they could not.
    pub problem: Option<String>,
    /// The place of the row that is selected, among those visible.
    pub selected: usize,
    /// What leaves only some of them visible.
    pub filter: Option<Filter>,
    /// Emergency copies that were left behind.
    pub left_behind: Vec<LeftBehind>,
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
        self.problem = None;
    }

    /// Nothing could be read. Returns whether there is something from before to go on showing.
    pub fn fail(&mut self, problem: String) -> bool {
        if self.list.is_none() {
            self.problem = Some(problem);
        }
        self.list.is_some()
    }

    /// Change what is visible, selecting the same session as before, or at the row `otherwise`
    /// when that is not visible any more.
    fn keeping_place(&mut self, otherwise: usize, change: impl FnOnce(&mut Self)) {
        let before = self.highlighted().map(|session| session.path.clone());
        change(self);
        let same = self
            .visible()
            .position(|session| Some(&session.path) == before.as_ref());
        let last = self.visible().count().saturating_sub(1);
        self.selected = same.unwrap_or(otherwise).min(last);
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

    /// The session that is selected.
    pub fn highlighted(&self) -> Option<&SessionSummary> {
        self.visible().nth(self.selected)
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
        let count = self.visible().count();
        self.selected = list_cursor::along(action, self.selected, count);
        if let Some(filter) = &mut self.filter {
            filter.in_list = count > 0;
        }
    }

    fn new_session() -> Transition {
        Transition::Push(Screen::Details(DetailsScreen::new_session()))
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
            _ if self.is_empty() => vec![format!("Er zijn nog geen sessies. {SESSION}")],
            Some(_) => purpose_of_filter(),
            None => purpose_of_list(),
        }
    }

    fn act_without_session(&mut self, action: Action, effects: &mut Vec<Effect>) -> Transition {
        match action {
            Action::Confirm if self.is_empty() => return Self::new_session(),
            Action::Confirm if self.problem.is_some() => effects.push(Effect::List),
            Action::Confirm => {
                if let Some(session) = self.highlighted() {
                    if let Some(original) = self.original_of(session) {
                        return Transition::Ask(ask_copy(session, original));
                    }
                    effects.push(Effect::Open(session.path.clone()));
                }
            }
            Action::NewSession => return Self::new_session(),
            Action::OpenBin => {
                effects.push(Effect::ListBin);
                return Transition::Push(Screen::Bin(BinScreen::default()));
            }
            Action::Remove => {
                if let Some(session) = self.highlighted() {
                    return Transition::Ask(ask_delete(session));
                }
            }
            Action::FollowUp => {
                if let Some(session) = self.highlighted() {
                    return Transition::Ask(ask_follow_up(session));
                }
            }
            Action::Introduction => {
                return Transition::Push(Screen::Reading(TextScreen::introduction()));
            }
            Action::Search => {
                self.filter = self.list.as_deref().map(Filter::new);
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

/// `copy` seems to be a copy of `original`: what now?
pub(crate) fn ask_copy(copy: &SessionSummary, original: &SessionSummary) -> Dialog {
    let compare = Effect::Compare {
        path: original.path.clone(),
        copy: copy.path.clone(),
    };
    Dialog::new(
        format!(
            "«{}» lijkt een kopie van «{}», gemaakt door een programma dat bestanden gelijk houdt. \
             Wat wilt u?",
            copy.id, original.id
        ),
        vec![
            Choice::new("Terug naar de lijst", DialogAction::Nothing),
            Choice::new(
                "Vergelijken met het origineel en per vraag kiezen wat blijft",
                DialogAction::Do(compare),
            ),
            Choice::new(
                "Alleen deze kopie openen",
                DialogAction::Do(Effect::Open(copy.path.clone())),
            ),
        ],
    )
}

/// Whether a new measurement begins.
pub(crate) fn ask_follow_up(session: &SessionSummary) -> Dialog {
    Dialog::yes_or_no(
        format!(
            "Een nieuwe meting beginnen op basis van «{}»? De gegevens en de vervolgstappen die open of bezig \
             zijn gaan mee. De antwoorden zijn leeg; bij elke vraag ziet u wat er vorige keer stond. De oude \
             sessie blijft zoals zij is.",
            session.title()
        ),
        "Nee, terug naar de lijst",
        "Ja, een nieuwe meting beginnen",
        DialogAction::Do(Effect::FollowUp(session.path.clone())),
    )
}

/// Whether a session goes to the bin.
pub(crate) fn ask_delete(session: &SessionSummary) -> Dialog {
    Dialog::yes_or_no(
        format!(
            "De sessie «{}» naar de prullenbak verplaatsen? U kunt haar daar later terugzetten.",
            session.title()
        ),
        "Nee, laat staan",
        "Ja, naar de prullenbak",
        DialogAction::Do(Effect::Delete(session.path.clone())),
    )
}

/// What a session is.
const SESSION: &str = "Een sessie is een ingevulde Quickscan van één gemeente, gebied of team.";

fn purpose_of_list() -> Vec<String> {
    vec![
        format!(
            "Hier staan uw sessies, de laatste bovenaan. Met {} gaat u verder waar u was gebleven.",
            key_for(Action::Confirm)
        ),
        format!(
            "Is het tijd voor een nieuwe meting, kies dan met {} de sessie van de vorige keer: u begint leeg en ziet bij elke vraag wat er toen stond.",
            key_for(Action::FollowUp)
        ),
        SESSION.to_owned(),
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
