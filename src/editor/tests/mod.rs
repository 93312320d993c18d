//! Tests of the editor as a whole, by what it promises.

mod cursor;
mod delete;
mod grouping;
mod input;
mod keys;
mod properties;
mod view;
mod wrapping;

use std::ops::Range;

use super::{Edit, Editor, Motion};

/// An editor of several lines with the cursor where `|` is.
fn multi(text: &str) -> Editor {
    placed(Editor::multi_line(&text.replace('|', "")), text)
}

/// An editor of one line with the cursor where `|` is.
fn single(text: &str) -> Editor {
    placed(Editor::single_line(&text.replace('|', "")), text)
}

fn placed(mut editor: Editor, text: &str) -> Editor {
    if let Some(cursor) = text.find('|') {
        editor.set_cursor(cursor);
    }
    editor
}

/// Applies one edit with a clipboard of its own.
fn apply(editor: &mut Editor, edit: Edit) {
    editor.apply(edit, &mut String::new());
}

/// Types as from the keyboard.
fn type_text(editor: &mut Editor, text: &str) {
    for c in text.chars() {
        apply(editor, Edit::Insert(c));
    }
}

fn go(editor: &mut Editor, to: Motion) {
    apply(editor, Edit::Move { to, select: false });
}

fn select(editor: &mut Editor, to: Motion) {
    apply(editor, Edit::Move { to, select: true });
}

/// The text with `|` at the cursor.
fn shown(editor: &Editor) -> String {
    let (before, after) = editor.text().split_at(editor.cursor());
    format!("{before}|{after}")
}

fn part(text: &str, range: Range<usize>) -> &str {
    text.get(range).expect("a range between characters")
}
