//! Plain text as Markdown that shows exactly that text: by CommonMark, by GFM, and by pandoc's own
//! Markdown, which is the way to Word and knows many more signs.
//!
//! A backslash comes only where the character would otherwise mean something at that place to one of
//! them: people also read the report in a plain editor, and most of what they typed is plain prose.

use crate::document::links::{Piece, pieces, starts_entity};
use crate::text::one_line;

/// Where a text comes to be, which decides what could be taken for structure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// First on its line: `#`, `>`, `-`, `1.` and the like start a block.
    LineStart,
    /// After other text on the line.
    Middle,
    /// In a table, where `|` ends the cell.
    Cell,
    /// The same as [`Self::LineStart`], in a text of several lines or pieces.
    NoteStart,
    /// The same as [`Self::Middle`], in a text of several lines or pieces.
    NoteMiddle,
}

/// A one-line field at the start of a line or list item.
pub(super) fn line(text: &str) -> String {
    escape(&one_line(text), Place::LineStart)
}

/// A one-line field in a table.
pub(super) fn cell(text: &str) -> String {
    escape(&one_line(text), Place::Cell)
}

/// A one-line field as the whole text of a heading.
pub(super) fn heading(text: &str) -> String {
    let text = one_line(text);
    let code = match text.chars().next_back() {
        // A closing `#` would be taken for the end mark of the heading.
        Some('#') => "\\#".to_owned(),
        // Linters refuse a heading that ends like a sentence, unless the sign is written as code.
        Some(last) if ".,;:!。，；：！".contains(last) => entity(last),
        _ => return escape(&text, Place::Middle),
    };
    let mut rest = text.chars();
    rest.next_back();
    escape(rest.as_str(), Place::Middle) + &code
}

/// One piece of a line of several pieces, the first of them or another. Its spaces stay.
pub(super) fn run(text: &str, is_first: bool) -> String {
    let place = if is_first {
        Place::NoteStart
    } else {
        Place::NoteMiddle
    };
    escape(text, place)
}

/// One line of a note, without the spaces at its end. Spaces at its start would vanish or make it
/// code; as no-break spaces they look the same and stay.
pub(super) fn note_line(text: &str) -> String {
    let rest = text.trim_start_matches(' ');
    let indent = text.len() - rest.len();
    if indent == 0 {
        return escape(text, Place::NoteStart);
    }
    "\u{a0}".repeat(indent) + &escape(rest, Place::NoteMiddle)
}

fn escape(text: &str, place: Place) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut leading = matches!(place, Place::LineStart | Place::NoteStart)
        .then(|| block_mark(text))
        .flatten();
    let is_note = matches!(place, Place::NoteStart | Place::NoteMiddle);
    // No other can close it, so that it means nothing.
    let has_lone_tilde = !is_note && text.matches('~').count() == 1;
    for piece in pieces(text) {
        match piece {
            Piece::Link(link) => {
                out.push('<');
                out.push_str(link);
                out.push('>');
            }
            Piece::Text(text) => {
                escape_piece(text, place, leading, has_lone_tilde, &mut out);
            }
        }
        leading = None;
    }
    // Readers drop white space at the end of a line; a plain space is not there, or not at the end.
    let lost = |char: char| char != ' ' && (char.is_whitespace() || char == '\u{feff}');
    if let Some(last) = text.chars().next_back().filter(|last| lost(*last)) {
        out.pop();
        out.push_str(&entity(last));
    }
    out
}

fn escape_piece(
    text: &str,
    place: Place,
    leading: Option<usize>,
    has_lone_tilde: bool,
    out: &mut String,
) {
    let chars: Vec<char> = text.chars().collect();
    for (index, &char) in chars.iter().enumerate() {
        let (before, rest) = chars.split_at(index);
        let after = rest.get(1..).unwrap_or_default();
        let is_odd_quote = char == '‘' && !opens_quotation(before.last().copied(), after);
        if is_odd_quote || (leading == Some(index) && char == ' ') {
            out.push_str(&entity(char));
            continue;
        }
        let is_mark =
            means_something(char, before, after, place) && !(char == '~' && has_lone_tilde);
        if leading == Some(index) || is_mark {
            out.push('\\');
        }
        out.push(char);
    }
}

/// Whether `char` between these neighbours would be read as markup. The end of a piece counts as
/// markup to come: a link may follow.
fn means_something(char: char, before: &[char], after: &[char], place: Place) -> bool {
    let prev = before.last().copied();
    let next = after.first().copied();
    match char {
        // To pandoc `\Beleid` is a command of TeX, which Word does not get; two are one to everybody.
        // Code, emphasis, formulas, superscript, links and spans, attributes. Of straight quotes pandoc
        // makes other ones, and of hyphens and dots a dash and one sign of three dots.
        '\\' | '`' | '*' | '$' | '^' | '{' | '"' | '\'' => true,
        '[' => !is_sign(after),
        '-' => next == Some('-'),
        '.' => after.starts_with(&['.', '.']) || ends_with_www(before),
        '|' => place == Place::Cell,
        // Within a word an underscore is only that.
        '_' => ![prev, next].into_iter().all(is_word),
        // A tilde means something only when another can close it; "rond ~10%" cannot.
        '~' => !(prev == Some(' ') && is_word(next)),
        '<' => next.is_none_or(|next| next.is_ascii_alphabetic() || "/!?".contains(next)),
        '&' => starts_entity(after),
        // What is no whole address to us may still be one to another reader, or a reference.
        '@' => next.is_some_and(|next| !next.is_whitespace()),
        ':' => names_emoji(prev, after),
        _ => false,
    }
}

