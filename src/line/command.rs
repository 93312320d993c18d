//! What a line asks for.

use super::elsewhere;
use super::step::StepChange;
use super::table::{Row, commands, state_in_words};
use crate::model::{Footing, ListField, State, TextField};
use crate::text::fold;

/// What the user asks for at the question that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// How the policy stands; none takes it away.
    State(Option<State>),
    /// How well founded that is; none takes it away.
    Footing(Option<Footing>),
    /// Write a text of the answer; with words, add those to it.
    Write(TextField, String),
    /// Take a text away.
    ClearText(TextField),
    /// Add words to a list of the answer; without any, read it.
    AddEntry(ListField, String),
    /// Take an entry of a list away, by its number.
    RemoveEntry(ListField, usize),
    /// To discuss, or no longer.
    Discuss,
    /// Priority, or no longer.
    Priority,
    /// Add a next step; with a text, that is what will be done.
    Step(String),
    /// Change a step, by its number.
    ChangeStep(usize, StepChange),
    /// Take a step away, by its number.
    RemoveStep(usize),
    /// Add the step to find out what is not known.
    Ask,
    /// The next question.
    Next,
    /// The question before.
    Previous,
    /// Another question, by its number.
    GoTo(String),
    /// Read the question again.
    Read,
    /// Read what was answered the time before.
    ReadPrevious,
    /// Take over what was answered the time before.
    TakeOver,
    /// What the states look like here.
    Meetlat,
    /// What the Quickscan is.
    Introduction,
    /// Add words to the introduction of one's own; none takes it away.
    Introduce(Option<String>),
    /// The description and ratio of the basisfunctie.
    Explanation,
    /// What the sources say.
    Guidance,
    /// Take over what was read from the sources, by its number.
    Take(usize),
    /// Every question with its state.
    List,
    /// Counts, gaps and steps.
    Overview,
    /// Search for words.
    Search(String),
    /// Take the last choice back.
    Undo,
    /// Do what was taken back again.
    Redo,
    /// Save now; with a path, in a new file.
    Save(String),
    /// Hear where something is that the line face does not do itself, in this sentence.
    Elsewhere(&'static str),
    /// What can be typed.
    Help,
    /// End.
    Stop,
}

impl Command {
    /// Whether it only reads something out, so that nothing changes and nothing is left.
    pub(super) fn only_reads(&self) -> bool {
        match self {
            Self::AddEntry(_, text) => text.is_empty(),
            Self::Read
            | Self::ReadPrevious
            | Self::Meetlat
            | Self::Introduction
            | Self::Explanation
            | Self::Guidance
            | Self::List
            | Self::Overview
            | Self::Search(_)
            | Self::Elsewhere(_)
            | Self::Help => true,
            _ => false,
        }
    }
}

/// A line that is no command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unclear {
    /// It may be meant as a text.
    Prose,
    /// What can be typed instead, in a Dutch sentence.
    Sentence(String),
}

/// From so many words on, what is no command is taken for a text.
const PROSE: usize = 3;

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
    // Many end a line with a full stop, which a text keeps.
    let bare = line.trim_end_matches('.');
    if let Some(command) = understood(line).or_else(|| understood(bare)) {
        return Ok(command);
    }
    if line.split_whitespace().count() >= PROSE {
        return Err(Unclear::Prose);
    }
    let said = shortened(line);
    let row = row_of(line).map(|(row, ..)| row);
    Err(Unclear::Sentence(match row {
        Some(row) => format!("«{said}» kan niet. Typ {}: {}.", row.shown, row.help),
        None => format!(
            "«{said}» is geen opdracht. Typ 1 tot 5 voor de stand, Enter voor de volgende vraag, of \
             help."
        ),
    }))
}

