//! What is written in an answer, by the rows of the table in `field.rs`.

use super::{Answer, ListField, TextField, WrittenField};

/// What is written in a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written<'a> {
    /// A text.
    Text(&'a str),
    /// A list.
    List(&'a [String]),
}

impl<'a> Written<'a> {
    /// Its entries: a text is one.
    pub fn entries(self) -> Vec<&'a str> {
        match self {
            Self::Text(text) => vec![text],
            Self::List(list) => list.iter().map(String::as_str).collect(),
        }
    }

    /// All of it as one text, an entry per line.
    pub fn joined(self) -> String {
        self.entries().join("\n")
    }

    /// Whether there are no words in it.
    pub fn is_blank(self) -> bool {
        self.entries().iter().all(|text| text.trim().is_empty())
    }
}

impl Answer {
    /// What is written in `field`.
    pub fn written(&self, field: WrittenField) -> Written<'_> {
        match field {
            WrittenField::Text(field) => Written::Text(self.text(field)),
            WrittenField::List(field) => Written::List(self.list(field)),
        }
    }

    /// What is written in `field`.
    pub fn text(&self, field: TextField) -> &str {
        // A field that is added to an answer gets its row above, or says here why it has none.
        let Self {
            note,
            risk,
            key_sentence,
            sources: _,
            consulted: _,
            given: _,
            rating: _,
            unknown: _,
        } = self;
        match field {
            TextField::Note => note,
            TextField::Risk => risk,
            TextField::KeySentence => key_sentence,
        }
    }

    /// What is written in `field`, to change it.
    pub fn text_mut(&mut self, field: TextField) -> &mut String {
        match field {
            TextField::Note => &mut self.note,
            TextField::Risk => &mut self.risk,
            TextField::KeySentence => &mut self.key_sentence,
        }
    }

    /// What is listed in `field`.
    pub fn list(&self, field: ListField) -> &[String] {
        match field {
            ListField::Sources => &self.sources,
            ListField::Consulted => &self.consulted,
            ListField::Given => &self.given,
        }
    }

    /// What is listed in `field`, to change it.
    pub fn list_mut(&mut self, field: ListField) -> &mut Vec<String> {
        match field {
            ListField::Sources => &mut self.sources,
            ListField::Consulted => &mut self.consulted,
            ListField::Given => &mut self.given,
        }
    }
}
