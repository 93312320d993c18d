//! The keys of a text and of a field of words to choose from, where the editor knows what they do.

/// To the previous word of a field to choose from.
pub const PREVIOUS_WORD: &str = "←";
/// To the next word of a field to choose from.
pub const NEXT_WORD: &str = "→";
/// How to choose in such a field.
pub const CHOOSING: &str = "kies met ← en →";
/// A new line in a text.
pub const NEW_LINE: &str = "Enter";
/// Select a whole text.
pub const SELECT_ALL: &str = "Ctrl+A";
/// Take away the letter before the cursor.
pub const ERASE: &str = "Backspace";
/// Cut what is selected.
pub const CUT: &str = "Ctrl+X";
/// Paste what was cut or copied.
pub const PASTE: &str = "Ctrl+V";

/// The keys of the text editor, which are the usual ones, and what they do.
pub const TYPING: [(&str, &str); 7] = [
    ("Ctrl+Z, Ctrl+Y", "ongedaan maken, en weer opnieuw"),
    (
        "Ctrl+X, Ctrl+C, Ctrl+V",
        "knippen, kopiëren, plakken (binnen quickscan)",
    ),
    (SELECT_ALL, "alles selecteren"),
    ("Shift met pijlen", "selecteren"),
    ("Ctrl+← en Ctrl+→", "een woord terug of verder"),
    ("Home en End", "begin en eind van de regel"),
    ("Ctrl+Backspace", "het woord voor de cursor wissen"),
];

#[cfg(test)]
mod tests {
    use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

    use super::*;
    use crate::editor::{Edit, Motion, edit_for_key};

    #[test]
    fn the_editor_does_what_its_keys_are_said_to_do() {
        let ctrl = KeyModifiers::CONTROL;
        let named = [
            ("Ctrl+Z", KeyCode::Char('z'), ctrl, Edit::Undo),
            ("Ctrl+Y", KeyCode::Char('y'), ctrl, Edit::Redo),
            (CUT, KeyCode::Char('x'), ctrl, Edit::Cut),
            ("Ctrl+C", KeyCode::Char('c'), ctrl, Edit::Copy),
            (PASTE, KeyCode::Char('v'), ctrl, Edit::PasteClipboard),
            (SELECT_ALL, KeyCode::Char('a'), ctrl, Edit::SelectAll),
            ("Ctrl+←", KeyCode::Left, ctrl, moved(Motion::WordLeft)),
            ("Ctrl+→", KeyCode::Right, ctrl, moved(Motion::WordRight)),
            (
                "Home",
                KeyCode::Home,
                KeyModifiers::NONE,
                moved(Motion::RowStart),
            ),
            (
                "End",
                KeyCode::End,
                KeyModifiers::NONE,
                moved(Motion::RowEnd),
            ),
            (
                "Ctrl+Backspace",
                KeyCode::Backspace,
                ctrl,
                Edit::DeleteWordBack,
            ),
            (
                ERASE,
                KeyCode::Backspace,
                KeyModifiers::NONE,
                Edit::Backspace,
            ),
            (NEW_LINE, KeyCode::Enter, KeyModifiers::NONE, Edit::Newline),
        ];
        for (name, code, modifiers, edit) in named.clone() {
            let done = edit_for_key(KeyEvent::new(code, modifiers));
            assert_eq!(done, Some(edit), "{name}");
        }
        for (keys, _) in TYPING {
            let parts = keys
                .split([' ', ','])
                .filter(|word| !word.is_empty() && *word != "en");
            for name in parts.take_while(|_| keys != "Shift met pijlen") {
                assert!(named.iter().any(|(known, ..)| *known == name), "{name}");
            }
        }
        assert_eq!(CHOOSING, format!("kies met {PREVIOUS_WORD} en {NEXT_WORD}"));
    }

    fn moved(to: Motion) -> Edit {
        Edit::Move { to, select: false }
    }
}
