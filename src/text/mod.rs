//! Text from people and files: made safe to show, comparable, and fit for a file name or a sentence.

use std::borrow::Cow;

/// `text` as it is kept and shown: every line break, also that of Word or of a page, is `\n`, and there are no control characters
/// (but tabs) and no characters that turn the direction of writing.
///
/// Those could steer a terminal, or make a text read otherwise than it is.
pub fn clean(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                chars.next_if_eq(&'\n');
                result.push('\n');
            }
            '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => result.push('\n'),
            '\n' | '\t' => result.push(c),
            _ if c.is_control() || turns_direction(c) => {}
            _ => result.push(c),
        }
    }
    result
}

/// [`clean`] for a field of one line: each run of line breaks and tabs becomes one space.
pub fn clean_line(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut after_break = false;
    for c in clean(text).chars() {
        let breaks = matches!(c, '\n' | '\t');
        if !breaks {
            result.push(c);
        } else if !after_break {
            result.push(' ');
        }
        after_break = breaks;
    }
    result
}

/// [`clean_line`] of a field that nobody is typing in: without spaces at its ends.
pub fn one_line(text: &str) -> String {
    clean_line(text).trim_matches(' ').to_owned()
}

fn turns_direction(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// `words` with a full stop behind them, unless they end as a sentence already, as an abbreviation does: "n.v.t.".
pub fn sentence(words: &str) -> String {
    let is_one = words.ends_with(['.', '!', '?', '…']);
    format!("{words}{}", if is_one { "" } else { "." })
}

/// `text` as it is compared in a search: lower case, without accents, and letters that are written as
/// one in the way they are typed: ĳ as ij, œ as oe.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for char in text.chars() {
        fold_into(&mut folded, char);
    }
    folded
}

/// `text` as [`fold`] has it, and for each byte of that where its character begins in `text`; behind
/// them the end of `text`.
pub fn fold_with_places(text: &str) -> (String, Vec<usize>) {
    let mut folded = String::with_capacity(text.len());
    let mut places = Vec::with_capacity(text.len() + 1);
    for (at, char) in text.char_indices() {
        fold_into(&mut folded, char);
        places.resize(folded.len(), at);
    }
    places.push(text.len());
    (folded, places)
}

/// How many characters of `text` are before the place `at` in its [`fold`]ed form.
pub fn chars_before(text: &str, at: usize) -> usize {
    let mut folded = String::new();
    let is_before = |char: &char| {
        fold_into(&mut folded, *char);
        folded.len() <= at
    };
    text.chars().take_while(is_before).count()
}

fn fold_into(folded: &mut String, char: char) {
    // Nearly all there is, and as it is in no table.
    if char.is_ascii() {
        folded.push(char.to_ascii_lowercase());
        return;
    }
    for char in char.to_lowercase() {
        match plain(char) {
            Some(letters) => folded.push_str(letters),
            None if matches!(char, '\u{300}'..='\u{36f}') => {}
            None => folded.push(char),
        }
    }
}

/// `text` as it is compared with a word that the program knows: its letters and digits alone, so
/// that "N.v.t.", "n.v.t" and "nvt" are one.
pub fn letters(text: &str) -> String {
    let folded = fold(text);
    folded
        .chars()
        .filter(|char| char.is_alphanumeric())
        .collect()
}

/// `text` without spaces and without a pair of quotes around it, such as a file manager puts around a path.
pub fn without_quotes(text: &str) -> &str {
    let text = text.trim();
    let pairs = [('"', '"'), ('\'', '\''), ('“', '”'), ('‘', '’'), ('«', '»')];
    let inside = |(open, close)| text.strip_prefix(open)?.strip_suffix(close);
    pairs.into_iter().find_map(inside).unwrap_or(text).trim()
}

/// `text` itself where it has at most `most` characters, or else as many whole words of its start as
/// fit in that with an ellipsis behind them.
pub fn first_words(text: &str, most: usize) -> Cow<'_, str> {
    if text.chars().nth(most).is_none() {
        return Cow::Borrowed(text);
    }
    let room = text.char_indices().nth(most.saturating_sub(1));
    let (kept, rest) = text.split_at(room.map_or(0, |(place, _)| place));
    // A word that ends where the room ends is whole; a first one that is too long is cut.
    let words = match kept.rsplit_once(char::is_whitespace) {
        Some((words, _)) if !rest.starts_with(char::is_whitespace) => words,
        _ => kept,
    };
    let words =
        words.trim_end_matches(|char: char| char.is_whitespace() || ",;:.?!".contains(char));
    Cow::Owned(format!("{words}…"))
}

/// A hash of `texts` that is the same on every computer and in every version.
pub fn fingerprint<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for text in texts {
        for byte in text.bytes().chain([0]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    format!("{hash:016x}")
}

/// `text` as a part of a file name: lower-case ASCII letters, digits and single hyphens in between,
/// at most `most` characters.
pub fn slug(text: &str, most: usize) -> String {
    let mut slug = String::new();
    for char in fold(text).chars() {
        if slug.len() >= most {
            break;
        }
        if char.is_ascii_alphanumeric() {
            slug.push(char);
        } else if !matches!(char, '’' | '\'') && !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// "1 stap", "2 stappen".
pub fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// "a, b of c"
pub fn listed_or(items: &[String]) -> String {
    match items {
        [first @ .., last] if !first.is_empty() => format!("{} of {last}", first.join(", ")),
        _ => items.concat(),
    }
}

/// "a", "a en b", "a, b en c".
pub fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} en {last}", first.join(", ")),
    }
}

/// `text` with a capital at its start.
pub fn capitalised(text: &str) -> String {
    // The stress on the first letter is not written on a capital.
    if let Some(rest) = text.strip_prefix("één") {
        return format!("Eén{rest}");
    }
    let mut chars = text.chars();
    let first = chars.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + chars.as_str()
}

/// A lower-case letter of another European language, or a ligature, as it is typed without one.
const fn plain(char: char) -> Option<&'static str> {
    Some(match char {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' | 'ǎ' => "a",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì' | 'í' | 'î' | 'ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => "o",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ţ' | 'ť' | 'ŧ' | 'ț' => "t",
        'ù' | 'ú' | 'û' | 'ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'æ' => "ae",
        'œ' => "oe",
        'ĳ' => "ij",
        'ß' => "ss",
        'þ' => "th",
        // What text from a PDF holds.
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
