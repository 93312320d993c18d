//! The parts of a form, which begin with a heading.

use std::ops::Range;

use crate::document::reading::ReadLine;
use crate::model::{QuestionId, QuestionSet};
use crate::report::invitation::{END, heading};
use crate::text::{capitalised, letters};

/// What a part is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    /// All before the first heading.
    Head,
    /// A basisfunctie, by its number.
    Chapter(u8),
    /// A question.
    Question(QuestionId),
    /// What is below the last question.
    End,
}

/// A part and its lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Section {
    pub(super) part: Part,
    pub(super) lines: Range<usize>,
}

/// The parts of `lines`, which together are all of them.
pub(super) fn sections(set: &QuestionSet, lines: &[ReadLine]) -> Vec<Section> {
    let known = known(set);
    let group = capitalised(&set.words.group);
    let below = |at: usize| lines.get(at + 1..).unwrap_or_default();
    let begun = lines.iter().enumerate();
    let mut begun: Vec<Option<Part>> = begun
        .map(|(at, line)| begins(&known, &group, line, below(at)))
        .collect();
    // Nothing is asked below the end: what is called so above a question was typed.
    let last = begun
        .iter()
        .rposition(|part| matches!(part, Some(Part::Question(_))));
    for part in begun.iter_mut().take(last.unwrap_or(0)) {
        *part = part.take().filter(|part| *part != Part::End);
    }
    let mut sections = vec![Section {
        part: Part::Head,
        lines: 0..0,
    }];
    for (at, part) in begun.into_iter().enumerate() {
        sections.extend(part.map(|part| Section {
            part,
            lines: at..at,
        }));
        if let Some(last) = sections.last_mut() {
            last.lines.end = at + 1;
        }
    }
    sections
}

/// The letters of each heading, and what begins there.
fn known(set: &QuestionSet) -> Vec<(String, Part)> {
    let questions = set.questions();
    let questions = questions.map(|question| {
        let part = Part::Question(question.id.clone());
        (letters(&heading(question)), part)
    });
    let chapters = set.basisfuncties.iter().map(|chapter| {
        let part = Part::Chapter(chapter.number);
        (letters(&chapter.heading()), part)
    });
    questions.chain(chapters).collect()
}

/// What begins at `line`, if it is a heading: with its whole words, of which a mail program may have put the last ones on
/// the lines `below`, or with its number alone. A group begins with the word `group`.
fn begins(
    known: &[(String, Part)],
    group: &str,
    line: &ReadLine,
    below: &[ReadLine],
) -> Option<Part> {
    /// A heading is cut no more often.
    const MOST: usize = 2;
    /// No heading is longer, and a typed text may be.
    const LONGEST: usize = 400;
    /// So many letters of the name of a group are on its first line.
    const SURE: usize = 16;
    let text = line
        .text
        .get(..LONGEST.min(line.text.len()))
        .unwrap_or(&line.text);
    let words = text.trim_start_matches(|char: char| !char.is_alphanumeric());
    if line.ticked.is_some() || words.is_empty() {
        return None;
    }
    if words.trim_end_matches(|char: char| !char.is_alphanumeric()) == END {
        return Some(Part::End);
    }
    let is_question = words
        .get(..5)
        .is_some_and(|word| word.eq_ignore_ascii_case("vraag"));
    if !is_question && !words.starts_with(group) && line.level.is_none() {
        return None;
    }
    let alone = letters(words);
    let below = below
        .iter()
        .take(MOST)
        .take_while(|line| line.ticked.is_none());
    let below = below.map(|line| {
        letters(
            line.text
                .get(..LONGEST.min(line.text.len()))
                .unwrap_or_default(),
        )
    });
    let whole = below.fold(alone.clone(), |whole, line| whole + &line);
    let is_there = |(heading, part): &&(String, Part)| match part {
        Part::Question(id) => {
            whole.starts_with(heading.as_str()) && names(words, id)
                || alone == letters(&format!("vraag{id}")) && names(words, id)
        }
        _ => alone == *heading || (alone.len() > SURE && whole.starts_with(heading)),
    };
    known.iter().find(is_there).map(|(_, part)| part.clone())
}

/// Whether the first number of `words` is that of question `id`.
fn names(words: &str, id: &QuestionId) -> bool {
    let number = words.split_whitespace().nth(1).unwrap_or_default();
    number.trim_end_matches([':', '.', '*', '_', ')']) == id.as_str()
}
