//! Which face the program shows: the screen, or line by line. Asked for by a flag, else by the environment, else by the
//! settings, else as the terminal can.

use std::env;
use std::io::{self, IsTerminal};

use super::Failure;
use super::arguments::AskedFace;
use crate::storage::Face;

/// The environment variable in which a face may be asked for.
const VARIABLE: &str = "QUICKSCAN_GEZICHT";

/// What was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Chosen {
    /// The screen.
    Screen,
    /// Line by line; said first is why, and how to go back.
    Lines(String),
}

/// What the program has around it.
#[derive(Debug, Clone, Copy)]
struct Terminal {
    /// Whether somebody types.
    is_typed: bool,
    /// Whether somebody reads along.
    is_read: bool,
    /// Whether it can only show lines.
    is_dumb: bool,
}

impl Terminal {
    fn here() -> Self {
        Self {
            is_typed: io::stdin().is_terminal(),
            is_read: io::stdout().is_terminal(),
            is_dumb: env::var_os("TERM").is_some_and(|term| term == "dumb"),
        }
    }
}

/// Choose a face. `settled` is the one in the settings.
pub(super) fn choose(asked: AskedFace, settled: Option<Face>) -> Result<Chosen, Failure> {
    let variable = env::var_os(VARIABLE).map(|value| value.to_string_lossy().into_owned());
    decide(asked.face(), variable.as_deref(), settled, Terminal::here())
}

fn decide(
    flag: Option<Face>,
    variable: Option<&str>,
    settled: Option<Face>,
    terminal: Terminal,
) -> Result<Chosen, Failure> {
    const FLAG: &str =
        "Regel voor regel, zoals u vroeg met --regels. Zonder dat woord opent het scherm.";
    const SETTLED: &str = "Regel voor regel, want zo staat het in uw instellingen. Met quickscan --scherm opent het scherm.";
    let variable = variable.map(str::trim).filter(|value| !value.is_empty());
    let named = match variable {
        None => None,
        Some(value) => Some(Face::from_key(&value.to_lowercase()).ok_or_else(|| {
            Failure::WrongUse(format!(
                "In {VARIABLE} staat «{value}»; dat kan regels of scherm zijn."
            ))
        })?),
    };
    let by_variable = format!(
        "Regel voor regel, want dat staat in {VARIABLE}. Met quickscan --scherm opent het scherm."
    );
    match (flag, named, settled) {
        (Some(Face::Lines), ..) => Ok(Chosen::Lines(FLAG.to_owned())),
        (None, Some(Face::Lines), _) => Ok(Chosen::Lines(by_variable)),
        (None, None, Some(Face::Lines)) => Ok(Chosen::Lines(SETTLED.to_owned())),
        (None, None, None) => by_itself(terminal),
        _ => screen_on(terminal),
    }
}

/// The screen was asked for: it needs someone to look at it, and nothing may wait for a key without one.
fn screen_on(terminal: Terminal) -> Result<Chosen, Failure> {
    if terminal.is_typed && terminal.is_read {
        return Ok(Chosen::Screen);
    }
    Err(Failure::WrongUse(
        "Het scherm van de Quickscan heeft een terminal nodig. Regel voor regel gaat het met \
         «quickscan --regels»; met «quickscan --help» ziet u wat er nog meer zonder scherm kan."
            .to_owned(),
    ))
}

/// Nobody said which: the screen where there can be one.
fn by_itself(terminal: Terminal) -> Result<Chosen, Failure> {
    let why = match terminal {
        Terminal {
            is_typed: false, ..
        } => "er typt niemand in een terminal",
        // Who types would wait for what goes to a file.
        Terminal { is_read: false, .. } => return screen_on(terminal),
        Terminal { is_dumb: true, .. } => "deze terminal kan alleen regels tonen",
        _ => return Ok(Chosen::Screen),
    };
    Ok(Chosen::Lines(format!(
        "Regel voor regel, want {why}. Met quickscan --scherm vraagt u toch om het scherm."
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FULL: Terminal = Terminal {
        is_typed: true,
        is_read: true,
        is_dumb: false,
    };
    const DUMB: Terminal = Terminal {
        is_dumb: true,
        ..FULL
    };
    const PIPED: Terminal = Terminal {
        is_typed: false,
        ..FULL
    };

    fn is_lines(
        flag: Option<Face>,
        variable: Option<&str>,
        settled: Option<Face>,
        terminal: Terminal,
    ) -> bool {
        let chosen = decide(flag, variable, settled, terminal).expect("a face");
        chosen != Chosen::Screen
    }

    #[test]
    fn a_flag_goes_before_the_environment_and_that_before_the_settings() {
        let (lines, screen) = (Some(Face::Lines), Some(Face::Screen));
        assert!(is_lines(lines, Some("scherm"), screen, FULL));
        assert!(!is_lines(screen, Some("regels"), lines, DUMB));
        assert!(is_lines(None, Some(" Regels "), screen, FULL));
        assert!(!is_lines(None, Some("scherm"), lines, DUMB));
        assert!(is_lines(None, None, lines, FULL));
        assert!(is_lines(None, Some(""), lines, FULL));
        assert!(!is_lines(None, None, screen, DUMB));
        assert!(!is_lines(None, None, None, FULL));
        assert!(is_lines(None, None, None, DUMB));
        assert!(is_lines(None, None, None, PIPED));
    }

    #[test]
    fn the_first_line_says_why_and_how_to_go_back() {
        for (flag, variable, settled, terminal, why) in [
            (Some(Face::Lines), None, None, FULL, "--regels"),
            (None, Some("regels"), None, FULL, VARIABLE),
            (None, None, Some(Face::Lines), FULL, "instellingen"),
            (None, None, None, DUMB, "alleen regels"),
            (None, None, None, PIPED, "typt niemand"),
        ] {
            match decide(flag, variable, settled, terminal) {
                Ok(Chosen::Lines(said)) => {
                    assert!(said.contains(why) && said.contains("scherm"), "{said}");
                }
                other => panic!("{other:?}"),
            }
        }
    }

    #[test]
    fn what_cannot_be_is_refused_in_words() {
        for (flag, variable, terminal, words) in [
            (None, Some("spraak"), FULL, "«spraak»"),
            (Some(Face::Screen), None, PIPED, "heeft een terminal nodig"),
            (
                None,
                None,
                Terminal {
                    is_read: false,
                    ..FULL
                },
                "heeft een terminal nodig",
            ),
        ] {
            let Err(Failure::WrongUse(said)) = decide(flag, variable, None, terminal) else {
                panic!("{variable:?}");
            };
            assert!(said.contains(words), "{said}");
        }
    }
}
