//! What keys are called in sentences: a key that is changed in the table is changed in all of them.

use super::context::Context;
use super::table::BINDINGS;
use super::{Binding, bindings};
use crate::app::action::Action;
use crossterm::event::KeyCode;

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

fn in_a_sentence(binding: &Binding) -> String {
    match binding.code {
        KeyCode::Char(' ') => "de spatiebalk".to_owned(),
        _ => binding.key_name(),
    }
}
