//! From a line to what it asks for.

use super::super::home::table::is_for_the_list;
use super::super::step_change::StepChange;
use super::super::table::{Row, commands, state_in_words};
use super::Command;
use crate::model::State;
use crate::text::{fold, letters};

/// A line that is no command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unclear {
    /// It may be meant as a text.
    Prose,
    /// What can be typed instead, in a Dutch sentence.
    Sentence(String),
}

/// From so many words on, a line may be a text.
pub(in crate::line) const PROSE: usize = 3;

/// What `line` asks for. Every line gets a command, a sentence, or a question whether it is a text.
///
/// # Errors
///
/// [`Unclear`] when it is no command.
pub fn parse(line: &str) -> Result<Command, Unclear> {
    let line = line.trim();
    if line.is_empty() {
        return Ok(Command::Next);
    }
    if line == "." {
        return Ok(Command::NextOpen);
    }
    // Many end a line with a full stop, which a text keeps.
    let bare = line.trim_end_matches('.');
    let command = understood(line).or_else(|| understood(bare));
    // Who asks does not answer: «op orde?» changes nothing.
    if let Some(command) =
        command.filter(|command| !(line.ends_with('?') && command.is_an_answer()))
    {
        return Ok(command);
    }
    let said = shortened(line);
    if let Some(word) = meant_for_a_step(line) {
        return Err(Unclear::Sentence(format!(
            "«{said}»: bedoelt u {word}? Typ het opnieuw. Is het een nieuwe vervolgstap, typ dan stap, en dan wat er gaat \
             gebeuren."
        )));
    }
    // Who begins with a command means one, also where the rest makes no sense.
    if let Some((row, ..)) = row_of(line) {
        return Err(Unclear::Sentence(format!(
            "«{said}» kan niet. {}",
            row.takes()
        )));
    }
    if let Some((number, _)) = at_a_question(line) {
        return Err(Unclear::Sentence(format!(
            "«{said}» kan niet. Typ {number} om naar die vraag te gaan; met een opdracht erachter, zoals {number} 3, wordt die \
             daar meteen gedaan."
        )));
    }
    if line.split_whitespace().count() >= PROSE {
        return Err(Unclear::Prose);
    }
    let meant = judgement_meant_by(line).map(|(number, state)| {
        let state = state.label().to_lowercase();
        format!("«{said}» is geen stand. Bedoelt u {state}, typ dan {number}.")
    });
    Err(Unclear::Sentence(meant.unwrap_or_else(|| {
        format!(
            "«{said}» is geen opdracht. Typ 1 tot 5 voor de stand, Enter voor de volgende vraag, of \
             uitleg."
        )
    })))
}

/// Whether `line` is a command and nothing else: no word in it is the user's own.
pub(in crate::line) fn is_bare_command(line: &str) -> bool {
    !line.trim().is_empty() && parse(line).is_ok_and(|command| !command.holds_a_text())
}

/// The state that a judgement in other words seems to be, with what is typed for it. It is asked, since the words mean
/// more than one thing.
fn judgement_meant_by(words: &str) -> Option<(usize, State)> {
    let state = match letters(words).as_str() {
        "ja" | "goed" | "prima" | "klaar" | "geregeld" | "heelgoed" => State::OpOrde,
        "beetje" | "eenbeetje" | "half" | "matig" | "redelijk" | "soms" => State::Deels,
        "nee" | "slecht" | "niet" | "nietgoed" | "onvoldoende" => State::NietOpOrde,
        _ => return None,
    };
    let place = State::ALL.iter().position(|each| *each == state)?;
    Some((place + 1, state))
}

fn understood(line: &str) -> Option<Command> {
    let by_row = || row_of(line).and_then(|(row, word, rest)| row.read(&word, rest));
    let by_number = || is_question_number(line).then(|| Command::GoTo(line.to_owned()));
    let there = || {
        let (number, rest) = at_a_question(line)?;
        let command = in_state(rest).or_else(|| understood(rest).filter(Command::stays_there))?;
        Some(Command::At(number.to_owned(), Box::new(command)))
    };
    let for_the_list = || {
        let first = fold(line.split_whitespace().next()?);
        is_for_the_list(&first).then(|| Command::Sessions(line.to_owned()))
    };
    if meant_for_a_step(line).is_some() {
        return None;
    }
    state_in_words(line)
        .or_else(for_the_list)
        .or_else(by_row)
        .or_else(by_number)
        .or_else(there)
}

/// `open` after a number: there it is a state, and opens no session.
fn in_state(words: &str) -> Option<Command> {
    let is_open = letters(words) == "open";
    is_open.then_some(Command::State(None))
}

/// The number of a question that `line` begins with, also after «ga naar vraag», and what follows it.
fn at_a_question(line: &str) -> Option<(&str, &str)> {
    let (number, rest) = line.split_once(char::is_whitespace)?;
    if ["ga", "naar", "vraag"].contains(&&*fold(number)) {
        return at_a_question(rest.trim());
    }
    let number = number.trim_end_matches([':', ',']);
    is_question_number(number).then_some((number, rest.trim()))
}

/// The change of a step that `line` seems to be meant for: "stap 1 klar" is no new step.
fn meant_for_a_step(line: &str) -> Option<&'static str> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let [step, number, typed] = words.as_slice() else {
        return None;
    };
    let is_step = ["s", "stap", "vervolgstap"].contains(&&*fold(step));
    let is_numbered = is_step && number.parse::<usize>().is_ok();
    is_numbered.then(|| StepChange::meant_by(typed)).flatten()
}

/// The row that `line` begins with the word of, that word, and what follows it.
fn row_of(line: &str) -> Option<(Row, String, &str)> {
    let (first, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let word = fold(first);
    let row = commands().find(|row| row.words.contains(&&*word))?;
    Some((row, word, rest.trim()))
}

/// `4.6`, as questions are numbered; extra ones have a letter before it: `K9.1`.
fn is_question_number(word: &str) -> bool {
    let is_number = |part: &str| !part.is_empty() && part.chars().all(|char| char.is_ascii_digit());
    let number = word.strip_prefix(|char: char| char.is_ascii_alphabetic());
    number
        .unwrap_or(word)
        .split_once('.')
        .is_some_and(|(one, other)| is_number(one) && is_number(other))
}

/// Whether `line` begins with the word of a command or the number of a question, so that one is meant.
pub(in crate::line) fn begins_as_command(line: &str) -> bool {
    row_of(line).is_some() || at_a_question(line).is_some()
}

/// The beginning of what was typed, to name it in a sentence.
pub(in crate::line) fn shortened(line: &str) -> String {
    const LONGEST: usize = 40;
    let start: String = line.chars().take(LONGEST).collect();
    if start.len() < line.len() {
        format!("{start}…")
    } else {
        start
    }
}
