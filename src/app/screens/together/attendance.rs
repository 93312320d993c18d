//! Who was there: names on one line, with commas between them, that are completed from the participants.

use crate::app::widgets::form::{Form, Value};
use crate::app::widgets::suggestions::in_words;
use crate::editor::Edit;
use crate::model::compared_owner;
use crate::text::{clean_line, fold};

/// The names of who can be there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attendance {
    names: Vec<String>,
}

impl Attendance {
    /// Of whom these are the names.
    pub fn among(names: &[&str]) -> Self {
        Self {
            names: names.iter().map(|name| clean_line(name)).collect(),
        }
    }

    /// The names in `text`, each once.
    pub fn read(text: &str) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for name in text.split([',', ';', '\n']).map(str::trim) {
            let is_there = |other: &String| compared_owner(other) == compared_owner(name);
            if !name.is_empty() && !names.iter().any(is_there) {
                names.push(name.to_owned());
            }
        }
        names
    }

    /// `names` as they are typed.
    pub fn written(names: &[String]) -> String {
        names.join(", ")
    }

    /// What `text` would be with the name that is being typed as a whole: who walks over an empty field notes down nobody.
    fn completed(&self, text: &str) -> Option<String> {
        let text = text.trim();
        let (before, begun) = match text.rsplit_once(',') {
            Some((before, begun)) => (format!("{before}, "), begun.trim()),
            None => (String::new(), text),
        };
        let there = Self::read(&before);
        let is_there = |name: &str| {
            let mut all = there.iter();
            all.any(|other| compared_owner(other) == compared_owner(name))
        };
        let wanted = fold(begun);
        let mut names = self.names.iter().filter(|name| !is_there(name));
        let found = names.find(|name| {
            let mut words = name.split_whitespace();
            let begins = fold(name).starts_with(&wanted);
            begins || words.any(|word| fold(word).starts_with(&wanted))
        })?;
        let completed = format!("{before}{found}");
        (!begun.is_empty() && completed != text).then_some(completed)
    }

    /// Say below field `index` of `form` whom it would be completed with.
    pub fn suggest(&self, form: &mut Form, index: usize) {
        let completed = self.completed(form.text(index));
        let has_focus = form.focus == index;
        if let Some(field) = form.fields.get_mut(index) {
            field.echo = completed
                .filter(|_| has_focus)
                .map(|names| in_words(&names));
        }
    }

    /// Complete field `index` of `form`, if that has the focus. Returns whether anything was.
    pub fn complete(&self, form: &mut Form, index: usize) -> bool {
        let completed = self.completed(form.text(index));
        let Some(names) = completed.filter(|_| form.focus == index) else {
            return false;
        };
        if let Some(Value::Text(editor)) = form.fields.get_mut(index).map(|field| &mut field.value)
        {
            // What was cut or copied stays that.
            let mut kept = String::new();
            editor.apply(Edit::SelectAll, &mut kept);
            editor.apply(Edit::Paste(names), &mut kept);
        }
        self.suggest(form, index);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_once_each_whatever_is_between_them() {
        assert_eq!(
            Attendance::read("M. de Wit, p. yildiz;P. Yildiz\n , Anna"),
            ["M. de Wit", "p. yildiz", "Anna"]
        );
        assert!(Attendance::read(" , ").is_empty());
    }

    #[test]
    fn a_name_is_completed_from_the_participants_who_are_not_there_yet() {
        let people = Attendance::among(&["M. de Wit", "P. Yildiz", "Anna Wit"]);
        for (typed, completed) in [
            // Who only walks along notes down nobody.
            ("", None),
            ("yil", Some("P. Yildiz")),
            ("P. Yildiz, wit", Some("P. Yildiz, M. de Wit")),
            ("M. de Wit, wit", Some("M. de Wit, Anna Wit")),
            ("P. Yildiz", None),
            ("P. Yildiz,", None),
            ("niemand", None),
        ] {
            assert_eq!(people.completed(typed).as_deref(), completed, "{typed}");
        }
        assert_eq!(Attendance::default().completed(""), None);
    }
}
