//! A sentence that names a key takes the name from the key table, so that a key that is changed there
//! is changed in every sentence.

use std::collections::HashSet;

use quickscan::app::{BINDINGS, Binding, Context, key_for, key_in};

use crate::{File, assert_none, rust_files};

/// Where a key may be written out, which, and why. A folder ends with `/`; no key is for all.
const EXCUSED: &[(&str, &str, &str)] = &[
    ("src/app/keymap/", "", "the key table itself"),
    (
        "src/line/",
        "Enter",
        "it ends a line there, whatever the screen has it do",
    ),
    (
        "src/runtime/crash.rs",
        "F20",
        "a test makes the program fail with it; no user has it",
    ),
    (
        "src/runtime/parser/cuts.rs",
        "Shift+",
        "a test of what terminals send",
    ),
    (
        "src/ui/lines.rs",
        "↑",
        "an arrow to where more lines are, and no key",
    ),
    (
        "src/ui/lines.rs",
        "↓",
        "an arrow to where more lines are, and no key",
    ),
    (
        "src/model/previous/mod.rs",
        "→",
        "an arrow between two states, and no key",
    ),
];

#[test]
fn no_sentence_writes_a_key_out() {
    let names = names();
    let mut breaches = Vec::new();
    let mut used = HashSet::new();
    for file in &sources() {
        for text in texts(&code(file)) {
            for name in named_in(&text, &names) {
                let excuse = EXCUSED.iter().position(|(place, key, _)| {
                    file.path.starts_with(place) && (key.is_empty() || *key == name)
                });
                match excuse {
                    Some(excuse) => drop(used.insert(excuse)),
                    None => breaches.push(format!("{}: {name} in «{text}»", file.path)),
                }
            }
        }
    }
    assert_none("keys written out; use key_for() or key_in()", &breaches);
    assert_eq!(used.len(), EXCUSED.len(), "each excuse is needed: {used:?}");
}

#[test]
fn keys_are_found_in_sentences() {
    let found = |source: &str| {
        let texts = texts(source).into_iter();
        texts
            .flat_map(|text| named_in(&text, &names()))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        found("say(\"Ctrl+Z zet\\\n  dit terug (F5)\")"),
        ["Ctrl+Z", "F5"]
    );
    assert_eq!(
        found("'\"' + r\"x\" + \"met de spatiebalk, PgDn.\""),
        ["spatiebalk", "PgDn"]
    );
    assert_eq!(
        found("KeyCode::Enter // \"Enter\"\n\"Entering \\\" F5a\""),
        [""; 0]
    );
}

/// Each name that is asked for is there: a sentence never lacks its key.
#[test]
fn every_name_that_a_sentence_asks_for_is_in_the_table() {
    let mut count = 0;
    for file in &sources() {
        let code = code(file);
        for (is_here, call) in calls(&code) {
            let named = named_by(is_here, &call);
            assert!(
                named.is_some_and(|name| !name.is_empty()),
                "{}: no key for {call}",
                file.path
            );
            count += 1;
        }
    }
    assert!(count > 60, "{count}");
}

/// What a call of `key_in` (`is_here`) or `key_for` with these arguments gives.
fn named_by(is_here: bool, arguments: &str) -> Option<String> {
    let (place, action) = match arguments.split_once(',') {
        Some((place, action)) if is_here => (Some(place.trim()), action),
        None if !is_here => (None, arguments),
        _ => return None,
    };
    // `Action::SetState(State::Nvt)` is `SetState(Nvt)` when it is printed.
    let action = action.trim().trim_end_matches(',');
    let action = action.replace("Action::", "").replace("State::", "");
    let action = action
        .replace("StepStatus::", "")
        .replace("ListField::", "");
    let action = action.replace("Evidence::", "");
    let is_it = |binding: &&Binding| format!("{:?}", binding.action) == action;
    let action = BINDINGS.iter().find(is_it)?.action;
    match place {
        None => Some(key_for(action)),
        Some(place) => {
            let is_it = |context: &Context| format!("Context::{context:?}") == place;
            let context = Context::ALL.into_iter().find(is_it)?;
            Some(key_in(context, action))
        }
    }
}

