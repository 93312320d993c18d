//! THE key table: what each key does in each context. The bottom bar, the help screen, the palette
//! and the table in the manual all come from here. What a letter means is the same wherever it
//! means something; `docs/screens.md` has the list.

mod context;
mod groups;
mod names;
mod table;
pub mod text_keys;

use crossterm::event::KeyCode;
use crossterm::event::KeyEvent;
use crossterm::event::KeyModifiers;

pub use self::context::Context;
pub use self::groups::Group;
pub use self::names::key_for;
pub use self::names::key_in;
pub(super) use self::names::name_of;
pub use self::table::BINDINGS;
use crate::app::action::Action;

/// In which contexts a key holds.
#[derive(Debug, Clone, Copy)]
enum Where {
    /// In every one.
    Anywhere,
    /// In these.
    In(&'static [Context]),
    /// In those of which this is so.
    If(fn(Context) -> bool),
    /// In those as well, but not in this one.
    Except(Context, fn(Context) -> bool),
}

impl Where {
    fn includes(self, context: Context) -> bool {
        match self {
            Self::Anywhere => true,
            Self::In(contexts) => contexts.contains(&context),
            Self::If(is_so) => is_so(context),
            Self::Except(not_here, is_so) => is_so(context) && context != not_here,
        }
    }
}

/// One row of the key table.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// Where it holds.
    contexts: Where,
    /// The key.
    pub code: KeyCode,
    /// Ctrl and Shift; Shift is not looked at for characters, which carry it already.
    pub modifiers: KeyModifiers,
    /// What it does.
    pub action: Action,
    /// What it does in words, for the help screen.
    pub help: &'static str,
    /// Keys and words in the bottom bar; none when it is in the help only.
    pub bar: Option<(&'static str, &'static str)>,
}

const CTRL: KeyModifiers = KeyModifiers::CONTROL;

impl Binding {
    const fn bar(mut self, keys: &'static str, words: &'static str) -> Self {
        self.bar = Some((keys, words));
        self
    }

    const fn with(mut self, modifiers: KeyModifiers) -> Self {
        self.modifiers = modifiers;
        self
    }

    /// The name of the key as people read it: `Ctrl+Z`, `PgDn`.
    pub fn key_name(&self) -> String {
        names::of_key(self.code, self.modifiers)
    }

    /// Whether it holds in `context`.
    pub fn holds_in(&self, context: Context) -> bool {
        self.contexts.includes(context)
    }

    fn is_same_key(&self, other: &Self) -> bool {
        self.code == other.code && self.modifiers == other.modifiers
    }

    fn matches(&self, context: Context, event: KeyEvent) -> bool {
        let ignored = match self.code {
            KeyCode::Char(_) | KeyCode::BackTab => KeyModifiers::SHIFT,
            _ => KeyModifiers::NONE,
        };
        // With Ctrl, terminals disagree on the case of the letter.
        let same_code = match (self.code, event.code) {
            (KeyCode::Char(ours), KeyCode::Char(theirs)) if self.modifiers.contains(CTRL) => {
                theirs.to_lowercase().eq(ours.to_lowercase())
            }
            (ours, theirs) => ours == theirs,
        };
        same_code && self.modifiers == event.modifiers.difference(ignored) && self.holds_in(context)
    }
}

/// The keys of a place: those of its context, and which of those have no place in the bar as things are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keys {
    /// Where the user is.
    pub context: Context,
    /// What does nothing now.
    pub idle: Vec<Action>,
}

impl From<Context> for Keys {
    fn from(context: Context) -> Self {
        let idle = Vec::new();
        Self { context, idle }
    }
}

impl Keys {
    /// The rows of the bar, in its order.
    pub fn in_bar(&self) -> impl Iterator<Item = &'static Binding> {
        let rows = bindings(self.context).filter(|binding| binding.bar.is_some());
        rows.filter(|binding| !self.idle.contains(&binding.action))
    }
}

