//! Wrong use, told in Dutch: what clap found becomes a sentence that says where to look, and values are read here.

use std::path::PathBuf;

use clap::builder::{PathBufValueParser, TypedValueParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use jiff::civil::Date;

use super::arguments::{Arguments, Choice, Due};
use super::asked_form::AskedForm;
use super::values::forgotten;
use crate::clock;
use crate::model::together::{MUNICIPALITY_CODE_EXPECTED, Sharing, is_municipality_code};
use crate::model::{
    ChoiceField, Chosen, Decider, NameKind, State, StepStatus, parse_date, parse_due,
};
use crate::region::BundleForm;
use crate::report::{Cut, ExportForm};
use crate::storage::typed_path;
use crate::text::clean_line;

/// What clap found wrong, and where the user reads how it should be done.
pub(super) fn sentence(error: &clap::Error) -> String {
    let argument = said(error, ContextKind::InvalidArg);
    let value = said(error, ContextKind::InvalidValue);
    let sentence = match error.kind() {
        ErrorKind::UnknownArgument => format!("«{argument}» hoort niet bij deze opdracht"),
        ErrorKind::InvalidSubcommand => format!(
            "«{}» is geen opdracht",
            said(error, ContextKind::InvalidSubcommand)
        ),
        ErrorKind::MissingRequiredArgument => format!("Er ontbreekt nog iets: {argument}"),
        ErrorKind::ArgumentConflict => {
            let other = said(error, ContextKind::PriorArg);
            if other == argument {
                format!("«{argument}» mag maar een keer")
            } else {
                format!("«{argument}» en «{other}» gaan niet samen")
            }
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            format!("Er ontbreekt een waarde bij «{argument}»")
        }
        ErrorKind::InvalidValue => {
            let words = said(error, ContextKind::ValidValue);
            format!("«{value}» past niet bij «{argument}». Kies: {words}")
        }
        ErrorKind::ValueValidation => {
            let reason = std::error::Error::source(error).map(ToString::to_string);
            format!(
                "De waarde bij «{}» klopt niet. {}",
                // An argument that may be left out has them in its name.
                argument.trim_matches(['[', ']']),
                reason.unwrap_or(value).trim_end_matches('.')
            )
        }
        ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            format!("Er ontbreekt een waarde bij «{argument}», zoals {argument}=ja")
        }
        ErrorKind::TooManyValues => format!("«{value}» is te veel bij «{argument}»"),
        ErrorKind::InvalidUtf8 => "Een van de woorden is geen tekst in UTF-8".to_owned(),
        _ => "Deze opdracht is niet te begrijpen".to_owned(),
    };
    with_help(&sentence)
}

/// That an option got no text, when another option is where that belongs.
pub(super) fn forgotten_value() -> Option<String> {
    let words: Vec<_> = std::env::args_os()
        .map(|word| word.to_string_lossy().into_owned())
        .collect();
    let (option, next) = forgotten(&words)?;
    Some(with_help(&format!(
        "Er ontbreekt een waarde bij «{option}», want «{next}» is zelf een optie. Is dat toch de tekst, \
         schrijf dan {option}={next}"
    )))
}

/// `sentence` on one line, and where the user reads how it should be done.
fn with_help(sentence: &str) -> String {
    clean_line(&format!(
        "{sentence}. Met «{}» ziet u hoe het werkt.",
        help()
    ))
}

/// What clap knows of a fault.
fn said(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => bare(text).to_owned(),
        Some(ContextValue::Strings(texts)) => {
            let texts: Vec<_> = texts.iter().map(|text| bare(text)).collect();
            texts.join(" en ")
        }
        _ => String::new(),
    }
}

/// `--gemeente` of clap's `--gemeente <NAAM>`, and `SESSIE` of its `<SESSIE>`.
fn bare(text: &str) -> &str {
    match text.strip_prefix('<') {
        Some(name) => name.trim_end_matches('>'),
        None if text.starts_with("--") => text.split([' ', '[']).next().unwrap_or(text),
        None => text,
    }
}

/// Where the user reads how it should be done: the help of the command that they used.
fn help() -> String {
    let program = Arguments::program();
    std::env::args_os()
        .filter_map(|word| program.find_subcommand(word))
        .map(|command| format!("quickscan {} --help", command.get_name()))
        .next()
        .unwrap_or_else(|| "quickscan --help".to_owned())
}

/// What is chosen in a field of an answer.
pub(super) fn chosen(field: ChoiceField, word: &str) -> Result<Choice<Chosen>, String> {
    let options: Vec<_> = match field {
        // Nobody chooses that something was given: it follows from what was.
        ChoiceField::State => State::ALL.map(State::key).to_vec(),
        ChoiceField::Evidence => field.options().into_iter().map(Chosen::key).collect(),
    };
    one_of(word, field.option_nothing(), &options, |word| {
        field.from_words(word)
    })
}

pub(super) fn decider(word: &str) -> Result<Choice<Decider>, String> {
    one_of(
        word,
        "geen",
        &Decider::ALL.map(Decider::key),
        Decider::from_words,
    )
}

pub(super) fn name_kind(word: &str) -> Result<Choice<NameKind>, String> {
    one_of(
        word,
        "weet-niet",
        &NameKind::ALL.map(NameKind::key),
        NameKind::from_words,
    )
}

