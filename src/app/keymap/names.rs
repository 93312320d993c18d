//! What keys are called in sentences: a key that is changed in the table is changed in all of them.

use super::CTRL;
use super::context::Context;
use super::table::BINDINGS;
use super::{Binding, bindings};
use crate::app::action::Action;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// The key that does `action` in every context where a key does it: `Ctrl+Z`. Where that differs
/// by context, ask [`key_in()`]. A test asks for every name that a sentence uses.
pub fn key_for(action: Action) -> String {
    let rows = || BINDINGS.iter().filter(|binding| binding.action == action);
    let does_it_in = |key: &Binding, context| {
        let mut rows = rows().filter(|row| row.holds_in(context)).peekable();
        rows.peek().is_none() || rows.any(|row| row.is_same_key(key))
    };
    rows()
        .find(|key| {
            let mut contexts = Context::ALL.into_iter();
            contexts.all(|context| does_it_in(key, context))
        })
        .map_or_else(String::new, in_a_sentence)
}

/// The key that does `action` in `context`; of more than one, the first of the table.
pub fn key_in(context: Context, action: Action) -> String {
    bindings(context)
        .find(|binding| binding.action == action)
        .map_or_else(String::new, in_a_sentence)
}

/// The name of a key as people read it: `Ctrl+Z`, `PgDn`.
pub(super) fn of_key(code: KeyCode, modifiers: KeyModifiers) -> String {
    let ctrl = if modifiers.contains(CTRL) {
        "Ctrl+"
    } else {
        ""
    };
    let name = match code {
        KeyCode::Char(' ') => "Spatie".to_owned(),
        KeyCode::Char(letter) if modifiers.contains(CTRL) => letter.to_uppercase().to_string(),
        KeyCode::Char(letter) => letter.to_string(),
        KeyCode::F(number) => format!("F{number}"),
        KeyCode::Up => "↑".to_owned(),
        KeyCode::Down => "↓".to_owned(),
        KeyCode::Left => "←".to_owned(),
        KeyCode::Right => "→".to_owned(),
        KeyCode::PageUp => "PgUp".to_owned(),
        KeyCode::PageDown => "PgDn".to_owned(),
        KeyCode::BackTab => "Shift+Tab".to_owned(),
        KeyCode::Backspace => "Backspace".to_owned(),
        KeyCode::Delete => "Delete".to_owned(),
        KeyCode::Esc => "Esc".to_owned(),
        other => format!("{other}"),
    };
    format!("{ctrl}{name}")
}

/// The name of a key that was pressed, if it is one that people press on purpose.
pub(in crate::app) fn name_of(key: KeyEvent) -> Option<String> {
    let is_meant = !matches!(
        key.code,
        KeyCode::Null
            | KeyCode::Modifier(_)
            | KeyCode::Media(_)
            | KeyCode::CapsLock
            | KeyCode::ScrollLock
            | KeyCode::NumLock
            | KeyCode::Menu
            | KeyCode::KeypadBegin
    );
    let is_plain = !key
        .modifiers
        .intersects(KeyModifiers::ALT.union(KeyModifiers::SUPER));
    (is_meant && is_plain).then(|| of_key(key.code, key.modifiers))
}

fn in_a_sentence(binding: &Binding) -> String {
    match binding.code {
        KeyCode::Char(' ') => "de spatiebalk".to_owned(),
        _ => binding.key_name(),
    }
}
