//! The options of `antwoord` for what is written in an answer, from the table of its fields.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches};

use super::{OPTIONS, fields};
use crate::cli::values::{line, text};
use crate::cli::wrong_use::path;
use crate::model::{FieldRow, ListField, TextField, WrittenField};

/// What was given for each field; nothing for a field that stays as it is.
#[derive(Debug, Default)]
pub(in crate::cli) struct GivenTexts {
    pub(in crate::cli) texts: Vec<(TextField, GivenText)>,
    pub(in crate::cli) lists: Vec<(ListField, Vec<String>)>,
}

/// A text, or where it is to be read.
#[derive(Debug)]
pub(in crate::cli) enum GivenText {
    Text(String),
    From(PathBuf),
}

impl Args for GivenTexts {
    fn augment_args(command: Command) -> Command {
        WrittenField::with_given().fold(command, |command, field| match field {
            WrittenField::Text(field) => command.args(of_text(field)),
            WrittenField::List(field) => command.arg(
                option(field.row())
                    .value_parser(line)
                    .action(ArgAction::Append),
            ),
        })
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

fn of_text(field: TextField) -> [Arg; 2] {
    let row = field.row();
    let from_file = field.file_option();
    let file_help = format!(
        "Lees {} uit een bestand, of met - van de invoer",
        row.the_one().to_lowercase()
    );
    [
        option(row).value_parser(text).conflicts_with(from_file),
        Arg::new(from_file)
            .long(from_file)
            .value_name("PAD")
            .value_parser(path())
            .help(file_help)
            .help_heading(OPTIONS),
    ]
}

fn option(row: &'static FieldRow) -> Arg {
    fields::option(row)
        .value_name("TEKST")
        .allow_hyphen_values(true)
}

impl FromArgMatches for GivenTexts {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let mut given = Self::default();
        given.update_from_arg_matches(matches)?;
        Ok(given)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        for field in WrittenField::with_given() {
            match field {
                WrittenField::Text(field) => {
                    let text = matches.get_one::<String>(field.row().one);
                    let path = matches.get_one::<PathBuf>(field.file_option());
                    let given = text.cloned().map(GivenText::Text);
                    let given = given.or_else(|| path.cloned().map(GivenText::From));
                    self.texts.extend(given.map(|given| (field, given)));
                }
                WrittenField::List(field) => {
                    let list = matches.get_many::<String>(field.row().one);
                    self.lists
                        .extend(list.map(|list| (field, list.cloned().collect())));
                }
            }
        }
        Ok(())
    }
}
