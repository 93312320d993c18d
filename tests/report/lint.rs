//! The rules of markdownlint that matter here, in Rust so that they hold in every test run. The
//! numbers are those of markdownlint.

use std::collections::HashSet;

use pulldown_cmark::{Event, HeadingLevel, Tag};

use crate::parse::{Kind, blocks, body, parser};

/// Every fault of a report below its head, which markdownlint passes over too; with the line.
pub fn faults(report: &str) -> Vec<String> {
    let report = body(report);
    let mut faults = Vec::new();
    headings(report, &mut faults);
    lines(report, &mut faults);
    addresses(report, &mut faults);
    numbering(report, &mut faults);
    for event in parser(report) {
        match event {
            Event::Html(text) | Event::InlineHtml(text) => faults.push(format!("MD033 {text}")),
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::CodeBlock(_)) => {
                faults.push(format!("MD036 or code: {event:?}"));
            }
            _ => {}
        }
    }
    faults
}

/// One H1 at the top, no level skipped, no heading twice or ending like a sentence.
fn headings(report: &str, faults: &mut Vec<String>) {
    let mut level = 0;
    for event in parser(report) {
        if let Event::Start(Tag::Heading { level: next, .. }) = event {
            let next = next as usize;
            if next > level + 1 {
                faults.push(format!("MD001 H{next} after H{level}"));
            }
            if (next == HeadingLevel::H1 as usize) != (level == 0) {
                faults.push("MD025 or MD041: one H1, at the top".to_owned());
            }
            level = next;
        }
    }
    let mut seen = HashSet::new();
    for (kind, text) in blocks(report) {
        if kind == Kind::Heading && !seen.insert(text.clone()) {
            faults.push(format!("MD024 {text}"));
        }
    }
    for line in report.lines().filter(|line| line.starts_with('#')) {
        if line.ends_with(['.', ',', ':', '!']) || (line.ends_with(';') && !line.contains("&#")) {
            faults.push(format!("MD026 {line}"));
        }
    }
}

/// What kind of block a line belongs to, by how it begins.
fn kind(line: &str) -> &'static str {
    let trimmed = line.trim_start_matches(' ');
    let digits = trimmed.trim_start_matches(|char: char| char.is_ascii_digit());
    if line.starts_with('#') {
        "heading"
    } else if line.starts_with('>') {
        "quote"
    } else if line.starts_with("| ") {
        "table"
    } else if trimmed.starts_with("- ") || (digits != trimmed && digits.starts_with(". ")) {
        "list"
    } else if line.starts_with("  ") {
        "list item that goes on"
    } else {
        "paragraph"
    }
}

/// A blank line around every block, and white space only where it belongs.
fn lines(report: &str, faults: &mut Vec<String>) {
    if !report.ends_with('\n') || report.ends_with("\n\n") || report.starts_with('\n') {
        faults.push("MD047 one line break at the end, none at the start".to_owned());
    }
    if report.contains("\n\n\n") || report.contains("\n>\n>\n") {
        faults.push("MD012 several blank lines".to_owned());
    }
    if report.contains("\n>\n\n") || report.contains("\n\n>\n") {
        faults.push("MD028 a blank line at the edge of a quote".to_owned());
    }
    let mut above = "";
    for line in report.split('\n') {
        if line.trim_end() != line || line.contains('\t') {
            faults.push(format!("MD009 or MD010 {line:?}"));
        }
        between(above, line, faults);
        if let (Some(above), Some(line)) = (above.strip_prefix('>'), line.strip_prefix('>')) {
            let inner = |line: &str| line.strip_prefix(' ').unwrap_or(line).to_owned();
            between(&inner(above), &inner(line), faults);
        }
        above = line;
    }
}

fn between(above: &str, line: &str, faults: &mut Vec<String>) {
    if above.is_empty() || line.is_empty() {
        return;
    }
    let goes_on = match (kind(above), kind(line)) {
        ("heading", _) => false,
        ("paragraph", "paragraph")
        | ("list" | "list item that goes on", "list item that goes on") => above.ends_with('\\'),
        ("list item that goes on", "list") => true,
        (one, other) => one == other,
    };
    if !goes_on {
        faults.push(format!(
            "MD022, MD032 or MD058: no blank line between {above:?} and {line:?}"
        ));
    }
}

/// No address that is a link to one reader and text to another.
fn addresses(report: &str, faults: &mut Vec<String>) {
    for word in report.split([' ', '\n', '|']) {
        for scheme in ["http://", "https://"] {
            let word = word.to_ascii_lowercase();
            let Some((before, after)) = word.split_once(scheme) else {
                continue;
            };
            if !before.contains('<') && after.starts_with(char::is_alphanumeric) {
                faults.push(format!("MD034 {word}"));
            }
        }
    }
}

/// Numbered lists count from 1, also in notes.
fn numbering(report: &str, faults: &mut Vec<String>) {
    let mut expected = 1;
    for line in report.lines() {
        let line = line.strip_prefix("> ").unwrap_or(line);
        let Some((number, _)) = line.split_once(". ") else {
            continue;
        };
        let digits = number.chars().all(|char| char.is_ascii_digit());
        if let (true, Ok(number)) = (digits, number.parse::<u32>()) {
            if number != 1 && number != expected {
                faults.push(format!("MD029 {line}"));
            }
            expected = number + 1;
        }
    }
}
