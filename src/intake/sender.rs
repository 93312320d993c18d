//! From whom a form comes: the lines that say so, and the code on it.

use super::parts::Section;
use super::printed::is_label;
use super::typed::{Run, Typed};
use super::words::is_leader;
use crate::document::PLACEHOLDER;
use crate::document::reading::ReadLine;
use crate::model::Identity;
use crate::report::invitation::{CODE, CODE_DIGITS, DAY, FILLED_IN_BY, FUNCTION, code};

/// Who sent it, as it says itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sender {
    /// The name.
    pub name: Option<String>,
    /// What the sender does.
    pub function: Option<String>,
    /// The day, as it was typed.
    pub day: Option<String>,
    /// The code of the session and the participant, see [`code`].
    pub code: Option<String>,
}

impl Sender {
    /// Whether the code is that of this session and participant; none when there is no code.
    pub fn has_code_of(&self, session: Option<Identity>, participant: Identity) -> Option<bool> {
        Some(*self.code.as_ref()? == code(session, participant))
    }

    /// Whether the code is that of this session, of whichever participant; none when there is no code of a session.
    pub fn is_for(&self, session: Identity) -> Option<bool> {
        let (of, _) = self.code.as_ref()?.split_once('-')?;
        Some(session.to_string().ends_with(of))
    }

    /// Reads the lines of the head.
    pub(super) fn read(&mut self, lines: &[ReadLine], section: &Section) {
        for at in section.lines.clone() {
            let Some(line) = lines.get(at) else { break };
            let field = match label_of(line) {
                Some(FILLED_IN_BY) => &mut self.name,
                Some(FUNCTION) => &mut self.function,
                Some(DAY) => &mut self.day,
                Some(_) => {
                    // A mail program may have put it on the next line.
                    let mut near = lines.iter().skip(at).take(2);
                    let code = near.find_map(|line| code_in(&line.text));
                    self.code = self.code.take().or_else(|| code.map(str::to_owned));
                    continue;
                }
                None => continue,
            };
            // An answer may have the empty form below it.
            if field.is_none() {
                *field = behind(line);
            }
        }
    }
}

/// Which of the labels of the head `line` begins with.
fn label_of(line: &ReadLine) -> Option<&'static str> {
    let mut labels = [FILLED_IN_BY, FUNCTION, DAY, CODE].into_iter();
    labels.find(|label| is_label(line, label))
}

/// What is behind the label of `line`.
fn behind(line: &ReadLine) -> Option<String> {
    let (_, text) = line.text.split_once(':')?;
    let text = text.replace(PLACEHOLDER, "");
    let text = text.trim_matches(|char| is_leader(char) || " *_".contains(char));
    (!text.is_empty()).then(|| text.to_owned())
}

/// The code in `text`: eight hexadecimal digits, or twice so many.
fn code_in(text: &str) -> Option<&str> {
    let is_code = |word: &&str| {
        let parts: Vec<&str> = word.split('-').collect();
        let is_part = |part: &&str| {
            part.len() == CODE_DIGITS && part.chars().all(|char| char.is_ascii_hexdigit())
        };
        parts.len() <= 2 && parts.iter().all(is_part)
    };
    text.split_whitespace().find(is_code)
}

/// What was `typed` in the head, without what was read from its labels.
pub(super) fn without_labels(typed: Typed, lines: &[ReadLine], sender: &Sender) -> Typed {
    let runs = typed
        .runs
        .into_iter()
        .filter_map(|run| without_label(run, lines, sender));
    Typed {
        runs: runs.collect(),
        ..typed
    }
}

fn without_label(mut run: Run, lines: &[ReadLine], sender: &Sender) -> Option<Run> {
    let Some(line) = lines.get(run.line).filter(|line| label_of(line).is_some()) else {
        return (sender.code.as_deref() != Some(run.text.as_str())).then_some(run);
    };
    let (first, rest) = run.text.split_once('\n').unwrap_or((&run.text, ""));
    let read = [&sender.name, &sender.function, &sender.day];
    let is_read = read
        .iter()
        .any(|read| read.is_some() && **read == behind(line));
    let first = match &sender.code {
        _ if is_read => String::new(),
        Some(code) => first.replacen(code, "", 1).trim().to_owned(),
        None => first.to_owned(),
    };
    let text = format!("{first}\n{rest}");
    run.line += usize::from(first.is_empty());
    text.trim().clone_into(&mut run.text);
    (!run.text.is_empty()).then_some(run)
}
