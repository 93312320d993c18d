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
        let said = [Some(step.what.as_str()), step.owner()];
        let text = said.into_iter().flatten().collect::<Vec<_>>().join(", ");
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

/// At most this many characters before the hit, so that the hit is visible on a narrow screen.
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

    fn set() -> QuestionSet {
        QuestionSet::parse(include_str!("../../quickscan/vragenlijst.toml")).expect("it parses")
    }

    fn hits(note: &str, query: &str) -> Vec<(String, String)> {
        let hits = search(&set(), &noted(note), query).into_iter();
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

    /// Where `query` is found: the question, the word for the place, and the line. There is an extra
    /// question, K9.1, that is switched off.
    fn found(session: &Session, query: &str) -> Vec<(String, &'static str, String)> {
        let mut set = set();
        set.known_extra.push("K9.1".into());
        let hits = search(&set, session, query).into_iter();
        hits.map(|hit| {
            let question = hit.question.map_or_else(String::new, |id| id.to_string());
            (question, hit.place.label(), hit.excerpt)
        })
        .collect()
    }

    fn noted(note: &str) -> Session {
        let mut session = Session::default();
        session.answer_mut(&"1.1".into()).note = note.to_owned();
        session
    }

    #[test]
    fn all_words_are_on_one_line_in_any_order_case_and_accent() {
        let session = noted("Eén café aan de Dijk\nniets hier\nover het café");
        for (query, expected) in [
            ("CAFE", &["Eén café aan de Dijk", "over het café"][..]),
            ("dijk een", &["Eén café aan de Dijk"]),
            ("  cafe\tdijk ", &["Eén café aan de Dijk"]),
            ("café niets", &[]),
            (" ", &[]),
            ("", &[]),
        ] {
            let hits = found(&session, query);
            let lines: Vec<_> = hits.iter().map(|(_, _, line)| line.as_str()).collect();
            assert_eq!(lines, expected, "{query:?}");
        }
    }

    #[test]
    fn hits_stand_by_question_and_in_it_the_question_its_answer_and_its_steps() {
        let word = "zoekwoord";
        let mut session = noted(word);
        session.answer_mut(&"1.1".into()).sources = vec![word.to_owned(), word.to_owned()];
        session.answer_mut(&"5.7".into()).consulted = vec![word.to_owned()];
        // Of a question that this set does not have, found last; of one that is switched off, never.
        session.answer_mut(&"0.9".into()).note = word.to_owned();
        session.answer_mut(&"K9.1".into()).note = word.to_owned();
        let mut step = NextStep::new("1.1".into(), "bellen");
        step.who = word.to_owned();
        session.steps = vec![NextStep::new("2.1".into(), word), step];
        let hits = found(&session, word).into_iter();
        let places: Vec<_> = hits
            .map(|(id, place, line)| format!("{id} {place}: {line}"))
            .collect();
        assert_eq!(
            places,
            [
                "1.1 notitie: zoekwoord",
                "1.1 bron: zoekwoord",
                "1.1 bron: zoekwoord",
                "1.1 vervolgstap: bellen, zoekwoord",
                "2.1 vervolgstap: zoekwoord",
                "5.7 geraadpleegd: zoekwoord",
                "0.9 notitie: zoekwoord",
            ]
        );
        let set = set();
        let question = set.first().expect("it has one");
        let (id, place, _) = &found(&session, &question.text)[0];
        assert_eq!((id.as_str(), *place), (question.id.as_str(), "vraag"));
    }

    #[test]
    fn a_long_line_begins_at_a_word_a_little_before_the_hit() {
        let before = "een woord of tien staat er voor het gezochte, ";
        let long = format!("{before}{before}hier staat zoekwoord en meer");
        for (line, expected) in [
            ("kort  met zoekwoord ", "kort  met zoekwoord"),
            (long.as_str(), "… hier staat zoekwoord en meer"),
        ] {
            assert_eq!(found(&noted(line), "zoekwoord")[0].2, expected);
        }
        // Exactly as far as it may be, and one character further.
        for (count, starts) in [(2 * LEAD, "xx"), (2 * LEAD + 1, "… ")] {
            let line = format!("{}zoekwoord", "x".repeat(count));
            assert!(
                found(&noted(&line), "zoekwoord")[0].2.starts_with(starts),
                "{count}"
            );
        }
    }
}
