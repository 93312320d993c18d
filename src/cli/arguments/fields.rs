//! The options of `antwoord` for the fields of an answer, from their table.

use clap::{Arg, ArgMatches, Args, Command, FromArgMatches};

use super::written::GivenTexts;
use super::{Choice, OPTIONS};
use crate::cli::wrong_use::{chosen, yes_or_no};
use crate::model::{ChoiceField, Chosen, FieldRow, FlagField};

/// What was given for each field; nothing for a field that stays as it is.
#[derive(Debug, Default)]
pub(in crate::cli) struct GivenFields {
    pub(in crate::cli) choices: Vec<(ChoiceField, Choice<Chosen>)>,
    pub(in crate::cli) written: GivenTexts,
    pub(in crate::cli) flags: Vec<(FlagField, bool)>,
}

impl GivenFields {
    /// Whether nothing is to be changed.
    pub(in crate::cli) fn is_empty(&self) -> bool {
        let written = self.written.texts.is_empty() && self.written.lists.is_empty();
        written && self.choices.is_empty() && self.flags.is_empty()
    }
}

impl Args for GivenFields {
    fn augment_args(command: Command) -> Command {
        let choices = ChoiceField::ALL.map(|field| {
            option(field.row())
                .value_name(field.option_value())
                .value_parser(move |word: &str| chosen(field, word))
        });
        let flags = FlagField::ALL.map(|flag| {
            option(flag.row())
                .value_name("JA|NEE")
                .num_args(0..=1)
                .require_equals(true)
                .default_missing_value("ja")
                .value_parser(yes_or_no)
        });
        GivenTexts::augment_args(command.args(choices)).args(flags)
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

/// An option for the field of `row`.
pub(super) fn option(row: &'static FieldRow) -> Arg {
    Arg::new(row.one)
        .long(row.one)
        .help(row.option_help)
        .help_heading(OPTIONS)
}

impl FromArgMatches for GivenFields {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let mut given = Self::default();
        given.update_from_arg_matches(matches)?;
        Ok(given)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        for field in ChoiceField::ALL {
            let chosen = matches.get_one::<Choice<Chosen>>(field.row().one);
            self.choices.extend(chosen.map(|chosen| (field, *chosen)));
        }
        for flag in FlagField::ALL {
            let is_on = matches.get_one::<bool>(flag.row().one);
            self.flags.extend(is_on.map(|is_on| (flag, *is_on)));
        }
        self.written.update_from_arg_matches(matches)
    }
}
