//! No file and no function that is too long to take in.

use crate::{File, assert_none, rust_files};

/// The aim is 300 lines, tests included; this is where it ends.
const LONGEST_FILE: usize = 350;

/// The aim is 40 lines, this is where it ends. It counts from `fn` to the closing brace.
const LONGEST_FUNCTION: usize = 60;

fn all() -> Vec<File> {
    ["src", "tests", "benches"]
        .map(rust_files)
        .into_iter()
        .flatten()
        .collect()
}

#[test]
fn no_file_is_too_long() {
    let breaches: Vec<String> = all()
        .iter()
        .map(|file| (file, file.text.lines().count()))
        .filter(|(_, lines)| *lines > LONGEST_FILE)
        .map(|(file, lines)| format!("{}:{LONGEST_FILE}: goes on to {lines} lines", file.path))
        .collect();
    assert_none("files", &breaches);
}

#[test]
fn no_function_is_too_long() {
    let breaches: Vec<String> = all().iter().flat_map(long_functions).collect();
    assert_none("functions", &breaches);
}

/// Formatted code closes a function with a brace as far to the right as its first word.
fn long_functions(file: &File) -> Vec<String> {
    let lines: Vec<&str> = file.text.lines().collect();
    let mut breaches = Vec::new();
    for (index, line) in lines
        .iter()
        .enumerate()
        .filter(|(_, line)| starts_function(line))
    {
        let indent = line.len() - line.trim_start().len();
        let end = format!("{:indent$}}}", "");
        let is_end =
            |line: &&str| **line == end || line.ends_with([';', '}']) && *line == lines[index];
        let length = lines[index..]
            .iter()
            .position(is_end)
            .map_or(0, |end| end + 1);
        if length > LONGEST_FUNCTION {
            breaches.push(format!("{}:{}: {length} lines", file.path, index + 1));
        }
    }
    breaches
}

fn starts_function(line: &str) -> bool {
    let words = line.split_whitespace();
    let before = [
        "pub",
        "pub(super)",
        "pub(crate)",
        "const",
        "async",
        "extern",
        "\"C\"",
    ];
    words
        .skip_while(|word| before.contains(word))
        .take(1)
        .eq(["fn"])
}

#[test]
fn a_long_function_is_found() {
    let body = "        x();\n".repeat(LONGEST_FUNCTION);
    let text = format!("impl A {{\n    pub fn a() {{\n{body}    }}\n    fn b() {{}}\n}}\n");
    let path = "src/a.rs".to_owned();
    let breaches = long_functions(&File { path, text });
    assert_eq!(breaches, ["src/a.rs:2: 62 lines"]);
}
