//! One line in the list of sessions.

use std::path::PathBuf;

use jiff::Zoned;
use jiff::civil::Date;

use super::{Identity, Progress, QuestionSet, QuestionSetRef};
use crate::text::fold;

/// What the list shows of a session without reading all of it.
#[derive(Debug, Clone, PartialEq)]
pub struct SessionSummary {
    /// What it is known by whatever its file is called; none of an older one.
    pub identity: Option<Identity>,
    /// The name of its file, without folder and ending.
    pub id: String,
    /// Its file.
    pub path: PathBuf,
    /// The gemeente; may be empty.
    pub gemeente: String,
    /// The area or team; may be empty.
    pub gebied: String,
    /// Who fills it in; may be empty.
    pub invuller: String,
    /// The day the answers hold for.
    pub peildatum: Option<Date>,
    /// The question set it was made with.
    pub question_set: QuestionSetRef,
    /// How far it was filled in when it was saved.
    pub progress: Progress,
    /// When it was last saved.
    pub changed: Option<Zoned>,
    /// The id of the session beside it of which this is a copy, made by a sync program or by hand.
    pub copy_of: Option<String>,
    /// Why it cannot be read, in Dutch, with the place; none when it can.
    pub problem: Option<String>,
}

impl SessionSummary {
    /// Whether its gemeente, area and person together hold all of `words`, ignoring case and
    /// accents. Without words every session does.
    pub fn holds(&self, words: &str) -> bool {
        let text = fold(&[self.title(), &self.gebied, &self.invuller].join(" "));
        fold(words)
            .split_whitespace()
            .all(|word| text.contains(word))
    }

    /// The id of its question set, when that is another than `set`.
    pub fn other_set(&self, set: &QuestionSet) -> Option<&str> {
        let is_other = self.question_set.is_other_than(set);
        is_other.then_some(self.question_set.id.as_str())
    }

    /// What to call it on screen: the gemeente, or what stands in for it.
    pub fn title(&self) -> &str {
        match (self.gemeente.trim(), &self.problem) {
            ("", Some(_)) => &self.id,
            ("", None) => super::session::UNNAMED,
            (name, _) => name,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn summary() -> SessionSummary {
        SessionSummary {
            id: "sudwest-2026-11-22".to_owned(),
            identity: None,
            path: PathBuf::new(),
            gemeente: "Súdwest-Fryslân".to_owned(),
            gebied: "Sneek".to_owned(),
            invuller: "Anna".to_owned(),
            peildatum: None,
            question_set: QuestionSetRef::default(),
            progress: Progress::default(),
            changed: None,
            copy_of: None,
            problem: None,
        }
    }

    #[test]
    fn a_session_is_found_by_words_of_its_gemeente_area_and_person() {
        for (words, is_found) in [
            ("", true),
            ("sudwest", true),
            ("ANNA sneek", true),
            ("anna utrecht", false),
            ("2026", false),
        ] {
            assert_eq!(summary().holds(words), is_found, "{words}");
        }
    }

    #[test]
    fn a_session_is_called_by_its_gemeente_and_one_that_cannot_be_read_by_its_file() {
        assert_eq!(summary().title(), "Súdwest-Fryslân");
        let nameless = SessionSummary {
            gemeente: " ".to_owned(),
            ..summary()
        };
        assert_eq!(nameless.title(), crate::model::session::UNNAMED);
        let damaged = SessionSummary {
            problem: Some("kapot".to_owned()),
            ..nameless
        };
        assert_eq!(damaged.title(), "sudwest-2026-11-22");
    }

    #[test]
    fn another_question_set_is_named() {
        let text = include_str!("../../quickscan/vragenlijst.toml");
        let set = QuestionSet::parse(text).unwrap();
        let mut summary = summary();
        summary.question_set = QuestionSetRef::to(&set);
        assert_eq!(summary.other_set(&set), None);
        summary.question_set.id = "ander".to_owned();
        assert_eq!(summary.other_set(&set), Some("ander"));
    }
}
