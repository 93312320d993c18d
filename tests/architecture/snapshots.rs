//! A snapshot is of something that no other shows.

use std::collections::HashMap;

use crate::{read, root};

#[test]
fn no_two_snapshots_are_the_same() {
    let mut seen = HashMap::new();
    for name in names() {
        let text = read(&format!("tests/snapshots/{name}"));
        let (_, shown) = text.split_once("\n---\n").expect("a head ends with a rule");
        if let Some(other) = seen.insert(shown.to_owned(), name.clone()) {
            panic!("{name} shows nothing that {other} does not show");
        }
    }
}

fn names() -> Vec<String> {
    let folder = std::fs::read_dir(root().join("tests/snapshots")).expect("it is there");
    let names = folder.map(|entry| entry.expect("it can be listed").file_name());
    let mut names: Vec<String> = names.map(|name| name.to_string_lossy().into()).collect();
    assert!(!names.is_empty());
    names.sort();
    names
}
