//! What the documents say about commands and dependencies is still so.

use std::process::{Command, Stdio};

use crate::read;

/// The page of the manual on the commands.
const PAGE: &str = "docs/handleiding/zonder-scherm.md";

/// The help of the program, or of one of its commands.
fn help(command: Option<&str>) -> String {
    let help = Command::new(env!("CARGO_BIN_EXE_quickscan"))
        .args(command)
        .arg("--help")
        .stdin(Stdio::null())
        .output()
        .expect("it runs");
    assert!(help.status.success(), "{command:?} --help: {help:?}");
    String::from_utf8(help.stdout).expect("it is text")
}

#[test]
fn the_manual_names_every_command() {
    let help = help(None);
    let commands = commands(&help);
    assert!(!commands.is_empty(), "no commands in\n{help}");
    let page = read(PAGE);
    for command in commands {
        let named = format!("quickscan {command}");
        assert!(page.contains(&named), "{PAGE} does not name «{named}»");
    }
}

/// Who reads the statement on accessibility cannot see whether what it says to type is still there.
#[test]
fn what_the_statement_on_accessibility_says_to_type_is_there() {
    let statement = read("TOEGANKELIJKHEID.md");
    let help = help(None);
    let mut flags: Vec<&str> = statement
        .split(['`', ' '])
        .filter(|word| word.starts_with("--") && word.len() > 3)
        .collect();
    flags.dedup();
    assert!(flags.contains(&"--regels"), "{flags:?}");
    for flag in flags {
        assert!(help.contains(flag), "quickscan has no {flag}");
    }
    let settings = read("src/storage/settings/mod.rs");
    for setting in ["gezicht", "een_kolom"] {
        assert!(statement.contains(&format!("`{setting} = ")), "{setting}");
        assert!(settings.contains(&format!("\"{setting}\"")), "{setting}");
    }
}

#[test]
fn the_manual_names_every_command_with_output_for_programs() {
    let page = read(PAGE);
    let mut paragraphs = page.split("\n\n");
    let sentence = paragraphs.find(|text| text.starts_with("Met `--json`"));
    let sentence = sentence.expect("a sentence on --json");
    for command in commands(&help(None)) {
        let has_json = help(Some(command)).contains("--json");
        let is_named = sentence.contains(&format!("`{command}`"));
        assert_eq!(has_json, is_named, "{command}: {sentence}");
    }
}

/// The commands in a help text: the first words below the heading of commands.
fn commands(help: &str) -> Vec<&str> {
    let is_heading = |line: &&str| ["Commands:", "Opdrachten:"].contains(&line.trim());
    help.lines()
        .skip_while(|line| !is_heading(line))
        .skip(1)
        .take_while(|line| line.is_empty() || line.starts_with(' '))
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next())
        .filter(|command| *command != "help")
        .collect()
}

#[test]
fn commands_are_found_in_a_help_text() {
    let help = "Gebruik: x\n\nOpdrachten:\n  open   Open\n         verder\n  lijst  Lijst\n\nOpties:\n  -h\n";
    assert_eq!(commands(help), ["open", "lijst"]);
}

#[test]
fn every_dependency_has_its_reason() {
    let manifest: toml::Table = read("Cargo.toml").parse().expect("it is TOML");
    let architecture = read("ARCHITECTURE.md");
    let missing: Vec<String> = dependencies(&manifest)
        .into_iter()
        .filter(|name| {
            let row = format!("| `{name}` |");
            !architecture.lines().any(|line| line.starts_with(&row))
        })
        .collect();
    assert!(
        missing.is_empty(),
        "no row in ARCHITECTURE.md for {missing:?}"
    );
}

/// The dependencies in a manifest or in the part of it for one system.
fn dependencies(manifest: &toml::Table) -> Vec<String> {
    let tables = |table: &toml::Table, name: &str| match table.get(name) {
        Some(toml::Value::Table(table)) => table.clone(),
        _ => toml::Table::new(),
    };
    let kinds = ["dependencies", "dev-dependencies", "build-dependencies"];
    let own = kinds.into_iter().flat_map(|kind| tables(manifest, kind));
    let mut names: Vec<String> = own.map(|(name, _)| name).collect();
    for (_, system) in tables(manifest, "target") {
        names.extend(system.as_table().map(dependencies).unwrap_or_default());
    }
    names
}
