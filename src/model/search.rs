//! Searching a session: questions, all that is written in answers, and steps.

use std::collections::HashMap;

use super::{NextStep, QuestionId, QuestionSet, Session, WrittenField};
use crate::text::{chars_before, clean, fold};

/// Where a hit was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HitPlace {
    /// In the text of the question.
    Question,
    /// In what was written in a field of the answer.
    Written(WrittenField),
    /// In a next step.
    Step,
    /// In the introduction of the session.
    Introduction,
}

impl HitPlace {
    /// The word on screen.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Question => "vraag",
            Self::Written(field) => field.row().one,
            Self::Step => "vervolgstap",
            Self::Introduction => "inleiding",
        }
    }
}

/// One place where all words of a search were found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The question it belongs to; none of what is said of the session as a whole.
    pub question: Option<QuestionId>,
    /// What kind of text it is in.
    pub place: HitPlace,
    /// The line with the hit, shortened around it.
    pub excerpt: String,
    /// Where that begins in the text of its place, in bytes. A list is a text with an entry per line.
    pub at: usize,
}

impl Hit {
    /// Whether it is the same words in the same place, wherever those stand now.
    pub fn is_same(&self, other: &Self) -> bool {
        self.is_beside(other) && self.excerpt == other.excerpt
    }

    /// Whether it is in the same place.
    pub fn is_beside(&self, other: &Self) -> bool {
        self.question == other.question && self.place == other.place
    }
}

impl Hit {
    /// Where it is, before its words: "2.3 notitie".
    pub fn whereabouts(&self) -> String {
        let label = self.place.label();
        let question = self.question.as_ref();
        question.map_or_else(|| label.to_owned(), |id| format!("{id} {label}"))
    }
}

/// Every line of the session that holds all words of `query`, ignoring case and accents, in the
/// order of the questions. An empty query finds nothing.
pub fn search(set: &QuestionSet, session: &Session, query: &str) -> Vec<Hit> {
    let query = fold(query);
    let words: Vec<&str> = query.split_whitespace().collect();
    if words.is_empty() {
        return Vec::new();
    }
    let mut hits = Vec::new();
    let introduction = &session.details.introduction;
    find(
        &words,
        None,
        HitPlace::Introduction,
        introduction,
        &mut hits,
    );
    let steps = session.steps_by_question();
    for question in set.questions() {
        find(
            &words,
            Some(&question.id),
            HitPlace::Question,
            &question.text,
            &mut hits,
        );
        find_in_answer(&words, session, &steps, &question.id, &mut hits);
    }
    for orphan in session.orphans(set) {
        find_in_answer(&words, session, &steps, &orphan, &mut hits);
    }
    hits
}

fn find_in_answer(
    words: &[&str],
    session: &Session,
    steps: &HashMap<&QuestionId, Vec<(usize, &NextStep)>>,
    id: &QuestionId,
    hits: &mut Vec<Hit>,
) {
    if let Some(answer) = session.answer(id) {
        for field in WrittenField::ALL {
            let text = answer.written(field).joined();
            find(words, Some(id), HitPlace::Written(field), &text, hits);
        }
    }
    for (_, step) in steps.get(id).into_iter().flatten() {
        let text = [step.what.as_str(), step.who.as_str()].join(", ");
        find(words, Some(id), HitPlace::Step, &text, hits);
    }
}

fn find(words: &[&str], id: Option<&QuestionId>, place: HitPlace, text: &str, hits: &mut Vec<Hit>) {
    let mut line_at = 0;
    for whole in text.split_inclusive('\n') {
        let line = clean(whole.trim_end_matches(['\n', '\r']));
        let folded = fold(&line);
        if words.iter().all(|word| folded.contains(word)) {
            let first = words.first().and_then(|word| folded.find(word));
            let start = excerpt_start(&line, chars_before(&line, first.unwrap_or_default()));
            let words = line.get(start..).unwrap_or_default().trim_end();
            let is_whole = line
                .get(..start)
                .is_some_and(|before| before.trim().is_empty());
            let dots = if is_whole { "" } else { "… " };
            hits.push(Hit {
                question: id.cloned(),
                place,
                excerpt: format!("{dots}{words}"),
                at: line_at + start,
            });
        }
        line_at += whole.len();
    }
}

/// At most this many characters before the hit, so that the hit is in sight on a narrow screen.
const LEAD: usize = 20;

/// Where the words begin, in bytes, that are shown of a `line` with this many characters `before` the hit.
fn excerpt_start(line: &str, before: usize) -> usize {
    let after_spaces = |from: usize| {
        let rest = line.get(from..).unwrap_or_default();
        from + rest.len() - rest.trim_start().len()
    };
    if before <= LEAD * 2 {
        return after_spaces(0);
    }
    let mut chars = line.char_indices().skip(before - LEAD);
    let from = chars.next().map_or(line.len(), |(at, _)| at);
    // Start at a word, not in the middle of one.
    let rest = line.get(from..).unwrap_or_default();
    after_spaces(from + rest.find(' ').unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hits(note: &str, query: &str) -> Vec<(String, String)> {
        let set = QuestionSet::parse(include_str!("../../quickscan/vragenlijst.toml")).unwrap();
        let mut session = Session::default();
        session.answer_mut(&"2.1".into()).note = note.to_owned();
        let hits = search(&set, &session, query).into_iter();
        let hits = hits.filter(|hit| matches!(hit.place, HitPlace::Written(_)));
        hits.map(|hit| (hit.excerpt.clone(), note.split_at(hit.at).1.to_owned()))
            .collect()
    }

    #[test]
    fn each_hit_says_where_its_words_begin() {
        let long = "Eerst een lange inleiding met ünïcode, en pas daarna staat er zorgloket.";
        for (note, query, expected) in [
            ("zorg", "ZORG", vec![("zorg", "zorg")]),
            ("  zorg \nrest", "zorg", vec![("zorg", "zorg \nrest")]),
            // The same line twice is two places.
            (
                "zorg\nwonen\nzorg",
                "zorg",
                vec![("zorg", "zorg\nwonen\nzorg"), ("zorg", "zorg")],
            ),
            ("één\nzórg", "zorg", vec![("zórg", "zórg")]),
            (
                long,
                "zorgloket",
                vec![("… daarna staat er zorgloket.", "daarna staat er zorgloket.")],
            ),
            ("a\tb\n\nzorg", "zorg", vec![("zorg", "zorg")]),
        ] {
            let found = hits(note, query);
            let found: Vec<_> = found
                .iter()
                .map(|(a, b)| (a.as_str(), b.as_str()))
                .collect();
            assert_eq!(found, expected, "{note}");
        }
    }
}
