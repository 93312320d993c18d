//! Which part of the program may use which other part, and which part of the outside world.

use crate::{File, assert_none, rust_files};

const FILES: &[&str] = &["std::fs", "std::io", "File::open"];
/// What reads bytes that are in memory already, and cannot reach a file.
const IN_MEMORY: &str = "use std::io::{Cursor, Read};";
const SCREEN: &[&str] = &["ratatui", "crossterm"];
const DRAWING: &[&str] = &["ratatui"];
const CLOCK: &[&str] = &["Zoned::now", "Timestamp::now", "SystemTime", "Instant::now"];
const TODAY: &[&str] = &["Zoned::now", "Timestamp::now"];
const SURROUNDINGS: &[&str] = &["std::env", "std::process"];
const THREADS: &[&str] = &["std::thread", "std::sync::mpsc"];

/// A folder of `src`, or a file beside them.
struct Part {
    name: &'static str,
    /// The parts it may use.
    uses: &'static [&'static str],
    /// What it keeps away from.
    never: &'static [&'static [&'static str]],
}

const fn part(
    name: &'static str,
    uses: &'static [&'static str],
    never: &'static [&'static [&'static str]],
) -> Part {
    Part { name, uses, never }
}

/// From the ground up.
#[rustfmt::skip]
const HOUSE: &[Part] = &[
    part("text",    &[],                                   &[FILES, SCREEN, CLOCK, SURROUNDINGS, THREADS]),
    // The zones of the system are files.
    part("zone",    &[],                                   &[SCREEN, CLOCK, THREADS]),
    part("clock",   &["zone"],                             &[FILES, SCREEN, THREADS]),
    part("model",   &["text"],                             &[FILES, SCREEN, CLOCK, SURROUNDINGS, THREADS]),
    part("editor",  &["text"],                             &[FILES, CLOCK, SURROUNDINGS, THREADS]),
    part("document",&["text"],                             &[FILES, SCREEN, CLOCK, SURROUNDINGS, THREADS]),
    part("report",  &["document", "model", "text"],        &[FILES, SCREEN, CLOCK, SURROUNDINGS, THREADS]),
    part("intake",  &["document", "model", "report", "text"], &[FILES, SCREEN, CLOCK, SURROUNDINGS, THREADS]),
    part("region",  &["model", "text"],                    &[FILES, SCREEN, CLOCK, SURROUNDINGS, THREADS]),
    part("storage", &["document", "intake", "model", "text", "zone"], &[SCREEN, TODAY]),
    part("app",     &["document", "intake", "model", "editor", "report", "text"], &[FILES, DRAWING, CLOCK, SURROUNDINGS, THREADS]),
    part("ui",      &["app", "document", "intake", "model", "editor", "report", "text"], &[FILES, CLOCK, SURROUNDINGS, THREADS]),
    part("line",    &["app", "document", "editor", "intake", "model", "report", "text"], &[&["std::fs", "File::open"], SCREEN, CLOCK, SURROUNDINGS, THREADS]),
    part("runtime", &["app", "clock", "document", "editor", "intake", "line", "model", "report", "storage", "text", "ui"], &[TODAY]),
    part("cli",     &["app", "clock", "document", "editor", "intake", "line", "model", "region", "report", "runtime", "storage", "text", "ui"], &[TODAY]),
    part("main",    &["cli"],                              &[FILES, SCREEN, CLOCK]),
    // The list of parts.
    part("lib",     &[],                                   &[]),
];

/// The rooms of `app`, from the ground up: each may use those before it. `message` names keys, so it
/// is above the key table.
const ROOMS_OF_APP: &[&str] = &[
    "effect", "action", "keymap", "message", "widgets", "work", "screens", "shell",
];

/// What a file of `app` uses of a room above its own.
fn breaches_in_app(file: &File) -> Vec<String> {
    let Some(inside) = file.path.strip_prefix("src/app/") else {
        return Vec::new();
    };
    let room = inside.split(['/', '.']).next().unwrap_or(inside);
    if room == "mod" {
        return Vec::new();
    }
    let Some(floor) = ROOMS_OF_APP.iter().position(|name| *name == room) else {
        return vec![format!("{}: «{room}» is no room of app", file.path)];
    };
    let is_word = |char: char| char.is_alphanumeric() || char == '_';
    let mut breaches = Vec::new();
    for (number, line) in file.code() {
        for rest in line.split("crate::app::").skip(1) {
            let used = rest.split(|char| !is_word(char)).next().unwrap_or(rest);
            let is_below = ROOMS_OF_APP[..=floor].contains(&used);
            let is_pub_in = line.contains("pub(in crate::app");
            if !is_below && !is_pub_in {
                breaches.push(format!(
                    "{}:{number}: {room} may not use {used}: {line}",
                    file.path
                ));
            }
        }
    }
    breaches
}

