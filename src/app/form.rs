//! A form: one-line texts and choices below each other, one of which has the focus.

use jiff::civil::Date;

use super::message::TOO_LONG;
use crate::editor::{Edit, Editor, Motion};
use crate::model::{MAX_NOTE, due_in_words, parse_date, parse_due};

/// What a field holds.
#[derive(Debug, Clone)]
pub enum Value {
    /// A line of text.
    Text(Box<Editor>),
    /// One of a few words.
    Choice {
        /// The words.
        options: Vec<&'static str>,
        /// Which of them.
        chosen: usize,
    },
}

/// One field.
#[derive(Debug, Clone)]
pub struct Field {
    /// What to fill in.
    pub label: &'static str,
    /// A few words of help; may be empty.
    pub hint: &'static str,
    /// What is filled in.
    pub value: Value,
    /// What is understood of it so far, or a Dutch sentence that says what would be.
    pub echo: Option<String>,
    /// What is wrong with it, as a Dutch sentence.
    pub error: Option<String>,
}

impl Field {
    /// A field of text.
    pub fn text(label: &'static str, hint: &'static str, text: &str) -> Self {
        Self {
            label,
            hint,
            value: Value::Text(Box::new(Editor::single_line(text).limited_to(MAX_NOTE))),
            echo: None,
            error: None,
        }
    }

    /// A field of a few words to choose from.
    pub fn choice(label: &'static str, options: Vec<&'static str>, chosen: usize) -> Self {
        Self {
            label,
            hint: "kies met de spatiebalk of met ← en →",
            value: Value::Choice { options, chosen },
            echo: None,
            error: None,
        }
    }
}

/// The fields and the one that has the focus.
#[derive(Debug, Clone)]
pub struct Form {
    /// The fields, from top to bottom.
    pub fields: Vec<Field>,
    /// The place of the field with the focus.
    pub focus: usize,
}

impl Form {
    /// A form with the focus on its first field.
    pub fn new(fields: Vec<Field>) -> Self {
        Self { fields, focus: 0 }
    }

    /// The text of field `index`, without spaces around it; empty for a choice.
    pub fn text(&self, index: usize) -> &str {
        match self.fields.get(index).map(|field| &field.value) {
            Some(Value::Text(editor)) => editor.text().trim(),
            _ => "",
        }
    }

    /// What is wrong with the date in field `index`; nothing when it is one, or empty.
    pub fn date_problem(&self, index: usize) -> Option<String> {
        let text = self.text(index);
        (!text.is_empty()).then(|| parse_date(text).err()).flatten()
    }

    /// The place of the chosen word of field `index`; 0 for a text.
    pub fn chosen(&self, index: usize) -> usize {
        match self.fields.get(index).map(|field| &field.value) {
            Some(Value::Choice { chosen, .. }) => *chosen,
            _ => 0,
        }
    }

    /// Whether the focus is on the last field.
    pub fn is_last(&self) -> bool {
        self.focus + 1 >= self.fields.len()
    }

    /// Move the focus `by` fields, around the ends.
    pub fn move_focus(&mut self, by: isize) {
        let count = self.fields.len().max(1);
        self.focus = self
            .focus
            .checked_add_signed(by)
            .map_or(count - 1, |focus| focus % count);
    }

    /// Type in the field with the focus. In a choice any key of text goes to the next word.
    pub fn edit(&mut self, edit: Edit, clipboard: &mut String) {
        let Some(field) = self.fields.get_mut(self.focus) else {
            return;
        };
        field.error = None;
        match &mut field.value {
            Value::Text(editor) => {
                if !editor.apply(edit, clipboard) {
                    field.error = Some(TOO_LONG.to_owned());
                }
            }
            Value::Choice { options, chosen } => {
                let by = match edit {
                    Edit::Insert(' ')
                    | Edit::Move {
                        to: Motion::Right, ..
                    } => 1,
                    Edit::Move {
                        to: Motion::Left, ..
                    } => options.len() - 1,
                    _ => 0,
                };
                *chosen = (*chosen + by) % options.len().max(1);
            }
        }
    }

    /// Put the cursor of text `index` at its start, so that this is in sight when it is long.
    pub fn show_start(&mut self, index: usize) {
        if let Some(Value::Text(editor)) = self.fields.get_mut(index).map(|field| &mut field.value)
        {
            editor.set_cursor(0);
        }
    }

    /// Say below field `index` which day is understood `today`.
    pub fn echo_day(&mut self, index: usize, today: Date) {
        let echo = match self.text(index) {
            "" => None,
            text => Some(match parse_due(text, today) {
                Ok(day) => format!("= {}", due_in_words(day, today)),
                Err(problem) => problem,
            }),
        };
        if let Some(field) = self.fields.get_mut(index) {
            field.echo = echo;
        }
    }

    /// Say what is wrong with field `index` and put the focus there.
    pub fn reject(&mut self, index: usize, problem: String) {
        self.focus = index;
        if let Some(field) = self.fields.get_mut(index) {
            field.error = Some(problem);
        }
    }
}
