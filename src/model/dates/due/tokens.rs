//! What was said, in parts: numbers, names and words.

use super::numbers::{cardinal, ordinal};

/// A part of what was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// `3`, `03`, `2027` or `drie`.
    Number {
        value: i32,
        /// How many digits it was written with; none for a word.
        digits: usize,
        /// Whether it follows another number at once, with a hyphen, slash or stop in between.
        is_joined: bool,
    },
    /// `3e`, `3de`, `1ste` or `derde`.
    Ordinal { value: i32, is_word: bool },
    /// `'27`.
    ShortYear(i32),
    /// Anything else, one sign that means nothing included.
    Word(&'a str),
}

impl Token<'_> {
    /// How many; nobody plans further ahead than 9999 days.
    pub(super) fn count(self) -> Option<i32> {
        match self {
            Self::Number { value, .. } if value <= 9999 => Some(value),
            _ => None,
        }
    }
}

/// Ways to write one word with signs in it.
const SHORT_FORMS: [(&str, &str); 7] = [
    ("a.s", "as"),
    ("t/m", "tm"),
    ("v/d", "van"),
    ("m.i.v", "miv"),
    ("v.a", "vanaf"),
    ("½", " half"),
    // A comma only means so much before a space: 2,5 jaar.
    (",5 ", " half "),
];

/// `text` with the hyphens, quotes and spaces of word processors as the plain ones.
pub(in super::super) fn plain(text: &str) -> String {
    let is_nothing = |char| {
        matches!(
            char,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
        )
    };
    text.chars()
        .filter(|char| !is_nothing(*char))
        .map(|char| match char {
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => '-',
            '\u{2018}' | '\u{2019}' | '\u{2bc}' | '\u{2032}' | '`' | '´' => '\'',
            space if space.is_whitespace() => ' ',
            other => other,
        })
        .collect()
}

/// `text` ready for [`tokens`]: it is folded and plain.
pub(super) fn spelled_out(text: &str) -> String {
    SHORT_FORMS
        .iter()
        .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// The parts of `text`; none when a number in it is less than nothing.
pub(super) fn tokens(text: &str) -> Option<Vec<Token<'_>>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    let mut before = Before::default();
    while let Some(first) = rest.chars().next() {
        let is_same: fn(char) -> bool = match first {
            _ if first.is_ascii_digit() => |char| char.is_ascii_digit(),
            _ if first.is_alphabetic() => char::is_alphabetic,
            _ => |_| false,
        };
        let end = rest.find(|char| !is_same(char)).unwrap_or(rest.len());
        let (run, after) = rest.split_at(end.max(first.len_utf8()));
        rest = after;
        if first.is_ascii_digit() {
            let is_after_number = matches!(tokens.last(), Some(Token::Number { .. }));
            if before.is_minus() && !is_after_number {
                return None;
            }
            let (token, after) = number(run, rest, before, is_after_number);
            tokens.push(token);
            rest = after;
        } else if first.is_alphabetic() {
            tokens.push(word(run));
        } else if !" -/.,'".contains(first) || is_decimal_comma(first, before, rest) {
            tokens.push(Token::Word(run));
        }
        before = before.then(first);
    }
    Some(tokens)
}

/// Whether `sign` is in a number: 1,5 is no day.
fn is_decimal_comma(sign: char, before: Before, rest: &str) -> bool {
    sign == ',' && before.1.is_ascii_digit() && rest.starts_with(|char: char| char.is_ascii_digit())
}

/// The two signs before a part.
#[derive(Debug, Clone, Copy)]
struct Before(char, char);

impl Default for Before {
    fn default() -> Self {
        Self(' ', ' ')
    }
}

impl Before {
    fn then(self, char: char) -> Self {
        Self(self.1, char)
    }

    fn is_minus(self) -> bool {
        self.1 == '-' && self.0 == ' '
    }
}

/// The number that `run` writes, with the ending that makes it an ordinal, and what comes after.
fn number<'a>(
    run: &'a str,
    after: &'a str,
    before: Before,
    is_after_number: bool,
) -> (Token<'a>, &'a str) {
    let Ok(value) = run.parse::<i32>() else {
        return (Token::Word(run), after);
    };
    if before.1 == '\'' && run.len() == 2 {
        return (Token::ShortYear(2000 + value), after);
    }
    let end = after.find(|char: char| !char.is_alphabetic());
    let (letters, beyond) = after.split_at(end.unwrap_or(after.len()));
    if matches!(letters, "e" | "de" | "ste") {
        let is_word = false;
        return (Token::Ordinal { value, is_word }, beyond);
    }
    let number = Token::Number {
        value,
        digits: run.len(),
        is_joined: is_after_number && "-/.".contains(before.1) && before.0.is_ascii_digit(),
    };
    (number, after)
}

fn word(run: &str) -> Token<'_> {
    let as_number = cardinal(run).map(|value| Token::Number {
        value,
        digits: 0,
        is_joined: false,
    });
    let as_ordinal = || {
        ordinal(run).map(|value| Token::Ordinal {
            value,
            is_word: true,
        })
    };
    as_number.or_else(as_ordinal).unwrap_or(Token::Word(run))
}
