//! The key table has everything, and the manual has the key table.

use std::fmt::Write as _;
use std::fs;

use quickscan::app::{BINDINGS, Binding, Context, bindings};

use crate::{read, root};

/// The page of the manual with the keys.
const PAGE: &str = "docs/handleiding/toetsen.md";

const BEGIN: &str = "<!-- toetsen:begin -->\n";
const END: &str = "<!-- toetsen:einde -->\n";

#[test]
fn every_action_has_a_key() {
    let source = read("src/app/action.rs");
    let (_, rest) = source.split_once("pub enum Action {").expect("the actions");
    let (body, _) = rest.split_once("\n}").expect("their end");
    let actions: Vec<&str> = body
        .lines()
        .map(str::trim)
        .filter(|line| line.starts_with(char::is_uppercase))
        .map(|line| line.split(['(', ',', ' ']).next().unwrap_or(line))
        .collect();
    assert!(actions.len() > 30, "{actions:?}");
    for action in actions {
        let is_bound = |binding: &Binding| {
            let name = format!("{:?}", binding.action);
            name.split('(').next() == Some(action)
        };
        assert!(BINDINGS.iter().any(is_bound), "no key does {action}");
    }
}

#[test]
fn the_manual_has_the_key_table() {
    let page = read(PAGE).replace("\r\n", "\n");
    let (before, rest) = page.split_once(BEGIN).expect("the table begins");
    let (table, after) = rest.split_once(END).expect("the table ends");
    let fresh = key_tables();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        let page = format!("{before}{BEGIN}{fresh}{END}{after}");
        fs::write(root().join(PAGE), page).expect("it can be written");
    } else {
        let hint = "the manual has other keys than the program; UPDATE_DOCS=1 cargo test mends it";
        assert!(table == fresh, "{hint}. It should be:\n{fresh}");
    }
}

/// A table for what holds everywhere, and one per context for the rest.
fn key_tables() -> String {
    let mut tables = table(
        "Overal",
        BINDINGS.iter().filter(|binding| is_everywhere(binding)),
    );
    for context in Context::ALL {
        let own = bindings(context).filter(|binding| !is_everywhere(binding));
        tables += &table(context.label(), own);
    }
    tables + "\n"
}

fn is_everywhere(binding: &Binding) -> bool {
    Context::ALL
        .into_iter()
        .all(|context| binding.holds_in(context))
}

/// A heading and a table; keys that do the same share a row.
fn table<'a>(title: &str, bindings: impl Iterator<Item = &'a Binding>) -> String {
    let mut rows: Vec<(&str, Vec<String>)> = Vec::new();
    for binding in bindings {
        let key = format!("`{}`", binding.key_name());
        match rows.iter_mut().find(|(help, _)| *help == binding.help) {
            Some((_, keys)) => keys.push(key),
            None => rows.push((binding.help, vec![key])),
        }
    }
    let mut table = format!("\n## {title}\n\n| Toets | Wat u ermee doet |\n| --- | --- |\n");
    for (help, keys) in rows {
        writeln!(table, "| {} | {help} |", keys.join(", ")).expect("a text can be written to");
    }
    table
}
