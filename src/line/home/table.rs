//! THE table of what can be typed at the list of sessions: its help and its parsing.

use super::super::table::commands;
use crate::text::{fold, letters};

/// What the user asks for at the list of sessions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HomeCommand {
    /// Read the sessions.
    List,
    /// Read those that hold these words.
    Search(String),
    /// Open one, by number or name; in the bin, put it back.
    Open(String),
    /// Begin one, in this gemeente where that was said.
    New(String),
    /// Begin one with another question set.
    NewWithOtherSet,
    /// Begin a new measurement on the basis of one.
    FollowUp(String),
    /// To the bin with one.
    Delete(String),
    /// Read the bin.
    Bin,
    /// What the Quickscan is.
    Introduction,
    /// How to look around in an example.
    Example,
    /// How to go to the screen.
    Screen,
    /// What is left of a text that is said in parts.
    More {
        /// All of it.
        all: bool,
    },
    /// What can be typed.
    Help(String),
    /// End.
    Stop,
}

/// A command: its words, and what it does.
pub(in crate::line) struct HomeRow {
    pub(in crate::line) words: &'static [&'static str],
    pub(in crate::line) shown: &'static str,
    pub(in crate::line) help: &'static str,
    read: fn(&str) -> Option<HomeCommand>,
}

const fn row(
    words: &'static [&'static str],
    shown: &'static str,
    help: &'static str,
    read: fn(&str) -> Option<HomeCommand>,
) -> HomeRow {
    HomeRow {
        words,
        shown,
        help,
        read,
    }
}

/// Every command, in the order of the help.
#[rustfmt::skip]
pub(in crate::line) const ROWS: &[HomeRow] = &[
    row(&["open", "openen", "terugzetten", "herstel"], "een nummer, of open met een naam", "die sessie openen; in de prullenbak: terugzetten", |rest| some(rest).map(HomeCommand::Open)),
    row(&["nieuw", "nieuwe", "n"], "n of nieuw", "een nieuwe sessie beginnen; met een gemeente erachter zonder verdere vragen", |rest| Some(HomeCommand::New(rest.to_owned()))),
    row(&["vragenlijsten", "vragenlijst"], "vragenlijsten", "een nieuwe sessie beginnen met een andere vragenlijst", |rest| alone(rest, HomeCommand::NewWithOtherSet)),
    row(&["vervolg", "h"], "vervolg 2 of h 2", "een nieuwe meting beginnen op basis van sessie 2", |rest| some(rest).map(HomeCommand::FollowUp)),
    row(&["sessies", "lijst"], "sessies", "alle sessies", |rest| alone(rest, HomeCommand::List)),
    row(&["zoek", "/"], "/ of zoek, met woorden erachter", "sessies zoeken op gemeente, gebied of invuller", |rest| some(rest).map(HomeCommand::Search)),
    row(&["weg", "weggooien", "wis"], "weg 2", "sessie 2 naar de prullenbak", |rest| some(rest).map(HomeCommand::Delete)),
    row(&["prullenbak", "x"], "x of prullenbak", "wat is weggegooid; met een nummer zet u een sessie terug", |rest| alone(rest, HomeCommand::Bin)),
    row(&["inleiding", "i", "f3"], "i of inleiding", "wat de Quickscan is", |rest| alone(rest, HomeCommand::Introduction)),
    row(&["voorbeeld"], "voorbeeld", "hoe u rondkijkt in een ingevuld voorbeeld", |rest| alone(rest, HomeCommand::Example)),
    row(&["scherm"], "scherm", "hoe u op het scherm werkt", |rest| alone(rest, HomeCommand::Screen)),
    row(&["meer"], "meer", "het vervolg van wat in delen wordt voorgelezen; meer alles leest de rest", more),
    row(&["uitleg", "help", "?", "f1"], "uitleg of ?", "deze lijst; uitleg nieuw zegt wat nieuw doet", |rest| Some(HomeCommand::Help(rest.to_owned()))),
    row(&["stop", "stoppen", "exit", "quit"], "stop", "stoppen", |rest| alone(rest, HomeCommand::Stop)),
];

