//! What can be asked from the command line: arguments, commands, and what they print.
//!
//! Data goes to stdout, messages to stderr. Exit code 0 is done, 1 is something that went wrong,
//! 2 is wrong use.

mod answer;
mod arguments;
mod ask;
mod asked_form;
mod bundle;
mod change;
mod check;
mod compare;
mod context;
mod create;
mod export;
mod face;
mod failure;
mod fill_in;
mod follow_up;
mod given;
mod guidance;
mod json;
mod list;
mod names;
mod output;
mod pdf;
mod questions;
mod record;
mod screen;
mod show;
mod submission;
mod together;
mod values;
mod versions;
mod wrong_use;

use std::process::ExitCode;

use self::arguments::{Arguments, Command, RegionCommand};
use self::context::Context;
use self::failure::{Failure, wait_until_read};

/// Every command and option, for the man pages and the completions of a release.
pub fn program() -> clap::Command {
    Arguments::program()
}

/// Do what the arguments of this program ask.
pub fn run() -> ExitCode {
    let arguments = match wrong_use::forgotten_value() {
        Some(sentence) => Err(Failure::WrongUse(sentence)),
        None => Arguments::read().map_err(|error| Failure::from_clap(&error)),
    };
    // A program that was double-clicked has no command, and its window goes when it ends.
    let may_close = arguments
        .as_ref()
        .is_ok_and(|given| given.command.is_none());
    match arguments.and_then(carry_out) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            let may_close = may_close && failure.is_at_the_start();
            let code = failure.report();
            if may_close {
                wait_until_read();
            }
            code
        }
    }
}

fn carry_out(arguments: Arguments) -> Result<(), Failure> {
    let Some(command) = arguments.command else {
        return screen::sessions(arguments.places, arguments.face);
    };
    let places = arguments.places;
    match command {
        Command::Open(open) => screen::open(places, &open, arguments.face),
        Command::Voorbeeld(face) => screen::example(places, face.or(arguments.face)),
        Command::Invullen(asked) => fill_in::run(&Context::new(places)?, &asked),
        Command::Nieuw(new) => create::run(&Context::new(places)?, &new),
        Command::Vervolg(asked) => follow_up::run(&Context::new(places)?, &asked),
        Command::Lijst(list) => list::run(&Context::new(places)?, list),
        Command::Toon(show) => show::run(&Context::new(places)?, &show),
        Command::Vragen(questions) => questions::run(&Context::new(places)?, questions),
        Command::Antwoord(answer) => answer::answer(&Context::new(places)?, &answer),
        Command::Stap(step) => answer::step(&Context::new(places)?, &step),
        Command::Praktijk(asked) => record::practice(&Context::new(places)?, &asked),
        Command::Gesprek(asked) => record::talk(&Context::new(places)?, &asked),
        Command::Namen(asked) => names::run(&Context::new(places)?, &asked),
        Command::Export(export) => export::run(&Context::new(places)?, &export),
        Command::Versies(show) => versions::list(&Context::new(places)?, &show),
        Command::Herstel(restore) => versions::restore(&Context::new(places)?, &restore),
        Command::Formulier(blank) => export::blank(&Context::new(places)?, &blank),
        Command::Handreikingen(about) => guidance::show(&Context::new(places)?, &about),
        Command::Voorleggen(mails) => guidance::mails(&Context::new(places)?, &mails),
        Command::Together(command) => together::run(&Context::new(places)?, &command),
        Command::Region(command) => region(&Context::new(places)?, &command),
        Command::Controleer(check) => check::run(places, &check),
    }
}

fn region(context: &Context, command: &RegionCommand) -> Result<(), Failure> {
    match command {
        RegionCommand::Vergelijk(asked) => compare::run(context, asked),
        RegionCommand::Inzending(asked) => submission::run(context, asked),
        RegionCommand::Bundel(asked) => bundle::run(context, asked),
    }
}
