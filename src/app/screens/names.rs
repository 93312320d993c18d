//! Which names are of people, and which of functions and organisations, for a report without names.

use super::behaviour::Behaviour;
use super::context::ScreenContext;
use super::{Screen, Transition};
use crate::app::action::Action;
use crate::app::keymap::Context;
use crate::app::keymap::key_for;
use crate::app::keymap::key_in;
use crate::app::widgets::list_cursor;
use crate::model::{Change, NO_NAMES, NOT_SAID, NameKind, Session};
use crate::text::{clean_line, counted};

/// A name in use, with what it is of where that was said.
type Name = (String, Option<NameKind>);

/// The names in use, one of which is selected.
#[derive(Debug, Clone)]
pub struct NamesScreen {
    /// The names, in alphabetical order.
    pub names: Vec<Name>,
    /// The place of the name that is selected.
    pub selected: usize,
}

/// Of how many names the user said what they are of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TellingNames {
    all: usize,
    unsaid: usize,
}

impl TellingNames {
    /// Those of `session`.
    pub(super) fn of(session: &Session) -> Self {
        let kinds: Vec<_> = session.names_in_use().iter().map(|name| name.1).collect();
        Self::among(&kinds)
    }

    fn among(kinds: &[Option<NameKind>]) -> Self {
        Self {
            all: kinds.len(),
            unsaid: kinds.iter().filter(|kind| kind.is_none()).count(),
        }
    }

    /// How far they are; none where no name is in use.
    pub fn in_words(self) -> Option<String> {
        match (self.all, self.unsaid) {
            (0, _) => None,
            (_, 0) => Some("van elke naam gezegd".to_owned()),
            (_, unsaid) => Some(format!(
                "van {} {NOT_SAID}",
                counted(unsaid, "naam", "namen")
            )),
        }
    }
}

/// What a name is of, in words.
pub fn kind_in_words(kind: Option<NameKind>) -> &'static str {
    kind.map_or(NOT_SAID, NameKind::label)
}

impl NamesScreen {
    /// What it is for, in one sentence.
    pub const WHAT_FOR: &str = "Zonder namen: functies en organisaties blijven staan, mensen worden \
                                weggelaten; wat u niet aanwijst, wordt weggelaten.";

    /// The names of the open session, selecting the first of which nothing was said.
    pub(super) fn open(cx: &mut ScreenContext) -> Transition {
        let names = names(cx);
        if names.is_empty() {
            cx.say(NO_NAMES);
            return Transition::Stay;
        }
        let selected = names.iter().position(|(_, kind)| kind.is_none());
        Transition::Push(Screen::Names(Self {
            names,
            selected: selected.unwrap_or(0),
        }))
    }

    /// How far the user is.
    pub fn telling(&self) -> TellingNames {
        let kinds: Vec<_> = self.names.iter().map(|name| name.1).collect();
        TellingNames::among(&kinds)
    }

    /// The name that is selected becomes the next thing that it can be.
    fn switch(&mut self, cx: &mut ScreenContext) {
        let Some((name, kind)) = self.names.get(self.selected) else {
            return;
        };
        let kind = NameKind::after(*kind);
        let change = Change::kind_of_names(cx.work.session(), [name.as_str()], kind);
        if cx.apply(change) {
            cx.say(&format!("{}: {}.", clean_line(name), kind_in_words(kind)));
        }
        self.refresh(cx);
    }
}

fn names(cx: &ScreenContext) -> Vec<Name> {
    let names = cx.work.session().names_in_use().into_iter();
    names.map(|(name, kind)| (name.to_owned(), kind)).collect()
}

impl Behaviour for NamesScreen {
    fn context(&self) -> Context {
        Context::Names
    }

    fn goes_stale(&self) -> bool {
        true
    }

    fn purpose(&self) -> Vec<String> {
        vec![
            format!(
                "De namen bij vervolgstappen en bij «Gesproken met». {}",
                Self::WHAT_FOR
            ),
            format!(
                "Met {} wisselt u wat de aangewezen naam is. Dat wordt meteen bewaard en geldt voor elke plek waar de naam staat; met {} maakt u het ongedaan.",
                key_in(Context::Names, Action::Choose),
                key_for(Action::Undo)
            ),
        ]
    }

    fn refresh(&mut self, cx: &ScreenContext) {
        let before = self.names.get(self.selected).cloned();
        self.names = names(cx);
        let is_same_name = |name: &Name, other: &Name| name.0 == other.0;
        let last = self.names.len().saturating_sub(1);
        self.selected = list_cursor::found_back(&self.names, before.as_ref(), &[is_same_name])
            .unwrap_or(self.selected)
            .min(last);
    }

    fn act(&mut self, action: Action, cx: &mut ScreenContext) -> Transition {
        match action {
            Action::Choose | Action::Confirm => self.switch(cx),
            Action::Back => return Transition::Back,
            _ => self.selected = list_cursor::along(action, self.selected, self.names.len()),
        }
        Transition::Stay
    }
}
