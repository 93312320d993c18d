//! Values as they are given on the command line. What is wrong with one is a Dutch sentence.

use super::arguments::Arguments;
use crate::text::{clean, clean_line};

/// A text of several lines.
#[expect(
    clippy::unnecessary_wraps,
    reason = "clap reads values with functions that may fail"
)]
pub(super) fn text(given: &str) -> Result<String, String> {
    Ok(clean(given))
}

/// A text of one line, as a field of the screen takes it.
#[expect(
    clippy::unnecessary_wraps,
    reason = "clap reads values with functions that may fail"
)]
pub(super) fn line(given: &str) -> Result<String, String> {
    Ok(clean_line(given))
}

/// What names something: an id, a question, a version. Nothing would be the beginning of each.
pub(super) fn filled(given: &str) -> Result<String, String> {
    if given.trim().is_empty() {
        return Err("Er staat niets".to_owned());
    }
    Ok(given.to_owned())
}

/// An option whose text was forgotten, and the option that is there instead. A text may begin
/// with a hyphen, so clap would take that for the text.
pub(super) fn forgotten(words: &[String]) -> Option<(&str, &str)> {
    let before_end = words.split(|word| word == "--").next()?;
    let pairs = before_end.windows(2);
    let mut pairs = pairs.filter_map(|pair| Some((pair.first()?.as_str(), pair.last()?.as_str())));
    pairs.find(|(option, next)| {
        let name = next.split('=').next().unwrap_or(next);
        is_option(option, clap::Arg::is_allow_hyphen_values_set) && is_option(name, |_| true)
    })
}

/// Whether `word` is an option of this program of which `is_one` holds.
fn is_option(word: &str, is_one: impl Fn(&clap::Arg) -> bool) -> bool {
    let program = Arguments::program();
    let commands = std::iter::once(&program).chain(program.get_subcommands());
    let mut options = commands.flat_map(clap::Command::get_arguments);
    options.any(|option| {
        let long = option.get_long().map(|long| format!("--{long}"));
        let short = option.get_short().map(|short| format!("-{short}"));
        [long, short].contains(&Some(word.to_owned())) && is_one(option)
    })
}
