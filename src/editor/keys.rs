//! The usual keys of a text field.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::{Edit, Motion};

const CONTROL: KeyModifiers = KeyModifiers::CONTROL;
const SHIFT: KeyModifiers = KeyModifiers::SHIFT;
const ALT: KeyModifiers = KeyModifiers::ALT;

/// Which edit a key means, for the usual keys of a text field; `None` for all other keys.
///
/// Tab, Esc, Page Up and Page Down are left to the caller, and so is Enter with Ctrl or Alt.
pub fn edit_for_key(key: KeyEvent) -> Option<Edit> {
    if key.kind == KeyEventKind::Release {
        return None;
    }
    match key.code {
        KeyCode::Char(c) => char_edit(c, key.modifiers),
        code => motion_edit(code, key.modifiers).or_else(|| other_edit(code, key.modifiers)),
    }
}

fn char_edit(c: char, modifiers: KeyModifiers) -> Option<Edit> {
    let shift = modifiers.contains(SHIFT);
    match modifiers - SHIFT {
        // Windows reports AltGr as Ctrl and Alt together.
        others if others.is_empty() || others == CONTROL | ALT => Some(Edit::Insert(c)),
        CONTROL => match c.to_ascii_lowercase() {
            'a' => Some(Edit::SelectAll),
            'c' => Some(Edit::Copy),
            'x' => Some(Edit::Cut),
            'v' => Some(Edit::PasteClipboard),
            'z' if shift => Some(Edit::Redo),
            'z' => Some(Edit::Undo),
            'y' => Some(Edit::Redo),
            // A line feed: some terminals send it for the line breaks in pasted text.
            'j' => Some(Edit::Newline),
            _ => None,
        },
        _ => None,
    }
}

fn motion_edit(code: KeyCode, modifiers: KeyModifiers) -> Option<Edit> {
    let word = modifiers.contains(CONTROL);
    let to = match code {
        _ if !(modifiers - SHIFT - CONTROL).is_empty() => return None,
        KeyCode::Left if word => Motion::WordLeft,
        KeyCode::Left => Motion::Left,
        KeyCode::Right if word => Motion::WordRight,
        KeyCode::Right => Motion::Right,
        KeyCode::Home if word => Motion::TextStart,
        KeyCode::Home => Motion::RowStart,
        KeyCode::End if word => Motion::TextEnd,
        KeyCode::End => Motion::RowEnd,
        KeyCode::Up if !word => Motion::Up,
        KeyCode::Down if !word => Motion::Down,
        _ => return None,
    };
    Some(Edit::Move {
        to,
        select: modifiers.contains(SHIFT),
    })
}

fn other_edit(code: KeyCode, modifiers: KeyModifiers) -> Option<Edit> {
    let shift = modifiers.contains(SHIFT);
    let others = modifiers - SHIFT;
    match code {
        KeyCode::Enter if others.is_empty() => Some(Edit::Newline),
        KeyCode::Backspace if others.is_empty() => Some(Edit::Backspace),
        // Many terminals outside Windows can send Alt+Backspace but not Ctrl+Backspace.
        KeyCode::Backspace if others == CONTROL || others == ALT => Some(Edit::DeleteWordBack),
        KeyCode::Delete if others == CONTROL => Some(Edit::DeleteWordForward),
        KeyCode::Delete if modifiers == SHIFT => Some(Edit::Cut),
        KeyCode::Delete if others.is_empty() => Some(Edit::Delete),
        KeyCode::Insert if others == CONTROL && !shift => Some(Edit::Copy),
        KeyCode::Insert if modifiers == SHIFT => Some(Edit::PasteClipboard),
        _ => None,
    }
}