/// Whether a bracket before these begins the sign of a state, such as `[x]`, with only words after it.
fn is_sign(after: &[char]) -> bool {
    matches!(after, [sign, ']', rest @ ..] if " x~!?-".contains(*sign) && rest.first().is_none_or(|next| *next == ' '))
}

/// Whether a ‘ between these has its ’ in plain sight. Pandoc makes an apostrophe of any other.
fn opens_quotation(prev: Option<char>, after: &[char]) -> bool {
    const IN_SIGHT: usize = 200;
    let quote = after
        .iter()
        .take(IN_SIGHT)
        .position(|char| "‘’".contains(*char));
    let Some((words, [quote, rest @ ..])) = quote.and_then(|at| after.split_at_checked(at)) else {
        return false;
    };
    let is_tight = |char: Option<&char>| char.is_some_and(|char| !char.is_whitespace());
    prev.is_none_or(|prev| prev == ' ' || prev == '(')
        && is_tight(words.first())
        && is_tight(words.last())
        && *quote == '’'
        && !is_word(rest.first().copied())
}

/// Whether a colon between these begins a name such as `:smile:`; a time such as 9:30:00 is none.
fn names_emoji(prev: Option<char>, after: &[char]) -> bool {
    let in_name = |char: &char| char.is_ascii_alphanumeric() || "_+-".contains(*char);
    let length = after.iter().take_while(|char| in_name(char)).count();
    let (name, rest) = after.split_at(length);
    let is_time = is_digit(prev) && name.iter().all(char::is_ascii_digit);
    !name.is_empty() && rest.first() == Some(&':') && !is_time
}

fn is_digit(char: Option<char>) -> bool {
    char.is_some_and(|char| char.is_ascii_digit())
}

fn is_word(char: Option<char>) -> bool {
    char.is_some_and(char::is_alphanumeric)
}

fn ends_with_www(before: &[char]) -> bool {
    let last = before.iter().rev().take(3);
    last.filter(|char| char.eq_ignore_ascii_case(&'w')).count() == 3
}

/// The place of the character that must not be there as it is, or this line starts a block.
fn block_mark(text: &str) -> Option<usize> {
    // Pandoc makes a box of this also when its bracket has a backslash, but not without its space.
    if ["[ ] ", "[x] ", "[X] "]
        .iter()
        .any(|task| text.starts_with(task))
    {
        return Some(3);
    }
    let first = text.chars().next()?;
    let rest = text.strip_prefix(first)?;
    let found = match first {
        // A colon makes a definition of what follows a paragraph, also without a space behind it.
        '#' | '>' | '|' | ':' => true,
        // Items of lists.
        '-' | '+' if ends_mark(rest) => true,
        // Underlines of headings, rules, and the lines of a table.
        '-' | '+' => text.chars().all(|char| "-+:|= ".contains(char)),
        '=' => text.chars().all(|char| "= ".contains(char)),
        _ => false,
    };
    found.then_some(0).or_else(|| item_mark(text))
}

fn ends_mark(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(' ')
}

/// The place of the sign after the number of a list item that `text` starts with: `1.`, and to
/// pandoc also `a)`, `(iv)` and `#.`.
fn item_mark(text: &str) -> Option<usize> {
    let numbered = text.strip_prefix('(').unwrap_or(text);
    let rest =
        numbered.trim_start_matches(|char: char| char.is_ascii_alphanumeric() || char == '#');
    let (number, _) = numbered.split_at_checked(numbered.len() - rest.len())?;
    let after = rest
        .strip_prefix(['.', ')'])
        .filter(|after| ends_mark(after))?;
    let all = |of: &str| number.chars().all(|char| of.contains(char));
    let is_number = all("0123456789") || all("ivxlcdm") || all("IVXLCDM");
    let is_letter = number.len() == 1;
    // "A. de Vries" is a name: after a capital and a full stop pandoc wants two spaces.
    let is_name = is_letter
        && number.starts_with(|char: char| char.is_ascii_uppercase())
        && rest.starts_with('.')
        && after
            .strip_prefix(' ')
            .is_some_and(|after| !ends_mark(after));
    (!number.is_empty() && (is_number || is_letter) && !is_name).then_some(text.len() - rest.len())
}

fn entity(char: char) -> String {
    format!("&#{};", u32::from(char))
}
