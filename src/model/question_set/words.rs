//! What a question set and its parts are called in sentences and headings: no set is spoken of in the words of another
//! (issue 14, "Other question sets").

use std::borrow::Cow;

use crate::text::capitalised;

/// What a question set and its parts are called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetWords {
    /// Its name as people say it, such as "Quickscan wijkgericht werken".
    pub name: String,
    /// The same within a sentence, with its article: "de Quickscan".
    pub called: String,
    /// What a group of questions is called: "basisfunctie".
    pub group: String,
    /// Several of those: "basisfuncties".
    pub groups: String,
}

impl SetWords {
    /// The words for a set of which nothing but its `title` is known: its name is what comes before a colon.
    pub fn of_title(title: &str) -> Self {
        let name = title.split_once(':').map_or(title, |(name, _)| name);
        Self {
            name: name.to_owned(),
            called: "deze vragenlijst".to_owned(),
            group: "onderdeel".to_owned(),
            groups: "onderdelen".to_owned(),
        }
    }

    /// The whole name within a sentence: "de Quickscan wijkgericht werken".
    pub fn in_full(&self) -> String {
        match self.called.split_once(' ') {
            // The whole name after the same article.
            Some((article, _)) if article == "de" || article == "het" => {
                format!("{article} {}", self.name)
            }
            _ => self.called.clone(),
        }
    }

    /// `text`, one of the program's own that speaks of the Quickscan and its basisfuncties, in the words of this set.
    pub fn put<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let pairs = [
            ("de Quickscan wijkgericht werken", &self.called),
            ("Quickscan wijkgericht werken", &self.name),
            ("de Quickscan", &self.called),
            ("basisfuncties", &self.groups),
            ("basisfunctie", &self.group),
        ];
        if self.called == "de Quickscan" {
            return Cow::Borrowed(text);
        }
        let mut text = Cow::Borrowed(text);
        for (ours, theirs) in pairs {
            for (ours, theirs) in [
                (ours.to_owned(), theirs.clone()),
                (capitalised(ours), capitalised(theirs)),
            ] {
                if text.contains(&ours) {
                    text = Cow::Owned(text.replace(&ours, &theirs));
                }
            }
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_speaks_of_the_set_in_use() {
        let words = SetWords {
            called: "het kader".to_owned(),
            group: "kenmerk".to_owned(),
            groups: "kenmerken".to_owned(),
            ..SetWords::of_title("Richtinggevend kader: toegang")
        };
        assert_eq!(words.name, "Richtinggevend kader");
        for (ours, expected) in [
            ("wat de Quickscan is", "wat het kader is"),
            ("per basisfunctie", "per kenmerk"),
            ("Vijf basisfuncties.", "Vijf kenmerken."),
            ("Basisfunctie", "Kenmerk"),
            ("De Quickscan vraagt", "Het kader vraagt"),
            ("met de Quickscan wijkgericht werken", "met het kader"),
            ("Alles is bewaard.", "Alles is bewaard."),
        ] {
            assert_eq!(words.put(ours), expected);
        }
    }

    #[test]
    fn the_words_of_the_quickscan_stay_as_they_are() {
        let text = include_str!("../../../quickscan/vragenlijst.toml");
        let words = super::super::QuestionSet::parse(text).unwrap().words;
        let sentence =
            "Quickscan wijkgericht werken: basisfuncties van de Quickscan, per basisfunctie";
        assert!(matches!(words.put(sentence), Cow::Borrowed(same) if same == sentence));
    }
}
