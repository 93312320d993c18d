//! The house keeps its shape: who uses whom, how large things are, and that what is written about
//! the program is still so. Each test names the file and line that breaks its rule.
#![cfg(test)]

mod direction;
mod documents;
mod gate;
mod itself;
mod key_names;
mod keys;
mod release;
mod sizes;
mod snapshots;

use std::fs;
use std::path::{Path, PathBuf};

/// A file of the project.
struct File {
    /// Its path from the root, with `/` between folders.
    path: String,
    text: String,
}

impl File {
    /// Its lines with their numbers, without those that are a comment.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().enumerate();
        lines
            .map(|(index, line)| (index + 1, line))
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
    }
}

/// The folder of the project.
fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The file at `path` from the root.
fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every Rust file below `folder`.
fn rust_files(folder: &str) -> Vec<File> {
    let mut files = files(folder);
    files.retain(|file| {
        Path::new(&file.path)
            .extension()
            .is_some_and(|end| end == "rs")
    });
    files
}

/// Every text file below `folder`, but for what is made by building and by other tools.
fn files(folder: &str) -> Vec<File> {
    let mut found = Vec::new();
    collect(&root().join(folder), &mut found);
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

fn collect(folder: &Path, found: &mut Vec<File>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for path in entries.map(|entry| entry.expect("it can be listed").path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if matches!(&*name, "target" | ".git" | "node_modules") {
            continue;
        }
        if path.is_dir() {
            collect(&path, found);
        } else if let Ok(text) = fs::read_to_string(&path) {
            let path = path.strip_prefix(root()).expect("it is in the project");
            let path = path.to_string_lossy().replace('\\', "/");
            found.push(File { path, text });
        }
    }
}

/// Fail with every breach, one per line.
fn assert_none(rule: &str, breaches: &[String]) {
    assert!(breaches.is_empty(), "{rule}:\n{}", breaches.join("\n"));
}
