//! What was typed in a part of a form, and where.

use super::align::align;
use super::boxes::{BoxOf, Group, box_of};
use super::parts::Section;
use super::printed::{PrintedLine, Role};
use super::words::{Keys, Word, is_leader};
use crate::document::reading::ReadLine;
use crate::model::{ChoiceField, Question};

/// A part of a form as it came back.
#[derive(Debug, Clone, Default)]
pub(super) struct Typed {
    /// What is printed to choose from.
    pub(super) printed: Vec<BoxOf>,
    /// The boxes with what is beside them, in order.
    pub(super) options: Vec<ReadOption>,
    /// The texts, in order.
    pub(super) runs: Vec<Run>,
}

/// Something to choose that is in the part.
#[derive(Debug, Clone)]
pub(super) struct ReadOption {
    pub(super) chosen: BoxOf,
    pub(super) line: usize,
    pub(super) ticked: bool,
    pub(super) is_marked: bool,
    pub(super) tag: Option<String>,
}

/// Words that were typed one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Run {
    /// Where they begin, in lines from 0.
    pub(super) line: usize,
    /// What is printed before them; the start of the part when nothing is.
    pub(super) after: Role,
    /// What is beside the box on whose line they are.
    pub(super) beside: Option<BoxOf>,
    /// They themselves, a line for each.
    pub(super) text: String,
}

/// What was typed in the lines of `section`.
pub(super) fn typed(
    printed: &[PrintedLine],
    section: &Section,
    lines: &[ReadLine],
    question: Option<&Question>,
) -> Typed {
    let received = lines.get(section.lines.clone()).unwrap_or_default();
    let mut keys = Keys::default();
    let mut expected = Vec::new();
    for (at, line) in printed.iter().enumerate() {
        expected.extend(keys.words(std::slice::from_ref(&line.line), at));
    }
    let words = keys.words(received, 0);
    let found = align(&expected, &words);
    let role = |word: usize| {
        let line = expected.get(word).and_then(|word| printed.get(word.line));
        line.map_or(Role::Text, |line| line.role)
    };
    let roles: Vec<Option<Role>> = found.iter().map(|found| found.map(role)).collect();
    let options = options(received, &words, &roles, question);
    let runs = runs(received, &words, &roles, &options);
    let first = section.lines.start;
    let choices = printed.iter().filter_map(|line| match line.role {
        Role::Option(chosen) => Some(chosen),
        _ => None,
    });
    Typed {
        printed: choices.collect(),
        options: options
            .into_iter()
            .map(|option| ReadOption {
                line: option.line + first,
                ..option
            })
            .collect(),
        runs: runs
            .into_iter()
            .map(|run| Run {
                line: run.line + first,
                ..run
            })
            .collect(),
    }
}

/// What can be chosen on each line: by the printed words on it, or else by the words behind its box.
fn options(
    received: &[ReadLine],
    words: &[Word],
    roles: &[Option<Role>],
    question: Option<&Question>,
) -> Vec<ReadOption> {
    let mut options: Vec<ReadOption> = Vec::new();
    let mut group = Group::Choice(ChoiceField::State);
    for (at, line) in received.iter().enumerate() {
        let on_line = words.iter().zip(roles).filter(|(word, _)| word.line == at);
        let mut printed = None;
        for role in on_line.filter_map(|(_, role)| *role) {
            match role {
                Role::Choices(begun) => group = begun,
                Role::Option(chosen) => printed = printed.or(Some(chosen)),
                _ => {}
            }
        }
        let by_words = || {
            ChoiceField::ALL
                .into_iter()
                .find_map(|field| box_of(line, Group::Choice(field), None))
        };
        let chosen = printed.or_else(|| {
            line.ticked
                .and_then(|_| box_of(line, group, question).or_else(by_words))
        });
        // The words of an option may go on over several lines.
        let is_new = |chosen: &BoxOf| {
            line.ticked.is_some() || !options.iter().any(|option| option.chosen == *chosen)
        };
        options.extend(chosen.filter(is_new).map(|chosen| ReadOption {
            chosen,
            line: at,
            ticked: line.ticked == Some(true),
            is_marked: line.is_marked,
            tag: line.tag.clone(),
        }));
    }
    options
}

fn runs(
    received: &[ReadLine],
    words: &[Word],
    roles: &[Option<Role>],
    options: &[ReadOption],
) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut after = Role::Text;
    let mut at = 0;
    while at < words.len() {
        if let Some(role) = roles[at] {
            after = role;
            at += 1;
            continue;
        }
        let first = at;
        while at < words.len() && roles[at].is_none() {
            at += 1;
        }
        let before = first.checked_sub(1).and_then(|before| words.get(before));
        runs.extend(
            pieces(received, &words[first..at], before, words.get(at))
                .into_iter()
                .map(|(line, text)| Run {
                    line,
                    after,
                    beside: options
                        .iter()
                        .find(|option| option.line == line)
                        .map(|option| option.chosen),
                    text,
                }),
        );
    }
    runs
}

/// The text of `run`, between the printed words before and after it: what is on the line of a box or of printed words by
/// itself, and the lines that are only typed together.
fn pieces(
    received: &[ReadLine],
    run: &[Word],
    before: Option<&Word>,
    after: Option<&Word>,
) -> Vec<(usize, String)> {
    let (Some(first), Some(last)) = (run.first(), run.last()) else {
        return Vec::new();
    };
    let mut pieces: Vec<(usize, String)> = Vec::new();
    let mut is_open = false;
    for at in first.line..=last.line {
        let Some(line) = received.get(at) else { break };
        let start = before.filter(|word| word.line == at).map(|word| word.end);
        let end = after.filter(|word| word.line == at).map(|word| word.start);
        let text = line
            .text
            .get(start.unwrap_or(0)..end.unwrap_or(line.text.len()));
        let text = without_room(text.unwrap_or_default());
        let sign = if start.is_none() && line.ticked == Some(true) && end.is_none() {
            "[x] "
        } else {
            ""
        };
        let is_alone = start.is_some() || end.is_some() || line.ticked.is_some();
        match pieces.last_mut() {
            Some((_, piece)) if is_open && !is_alone => {
                piece.push('\n');
                piece.push_str(text);
            }
            _ if text.is_empty() => {}
            _ => pieces.push((at, format!("{sign}{text}"))),
        }
        // What was typed behind a label goes on below it.
        is_open = !pieces.is_empty() && line.ticked.is_none() && end.is_none();
    }
    for (_, text) in &mut pieces {
        *text = text.trim_end().to_owned();
    }
    pieces
}

/// `text` without the line to write on at its ends.
fn without_room(text: &str) -> &str {
    let is_room = |end: &str| end.chars().filter(|char| is_leader(*char)).count() >= 2;
    let mut text = text.trim();
    let lead = text.len()
        - text
            .trim_start_matches(|char| is_leader(char) || char == ' ')
            .len();
    if is_room(text.get(..lead).unwrap_or_default()) {
        text = text.get(lead..).unwrap_or_default();
    }
    let tail = text
        .trim_end_matches(|char| is_leader(char) || char == ' ')
        .len();
    if is_room(text.get(tail..).unwrap_or_default()) {
        text = text.get(..tail).unwrap_or_default();
    }
    text
}
