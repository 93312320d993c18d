//! Which key means what.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::editor::{Edit, Motion, edit_for_key};

const NONE: KeyModifiers = KeyModifiers::NONE;
const SHIFT: KeyModifiers = KeyModifiers::SHIFT;
const CONTROL: KeyModifiers = KeyModifiers::CONTROL;
const ALT: KeyModifiers = KeyModifiers::ALT;

fn edit(code: KeyCode, modifiers: KeyModifiers) -> Option<Edit> {
    edit_for_key(KeyEvent::new(code, modifiers))
}

fn to(to: Motion, select: bool) -> Edit {
    Edit::Move { to, select }
}

#[test]
fn characters_are_text_also_with_alt_gr() {
    assert_eq!(edit(KeyCode::Char('a'), NONE), Some(Edit::Insert('a')));
    assert_eq!(edit(KeyCode::Char('A'), SHIFT), Some(Edit::Insert('A')));
    assert_eq!(
        edit(KeyCode::Char('€'), CONTROL | ALT),
        Some(Edit::Insert('€'))
    );
    assert_eq!(
        edit(KeyCode::Char('É'), CONTROL | ALT | SHIFT),
        Some(Edit::Insert('É'))
    );
}

#[test]
fn other_characters_with_ctrl_or_alt_are_not_text() {
    assert_eq!(edit(KeyCode::Char('q'), CONTROL), None);
    assert_eq!(edit(KeyCode::Char('w'), CONTROL), None);
    assert_eq!(edit(KeyCode::Char('a'), ALT), None);
    assert_eq!(edit(KeyCode::Char('a'), KeyModifiers::SUPER), None);
}

#[test]
fn ctrl_with_a_letter_in_either_case() {
    for (c, expected) in [
        ('a', Edit::SelectAll),
        ('c', Edit::Copy),
        ('x', Edit::Cut),
        ('v', Edit::PasteClipboard),
        ('y', Edit::Redo),
        ('z', Edit::Undo),
    ] {
        assert_eq!(edit(KeyCode::Char(c), CONTROL), Some(expected.clone()));
        assert_eq!(
            edit(KeyCode::Char(c.to_ascii_uppercase()), CONTROL),
            Some(expected)
        );
    }
    for c in ['z', 'Z'] {
        assert_eq!(edit(KeyCode::Char(c), CONTROL | SHIFT), Some(Edit::Redo));
    }
}

#[test]
fn arrows_home_and_end() {
    for (code, plain, word) in [
        (KeyCode::Left, Motion::Left, Some(Motion::WordLeft)),
        (KeyCode::Right, Motion::Right, Some(Motion::WordRight)),
        (KeyCode::Home, Motion::RowStart, Some(Motion::TextStart)),
        (KeyCode::End, Motion::RowEnd, Some(Motion::TextEnd)),
        (KeyCode::Up, Motion::Up, None),
        (KeyCode::Down, Motion::Down, None),
    ] {
        assert_eq!(edit(code, NONE), Some(to(plain, false)));
        assert_eq!(edit(code, SHIFT), Some(to(plain, true)));
        assert_eq!(edit(code, CONTROL), word.map(|word| to(word, false)));
        assert_eq!(edit(code, CONTROL | SHIFT), word.map(|word| to(word, true)));
        assert_eq!(edit(code, ALT), None);
    }
}

#[test]
fn enter_and_deleting() {
    assert_eq!(edit(KeyCode::Enter, NONE), Some(Edit::Newline));
    assert_eq!(edit(KeyCode::Enter, CONTROL), None);
    assert_eq!(edit(KeyCode::Backspace, NONE), Some(Edit::Backspace));
    assert_eq!(edit(KeyCode::Backspace, SHIFT), Some(Edit::Backspace));
    assert_eq!(
        edit(KeyCode::Backspace, CONTROL),
        Some(Edit::DeleteWordBack)
    );
    assert_eq!(edit(KeyCode::Backspace, ALT), Some(Edit::DeleteWordBack));
    assert_eq!(edit(KeyCode::Delete, NONE), Some(Edit::Delete));
    assert_eq!(
        edit(KeyCode::Delete, CONTROL),
        Some(Edit::DeleteWordForward)
    );
}

#[test]
fn the_older_clipboard_keys() {
    assert_eq!(edit(KeyCode::Delete, SHIFT), Some(Edit::Cut));
    assert_eq!(edit(KeyCode::Insert, CONTROL), Some(Edit::Copy));
    assert_eq!(edit(KeyCode::Insert, SHIFT), Some(Edit::PasteClipboard));
    assert_eq!(edit(KeyCode::Insert, NONE), None);
}

#[test]
fn only_a_pressed_or_repeated_key_counts() {
    let key = |kind| KeyEvent::new_with_kind(KeyCode::Char('a'), NONE, kind);
    assert_eq!(
        edit_for_key(key(KeyEventKind::Repeat)),
        Some(Edit::Insert('a'))
    );
    assert_eq!(edit_for_key(key(KeyEventKind::Release)), None);
    for code in [KeyCode::Tab, KeyCode::Esc, KeyCode::PageUp, KeyCode::F(1)] {
        assert_eq!(edit(code, NONE), None);
    }
}