/// The arguments of each call of `key_in` (true) and `key_for` (false).
fn calls(code: &str) -> Vec<(bool, String)> {
    let mut calls = Vec::new();
    for (name, is_here) in [("key_in(", true), ("key_for(", false)] {
        let parts: Vec<&str> = code.split(name).collect();
        for pair in parts.windows(2) {
            let [before, after] = pair else { continue };
            let mut depth = 1;
            let is_inside = |char: &char| {
                match char {
                    '(' => depth += 1,
                    ')' => depth -= 1,
                    _ => {}
                }
                depth > 0
            };
            let arguments: String = after.chars().take_while(is_inside).collect();
            if !before.ends_with("fn ") {
                calls.push((is_here, arguments.trim().to_owned()));
            }
        }
    }
    calls
}

/// Every name of more than a letter, and what else the space bar is called.
fn names() -> Vec<String> {
    let is_sign = |name: &str| matches!(name, "↑" | "↓" | "←" | "→");
    let names = BINDINGS.iter().map(Binding::key_name);
    let long = names.filter(|name| name.len() > 1 && (is_sign(name) || name.is_ascii()));
    let others = ["spatiebalk", "Pijl", "pijltjes", "Page Up", "Page Down"];
    let all: HashSet<String> = long.chain(others.map(str::to_owned)).collect();
    let mut all: Vec<String> = all.into_iter().collect();
    all.sort();
    all
}

/// The keys that `text` names: those of the table, and whatever begins with Ctrl or is an F and a number.
fn named_in(text: &str, names: &[String]) -> Vec<String> {
    let is_part = |char: char| char.is_alphanumeric() || char == '+';
    let words: Vec<&str> = text
        .split(|char: char| !is_part(char) && !"↑↓←→".contains(char))
        .collect();
    let is_function_key = |word: &str| {
        word.strip_prefix('F').is_some_and(|number| {
            !number.is_empty() && number.chars().all(|char| char.is_ascii_digit())
        })
    };
    let by_word = words.iter().filter(|word| {
        let has_modifier = ["Ctrl+", "Shift+", "Alt+"]
            .iter()
            .any(|lead| word.starts_with(lead));
        has_modifier || is_function_key(word) || names.iter().any(|name| name == *word)
    });
    by_word.map(|word| (*word).to_owned()).collect()
}

/// The sources of the program, without tests.
fn sources() -> Vec<File> {
    let mut files = rust_files("src");
    files.retain(|file| !file.path.contains("/tests"));
    files
}

/// The code of `file` before its tests, without lines that are a comment.
fn code(file: &File) -> String {
    let lines = file.code().map(|(_, line)| line);
    let code: Vec<&str> = lines
        .take_while(|line| !line.contains("#[cfg(test)]"))
        .collect();
    code.join("\n")
}

/// The texts between quotes in `code`.
fn texts(code: &str) -> Vec<String> {
    let mut texts = Vec::new();
    let mut chars = code.chars().peekable();
    let mut text: Option<String> = None;
    let mut before = ' ';
    while let Some(char) = chars.next() {
        match (&mut text, char) {
            (Some(_), '"') => texts.extend(text.take()),
            (Some(inside), '\\') => {
                let escaped = chars.next().filter(|char| !char.is_whitespace());
                inside.extend(escaped.filter(|char| *char != 'n').or(Some(' ')));
            }
            (Some(inside), char) => inside.push(char),
            // The character `'"'` begins no text.
            (None, '"') if before != '\'' => text = Some(String::new()),
            (None, '/') if chars.peek() == Some(&'/') => {
                chars
                    .by_ref()
                    .take_while(|char| *char != '\n')
                    .for_each(drop);
            }
            (None, _) => {}
        }
        before = char;
    }
    texts
}
