//! A line of text as it is looked through: one kind of dash, slash and space, and no web addresses.

use std::ops::Range;

use crate::text::fold;

/// What is in the place of what was dealt with: neither a letter nor a sign of a number.
const HIDDEN: char = '\0';

/// The characters of a line.
pub(super) struct Line(Vec<char>);

impl Line {
    /// `text` with the dashes, slashes and spaces of a typewriter, without what takes no room, and
    /// with the web addresses and case-law numbers hidden: a number in one is no number of a person.
    pub(super) fn of(text: &str) -> Self {
        let mut line = Self(text.chars().filter_map(plain).collect());
        let addresses: Vec<_> = line
            .tokens(|char| char == ' ' || "<>\"«»“”".contains(char))
            .into_iter()
            .filter_map(|token| {
                let start = address_start(line.slice(token.clone()))?;
                Some(token.start + start..token.end)
            })
            .collect();
        for range in addresses {
            line.hide(range);
        }
        line
    }

    /// The character at `index`, if there is one.
    pub(super) fn at(&self, index: usize) -> Option<char> {
        self.0.get(index).copied()
    }

    /// The character before `index`, if there is one.
    pub(super) fn before(&self, index: usize) -> Option<char> {
        self.at(index.checked_sub(1)?)
    }

    /// How many characters there are.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// The characters in `range`.
    pub(super) fn slice(&self, range: Range<usize>) -> &[char] {
        self.0.get(range).unwrap_or_default()
    }

    /// The characters in `range` as they are compared: lower case, without accents.
    pub(super) fn folded(&self, range: Range<usize>) -> String {
        fold(&self.slice(range).iter().collect::<String>())
    }

    /// Look no further at what is in `range`.
    pub(super) fn hide(&mut self, range: Range<usize>) {
        if let Some(slice) = self.0.get_mut(range) {
            slice.fill(HIDDEN);
        }
    }

    /// The stretches between characters that separate.
    pub(super) fn tokens(&self, separates: impl Fn(char) -> bool) -> Vec<Range<usize>> {
        let mut tokens = Vec::new();
        let mut start = 0;
        for (index, char) in self.0.iter().chain([&' ']).enumerate() {
            if separates(*char) || index == self.0.len() {
                if start < index {
                    tokens.push(start..index);
                }
                start = index + 1;
            }
        }
        tokens
    }

    /// The stretch of characters that belong, at most `most` of them, which ends at `end`.
    pub(super) fn back(
        &self,
        end: usize,
        most: usize,
        belongs: impl Fn(char) -> bool,
    ) -> Range<usize> {
        let mut start = end;
        while end - start < most && self.before(start).is_some_and(&belongs) {
            start -= 1;
        }
        start..end
    }

    /// The stretch of characters that belong, at most `most` of them, which begins at `start`.
    pub(super) fn ahead(
        &self,
        start: usize,
        most: usize,
        belongs: impl Fn(char) -> bool,
    ) -> Range<usize> {
        let mut end = start;
        while end - start < most && self.at(end).is_some_and(&belongs) {
            end += 1;
        }
        start..end
    }
}

/// A character as a typewriter has it; none for what takes no room.
fn plain(char: char) -> Option<char> {
    match char {
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => None,
        '\u{2010}'..='\u{2015}'
        | '\u{2043}'
        | '\u{2212}'
        | '\u{fe58}'
        | '\u{fe63}'
        | '\u{ff0d}' => Some('-'),
        '\u{2044}' | '\u{2215}' | '\u{ff0f}' => Some('/'),
        _ if char.is_whitespace() => Some(' '),
        _ => Some(char),
    }
}

/// Where a web address or a case-law number begins in `token`: it goes on to the end of it.
fn address_start(token: &[char]) -> Option<usize> {
    let ends = |end: usize, with: &str| {
        let length = with.len();
        let start = end.checked_sub(length);
        let tail = start.and_then(|start| token.get(start..end));
        tail.is_some_and(|tail| {
            tail.iter()
                .zip(with.chars())
                .all(|(one, other)| one.eq_ignore_ascii_case(&other))
        })
    };
    (1..=token.len()).find_map(|end| {
        let at = token.get(end - 1)?;
        // Asked at every place of a text: only where the last character is there, is it worth looking back.
        let is_marked = match at {
            '/' => ends(end, "://"),
            '.' => ends(end, "www."),
            ':' => ends(end, "ecli:"),
            _ => false,
        };
        if is_marked || (matches!(at, '/' | '?' | '#') && follows_domain(token, end - 1)) {
            let is_part = |char: &&char| char.is_alphanumeric() || ".-:/".contains(**char);
            let before = token.get(..end).unwrap_or_default();
            return Some(end - before.iter().rev().take_while(is_part).count().max(1));
        }
        None
    })
}

/// Whether the name of a site is before `end`, which is not that of a mail address.
fn follows_domain(token: &[char], end: usize) -> bool {
    let is_part = |char: &&char| char.is_alphanumeric() || ".-".contains(**char);
    let before = token.get(..end).unwrap_or_default();
    let length = before.iter().rev().take_while(is_part).count();
    let (rest, domain) = before.split_at(before.len() - length);
    let Some(dot) = domain.iter().rposition(|char| *char == '.') else {
        return false;
    };
    let (host, top) = domain.split_at(dot);
    let top = top.get(1..).unwrap_or_default();
    rest.last() != Some(&'@')
        && host.iter().any(|char| char.is_alphabetic())
        && top.len() >= 2
        && top.iter().all(|char| char.is_alphabetic())
}
