//! What is written at a question: its texts while they are edited.

use super::{Field, QuestionScreen};
use crate::app::message::TOO_LONG;
use crate::app::screens::{Behaviour, ScreenContext};
use crate::app::widgets::suggestions;
use crate::editor::{Edit, Editor};
use crate::model::{Change, Kind, ListField, MAX_NOTE, Words, WrittenField};

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
            self.take_in(words, cx);
        }
        let kind = field.row().suggests.filter(|_| is_changed);
        self.suggestion =
            kind.and_then(|kind| suggestions::suggestion(self.editor()?, kind, cx.work.session()));
    }

    /// Takes in what was typed, and the answer that it is at a question that asks for it.
    fn take_in(&self, words: Words, cx: &mut ScreenContext) {
        let words = match (words, self.number()) {
            (Words::List(ListField::Given, _), Some(number)) => {
                Words::List(ListField::Given, number.into_iter().collect())
            }
            (words, _) => words,
        };
        let change = match cx.questions.question(&self.id) {
            Some(question) => Change::answered_by(cx.work.session(), question, words),
            None => Change::write(self.id.clone(), words),
        };
        cx.type_in(change);
    }

    /// What is typed as a number, if it is one; none where no number is typed.
    fn number(&self) -> Option<Result<String, String>> {
        let Kind::Number(range) = &self.kind else {
            return None;
        };
        let text = self.editor().filter(|_| self.focus == Field::GIVEN)?.text();
        (!text.trim().is_empty()).then(|| range.read(text))
    }

    /// Say what is wrong with what was typed, if that is no answer.
    pub(super) fn warn_of_number(&self, cx: &mut ScreenContext) {
        if let Some(Err(problem)) = self.number() {
            cx.warn(&problem);
        }
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
            let is_one_line = field == Field::GIVEN;
            if may_write && !is_one_line && !text.is_empty() && !text.text().ends_with('\n') {
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
        let is_number = !matches!(self.number(), Some(Err(_)));
        self.leave_field(Field::State, cx);
        if is_typed && is_number {
            let what = format!("{} bewaard.", was.label_at(&self.kind).to_lowercase());
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
