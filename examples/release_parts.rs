//! What a release has beside the program: man pages and completions, from the same table as its help.
//!
//! `cargo run --example release_parts -- FOLDER` makes them. An example, so that what makes them is no part of
//! the program.

use std::error::Error;
use std::fs;
use std::path::Path;

use clap_complete::Shell;
use clap_mangen::Man;
use quickscan::cli::program;

/// The headings that `clap_mangen` writes, in the language of the rest.
const HEADINGS: [(&str, &str); 6] = [
    (".SH NAME", ".SH NAAM"),
    (".SH SYNOPSIS", ".SH GEBRUIK"),
    (".SH DESCRIPTION", ".SH BESCHRIJVING"),
    (".SH OPTIONS", ".SH OPTIES"),
    (".SH EXTRA", ".SH MEER"),
    (".SH VERSION", ".SH VERSIE"),
];

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args_os().nth(1).ok_or("name a folder")?;
    let folder = Path::new(&folder);
    man_pages(&folder.join("man"))?;
    completions(&folder.join("completions"))
}

/// A page for the program, and one for each of its commands.
fn man_pages(folder: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    let mut program = program();
    program.build();
    for command in program.get_subcommands() {
        man_page(folder, command.clone())?;
    }
    man_page(folder, program)
}

fn man_page(folder: &Path, command: clap::Command) -> Result<(), Box<dyn Error>> {
    let name = match command.get_name() {
        own @ "quickscan" => own.to_owned(),
        of_command => format!("quickscan-{of_command}"),
    };
    let version = format!("quickscan {}", env!("CARGO_PKG_VERSION"));
    let man = Man::new(command).title(&name).source(version).date("");
    let mut page = Vec::new();
    man.render(&mut page)?;
    let mut page = String::from_utf8(page)?;
    for (english, dutch) in HEADINGS {
        page = page.replace(&format!("\n{english}\n"), &format!("\n{dutch}\n"));
    }
    fs::write(folder.join(format!("{name}.1")), page)?;
    Ok(())
}

fn completions(folder: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    for shell in [Shell::Bash, Shell::Zsh, Shell::Fish, Shell::PowerShell] {
        clap_complete::generate_to(shell, &mut program(), "quickscan", folder)?;
    }
    Ok(())
}
