//! What is asked of the report, in words: which form, how much of it, with names or without, and where to.

use crate::report::{Cut, ExportForm};
use crate::text::letters;

/// What is asked of the report.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReportWish {
    /// Whether it is read out, and no file is made.
    pub is_read: bool,
    /// In which form.
    pub form: Option<ExportForm>,
    /// How much of it.
    pub cut: Option<Cut>,
    /// With or without the names of people.
    pub names: Option<bool>,
    /// Where to, as typed.
    pub to: Option<String>,
}

impl ReportWish {
    /// This, and what `more` says.
    #[must_use]
    pub(super) fn with(self, more: Self) -> Self {
        Self {
            is_read: self.is_read || more.is_read,
            form: more.form.or(self.form),
            cut: more.cut.or(self.cut),
            names: more.names.or(self.names),
            to: more.to.or(self.to),
        }
    }

    /// What `words` ask after "rapport": "word kern zonder namen naar C:\Rapport", "lees".
    pub(super) fn from_words(words: &str) -> Option<Self> {
        let mut wish = Self::default();
        let mut left = words.trim();
        while !left.is_empty() {
            let (word, rest) = left.split_once(char::is_whitespace).unwrap_or((left, ""));
            let rest = rest.trim();
            left = rest;
            match letters(word).as_str() {
                "naar" if !rest.is_empty() => {
                    wish.to = Some(rest.to_owned());
                    return Some(wish);
                }
                "lees" | "voorlezen" => wish.is_read = true,
                "als" | "maak" | "en" => {}
                "alles" | "heel" => wish.cut = Some(Cut::Alles),
                how @ ("zonder" | "met") => {
                    left = rest
                        .get(..5)
                        .filter(|word| letters(word) == "namen")
                        .and_then(|_| rest.get(5..))?
                        .trim();
                    wish.names = Some(how == "met");
                }
                word => match (form(word), Cut::from_key(word)) {
                    (Some(form), _) => wish.form = Some(form),
                    (None, Some(cut)) => wish.cut = Some(cut),
                    (None, None) => return None,
                },
            }
        }
        Some(wish)
    }
}

/// The form that is meant with `word`.
fn form(word: &str) -> Option<ExportForm> {
    let key = match word {
        "word" => "docx",
        "web" | "webpagina" => "html",
        "tekst" | "markdown" => "md",
        "excel" | "rekenblad" => "xlsx",
        "agenda" | "kalender" => "ics",
        "tabel" => "csv",
        key => key,
    };
    ExportForm::from_key(key)
}

/// The word by which a form is asked for.
pub(super) fn word_for(form: ExportForm) -> &'static str {
    match form.key() {
        "docx" => "word",
        "html" => "webpagina",
        "md" => "tekst",
        "xlsx" => "rekenblad",
        "ics" => "agenda",
        "csv" => "tabel",
        key => key,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_made_is_said_in_any_order() {
        let wish = |form: &str, cut, names, to: Option<&str>| ReportWish {
            is_read: false,
            form: ExportForm::from_key(form),
            cut,
            names,
            to: to.map(str::to_owned),
        };
        for (words, expected) in [
            ("", ReportWish::default()),
            ("word", wish("docx", None, None, None)),
            (
                "kern zonder namen",
                wish("", Some(Cut::Kern), Some(false), None),
            ),
            (
                "Excel met namen naar C:\\Mijn map\\x.xlsx",
                wish("xlsx", None, Some(true), Some("C:\\Mijn map\\x.xlsx")),
            ),
            (
                "zonder namen plan webpagina",
                wish("html", Some(Cut::Plan), Some(false), None),
            ),
        ] {
            assert_eq!(ReportWish::from_words(words), Some(expected), "{words}");
        }
        assert!(ReportWish::from_words("lees kern").is_some_and(|wish| wish.is_read));
        for words in ["maken graag", "zonder", "zonder alles", "namen"] {
            assert_eq!(ReportWish::from_words(words), None, "{words}");
        }
    }

    #[test]
    fn each_form_is_asked_for_by_its_word_and_by_its_ending() {
        for each in ExportForm::all() {
            assert_eq!(form(word_for(each)), Some(each));
            assert_eq!(form(each.key()), Some(each));
        }
    }
}
