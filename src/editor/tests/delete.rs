//! Deleting, and replacing what is selected.

use super::{apply, multi, select, shown, type_text};
use crate::editor::{Edit, Editor, Motion};

fn after(mut editor: Editor, edit: Edit) -> String {
    apply(&mut editor, edit);
    shown(&editor)
}

/// "bc" selected in "abcd".
fn selected() -> Editor {
    let mut editor = multi("a|bcd");
    select(&mut editor, Motion::Right);
    select(&mut editor, Motion::Right);
    editor
}

#[test]
fn backspace_and_delete_take_whole_graphemes() {
    for cluster in ["e\u{301}", "🇳🇱", "👨‍👩‍👧", "漢", "\n", "\t"] {
        let text = format!("a{cluster}|b");
        assert_eq!(after(multi(&text), Edit::Backspace), "a|b", "{cluster:?}");
        let text = format!("a|{cluster}b");
        assert_eq!(after(multi(&text), Edit::Delete), "a|b", "{cluster:?}");
    }
}

#[test]
fn there_is_nothing_to_delete_at_the_ends() {
    let mut editor = multi("|a");
    apply(&mut editor, Edit::Backspace);
    apply(&mut editor, Edit::DeleteWordBack);
    assert_eq!((shown(&editor).as_str(), editor.revision()), ("|a", 0));
    let mut editor = multi("a|");
    apply(&mut editor, Edit::Delete);
    apply(&mut editor, Edit::DeleteWordForward);
    assert_eq!((shown(&editor).as_str(), editor.undo_depth()), ("a|", 0));
}

#[test]
fn words_go_as_a_whole() {
    assert_eq!(
        after(multi("een twee  |drie"), Edit::DeleteWordBack),
        "een |drie"
    );
    assert_eq!(
        after(multi("een tw|ee drie"), Edit::DeleteWordBack),
        "een |ee drie"
    );
    assert_eq!(after(multi("een\n|twee"), Edit::DeleteWordBack), "een|twee");
    assert_eq!(after(multi("|één  twee"), Edit::DeleteWordForward), "|twee");
    assert_eq!(
        after(multi("een|\ntwee"), Edit::DeleteWordForward),
        "een|twee"
    );
}

#[test]
fn deleting_takes_the_selection_only() {
    for edit in [
        Edit::Backspace,
        Edit::Delete,
        Edit::DeleteWordBack,
        Edit::DeleteWordForward,
    ] {
        assert_eq!(after(selected(), edit), "a|d");
    }
}

#[test]
fn typing_and_pasting_replace_the_selection() {
    assert_eq!(after(selected(), Edit::Insert('x')), "ax|d");
    assert_eq!(after(selected(), Edit::Newline), "a\n|d");
    assert_eq!(after(selected(), Edit::Paste("xy".into())), "axy|d");
    let mut editor = selected();
    type_text(&mut editor, "xy");
    assert_eq!(shown(&editor), "axy|d");
}

#[test]
fn nothing_typed_deletes_nothing() {
    assert_eq!(after(selected(), Edit::Insert('\u{7}')), "abc|d");
    assert_eq!(after(selected(), Edit::Paste(String::new())), "abc|d");
}

#[test]
fn editors_share_the_clipboard_of_the_caller() {
    let mut clipboard = String::from("oud");
    multi("a|").apply(Edit::Copy, &mut clipboard);
    multi("a|").apply(Edit::Cut, &mut clipboard);
    assert_eq!(clipboard, "oud");

    let mut editor = selected();
    editor.apply(Edit::Copy, &mut clipboard);
    assert_eq!((clipboard.as_str(), editor.text()), ("bc", "abcd"));
    clipboard.clear();
    editor.apply(Edit::Cut, &mut clipboard);
    assert_eq!((clipboard.as_str(), editor.text()), ("bc", "ad"));

    let mut other = multi("x|y");
    other.apply(Edit::PasteClipboard, &mut clipboard);
    assert_eq!(shown(&other), "xbc|y");
}
