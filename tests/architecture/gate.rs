//! Nothing outside the gate alters a session: the model makes changes, `app/work` applies them, and
//! `storage` makes sessions out of files.

use crate::{File, assert_none, rust_files};

/// Where a session may be altered.
const INSIDE: &[&str] = &["src/model", "src/app/work", "src/storage"];

/// What alters one, or a part of one.
const ALTERS: &[&str] = &[
    ".answer_mut(",
    ".step_mut(",
    ".identify(",
    ".note_removed(",
    // How a change is applied.
    ".apply(&mut ",
];

/// The fields of a session, and what alters one.
const FIELDS: &[&str] = &[
    "details",
    "place",
    "answers",
    "steps",
    "removed_steps",
    "gap_order",
    "extra_questions",
    "previous",
];
const MUTATORS: &[&str] = &[
    " = ", ".push(", ".insert(", ".remove(", ".retain(", ".clear(", ".entry(", ".extend(",
];

/// What is done to a session that is not the open one, and never saved over it: a new one is made whole, and a
/// report for one owner is made of a copy.
const EXCUSED: &[(&str, &[&str])] = &[
    ("src/cli/create.rs", &[".identify("]),
    (
        "src/cli/export.rs",
        &["fn keep_only(", "is_theirs(&step.who)"],
    ),
];

fn breaches(file: &File) -> Vec<String> {
    let is_inside = INSIDE.iter().any(|place| file.path.starts_with(place));
    if is_inside || file.path.ends_with("/tests.rs") {
        return Vec::new();
    }
    let code = file.code().take_while(|(_, line)| *line != "#[cfg(test)]");
    code.filter(|(_, line)| alters(line))
        .filter(|(_, line)| {
            !EXCUSED.iter().any(|(path, parts)| {
                file.path == *path && parts.iter().any(|part| line.contains(part))
            })
        })
        .map(|(number, line)| format!("{}:{number}: {}", file.path, line.trim()))
        .collect()
}

fn alters(line: &str) -> bool {
    let is_word = |char: char| char.is_alphanumeric() || char == '_';
    let takes_one = line
        .split("&mut Session")
        .skip(1)
        .any(|rest| !rest.starts_with(is_word));
    let alters_field = FIELDS.iter().any(|field| {
        let field = format!("session.{field}");
        let mut after = line.split(field.as_str()).skip(1);
        after.any(|rest| MUTATORS.iter().any(|mutator| rest.starts_with(mutator)))
    });
    takes_one || alters_field || ALTERS.iter().any(|part| line.contains(part))
}

#[test]
fn nothing_outside_the_gate_alters_a_session() {
    let breaches: Vec<String> = rust_files("src").iter().flat_map(breaches).collect();
    assert_none("what alters a session is a Change, through Work", &breaches);
}

#[test]
fn a_breach_is_found() {
    let found = |path: &str, text: &str| {
        breaches(&File {
            path: path.to_owned(),
            text: text.to_owned(),
        })
        .len()
    };
    for text in [
        "fn put(session: &mut Session) {",
        "session.answer_mut(&id).note.clear();",
        "found.session.steps.push(step);",
        "    session.details = details;",
        "session.answers.remove(&id);",
        "change.apply(&mut session, &mut identities);",
    ] {
        assert_eq!(found("src/app/screens/x.rs", text), 1, "{text}");
        assert_eq!(found("src/model/x.rs", text), 0, "{text}");
    }
    for text in [
        "// &mut Session",
        "screen: &mut SessionsScreen,",
        "let is_same = session.details == details;",
        "self.apply(change)",
        "fn a() {}\n#[cfg(test)]\nmod tests { fn put(session: &mut Session) {} }",
    ] {
        assert_eq!(found("src/app/screens/x.rs", text), 0, "{text}");
    }
}
