//! What a user typed in a field of several lines: its paragraphs, line breaks and lists.

use crate::text::clean;

/// Lines that belong together, without the spaces at their ends.
pub(super) type Lines = Vec<String>;

/// A part of a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    Paragraph(Lines),
    Bullets(Vec<Lines>),
    /// Items that count on from the first.
    Numbers {
        first: u32,
        items: Vec<Lines>,
    },
}

/// What a line of a note is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Bullet,
    /// An item of a numbered list, with its number.
    Number(u32),
    /// A further line of the list item above it.
    Continued,
}

/// The parts of `note`. None for a note without words.
pub(super) fn parts(note: &str) -> Vec<Part> {
    let note = clean(note).replace('\t', "    ");
    let mut parts: Vec<Part> = Vec::new();
    // What the last line belongs to, and whether an empty line came after it.
    let mut item = Kind::Text;
    let mut apart = true;
    for line in note.split('\n') {
        let line = line.trim_end_matches(' ');
        if line.is_empty() {
            apart = true;
            continue;
        }
        let (kind, content) = classify(line, item, apart);
        let line = content.to_owned();
        match parts.last_mut().filter(|_| !apart) {
            Some(part) if follows(kind, item) => part.add(kind, line),
            _ => parts.push(Part::new(kind, line)),
        }
        if kind != Kind::Continued {
            item = kind;
        }
        apart = false;
    }
    parts
}

impl Part {
    fn new(kind: Kind, line: String) -> Self {
        let lines = vec![line];
        match kind {
            Kind::Text | Kind::Continued => Self::Paragraph(lines),
            Kind::Bullet => Self::Bullets(vec![lines]),
            Kind::Number(first) => Self::Numbers {
                first,
                items: vec![lines],
            },
        }
    }

    fn add(&mut self, kind: Kind, line: String) {
        match self {
            Self::Paragraph(lines) => lines.push(line),
            Self::Bullets(items) | Self::Numbers { items, .. } => match items.last_mut() {
                Some(lines) if kind == Kind::Continued => lines.push(line),
                _ => items.push(vec![line]),
            },
        }
    }
}

/// What `line` is after a line of `item`, and its text without the mark of a list.
fn classify(line: &str, item: Kind, apart: bool) -> (Kind, &str) {
    let has_words = |rest: &&str| rest.chars().any(|char| !"- ".contains(char));
    if let Some(rest) = line.strip_prefix("- ").filter(has_words) {
        return (Kind::Bullet, rest);
    }
    // Only numbers that count on from one: any other would come out as another number.
    let number = match item {
        Kind::Number(number) => number.saturating_add(1),
        _ => 1,
    };
    if let Some(rest) = line.strip_prefix(&format!("{number}. ")).filter(has_words) {
        return (Kind::Number(number), rest);
    }
    if line.starts_with(' ') && item != Kind::Text && !apart {
        return (Kind::Continued, line);
    }
    (Kind::Text, line)
}

/// Whether a line of `kind` belongs to the same part as a line of `item` right above it.
const fn follows(kind: Kind, item: Kind) -> bool {
    matches!(
        (kind, item),
        (Kind::Text, Kind::Text)
            | (Kind::Bullet, Kind::Bullet)
            | (Kind::Number(_), Kind::Number(_))
            | (Kind::Continued, _)
    )
}