/// What `event` means in `context`, if it has a meaning there.
pub fn lookup(context: Context, event: KeyEvent) -> Option<Action> {
    BINDINGS
        .iter()
        .find(|binding| binding.matches(context, event))
        .map(|binding| binding.action)
}

/// The rows that hold in `context`.
pub fn bindings(context: Context) -> impl Iterator<Item = &'static Binding> {
    BINDINGS
        .iter()
        .filter(move |binding| binding.holds_in(context))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::model::{ListField, State};

    #[test]
    fn no_key_means_two_things_in_one_context() {
        for context in Context::ALL {
            let mut seen = HashSet::new();
            for binding in bindings(context) {
                let name = binding.key_name();
                assert!(
                    seen.insert(name.clone()),
                    "{name} stands twice in {context:?}"
                );
            }
        }
    }

    /// What is called otherwise but is the same to a user, and the letters that are not: e says who, n begins what the
    /// screen is about, l reads an answer that was given elsewhere.
    const ALIKE: &[(char, &[Action])] = &[
        (
            'd',
            &[Action::EditList(ListField::Sources), Action::OtherPage],
        ),
        (
            'g',
            &[Action::EditList(ListField::Consulted), Action::NextVoice],
        ),
        ('e', &[Action::SetOwner, Action::EditParticipant]),
        ('l', &[Action::ReadPrevious, Action::ReadIn]),
        (
            'n',
            &[
                Action::EditNote,
                Action::EditRecord,
                Action::NewSession,
                Action::Invite,
            ],
        ),
    ];

    #[test]
    fn a_letter_means_the_same_in_every_context() {
        for letter in 'a'..='z' {
            let is_this = |binding: &&Binding| {
                binding.code == KeyCode::Char(letter) && !binding.modifiers.contains(CTRL)
            };
            let mut actions: Vec<Action> = Vec::new();
            for binding in BINDINGS.iter().filter(is_this) {
                if !actions.contains(&binding.action) {
                    actions.push(binding.action);
                }
            }
            let alike = ALIKE.iter().find(|(each, _)| *each == letter);
            let is_known =
                alike.is_some_and(|(_, known)| actions.iter().all(|a| known.contains(a)));
            assert!(actions.len() <= 1 || is_known, "{letter}: {actions:?}");
        }
    }

    #[test]
    fn a_bar_names_only_keys_that_work_there() {
        for context in Context::ALL {
            let names: HashSet<String> = bindings(context).map(Binding::key_name).collect();
            for (keys, _) in bindings(context).filter_map(|binding| binding.bar) {
                let known = names.contains(keys)
                    || keys
                        .split(['-', '/'])
                        .filter(|key| !key.is_empty())
                        .all(|key| names.contains(key));
                assert!(known, "{keys} in {context:?}");
            }
        }
    }

    #[test]
    fn each_state_has_the_digit_of_its_place_and_its_own_words() {
        for (state, digit) in State::ALL.into_iter().zip('1'..) {
            let mut rows = bindings(Context::Choice);
            let row = rows.find(|row| row.action == Action::SetState(state));
            let row = row.expect("a key sets it");
            assert_eq!(row.code, KeyCode::Char(digit));
            assert_eq!(row.help, format!("stand: {}", state.label().to_lowercase()));
        }
    }

    #[test]
    fn a_letter_is_never_a_command_where_text_is_typed() {
        for context in Context::ALL.into_iter().filter(|context| context.is_text()) {
            for binding in bindings(context) {
                let is_letter = matches!(binding.code, KeyCode::Char(_));
                assert!(
                    !is_letter || binding.modifiers.contains(CTRL),
                    "{} in {context:?}",
                    binding.key_name()
                );
            }
        }
    }

    #[test]
    fn every_context_has_help_a_way_back_and_a_way_out() {
        for context in Context::ALL {
            for action in [Action::Help, Action::Back, Action::Quit] {
                assert!(
                    bindings(context).any(|binding| binding.action == action),
                    "{action:?} in {context:?}"
                );
            }
        }
    }
}
