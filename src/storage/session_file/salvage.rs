//! Reading around the faults of a damaged file.
//!
//! Values that do not fit are passed over one by one. When the text is not even TOML, it is cut at
//! the headings of its tables; a piece that cannot be read is wiped, and the rest is read as usual.
//! Nothing here changes the file.

use toml::de::DeTable;

use super::faults::{Faults, Mode};
use super::read::{Parsed, read};
use super::table::{EMPTY, normalized};
use crate::model::{FileError, Session};
use crate::storage::limits;

/// What can be read of `text`, if anything, and every fault that is in the way.
pub(in super::super) fn salvage(text: &str) -> (Option<Parsed>, Vec<FileError>) {
    let text = normalized(text);
    let faults = Faults::default();
    if text.trim_matches(['\0', ' ', '\n']).is_empty() {
        faults.note(|| FileError::at(&text, 0, EMPTY));
        return (None, faults.into_list());
    }
    if let Err(fault) = limits::check(&text) {
        return (None, vec![fault]);
    }
    let whole = DeTable::parse(&text).is_ok();
    let readable = if whole {
        text
    } else {
        readable_pieces(&text, &faults).into()
    };
    let parsed = read(&readable, Mode::Salvage(&faults)).ok();
    let parsed = parsed.filter(|parsed| parsed.session != Session::default());
    (parsed, faults.into_list())
}

/// `text` with everything that is no TOML wiped, so that what is left keeps its place.
fn readable_pieces(text: &str, faults: &Faults) -> String {
    if let Some(place) = text.find('\0') {
        faults.note(|| FileError::at(text, place, "hier is tekst weggevallen"));
    }
    let pieces = pieces(text);
    let mut seen: Vec<&str> = Vec::new();
    let mut result = String::with_capacity(text.len());
    let mut rest = pieces.as_slice();
    while let Some(piece) = rest.first() {
        let place = result.len();
        let wrong = |offset: usize, problem: &str| {
            faults.note(|| FileError::at(text, place + offset, problem));
            wiped(piece)
        };
        let (count, readable) = match reads(rest) {
            Ok(_) if is_second(piece, &mut seen) => (1, wrong(0, "deze tabel staat er al")),
            Ok((count, readable)) => (count, readable),
            Err(error) => {
                let offset = error.span().map_or(0, |span| span.start);
                (
                    1,
                    wrong(offset, &FileError::from_toml(piece, &error).problem),
                )
            }
        };
        result.push_str(&readable);
        rest = rest.get(count..).unwrap_or_default();
    }
    if result.len() != text.len() {
        faults.note(|| FileError::at(text, text.len(), "het bestand breekt hier af"));
    }
    result
}

/// The pieces of `text`: what is before the first table, and each table with its own tables.
fn pieces(text: &str) -> Vec<&str> {
    let mut starts = vec![0];
    let mut place = 0;
    for line in text.split_inclusive('\n') {
        if place > 0 && heading(line).is_some_and(|name| !name.contains('.')) {
            starts.push(place);
        }
        place += line.len();
    }
    let ends = starts.iter().copied().skip(1).chain([text.len()]);
    starts
        .iter()
        .zip(ends)
        .filter_map(|(&start, end)| text.get(start..end))
        .collect()
}

/// The words in `[these]` or `[[these]]` brackets, if that is what the line is.
fn heading(line: &str) -> Option<&str> {
    let line = line.trim_end();
    let double = line
        .strip_prefix("[[")
        .and_then(|rest| rest.strip_suffix("]]"));
    double.or_else(|| line.strip_prefix('[')?.strip_suffix(']'))
}

/// Whether the table `[x]` of this piece was there already, which TOML allows only for `[[x]]`.
fn is_second<'t>(piece: &'t str, seen: &mut Vec<&'t str>) -> bool {
    let Some(line) = piece.lines().next().filter(|line| heading(line).is_some()) else {
        return false;
    };
    if line.starts_with("[[") {
        return false;
    }
    let is_second = seen.contains(&line);
    if !is_second {
        seen.push(line);
    }
    is_second
}

/// A note may hold a line that looks like a heading, so what does not read alone may read with what
/// follows: up to this many pieces.
const TOGETHER: usize = 8;
/// What may be missing where a file was cut off: the end of a note, a text, or a list.
const ENDS: [&str; 4] = ["\"\"\"", "\"", "\"]", "]"];

/// How many of `pieces` form TOML together, and that TOML; else what is wrong with the first.
fn reads(pieces: &[&str]) -> Result<(usize, String), toml::de::Error> {
    let mut together = String::new();
    let mut wrong = None;
    for (index, piece) in pieces.iter().take(TOGETHER).enumerate() {
        // What fell away need not spoil what is before it.
        together.push_str(&piece.replace('\0', " "));
        match DeTable::parse(&together) {
            Ok(_) => return Ok((index + 1, together)),
            Err(error) => wrong.get_or_insert(error),
        };
    }
    // What reads by itself is no part of a note that was cut off.
    let mut others = pieces.iter().skip(1);
    let is_end = pieces.len() <= TOGETHER && others.all(|piece| DeTable::parse(piece).is_err());
    match wrong {
        Some(error) => is_end
            .then(|| mended(&together))
            .flatten()
            .map(|text| (pieces.len(), text))
            .ok_or(error),
        None => Ok((pieces.len(), together)),
    }
}

/// The end of a file that was cut off, with what is missing or without its last line.
fn mended(text: &str) -> Option<String> {
    let line = text.rfind('\n').map_or(0, |newline| newline + 1);
    let (before, last) = text.split_at_checked(line)?;
    ENDS.iter()
        .map(|end| format!("{text}{end}"))
        // One more byte than there was, so that it shows that something is missing.
        .chain([format!("{before}{}\n", wiped(last))])
        .find(|text| DeTable::parse(text).is_ok())
}

/// Blanks in place of `piece`: as many bytes, and the same lines.
fn wiped(piece: &str) -> String {
    let blank = |byte| if byte == b'\n' { '\n' } else { ' ' };
    piece.bytes().map(blank).collect()
}