pub(super) fn parse_status(word: &str) -> Result<StepStatus, String> {
    StepStatus::from_words(word)
        .ok_or_else(|| not_one_of(word, &StepStatus::ALL.map(StepStatus::key)))
}

pub(super) fn form(word: &str) -> Result<AskedForm, String> {
    AskedForm::from_key(word).ok_or_else(|| {
        not_one_of(
            word,
            &AskedForm::all().map(AskedForm::key).collect::<Vec<_>>(),
        )
    })
}

/// A form in which sessions are put side by side.
pub(super) fn compared_form(word: &str) -> Result<ExportForm, String> {
    let forms: Vec<ExportForm> = ExportForm::all()
        .filter(|form| form.key() != "ics")
        .collect();
    let found = forms.iter().find(|form| form.key() == word).copied();
    found.ok_or_else(|| {
        let words: Vec<_> = forms.iter().map(|form| form.key()).collect();
        not_one_of(word, &words)
    })
}

pub(super) fn sharing(word: &str) -> Result<Sharing, String> {
    Sharing::from_words(word).ok_or_else(|| not_one_of(word, &Sharing::ALL.map(Sharing::key)))
}

pub(super) fn bundle_form(word: &str) -> Result<BundleForm, String> {
    BundleForm::from_key(word)
        .ok_or_else(|| not_one_of(word, &BundleForm::ALL.map(BundleForm::key)))
}

/// The code of a gemeente, in the letters of the CBS.
pub(super) fn municipality_code(word: &str) -> Result<String, String> {
    let code = word.trim().to_uppercase();
    if is_municipality_code(&code) {
        Ok(code)
    } else {
        Err(format!(
            "«{word}» is geen gemeentecode. Verwacht {MUNICIPALITY_CODE_EXPECTED}"
        ))
    }
}

/// How many days before its day a calendar rings for a step.
pub(super) fn reminder(text: &str) -> Result<u16, String> {
    let days = text.trim().parse().ok();
    days.filter(|days| *days <= MOST_DAYS).ok_or_else(|| {
        format!("«{text}» kan niet. Geef een aantal dagen van 0 tot en met {MOST_DAYS}")
    })
}

/// A year: further ahead is a slip of the finger.
const MOST_DAYS: u16 = 366;

pub(super) fn cut(word: &str) -> Result<Cut, String> {
    Cut::from_key(word).ok_or_else(|| not_one_of(word, &Cut::ALL.map(Cut::key)))
}

/// A path as the user means it, in any encoding that the system has for it.
pub(super) fn path() -> impl TypedValueParser<Value = PathBuf> {
    PathBufValueParser::new().try_map(typed_path)
}

pub(super) fn parse_day(text: &str) -> Result<Date, String> {
    parse_date(text)
}

/// A day that is planned, also in words: `over 3 weken`.
pub(super) fn parse_due_day(text: &str) -> Result<Due, String> {
    Ok(Due {
        day: parse_due(text, clock::now().date())?,
        is_in_words: parse_date(text).is_err(),
    })
}

pub(super) fn yes_or_no(word: &str) -> Result<bool, String> {
    match word {
        "ja" => Ok(true),
        "nee" => Ok(false),
        _ => Err(not_one_of(word, &["ja", "nee"])),
    }
}

fn one_of<T>(
    word: &str,
    nothing: &str,
    words: &[&str],
    read: impl FnOnce(&str) -> Option<T>,
) -> Result<Choice<T>, String> {
    if word == nothing {
        return Ok(None);
    }
    let all: Vec<&str> = words.iter().copied().chain([nothing]).collect();
    read(word).map(Some).ok_or_else(|| not_one_of(word, &all))
}

pub(super) fn not_one_of(word: &str, words: &[&str]) -> String {
    format!("«{word}» kan niet. Kies uit: {}", words.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::TextField;

    /// An argument that takes a path is one because its help says PAD or MAP.
    #[test]
    fn every_path_on_the_command_line_is_read_in_one_way() {
        let program = Arguments::program();
        let globals = program.get_arguments().map(|argument| ("lijst", argument));
        let commands = program.get_subcommands().flat_map(|command| {
            let arguments = command.get_arguments();
            arguments.map(|argument| (command.get_name(), argument))
        });
        let mut count = 0;
        for (command, argument) in globals.chain(commands) {
            let names = argument.get_value_names().unwrap_or_default();
            if !names.iter().any(|name| name == "PAD" || name == "MAP") {
                continue;
            }
            count += 1;
            for path in ["~anna/x", "a\tb"] {
                let said = argument
                    .get_long()
                    .map_or_else(|| path.to_owned(), |long| format!("--{long}={path}"));
                // Where a session is named first, one is.
                let before = (command == "inlezen" && !said.starts_with("--")).then_some("sessie");
                let given = ["quickscan", command]
                    .into_iter()
                    .chain(before)
                    .chain([&*said]);
                let error = Arguments::program()
                    .try_get_matches_from(given)
                    .expect_err(&said);
                assert_eq!(error.kind(), ErrorKind::ValueValidation, "{command} {said}");
            }
        }
        // --map, --vragenlijst, --uit of five commands, the files of controleer and of inlezen, the folder of
        // bundel, and for each text of an answer the file it comes from.
        assert_eq!(count, 10 + TextField::ALL.len());
    }
}
