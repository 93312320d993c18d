//! One field of a form: a text or a choice, and what is to know of it.

use std::borrow::Cow;

use super::file_field;
use crate::app::keymap::text_keys::CHOOSING;
use crate::editor::{Edit, Editor};
use crate::model::{Entries, MAX_NOTE};

/// What a field holds.
#[derive(Debug, Clone)]
pub enum Value {
    /// A line of text.
    Text(Box<Editor>),
    /// One of a few words.
    Choice {
        /// The words.
        options: Vec<Cow<'static, str>>,
        /// Which of them.
        chosen: usize,
        /// What was typed here by mistake: it changes nothing, and waits to be cut out.
        typed: Box<Editor>,
    },
}

/// One field.
#[derive(Debug, Clone)]
pub struct Field {
    /// What to fill in.
    pub label: Cow<'static, str>,
    /// A few words of help; may be empty.
    pub hint: Cow<'static, str>,
    /// What is filled in.
    pub value: Value,
    /// Which entries of before are suggested while it is typed.
    pub suggests: Option<Entries>,
    /// What was typed before, and could be meant by what is typed now.
    pub suggestion: Option<String>,
    /// What is understood of it so far, or a Dutch sentence that says what would be.
    pub echo: Option<String>,
    /// What is wrong with it, as a Dutch sentence.
    pub error: Option<String>,
    /// What of its text is selected when one comes to it, so that typing replaces it.
    pub(super) replaced: Replaced,
}

/// What of a text typing replaces, as long as the user did not touch it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) enum Replaced {
    /// Nothing: one goes on behind it.
    #[default]
    Nothing,
    /// All of it, such as a day.
    All,
    /// The name of a file, in what was proposed.
    Name(String),
}

impl Replaced {
    /// Type in the text. Returns whether it fits.
    pub(super) fn type_in(&self, editor: &mut Editor, edit: Edit, clipboard: &mut String) -> bool {
        match self {
            Self::Name(proposed) => {
                file_field::type_in(editor, edit, proposed, clipboard, |ending| {
                    proposed.ends_with(&format!(".{ending}"))
                })
            }
            Self::Nothing | Self::All => editor.apply(edit, clipboard),
        }
    }
}

impl Field {
    /// A field of text.
    pub fn text(label: &'static str, hint: &'static str, text: &str) -> Self {
        Self {
            label: label.into(),
            hint: hint.into(),
            value: Value::Text(Box::new(Editor::single_line(text).limited_to(MAX_NOTE))),
            suggests: None,
            suggestion: None,
            echo: None,
            error: None,
            replaced: Replaced::Nothing,
        }
    }

    /// A field for a day: who comes to it and types, means another.
    pub fn day(label: &'static str, hint: &'static str, text: &str) -> Self {
        Self {
            replaced: Replaced::All,
            ..Self::text(label, hint, text)
        }
    }

    /// A field for a file, of which `path` is proposed: who types, means another name.
    pub fn file(label: &'static str, hint: &'static str, path: &str) -> Self {
        Self {
            replaced: Replaced::Name(path.to_owned()),
            ..Self::text(label, hint, path)
        }
    }

    /// A field of one line that may be long: it goes on below itself.
    pub fn long(label: &'static str, hint: &'static str, text: &str) -> Self {
        Self {
            value: Value::Text(Box::new(Editor::wrapped_line(text).limited_to(MAX_NOTE))),
            ..Self::text(label, hint, "")
        }
    }

    /// The same field, that suggests entries of before.
    #[must_use]
    pub fn suggesting(self, entries: Entries) -> Self {
        Self {
            suggests: Some(entries),
            ..self
        }
    }

    /// A field of text that may have more lines, where they are pasted in it.
    pub fn paragraphs(label: &'static str, hint: &'static str, text: &str) -> Self {
        Self {
            value: Value::Text(Box::new(Editor::multi_line(text).limited_to(MAX_NOTE))),
            ..Self::text(label, hint, "")
        }
    }

    /// A field of a few words to choose from.
    pub fn choice(label: &'static str, options: Vec<&'static str>, chosen: usize) -> Self {
        let options = options.into_iter().map(Cow::Borrowed).collect();
        Self::of_choices(label, options, chosen)
    }

    /// A field in which one of `all` is chosen, or what stands for `nothing`.
    pub fn one_of<T: Copy + PartialEq>(
        label: &'static str,
        nothing: &'static str,
        all: &[T],
        words: fn(T) -> &'static str,
        chosen: Option<T>,
    ) -> Self {
        let options = std::iter::once(nothing).chain(all.iter().map(|one| words(*one)));
        let place = all.iter().position(|one| Some(*one) == chosen);
        Self::choice(label, options.collect(), place.map_or(0, |place| place + 1))
    }

    /// A field to choose from words that are made here.
    pub fn of_choices(label: &'static str, options: Vec<Cow<'static, str>>, chosen: usize) -> Self {
        Self {
            label: label.into(),
            hint: CHOOSING.into(),
            value: Value::Choice {
                options,
                chosen,
                typed: Box::new(Editor::single_line("").limited_to(MAX_NOTE)),
            },
            suggests: None,
            suggestion: None,
            echo: None,
            error: None,
            replaced: Replaced::Nothing,
        }
    }

    /// The user comes to it: what typing replaces is selected.
    pub(super) fn enter(&mut self) {
        let Value::Text(editor) = &mut self.value else {
            return;
        };
        match &self.replaced {
            Replaced::All => editor.select(0..editor.text().len()),
            Replaced::Name(proposed) if proposed == editor.text() => {
                file_field::select_name(editor);
            }
            Replaced::Nothing | Replaced::Name(_) => {}
        }
    }

    /// The user goes on: nothing is selected any more.
    pub(super) fn leave(&mut self) {
        self.suggestion = None;
        if let Value::Text(editor) = &mut self.value
            && editor.selection().is_some()
        {
            editor.set_cursor(editor.text().len());
        }
    }

    /// What is filled in, to compare with what was.
    pub(super) fn filled_in(&self) -> String {
        match &self.value {
            Value::Text(editor) => editor.text().trim().to_owned(),
            Value::Choice { chosen, typed, .. } => format!("{chosen} {}", typed.text().trim()),
        }
    }
}
