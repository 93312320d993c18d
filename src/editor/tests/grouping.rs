//! What one Undo takes back.

use super::{apply, go, multi, select, shown, type_text};
use crate::editor::history::LIMIT;
use crate::editor::{Edit, Editor, Motion};

/// The text with the cursor after each Undo, until there is nothing left to undo.
fn undone(editor: &mut Editor) -> Vec<String> {
    let mut steps = Vec::new();
    while editor.can_undo() {
        apply(editor, Edit::Undo);
        steps.push(shown(editor));
    }
    steps
}

#[test]
fn a_word_is_one_group_and_the_space_begins_the_next() {
    let mut editor = multi("");
    type_text(&mut editor, "een twee  drie");
    assert_eq!(undone(&mut editor), ["een twee|", "een|", "|"]);
}

#[test]
fn a_move_of_the_cursor_ends_a_group() {
    let mut editor = multi("");
    type_text(&mut editor, "ab");
    go(&mut editor, Motion::Left);
    go(&mut editor, Motion::Right);
    type_text(&mut editor, "c");
    assert_eq!(undone(&mut editor), ["ab|", "|"]);
}

#[test]
fn a_new_line_and_a_paste_are_groups_of_their_own() {
    let mut editor = multi("");
    type_text(&mut editor, "a\nb");
    apply(&mut editor, Edit::Paste("c d\ne".into()));
    type_text(&mut editor, "f");
    assert_eq!(
        undone(&mut editor),
        ["a\nbc d\ne|", "a\nb|", "a\n|", "a|", "|"]
    );
}

#[test]
fn deletions_are_grouped_in_runs() {
    let mut editor = multi("abcd|efgh");
    for _ in 0..2 {
        apply(&mut editor, Edit::Backspace);
    }
    for _ in 0..3 {
        apply(&mut editor, Edit::Delete);
    }
    assert_eq!(shown(&editor), "ab|h");
    assert_eq!(undone(&mut editor), ["ab|efgh", "abcd|efgh"]);
}

#[test]
fn undo_and_redo_put_the_cursor_back() {
    let mut editor = multi("a|b");
    select(&mut editor, Motion::Right);
    type_text(&mut editor, "xyz");
    go(&mut editor, Motion::TextStart);
    apply(&mut editor, Edit::Undo);
    assert_eq!(shown(&editor), "ab|");
    go(&mut editor, Motion::TextStart);
    apply(&mut editor, Edit::Redo);
    assert_eq!(shown(&editor), "axyz|");
    assert!(!editor.can_redo());
}

#[test]
fn typing_after_undo_forgets_the_redo_and_begins_a_group() {
    let mut editor = multi("");
    type_text(&mut editor, "een twee");
    apply(&mut editor, Edit::Undo);
    assert!(editor.can_redo());
    type_text(&mut editor, "x");
    assert!(!editor.can_redo());
    assert_eq!(undone(&mut editor), ["een|", "|"]);
}

#[test]
fn the_history_is_bounded() {
    let mut editor = multi("");
    for _ in 0..LIMIT + 10 {
        apply(&mut editor, Edit::Newline);
    }
    assert_eq!(editor.undo_depth(), LIMIT);
    undone(&mut editor);
    assert_eq!(editor.text().len(), 10);
}

#[test]
fn the_revision_tells_of_every_change_and_no_other() {
    let mut editor = multi("a|");
    let mut last = editor.revision();
    for edit in [Edit::Insert('b'), Edit::Backspace, Edit::Undo, Edit::Redo] {
        apply(&mut editor, edit);
        assert!(editor.revision() > last);
        last = editor.revision();
    }
    for edit in [
        Edit::SelectAll,
        Edit::Copy,
        Edit::Redo,
        Edit::Paste(String::new()),
    ] {
        apply(&mut editor, edit);
        assert_eq!(editor.revision(), last);
    }
}
