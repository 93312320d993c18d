//! What comes in from a paste, a key or a file.

use super::{apply, multi, shown, single, type_text};
use crate::editor::{Edit, Editor, clean};

#[test]
fn every_line_break_becomes_the_same() {
    assert_eq!(clean("a\rb\r\nc\nd\u{2028}e\r\r\nf"), "a\nb\nc\nd\ne\n\nf");
}

#[test]
fn control_and_direction_characters_go() {
    assert_eq!(clean("a\u{0}\u{1b}[31m\u{7f}\u{9b}\tb"), "a[31m\tb");
    assert_eq!(
        clean("a\u{202A}\u{202E}\u{2066}\u{2069}b\u{200D}"),
        "ab\u{200D}"
    );
}

#[test]
fn pasted_typed_and_given_text_are_cleaned() {
    let mut editor = Editor::multi_line("a\r\n\u{7}b");
    apply(&mut editor, Edit::Paste("\r\u{202E}c".into()));
    type_text(&mut editor, "\u{1}\u{202E}\u{85}d");
    let mut clipboard = String::from("\r\n\u{0}e");
    editor.apply(Edit::PasteClipboard, &mut clipboard);
    assert_eq!(editor.text(), "a\nb\nc\nd\ne");
}

#[test]
fn a_single_line_stays_single() {
    let mut editor = single("a|b");
    apply(&mut editor, Edit::Newline);
    type_text(&mut editor, "\n\r");
    assert_eq!(editor.revision(), 0);
    apply(&mut editor, Edit::Paste("x\r\n\ty\n".into()));
    assert_eq!(shown(&editor), "ax y |b");
    assert_eq!(Editor::single_line("a\tb\nc").text(), "a b c");
}

#[test]
fn a_combining_character_joins_the_letter_before() {
    let mut editor = multi("e|");
    type_text(&mut editor, "\u{301}");
    assert_eq!(shown(&editor), "e\u{301}|");
    apply(&mut editor, Edit::Backspace);
    assert!(editor.is_empty());
}

#[test]
fn the_cursor_does_not_stay_within_what_was_joined() {
    let mut editor = multi("|🇳🇱");
    type_text(&mut editor, "🇧");
    assert_eq!(shown(&editor), "🇧🇳|🇱");
    let mut editor = multi("🇳x|🇱");
    apply(&mut editor, Edit::Backspace);
    assert_eq!(shown(&editor), "🇳🇱|");
}

#[test]
fn what_does_not_fit_is_refused_whole_and_nothing_changes() {
    let mut editor = Editor::multi_line("één").limited_to(7);
    let mut clipboard = String::from("langer");
    let select_all = |editor: &mut Editor| editor.apply(Edit::SelectAll, &mut String::new());
    assert!(!editor.apply(Edit::Paste("abc".into()), &mut clipboard));
    assert!(!editor.apply(Edit::PasteClipboard, &mut clipboard));
    assert_eq!((editor.text(), editor.revision()), ("één", 0));
    assert!(editor.apply(Edit::Insert('a'), &mut clipboard));
    assert!(editor.apply(Edit::Insert('b'), &mut clipboard));
    assert!(!editor.apply(Edit::Insert('c'), &mut clipboard));
    assert!(!editor.apply(Edit::Newline, &mut clipboard));
    assert_eq!(editor.text(), "éénab");
    // What is selected makes room.
    select_all(&mut editor);
    assert!(!editor.apply(Edit::Paste("12345678".into()), &mut clipboard));
    assert_eq!(editor.selected_text(), Some("éénab"));
    assert!(editor.apply(Edit::Paste("1234567".into()), &mut clipboard));
    assert_eq!(editor.text(), "1234567");
    assert!(editor.apply(Edit::Undo, &mut clipboard));
    assert_eq!(editor.text(), "éénab");
}

#[test]
fn a_text_that_is_too_long_already_can_become_shorter() {
    let mut editor = Editor::single_line("1234567").limited_to(3);
    assert!(editor.apply(Edit::Backspace, &mut String::new()));
    assert!(!editor.apply(Edit::Insert('x'), &mut String::new()));
    apply(&mut editor, Edit::SelectAll);
    assert!(editor.apply(Edit::Paste("nog 6".into()), &mut String::new()));
    assert_eq!(editor.text(), "nog 6");
}
