//! Suggestions of what was typed before. They are offered below the field, and never imposed: one key
//! takes the suggestion over, and any other leaves what was typed as it is.

use super::form::{Form, Value};
use crate::app::action::Action;
use crate::app::keymap::{Context, key_in};
use crate::editor::{Edit, Editor, Motion};
use crate::model::{Entries, Session};
use crate::text::fold;

/// What could be meant by the line that is typed last in `editor`; nothing while the cursor is elsewhere.
pub(in crate::app) fn suggestion(
    editor: &Editor,
    kind: Entries,
    session: &Session,
) -> Option<String> {
    let typed = fold(line_before_cursor(editor)?.trim());
    let others = || editor.text().lines().map(|line| fold(line.trim()));
    let entries = session.entries(kind);
    let new = entries.into_iter().filter(|entry| {
        let entry = fold(entry);
        entry != typed && !others().any(|other| other == entry)
    });
    let new: Vec<&str> = new.collect();
    let begins = |entry: &&&str| fold(entry).starts_with(&typed);
    let has_word = |entry: &&&str| {
        let entry = fold(entry);
        let mut words = entry.split(|char: char| !char.is_alphanumeric());
        words.any(|word| word.starts_with(&typed))
    };
    let found = new
        .iter()
        .find(begins)
        .or_else(|| new.iter().find(has_word));
    found.map(|entry| (*entry).to_owned())
}

/// Write `entry` instead of the line before the cursor.
pub(in crate::app) fn take_over(editor: &mut Editor, entry: &str, clipboard: &mut String) -> bool {
    let typed = line_before_cursor(editor).map_or(0, str::len);
    let start = editor.cursor() - typed;
    while editor.cursor() > start {
        let to = Motion::Left;
        editor.apply(Edit::Move { to, select: true }, clipboard);
    }
    editor.apply(Edit::Paste(entry.to_owned()), clipboard)
}

impl Form {
    /// Look for what could be meant in the field with the focus, once it has been taken in.
    pub fn suggest(&mut self, session: &Session) {
        for (index, field) in self.fields.iter_mut().enumerate() {
            field.suggestion = match (&field.value, field.suggests) {
                (Value::Text(editor), Some(kind)) if index == self.focus => {
                    suggestion(editor, kind, session)
                }
                _ => None,
            };
        }
    }

    /// Take over what is suggested in the field with the focus. Returns whether anything was.
    pub fn take_suggestion(&mut self, clipboard: &mut String) -> bool {
        let Some(field) = self.fields.get_mut(self.focus) else {
            return false;
        };
        match (&mut field.value, field.suggestion.take()) {
            (Value::Text(editor), Some(entry)) => take_over(editor, &entry, clipboard),
            _ => false,
        }
    }
}

/// The words below the field: "Tab: Anna de Wit".
pub fn in_words(suggestion: &str) -> String {
    let key = key_in(Context::Text, Action::Complete);
    format!("{key}: {suggestion}")
}

/// What is typed on the line of the cursor, when that is at its end.
fn line_before_cursor(editor: &Editor) -> Option<&str> {
    let (before, after) = editor.text().split_at_checked(editor.cursor())?;
    let is_at_end = after.is_empty() || after.starts_with('\n');
    let line = before.rsplit('\n').next().unwrap_or_default();
    let is_typed = editor.selection().is_none() && !line.trim().is_empty();
    Some(line).filter(|_| is_at_end && is_typed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::QuestionId;

    fn session() -> Session {
        let mut session = Session::default();
        for (id, names) in [
            ("1.1", vec!["Anna de Wit", "wijkagent"]),
            ("1.2", vec!["Adviesraad", "Anna de Wit"]),
        ] {
            let names = names.into_iter().map(str::to_owned).collect();
            session.answer_mut(&QuestionId::from(id)).consulted = names;
        }
        session
    }

    fn suggested(text: &str) -> Option<String> {
        suggestion(&Editor::multi_line(text), Entries::People, &session())
    }

    #[test]
    fn a_beginning_finds_what_is_used_most_and_a_word_within_finds_it_too() {
        for (typed, expected) in [
            ("a", Some("Anna de Wit")),
            ("AD", Some("Adviesraad")),
            ("wit", Some("Anna de Wit")),
            ("wij", Some("wijkagent")),
            ("", None),
            ("  ", None),
            ("Bakker", None),
            ("anna de wit", None),
            // What is in the list already is not suggested again.
            ("Anna de Wit\na", Some("Adviesraad")),
            ("a\n", None),
        ] {
            assert_eq!(suggested(typed).as_deref(), expected, "{typed:?}");
        }
    }

    #[test]
    fn nothing_is_suggested_in_the_middle_of_a_line() {
        let mut editor = Editor::multi_line("ann");
        editor.set_cursor(1);
        assert_eq!(suggestion(&editor, Entries::People, &session()), None);
    }

    #[test]
    fn what_is_taken_over_comes_instead_of_what_was_typed_on_that_line_only() {
        let mut editor = Editor::multi_line("één\nwit\ndrie");
        editor.set_cursor("één\nwit".len());
        assert!(take_over(&mut editor, "Anna de Wit", &mut String::new()));
        assert_eq!(editor.text(), "één\nAnna de Wit\ndrie");
        assert_eq!(in_words("Anna de Wit"), "Tab: Anna de Wit");
    }
}