/// The part that a file belongs to: its folder, or its own name.
fn part_of(path: &str) -> &str {
    let inside = path.strip_prefix("src/").unwrap_or(path);
    let name = inside.split('/').next().unwrap_or(inside);
    name.strip_suffix(".rs").unwrap_or(name)
}

/// The parts that a line of code names.
fn named(line: &str) -> Vec<&str> {
    let is_word = |char: char| char.is_alphanumeric() || char == '_';
    ["crate::", "quickscan::"]
        .iter()
        .flat_map(|path| line.split(path).skip(1))
        .map(|rest| rest.split(|char| !is_word(char)).next().unwrap_or(rest))
        .collect()
}

fn breaches(file: &File) -> Vec<String> {
    let name = part_of(&file.path);
    let Some(part) = HOUSE.iter().find(|part| part.name == name) else {
        return vec![format!("{}: «{name}» is not in the table", file.path)];
    };
    let mut breaches = Vec::new();
    for (number, line) in file.code() {
        let place = format!("{}:{number}", file.path);
        for used in named(line) {
            if used.is_empty() {
                breaches.push(format!(
                    "{place}: name each part in a line of its own: {line}"
                ));
            } else if used != name && !part.uses.contains(&used) {
                breaches.push(format!("{place}: {name} may not use {used}: {line}"));
            }
        }
        for world in part.never.iter().copied().flatten() {
            if line.contains(world) && line.trim() != IN_MEMORY {
                breaches.push(format!("{place}: {name} keeps away from {world}: {line}"));
            }
        }
        // Seen from the first file of a part, what is above it is another part.
        let is_first =
            file.path == format!("src/{name}/mod.rs") || file.path == format!("src/{name}.rs");
        if is_first && line.trim_start_matches("pub ").starts_with("use super") {
            breaches.push(format!("{place}: say crate:: for another part: {line}"));
        }
    }
    breaches
}

#[test]
fn every_part_uses_only_what_is_below_it() {
    let breaches: Vec<String> = rust_files("src").iter().flat_map(breaches).collect();
    assert_none("the direction of dependencies", &breaches);
}

#[test]
fn every_room_of_app_uses_only_what_is_below_it() {
    let breaches: Vec<String> = rust_files("src").iter().flat_map(breaches_in_app).collect();
    assert_none("the direction inside app", &breaches);
}

#[test]
fn the_table_itself_has_one_direction() {
    for (index, part) in HOUSE.iter().enumerate() {
        for used in part.uses {
            let below = HOUSE[..index].iter().any(|part| part.name == *used);
            assert!(below, "{} uses {used}, which is not below it", part.name);
        }
    }
}

#[test]
fn a_breach_is_found() {
    let file = |path: &str, text: &str| File {
        path: path.to_owned(),
        text: text.to_owned(),
    };
    for (path, text) in [
        ("src/model/answer.rs", "use crate::storage::parse;"),
        ("src/ui/mod.rs", "    let x = crate::storage::parse();"),
        ("src/app/mod.rs", "use std::fs;"),
        ("src/app/mod.rs", "use crate::{model, storage};"),
        ("src/app/mod.rs", "use super::storage;"),
        ("src/main.rs", "quickscan::runtime::run();"),
        ("src/elsewhere.rs", ""),
    ] {
        assert_eq!(breaches(&file(path, text)).len(), 1, "{path}: {text}");
    }
    for (path, text) in [
        ("src/app/widgets/mod.rs", "use crate::app::screens::Screen;"),
        ("src/app/action.rs", "crate::app::shell::x()"),
        ("src/app/elsewhere.rs", ""),
    ] {
        assert_eq!(
            breaches_in_app(&file(path, text)).len(),
            1,
            "{path}: {text}"
        );
    }
    let allowed = file(
        "src/app/mod.rs",
        "// use std::fs;\nuse crate::model::State;",
    );
    assert!(breaches(&allowed).is_empty());
}
