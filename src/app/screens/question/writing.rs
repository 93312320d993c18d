//! What is written at a question: its texts while they are edited.

use super::{Field, QuestionScreen};
use crate::app::message::TOO_LONG;
use crate::app::screens::{Behaviour, ScreenContext};
use crate::app::widgets::suggestions;
use crate::editor::{Edit, Editor};
use crate::model::{Change, MAX_NOTE, Words, WrittenField};

impl QuestionScreen {
    /// Change the text with the focus, and take in what it has become.
    pub(super) fn write(
        &mut self,
        change: impl FnOnce(&mut Editor, &mut String) -> bool,
        cx: &mut ScreenContext,
    ) {
        let Field::Written(field) = self.focus else {
            return;
        };
        let clipboard = &mut *cx.clipboard;
        let Some(editor) = self.editor_mut() else {
            return;
        };
        let before = editor.revision();
        if !change(editor, clipboard) {
            cx.warn(TOO_LONG);
            return;
        }
        let text = editor.text().to_owned();
        let is_changed = editor.revision() != before;
        if is_changed {
            let words = match field {
                WrittenField::Text(field) => Words::Text(field, text),
                WrittenField::List(field) => Words::List(field, entries(&text)),
            };
            cx.type_in(Change::write(self.id.clone(), words));
        }
        let kind = field.row().suggests.filter(|_| is_changed);
        self.suggestion =
            kind.and_then(|kind| suggestions::suggestion(self.editor()?, kind, cx.work.session()));
    }

    /// Takes over what is suggested. Returns whether anything was.
    pub(super) fn takes_suggestion(&mut self, cx: &mut ScreenContext) -> bool {
        let Some(entry) = self.suggestion.take() else {
            return false;
        };
        let take = |editor: &mut Editor, clipboard: &mut String| {
            suggestions::take_over(editor, &entry, clipboard)
        };
        self.write(take, cx);
        true
    }

    /// Go to a text, on a line of its own below what it says already.
    pub(super) fn open_text(&mut self, field: Field, cx: &mut ScreenContext) {
        self.leave_field(field, cx);
        let may_write = !cx.work.is_read_only();
        let clipboard = &mut *cx.clipboard;
        if let Some(text) = self.editor_mut() {
            text.set_cursor(text.text().len());
            if may_write && !text.is_empty() && !text.text().ends_with('\n') {
                text.apply(Edit::Newline, clipboard);
            }
        }
    }

    /// Back to the stand, with a word on what was typed.
    pub(super) fn close_text(&mut self, cx: &mut ScreenContext) {
        let was = self.focus;
        let is_typed = self
            .editor()
            .is_some_and(|text| text.revision() != self.begun);
        self.leave_field(Field::State, cx);
        if is_typed {
            let what = format!("{} bewaard.", was.label().to_lowercase());
            cx.say_of(&self.id.clone(), &what);
        }
    }

    /// From here on keys are typed in the text with the focus.
    pub(super) fn begin_typing(&mut self) {
        self.is_typing = self.focus.is_text();
        self.begun = self.editor().map_or(0, Editor::revision);
    }

    /// Add `text` at the end of the note, on a line of its own, and go there.
    pub fn add_to_note(&mut self, text: &str, cx: &mut ScreenContext) {
        self.open_text(Field::NOTE, cx);
        let text = text.trim_end_matches(['\n', '\r']);
        self.edit(Edit::Paste(text.to_owned()), cx);
    }
}

/// An editor of `text` that holds no more than can be saved.
pub(super) fn text_of(text: &str) -> Editor {
    Editor::multi_line(text).limited_to(MAX_NOTE)
}

/// The entries of a field with one entry per line.
pub(super) fn entries(text: &str) -> Vec<String> {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}