fn understood(line: &str) -> Option<Command> {
    let by_row = || row_of(line).and_then(|(row, word, rest)| row.read(&word, rest));
    let by_number = || is_question_number(line).then(|| Command::GoTo(line.to_owned()));
    state_in_words(line)
        .or_else(by_row)
        .or_else(by_number)
        .or_else(|| elsewhere::sentence(line).map(Command::Elsewhere))
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

/// The beginning of what was typed, to name it in a sentence.
fn shortened(line: &str) -> String {
    const LONGEST: usize = 40;
    let start: String = line.chars().take(LONGEST).collect();
    if start.len() < line.len() {
        format!("{start}…")
    } else {
        start
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::app::{Action, Context, bindings};

    fn text(text: &str) -> String {
        text.to_owned()
    }

    fn all_mean_the_same(rows: &[(&[&str], Command)]) {
        for (lines, command) in rows {
            for line in *lines {
                assert_eq!(parse(line), Ok(command.clone()), "{line}");
            }
        }
    }

    #[test]
    fn words_and_letters_of_an_answer_mean_the_same_in_any_case() {
        all_mean_the_same(&[
            (&["", "  ", "volgende", "VOLGENDE"][..], Command::Next),
            (&["2", " 2 "], Command::State(Some(State::Deels))),
            (&["0", "wis", "wissen", "wis stand"], Command::State(None)),
            (
                &["v", "V", "Vastgelegd"],
                Command::Footing(Some(Footing::Vastgelegd)),
            ),
            (&["wis onderbouwing"], Command::Footing(None)),
            (&["n", "notitie"], Command::Write(TextField::Note, text(""))),
            (
                &["n Het loopt.", "Notitie   Het loopt."],
                Command::Write(TextField::Note, text("Het loopt.")),
            ),
            (&["wis notitie"], Command::ClearText(TextField::Note)),
            (
                &["bron", "bronnen"],
                Command::AddEntry(ListField::Sources, text("")),
            ),
            (
                &["bron Visie, p. 4"],
                Command::AddEntry(ListField::Sources, text("Visie, p. 4")),
            ),
            (&["wis bron 2"], Command::RemoveEntry(ListField::Sources, 2)),
            (
                &["geraadpleegd lokaal team"],
                Command::AddEntry(ListField::Consulted, text("lokaal team")),
            ),
        ]);
    }

    #[test]
    fn words_and_letters_of_steps_and_ways_mean_the_same_in_any_case() {
        all_mean_the_same(&[
            (&["s", "stap", "vervolgstap"][..], Command::Step(text(""))),
            (&["s Bellen", "stap Bellen"], Command::Step(text("Bellen"))),
            (
                &["wis stap 1", "stap 1 weg", "s 1 Weg."],
                Command::RemoveStep(1),
            ),
            (
                &["ga 4.6", "4.6", "g 4.6", "ga naar 4.6", "ga naar vraag 4.6"],
                Command::GoTo(text("4.6")),
            ),
            (&["vorige"], Command::Previous),
            (&["l", "vorige keer"], Command::ReadPrevious),
            (&["neem 3"], Command::Take(3)),
            (
                &["zoek twee woorden", "/ twee woorden"],
                Command::Search(text("twee woorden")),
            ),
            (&["bewaar"], Command::Save(text(""))),
            (
                &["bewaar /tmp/Mijn map/x.toml"],
                Command::Save(text("/tmp/Mijn map/x.toml")),
            ),
            (&["help", "h", "?", "F1"], Command::Help),
            (&["stop", "exit"], Command::Stop),
        ]);
    }

    #[test]
    fn extra_questions_are_gone_to_by_their_number_alone() {
        for line in ["K9.1", "K9.1.", "ga K9.1", "vraag K9.1"] {
            assert_eq!(parse(line), Ok(Command::GoTo(text("K9.1"))), "{line}");
        }
        for line in ["KK9.1", "K.1", "K9", "9.K"] {
            assert!(parse(line).is_err(), "{line}");
        }
    }

    #[test]
    fn a_text_is_asked_about_and_anything_else_told_of() {
        for line in [
            "Er is een plan",
            "2 van de drie",
            "Prioriteit ligt bij jongeren",
            "stop daar graag mee",
        ] {
            assert_eq!(parse(line), Err(Unclear::Prose), "{line}");
        }
        for (line, words) in [
            ("6", "«6» is geen opdracht. Typ 1 tot 5"),
            ("plan maken", "is geen opdracht"),
            ("neem", "«neem» kan niet. Typ neem 3:"),
            ("ga", "«ga» kan niet. Typ "),
            ("wis alles", "«wis alles» kan niet."),
        ] {
            let Err(Unclear::Sentence(sentence)) = parse(line) else {
                panic!("{line}: {:?}", parse(line));
            };
            assert!(sentence.contains(words), "{sentence}");
        }
    }

    #[test]
    fn the_letters_of_a_question_on_the_screen_mean_the_same_here() {
        for binding in bindings(Context::Choice) {
            let command = match binding.action {
                Action::SetState(state) => Command::State(Some(state)),
                Action::ClearState => Command::State(None),
                Action::SetFooting(footing) => Command::Footing(Some(footing)),
                Action::EditNote => Command::Write(TextField::Note, text("")),
                Action::NewStep => Command::Step(text("")),
                Action::StepToAsk => Command::Ask,
                Action::ToggleDiscuss => Command::Discuss,
                Action::TogglePriority => Command::Priority,
                Action::ReadPrevious => Command::ReadPrevious,
                Action::TakeOver => Command::TakeOver,
                Action::Help => Command::Help,
                _ => continue,
            };
            let key = binding.key_name();
            assert_eq!(parse(&key), Ok(command), "{key}");
        }
    }

    #[test]
    fn no_word_stands_for_two_commands_and_each_is_explained() {
        let mut words: Vec<_> = commands().flat_map(|row| row.words).collect();
        let count = words.len();
        words.sort();
        words.dedup();
        assert_eq!(words.len(), count);
        for row in commands() {
            assert!(row.words.iter().all(|word| fold(word) == **word));
            assert!(!row.shown.is_empty() && !row.help.is_empty());
            assert!(!row.help.ends_with('.'), "{}", row.help);
        }
    }

    proptest! {
        #[test]
        fn any_line_gets_a_command_or_a_sentence(line in "\\PC{0,60}") {
            if let Err(Unclear::Sentence(sentence)) = parse(&line) {
                prop_assert!(sentence.ends_with('.'));
            }
        }

        #[test]
        fn any_words_after_a_command_are_kept_or_asked_about(rest in "[a-z0-9 ]{1,30}", at in 0..commands().count()) {
            let word = commands().nth(at).unwrap().words[0];
            match parse(&format!("{word} {rest}")) {
                Err(Unclear::Sentence(sentence)) => prop_assert!(sentence.contains('«')),
                Err(Unclear::Prose) | Ok(_) => {}
            }
        }
    }
}
