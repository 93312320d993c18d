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
            for text in answer.written(field).entries() {
                find(words, Some(id), HitPlace::Written(field), text, hits);
            }
        }
    }
    for (_, step) in steps.get(id).into_iter().flatten() {
        let text = [step.what.as_str(), step.who.as_str()].join(", ");
        find(words, Some(id), HitPlace::Step, &text, hits);
    }
}

fn find(words: &[&str], id: Option<&QuestionId>, place: HitPlace, text: &str, hits: &mut Vec<Hit>) {
    for line in text.lines() {
        let line = clean(line);
        let folded = fold(&line);
        if words.iter().all(|word| folded.contains(word)) {
            let first = words.first().and_then(|word| folded.find(word));
            hits.push(Hit {
                question: id.cloned(),
                place,
                excerpt: excerpt(&line, chars_before(&line, first.unwrap_or_default())),
            });
        }
    }
}

/// At most this many characters before the hit, so that the hit is in sight on a narrow screen.
const LEAD: usize = 20;

/// `line`, shortened around the hit that has this many characters `before` it.
fn excerpt(line: &str, before: usize) -> String {
    if before <= LEAD * 2 {
        return line.trim().to_owned();
    }
    let rest: String = line.chars().skip(before - LEAD).collect();
    // Start at a word, not in the middle of one.
    let start = rest.split_once(' ').map_or(rest.as_str(), |(_, rest)| rest);
    format!("… {}", start.trim())
}
