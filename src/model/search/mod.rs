//! Searching a session: questions, all that is written in answers, and steps.

use std::collections::HashMap;

use std::ops::Range;

use super::{
    ListField, NextStep, QuestionId, QuestionSet, RecordId, RecordKind, Session, TextField,
    WrittenField,
};
use crate::text::{chars_before, clean, counted, fold, fold_with_places};

/// Where a hit was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HitPlace {
    /// In the text of the question.
    Question,
    /// In one of the answers that can be chosen, or a row of a table.
    Choice,
    /// In what was written in a field of the answer.
    Written(WrittenField),
    /// In a next step.
    Step,
    /// In the introduction of the session.
    Introduction,
    /// In what is recorded of a group of questions, or of a talk.
    Record(RecordKind),
}

impl HitPlace {
    /// The word on screen.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Question => "vraag",
            Self::Choice => "keuze",
            Self::Written(field) => field.row().one,
            Self::Step => "vervolgstap",
            Self::Introduction => "inleiding",
            Self::Record(kind) => kind.key(),
        }
    }

    /// The word behind a number.
    pub fn counted(self, number: usize) -> String {
        match self {
            Self::Written(WrittenField::GIVEN) => counted(number, "antwoord", "antwoorden"),
            Self::Question => counted(number, "vraag", "vragen"),
            Self::Choice => counted(number, "keuze", "keuzes"),
            Self::Written(field) => counted(number, field.row().one, several(field)),
            Self::Step => counted(number, "vervolgstap", "vervolgstappen"),
            Self::Introduction => counted(number, "inleiding", "inleidingen"),
            Self::Record(kind) => counted(number, kind.one(), kind.one()),
        }
    }
}

/// What more than one entry of a field is called.
const fn several(field: WrittenField) -> &'static str {
    match field {
        WrittenField::Text(TextField::Note) => "notities",
        WrittenField::Text(TextField::Risk) => "risico's",
        WrittenField::Text(TextField::KeySentence) => "kernzinnen",
        WrittenField::List(ListField::Sources) => "bronnen",
        WrittenField::List(ListField::Consulted) => "keer bij «Gesproken met»",
        WrittenField::List(ListField::Given) => "antwoorden",
    }
}

/// One place where all words of a search were found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The question it belongs to; none of what is said of the session as a whole, or in a record.
    pub question: Option<QuestionId>,
    /// The record it is in, with the key of its field.
    pub record: Option<(RecordId, String)>,
    /// What kind of text it is in.
    pub place: HitPlace,
    /// The line with the hit, shortened around it.
    pub excerpt: String,
    /// Where in that the words stand, in bytes, in order; none of these overlap.
    pub found: Vec<Range<usize>>,
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
        self.question == other.question && self.record == other.record && self.place == other.place
    }
}

/// How many of `hits` there are in each kind of place: "4 vragen, 7 notities".
pub fn counted_by_place(hits: &[Hit]) -> String {
    let mut places: Vec<(HitPlace, usize)> = Vec::new();
    for hit in hits {
        match places.iter_mut().find(|(place, _)| *place == hit.place) {
            Some((_, count)) => *count += 1,
            None => places.push((hit.place, 1)),
        }
    }
    let words = places
        .into_iter()
        .map(|(place, count)| place.counted(count));
    words.collect::<Vec<_>>().join(", ")
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
        for option in question.kind.options() {
            let place = HitPlace::Choice;
            find(&words, Some(&question.id), place, &option.text, &mut hits);
        }
        if let Some(answer) = session.answer(&question.id) {
            let given = question.given(answer).in_words().join("\n");
            let place = HitPlace::Written(WrittenField::GIVEN);
            find(&words, Some(&question.id), place, &given, &mut hits);
        }
        find_in_answer(&words, session, &steps, &question.id, &mut hits);
    }
    for orphan in session.orphans(set) {
        find_in_answer(&words, session, &steps, &orphan, &mut hits);
    }
    find_in_records(&words, session, &mut hits);
    hits
}

fn find_in_records(words: &[&str], session: &Session, hits: &mut Vec<Hit>) {
    for (id, record) in &session.records {
        for (key, text) in &record.texts {
            let before = hits.len();
            find(words, None, HitPlace::Record(id.kind), text, hits);
            for hit in hits.iter_mut().skip(before) {
                hit.record = Some((id.clone(), key.clone()));
            }
        }
    }
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
            // All words are to be seen, so it begins before the first of them.
            let first = words.iter().filter_map(|word| folded.find(word)).min();
            let start = excerpt_start(&line, chars_before(&line, first.unwrap_or_default()));
            let shown = line.get(start..).unwrap_or_default().trim_end();
            let is_whole = line
                .get(..start)
                .is_some_and(|before| before.trim().is_empty());
            let dots = if is_whole { "" } else { "… " };
            let excerpt = format!("{dots}{shown}");
            hits.push(Hit {
                question: id.cloned(),
                record: None,
                place,
                found: found_in(&excerpt, words),
                excerpt,
                at: line_at + start,
            });
        }
        line_at += whole.len();
    }
}

/// Where any of `words` stands in `excerpt`, in bytes, in order and without overlap.
fn found_in(excerpt: &str, words: &[&str]) -> Vec<Range<usize>> {
    let (folded, places) = fold_with_places(excerpt);
    let byte = |at: usize| places.get(at).copied().unwrap_or(excerpt.len());
    // A letter that is written as two when it is compared counts as a whole.
    let place = |(at, word): (usize, &str)| {
        let last = byte(at + word.len() - 1);
        let rest = excerpt.get(last..).unwrap_or_default();
        let end = last + rest.chars().next().map_or(0, char::len_utf8);
        byte(at)..end.max(byte(at + word.len()))
    };
    let words = words.iter().filter(|word| !word.is_empty());
    let mut found: Vec<Range<usize>> = words
        .flat_map(|word| folded.match_indices(word).map(place))
        .collect();
    found.sort_by_key(|range| range.start);
    let mut apart: Vec<Range<usize>> = Vec::new();
    for range in found {
        match apart.last_mut() {
            Some(before) if range.start <= before.end => before.end = before.end.max(range.end),
            _ => apart.push(range),
        }
    }
    apart
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
mod tests;
