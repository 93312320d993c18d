//! How much may be in a file, looked at before it is parsed: a parser keeps some ten times as much
//! as it reads for each part, and files come from others too.

use crate::model::FileError;

/// A session with thousands of steps has some hundred thousand parts. This many keep the memory of
/// the program under 100 MB.
const MOST_PARTS: usize = 250_000;

/// As deep as the parser goes.
const DEEPEST: usize = 80;

/// A session has thirty questions; a file with as many rows as this would only cost memory.
pub(super) const MAX_ROWS: usize = 10_000;

/// Refuse `text` when it has more parts than any file of ours.
pub(super) fn check(text: &str) -> Result<(), FileError> {
    let Some(Beyond { place, depth }) = beyond(text.as_bytes(), MOST_PARTS) else {
        return Ok(());
    };
    let problem = if depth > DEEPEST {
        "te diep genest, verwacht minder haakjes in elkaar".to_owned()
    } else if let Some(heading) = repeated(text, place) {
        format!("{heading} staat hier te vaak, verwacht er minder dan {MAX_ROWS}")
    } else {
        "hier wordt het bestand te groot, verwacht veel minder regels en waarden".to_owned()
    };
    Err(FileError::at(text, place, problem))
}

/// The heading of the rows in which `place` lies, when there are too many of them.
fn repeated(text: &str, place: usize) -> Option<&str> {
    let before = text.get(..place)?;
    let heading = before.lines().rev().find(|line| line.starts_with("[["))?;
    let rows = text.lines().filter(|line| *line == heading).count();
    (rows >= MAX_ROWS && heading.len() < 100).then_some(heading)
}

/// Where there is too much.
struct Beyond {
    place: usize,
    /// How many brackets are open there.
    depth: usize,
}

/// Where the part after the first `most` begins, if there are that many: keys, values, the signs
/// between them, and line breaks. A text and a comment are one each, however long.
fn beyond(text: &[u8], most: usize) -> Option<Beyond> {
    let mut parts = 0;
    let mut place = 0;
    let mut depth: usize = 0;
    let mut before = b'\n';
    while let Some(rest) = text.get(place..).filter(|rest| !rest.is_empty()) {
        let (kind, length) = part(rest);
        // Blanks and letters belong to what is before them.
        let goes_on = matches!(kind, b' ' | b'a') && kind == before;
        parts += usize::from(!goes_on);
        if parts > most {
            return Some(Beyond { place, depth });
        }
        match kind {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        before = kind;
        place += length;
    }
    None
}

/// What `rest` begins with, and how long that is.
fn part(rest: &[u8]) -> (u8, usize) {
    match rest {
        [b'#', ..] => (b'#', through(rest, b"\n", 0, false)),
        [b'"', b'"', b'"', ..] => (b'"', through(rest, b"\"\"\"", 3, true)),
        [b'\'', b'\'', b'\'', ..] => (b'"', through(rest, b"'''", 3, false)),
        [b'"', ..] => (b'"', through(rest, b"\"", 1, true)),
        [b'\'', ..] => (b'"', through(rest, b"'", 1, false)),
        [b' ' | b'\t', ..] => (b' ', 1),
        [
            sign @ (b'\n' | b'=' | b',' | b'.' | b'[' | b']' | b'{' | b'}'),
            ..,
        ] => (*sign, 1),
        _ => (b'a', 1),
    }
}

/// How far it is through the first `end` from place `start` on. What is on one line does not go on
/// to the next, closed or not.
fn through(rest: &[u8], end: &[u8], start: usize, has_escapes: bool) -> usize {
    let mut place = start;
    while let Some(here) = rest.get(place..).filter(|here| !here.is_empty()) {
        match here {
            [b'\n', ..] if end.len() == 1 => return place,
            _ if here.starts_with(end) => return place + end.len(),
            [b'\\', ..] if has_escapes => place += 2,
            _ => place += 1,
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_values_signs_and_line_breaks_are_counted_and_texts_are_not() {
        for (text, parts) in [
            ("", 0),
            ("versie = 1", 5),
            ("a = 'x, y = [1]' # b, c\n", 8),
            ("a = \"\"\"\nb, c\n\\\"\"\"\"", 5),
            ("a = '''\nb, c\n'''", 5),
            ("\"a\\\"b\" = \"open, en\nverder", 7),
            ("x=[1,[],{}]", 11),
            ("\n\n\n", 3),
            // A backslash is a sign like any other between single quotes.
            (r"a=['x\','y\']", 7),
            (r#"a="\\",b"#, 5),
        ] {
            let found = (0..100).find(|most| beyond(text.as_bytes(), *most).is_none());
            assert_eq!(found, Some(parts), "{text}");
        }
    }

    #[test]
    fn what_is_too_much_is_told_with_its_place() {
        let found = beyond(b"a = [\nb = 2", 6).unwrap();
        assert_eq!((found.place, found.depth), (6, 1));
        let error = check(&"\n".repeat(MOST_PARTS + 1)).unwrap_err();
        assert_eq!(error.line, MOST_PARTS + 1);
        let note = format!("notitie = \"{}\"", "een, twee. ".repeat(100_000));
        assert!(check(&note).is_ok());
    }

    /// What is said first is what the user can do most about.
    #[test]
    fn what_is_too_much_is_said_as_what_it_is() {
        let row = format!("[[stap]]\n{}", "a=1\n".repeat(6));
        assert_eq!(row.len(), 33);
        let rows = |count| row.repeat(count);
        let long = format!("[[{}]]\n", "x".repeat(96)).repeat(50_001);
        let open = |depth| format!("a={}{}", "[".repeat(depth), "1,".repeat(MOST_PARTS));
        let closed = format!("a=[{}", "[],".repeat(MOST_PARTS));
        for (text, words) in [
            (rows(MAX_ROWS) + "b", "[[stap]] staat hier te vaak"),
            (
                rows(MAX_ROWS - 1) + &"b=1\n".repeat(99),
                "wordt het bestand te groot",
            ),
            (long, "wordt het bestand te groot"),
            (open(DEEPEST), "wordt het bestand te groot"),
            (open(DEEPEST + 1), "te diep genest"),
            (closed, "wordt het bestand te groot"),
        ] {
            let said = check(&text).unwrap_err().to_string();
            assert!(said.contains(words), "{said}");
        }
    }
}