fn alone(rest: &str, command: HomeCommand) -> Option<HomeCommand> {
    rest.is_empty().then_some(command)
}

fn some(rest: &str) -> Option<String> {
    (!rest.is_empty()).then(|| rest.to_owned())
}

fn more(rest: &str) -> Option<HomeCommand> {
    let all = letters(rest) == "alles";
    (all || rest.is_empty()).then_some(HomeCommand::More { all })
}

/// What `line` asks for at the list of sessions.
///
/// # Errors
///
/// A Dutch sentence that says what can be typed instead.
pub fn parse(line: &str) -> Result<HomeCommand, String> {
    let line = line.trim();
    let bare = line.trim_end_matches('.');
    if bare.parse::<usize>().is_ok() {
        return Ok(HomeCommand::Open(bare.to_owned()));
    }
    if line.is_empty() {
        return Ok(HomeCommand::List);
    }
    let understood = |line: &str| {
        let (row, rest) = row_of(line)?;
        (row.read)(rest)
    };
    if let Some(command) = understood(bare).or_else(|| understood(line)) {
        return Ok(command);
    }
    let said: String = line.chars().take(40).collect();
    if let Some((row, _)) = row_of(line) {
        return Err(format!(
            "«{said}» kan niet. Typ {}: {}.",
            row.shown, row.help
        ));
    }
    let word = fold(line.split_whitespace().next().unwrap_or_default());
    Err(if commands().any(|row| row.words.contains(&&*word)) {
        format!(
            "«{said}» kan als er een sessie open is. Typ eerst het nummer van een sessie, of nieuw."
        )
    } else {
        format!("«{said}» is geen opdracht. Typ het nummer van een sessie, nieuw, of uitleg.")
    })
}

fn row_of(line: &str) -> Option<(&'static HomeRow, &str)> {
    let (first, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let word = fold(first);
    let row = ROWS.iter().find(|row| row.words.contains(&&*word))?;
    Some((row, rest.trim()))
}

/// Whether `word` begins a command of the list of sessions alone, so that in a session it means to go there.
pub(in crate::line) fn is_for_the_list(word: &str) -> bool {
    ["open", "openen", "nieuw", "nieuwe", "vervolg", "prullenbak"].contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_at_the_list_is_understood() {
        let text = |text: &str| text.to_owned();
        for (line, command) in [
            ("2", HomeCommand::Open(text("2"))),
            ("2.", HomeCommand::Open(text("2"))),
            ("open Dijkstad", HomeCommand::Open(text("Dijkstad"))),
            ("Nieuw", HomeCommand::New(text(""))),
            ("nieuw Dijkstad", HomeCommand::New(text("Dijkstad"))),
            ("vervolg 1", HomeCommand::FollowUp(text("1"))),
            ("weg 3.", HomeCommand::Delete(text("3"))),
            ("", HomeCommand::List),
            ("meer alles", HomeCommand::More { all: true }),
            ("stop.", HomeCommand::Stop),
        ] {
            assert_eq!(parse(line), Ok(command), "{line}");
        }
        for (line, words) in [
            ("vervolg", "«vervolg» kan niet. Typ vervolg 2 of h 2:"),
            ("notitie", "kan als er een sessie open is"),
            ("onzin", "is geen opdracht"),
        ] {
            let said = parse(line).expect_err(line);
            assert!(said.contains(words) && said.ends_with('.'), "{said}");
        }
    }

    #[test]
    fn no_word_stands_for_two_commands_and_each_is_explained() {
        let mut words: Vec<_> = ROWS.iter().flat_map(|row| row.words).collect();
        let count = words.len();
        words.sort();
        words.dedup();
        assert_eq!(words.len(), count);
        for row in ROWS {
            assert!(row.words.iter().all(|word| fold(word) == **word));
            assert!(!row.shown.is_empty() && !row.help.ends_with('.'));
            // What nobody is told, nobody types.
            for letter in row.words.iter().filter(|word| word.len() == 1) {
                let shown = row.shown.split([' ', ',']);
                assert!(shown.into_iter().any(|word| word == *letter), "{letter}");
            }
        }
    }
}
