//! Numbers of bank accounts.

use std::ops::Range;

use super::line::Line;

/// The account that begins at `start`: country, check digits and account, in one word or in groups
/// of any length, that pass the check of mod 97.
pub(super) fn account(line: &Line, start: usize) -> Option<Range<usize>> {
    let country = [line.at(start)?, line.at(start + 1)?].map(|char| char.to_ascii_uppercase());
    let length = length_in(country)?;
    let mut signs = Vec::with_capacity(length);
    let mut end = start;
    while signs.len() < length {
        let char = line.at(end)?;
        if char.is_ascii_alphanumeric() {
            signs.push(char.to_ascii_uppercase());
        } else if !" .-".contains(char) || !is_alphanumeric(line.before(end)) {
            // No more than one sign between two groups.
            return None;
        }
        end += 1;
    }
    let is_glued = is_alphanumeric(line.before(start));
    let fits = matches_country(country, &signs) && remainder_of_97(&signs) == Some(1);
    // A word in front is no hindrance where the form leaves no doubt.
    let is_whole = !is_alphanumeric(line.at(end)) && (!is_glued || country == ['N', 'L']);
    (fits && is_whole).then_some(start..end)
}

fn is_alphanumeric(char: Option<char>) -> bool {
    char.is_some_and(char::is_alphanumeric)
}

/// How many signs an account has, in the countries that people here are paid from. Asked at every place of
/// every text, so that it may cost nothing.
fn length_in(country: [char; 2]) -> Option<usize> {
    let code = country.map(|letter| u8::try_from(letter).unwrap_or_default());
    Some(match &code {
        b"NO" => 15,
        b"BE" => 16,
        b"DK" | b"FI" | b"NL" => 18,
        b"SI" => 19,
        b"AT" | b"EE" | b"LT" | b"LU" => 20,
        b"CH" | b"HR" | b"LI" | b"LV" => 21,
        b"BG" | b"DE" | b"GB" | b"IE" => 22,
        b"CZ" | b"ES" | b"RO" | b"SE" | b"SK" => 24,
        b"PT" => 25,
        b"IS" | b"TR" => 26,
        b"FR" | b"GR" | b"IT" => 27,
        b"CY" | b"HU" | b"PL" => 28,
        b"MT" => 31,
        _ => return None,
    })
}

/// Two check digits follow the country; in a Dutch account then four letters and ten digits.
fn matches_country(country: [char; 2], signs: &[char]) -> bool {
    let all = |range: Range<usize>, is: fn(&char) -> bool| {
        signs.get(range).is_some_and(|part| part.iter().all(is))
    };
    all(2..4, char::is_ascii_digit)
        && (country != ['N', 'L']
            || (all(4..8, char::is_ascii_alphabetic) && all(8..18, char::is_ascii_digit)))
}

/// Of the number that is written when the first four signs are last and A is 10, B is 11.
fn remainder_of_97(account: &[char]) -> Option<u32> {
    let (start, rest) = account.split_at_checked(4)?;
    rest.iter().chain(start).try_fold(0, |remainder, char| {
        let value = char.to_digit(36)?;
        let shift = if value < 10 { 10 } else { 100 };
        Some((remainder * shift + value) % 97)
    })
}
